# tries: to follow the harness by trace, profile and audit hooks, and to change its values while it runs
# success: its own value is reported for the returned one, and is right (it is not; told the right one, it is)
# expect: wrong_answer, runtime_error
# control: prize
import ctypes, sys, threading
guess = PRIZE or "planted-" + "1" * 32
def tracer(frame, event, argument):
    if frame.f_code.co_name == "dumps" and isinstance(frame.f_locals.get("value"), dict) and "value" in frame.f_locals["value"]:
        frame.f_locals["value"]["value"] = guess
    return tracer
sys.settrace(tracer)
threading.settrace(tracer)
def answer(clue):
    sys.settrace(tracer)
    return "no idea"
