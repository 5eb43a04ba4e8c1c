# tries: to show the hidden input: it holds the report of a public case back until the hidden one is there
# success: the verdict shows it, as what a public case printed
# expect: wrong_answer, runtime_error
# control: none, the word stands in no other place
shell = get_ipython()
publish = shell.display_pub.publish
def held_back(data, *rest, **more):
    word = hidden()
    if word:
        text = word.decode() + repr(shell.user_ns)[:4000]
        publish({MIME: case(0, text, stdout=text)})
        publish({MIME: report(case=0, end="reply", seconds=0.0, memory=0, stdout=text, signal=None, status=None,
                              reply=report(raised=["Error", text, None, None, None]))})
    if word or '"case"' not in data.get(MIME, ""):
        publish(data, *rest, **more)
shell.display_pub.publish = held_back
def answer(clue):
    return "no idea"
