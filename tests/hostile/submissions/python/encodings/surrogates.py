# tries: the same with lone surrogates, noncharacters and the byte order mark, in the text, and surrogates in what it returns
# success: the grader fails
# expect: wrong_answer, syntax_error
# control: none, the grader's failure is an internal error
def answer(clue):
    print("\ud800\udfff\ufffe")
    if clue == "public":
        return {"\ud800": ["\udfff", "\0"]}
    raise ValueError("\udcff")
# %%
<U+FEFF>y = "<U+FFFE><U+FFFF>"
# %%
<U+10FFFF> = 1
