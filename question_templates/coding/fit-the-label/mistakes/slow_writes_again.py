# misconception: writes the whole text again after every step to see how long it is
# hint: The answers are right. How many characters does your code write for a text of ten thousand words, and how few would be enough?
def fit_label(text, width, keep, from_end):
    words = text.split()
    short = [False] * len(words)

    def label():
        out = ""
        for place, word in enumerate(words):
            if place > 0 and not (short[place] and short[place - 1]):
                out += " "
            out += word[0] + "." if short[place] else word
        return out

    order = list(range(len(words)))
    if from_end:
        order.reverse()
    for place in order:
        if len(label()) <= width:
            break
        short[place] = len(words[place]) > keep
    found = label()
    return found if len(found) <= width else ""
