"""``jupyter interviewer questions make, made``: questions by a model, and their review."""

from __future__ import annotations

import argparse
import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.commands.asked import template_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    bank_option,
    choose_tier,
    command,
    only_ours,
    tier_option,
)

if TYPE_CHECKING:
    from jupyter_interviewer.authoring.order import Outcome
    from jupyter_interviewer.authoring.shelf import Shelf


def declare(actions: Any) -> None:
    """Add the actions to those of ``questions``."""
    making = command(
        actions,
        "make",
        make_question,
        "have a language model write a question, and prove it",
        "The endpoint comes from OPENAI_BASE_URL, OPENAI_API_KEY and JUPYTER_INTERVIEWER_MODEL. "
        "Nothing that does not pass the gate is kept.",
    )
    bank_option(making)
    making.add_argument("topic", metavar="TOPIC", nargs="?", help="such as `arrays`")
    making.add_argument(
        "--story", metavar="ID_OR_FOLDER", help="tell this question anew instead: its code stays"
    )
    making.add_argument("--difficulty", choices=("easy", "medium", "hard"), default="medium")
    making.add_argument(
        "--rounds", type=int, default=3, metavar="N", help="times it may be mended (default: 3)"
    )
    making.add_argument(
        "--seeds", type=int, default=3, metavar="N", help="variants to prove (default: 3)"
    )
    making.add_argument("--json", action="store_true", help="print what came of it as JSON")
    _shelf_option(making)
    tier_option(making)
    made = command(
        actions,
        "made",
        review,
        "list, keep or drop the questions that a model wrote",
        "`made keep ID --to BANK` moves one to a bank, where it no longer counts as new.",
    )
    made.add_argument("action", nargs="?", choices=("list", "keep", "drop"), default="list")
    made.add_argument("question", nargs="?", metavar="ID", help="what to keep or drop")
    made.add_argument("--to", metavar="BANK", help="folder of the bank that keeps it")
    _shelf_option(made)


def _shelf_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--shelf",
        metavar="FOLDER",
        help="where made questions stand (default: in Jupyter's data directory)",
    )


def make_question(options: argparse.Namespace) -> int:
    """Have a question made."""
    from pydantic import ValidationError

    from jupyter_interviewer.authoring.order import Bounds, Order
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.llm import ModelFailed, Role
    from jupyter_interviewer.llm.endpoint import from_environment

    if (options.topic is None) == (options.story is None):
        raise Wrong("about what? `questions make TOPIC`, or `questions make --story ID`")
    options.question = options.story
    template = template_of(options) if options.story else None
    try:
        bounds = Bounds(rounds=options.rounds, seeds=options.seeds)
        order = Order(topic=options.topic or "arrays", difficulty=options.difficulty)
        endpoint = from_environment()
        endpoint.model_of(Role.QUESTION_WRITER)
    except ModelFailed as error:
        raise Wrong(error.detail) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise Wrong(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except ValueError as error:
        raise Wrong(str(error)) from error

    async def run() -> Outcome:
        from jupyter_interviewer.authoring.author import Author
        from jupyter_interviewer.authoring.retelling import Teller
        from jupyter_interviewer.gate import Gate
        from jupyter_interviewer.llm import Client
        from jupyter_interviewer.sandbox.script import run_script

        tier = choose_tier(options.tier)
        run, shelf = partial(run_script, tier=tier), _shelf(options)
        async with Client(endpoint) as client:
            if template is not None:
                opened = partial(Gate, tier=tier, mutants=False)
                return await Teller(client, shelf, run, opened, bounds).tell(template)
            return await Author(client, shelf, run, partial(Gate, tier=tier), bounds).make(order)

    with only_ours() as out:
        try:
            outcome = asyncio.run(run())
        except Refused as error:
            raise Wrong(str(error)) from error
        print(outcome.model_dump_json(indent=1) if options.json else _told(outcome), file=out)
    return DONE if outcome.made else FAILED


def review(options: argparse.Namespace) -> int:
    """List, keep or drop."""
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.questions.problem import QuestionBroken

    shelf = _shelf(options)
    if options.action == "list":
        print(_listed(shelf))
        return DONE
    if options.question is None:
        raise Wrong(f"which one? `questions made {options.action} ID`")
    try:
        if options.action == "drop":
            shelf.drop(options.question)
            print(f"{options.question} is no more.")
            return DONE
        if options.to is None:
            raise Wrong("in which bank? `questions made keep ID --to BANK`")
        print(f"{shelf.keep(options.question, Path(options.to))} is a question of that bank now.")
    except (Refused, QuestionBroken) as error:
        raise Wrong(str(error)) from error
    except OSError as error:
        raise Wrong(f"{error.filename or options.question}: {error.strerror}") from error
    return DONE


def _shelf(options: argparse.Namespace) -> Shelf:
    from jupyter_interviewer.authoring.shelf import Shelf, default_folder

    return Shelf(Path(options.shelf) if options.shelf else default_folder())


def _told(outcome: Outcome) -> str:
    lines = [
        f"round {number}: {text}"
        for number, one in enumerate(outcome.rounds, start=1)
        for text in one.findings
    ]
    used = outcome.usage
    lines.append(
        f"{outcome.question or 'nothing was made'}: {outcome.reason} "
        f"({used.requests} requests, {used.tokens} tokens, {outcome.seconds:.0f} s)"
    )
    return "\n".join(lines)


def _listed(shelf: Shelf) -> str:
    from jupyter_interviewer.questions.preview import table

    rows = [("ID", "DIFFICULTY", "TOPICS", "MODEL", "DATE", "ROUNDS", "MUTANTS KILLED", "TOKENS")]
    for entry in shelf.entries():
        card, record = entry.template.card, entry.record
        date, rounds, killed, tokens = "", "", "", ""
        if record is not None:
            date, rounds = record.written.date, str(record.rounds)
            killed = f"{record.figures.killed or 0}/{record.figures.mutants or 0}"
            tokens = str(record.usage.tokens)
        rows.append(
            (card.id, card.difficulty.value, ", ".join(card.topics), card.model or "", date,
             rounds, killed, tokens)
        )  # fmt: skip
    lines = [table(rows)] if len(rows) > 1 else [f"There are no made questions in {shelf.folder}."]
    attempts = shelf.attempts()
    failed = [one for one in attempts if not one.outcome.made]
    if attempts:
        lines.append(f"{len(attempts)} attempts, {len(failed)} without a question. The last ones:")
    lines += [
        f"  {one.at:%Y-%m-%d %H:%M} {one.order.difficulty.value}, {one.order.topic}: "
        f"{one.outcome.reason}"
        for one in failed[-5:]
    ]
    return "\n".join(lines)
