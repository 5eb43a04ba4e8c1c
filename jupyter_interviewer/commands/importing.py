"""``jupyter interviewer questions import``: bring in what others wrote."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    choose_tier,
    command,
    complain,
    only_ours,
    tier_option,
)

if TYPE_CHECKING:
    from jupyter_interviewer.gate import Report
    from jupyter_interviewer.questions.importing.draft import Found

_EXTENTS = {"whole": "carried over whole", "part": "in part", "none": "not at all"}


def declare(actions: Any) -> None:
    """Add the action to those of ``questions``."""
    importing = command(
        actions,
        "import",
        import_questions,
        "bring questions in from case tables, HumanEval or an Exercism track",
        "Tests are read, never executed: their assertions become cases. What cannot be carried "
        "over is listed with file, line and reason.",
    )
    importing.add_argument("source", metavar="SOURCE", help="a file, or the folder of a checkout")
    importing.add_argument(
        "-o", "--output", "--to", required=True, metavar="BANK", help="folder of the bank"
    )
    importing.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="just this one; may be repeated"
    )
    importing.add_argument(
        "--license", default="not stated", metavar="TEXT", help="licence of a case table"
    )
    importing.add_argument("--force", action="store_true", help="write over questions in BANK")
    importing.add_argument(
        "--verify", action="store_true", help="prove each question afterwards, as far as it goes"
    )
    importing.add_argument("--json", metavar="FILE", help="write what became of each as JSON")
    importing.add_argument("--quiet", action="store_true", help="do not list what was dropped")
    tier_option(importing)


def import_questions(options: argparse.Namespace) -> int:
    """Bring questions in."""
    from jupyter_interviewer.questions.importing import source, writing
    from jupyter_interviewer.questions.importing.syntax import NoParser
    from jupyter_interviewer.questions.problem import QuestionBroken

    bank = Path(options.output)
    all_found: list[Found] = []
    folders: list[Path] = []
    try:
        for found in source.read(Path(options.source), options.only, options.license):
            all_found.append(found)
            if found.draft is None:
                continue
            try:
                folders.append(writing.write(found.draft, bank, replace=options.force))
            except writing.Exists as error:
                raise Wrong(f"{error}; --force writes over it") from error
            except OSError as error:
                raise Wrong(f"{bank}: {error.strerror}") from error
    except QuestionBroken as error:
        raise Wrong(str(error)) from error
    except NoParser as error:
        raise Wrong(str(error)) from error
    if not all_found:
        raise Wrong(f"{options.source} holds no question of this name")
    reports = _verified(folders, options.tier) if options.verify else {}
    with only_ours() as out:
        print(_text(all_found, reports, quiet=options.quiet), file=out)
    if options.json:
        _write(Path(options.json), all_found, reports)
    for report in reports.values():
        if not report.sound:
            complain(f"{report.question} does not pass: {report.errors[0]}")
    sound = all(report.sound for report in reports.values())
    return DONE if folders and sound else FAILED


def _verified(folders: list[Path], tier: str | None) -> dict[str, Report]:
    from tqdm import tqdm

    from jupyter_interviewer.gate import Gate

    # Variants are all alike; and mutants prove hidden cases that nobody here can add to.
    with (
        Gate(tier=choose_tier(tier), mutants=False) as gate,
        tqdm(total=len(folders), unit="question", disable=not sys.stderr.isatty()) as bar,
    ):
        reports = {}
        for report in gate.verify_all(folders, (0,)):
            reports[report.question] = report
            bar.update()
    return reports


def _text(all_found: list[Found], reports: dict[str, Report], *, quiet: bool) -> str:
    lines = []
    for found in all_found:
        if not quiet:
            lines += [str(dropped) for dropped in found.dropped]
    for found in all_found:
        cases = len(found.draft.cases) if found.draft else 0
        said = f"{found.name}: {_EXTENTS[found.extent]}, {cases} cases"
        if found.draft and (report := reports.get(found.draft.id)):
            said += f"; {_passed(report)}"
        lines.append(said)
    counts = Counter(found.extent for found in all_found)
    told = ", ".join(f"{counts[extent]} {text}" for extent, text in _EXTENTS.items())
    lines.append(f"{len(all_found)} questions: {told}.")
    if reports:
        sound = sum(report.sound for report in reports.values())
        lines.append(f"{sound} of {len(reports)} pass the gate as far as they have the parts.")
        lacking = Counter(
            one.expected or one.message for report in reports.values() for one in report.lacking
        )
        lines += [f"  lacking in {count}: {what}" for what, count in lacking.most_common()]
    return "\n".join(lines)


def _passed(report: Report) -> str:
    if report.errors:
        return f"does not pass the gate: {report.errors[0].message}"
    return "passes the gate" if report.passed else "passes the gate as far as it has the parts"


def _write(path: Path, all_found: list[Found], reports: dict[str, Report]) -> None:
    rows = [
        {
            "name": found.name,
            "question": found.draft.id if found.draft else None,
            "extent": found.extent,
            "asserted": found.asserted,
            "cases": len(found.draft.cases) if found.draft else 0,
            "dropped": [one.model_dump() for one in found.dropped],
        }
        for found in all_found
    ]
    for row in rows:
        if (report := reports.get(str(row["question"]))) is not None:
            row["sound"] = report.sound
            row["findings"] = [one.model_dump(mode="json") for one in report.findings]
    try:
        path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise Wrong(f"{path}: {error.strerror}") from error
