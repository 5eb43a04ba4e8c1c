"""What the scripted interviewer can say about runs and verdicts; see `phrases`."""

from __future__ import annotations

OUTCOMES: dict[str, tuple[str, ...]] = {
    "run.passed": (
        "{count} as expected. Hand it in with *Submit* when you are ready.",
        "{count} right; *Submit* tries the cases you do not see.",
        "{count} right.",
    ),
    "run.own": ("Good that you wrote cases of your own.", "Your own cases are a good habit."),
    "case.wrong": (
        "Case {case}: for {input} the expected result is {expected}, your code gives {actual}.",
        "In case {case} the input is {input}. Expected is {expected}; your code returns {actual}.",
        "Look at case {case}: {input} should give {expected}, and gives {actual}.",
    ),
    "case.known": (
        "As in your run, case {case} fails.",
        "Case {case} fails as it did when you ran it.",
        "Case {case} is as in the run just now.",
    ),
    "case.wrong.long": (
        "Case {case} should give {expected}; your code gives {actual}.",
        "In case {case} your code returns {actual} where {expected} is expected.",
        "Look at case {case}: expected is {expected}, and your code gives {actual}.",
    ),
    "case.wrong.short": ("Case {case} comes out wrong.", "Case {case} is not right yet."),
    "case.own": (
        "The examples pass; your own case {case} gives {actual} where you expected {expected}.",
    ),
    "case.own.unread": (
        "Your own case {case} could not be tried: {error}.",
        "Case {case} is one of yours and could not be read: {error}.",
    ),
    "case.error": (
        "Case {case} ends with {error}{where}; the input was {input}.",
        "For {input} (case {case}) your code stops with {error}{where}.",
    ),
    "case.limit": (
        "Case {case} runs into {limit}.",
        "{limit} stops case {case}.",
    ),
    "hidden.only": (
        "The examples pass. {passed} of {total} cases do; among those you do not see, {failures}.",
        "{passed} of {total} cases pass, all the examples among them. Of the others, {failures}.",
        "Now {passed} of {total} pass, the examples with them; of the rest, {failures}.",
    ),
    "hidden.also": ("Of the cases you do not see, {failures}.",
    "Among the hidden cases, {failures}."),
    "better.case": ("{cases} now.", "Better: {cases} now.", "I see that {cases} now."),
    "better.count": ("{count} more than before.", "That is {count} more than last time."),
    "worse.case": ("{cases}, which did before.", "{cases}: the last version got that right."),
    "unchanged.case": (
        "Case {case} still gives {actual}.",
        "That leaves case {case} as it was, with {actual}.",
    ),
    "unchanged": (
        "The same cases fail as before.",
        "Nothing has moved: the failing cases are those of the last attempt.",
        "That leaves the same cases open.",
    ),
    "unchanged.first": (
        "The same cases fail as before, case {case} the first of them.",
        "Nothing has moved: case {case} and the others fail as they did.",
        "Case {case} and the others are as they were.",
    ),
    "ask.bug.line": (
        "What is the state of your variables when {place} runs for that input?",
        "What did you expect {place} to do there?",
        "Which value does {place} meet that it was not made for?",
    ),
    "ask.bug.none": (
        "Which way through `{entry}` reaches no `return`?",
        "Where would `{entry}` come to its end without returning anything?",
    ),
    "ask.bug.print": (
        "You print on line {line}; what does `{entry}` hand back to its caller?",
    ),
    "ask.bug.order": (
        "The entries are right, their order is not. What does the statement say about the order?",
        "Same entries, another order: where is the order decided in your code?",
    ),
    "ask.bug.type": (
        "The values agree, the type does not: what type is wanted?",
    ),
    "ask.bug.one": (
        "You are off by one. Which end of your range or comparison would explain that?",
        "Only one off: what happens at the first and at the last step of your code?",
    ),
    "ask.bug.length": (
        "Your result has {actual} instead of {expected}. Which one is {which}, and at "
        "which step?",
    ),
    "ask.bug.trace": (
        "If you follow your code by hand with that input, where does it first do something "
        "unexpected?",
        "Which step of your code decides about that input?",
        "What does your code do with it, step by step?",
        "At which point does the result stop being what you want?",
    ),
    "ask.bug.sentence": (
        "Please read this sentence of the statement once more: {quote} Where does your code see "
        "to that?",
        "One sentence I would look at again: {quote} Which line of yours takes care of it?",
        "There is also this in the statement: {quote} What does your code do about it?",
    ),
    "ask.bug.hidden": (
        "Which kinds of input have you not tried yet?",
        "What do the examples not show that the statement allows?",
        "Which inputs does the statement allow that you have not run?",
    ),
    "ask.bug.time": (
        "Which part of your code does the most work when the input is long?",
        "What does your code do again and again that it has done before?",
        "How many steps does your code take for the longest input the statement allows?",
    ),
    "ask.bug.time.nested": (
        "Line {line} is a loop within the loop of line {around}. How often does its body run for "
        "the longest "
        "input allowed?",
    ),
    "ask.bug.time.step": (
        "`{step}` on line {line} stands inside a loop. How much work is it in one round?",
    ),
    "ask.bug.time.endless": (
        "What makes the `while` on line {line} come to its end, for every input?",
    ),
    "ask.bug.memory": ("What grows with the input in your code, and does it have to?",),
    "syntax": (
        "The code cannot be read: {message} in line {line}. Nothing was run.",
        "There is a syntax error in line {line} ({message}), so no case was run.",
    ),
    "syntax.nowhere": ("The code cannot be read, so no case was run.",),
    "types": (
        "The types do not fit in line {line} ({message}), so no case was run.",
        "The type check stops at line {line}: {message}. No case was run.",
    ),
    "load": (
        "The notebook stops before any case is run: {error}{where}.",
        "Running the cells already ends with {error}{where}, before the first case.",
    ),
    "missing": (
        "There is no {kind} called `{entry}` in the notebook, so no case could be run.",
        "The cases look for {kind} `{entry}` and do not find it.",
    ),
    "missing.other": ("I see `{other}`. Is that the one?",),
    "ours": (
        "That was a fault on our side, not in your code. Please try it again.",
        "The check itself failed; that says nothing about your code. Please repeat it.",
    ),
    "accepted": (
        "Accepted: all {total} cases pass.",
        "All {total} cases pass. Accepted.",
        "That is accepted, {total} of {total}.",
    ),
    "accepted.again": ("Still accepted.",),
}  # fmt: skip
