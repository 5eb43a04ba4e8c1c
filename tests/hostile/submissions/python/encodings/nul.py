# tries: to break the way of its text into the kernel: NUL bytes, control characters, escapes
# success: the grader fails
# expect: syntax_error, wrong_answer
# control: none, the grader's failure is an internal error
def answer(clue):
    return "<U+0001><U+001B>[31m"
# %%
x = "<U+0000>"
# %%
<U+001B>]0;owned<U+0007><U+009B>31m
