"""Results as a notebook for whoever grades a cohort."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import nbformat.v4
from pydantic import TypeAdapter, ValidationError

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading import readable
from jupyter_interviewer.grading.backlog.ledger import OutputRefused
from jupyter_interviewer.grading.backlog.submission import Record

VERSION = 1
NAMESPACE = "jupyter_interviewer"
_MAX_VALUE = 120
_HARMLESS = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "*_{}[]()!~#"},
        # What readers of notebooks take for mathematics or a table even behind a backslash.
        **{mark: f"&#{ord(mark)};" for mark in "\\`$<>&|"},
    }
)
_RECORDS = TypeAdapter(list[Record])


def write(records: Sequence[Record], question: Question, complaints: Sequence[str] = ()) -> bytes:
    """Write a gradebook, a valid notebook whose tables show in any reader of notebooks.

    Parameters
    ----------
    records
        The results; they are kept in its metadata, too, so that a later run can go on with them.
    question
        What was answered.
    complaints
        What could not be read.
    """
    parts = [
        ("overview", _overview(records, question)),
        ("cases", _cases(records, question)),
        ("submissions", _submissions(records)),
    ]
    if complaints:
        said = "\n".join(f"- {_text(complaint)}" for complaint in complaints)
        parts.append(("unread", f"## Not graded\n\n{said}"))
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell(text, id=name) for name, text in parts],
        metadata={
            NAMESPACE: {
                "gradebook": {
                    "version": VERSION,
                    "question": question.id,
                    "records": [record.model_dump(mode="json") for record in records],
                }
            }
        },
    )
    nbformat.validate(notebook)
    return (json.dumps(notebook, ensure_ascii=True, indent=1) + "\n").encode("ascii")


def read(path: Path) -> list[Record]:
    """Read the results out of a gradebook.

    Raises
    ------
    OutputRefused
        It is another notebook, or none.
    """
    try:
        kept: Any = json.loads(path.read_bytes())["metadata"][NAMESPACE]["gradebook"]["records"]
        return _RECORDS.validate_json(json.dumps(kept))
    except OSError as error:
        raise OutputRefused(f"{path}: {error.strerror}") from error
    except (ValueError, LookupError, TypeError, RecursionError, ValidationError) as error:
        raise OutputRefused(f"{path}: not a gradebook; write to another file") from error


def _overview(records: Sequence[Record], question: Question) -> str:
    counts = Counter(record.outcome for record in records)
    accepted = counts[Outcome.ACCEPTED]
    share = f" ({accepted / len(records):.0%})" if records else ""
    rows = [(_word(outcome), str(counts[outcome])) for outcome in Outcome if counts[outcome]]
    return "\n\n".join(
        [
            f"# {_text(question.title)}",
            f"{len(records)} submissions to `{question.id}`, {accepted} accepted{share}. "
            "This notebook shows hidden cases: it is for those who grade.",
            _table(("Outcome", "Submissions"), rows),
        ]
    )


def _cases(records: Sequence[Record], question: Question) -> str:
    # In the order in which they are run, which is how results number them.
    cases = sorted(question.cases, key=lambda case: not case.public)
    failed = Counter(number for record in records for number in record.failed)
    rows = []
    for number, count in sorted(failed.items(), key=lambda item: (-item[1], item[0])):
        if number > len(cases):
            continue
        case = cases[number - 1]
        call = readable.call(codec.loads(case.input), question)
        expected = readable.value(codec.loads(case.expected), _MAX_VALUE)
        side = "public" if case.public else "hidden"
        rows.append((str(number), str(count), side, _code(call), _code(expected)))
    head = ("Case", "Failed by", "Shown", "Input", "Expected")
    text = f"## Cases failed most\n\n{_table(head, rows) if rows else 'None was failed.'}"
    without = sum(1 for record in records if not record.passed and not record.failed)
    return text + (f"\n\nIn {without} submissions no case could be run." if without else "")


def _submissions(records: Sequence[Record]) -> str:
    ranked = sorted(
        records,
        key=lambda record: (
            record.outcome is not Outcome.ACCEPTED,
            -record.passed / max(1, record.total),
            record.name,
        ),
    )
    rows = [
        (
            str(place),
            _text(record.name),
            _word(record.outcome),
            f"{record.passed} / {record.total}",
            ", ".join(map(str, record.failed)),
            f"{record.seconds:.2f}",
            _text(record.message),
        )
        for place, record in enumerate(ranked, start=1)
    ]
    head = ("", "Name", "Outcome", "Passed", "Failed cases", "Seconds", "Message")
    return "## Submissions, best first\n\n" + _table(head, rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _word(outcome: Outcome) -> str:
    return outcome.value.replace("_", " ")


def _text(raw: str) -> str:
    """Write a text so that nothing in it is markup: it may be the candidate's own."""
    return " ".join(raw.split()).translate(_HARMLESS)


def _code(raw: str) -> str:
    plain = " ".join(readable.text(raw, _MAX_VALUE).split()).replace("|", "\\|")
    longest = max((len(run) for run in re.findall(r"`+", plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{plain}{space}{fence}" if plain else ""
