"""What a simulated candidate answers: from what the question's author would like to hear."""

from __future__ import annotations

import random
import re

from jupyter_interviewer.domain.growth import parse
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.scene import Brief
from jupyter_interviewer.interviewer.speech import uses
from jupyter_interviewer.interviewer.techniques import named
from jupyter_interviewer.interviewer.words import normalise
from jupyter_interviewer.rehearsal.recording import Meaning

_PLANS = {
    "dictionary": "I go through the input once and keep a dictionary; at each step I look up "
    "whether what I need is in it, then I put the current entry in.",
    "set": "I keep a set of what I have seen and check whether the next one is already in it.",
    "window": "I use two pointers: the right one moves on by one, and the left one moves while the "
    "stretch between them breaks the rule.",
    "stack": "I use a stack: I push what is still open, and pop it when its partner comes.",
    "queue": "I keep a queue: new ones are appended at its back, old ones leave at its front.",
    "waves": "Breadth-first search from all the starting points at once, and I mark each as "
    "visited when it is put into the queue.",
    "heap": "I keep a heap, so that the smallest is at hand; I pop it, and push what follows.",
    "heaps": "Two heaps, one for the lower half and the other for the upper half.",
    "sort": "I would sort them first; then I only have to compare each with the one next to it.",
    "halving": "Binary search over the answer: I check if a value is feasible and halve the range.",
    "table": "Dynamic programming: an entry of the table stands for the best result up to there, "
    "and depends on the entries before.",
    "recursion": "Recursion: I handle the first part, call the function for the rest, and stop "
    "when nothing is left.",
    "prefix": "I make prefix sums first; the sum of a stretch is then the difference of two.",
    "greedy": "I always take the one that ends first, because it leaves most room for the others.",
    "walk": "One pass from left to right, in which I keep track of the best so far.",
    "backtrack": "Backtracking: I try a choice, go on, and undo it when it leads nowhere.",
}
_PLAIN = "One pass from left to right, in which I keep track of what I need: {words}."
_TABLES = "I would take it step by step: {words}. Then I check the columns and the order."
_DEEPER = {
    "dictionary": "The key is what I will look for later, and the value is where I saw it.",
    "set": "The entries themselves go into it, after I have looked.",
    "window": "The left end moves while the stretch is not allowed, the right one each round.",
    "stack": "What is open goes on it, and it comes off when it is closed.",
    "queue": "It holds what I still have to look at, and gives it back in the same order.",
    "waves": "All sources are in it at the beginning, and I mark a cell when I add it.",
    "sort": "Afterwards equal and close ones are neighbours, so I need not compare the others.",
    "prefix": "I subtract the sum before the stretch from the one at its end.",
}
_BUG = (
    "Ah, I see it: the comparison is not right there. Let me change it.",
    "I think one case is not handled there. I will look at it.",
    "Good point, I did not think of that input.",
    "It takes the wrong branch for that input; I will fix it.",
)
_OTHER = (
    "I think it is the part in the middle.",
    "It keeps the values that I need for the next step.",
    "It decides whether the entry counts.",
)


class Answers:
    """Answers to the questions about one question.

    Parameters
    ----------
    question
        As it was frozen: what its author expects is known here.
    rng
        Chooses.
    """

    def __init__(self, question: Question, rng: random.Random) -> None:
        self._question = question
        self._rng = rng
        shared = {
            name: getattr(question, name)
            for name in Brief.model_fields
            if name not in {"index", "points"}
        }
        self.brief = Brief(index=0, points=(), **shared)

    def point(self, asked: str) -> str:
        """Tell what a question of the interviewer is about, as well as an attentive person can."""
        point = agenda.point_of(asked, self.brief)
        if point != "other":
            return point
        if uses(asked, "ask.bug"):
            return "bug"
        return "other"

    def good(self, asked: str) -> tuple[str, Meaning]:
        """Answer a question well."""
        point = self.point(asked)
        if point == "approach":
            return self._further(asked), Meaning.APPROACH
        if point == "complexity":
            return self.growth(asked), Meaning.GROWTH
        if point == "bug":
            return self._rng.choice(_BUG), Meaning.ANSWER
        if point == "other":
            return self._rng.choice(_OTHER), Meaning.ANSWER
        return self._told(point), Meaning.ANSWER

    def plan(self) -> str:
        """Say how to solve it."""
        words = self._expected("approach")
        if self._question.tables:
            return _TABLES.format(words=", then ".join(self._some(words, 3)))
        technique = named(normalise(" , ".join(words)))
        plan = _PLANS.get(technique.key if technique else "")
        return plan or _PLAIN.format(words=", ".join(self._some(words, 3)))

    def growth(self, asked: str = "") -> str:
        """Say how it grows, as the author expects it."""
        known = self._question.complexity
        time, space = known.time or "O(n)", known.space
        words = self._expected("complexity")
        if self._question.language is Language.SQL or (not known.time and words):
            return f"It goes through the table {self._some(words, 1)[0]}, so it is linear."
        both = f" and {space} space" if space and ("memory" in asked or "space" in asked) else ""
        reason = self._rng.choice(
            ("because each entry is handled once or a few times",
             "since that is how often the innermost step runs",
             "as the rest is a constant amount of work per step")
        )  # fmt: skip
        return f"{time} time{both}, {reason}."

    def wrong_growth(self) -> str:
        """Claim a growth that is not the expected one."""
        known = parse((self._question.complexity.time or "O(n)").removeprefix("O"))
        fast = known is None or known.order is None or known.order <= 1
        return self._rng.choice(
            ("I would say O(n^2).", "O(n^2) maybe?", "It is quadratic I think.")
            if fast
            else ("O(n).", "That is O(n), linear.", "O(1) I guess?")
        )

    def clarifying(self) -> str:
        """Ask something that the statement may answer."""
        names = [one for one in self._question.parameters if len(one) > 1]
        options = [
            "Can the input be empty?",
            "How large can the input get?",
            "What should I return if there is nothing to find?",
            "Do I have to keep the original order?",
            "Can there be duplicates?",
            "Are negative numbers possible?",
            "Can I assume that the input is valid?",
        ]
        if names:
            options += [f"What exactly does `{self._rng.choice(names)}` mean?"] * 3
        if self._question.tables:
            options = [
                "Can values be missing?",
                "Does the order of the rows matter?",
                "Which columns should the result have?",
                "May I use window functions?",
                "May I use a CTE?",
                "May I use DISTINCT here?",
                "Can two rows be the same?",
                "Should places without any match be in the result?",
            ]
            if self._question.language is not Language.SQL:
                options[3:6] = ["May I use merge from pandas?", "Can I use numpy?"]
        else:
            options += ["May I use the standard library?", "Can I use sorted()?"]
        return self._rng.choice(options)

    def _further(self, asked: str) -> str:
        purpose = uses(asked, "ask.approach.")
        key = purpose.rsplit(".", 1)[-1] if purpose else ""
        return _DEEPER.get(key) or (
            self.plan()
            if not key or key in {"after", "more"}
            else (
                "I keep what I need for the next step and compare it with the current entry, so "
                "that nothing is looked at twice."
            )
        )

    def _told(self, point: str) -> str:
        words = self._some(self._expected(point), 2)
        both = " and ".join(words) if words else "the usual ones"
        return {
            "edge_cases": f"I would try these: {both}.",
            "testing": f"I would test it with random small inputs and check: {both}.",
            "tradeoffs": f"It depends: {both} on the one side; the other way would be slower.",
            "extension": f"Then I would have to change what is stored: {both} come to my mind, "
            "and the rest could stay as it is.",
        }.get(point, f"{both[:1].upper()}{both[1:]}.")

    def _expected(self, point: str) -> list[str]:
        return [
            word
            for probe in self._question.probes
            if probe.point == point
            for word in probe.expects
            if not re.search(r"[(-]$|^\d", word)
        ]

    def _some(self, words: list[str], most: int) -> list[str]:
        if not words:
            return ["I go through it once"]
        return self._rng.sample(words, min(most, len(words)))
