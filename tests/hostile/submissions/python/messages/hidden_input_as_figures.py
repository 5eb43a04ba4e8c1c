# tries: to show the hidden input in figures: the memory and time that a hidden case is said to have taken
# success: the verdict's figures spell it
# expect: wrong_answer, runtime_error
# control: none, the word stands in no other place
shell = get_ipython()
publish = shell.display_pub.publish
def packed(data, *rest, **more):
    word = hidden()
    if word:
        publish({MIME: case(1, "x", memory=int.from_bytes(word[5:11], "little"), seconds=int.from_bytes(word[11:13], "little") / 10)})
    publish(data, *rest, **more)
shell.display_pub.publish = packed
def answer(clue):
    return "no idea"
