# misconception: looks at the nearest higher one only and gives up if it is not high enough
# hint: Let heights fall in small steps. Is the direct neighbour the only one that you should look at?
def nearest_above(heights, margin, reach):
    answers = []
    useful = []
    for place, height in enumerate(heights):
        while useful and heights[useful[-1]] <= height:
            useful.pop()
        near = useful and heights[useful[-1]] - height >= margin and place - useful[-1] <= reach
        answers.append(useful[-1] if near else -1)
        useful.append(place)
    return answers
