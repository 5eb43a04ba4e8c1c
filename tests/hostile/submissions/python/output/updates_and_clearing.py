# tries: to change or clear what was shown before, the harness's reports among it, and to update without end
# success: the grader fails, or a report that counts is changed
# expect: wrong_answer, output_limit, time_limit, runtime_error
# control: none, it is what is kept that is tried
from IPython.display import clear_output, display, update_display
shell = get_ipython()
handle = display("first", display_id="owned")
for _ in range(500):
    update_display("x" * 1000, display_id="owned")
    clear_output(wait=True)
publish = shell.display_pub.publish
def twice(data, metadata=None, **more):
    clear_output()
    publish(data, metadata or {}, transient={"display_id": "owned"})
    publish({MIME: case(0, "changed")}, {}, transient={"display_id": "owned"}, update=True)
    clear_output(wait=True)
shell.display_pub.publish = twice
def answer(clue):
    return 1
