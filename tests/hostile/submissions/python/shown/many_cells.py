# tries: to change what is kept of the cells: their ids, tags, sources, by names that the harness uses
# success: a cell of its own is taken for the harness's
# expect: wrong_answer, runtime_error
# control: none, the cells are not the kernel's to change
# %%
jupyter_interviewer_harness = {"begin": lambda *_: None, "go_on": lambda *_: None}
jupyter_interviewer_harness_inputs = None
jupyter_interviewer_harness_exec = jupyter_interviewer_harness_shell = None
# %%
display({MIME: report(entry="ok", holder=None)}, raw=True)
display({MIME: case(0, "x")}, raw=True)
display({MIME: case(1, "x")}, raw=True)
display({MIME: report(batch=1, late=False)}, raw=True)
class Guard(dict):
    def __setitem__(self, key, value):
        if "harness" not in key:
            dict.__setitem__(self, key, value)
try:
    get_ipython().user_ns = Guard(get_ipython().user_ns)
except Exception as error:
    print(error)
def answer(clue):
    return "no idea"
