"""What serving costs: a question, a long log read again, a report."""

from __future__ import annotations

import itertools
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jupyter_interviewer.assessment.report import build as build_report
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import EventData, NewEvent
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.interviews.evolve import fold, stream_of
from jupyter_interviewer.interviews.planbook import load as load_plans
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.notebook import build as build_notebook
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import Entry, EventLog
from tests.benchmarks.exercise import QUESTION
from tests.benchmarks.table import Row, Target, in_turn

LONG = 10_000
BEGAN = datetime(2026, 1, 1, 9, tzinfo=UTC)


def question_served(rounds: int) -> list[Row]:
    """Serve a prepared question, beside making it anew."""
    freezer = Freezer(Bank([builtin_folder()]), run_script)
    seeds = itertools.count(2)
    freezer.freeze(QUESTION, 1, "bench", Language.PYTHON)

    def prepared() -> None:
        question = freezer.freeze(QUESTION, 1, "bench", Language.PYTHON)
        build_notebook(question, interview="bench")

    def anew() -> None:
        question = freezer.freeze(QUESTION, next(seeds), "bench", Language.PYTHON)
        build_notebook(question, interview="bench")

    ours, theirs = in_turn(rounds, prepared, anew)
    return [Row("question served, prepared", ours, "making it anew", theirs, Target("ours", 20))]


def resumed(rounds: int) -> list[Row]:
    """Read a log of 10,000 events from the database and fold it."""
    with tempfile.TemporaryDirectory() as folder:
        log = EventLog(Database(f"sqlite:///{Path(folder) / 'events.db'}"))
        stream = stream_of("bench")
        log.append(Entry(stream=stream, expected=0, events=_events(LONG), owner="person"))

        def resume() -> None:
            state = fold(log.read(stream))
            assert state is not None

        (ours,) = in_turn(rounds, resume)
    return [Row("resume of a log with 10,000 events", ours, target=Target("ours", 200))]


def report_built(rounds: int) -> list[Row]:
    """Build the report of an hour: 900 events, mostly drafts and messages."""
    question = Freezer(Bank([builtin_folder()]), run_script).freeze(
        QUESTION, 1, "bench", Language.PYTHON
    )
    with tempfile.TemporaryDirectory() as folder:
        log = EventLog(Database(f"sqlite:///{Path(folder) / 'events.db'}"))
        stream = stream_of("bench")
        log.append(Entry(stream=stream, expected=0, events=_events(900), owner="person"))
        (ours,) = in_turn(rounds, lambda: build_report(log.read(stream), {0: question}))
    return [Row("report of a one-hour interview, no model", ours, target=Target("ours", 300))]


def _events(count: int) -> list[NewEvent]:
    plan = load_plans()[0]
    cells = (Cell(id="answer", source="def pair_with_sum(numbers, target):\n    return []\n" * 5),)
    head: list[EventData] = [
        e.InterviewCreated(
            interview="bench", person="person", plan=plan, domain=plan.domain,
            difficulty=Difficulty.EASY, language=Language.PYTHON, minutes=60, seed=1, salt="bench",
        ),
        e.InterviewStarted(deadline=BEGAN + timedelta(hours=1)),
        e.QuestionChosen(
            index=0, question=QUESTION, seed=1, difficulty=Difficulty.EASY, why="to measure"
        ),
        e.QuestionServed(
            index=0, question=QUESTION, seed=1, title="Pair", difficulty=Difficulty.EASY,
            topics=("arrays",), language=Language.PYTHON, entry_point="pair_with_sum",
            notebook="pair.ipynb", artifact="", hints=3, public_cases=3, hidden_cases=10,
            points=("approach", "complexity", "edge_cases"),
        ),
    ]  # fmt: skip
    cycle: list[EventData] = [
        e.DraftSaved(index=0, cells=cells),
        e.DraftSaved(index=0, cells=cells),
        e.MessagePosted(message="asked", author="candidate", text="I would sort first."),
        e.MessagePosted(message="said", author="interviewer", text="What does sorting buy you?"),
    ]
    body = itertools.islice(itertools.cycle(cycle), count - len(head))
    return [
        NewEvent(
            data=data,
            time=BEGAN + timedelta(seconds=number * 3600 / count),
            actor="person",
            # A reply answers the event just before it.
            cause=number - 1 if data is cycle[-1] else None,
        )
        for number, data in enumerate([*head, *body], start=1)
    ]
