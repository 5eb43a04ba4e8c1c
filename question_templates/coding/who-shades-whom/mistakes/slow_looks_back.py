# misconception: looks at the positions behind one by one, for each position
# hint: The answers are right. When nothing is high enough, how many positions does your code look at in all?
def nearest_above(heights, margin, reach):
    answers = []
    for place, height in enumerate(heights):
        found = -1
        for before in range(place - 1, max(-1, place - reach - 1), -1):
            if heights[before] - height >= margin:
                found = before
                break
        answers.append(found)
    return answers
