"""What the command line shows of a bank: a list, one question, the notebook of a seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.declaration import declare
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.template import Template

if TYPE_CHECKING:
    from nbformat import NotebookNode

PREVIEW_SALT = "preview"
_ORDER = {"easy": 0, "medium": 1, "hard": 2}


def listing(cards: Iterable[Card]) -> str:
    """Give a table of questions for a terminal, from easy to hard."""
    ordered = sorted(cards, key=lambda card: (_ORDER[card.difficulty.value], card.id))
    rows = [("ID", "DIFFICULTY", "ENTRY", "TOPICS")]
    rows += [
        (card.id, card.difficulty.value, card.entry_point, ", ".join(card.topics))
        for card in ordered
    ]
    return _table(rows)


def describe(template: Template) -> dict[str, Any]:
    """Give what an author wants to see of a template, as plain data."""
    spec = template.spec
    return {
        **template.card.model_dump(mode="json"),
        "folder": str(template.folder),
        "hash": template.hash,
        "signature": declare(spec.signature, Language.PYTHON),
        "declarations": {one.value: declare(spec.signature, one) for one in spec.languages},
        "comparison": spec.comparison.model_dump(mode="json"),
        "limits": spec.limits.model_dump(mode="json"),
        "complexity": spec.complexity.model_dump(mode="json"),
        "hints": {
            level: sum(hint.level.value == level for hint in spec.hints)
            for level in ("nudge", "approach", "detail")
        },
        "probes": [probe.point for probe in spec.probes],
        "solutions": {
            one.value: [made.name for made in template.solutions if made.language is one]
            for one in spec.languages
        },
        "mistakes": {one.name: one.misconception for one in reversed(template.mistakes)},
    }


def show(template: Template, question: Question | None = None) -> str:
    """Describe a template for a terminal; with a variant also its statement and cases."""
    facts = describe(template)
    lines = [f"{facts['id']}  ({facts['difficulty']}; {', '.join(facts['topics'])})"]
    lines += [f"  {line}" for one in facts["declarations"].values() for line in one]
    growth = facts["complexity"]
    lines.append(f"  time {growth['time'] or '?'}, space {growth['space'] or '?'}")
    lines.append("  hints: " + ", ".join(f"{n} {level}" for level, n in facts["hints"].items()))
    lines.append(f"  probes: {', '.join(facts['probes'])}")
    lines += [
        f"  solutions in {language}: {', '.join(names)}"
        for language, names in facts["solutions"].items()
    ]
    lines += [f"  mistake {name}: {thought}" for name, thought in facts["mistakes"].items()]
    lines.append(f"  {facts['folder']}  sha256 {facts['hash'][:12]}")
    if question is not None:
        lines += [
            "",
            f"seed {question.seed}: {question.title}",
            "",
            question.statement.rstrip(),
            "",
        ]
        rows = [("CASE", "KIND", "SIZE", "", "FAILED BY")]
        for index, case in enumerate(question.cases):
            failed = ", ".join(one.name for one in question.mistakes if index in one.fails)
            side = "public" if case.public else "hidden"
            rows.append((str(index + 1), case.kind, str(case.size), side, failed))
        lines.append(_table(rows))
    return "\n".join(lines)


def preview(
    freezer: Freezer, id: str, seed: int, language: Language = Language.PYTHON
) -> NotebookNode:
    """Give the notebook that a candidate would see for a seed."""
    # Here, since nbformat takes seconds to import, and a list or a description needs none of it.
    from jupyter_interviewer.questions.notebook import build

    question = freezer.freeze(id, seed, PREVIEW_SALT, language)
    return build(question, interview="preview")


def complaints(bank: Bank) -> str:
    """Give what is wrong with a bank, a line each."""
    return "\n".join(str(problem) for problem in bank.problems)


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
