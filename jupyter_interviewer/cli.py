"""``jupyter interviewer``: grade files, look into the bank, ask what is wrong, show a demo.

Argparse, not traitlets: these are commands with files and options of their own, whose standard
output others read; only ``demo`` starts a Jupyter application, and hands over what it got.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from jupyter_interviewer import __version__

if TYPE_CHECKING:
    from jupyter_interviewer.domain.cell import Cell
    from jupyter_interviewer.domain.question import Question
    from jupyter_interviewer.domain.verdict import Verdict
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.template import Template
    from jupyter_interviewer.sandbox.tier import Tier

DONE, FAILED, WRONG = 0, 1, 2
"""Exit statuses: as asked; something does not work here; what was asked for is wrong."""


class Wrong(Exception):
    """What was asked for cannot be done as it was asked; the text says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options, rest = _parser().parse_known_args(argv)
    if rest and not options.hands_over:
        options.parser.error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    try:
        status: int = options.run(options)
        return status
    except Wrong as error:
        print(f"jupyter interviewer: {error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us has had enough (`… | head`): nothing to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def grade(options: argparse.Namespace) -> int:
    """Grade files: one JSON line each, in the order given."""
    from jupyter_interviewer.grading.files import Unreadable, read_cells

    answers: list[tuple[str, tuple[Cell, ...]]] = []
    unreadable = 0
    for name in options.files:
        try:
            answers.append((name, read_cells(Path(name))))
        except Unreadable as error:
            print(f"jupyter interviewer: {error}", file=sys.stderr)
            unreadable += 1
    broken = 0
    with _only_ours() as out:
        tier = _tier(options.tier)
        question = _question(options, tier)
        for (name, _), verdict in zip(
            answers,
            _verdicts(question, [cells for _, cells in answers], tier, options),
            strict=True,
        ):
            line = {
                "name": name,
                "outcome": verdict.outcome.value,
                "passed": verdict.passed,
                "total": verdict.total,
                "seconds": round(verdict.seconds or 0.0, 3),
            }
            print(json.dumps(line), file=out, flush=True)
            if options.verbose and verdict.message:
                print(f"{name}: {verdict.message}", file=sys.stderr)
            broken += verdict.outcome.value == "internal_error"
    return WRONG if unreadable else FAILED if broken else DONE


def list_questions(options: argparse.Namespace) -> int:
    """List the bank."""
    from jupyter_interviewer.questions import preview

    bank = _bank(options)
    cards = [
        card
        for card in bank.cards()
        if options.difficulty in (None, card.difficulty.value)
        and (options.topic is None or options.topic in card.topics)
    ]
    if options.json:
        for card in cards:
            print(card.model_dump_json())
    else:
        print(preview.listing(cards))
    if bank.problems:
        print(preview.complaints(bank), file=sys.stderr)
        return FAILED
    return DONE


def show_question(options: argparse.Namespace) -> int:
    """Describe a question as its author sees it."""
    from jupyter_interviewer.questions import preview

    with _only_ours() as out:
        template = _template(options)
        question = None if options.seed is None else _question(options, _tier(options.tier))
        print(preview.show(template, question), file=out)
    return DONE


def write_notebook(options: argparse.Namespace) -> int:
    """Write the notebook that a candidate would get."""
    import nbformat

    from jupyter_interviewer.questions.notebook import build

    with _only_ours() as out:
        notebook = build(_question(options, _tier(options.tier)), interview="preview")
        text = nbformat.writes(notebook)
        if options.output is None:
            print(text, file=out)
            return DONE
        try:
            with Path(options.output).open("x" if not options.force else "w") as file:
                file.write(text + "\n")
        except FileExistsError as error:
            raise Wrong(f"{options.output} exists; --force replaces it") from error
        except OSError as error:
            raise Wrong(f"{options.output}: {error.strerror}") from error
    return DONE


def examine(options: argparse.Namespace) -> int:
    """Look into everything an interview needs."""
    from jupyter_interviewer import doctor

    with _only_ours() as out:
        findings = doctor.examine(options.rest)
        print(doctor.as_json(findings) if options.json else doctor.as_text(findings), file=out)
    return FAILED if any(finding.failed for finding in findings) else DONE


def demo(options: argparse.Namespace) -> int:
    """Open JupyterLab with an interview already begun."""
    from jupyterlab.labapp import LabApp

    folder = Path(options.folder).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Wrong(f"{folder}: {error.strerror}") from error
    arguments = [
        f"--ServerApp.root_dir={folder}",
        f"--JupyterInterviewer.begin={options.plan}",
        *([] if options.browser else ["--no-browser"]),
        *([f"--ServerApp.port={options.port}"] if options.port is not None else []),
        *options.rest,
    ]
    LabApp.launch_instance(argv=arguments)
    return DONE


def _verdicts(
    question: Question,
    answers: Sequence[tuple[Cell, ...]],
    tier: Tier | None,
    options: argparse.Namespace,
) -> Iterator[Verdict]:
    from jupyter_interviewer.grading.job import Job

    jobs = [
        Job(question=question, cells=cells, kind="submission", tier=tier and tier.value)
        for cells in answers
    ]
    if len(jobs) < 2 or options.workers < 2:
        from jupyter_interviewer.grading.grade import grade as grade_one

        yield from (grade_one(job).verdict for job in jobs)
        return
    from jupyter_interviewer.grading.pool import Pool

    pool = Pool(min(options.workers, len(jobs)), tier and tier.value)
    try:
        yield from (future.result().verdict for future in [pool.submit(job) for job in jobs])
    finally:
        pool.close()


def _bank(options: argparse.Namespace) -> Bank:
    from jupyter_interviewer.questions.bank import Bank, builtin_folder

    for folder in options.bank:
        if not Path(folder).is_dir():
            raise Wrong(f"there is no folder {folder}")
    return Bank([*(Path(folder) for folder in options.bank), builtin_folder()])


def _template(options: argparse.Namespace) -> Template:
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.problem import QuestionBroken

    folder = Path(options.question)
    bank, name = _bank(options), options.question
    if (folder / "question.yaml").is_file():
        bank, name = Bank([folder.resolve()]), folder.resolve().name
    elif len(folder.parts) != 1:
        raise Wrong(f"{folder} is no question: it has no question.yaml")
    try:
        return bank.get(name)
    except (Refused, QuestionBroken) as error:
        raise Wrong(str(error)) from error


def _question(options: argparse.Namespace, tier: Tier | None) -> Question:
    from jupyter_interviewer.domain.question import Language
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.freeze import Freezer
    from jupyter_interviewer.questions.preview import PREVIEW_SALT
    from jupyter_interviewer.questions.problem import QuestionBroken
    from jupyter_interviewer.sandbox.script import run_script

    template = _template(options)
    freezer = Freezer(Bank([template.folder]), partial(run_script, tier=tier))
    try:
        return freezer.freeze(template.id, options.seed or 0, PREVIEW_SALT, Language.PYTHON)
    except (Refused, QuestionBroken) as error:
        raise Wrong(str(error)) from error


def _tier(name: str | None) -> Tier:
    from jupyter_interviewer.domain.refusal import Unavailable
    from jupyter_interviewer.sandbox.detect import detect
    from jupyter_interviewer.sandbox.tier import Tier

    try:
        return detect(None if name is None else Tier(name)).tier
    except Unavailable as error:
        raise Wrong(f"{error.detail}. `jupyter interviewer doctor` says more") from error


@contextlib.contextmanager
def _only_ours() -> Iterator[TextIO]:
    """Give the real standard output, and let everybody else's printing go to the errors'."""
    with contextlib.redirect_stdout(sys.stderr) as _:
        yield sys.__stdout__ or sys.stdout


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jupyter interviewer",
        description="Technical interviews inside JupyterLab. "
        "`jupyter lab` has the interviewer in its right sidebar; these commands are beside it.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    grading = _command(
        commands,
        "grade",
        grade,
        "grade answers on all cases of a question",
        "Print one JSON line a file: name, outcome, passed, total, seconds. Exit 0 when all "
        "were graded, 2 when a file could not be read (the others are graded all the same), "
        "1 when grading itself failed.",
    )
    grading.add_argument("files", nargs="+", metavar="FILE", help="a .py or .ipynb file")
    grading.add_argument(
        "--question", required=True, metavar="ID_OR_FOLDER", help="id in the bank, or its folder"
    )
    grading.add_argument(
        "--workers",
        type=int,
        default=min(2, os.cpu_count() or 1),
        metavar="N",
        help="files graded at the same time (default: %(default)s)",
    )
    grading.add_argument("--verbose", action="store_true", help="say what went wrong, on stderr")
    _seed(grading, default=0)
    _place(grading)

    questions = commands.add_parser("questions", help="look into the bank")
    actions = questions.add_subparsers(title="actions", required=True, metavar="ACTION")
    listing = _command(actions, "list", list_questions, "list the bank's questions")
    listing.add_argument("--difficulty", choices=("easy", "medium", "hard"))
    listing.add_argument("--topic", metavar="TOPIC", help="such as `arrays`")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    _bank_option(listing)
    showing = _command(
        actions,
        "show",
        show_question,
        "describe a question as its author sees it",
        "With --seed also the variant's statement and cases. Spoils the question.",
    )
    writing = _command(actions, "notebook", write_notebook, "write a question's notebook")
    for each in (showing, writing):
        each.add_argument("question", metavar="ID_OR_FOLDER", help="id in the bank, or its folder")
        _seed(each, default=None if each is showing else 0)
        _place(each)
    writing.add_argument("-o", "--output", metavar="FILE", help="default: standard output")
    writing.add_argument("--force", action="store_true", help="replace FILE")

    doctor = _command(
        commands,
        "doctor",
        examine,
        "say what works here and what does not",
        "Tries every isolation tier, the database, the kernel and the extensions. Exit 0 when "
        "interviews can be taken. Takes the server's options, such as "
        "--JupyterInterviewer.database_url=…",
    )
    doctor.add_argument("--json", action="store_true", help="for a program")
    doctor.set_defaults(hands_over=True)

    showcase = _command(
        commands,
        "demo",
        demo,
        "open JupyterLab with an interview already begun",
        "Other options are handed to `jupyter lab`.",
    )
    showcase.add_argument("--plan", default="coding-round", metavar="ID", help="%(default)s")
    showcase.add_argument(
        "--folder", default=".", metavar="DIR", help="where notebooks are put (default: here)"
    )
    showcase.add_argument("--port", type=int, metavar="N")
    showcase.add_argument(
        "--no-browser", dest="browser", action="store_false", help="only print the address"
    )
    showcase.set_defaults(hands_over=True)
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], summary: str, more: str = ""
) -> argparse.ArgumentParser:
    text = summary[0].upper() + summary[1:] + "." + (f" {more}" if more else "")
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=text)
    parser.set_defaults(run=run, parser=parser, hands_over=False)
    return parser


def _seed(parser: argparse.ArgumentParser, default: int | None) -> None:
    parser.add_argument(
        "--seed",
        type=int,
        default=default,
        metavar="N",
        help="which variant (default: %(default)s)",
    )


def _place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tier",
        choices=("namespaces", "landlock", "limits"),
        help="how strongly code is isolated (default: the strongest that works here)",
    )
    _bank_option(parser)


def _bank_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--bank",
        action="append",
        default=[],
        metavar="FOLDER",
        help="a folder of questions that counts before the built-in ones; may be repeated",
    )


if __name__ == "__main__":
    sys.exit(main())
