"""``jupyter interviewer questions new, preview, schema``: write a question and look at it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from jupyter_interviewer.commands.asked import variants_of
from jupyter_interviewer.commands.base import (
    DONE,
    Wrong,
    choose_tier,
    command,
    only_ours,
    place_options,
    seed_option,
)


def declare(actions: Any) -> None:
    """Add the actions to those of ``questions``."""
    making = command(
        actions,
        "new",
        new_question,
        "begin a question: a small one that works, to be changed",
        "It passes `questions verify` as it stands. docs/authors.md goes on from there.",
    )
    making.add_argument("id", metavar="ID", help="lower-case words joined by hyphens")
    making.add_argument(
        "-o", "--output", default=".", metavar="BANK", help="folder of the bank (default: here)"
    )
    viewing = command(
        actions,
        "preview",
        preview_question,
        "show a question as its candidate sees it",
        "As text, or with -o as the notebook itself.",
    )
    viewing.add_argument("question", metavar="ID_OR_FOLDER", help="id in the bank, or its folder")
    seed_option(viewing, default=0)
    viewing.add_argument(
        "--language",
        choices=("python", "javascript", "typescript", "sql"),
        help="of the answer (default: the question's first)",
    )
    viewing.add_argument(
        "-o", "--output", metavar="FILE", help="write FILE.ipynb or FILE.html; - prints a notebook"
    )
    viewing.add_argument("--force", action="store_true", help="replace FILE")
    place_options(viewing)
    schema = command(
        actions,
        "schema",
        print_schema,
        "print the JSON Schema of question.yaml",
        "Editors check question.yaml by it while it is typed.",
    )
    schema.add_argument("-o", "--output", metavar="FILE", help="default: standard output")
    schema.add_argument("--force", action="store_true", help="replace FILE")


def new_question(options: argparse.Namespace) -> int:
    """Begin a question."""
    from jupyter_interviewer.questions import scaffold
    from jupyter_interviewer.questions.problem import QuestionBroken

    place = Path(options.output) / options.id
    try:
        folder = scaffold.create(place)
    except FileExistsError as error:
        raise Wrong(f"{place} exists") from error
    except QuestionBroken as error:
        raise Wrong(str(error)) from error
    except OSError as error:
        raise Wrong(f"{place}: {error.strerror}") from error
    print(f"{folder} is a question that works. Change it bit by bit; after each step:")
    print(f"  jupyter interviewer questions preview {folder} --seed 1")
    print(f"  jupyter interviewer questions verify {folder}")
    return DONE


def preview_question(options: argparse.Namespace) -> int:
    """Show a question as its candidate sees it."""
    import nbformat

    from jupyter_interviewer.domain.question import Language
    from jupyter_interviewer.questions import preview
    from jupyter_interviewer.questions.notebook import build

    with only_ours() as out:
        make = variants_of(options, choose_tier(options.tier))
        question = make(Language(options.language) if options.language else None)
        notebook = build(question, interview="preview")
        if options.output is None:
            text = preview.page(notebook)
        elif options.output.endswith(".html"):
            text = preview.html(notebook, question.title)
        else:
            text = nbformat.writes(notebook)
        if options.output in (None, "-"):
            print(text, file=out)
        else:
            _write(options, text + "\n")
    return DONE


def print_schema(options: argparse.Namespace) -> int:
    """Print the schema."""
    from jupyter_interviewer.questions import schema

    if options.output is None:
        print(schema.text(), end="")
    else:
        _write(options, schema.text())
    return DONE


def _write(options: argparse.Namespace, text: str) -> None:
    try:
        mode = "w" if options.force else "x"
        with Path(options.output).open(mode, encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise Wrong(f"{options.output} exists; --force replaces it") from error
    except OSError as error:
        raise Wrong(f"{options.output}: {error.strerror}") from error
