"""The bank of questions that a model wrote: added to, listed, kept elsewhere, dropped."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from jupyter_core.paths import jupyter_data_dir
from pydantic import Field, StringConstraints, ValidationError

from jupyter_interviewer.authoring.order import Order, Outcome
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.refusal import Invalid, NotFound
from jupyter_interviewer.gate import Figures
from jupyter_interviewer.llm import Usage
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.reading import FILE
from jupyter_interviewer.questions.scaffold import write_schema
from jupyter_interviewer.questions.spec import Written
from jupyter_interviewer.questions.template import Template, load

RECORD = "made.json"
"""What is noted beside a question's own files."""

ATTEMPTS = "attempts.jsonl"
MOST_ATTEMPTS = 200
DAY = 86_400.0
_DESK = ".making-"

Warned = Annotated[str, StringConstraints(max_length=2000)]


class Record(Frozen):
    """How a question was made.

    Attributes
    ----------
    written
        By which model, by which prompt, when.
    after
        The question of the bank that it tells anew, where it is one.
    rounds
        How often it was written until it passed.
    compared
        Who agreed on small inputs before the gate was asked.
    figures, seeds, findings
        The gate's; only warnings can be among the findings, and parts that it allows to lack.
    usage
        What the model cost.
    made
        When, in universal time.
    """

    written: Written
    after: str | None = None
    rounds: int = 1
    compared: tuple[str, ...] = ()
    figures: Figures = Figures()
    seeds: tuple[int, ...] = ()
    findings: tuple[Warned, ...] = Field(default=(), max_length=200)
    usage: Usage = Usage()
    made: datetime


class Entry(Frozen):
    """A question of the shelf, and how it was made where that is noted."""

    template: Template
    record: Record | None


def default_folder() -> Path:
    """Find where made questions stand unless it is said: in Jupyter's data directory."""
    return Path(jupyter_data_dir()).resolve() / "interviewer" / "made"


class Attempt(Frozen):
    """What was wanted, what came of it, and when."""

    order: Order
    outcome: Outcome
    at: datetime


class Shelf:
    """Questions by a model, in a folder.

    Parameters
    ----------
    folder
        A bank; made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def desk(self) -> Path:
        """Give a new folder to work in, beside the questions and seen by no bank."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for left in self.folder.glob(f"{_DESK}*"):
            # Of a server that was killed; what somebody works in now is younger.
            with suppress(OSError):
                if time.time() - left.stat().st_mtime > DAY:
                    shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=_DESK, dir=self.folder))

    def add(self, draft: Path, record: Record) -> str:
        """Take a folder in whose name is the question's id; returns the id."""
        write_schema(self.folder)
        (draft / RECORD).write_text(record.model_dump_json(indent=1) + "\n", encoding="utf-8")
        place = self.folder / draft.name
        if place.exists():
            shutil.rmtree(place)
        draft.rename(place)
        return draft.name

    def note(self, order: Order, outcome: Outcome) -> None:
        """Note what came of an order, for whoever reviews; only the last ones are kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        place = self.folder / ATTEMPTS
        attempt = Attempt(order=order, outcome=outcome, at=datetime.now(UTC))
        lines = [one.model_dump_json() for one in self.attempts()]
        text = "\n".join([*lines, attempt.model_dump_json()][-MOST_ATTEMPTS:]) + "\n"
        new = place.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(place)

    def attempts(self) -> list[Attempt]:
        """Give the last orders and what came of them, oldest first."""
        try:
            lines = (self.folder / ATTEMPTS).read_text(encoding="utf-8").splitlines()
        except OSError:
            return []
        found = []
        for line in lines[-MOST_ATTEMPTS:]:
            with suppress(ValidationError):
                found.append(Attempt.model_validate_json(line))
        return found

    def entries(self) -> list[Entry]:
        """Give all that can be read, newest first."""
        found = []
        for folder in sorted(self.folder.glob("*/")) if self.folder.is_dir() else []:
            if not folder.name.startswith(".") and (folder / FILE).is_file():
                with suppress(Exception):
                    found.append(Entry(template=load(folder), record=_record(folder)))
        return sorted(found, key=lambda one: one.record.made if one.record else _NEVER)[::-1]

    def keep(self, question: str, bank: Path) -> Path:
        """Move a question into another bank, where it is no longer shown as new.

        Raises
        ------
        NotFound
            There is none with this id.
        Invalid
            That bank has one.
        QuestionBroken
            It cannot be read.
        """
        folder = self._folder(question)
        place = bank / question
        if place.exists():
            raise Invalid("exists", f"{place} exists; nothing was changed")
        shutil.copytree(folder, place, ignore=shutil.ignore_patterns("__pycache__"))
        text = (place / FILE).read_text(encoding="utf-8")
        # The one line, so that an author's later diff is of what they change.
        text = re.sub(r"(?m)^(  reviewed:) false$", r"\1 true", text)
        (place / FILE).write_text(text, encoding="utf-8")
        try:
            load(place)
        except QuestionBroken:
            shutil.rmtree(place)
            raise
        write_schema(bank)
        shutil.rmtree(folder)
        return place

    def drop(self, question: str) -> None:
        """Delete a question.

        Raises
        ------
        NotFound
            There is none with this id.
        """
        shutil.rmtree(self._folder(question))

    def _folder(self, question: str) -> Path:
        folder = self.folder / question
        plain = re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", question)
        if not plain or not (folder / FILE).is_file():
            raise NotFound(
                "no_question",
                f"there is no made question `{question}`; `questions made` lists them",
            )
        return folder


_NEVER = datetime.min.replace(tzinfo=UTC)


def _record(folder: Path) -> Record | None:
    try:
        return Record.model_validate_json((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, ValidationError):
        return None
