"""``jupyter interviewer questions verify``: prove questions before anybody is asked them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.commands.asked import bank_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    choose_tier,
    command,
    complain,
    only_ours,
    place_options,
)

if TYPE_CHECKING:
    from tqdm import tqdm

    from jupyter_interviewer.gate import Report
    from jupyter_interviewer.questions.template import Template


def declare(actions: Any) -> None:
    """Add the action to those of ``questions``."""
    verifying = command(
        actions,
        "verify",
        verify,
        "prove questions: solutions, mistakes, mutants, cases, hints",
        "The exit status is 0 only where every question passes. `docs/gate.md` says what is "
        "looked at.",
    )
    verifying.add_argument(
        "questions",
        nargs="*",
        metavar="ID_OR_FOLDER",
        help="ids in the bank, or folders of questions (default: the whole bank)",
    )
    verifying.add_argument(
        "--seeds", type=_count, default=3, metavar="N", help="variants of each (default: 3)"
    )
    verifying.add_argument(
        "--changed",
        action="store_true",
        help="prove briefly, on one variant, what passed as it is (verified.json)",
    )
    verifying.add_argument(
        "--record", action="store_true", help="note in verified.json what passed"
    )
    verifying.add_argument("--no-mutants", action="store_true", help="leave out the mutants")
    verifying.add_argument(
        "--language",
        action="append",
        choices=("python", "javascript", "typescript", "sql"),
        help="look at this language only; may be repeated",
    )
    verifying.add_argument(
        "--lacking-allowed",
        action="store_true",
        help="let a question pass that has not all parts (imported ones, say)",
    )
    verifying.add_argument("--json", metavar="FILE", help="write the report as JSON; - prints it")
    verifying.add_argument(
        "--all-findings", action="store_true", help="show notes, too: each mutant that survives"
    )
    verifying.add_argument("--no-cache", action="store_true", help="try everything anew")
    verifying.add_argument("--quiet", action="store_true", help="no progress bar")
    verifying.add_argument(
        "-j", "--jobs", type=_count, metavar="N", help="how many at a time (default: one a core)"
    )
    place_options(verifying)


def verify(options: argparse.Namespace) -> int:
    """Prove questions."""
    from jupyter_interviewer.gate.table import plain, table

    if options.record and (options.language or options.no_mutants):
        raise Wrong("--record notes what passed as a whole: in all languages, with mutants")
    with only_ours() as out:
        reports = sorted(_reports(options), key=lambda report: report.question)
        if options.json == "-":
            print(json.dumps(plain(reports), indent=1), file=out)
        else:
            text = "\n\n".join(filter(None, (_told(one, options.all_findings) for one in reports)))
            print("\n\n".join(filter(None, (text, table(reports)))), file=out)
        if options.json not in (None, "-"):
            try:
                Path(options.json).write_text(json.dumps(plain(reports), indent=1) + "\n")
            except OSError as error:
                raise Wrong(f"{options.json}: {error.strerror}") from error
    if options.record:
        _record(options, reports)
    good = [one.sound if options.lacking_allowed else one.passed for one in reports]
    return DONE if all(good) else FAILED


def _told(report: Report, everything: bool) -> str:
    from jupyter_interviewer.gate import Severity

    text = report.text(*Severity) if everything else report.text()
    return f"{report.question}\n{text}" if text else ""


def _reports(options: argparse.Namespace) -> list[Report]:
    from tqdm import tqdm

    from jupyter_interviewer.domain.question import Language
    from jupyter_interviewer.gate import Cache, Gate
    from jupyter_interviewer.gate.cache import default_folder
    from jupyter_interviewer.gate.ledger import Ledger

    seeds = range(options.seeds)
    ledger = Ledger(_ledger(options)) if options.changed else None
    chosen = _answered(_questions(options), options.language)

    def known(one: Template) -> bool:
        return ledger is not None and ledger.knows(one, len(seeds))

    languages = options.language and [Language(one) for one in options.language]
    with (
        Gate(
            options.jobs,
            tier=choose_tier(options.tier),
            languages=languages,
            mutants=not options.no_mutants,
            cache=None if options.no_cache else Cache(default_folder()),
        ) as gate,
        tqdm(
            total=sum(
                gate.steps(seeds[:1] if not isinstance(one, Path) and known(one) else seeds)
                for one in chosen
            ),
            unit="part",
            file=sys.stderr,
            disable=options.quiet or not sys.stderr.isatty(),
        ) as bar,
    ):
        reports = []
        for report in gate.verify_all(chosen, seeds, known=known, progress=lambda: _step(bar)):
            bar.set_postfix_str(report.question, refresh=False)
            reports.append(report)
    return reports


def _ledger(options: argparse.Namespace) -> Path:
    """Give the ledger of the first bank that was named, else the built-in one's."""
    from jupyter_interviewer.gate.ledger import FILE
    from jupyter_interviewer.questions.bank import builtin_folder

    return Path(options.bank[0] if options.bank else builtin_folder()) / FILE


def _record(options: argparse.Namespace, reports: list[Report]) -> None:
    from jupyter_interviewer.gate.ledger import Ledger

    ledger = Ledger(_ledger(options))
    for report in reports:
        ledger.add(report)
    try:
        ledger.write()
    except OSError as error:
        raise Wrong(f"{_ledger(options)}: {error.strerror}") from error


def _step(bar: tqdm[Any]) -> None:
    bar.update()


def _questions(options: argparse.Namespace) -> list[Template | Path]:
    """Give what is to be proved; folders that cannot be read are, too, and fail."""
    from jupyter_interviewer.domain.refusal import NotFound
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.problem import QuestionBroken

    bank = bank_of(options)
    if not options.questions:
        return _all(bank)
    chosen: list[Template | Path] = []
    for name in options.questions:
        folder = Path(name)
        if folder.is_dir() and (len(folder.parts) > 1 or (folder / "question.yaml").exists()):
            chosen += _all(Bank([folder.resolve()])) or [folder.resolve()]
            continue
        try:
            chosen.append(bank.get(name))
        except QuestionBroken as error:
            chosen += {Path(one.folder) for one in error.problems if one.folder}
        except NotFound as error:
            raise Wrong(str(error)) from error
    return chosen


def _answered(chosen: list[Template | Path], languages: list[str] | None) -> list[Template | Path]:
    """Leave out questions that have none of the languages: nothing of them would be proved."""
    if not languages:
        return chosen
    named = " or ".join(languages)
    kept = [one for one in chosen if isinstance(one, Path) or {*one.card.languages} & {*languages}]
    if not kept:
        raise Wrong(f"none of these questions is answered in {named}")
    if left := len(chosen) - len(kept):
        complain(f"left out, since they are not answered in {named}: {left}")
    return kept


def _all(bank: Any) -> list[Template | Path]:
    found: list[Template | Path] = [bank.get(card.id) for card in bank.cards()]
    found += sorted({Path(one.folder) for one in bank.problems if one.folder})
    return found


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number
