"""What prompts are filled with to be shown: an interview as it was held, and its question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_FINDING = (
    "[gate] variant.py: for seed 3 two hidden cases are the same, [[0, 0], 0].\n"
    "  expected: cases that differ"
)


def values(name: str) -> dict[str, Any] | None:
    """Give an example for a prompt; None where there is none."""
    example = _EXAMPLES.get(name)
    return None if example is None else example()


def _interviewer() -> dict[str, Any]:
    from jupyter_interviewer.interviewer.modelled import example, telling

    return telling.values(example.scene())


def _page() -> str:
    from jupyter_interviewer.interviewer.modelled import example

    question = example.scene().question
    return f"# {question.title}\n\n{question.statement}"


def _new() -> dict[str, Any]:
    from jupyter_interviewer.authoring.author import values as filled
    from jupyter_interviewer.authoring.order import Order
    from jupyter_interviewer.domain.question import Difficulty

    return filled(Order(topic="intervals", difficulty=Difficulty.MEDIUM))


def _mend() -> dict[str, Any]:
    return {"findings": _FINDING, "disagree": True}


def _story() -> dict[str, Any]:
    from jupyter_interviewer.interviewer.modelled import example
    from jupyter_interviewer.questions.bank import Bank, builtin_folder

    template = Bank([builtin_folder()]).get(example.scene().question.id)
    files = ("question.yaml", "statement.md", "variant.py")
    return {
        "files": {one: (template.folder / one).read_text(encoding="utf-8") for one in files},
        "page": _page(),
        "findings": "",
    }


def _solution() -> dict[str, Any]:
    from jupyter_interviewer.authoring import safety
    from jupyter_interviewer.interviewer.modelled import example

    question = example.scene().question
    (heading,) = (line for line in question.starter.split("\n") if line.startswith("def "))
    return {
        "signature": heading,
        "pages": [_page(), _page()],
        "inputs": "[7, -3, -9, 19], 21, 1\n[], 4, 1",
        "modules": ", ".join(safety.MODULES),
        "style": "Write it without importing anything.",
    }


def _hint() -> dict[str, Any]:
    from jupyter_interviewer.interviewer.modelled import example
    from jupyter_interviewer.interviewer.modelled.facts import SceneFacts

    return {
        **SceneFacts(example.scene()).told(),
        "level": "nudge",
        "kind": "debugging",
        "given": [],
        "misconception": "",
        "findings": ["it names no case, no line and nothing else of this code"],
    }


def _opinion() -> dict[str, Any]:
    return {**_hint(), "hint": "Look at case 2: which two entries does your code take there?"}


_EXAMPLES: dict[str, Callable[[], dict[str, Any]]] = {
    "hint-validator": _opinion,
    "hint-writer": _hint,
    "interviewer": _interviewer,
    "question-mend": _mend,
    "question-new": _new,
    "question-story": _story,
    "solution": _solution,
    "solution-brute": _solution,
}
