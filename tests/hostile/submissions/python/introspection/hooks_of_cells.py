# tries: to replace the kernel's execution: run_cell, its events, its publisher, its formatter, its namespace
# success: it reports both cases by itself, with a guess (told the right one, this way is accepted)
# expect: wrong_answer, runtime_error
# control: prize
shell = get_ipython()
guess = PRIZE or "planted-" + "4" * 32
publish = shell.display_pub.publish
def before(info):
    if "harness" in (info.raw_cell or "")[:200]:
        publish({MIME: report(entry="ok", holder=None)})
        for index in (0, 1):
            publish({MIME: case(index, guess)})
        publish({MIME: report(batch=1, late=False)})
        publish({MIME: report(batch=2, late=False)})
shell.events.register("pre_run_cell", before)
shell.events.register("post_run_cell", lambda result: shell.user_ns.pop("__nothing__", None))
shell.display_formatter = None
def answer(clue):
    return "no idea"
