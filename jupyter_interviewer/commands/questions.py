"""``jupyter interviewer questions``: look into the bank."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from jupyter_interviewer.commands import importing, verify
from jupyter_interviewer.commands.asked import bank_of, question_of, template_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    bank_option,
    choose_tier,
    command,
    only_ours,
    place_options,
    seed_option,
)


def declare(commands: Any) -> None:
    """Add the command and its actions."""
    questions = commands.add_parser("questions", help="look into the bank")
    actions = questions.add_subparsers(title="actions", required=True, metavar="ACTION")
    listing = command(actions, "list", list_questions, "list the bank's questions")
    listing.add_argument("--difficulty", choices=("easy", "medium", "hard"))
    listing.add_argument("--topic", metavar="TOPIC", help="such as `arrays`")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    bank_option(listing)
    showing = command(
        actions,
        "show",
        show_question,
        "describe a question as its author sees it",
        "With --seed also the variant's statement and cases. Spoils the question.",
    )
    writing = command(actions, "notebook", write_notebook, "write a question's notebook")
    for each in (showing, writing):
        each.add_argument("question", metavar="ID_OR_FOLDER", help="id in the bank, or its folder")
        seed_option(each, default=None if each is showing else 0)
        place_options(each)
    writing.add_argument("-o", "--output", metavar="FILE", help="default: standard output")
    writing.add_argument("--force", action="store_true", help="replace FILE")
    verify.declare(actions)
    importing.declare(actions)


def list_questions(options: argparse.Namespace) -> int:
    """List the bank."""
    from jupyter_interviewer.questions import preview

    bank = bank_of(options)
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

    with only_ours() as out:
        template = template_of(options)
        question = None if options.seed is None else question_of(options, choose_tier(options.tier))
        print(preview.show(template, question), file=out)
    return DONE


def write_notebook(options: argparse.Namespace) -> int:
    """Write the notebook that a candidate would get."""
    import nbformat

    from jupyter_interviewer.questions.notebook import build

    with only_ours() as out:
        notebook = build(question_of(options, choose_tier(options.tier)), interview="preview")
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
