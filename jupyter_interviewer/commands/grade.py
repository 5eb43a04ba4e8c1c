"""``jupyter interviewer grade``: grade one answer, or a cohort's backlog."""

from __future__ import annotations

import argparse
import json
import os
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from jupyter_interviewer.commands.asked import variants_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    choose_tier,
    command,
    complain,
    only_ours,
    place_options,
    seed_option,
)

if TYPE_CHECKING:
    from jupyter_interviewer.domain.question import Language, Question
    from jupyter_interviewer.grading.backlog.output import Output
    from jupyter_interviewer.grading.backlog.submission import Record
    from jupyter_interviewer.grading.job import Job


def declare(commands: Any) -> None:
    """Add the command."""
    grading = command(
        commands,
        "grade",
        grade,
        "grade answers on all cases of a question",
        "Print one JSON line for each, in the order given: name, outcome, passed, total, seconds. "
        "Exit 0 when all were graded, 1 when some could not be (the others are graded all the "
        "same), 2 when the call itself is wrong.",
    )
    grading.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a .py, .js, .ts or .ipynb file; a folder of them; a pattern in quotes, such as "
        "'week1/**/*.ipynb'; a .jsonl or .jsonl.gz file of lines with `name` and `source`",
    )
    grading.add_argument(
        "--question",
        required=True,
        metavar="QUESTION",
        help="id in the bank, a question's folder, or a case table (FILE.cases.json)",
    )
    grading.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="keep results in FILE: .jsonl, .csv, or .ipynb for a gradebook. What FILE holds "
        "already is not graded again, so a stopped run goes on where it stopped",
    )
    grading.add_argument(
        "--language",
        choices=("python", "javascript", "typescript", "sql"),
        help="what sources are in that do not say it themselves (default: the question's first)",
    )
    grading.add_argument(
        "--workers",
        type=_count,
        default=_processors(),
        metavar="N",
        help="how many are graded at the same time (default: %(default)s, one a core)",
    )
    grading.add_argument("--quiet", action="store_true", help="no progress bar")
    grading.add_argument("--verbose", action="store_true", help="say what went wrong, on stderr")
    seed_option(grading, default=0)
    place_options(grading)


def grade(options: argparse.Namespace) -> int:
    """Grade a backlog."""
    from jupyter_interviewer.grading.lean import import_lean

    import_lean()
    from jupyter_interviewer.grading.backlog.ledger import OutputRefused
    from jupyter_interviewer.grading.backlog.output import check

    try:
        if options.output is not None:
            check(options.output)
        with only_ours() as out:
            return _Grading(options, out).run()
    except OutputRefused as error:
        raise Wrong(str(error)) from error


class _Grading:
    """One call of the command."""

    def __init__(self, options: argparse.Namespace, out: TextIO) -> None:
        from jupyter_interviewer.grading.backlog.sources import gather

        self.options = options
        self.out = out
        self.tier = choose_tier(options.tier)
        self.variants = variants_of(options, self.tier)
        backlog = gather(options.sources, leave_out=options.output)
        self.complaints = backlog.complaints
        self.submissions = backlog.submissions
        self.questions: dict[str, Question] = {}
        self.digests: dict[str, str] = {}
        self.records: dict[str, Record] = {}
        self.printed = 0

    def run(self) -> int:
        self._assign()
        for complaint in self.complaints:
            complain(complaint)
        if not self.questions:
            return FAILED
        output = self._output()
        try:
            self._grade_into(output)
        except BrokenPipeError:
            raise
        except OSError as error:
            if output is None:
                raise
            raise Wrong(f"{self.options.output}: {error.strerror or error}") from error
        broken = any(record.outcome == "internal_error" for record in self.records.values())
        return FAILED if self.complaints or broken else DONE

    def _assign(self) -> None:
        """Find the question in the language of each submission."""
        from jupyter_interviewer.domain.question import Language
        from jupyter_interviewer.grading.backlog.submission import digest, fingerprint

        default = self.options.language and Language(self.options.language)
        prints: dict[Language, str] = {}
        for name, submission in self.submissions.items():
            try:
                question = self.variants(submission.language or default)
            except Wrong as error:
                self.complaints.append(f"{submission.origin}: {error}")
                continue
            if question.language not in prints:
                prints[question.language] = fingerprint(question)
            self.questions[name] = question
            self.digests[name] = digest(submission, prints[question.language])

    def _output(self) -> Output | None:
        from jupyter_interviewer.grading.backlog.output import Output

        if self.options.output is None:
            return None
        question = next(iter(self.questions.values()))
        return Output(self.options.output, question, self.complaints)

    def _grade_into(self, output: Output | None) -> None:
        if output is None:
            self._grade(None)
            return
        try:
            for name, digest in self.digests.items():
                if record := output.known(name, digest):
                    self.records[name] = record
            self._grade(output)
        except KeyboardInterrupt:
            done, total = len(self.records), len(self.questions)
            complain(f"stopped; {done} of {total} are graded, the same call goes on from there")
            raise
        finally:
            # However it ended: what is known stands there in the form that was asked for.
            output.finish(self.questions)

    def _grade(self, output: Output | None) -> None:
        from tqdm import tqdm

        from jupyter_interviewer.grading.backlog.run import verdicts
        from jupyter_interviewer.grading.backlog.submission import Record

        missing = [name for name in self.questions if name not in self.records]
        with tqdm(
            total=len(self.questions),
            initial=len(self.records),
            unit="submission",
            file=sys.stderr,
            disable=self.options.quiet or not sys.stderr.isatty(),
        ) as bar:
            self._print()
            jobs = ((name, self._job(name)) for name in missing)
            for name, verdict in verdicts(jobs, self.options.workers):
                record = Record.of(
                    self.submissions[name], self.questions[name].id, self.digests[name], verdict
                )
                self.records[name] = record
                if output is not None:
                    output.add(record)
                with tqdm.external_write_mode(self.out):
                    self._print()
                    if self.options.verbose and verdict.message:
                        print(f"{name}: {verdict.message}", file=sys.stderr)
                bar.update()

    def _job(self, name: str) -> Job:
        from jupyter_interviewer.grading.job import Job

        return Job(
            question=self.questions[name],
            cells=self.submissions[name].cells,
            kind="submission",
            tier=self.tier.value,
        )

    def _print(self) -> None:
        """Print what is known, in the order given: up to the first that is not known yet."""
        for name in islice(self.questions, self.printed, None):
            record = self.records.get(name)
            if record is None:
                break
            line = {
                "name": name,
                "outcome": record.outcome.value,
                "passed": record.passed,
                "total": record.total,
                "seconds": record.seconds,
            }
            print(json.dumps(line), file=self.out, flush=True)
            self.printed += 1


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number


def _processors() -> int:
    # Those that this process may use, which can be fewer than there are.
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
