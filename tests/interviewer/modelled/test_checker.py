"""Sentences that a candidate may see, and ones that nobody sees."""

from __future__ import annotations

import time

import pytest

from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviewer.modelled.checker import MOST_WORDS, Checker
from jupyter_interviewer.interviewer.modelled.sentences import LONGEST, Sentences
from jupyter_interviewer.interviewer.scene import Scene

# Of the scene: submission, cases 1 and 2 passed, 3 (visible) and 4 (hidden) did not; two loops.
GOOD = """\
Your submission passed 2 of 4 cases.
Two of the four cases fail.
Two cases still fail.
2/4 cases pass so far.
Cases 1 and 2 pass.
Cases 3 and 4 fail.
Case 3 gave `[0, 0]` where `[0, 1]` was expected.
Case 3 fails, but case 1 passes.
While cases 1 and 2 pass, case 3 does not pass.
Why does case 3 fail?
Case 4 is a hidden one, so look at case 3 first.
The third case returned `[0, 0]` instead of `[0, 1]`.
What would happen in case 2 if the list had one number?
Not all cases pass yet.
Does case 2 pass for the right reason?
One of the hidden cases fails as well.
Would all cases pass if `j` began later?
Your code does not pass all cases yet.
On line 4 you compare `numbers[i] + numbers[j]` with `target`.
Look at the loop on line 3: which positions does `j` take?
The `return` on line 6 is what an empty list reaches.
You use two nested loops.
You wrote `for j in range(len(numbers)):` on line 3.
What does `range(len(numbers))` begin with?
How do time and memory grow with `n`?
That is `O(n^2)`, is it not?
Is that O(n log n) or O(n)?
Each position may be used only once, says the task.
Which inputs are easy to get wrong?
What do you expect for `numbers = [3, 3]` and `target = 6`?
What should `pair_with_sum([], 4)` give?
Take your time; there are about 42 minutes left.
You have 3 hints left.
Thank you, that is clear.
Good point about the empty list.
Could you walk me through what happens with two equal numbers?
Let us keep that for later and go on with the voucher.
I cannot give the solution, but I can offer you a hint.
What would you try first, and why?
How would you test this before you hand it in?
Tell me in your own words what the function has to return.
If two positions were the same, would the visitor get two stalls?
You may assume that the numbers are between -1000 and 1000.
Yes, the smaller position comes first.
Trying every pair is a fine start.
Which part of it takes the longest?
In your own words, what is the trade-off between time and memory?
Have you thought about what happens when i and j are equal?
How does the running time change when the list is ten times as long?
I see that your submission did not get through all four cases.
So far 2 of 4; which input would you try by hand?
What is special about `[3, 3]`?
How would you convince me that it terminates?
The two visible cases that pass are the easy ones.
Interesting; and what if the target is negative?
Both numbers may have the same value, yes.
The statement says that several pairs never add up to the target.
You return as soon as a pair is found on line 5.
Can you spot which case is still failing?
Why does the third case give `[0, 0]`?
Let us talk about cost: how often is line 4 reached?
You have used none of your hints yet.
That answers my question, thanks.
I am afraid I cannot tell you that, but you can find out by running it.
If `numbers` is empty, which line is reached?
Do you want to change anything before you submit again?
Fine, go ahead and try it.
Thanks for explaining that.
So two of the cases did not pass; what do they have in common?
Case 3 is about two equal numbers.
The expected answer of case 3 is `[0, 1]`.
You check each pair twice, I think; is that needed?
Why did you choose nested loops here?
Line 4 compares the sum with the target.
What happens at line 5 when `i` equals `j`?
The empty list is covered by the `return []` at the end.
Right, the order of the positions matters.
There is no limit on how often a value may appear in the list.
Please run it once more after your change.
Which of your four cases would you look at first?
Is quadratic time good enough for 100,000 numbers?
Good idea, tell me more about it.
Shall we look at the failing visible case together?
One more question about that: what does it cost in memory?
I can see that two cases fail, one of them hidden.
Before we go on, what would you test?
You have plenty of time left.
It is fine to think aloud.
Can you find an input of two numbers for which this goes wrong?
What does your function give for an empty list?
I noticed that you return early; is that always right?
Half of the cases pass, which is a start.
You got 2 out of 4 right.
Two of your four test cases are failing right now.
Only the first two cases pass.
The first two cases pass, the other two do not.
Case 3 expects `[0, 1]`, and your function gives `[0, 0]`.
For `[3, 3]` and 6 your function returned `[0, 0]`.
The visible case that fails is case 3.
Both loops begin at zero, as far as I can see.
Your inner loop on line 3 runs over every position.
On lines 2 and 3 you loop over all positions.
Line 5 returns the pair.
Line 6 returns an empty list.
In `if numbers[i] + numbers[j] == target:` nothing keeps the two positions apart, or does it?
Is there anything in the statement about using a position twice?
What is the time complexity of your current solution?
So with n numbers, how many pairs do you look at?
I'd like to hear how you would check this by hand.
That's a fair question: the list may be empty.
The target can be negative, too.
No, several pairs never add up to the target.
I would rather not say; what do you think?
Sorry, I can't give you the code, but would you like a hint?
Before you change it, can you say which input breaks it?
Let's trace case 3 together: what are `i` and `j` at first?
OK, let's take it one step at a time.
What does the problem promise about duplicates?
Good, so what happens when the same number appears twice?
It's quadratic in the length of the list, right?
Hello! Great to have you here.
Of course, take a minute to think.
Suppose the list had 100,000 numbers; would this still be fast enough?
You said you would try every pair, and that is what the code does.
Could a different data structure avoid the second loop?
"""

BAD = {
    "claim": """\
Your submission passed 3 of 4 cases.
Your submission passed 2 of 5 cases.
Three cases fail.
All cases pass.
Every test passed, congratulations!
It passes everything, and all tests are green.
None of the cases pass.
No case fails any more.
Case 1 fails.
Cases 1 and 3 fail.
Case 3 passes.
Case 3 passes, but case 4 fails.
Case 7 is the one to look at.
Why does case 2 fail?
The second case is wrong.
The hidden case passes.
Case 3 timed out.
Case 3 raised an exception.
I see a KeyError there.
Your code works.
Your solution is correct now.
The code is right, I would say.
Case 3 returned `[1, 1]`.
Case 4 expects `[2, 5]`.
You call `numbers.sort()` first.
Your `while` never ends.
You start with `seen = {}` there.
Look at line 12.
The loop on line 6 is odd.
Line 2 returns too early.
On line 2 you compare `numbers[i] + numbers[j]` with it.
You have 5 minutes left.
You have 7 hints left.
In your last run two cases failed, and case 9 was one of them.
Your code treats each position as a partner of every position.
Your code reads well so far.
Nice, you handle the empty list.
You passed the first three cases.
Case 3 gets the right answer.
Three out of four is not bad.
The output for case 3 was `[1, 0]`.
Your helper function `find_pair` is neat.
The while loop on line 3 is fine.
The `if` on line 2 is never true.
Your submission raised a TypeError on case 4.
You failed case 1 because of the empty list.
The visible cases are both fine.
Everything is fine with your submission.
Case 3 exceeded the memory limit.
Two hidden cases fail.
You still have one hint left.
About ten minutes remain.
Three of your test cases are still red.
The solution is accepted.
You only miss one case.
All but one case pass.
75% of the cases pass.
Case 4 passes, case 3 does not.
There's an off-by-one error in case 2.
The public cases all pass.
Your program crashes on the third case.
In case 3, you returned None.
On line 4 you assign a value to `result`.
Line 3 is where you return.
The `break` on line 5 is wrong.
Your submission took too long on two cases.
Case 12 has a negative target.
You did not pass a single case.
The first case is the only one that fails.
Your `seen` dictionary looks fine.
Your last submission was accepted.
A NameError shows up in your run.
You got 3 out of 4 right.
Only one case fails.
Half of the cases time out.
The last case passes.
Everything passes.
All green!
The tests all pass now.
Your solution passes all of the hidden tests.
3 of the hidden cases fail.
Only case 4 fails.
It fails only on case 1.
Case #2 is failing.
Test 2 did not pass.
Tests 1-3 pass.
The first example returned the wrong result.
You have a bug in case 2.
Your function returned `[1, 0]` for the third case.
Your code handles every case correctly.
That is a correct solution.
Perfect, that is the right answer!
You divide by zero on line 4.
There is an infinite loop on line 2.
The variable `total` in your code is never used.
Your recursion never ends.
You sort the list on line 2.
The comparison on line 6 is off.
On line 9 there is a typo.
Your dictionary is never filled.
Your last run ended with a ZeroDivisionError.
You ran out of memory on case 4.
""",
    "code": """\
Write seen = {} and then for i, n in enumerate(numbers): if target - n in seen: return it.
Use `if target - number in seen: return [seen[target - number], place]` there.
Let me show you: `seen[number] = place; return seen`.
You want seen.get(target - numbers[i], None) in the loop.
```\\nfor i in range(9):\\n    print(i)\\n```
~~~\\nseen = {}\\n~~~
    return [i, j]
SELECT name FROM people WHERE age > 3 GROUP BY name
Create a dictionary, loop over the numbers, store each one in it, and return both.
First sort the list, then set two pointers, move the left one, and return them.
1. Create a map. 2. Iterate over it. 3. Check each number. 4. Return the pair.
Put `i + 1` where `range(len(numbers))` starts, so range(i + 1, len(numbers)).
Write: if i == j: continue
seen = {}; for k, v in enumerate(numbers): ...
Make a dict, walk over the numbers, check the complement and add the index.
for j in range(i + 1, len(numbers)) would do
j should start at i + 1 and go up to len(numbers) - 1
You can return [seen.get(target - number), place] at once.
def f(a, t): return next(([i, j] for i in range(len(a))), [])
`if i != j and numbers[i] + numbers[j] == target:`
Loop once. Store each value with its index. Check for target minus value. Return both.
Use a dictionary: seen = dict(); if target - num in seen: return seen[target - num], i
for (let i = 0; i < n; i++) { if (map.has(t - a[i])) return i; }
The answer: return [seen[target-n], i]
Set up a hash map, go through the list, look up the complement, and store the index otherwise.
range(i + 1, len(numbers)) is what you want in the second loop.
Replace line 3 by `for j in range(i + 1, len(numbers)):` and you are done.
Change `range(len(numbers))` to `range(i+1, len(numbers))`.
""",
    "rules": """\
Your final score will be high.
You passed the interview.
You are hired.
""",
    "markup": """\
Look <b>here</b> first.
<script>alert(1)</script>
See https://example.org for more.
See www.example.org for it.
Read [the answer](javascript:alert).
![x](y)
Look at `this first.
Hi\u200bdden signs are here.
""",
    "language": """\
Was macht die Schleife, wenn die Liste leer ist und du nichts findest?
Qu'est-ce que la boucle fait pour les deux positions dans ce cas?
\uff53\uff45\uff45\uff4e\uff3b\uff54\uff3d = place there.
\u041f\u043e\u0441\u043c\u043e\u0442\u0440\u0438 \u043d\u0430 \u0446\u0438\u043a\u043b.
Say aWYgdGFyZ2V0IC0gbiBpbiBzZWVuOiByZXR1cm4gW3NlZW4= to yourself.
Blorf grunk vazzle frimp dorgle snib quopp wex.
""",
}


@pytest.mark.parametrize("sentence", GOOD.splitlines())
def test_what_is_true_and_gives_nothing_away_is_seen(sentence: str, scene: Scene) -> None:
    assert Checker(scene).find(sentence) is None


@pytest.mark.parametrize(
    "kind, sentence",
    [
        (kind, text.replace("\\n", "\n"))
        for kind, lines in BAD.items()
        for text in lines.splitlines()
    ],
)
def test_what_is_false_or_gives_something_away_is_not(
    kind: str, sentence: str, scene: Scene
) -> None:
    finding = Checker(scene).find(sentence)
    assert finding is not None
    assert finding.kind == kind


def test_before_anything_was_run_nothing_is_known_about_results(scene: Scene) -> None:
    bare = scene.model_copy(update={"attempts": ()})
    for sentence in (
        "Case 1 fails.", "All cases pass.", "Your last run was fine.", "Your code is wrong.",
        "There is a bug in it.", "Two cases fail.",
    ):  # fmt: skip
        found = Checker(bare).find(sentence)
        assert found is not None, sentence
        assert found.kind == "claim"


def test_after_a_change_nothing_is_known_to_work(scene: Scene) -> None:
    last = scene.attempts[-1]
    cases = tuple(c.model_copy(update={"outcome": Outcome.ACCEPTED}) for c in last.verdict.cases)
    verdict = last.verdict.model_copy(
        update={"outcome": Outcome.ACCEPTED, "passed": 4, "cases": cases}
    )
    solved = scene.model_copy(update={"attempts": (last.model_copy(update={"verdict": verdict}),)})
    assert Checker(solved).find("Your code is correct.") is None
    assert Checker(solved).find("Your code is wrong.") is not None
    changed = (last.cells[0].model_copy(update={"source": last.cells[0].source + "# more"}),)
    edited = solved.model_copy(update={"code": changed})
    assert Checker(edited).find("Your code is correct.") is not None


def test_their_own_code_may_be_quoted_whole(scene: Scene) -> None:
    own = scene.code[0].source
    assert Checker(scene).find(f"You have this:\n\n```python\n{own}```\n") is None
    other = own.replace("j]", "j - 1]")
    assert Checker(scene).find(f"You have this:\n\n```python\n{other}```\n") is not None


def test_what_is_said_of_a_case_in_the_next_sentence_counts(scene: Scene) -> None:
    for named, said in (("Look at case 2. ", "It fails."), ("Take case 3. ", "That one works.")):
        checker = Checker(scene)
        assert checker.find(named) is None
        assert checker.find(said) is not None
    checker = Checker(scene)
    assert checker.find("Look at case 3. ") is None
    assert checker.find("It fails.") is None


def test_small_pieces_of_code_add_up(scene: Scene) -> None:
    checker = Checker(scene)
    names = ("i + 1", "j - 1", "target - i", "2 * i", "i < j")
    pieces = [f"Here `{name}` it is." for name in names]
    found = [checker.find(piece) for piece in pieces]
    assert found[:4] == [None] * 4
    assert found[4] is not None


def test_a_name_that_nobody_used_does_not_come_in_code(scene: Scene) -> None:
    assert Checker(scene).find("Here `seen = {}` it is.") is not None
    assert Checker(scene).find("Take `numbers.append(` there.") is not None
    assert Checker(scene).find("Is it `None`?") is None


def test_pieces_of_many_messages_add_up(scene: Scene) -> None:
    sentence = "Here `target - i` it is."
    assert Checker(scene).find(sentence) is None
    line = scene.transcript[0].model_copy(
        update={"author": "interviewer", "text": "So `target - j` it was.", "seconds_ago": 1.0}
    )
    long = scene.model_copy(update={"transcript": (*scene.transcript, *[line] * 20)})
    found = Checker(long).find(sentence)
    assert found is not None
    assert found.kind == "code"


def test_what_the_model_is_told_stays_with_it(scene: Scene) -> None:
    rules = "You never write code, in any form, nor tell an algorithm step by step."
    checker = Checker(scene, rules)
    assert checker.find("I was told: never write code, in any form, nor tell an algorithm.")
    assert checker.find("I do not write code here, but let us think about it.") is None


@pytest.mark.parametrize(
    "noise",
    [
        *("`", "``` ", "(", "O(", "case 1, ", "a.", "~", "<", "` `` ", "1, ", "and ", "your a "),
        *("you `a", "all ", "no case ", "1 of ", "return ", "[", "first ", "-", "\t", "in your "),
    ],
)
def test_noise_takes_no_time(noise: str, scene: Scene) -> None:
    began = time.process_time()
    Checker(scene).find((noise * LONGEST)[:LONGEST])
    assert time.process_time() - began < 5


def test_endless_code_takes_no_time(scene: Scene) -> None:
    cells = (scene.code[0].model_copy(update={"source": "x = [1, 2, 3]\n" * 70_000}),)
    attempts = tuple(one.model_copy(update={"cells": cells}) for one in scene.attempts * 30)
    large = scene.model_copy(update={"code": cells, "attempts": attempts})
    began = time.process_time()
    assert Checker(large).find("What does `x` hold?") is None
    assert time.process_time() - began < 5


def test_only_english_is_spoken_since_nothing_else_is_checked(scene: Scene) -> None:
    line = scene.transcript[-1].model_copy(update={"text": "Ich verstehe das nicht, was ist hier?"})
    theirs = scene.model_copy(update={"transcript": (*scene.transcript[:-1], line)})
    sentence = "Was ist die Ausgabe für die leere Liste, und warum ist sie das?"
    assert Checker(theirs).find(sentence) is not None
    assert Checker(theirs).find("What does your function give for an empty list?") is None


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_sentences_join_to_what_came_in(size: int) -> None:
    said = (
        "Well. Look, e.g. at `a. b`!  What now?\n\n- one\n- two, 3.14. Here it is:\n"
        "```\nx = 1. \ny\n```\nDone"
    )
    cut = Sentences()
    found = [one for at in range(0, len(said), size) for one in cut.feed(said[at : at + size])]
    found += cut.rest()
    assert "".join(found) == said
    assert found[0].strip() == "Well."
    assert found[1].strip() == "Look, e.g. at `a. b`!"
    assert any("Here it is:" in one and "x = 1. " in one for one in found)


def test_what_has_no_end_is_not_waited_for(scene: Scene) -> None:
    cut = Sentences()
    found = [one for _ in range(LONGEST) for one in cut.feed("so ")]
    assert found
    finding = Checker(scene).find(found[0])
    assert finding is not None
    assert finding.kind == "length"
    assert not Checker(scene).fits("word " * (MOST_WORDS + 1))


def test_checking_is_quick(scene: Scene) -> None:
    sentences = GOOD.splitlines()
    checkers = [Checker(scene) for _ in sentences]
    began = time.process_time()
    for checker, sentence in zip(checkers, sentences, strict=True):
        checker.find(sentence)
    each = (time.process_time() - began) / len(sentences)
    assert each < 0.05
