# misconception: shortens every long word as soon as the text is too long
# hint: Let a text be one character too long. How many of its words have to be shortened?
def fit_label(text, width, keep, from_end):
    if len(text) <= width:
        return text
    words = text.split()
    places = range(len(words))
    length = len(text)
    last = -2  # the place of the word shortened last
    for place in reversed(places) if from_end else places:
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
