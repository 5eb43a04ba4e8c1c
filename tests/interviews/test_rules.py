"""Single rules, each as somebody would notice it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import Difficulty, HintKind, HintLevel, Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.clock import next_alarm, seconds_left
from jupyter_interviewer.interviews.interview import decide, evolve

BEGIN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ACCEPTED = Verdict(outcome=Outcome.ACCEPTED, passed=3, total=3)
WRONG = Verdict(outcome=Outcome.WRONG_ANSWER, passed=1, total=3)


def cells(source: str, id: str = "q1-answer") -> tuple[Cell, ...]:
    return (Cell(id=id, source=source),)


class Told:
    """An interview told command by command, with a clock put forward by hand."""

    def __init__(self, **plan: Any) -> None:
        self.now = BEGIN
        self.log: list[Event] = []
        self.state: Any = None
        self.dropped: tuple[Refused, ...] = ()
        persona = Persona(name="I", style="s", greeting="g")
        fields = {"minutes": 10, "hints": 2, "idle_seconds": 60, **plan}
        made = Plan(id="p", title="P", summary="S", persona=persona, **fields)
        self.do(
            c.Create(
                e.InterviewCreated(
                    interview="i",
                    person="p-1",
                    plan=made,
                    domain=Domain.CODING,
                    difficulty=Difficulty.EASY,
                    language=Language.PYTHON,
                    minutes=made.minutes,
                    seed=1,
                    salt="s",
                )
            )
        )

    def do(self, command: c.Command) -> list[str]:
        """Do it and give the new events' types; raise where it is refused."""
        decision = decide(self.state, command, self.now)
        for new in decision.events:
            event = Event(**dict(new), stream="interview/i", number=len(self.log) + 1)
            self.log.append(event)
            self.state = evolve(self.state, event)
        self.dropped = decision.dropped
        if decision.refused is not None:
            raise decision.refused
        return [new.data.type for new in decision.events]

    def later(self, **span: float) -> Told:
        self.now += timedelta(**span)
        return self

    def begun(self) -> Told:
        self.do(c.Start(self.choice("a")))
        self.serve()
        return self

    def choice(self, id: str) -> c.Choice:
        return c.Choice(id, 1, Difficulty.EASY, "Because.")

    def serve(self) -> None:
        index = len(self.state.questions) - 1
        asked = self.state.questions[-1]
        self.do(
            c.Serve(
                asked.number,
                e.QuestionServed(
                    index=index,
                    question=asked.id,
                    seed=1,
                    title="A",
                    difficulty=asked.difficulty,
                    topics=("t",),
                    language=Language.PYTHON,
                    entry_point="f",
                    notebook="n.ipynb",
                    artifact="a",
                    hints=self.state.plan.hints,
                    public_cases=1,
                    hidden_cases=2,
                    points=("approach", "complexity"),
                    cells=cells("def f(): ...", f"q{index + 1}-answer"),
                ),
            )
        )

    def last(self, kind: type[Any]) -> Any:
        return next(event for event in reversed(self.log) if isinstance(event.data, kind))

    def refused(self, command: c.Command) -> str:
        with pytest.raises(Refused) as caught:
            self.do(command)
        assert caught.value.status in (404, 409)
        return caught.value.code


def test_nothing_can_be_done_before_the_start() -> None:
    told = Told()
    for act in (c.Post("m", "hi"), c.Submit("s", ()), c.RequestHint("h"), c.Finish()):
        assert told.refused(act) == "not_started"


def test_nothing_can_be_done_after_the_end() -> None:
    told = Told().begun()
    told.do(c.Finish())
    acts: list[c.Command] = [
        c.Start(told.choice("b")),
        c.Next(told.choice("b")),
        c.Post("m", "hi"),
        c.SaveDraft(cells("x")),
        c.Run("r", ()),
        c.Submit("s", ()),
        c.RequestHint("h"),
        c.Finish(),
    ]
    assert {told.refused(act) for act in acts} == {"ended"}


def test_an_interview_starts_once() -> None:
    assert Told().begun().refused(c.Start(Told().choice("b"))) == "already_started"


def test_time_ends_it_as_of_the_deadline_however_late_it_is_noticed() -> None:
    told = Told().begun().later(minutes=25)
    assert told.refused(c.Post("m", "too late")) == "ended"
    assert told.log[-1].type == "Expired"
    assert told.log[-1].time == BEGIN + timedelta(minutes=10)
    assert told.state.status == "expired"
    assert told.state.ended == BEGIN + timedelta(minutes=10)


def test_the_very_moment_of_the_deadline_is_too_late_and_the_one_before_is_not() -> None:
    told = Told().begun().later(minutes=10, microseconds=-1)
    assert told.do(c.Post("m", "just in time")) == ["MessagePosted"]
    assert told.later(microseconds=1).refused(c.Post("m2", "late")) == "ended"


def test_what_was_typed_is_handed_in_when_time_is_up() -> None:
    told = Told().begun()
    told.do(c.SaveDraft(cells("def f(): return 1")))
    assert told.later(minutes=11).do(c.Tick()) == ["SubmissionMade", "Expired"]
    made = told.log[-2].data
    assert (made.by, made.cells) == ("clock", cells("def f(): return 1"))
    assert told.state.live  # its verdict is still to come
    assert told.do(c.Judge(told.log[-2].number, ACCEPTED)) == ["VerdictReached"]
    assert told.do(c.Measure(told.log[-1].number, None, None)) == ["SubmissionMeasured"]
    assert not told.state.live
    assert told.state.solved == 1


@pytest.mark.parametrize("draft", ["def f(): ...", "  def f(): ...\n\n", "", " \n"])
def test_an_untouched_or_empty_notebook_is_not_handed_in(draft: str) -> None:
    told = Told().begun()
    told.do(c.SaveDraft(cells(draft)))
    assert told.do(c.Finish()) == ["InterviewCompleted"]


def test_what_was_handed_in_already_is_not_handed_in_again() -> None:
    told = Told().begun()
    told.do(c.Submit("s", cells("def f(): return 1")))
    told.do(c.SaveDraft(cells("def f(): return 2")))
    told.do(c.SaveDraft(cells("def f(): return 1\n")))
    assert told.do(c.Finish()) == ["InterviewCompleted"]


def test_what_was_changed_after_the_last_submission_is_handed_in_at_the_end() -> None:
    told = Told().begun()
    told.do(c.Submit("s", cells("def f(): return 1")))
    told.do(c.Run("r", cells("def f(): return 2")))
    assert told.do(c.Finish()) == ["SubmissionMade", "InterviewCompleted"]


def test_hints_run_out_and_two_quick_requests_cannot_overspend() -> None:
    told = Told(hints=2).begun()
    told.do(c.RequestHint("h1"))
    told.do(c.RequestHint("h2"))
    assert told.refused(c.RequestHint("h3")) == "no_hints_left"
    for due in [o for o in told.state.obligations if o.kind == "hint"]:
        told.do(c.GiveHint(due.number, HintLevel.NUDGE, "Look."))
    assert told.last(e.HintGiven).data.left == 0
    assert told.refused(c.RequestHint("h4")) == "no_hints_left"


def test_a_hint_that_could_not_be_made_costs_nothing() -> None:
    told = Told(hints=1).begun()
    told.do(c.RequestHint("h1"))
    told.do(c.FailHint(told.last(e.HintRequested).number, "sorry"))
    assert told.state.current.hints_left == 1
    assert told.do(c.RequestHint("h2")) == ["HintRequested"]


def test_every_question_has_its_own_hints() -> None:
    told = Told(hints=1).begun()
    told.do(c.RequestHint("h1"))
    told.do(c.GiveHint(told.last(e.HintRequested).number, HintLevel.NUDGE, "Look."))
    told.do(c.Next(told.choice("b")))
    told.serve()
    assert told.state.current.hints_left == 1


def test_an_offered_hint_costs_nothing_until_it_is_accepted() -> None:
    told = Told(hints=1).begun()
    offer = m.OfferHint(level=HintLevel.NUDGE, about="case 3")
    told.do(c.Reply(4, "m", "Stuck?", "e", moves=(offer, offer)))
    assert [event.type for event in told.log].count("HintOffered") == 1
    assert [refused.code for refused in told.dropped] == ["offer_open"]
    assert told.state.current.hints_left == 1
    assert told.refused(c.RequestHint("h", "another-offer")) == "offer_closed"
    told.do(c.RequestHint("h", told.state.offer.id))
    assert told.state.offer is None
    assert told.state.current.hints_left == 0


def test_no_hint_is_offered_where_none_is_left() -> None:
    told = Told(hints=0).begun()
    told.do(c.Reply(4, "m", "", "e", moves=(m.OfferHint(level=HintLevel.NUDGE, about="x"),)))
    assert told.state.offer is None
    assert [refused.code for refused in told.dropped] == ["no_hints_left"]


def test_asking_for_a_hint_accepts_the_offer_that_stands() -> None:
    told = Told().begun()
    told.do(c.Reply(4, "m", "", "e", moves=(m.OfferHint(level=HintLevel.DETAIL, about="x"),)))
    offer = told.state.offer.id
    told.do(c.RequestHint("h"))
    assert told.last(e.HintRequested).data.offer == offer


def test_a_few_runs_may_wait_at_once_but_not_any_number() -> None:
    told = Told().begun()
    for name in ("r1", "r2", "r3"):
        told.do(c.Run(name, ()))
    assert told.refused(c.Run("r4", ())) == "too_many_runs"
    told.do(c.StopRun("r1"))
    assert told.do(c.Run("r4", ())) == ["RunRequested"]


def test_a_stopped_run_stays_stopped_when_its_result_comes_after_all() -> None:
    told = Told().begun()
    told.do(c.Run("r", ()))
    number = told.log[-1].number
    told.do(c.StopRun("r"))
    assert told.refused(c.FinishRun(number, WRONG)) == "closed"
    assert told.do(c.StopRun("r")) == []
    assert told.refused(c.StopRun("never")) == "no_run"


def test_work_done_twice_is_recorded_once() -> None:
    told = Told().begun()
    told.do(c.Submit("s", cells("x = 1")))
    number = told.log[-1].number
    told.do(c.Judge(number, WRONG))
    assert told.refused(c.Judge(number, ACCEPTED)) == "closed"
    assert told.state.attempts[-1].verdict == WRONG


def test_the_same_draft_is_not_kept_twice() -> None:
    told = Told().begun()
    assert told.do(c.SaveDraft(cells("x"))) == ["DraftSaved"]
    assert told.do(c.SaveDraft(cells("x"))) == []


def test_a_late_draft_of_the_last_question_is_not_taken_for_the_present_one() -> None:
    told = Told().begun()
    told.do(c.Next(told.choice("b")))
    told.do(c.SaveDraft(cells("late", "q1-answer")))
    assert told.log[-1].data.index == 0
    told.serve()
    told.do(c.SaveDraft(cells("late again", "q1-answer")))
    assert told.log[-1].data.index == 0
    assert told.refused(c.Submit("s", cells("x", "q1-answer"))) == "other_question"
    assert told.do(c.Submit("s", cells("x", "q2-answer"))) == ["SubmissionMade"]
    assert told.do(c.Submit("s2", cells("x", "anything"))) == ["SubmissionMade"]


def test_one_can_go_on_without_having_solved_anything() -> None:
    told = Told().begun()
    assert told.do(c.Next(told.choice("b"))) == ["QuestionChosen"]
    assert told.refused(c.Next(told.choice("c"))) == "being_prepared"
    assert told.refused(c.Submit("s", ())) == "being_prepared"
    assert told.do(c.Post("m", "while I wait")) == ["MessagePosted"]


def test_a_question_that_cannot_be_served_leaves_the_last_one_standing() -> None:
    told = Told().begun()
    told.do(c.Next(told.choice("b")))
    told.do(c.FailQuestion(told.log[-1].number, "broken"))
    assert told.state.current.id == "a"
    assert told.state.failed == ("b",)
    told.do(c.Next(told.choice("c")))
    assert told.log[-1].data.index == 1


def test_silence_is_noticed_twice_at_most_until_something_is_heard_again() -> None:
    told = Told(idle_seconds=60).begun()
    told.do(c.Reply(4, "m", "Hello.", "e"))
    assert next_alarm(told.state) == told.now + timedelta(seconds=60)
    assert told.later(seconds=59).do(c.Tick()) == []
    assert told.later(seconds=1).do(c.Tick()) == ["InactivityNoticed"]
    told.do(c.Reply(told.log[-1].number, "m2", "Still there?", "e"))
    assert told.later(seconds=120).do(c.Tick()) == []
    assert told.later(seconds=60).do(c.Tick()) == ["InactivityNoticed"]
    told.do(c.Reply(told.log[-1].number, "m3", "Take your time.", "e"))
    assert told.later(seconds=240).do(c.Tick()) == []
    told.do(c.SaveDraft(cells("typing")))
    assert told.later(seconds=60).do(c.Tick()) == ["InactivityNoticed"]


def test_nobody_is_nudged_while_their_submission_is_graded() -> None:
    told = Told(idle_seconds=60).begun()
    told.do(c.Reply(4, "m", "Hello.", "e"))
    told.do(c.Submit("s", cells("x")))
    assert told.later(seconds=120).do(c.Tick()) == []


def test_one_reply_answers_all_that_happened_before_it_began() -> None:
    told = Told().begun()
    told.do(c.Post("m1", "one"))
    told.do(c.Post("m2", "two"))
    two = told.log[-1].number
    told.do(c.Post("m3", "three"))
    told.do(c.Reply(two, "r", "To both.", "e"))
    assert [o.number for o in told.state.obligations] == [two + 1]
    assert told.refused(c.Reply(two, "r2", "Once more.", "e")) == "closed"


def test_a_point_is_ticked_off_once_and_only_with_evidence() -> None:
    told = Told().begun()
    told.do(c.Post("m", "O(n)"))
    heard = told.log[-1].number
    note = {"note": "said so", "evidence": (heard,)}
    told.do(
        c.Reply(
            heard,
            "r",
            "Right.",
            "e",
            moves=(
                m.TakeNote(point="complexity", **note),
                m.TakeNote(point="complexity", **note),
                m.TakeNote(point="poetry", **note),
                m.TakeNote(point="approach", note="?", evidence=(-1, 900)),
            ),
        )
    )
    assert told.state.current.covered == ("complexity",)
    assert [r.code for r in told.dropped] == ["covered", "no_point", "no_evidence"]


def test_the_interviewer_runs_what_is_typed() -> None:
    told = Told().begun()
    told.do(c.SaveDraft(cells("def f(): return 5")))
    told.do(c.Reply(4, "m", "Let me run it.", "e", moves=(m.RunExamples(),)))
    assert told.log[-1].data.by == "interviewer"
    assert told.log[-1].data.cells == cells("def f(): return 5")


def test_when_the_interviewer_ends_it_nothing_of_its_turn_follows() -> None:
    told = Told().begun()
    told.do(c.SaveDraft(cells("def f(): return 5")))
    told.do(
        c.Reply(
            4,
            "m",
            "Goodbye.",
            "e",
            moves=(m.End(reason="asked to"), m.NextQuestion(why="one more")),
        )
    )
    types = [event.type for event in told.log][-3:]
    assert types == ["MessagePosted", "SubmissionMade", "InterviewCompleted"]
    assert told.log[-1].data.by == "interviewer"


def test_solved_counts_from_the_moment_of_handing_in() -> None:
    told = Told().begun().later(minutes=2)
    told.do(c.Submit("s", cells("x")))
    made = told.log[-1]
    told.later(minutes=1).do(c.Judge(made.number, ACCEPTED))
    assert told.state.current.solved == made.time


def test_the_time_left_is_whole_before_the_start_and_none_after_the_end() -> None:
    told = Told(minutes=10)
    assert seconds_left(told.state, told.later(hours=5).now) == 600
    told.begun()
    assert seconds_left(told.state, told.later(minutes=4).now) == 360
    told.do(c.Finish())
    assert seconds_left(told.state, told.now) == 0


def test_what_other_help_was_asked_is_kept_while_the_interview_runs() -> None:
    told = Told().begun()
    assert told.do(c.LogHelp("Helper", "How?", "x" * 30_000)) == ["HelpUsed"]
    assert len(told.log[-1].data.answered) == 20_000
    told.do(c.Finish())
    assert told.refused(c.LogHelp("Helper", "How?", "So.")) == "ended"


def test_a_hint_is_rated_also_after_the_end_and_the_last_time_counts() -> None:
    told = Told().begun()
    assert told.refused(c.RateHint("h1", "helpful")) == "no_hint"
    told.do(c.RequestHint("h1", kind=HintKind.PLANNING))
    assert told.refused(c.RateHint("h1", "helpful")) == "no_hint"  # it is not there yet
    told.do(c.GiveHint(told.log[-1].number, HintLevel.NUDGE, "Look.", kind=HintKind.PLANNING))
    assert told.last(e.HintGiven).data.kind is HintKind.PLANNING
    assert told.do(c.RateHint("h1", "helpful")) == ["HintRated"]
    assert told.do(c.RateHint("h1", "helpful")) == []
    told.do(c.Finish())
    assert told.do(c.RateHint("h1", "unhelpful")) == ["HintRated"]
    assert told.state.questions[0].rated == (("h1", "unhelpful"),)
    assert told.state.questions[0].hints_left == 1
