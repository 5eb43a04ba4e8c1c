# misconception: walks through all numbers from one label to the other
# hint: Your count is right, but it visits every number. How many are there between the smallest and the largest label?
def labels_between(first, last, missing):
    unused = {str(figure) for figure in missing}
    count = 0
    number, end = min(first, last), max(first, last)
    while number <= end:
        count += unused.isdisjoint(str(number))
        number += 1
    return count
