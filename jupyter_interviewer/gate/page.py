"""The page: the statement renders, and its examples are what the solutions return."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Variant

CHECK = "statement"
FILE = "statement.md"
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}")


def check(variant: Variant) -> Iterator[Finding]:
    """Look at the statement in each language; rendering it may raise `QuestionBroken`."""
    for language in variant.subject.languages:
        question = variant.question(language)
        if left := _LEFT_OVER.search(question.statement + question.title):
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"`{left[0]}` is left on the page in {language.spelled}",
                file=FILE,
                expected="all of it to be filled in",
            )
        if question.entry_point not in question.statement:
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"it does not name `{question.entry_point}` in {language.spelled}",
                file=FILE,
                expected="what is to be written, by its name",
                advice='write {{ "the_name" | name }}',
            )
