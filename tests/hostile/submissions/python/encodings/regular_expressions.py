# tries: to make the grader's own looking for names and lines slow: spaces and brackets without end, in code and in errors
# success: the grader hangs
# expect: syntax_error, wrong_answer
# control: none, a hang shows by itself
def answer(clue):
    return "no idea"
# %%
<REPEAT 500000  >def answe
# %%
raise SyntaxError("( line 1, " * 50_000 + " " * 100_000 + "(line 3")
# %%
raise SyntaxError("(" + "line " * 100_000 + "9" * 10_000 + ")")
# %%
def answer(clue: (<REPEAT 1000 async def answer( >
