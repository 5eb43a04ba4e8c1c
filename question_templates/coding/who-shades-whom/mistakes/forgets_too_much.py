# misconception: throws away for good whatever is not high enough for the present position
# hint: Something is a little too low for this position. Could a later, lower one still need it?
def nearest_above(heights, margin, reach):
    answers = []
    useful = []
    for place, height in enumerate(heights):
        while useful and heights[useful[-1]] - height < margin:
            useful.pop()
        near = useful and place - useful[-1] <= reach
        answers.append(useful[-1] if near else -1)
        useful.append(place)
    return answers
