# -*- coding: utf-7 -*-
# tries: to be another text to a reader than to Python: coding lines, form feeds, carriage returns, separators, right-to-left
#   marks, letters that look alike
# success: what runs is not what stands there, and is accepted
# expect: wrong_answer, missing_entry_point, syntax_error
# control: none, it is the verdict that counts
def answer(clue):
    return "no idea"  # <U+202E> PRIZE nruter <U+2066>
# %%
# vim: set fileencoding=rot13 :
<U+000C>def <U+0430>nswer(clue): return PRIZE
# %%
x = 1<U+000D>answer.__doc__ = "a carriage return"<U+2028>
# %%
+AGQAZQBm- answer(clue): return PRIZE
# %%
ａｎｓｗｅｒ = answer
