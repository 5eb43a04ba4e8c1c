"""What the command line shows of a bank: a list, one question, the notebook of a seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.declaration import declare
from jupyter_interviewer.questions.template import Template

if TYPE_CHECKING:
    from nbformat import NotebookNode

PREVIEW_SALT = "preview"
WIDTH = 72
_SHORT = {"python": "py", "javascript": "js", "typescript": "ts"}


def listing(bank: Bank, cards: Iterable[Card]) -> str:
    """Give a table of questions for a terminal, in the order in which they are given."""
    rows = [("ID", "DIFFICULTY", "LANGUAGES", "ENTRY", "TOPICS", "BANK")]
    rows += [
        (
            card.id,
            card.difficulty.value,
            " ".join(_SHORT.get(one.value, one.value) for one in card.languages),
            card.entry_point,
            ", ".join(card.topics),
            home(bank, card) + (f" (new, written by {card.model})" if card.new else ""),
        )
        for card in cards
    ]
    return table(rows)


def home(bank: Bank, card: Card) -> str:
    """Say which bank a question comes from: ``built-in``, or its folder."""
    folder = bank.home(card.id)
    return "built-in" if folder == builtin_folder() else str(folder)


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
        lines.append(table(rows))
    return "\n".join(lines)


def page(notebook: NotebookNode) -> str:
    """Give a question's notebook as text, the way its candidate reads it."""
    parts = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
        else:
            parts.append("\n".join(["─" * WIDTH, cell.source]))
    return "\n\n".join([*parts, "─" * WIDTH])


def html(notebook: NotebookNode, title: str) -> str:
    """Give a question's notebook as a web page."""
    # Here, since it takes seconds to import.
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(exclude_input_prompt=True)  # type: ignore[no-untyped-call]
    text, _ = exporter.from_notebook_node(notebook, resources={"metadata": {"name": title}})
    return str(text)


def complaints(bank: Bank) -> str:
    """Give what is wrong with a bank, and what of it is hidden, a line each."""
    lines = [str(problem) for problem in bank.problems]
    lines += [
        f"{one.folder} is hidden by the `{one.id}` of {bank.home(one.id)}" for one in bank.hidden
    ]
    return "\n".join(lines)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Give rows as a table for a terminal, the head first."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
