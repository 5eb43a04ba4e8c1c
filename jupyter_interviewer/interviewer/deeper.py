"""How the scripted interviewer asks further about a way of solving it; see `phrases`.

The last part of each name is the key of one of the `techniques`, or says what is doubted.
Each is a single sentence, so that it is recognised as the question it is.
"""

from __future__ import annotations

DEEPER: dict[str, tuple[str, ...]] = {
    "ask.approach.sort": (
        "What does the sorting buy you: what do you know about neighbours afterwards?",
        "Once it is sorted, which entries do you still have to compare with each other?",
    ),
    "ask.approach.dictionary": (
        "What is the key in your dictionary, what the value, and when do you look something up?",
        "What would you look up in the dictionary, and at which moment do you put something in?",
    ),
    "ask.approach.set": (
        "What goes into the set, and what do you ask it at each step?",
        "When do you put something into the set, before or after you look?",
    ),
    "ask.approach.window": (
        "What makes the left end move, and what the right one?",
        "When does the one end move, when the other, and why do you miss nothing?",
    ),
    "ask.approach.stack": (
        "What do you put on the stack, and when does something come off it?",
        "What does the top of the stack tell you at each step?",
    ),
    "ask.approach.queue": (
        "What stands in the queue, and when does something leave it?",
        "What goes into the queue at the beginning, and when do you add to it?",
    ),
    "ask.approach.waves": (
        "What is in the queue at the beginning, and how do you see to it that nothing enters it "
        "twice?",
        "Where does your search begin, and when do you mark something as reached?",
    ),
    "ask.approach.unsorted": (
        "{claim} is a fair price for the sorting: do you see a way that does without it?",
    ),
    "ask.approach.better": (
        "{claim} would be a start: which step makes it so, and could you do without it?",
        "You say {claim}: which step costs that much, and is there a way around it?",
    ),
    "ask.approach.fewer": (
        "What would spare you most of those steps?",
        "Which of those steps repeat something that is known already?",
    ),
    "ask.approach.heaps": (
        "What lies in the one heap, what in the other, and when does something change over?",
        "By what is each of the heaps ordered, and which question does each answer?",
    ),
    "ask.approach.heap": (
        "By what is the heap ordered, and when do you take something from it?",
        "What exactly lies in the heap, and what does its smallest entry tell you?",
    ),
    "ask.approach.halving": (
        "Over what do you search, and what tells you which half to drop?",
        "What do you test in the middle, and why is the other half out of the question then?",
    ),
    "ask.approach.recursion": (
        "What is the smaller problem you call it with, and where does it stop?",
        "What does one call hand to the next, and which case ends it?",
    ),
    "ask.approach.table": (
        "What does one entry of your table stand for, and on which entries does it rest?",
        "Which smaller question does one entry answer, and in which order do you fill them?",
    ),
    "ask.approach.backtrack": (
        "How do you notice that a choice was a bad one, and what do you undo then?",
        "What do you choose at each step, and when do you turn back?",
    ),
    "ask.approach.greedy": (
        "Why is what looks best at one step also best in the end?",
        "Can you think of an input for which that choice goes wrong, or say why there is none?",
    ),
    "ask.approach.prefix": (
        "How do you get from those sums to the answer?",
        "Which two sums do you compare, and what does their difference tell you?",
    ),
    "ask.approach.every": (
        "That is a fair start: where does it do work that it has done before?",
        "Fine as a beginning: how many steps would that be for the longest input allowed?",
    ),
    "ask.approach.walk": (
        "What do you have to remember of what you have already passed?",
        "What do you know when you arrive at an entry, and what do you do with it?",
    ),
}
