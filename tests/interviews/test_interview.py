"""The rules, driven by random commands: whatever is asked in whatever order, they hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Literal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.clock import idle_at, next_alarm
from jupyter_interviewer.interviews.evolve import fold
from jupyter_interviewer.interviews.interview import decide, evolve
from jupyter_interviewer.interviews.obligations import OUTLASTING
from jupyter_interviewer.interviews.requests import ExecutionReport
from jupyter_interviewer.interviews.state import Interview, Status

BEGIN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
HINTS = 2
STARTER = (Cell(id="q-answer", source="def f(): ..."),)
LEGAL = {
    (Status.CREATED, Status.CREATED),
    (Status.CREATED, Status.IN_PROGRESS),
    (Status.IN_PROGRESS, Status.IN_PROGRESS),
    (Status.IN_PROGRESS, Status.COMPLETED),
    (Status.IN_PROGRESS, Status.EXPIRED),
    (Status.COMPLETED, Status.COMPLETED),
    (Status.EXPIRED, Status.EXPIRED),
}
OPENING = {
    "QuestionChosen": "question",
    "RunRequested": "run",
    "SubmissionMade": "submission",
    "HintRequested": "hint",
    "VerdictReached": "measurement",
}
CLOSING = {
    "QuestionServed": "question",
    "QuestionFailed": "question",
    "RunFinished": "run",
    "RunStopped": "run",
    "VerdictReached": "submission",
    "SubmissionMeasured": "measurement",
    "HintGiven": "hint",
    "HintFailed": "hint",
}
OCCASIONS = {
    "QuestionServed",
    "RunFinished",
    "VerdictReached",
    "HintGiven",
    "HintDeclined",
    "InactivityNoticed",
}
AFTER_THE_END = {
    "RunFinished", "RunStopped", "VerdictReached", "SubmissionMeasured", "HintRated",
}  # fmt: skip

PLAN = Plan(
    id="p",
    title="P",
    summary="S",
    minutes=10,
    hints=HINTS,
    idle_seconds=60,
    persona=Persona(name="I", style="s", greeting="g"),
)
CREATED = e.InterviewCreated(
    interview="i",
    person="p-1",
    plan=PLAN,
    domain=Domain.CODING,
    difficulty=Difficulty.EASY,
    language=Language.PYTHON,
    minutes=10,
    seed=1,
    salt="s",
)

sources = st.sampled_from(["", "def f(): ...", "def f(): return 1", "def f(): return 2", "  "])
cells = st.lists(
    st.builds(Cell, id=st.sampled_from(["q1-answer", "q2-answer", "new"]), source=sources),
    max_size=3,
).map(tuple)
choices = st.builds(
    c.Choice,
    question=st.sampled_from(["a", "b", "c"]),
    seed=st.integers(0, 9),
    difficulty=st.sampled_from(Difficulty),
    why=st.just("Because."),
)
verdicts = st.sampled_from(
    [
        Verdict(outcome=Outcome.ACCEPTED, passed=3, total=3),
        Verdict(outcome=Outcome.WRONG_ANSWER, passed=1, total=3),
        Verdict(outcome=Outcome.INTERNAL_ERROR, passed=0, total=0),
    ]
)
levels = st.sampled_from(HintLevel)
moves = st.lists(
    st.one_of(
        st.builds(m.OfferHint, level=levels, about=st.just("case 3")),
        st.builds(m.NextQuestion, why=st.just("It works.")),
        st.just(m.RunExamples()),
        st.builds(
            m.TakeNote,
            point=st.sampled_from(["approach", "complexity", "nonsense"]),
            note=st.just("said so"),
            evidence=st.lists(st.integers(-3, 60), max_size=3).map(tuple),
        ),
        st.builds(m.Understand, intent=st.just("done")),
        st.builds(m.End, reason=st.just("asked to")),
    ),
    max_size=4,
).map(tuple)


class Rules(RuleBasedStateMachine):
    """An interview that everybody does everything to."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGIN
        self.log: list[Event] = []
        self.state: Interview | None = None
        self.counter = 0
        self.opened: dict[tuple[str, int], str] = {}
        self.replies: set[int] = set()
        self.closed: set[tuple[str, int]] = set()

    def do(self, command: c.Command) -> bool:
        """Carry a command out as the desk does; True if it was not refused."""
        before = self.state
        decision = decide(before, command, self.now)
        again = decide(before, command, self.now)
        assert decision.events == again.events  # pure: deciding twice gives the same
        for new in decision.events:
            event = Event(
                data=new.data,
                time=new.time,
                actor=new.actor,
                cause=new.cause,
                stream="interview/i",
                number=len(self.log) + 1,
            )
            self.check(event)
            self.log.append(event)
            self.state = evolve(self.state, event)
        if decision.refused is not None and before is not None and not before.over:
            assert decision.refused.detail and decision.refused.code
        return decision.refused is None

    def check(self, event: Event) -> None:
        """Look at an event with a bookkeeping of our own, not with the state's."""
        if self.log:
            assert event.time >= self.log[-1].time, "time went back"
        ended = any(x.type in ("InterviewCompleted", "Expired") for x in self.log)
        assert not ended or event.type in AFTER_THE_END, f"{event.type} after the end"
        faulty = isinstance(event.data, e.VerdictReached) and (
            event.data.verdict.outcome is Outcome.INTERNAL_ERROR
        )
        if event.type in OPENING and not faulty:
            self.opened[(OPENING[event.type], event.number)] = event.type
        if event.type in CLOSING and event.cause is not None:
            key = (CLOSING[event.type], event.cause)
            assert key in self.opened, f"{event.type} closes what was never opened"
            assert key not in self.closed, f"{event.type} closes for a second time"
            self.closed.add(key)
        if (
            isinstance(event.data, e.MessagePosted | e.ReplySkipped)
            and event.actor == "interviewer"
        ):
            due = {n for n in self.replies if n <= (event.cause or 0)}
            assert due, "a reply to nothing"
            assert event.cause in due
            self.replies -= due
        posted = isinstance(event.data, e.MessagePosted) and event.data.author == "candidate"
        if not ended and (posted or event.type in OCCASIONS):
            self.replies.add(event.number)

    def any_number(self, data: st.DataObject, kind: str) -> int:
        """A number that is due, or was, or never was."""
        known = [number for k, number in self.opened if k == kind] + sorted(self.replies)
        return data.draw(st.sampled_from([*known, 999]))

    def fresh(self, kind: str) -> str:
        self.counter += 1
        return f"{kind}{self.counter}"

    @initialize(begun=st.sampled_from([True, True, True, False]))
    def create(self, begun: bool) -> None:
        assert not self.do(c.Tick())  # nothing is there yet
        assert self.do(c.Create(CREATED))
        assert not self.do(c.Create(CREATED))
        if begun:
            assert self.do(c.Start(c.Choice("a", 1, Difficulty.EASY, "Because.")))
            assert self.do(self.served(3))

    @rule(seconds=st.integers(0, 40))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @precondition(lambda self: len(self.log) > 20)
    @rule(seconds=st.integers(1, 400))
    def wait_long(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(seconds=st.integers(1, 100))
    def clock_goes_back(self, seconds: int) -> None:
        self.now -= timedelta(seconds=seconds)

    @rule()
    def tick(self) -> None:
        assert self.do(c.Tick())

    @rule(choice=choices)
    def start(self, choice: c.Choice) -> None:
        self.do(c.Start(choice))

    @rule(choice=choices)
    def next(self, choice: c.Choice) -> None:
        self.do(c.Next(choice))

    @rule()
    def post(self) -> None:
        self.do(c.Post(self.fresh("m"), "hello"))

    @rule(cells=cells)
    def draft(self, cells: tuple[Cell, ...]) -> None:
        self.do(c.SaveDraft(cells))

    @rule()
    def execute(self) -> None:
        self.do(c.RecordExecution(ExecutionReport(cell="q1-answer", source="f()", ok=True)))

    @rule(cells=cells)
    def run_cells(self, cells: tuple[Cell, ...]) -> None:
        self.do(c.Run(self.fresh("r"), cells))

    @rule(data=st.data())
    def stop_run(self, data: st.DataObject) -> None:
        runs = [a.id for a in self.state.attempts if a.kind == "run"] if self.state else []
        self.do(c.StopRun(data.draw(st.sampled_from([*runs, "nothing"]))))

    @rule(cells=cells)
    def submit(self, cells: tuple[Cell, ...]) -> None:
        self.do(c.Submit(self.fresh("s"), cells))

    @rule(accept=st.booleans())
    def request_hint(self, accept: bool) -> None:
        offer = self.state.offer if self.state else None
        before = self.state.current if self.state else None
        asked = self.do(
            c.RequestHint(self.fresh("h"), offer.id if accept and offer is not None else None)
        )
        if asked and before is not None:
            assert len(before.given) + before.reserved < HINTS

    @rule()
    def decline(self) -> None:
        offer = self.state.offer if self.state else None
        self.do(c.DeclineHint(offer.id if offer is not None else "none"))

    @rule(data=st.data(), rating=st.sampled_from(["helpful", "unhelpful"]))
    def rate(self, data: st.DataObject, rating: Literal["helpful", "unhelpful"]) -> None:
        received = (
            [id for asked in self.state.questions for id in asked.received] if self.state else []
        )
        hint = data.draw(st.sampled_from([*received, "none"]))
        self.do(c.RateHint(hint, rating))
        if hint != "none" and self.state is not None:
            assert any(dict(a.rated).get(hint) == rating for a in self.state.questions)

    @precondition(lambda self: len(self.log) > 25)
    @rule()
    def finish(self) -> None:
        self.do(c.Finish())

    @rule(data=st.data())
    def serve(self, data: st.DataObject) -> None:
        self.do(self.served(self.any_number(data, "question")))

    @precondition(lambda self: self.state and self.state.obligations)
    @rule(data=st.data(), verdict=verdicts, level=levels, moves=moves)
    def do_what_is_due(
        self,
        data: st.DataObject,
        verdict: Verdict,
        level: HintLevel,
        moves: tuple[m.Move, ...],
    ) -> None:
        """What the director does, most of the time; it must never be refused."""
        assert self.state is not None
        due = data.draw(st.sampled_from(self.state.obligations))
        n = due.number
        command: dict[str, c.Command] = {
            "question": self.served(n),
            "run": c.FinishRun(n, verdict),
            "submission": c.Judge(n, verdict),
            "measurement": c.Measure(n, None, None),
            "hint": c.GiveHint(n, level, "Look.", None),
            "reply": c.Reply(n, self.fresh("m"), "Well.", "test", False, moves),
        }
        time_is_up = self.state.deadline is not None and self.now >= self.state.deadline
        taken = self.do(command[due.kind])
        assert taken or (time_is_up and due.kind not in OUTLASTING)

    def served(self, cause: int) -> c.Serve:
        index = len(self.state.questions) - 1 if self.state else 0
        data = e.QuestionServed(
            index=index,
            question="a",
            seed=1,
            title="A",
            difficulty=Difficulty.EASY,
            topics=("t",),
            language=Language.PYTHON,
            entry_point="f",
            notebook="n.ipynb",
            artifact="a",
            hints=HINTS,
            public_cases=1,
            hidden_cases=2,
            points=("approach", "complexity"),
            cells=tuple(Cell(id=f"q{index + 1}-answer", source=x.source) for x in STARTER),
        )
        return c.Serve(cause, data)

    @rule(data=st.data(), instead=st.none() | choices)
    def fail_question(self, data: st.DataObject, instead: c.Choice | None) -> None:
        self.do(c.FailQuestion(self.any_number(data, "question"), "no", instead))

    @rule(data=st.data(), verdict=verdicts)
    def finish_run(self, data: st.DataObject, verdict: Verdict) -> None:
        self.do(c.FinishRun(self.any_number(data, "run"), verdict))

    @rule(data=st.data(), verdict=verdicts)
    def judge(self, data: st.DataObject, verdict: Verdict) -> None:
        self.do(c.Judge(self.any_number(data, "submission"), verdict))

    @rule(data=st.data())
    def measure(self, data: st.DataObject) -> None:
        self.do(c.Measure(self.any_number(data, "measurement"), None, None))

    @rule(data=st.data(), level=levels)
    def give_hint(self, data: st.DataObject, level: HintLevel) -> None:
        self.do(c.GiveHint(self.any_number(data, "hint"), level, "Look.", None))

    @rule(data=st.data())
    def fail_hint(self, data: st.DataObject) -> None:
        self.do(c.FailHint(self.any_number(data, "hint"), "no"))

    @rule(data=st.data(), text=st.sampled_from(["", "Well."]), moves=moves, cut=st.booleans())
    def reply(self, data: st.DataObject, text: str, moves: tuple[m.Move, ...], cut: bool) -> None:
        cause = self.any_number(data, "hint")
        self.do(c.Reply(cause, self.fresh("m"), text, "test", cut, moves))

    @invariant()
    def statuses_are_legal_and_final(self) -> None:
        last = range(max(0, len(self.log) - 3), len(self.log))
        for before, after in pairwise(fold(self.log[: n + 1]) for n in last):
            assert before is not None and after is not None
            assert (before.status, after.status) in LEGAL

    @invariant()
    def budget_is_kept(self) -> None:
        given: dict[int, int] = {}
        for event in self.log:
            if isinstance(event.data, e.HintGiven):
                given[event.data.index] = given.get(event.data.index, 0) + 1
                assert event.data.left == HINTS - given[event.data.index] >= 0
        if self.state is not None:
            for asked in self.state.questions:
                assert asked.reserved >= 0
                assert asked.hints_left >= 0
                assert len(asked.given) == given.get(asked.index, 0)

    @invariant()
    def numbers_are_gapless_and_known(self) -> None:
        assert [event.number for event in self.log] == list(range(1, len(self.log) + 1))
        for event in self.log:
            if isinstance(event.data, e.PointCovered):
                assert event.data.evidence
                assert all(0 < n <= event.number for n in event.data.evidence)

    @invariant()
    def open_work_is_what_was_opened_and_not_closed(self) -> None:
        if self.state is None:
            return
        due = {(o.kind, o.number) for o in self.state.obligations if o.kind != "reply"}
        opened = set(self.opened) - self.closed
        if self.state.over:
            opened = {key for key in opened if key[0] in OUTLASTING}
            assert not any(o.kind == "reply" for o in self.state.obligations)
        else:
            assert self.replies == {o.number for o in self.state.obligations if o.kind == "reply"}
        assert due == opened

    @invariant()
    def replay_gives_the_same_state(self) -> None:
        assert fold(self.log) == self.state

    @invariant()
    def an_ended_interview_has_no_alarm(self) -> None:
        if self.state is not None and self.state.over:
            assert next_alarm(self.state) is None
            assert idle_at(self.state) is None
            assert self.state.ended is not None


TestRules = Rules.TestCase
TestRules.settings = settings(max_examples=120, stateful_step_count=60, deadline=None)
