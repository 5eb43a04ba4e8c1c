# misconception: goes through all earlier entries for each entry, which is far too slow
# hint: How many entries does your code look at for the last one of a long list? What could it have noted on the way?
def first_regulars(visits, times, pause, places):
    regulars = []
    for position, name in enumerate(visits):
        counted, last = 0, -pause
        for earlier, other in enumerate(visits[: position + 1]):
            if other == name and earlier - last >= pause:
                counted, last = counted + 1, earlier
        if last == position and counted == times:
            regulars.append(name)
    return regulars[:places]
