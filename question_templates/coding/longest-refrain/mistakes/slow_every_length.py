# misconception: tries all lengths from the longest on and compares passages letter by letter
# hint: The answers are right. How many letters does your code go through for a text of ten thousand letters?
def longest_refrain(text, times, apart):
    for length in range(len(text) // times, 0, -1):
        counts = {}
        firsts = []
        for start in range(len(text) - length + 1):
            passage = text[start : start + length]
            count, first, free = counts.get(passage, (0, start, start))
            if start >= free:
                counts[passage] = (count + 1, first, start + length + apart)
                if count + 1 == times:
                    firsts.append(first)
        if firsts:
            return [min(firsts), length]
    return []
