"""The question that a command is about: of the bank, a folder's, or a case table's."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_interviewer.commands.base import Wrong

if TYPE_CHECKING:
    from jupyter_interviewer.domain.question import Language, Question
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.template import Template
    from jupyter_interviewer.sandbox.tier import Tier


def bank_of(options: argparse.Namespace) -> Bank:
    """Give the bank: the folders that were named, then the built-in one."""
    from jupyter_interviewer.questions.bank import Bank, builtin_folder

    for folder in options.bank:
        if not Path(folder).is_dir():
            raise Wrong(f"there is no folder {folder}")
    return Bank([*(Path(folder) for folder in options.bank), builtin_folder()])


def template_of(options: argparse.Namespace) -> Template:
    """Give the template that ``options.question`` names, an id or a folder.

    Raises
    ------
    Wrong
        There is none, or it is broken.
    """
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.problem import QuestionBroken

    folder = Path(options.question)
    bank, name = bank_of(options), options.question
    if (folder / "question.yaml").is_file():
        bank, name = Bank([folder.resolve()]), folder.resolve().name
    elif len(folder.parts) != 1:
        raise Wrong(f"{folder} is no question: it has no question.yaml")
    try:
        return bank.get(name)
    except (Refused, QuestionBroken) as error:
        raise Wrong(str(error)) from error


def question_of(options: argparse.Namespace, tier: Tier | None) -> Question:
    """Make the Python variant of the question."""
    from jupyter_interviewer.domain.question import Language

    return variants_of(options, tier)(Language.PYTHON)


def variants_of(
    options: argparse.Namespace, tier: Tier | None
) -> Callable[[Language | None], Question]:
    """Give what makes the question in a language, once for each.

    Returns
    -------
    callable
        From a language to the question; from None to it in its own first language. Raises
        `Wrong` where it is not asked in that language, or cannot be made.

    Raises
    ------
    Wrong
        There is no such question, or it is broken.
    """
    from jupyter_interviewer.domain.question import Language
    from jupyter_interviewer.domain.refusal import Refused
    from jupyter_interviewer.questions.bank import Bank
    from jupyter_interviewer.questions.casetable import SUFFIX, load
    from jupyter_interviewer.questions.freeze import Freezer
    from jupyter_interviewer.questions.preview import PREVIEW_SALT
    from jupyter_interviewer.questions.problem import QuestionBroken
    from jupyter_interviewer.sandbox.script import run_script

    if options.question.endswith(SUFFIX):
        try:
            table = load(Path(options.question))
        except QuestionBroken as error:
            raise Wrong(str(error)) from error

        def only(language: Language | None) -> Question:
            if language in (None, table.language):
                return table
            asked = table.language.value
            raise Wrong(f"`{table.id}` is asked in {asked}, not in {language}")

        return only
    template = template_of(options)
    freezer = Freezer(Bank([template.folder]), partial(run_script, tier=tier))

    @cache
    def frozen(language: Language | None) -> Question:
        first, *_ = template.spec.languages
        if language is None and Language.PYTHON in template.spec.languages:
            first = Language.PYTHON
        try:
            return freezer.freeze(template.id, options.seed or 0, PREVIEW_SALT, language or first)
        except (Refused, QuestionBroken) as error:
            raise Wrong(str(error)) from error

    return frozen
