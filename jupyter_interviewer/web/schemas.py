"""What the routes take and give beyond the views of `interviews`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.interviews.views import Page
from jupyter_interviewer.questions.card import Card

MAX_NUMBER = 2**53 - 1
"""The largest integer that every JSON reader keeps."""


def _blank_is_absent(value: Any) -> Any:
    return None if value == "" else value


def _digits(value: Any) -> Any:
    # Python's int() also takes "1_0" and " 1"; an address should not.
    if isinstance(value, str) and not (value.isascii() and value.isdigit()):
        raise PydanticCustomError("digits", "a whole number is expected, from 0")
    return value


Blank = BeforeValidator(_blank_is_absent)
Digits = BeforeValidator(_digits)


class Query(BaseModel):
    """Query parameters; unknown ones are none of ours (``token``, a cache buster)."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class QuestionsQuery(Query):
    """Which questions: all words of ``search`` stand in id, title, topics or entry point."""

    difficulty: Annotated[Difficulty | None, Blank] = None
    topic: Annotated[Annotated[str, Field(max_length=100)] | None, Blank] = None
    kind: Annotated[Annotated[str, Field(max_length=100)] | None, Blank] = None
    language: Annotated[Language | None, Blank] = None
    search: Annotated[Annotated[str, Field(max_length=200)] | None, Blank] = None
    offset: Annotated[int, Field(ge=0, le=MAX_NUMBER), Digits] = 0
    limit: Annotated[int, Field(ge=1, le=1000), Digits] = 500


class PreviewQuery(Query):
    """Which variant of a question, in which language."""

    seed: Annotated[int, Field(ge=0, le=MAX_NUMBER), Digits] = 0
    language: Annotated[Language | None, Blank] = None


class PageQuery(Query):
    """Which part of a list."""

    cursor: Annotated[Annotated[str, Field(max_length=200)] | None, Blank] = None
    limit: Annotated[int, Field(ge=1, le=200), Digits] = 50


class EventsQuery(Query):
    """Which events."""

    after: Annotated[int, Field(ge=0, le=MAX_NUMBER), Digits] = 0
    limit: Annotated[int, Field(ge=1, le=1000), Digits] = 1000


class StreamQuery(Query):
    """Where to go on."""

    after: Annotated[int, Field(ge=0, le=MAX_NUMBER), Digits] = 0


class TranscriptQuery(Query):
    """In which form."""

    format: Literal["md", "json"] = "md"


class CardPage(Page[Card]):
    """A part of the catalogue; ``next`` is the offset of the following part."""

    total: int


class Accepted(Frozen):
    """What was asked for is on its way under this id."""

    id: str


class Health(Frozen):
    """The service works."""

    status: Literal["ok"] = "ok"
    version: str


class LanguageView(Frozen):
    """A language that answers are written in; ``remedy`` says what is missing here, if anything."""

    id: Language
    remedy: str | None = None


class SettingsView(Frozen):
    """What the panel says about the house.

    Attributes
    ----------
    tier
        The isolation tier that code runs in.
    tier_not_held
        Sentences on what that tier does not hold.
    remedies
        What to do to get a stronger one.
    engine
        Who interviews.
    languages
        What answers may be written in.
    previews
        Whether questions can be looked at outside of an interview.
    makes_questions
        Whether a model writes new questions meanwhile.
    reviewer
        Whether whoever asks may keep and drop questions by a model.
    """

    tier: str
    tier_not_held: tuple[str, ...]
    remedies: tuple[str, ...] = ()
    engine: str
    languages: tuple[LanguageView, ...] = ()
    previews: bool = True
    makes_questions: bool = False
    reviewer: bool = False


class Notebook(BaseModel):
    """A notebook as nbformat 4 has it."""

    model_config = ConfigDict(extra="allow")

    cells: list[dict[str, Any]]
    metadata: dict[str, Any]
    nbformat: Literal[4]
    nbformat_minor: int
