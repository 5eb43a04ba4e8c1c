# misconception: begins with the first word, whatever `from_end` says
# hint: Let the text be one character too long, with a long word at either end. Which of them is shortened for either value of `from_end`?
def fit_label(text, width, keep, from_end):
    words = text.split()
    places = range(len(words))
    length = len(text)
    last = -2  # the place of the word shortened last
    for place in places:
        if length <= width:
            break
        if len(words[place]) > keep:
            length -= len(words[place]) - 2
            words[place] = words[place][0] + "."
            if abs(place - last) == 1:
                length -= 1
            last = place
    if length > width:
        return ""
    pieces = []
    dotted = False
    for word in words:
        if pieces and not (dotted and word[-1] == "."):
            pieces.append(" ")
        pieces.append(word)
        dotted = word[-1] == "."
    return "".join(pieces)
