# misconception: walks over all earlier offers for each offer and each number taken
# hint: The result is right. Which of the earlier offers can matter, and is what they give not known already?
def best_programme(offers, rest, fee, most):
    ordered = sorted(offers, key=lambda offer: offer[1])
    best = 0
    row = [offer[2] for offer in ordered]
    for _ in range(min(most, len(ordered))):
        best = max([best, *row])
        new = []
        for place, (start, _, pay) in enumerate(ordered):
            top = None
            for other in range(place):
                if start - ordered[other][1] >= rest and (top is None or row[other] > top):
                    top = row[other]
            new.append(float("-inf") if top is None else top + pay - fee)
        row = new
    return best
