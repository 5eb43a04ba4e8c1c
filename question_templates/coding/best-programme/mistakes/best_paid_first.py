# misconception: takes the best paid offer that still fits, again and again
# hint: Can two small offers together bring more than the large one that overlaps with both?
def best_programme(offers, rest, fee, most):
    taken = []
    total = 0
    for start, end, pay in sorted(offers, key=lambda offer: (-offer[2], offer[1])):
        fits = all(start - other_end >= rest or other_start - end >= rest for other_start, other_end in taken)
        gain = pay - (fee if taken else 0)
        if fits and len(taken) < most and gain > 0:
            taken.append((start, end))
            total += gain
    return total
