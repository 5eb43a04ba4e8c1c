# misconception: takes the first of those that are high enough instead of the last
# hint: Two are high enough, one far away and one close by. Which of them is asked for?
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
        near = [one for one in useful[:1] if low > 0 and place - one <= reach]
        answers.append(near[0] if near else -1)
        while useful and heights[useful[-1]] <= height:
            useful.pop()
        useful.append(place)
    return answers
