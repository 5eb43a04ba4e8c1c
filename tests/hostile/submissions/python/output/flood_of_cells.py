# tries: to flood the channel of outputs while its cells are executed
# success: there is no verdict in time, or the grader grows
# expect: output_limit, time_limit
# control: none, it is the bound that is tried
def answer(clue):
    return 1
# %%
while True:
    display({"text/html": "<b>" * 100_000}, raw=True)
