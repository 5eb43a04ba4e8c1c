"""The front end folds events in exactly the form that Python gives them.

The TypeScript tests replay the committed fixture. When the domain's events change, run
this file as a script, look at what changed, and commit it.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain import events as ev
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import EVENT_TYPES, Event, EventData
from jupyter_interviewer.domain.measured import Fit, Measured
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty, HintKind, HintLevel, Language
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, OwnKernel, Verdict

FIXTURE = Path(__file__).parents[1] / "labextension/src/state/__tests__/fixtures/interview.json"
BEGIN = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
CELLS = (Cell(id="answer", source="def pair(numbers, target): ..."),)
PERSON_ONLY = {"InterviewOpened", "InterviewClosed", "ActCounted"}


def _served(index: int, title: str, difficulty: Difficulty) -> ev.QuestionServed:
    return ev.QuestionServed(
        index=index,
        question=f"question-{index}",
        seed=11 + index,
        title=title,
        difficulty=difficulty,
        topics=("arrays", "hashing"),
        language=Language.PYTHON,
        entry_point="pair",
        notebook=f"interviews/i1/question-{index}.ipynb",
        artifact=f"questions/{index}",
        hints=3,
        public_cases=2,
        hidden_cases=3,
        points=("approach", "complexity", "edge_cases"),
    )


def _verdict(outcomes: str) -> Verdict:
    """Make a verdict: `.` passed, `x` wrong, `t` over time; the first two are public."""
    kinds = {".": Outcome.ACCEPTED, "x": Outcome.WRONG_ANSWER, "t": Outcome.TIME_LIMIT}
    cases = tuple(
        CaseResult(
            index=i,
            outcome=kinds[sign],
            public=i < 2,
            seconds=0.01,
            memory_bytes=4096,
            **({"input": "[2, 7], 9", "expected": "[0, 1]", "actual": "[1, 0]"} if i < 2 else {}),
        )
        for i, sign in enumerate(outcomes)
    )
    failed = [case.outcome for case in cases if case.outcome is not Outcome.ACCEPTED]
    return Verdict(
        outcome=failed[0] if failed else Outcome.ACCEPTED,
        passed=len(cases) - len(failed),
        total=len(cases),
        cases=cases,
        seconds=0.4,
        tier="namespaces",
    )


def _story() -> list[EventData]:
    plan = Plan(
        id="coding-round",
        title="Coding round",
        summary="One question after another.",
        minutes=45,
        persona=Persona(name="Interviewer", style="calm", greeting="Hello."),
    )
    say = ev.MessagePosted
    return [
        ev.InterviewCreated(
            interview="i1",
            person="p1",
            plan=plan,
            domain=Domain.CODING,
            difficulty=Difficulty.EASY,
            language=Language.PYTHON,
            minutes=45,
            seed=7,
            salt="secret-salt",
        ),
        ev.InterviewStarted(deadline=BEGIN + timedelta(minutes=45)),
        ev.QuestionChosen(
            index=0, question="question-0", seed=11, difficulty=Difficulty.EASY, why="It begins."
        ),
        _served(0, "A pair with a sum", Difficulty.EASY),
        say(message="m1", author="interviewer", text="Hello. Read it aloud.", engine="scripted"),
        ev.DraftSaved(index=0, cells=CELLS),
        ev.CellExecuted(index=0, cell="answer", source="1 / 0", ok=False, execution_count=1),
        say(message="m2", author="candidate", text="I would use `dict`."),
        ev.PointCovered(index=0, point="approach", note="names a dictionary", evidence=(8,)),
        ev.RunRequested(run="r1", index=0, cells=CELLS),
        ev.RunStopped(run="r1", index=0),
        ev.RunFinished(run="r1", index=0, verdict=_verdict("..")),
        ev.RunRequested(run="r2", index=0, cells=CELLS),
        ev.RunFinished(run="r2", index=0, verdict=_verdict("x.")),
        ev.SubmissionMade(submission="s1", index=0, cells=CELLS),
        ev.VerdictReached(
            submission="s1",
            index=0,
            verdict=_verdict("x..t.").model_copy(
                update={"kernel": OwnKernel(passed=2, total=2, cause="`limit` was changed since.")}
            ),
        ),
        ev.HintOffered(offer="o1", index=0, level=HintLevel.NUDGE, about="case 1"),
        ev.HintDeclined(offer="o1", index=0),
        ev.HintOffered(offer="o2", index=0, level=HintLevel.NUDGE, about="the time limit"),
        ev.HintRequested(hint="h1", index=0, offer="o2"),
        ev.HintGiven(hint="h1", index=0, level=HintLevel.NUDGE, text="What repeats?", left=2),
        ev.HintRated(hint="h1", index=0, rating="helpful"),
        ev.HintRequested(hint="h2", index=0, kind=HintKind.DEBUGGING),
        ev.HintFailed(hint="h2", index=0, message="No hint could be made now; ask again."),
        ev.ReplySkipped(reason="nothing to add"),
        ev.SubmissionMade(submission="s2", index=0, cells=CELLS),
        ev.VerdictReached(submission="s2", index=0, verdict=_verdict(".....")),
        ev.SubmissionMeasured(
            submission="s2",
            index=0,
            quality=Quality(lines=9, complexity=4, score=9.5, faults=("`x` is never read",)),
            growth=Measured(
                time=Fit(possible=("n",), confidence=0.98, smallest=1000, largest=64000),
                space=Fit(reason="too few sizes"),
                counted="numbers",
            ),
        ),
        ev.NextOffered(difficulty=Difficulty.MEDIUM, why="You solved it in two attempts."),
        ev.QuestionChosen(
            index=1, question="question-1", seed=12, difficulty=Difficulty.MEDIUM, why="Harder."
        ),
        _served(1, "Longest calm stretch", Difficulty.MEDIUM),
        say(
            message="m3",
            author="interviewer",
            text="Next one.",
            engine="modelled",
            looked=("your last submission",),
        ),
        ev.InactivityNoticed(),
        ev.SubmissionMade(submission="s3", index=1, cells=CELLS, by="clock"),
        ev.Expired(deadline=BEGIN + timedelta(minutes=45)),
        ev.VerdictReached(submission="s3", index=1, verdict=_verdict("..xx.")),
        ev.HelpUsed(helper="Helper", asked="How?", answered="So."),
    ]


def fixture() -> list[dict[str, Any]]:
    """Give the public forms of a whole interview."""
    return [
        Event(
            stream="interview/i1",
            number=number,
            time=BEGIN + timedelta(seconds=5 * number),
            actor="system",
            data=data,
        ).public_form()
        for number, data in enumerate(_story(), start=1)
    ]


def _text() -> str:
    return json.dumps(fixture(), indent=2) + "\n"


def test_the_panel_is_tested_with_events_as_the_server_sends_them() -> None:
    assert FIXTURE.read_text(encoding="utf-8") == _text()


def test_the_fixture_has_every_event_type_that_a_browser_may_see() -> None:
    seen = {event["type"] for event in fixture()}
    public = {name for name, kind in EVENT_TYPES.items() if kind.public}
    only_at_other_ends = {"InterviewCompleted", "QuestionFailed"}
    assert public - PERSON_ONLY - only_at_other_ends == seen - {"withheld"}


def test_no_secret_of_the_interview_reaches_the_browser() -> None:
    text = _text()
    assert "secret-salt" not in text
    assert "artifact" not in text
    assert "def pair" not in text


if __name__ == "__main__":
    FIXTURE.write_text(_text(), encoding="utf-8")
