# misconception: leaves a space between shortened words that follow each other
# hint: What stands between two shortened words that are neighbours, by the rules and in your text?
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
    return " ".join(words)
