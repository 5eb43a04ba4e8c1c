# misconception: leaves the space out when writing, but does not count it as saved while shortening
# hint: Compare the length that your code believes in with the length of the text that it returns.
def fit_label(text, width, keep, from_end):
    words = text.split()
    places = range(len(words))
    length = len(text)
    for place in reversed(places) if from_end else places:
        if length <= width:
            break
        if len(words[place]) > keep:
            length -= len(words[place]) - 2
            words[place] = words[place][0] + "."
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
