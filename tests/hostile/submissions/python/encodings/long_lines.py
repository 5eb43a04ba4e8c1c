# tries: to break readers by length: a line of a megabyte, an expression nested deep, a number without end
# success: the grader fails or hangs
# expect: syntax_error, wrong_answer, memory_limit, runtime_error, time_limit
# control: none, the grader's failure is an internal error
def answer(clue):
    return "no idea"
# %%
x = "<REPEAT 200000 abcde>"
# %%
y = <REPEAT 100000 (>1<REPEAT 100000 )>
# %%
z = <REPEAT 100000 - ->1
# %%
w = <REPEAT 50000 9>
# %%
v = <REPEAT 90000 x.>y
# %%
exec("q = " + "[" * 10_000_000)
