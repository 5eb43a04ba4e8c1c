# tries: to define a function that only looks like the one asked for
# success: it is taken for it
# expect: missing_entry_point
# control: none, it is the verdict that counts
def <U+0430>nswer(clue):
    return "no idea"
