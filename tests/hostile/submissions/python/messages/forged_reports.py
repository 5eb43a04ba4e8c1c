# tries: to report its cases itself, before, during and after the harness does: with a guess
# success: the guess is taken for right (it is not; told the right one, this way is accepted)
# expect: wrong_answer, runtime_error
# control: prize
shell = get_ipython()
guess = PRIZE or "planted-" + "0" * 32
publish = shell.display_pub.publish
def forging(data, *rest, **more):
    for index in (0, 1):
        publish({MIME: case(index, guess)})
    publish({MIME: report(entry="ok", holder=None)})
    publish(data, *rest, **more)
    publish({MIME: report(batch=1, late=False)})
shell.display_pub.publish = forging
def answer(clue):
    return "no idea"
