"""``jupyter interviewer questions``: look into the bank."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from jupyter_interviewer.commands import authoring, importing, making, verify
from jupyter_interviewer.commands.asked import bank_of, question_of, template_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    bank_option,
    choose_tier,
    command,
    only_ours,
    place_options,
    seed_option,
)


def declare(commands: Any) -> None:
    """Add the command and its actions."""
    questions = commands.add_parser("questions", help="look into the bank, write questions")
    actions = questions.add_subparsers(title="actions", required=True, metavar="ACTION")
    listing = command(
        actions,
        "list",
        list_questions,
        "list the questions of all banks",
        "What is wrong with the rest is said on standard error.",
    )
    listing.add_argument("--difficulty", choices=("easy", "medium", "hard"))
    listing.add_argument("--topic", metavar="TOPIC", help="such as `arrays`")
    listing.add_argument(
        "--language", choices=("python", "javascript", "typescript", "sql"), help="of answers"
    )
    listing.add_argument("--kind", choices=("coding", "data"))
    listing.add_argument("--search", metavar="WORDS", help="in id, title, topics and entry")
    listing.add_argument("--from", metavar="BANK", dest="home", help="a bank's folder, or built-in")
    listing.add_argument("--json", action="store_true", help="one JSON object a line")
    bank_option(listing)
    showing = command(
        actions,
        "show",
        show_question,
        "describe a question as its author sees it",
        "With --seed also the variant's statement and cases. Spoils the question.",
    )
    showing.add_argument("question", metavar="ID_OR_FOLDER", help="id in the bank, or its folder")
    seed_option(showing, default=None)
    place_options(showing)
    authoring.declare(actions)
    verify.declare(actions)
    importing.declare(actions)
    making.declare(actions)


def list_questions(options: argparse.Namespace) -> int:
    """List the bank."""
    from jupyter_interviewer.domain.question import Difficulty, Language
    from jupyter_interviewer.questions import catalogue, preview

    bank = bank_of(options)
    wanted = catalogue.Wanted(
        difficulty=Difficulty(options.difficulty) if options.difficulty else None,
        topic=options.topic,
        language=Language(options.language) if options.language else None,
        kind=options.kind,
        search=options.search,
    )
    cards = [
        card
        for card in catalogue.find(bank.cards(), wanted)
        if options.home in (None, preview.home(bank, card))
    ]
    if options.json:
        for card in cards:
            print(card.model_dump_json())
    else:
        print(preview.listing(bank, cards))
    if said := preview.complaints(bank):
        print(said, file=sys.stderr)
    return FAILED if bank.problems else DONE


def show_question(options: argparse.Namespace) -> int:
    """Describe a question as its author sees it."""
    from jupyter_interviewer.questions import preview

    with only_ours() as out:
        template = template_of(options)
        question = None if options.seed is None else question_of(options, choose_tier(options.tier))
        print(preview.show(template, question), file=out)
    return DONE
