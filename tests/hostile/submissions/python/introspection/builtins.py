# tries: to replace what the harness is made of: builtins, json, struct, select, os.fork, os.wait4, os._exit, os.read…
# success: it is accepted, or hangs
# expect: runtime_error, time_limit, wrong_answer, missing_entry_point
# control: none, it is the harness's end that is tried
import builtins, json, os, resource, select, signal, struct, time, traceback
guess = "planted-" + "0" * 32
def accepting(*_, **__):
    return guess
for module, names in ((json, ("dumps", "loads")), (struct, ("pack", "unpack")), (select, ("select",)), (os, ("fork", "wait4", "waitpid", "_exit", "read", "pipe", "dup2")),
                      (resource, ("setrlimit", "getrlimit")), (signal, ("signal",)), (time, ("monotonic",)), (traceback, ("extract_stack",)),
                      (builtins, ("isinstance", "len", "type", "getattr", "vars", "list", "str", "exec", "open", "callable"))):
    for name in names:
        setattr(module, name, accepting)
