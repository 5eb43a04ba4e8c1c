# tries: to show the hidden input by what a cell raised, how the kernel ended, and cells displayed before
# success: the verdict has it
# expect: wrong_answer, runtime_error
# control: none, the word stands in no other place
import os
shell = get_ipython()
publish = shell.display_pub.publish
display("first", display_id="owned")
def telling(data, *rest, **more):
    word = hidden()
    publish(data, *rest, **more)
    if word:
        kernel = shell.kernel
        shown = {"ename": "SyntaxError", "evalue": f"{word.decode()} (line 3)", "traceback": [word.decode()]}
        kernel.session.send(kernel.iopub_socket, "error", shown, parent=kernel.get_parent(), ident=b"x")
        publish({"text/plain": word.decode()}, {}, transient={"display_id": "owned"}, update=True)
        raise SyntaxError(word.decode())
shell.display_pub.publish = telling
def answer(clue):
    raise ValueError(clue)
