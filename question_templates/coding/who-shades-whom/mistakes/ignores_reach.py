# misconception: takes the nearest one that is high enough, however far away it is
# hint: Compare how far away your answers are with `reach`.
def nearest_above(heights, margin, reach):
    answers = []
    useful = []  # positions whose heights fall from one to the next
    for place, height in enumerate(heights):
        low, high = 0, len(useful)
        while low < high:
            middle = (low + high) // 2
            if heights[useful[middle]] - height >= margin:
                low = middle + 1
            else:
                high = middle
        # The first `low` of them are high enough, the last of these is the nearest.
        near = low > 0
        answers.append(useful[low - 1] if near else -1)
        while useful and heights[useful[-1]] <= height:
            useful.pop()
        useful.append(place)
    return answers
