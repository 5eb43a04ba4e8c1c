# misconception: adds up every stretch anew, which is far too slow
# hint: How many stretches are there, and how many amounts do you add up for each? Which sums would you know already?
def exact_average(amounts, total, per, least, most):
    found = 0
    for start in range(len(amounts)):
        for end in range(start + least, min(start + most, len(amounts)) + 1):
            if sum(amounts[start:end]) * per == total * (end - start):
                found += 1
    return found
