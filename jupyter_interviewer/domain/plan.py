"""An interview plan: what kind of interview it is, as data."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, Language


class Domain(StrEnum):
    """A field that people are interviewed in."""

    CODING = "coding"
    SYSTEM_DESIGN = "system_design"
    BEHAVIOURAL = "behavioural"
    SPREADSHEET = "spreadsheet"
    DATA = "data"


class OtherHelp(StrEnum):
    """What a plan says of AI help beside the interviewer's."""

    OFF = "off"
    ALLOWED = "allowed"
    LOGGED = "logged"

    @property
    def told(self) -> str:
        """What candidates are told of it beforehand."""
        return {
            "off": "No other AI help.",
            "allowed": "Other AI help is allowed.",
            "logged": "Other AI help is allowed; what you ask it and what it answers is logged.",
        }[self]


class Persona(Frozen):
    """How the interviewer presents itself."""

    name: str
    style: str
    greeting: str
    """Jinja2-free text; ``{title}`` and ``{minutes}`` are filled in."""


class Weights(Frozen):
    """Parts of the overall score, adding up to 100 (``mission.md``: 30/25/20/15/10)."""

    technical: int = 30
    problem_solving: int = 25
    communication: int = 20
    code_quality: int = 15
    behaviour: int = 10


class Plan(Frozen):
    """An interview plan.

    Attributes
    ----------
    id, title, summary
        Slug, name, and one sentence on what comes.
    minutes
        Usual length.
    difficulty
        Where it starts unless the person chooses.
    topics
        Topics it prefers; empty means any.
    hints
        Hints per question.
    hint_cost
        Points of ten that a hint takes from problem solving.
    idle_seconds
        Silence after which the interviewer nudges.
    emphasis
        Agenda points this plan insists on (``approach``, ``complexity``, ``edge_cases``,
        ``testing``, ``tradeoffs``, ``extension``).
    other_help
        What other AI help is allowed, such as Jupyter AI's: ``off``, ``allowed`` or ``logged``.
    made
        Whether later questions may be new ones that a model wrote, where the server has some
        written.
    """

    id: str
    title: str
    summary: str
    domain: Domain = Domain.CODING
    company: str | None = None
    minutes: int = Field(ge=5, le=180)
    difficulty: Difficulty = Difficulty.EASY
    language: Language = Language.PYTHON
    topics: tuple[str, ...] = ()
    hints: int = Field(default=3, ge=0, le=10)
    hint_cost: float = Field(default=0.5, ge=0, le=10)
    idle_seconds: int = Field(default=240, ge=30)
    emphasis: tuple[str, ...] = ("approach", "complexity", "edge_cases")
    other_help: OtherHelp = OtherHelp.OFF
    made: bool = True
    persona: Persona
    weights: Weights = Weights()
