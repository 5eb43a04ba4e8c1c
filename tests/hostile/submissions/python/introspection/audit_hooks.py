# tries: to break what comes after it by hooks that cannot be removed: audit, import, exception, unraisable
# success: there is no verdict in time, or an internal error
# expect: runtime_error, time_limit, wrong_answer, missing_entry_point
# control: none, it is the harness's end that is tried
import os, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        raise MemoryError(name)
sys.meta_path.insert(0, Finder())
sys.path_hooks.insert(0, lambda path: 1 / 0)
sys.modules.update({name: None for name in ("contextlib", "resource", "select", "struct", "ctypes", "warnings", "errno")})
sys.excepthook = sys.unraisablehook = sys.displayhook = lambda *_: os._exit(0)
armed = False
def hook(event, arguments):
    if armed and event in ("os.fork", "exec", "compile"):
        raise SystemExit("no")
sys.addaudithook(hook)
def answer(clue):
    return "no idea"
# %%
armed = True
