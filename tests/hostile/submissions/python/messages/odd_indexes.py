# tries: to confuse who reads the reports: indexes that are negative, huge, true, text; twice; times and sizes that are none
# success: the reader fails, or a case counts twice
# expect: wrong_answer, runtime_error
# control: none, the reader's failure is an internal error
shell = get_ipython()
publish = shell.display_pub.publish
def odd(data, *rest, **more):
    for index in (-1, True, 2**52, 1.0, "0", None, [0], {"a": 1}):
        publish({MIME: case(index, "x")})
    for changed in ({"seconds": float("nan")}, {"seconds": -1.0}, {"seconds": float("inf")}, {"memory": -5}, {"memory": True},
                    {"stdout": 7}, {"reply": 7}, {"signal": "9"}, {"status": 2**52}, {"signal": 2**52, "end": "gone", "reply": None},
                    {"signal": -1, "end": "gone", "reply": None}, {"end": "\ud800" + "x" * 10000}):
        publish({MIME: case(1, "x", **changed)})
    for text in ("", "[]", "{}", "null", '{"$":"dict","v":[[1]]}', '{"$":"dict","v":[["case",{"$":"int","v":"0x0"}]]}', "9" * 5000,
                 "[" * 100_000, '{"$":' * 50_000, '"\\ud800"', "NaN", '{"$":"set","v":[[1]]}', '{"$":"object","v":["x",1]}'):
        publish({MIME: text})
        publish({MIME: case(1, "x", reply=text)})
    publish({MIME: {"case": 0}})
    publish({MIME: ["x"]})
    publish({MIME + "+": "x", "": "x", MIME: 7})
    publish(data, *rest, **more)
shell.display_pub.publish = odd
def answer(clue):
    return "no idea"
