# tries: to show the hidden input as the name of a class in which the function is said to stand
# success: the verdict's sentence has it
# expect: wrong_answer, runtime_error, missing_entry_point
# control: none, the word stands in no other place
shell = get_ipython()
publish = shell.display_pub.publish
def held_back(data, *rest, **more):
    word = hidden()
    if word:
        publish({MIME: report(entry="missing", holder=word.decode())})
        publish({MIME: report(own=[[None, None, word.decode()]])})
    if '"entry"' not in data.get(MIME, ""):
        publish(data, *rest, **more)
shell.display_pub.publish = held_back
def answer(clue):
    return "no idea"
