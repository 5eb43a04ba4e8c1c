"""The ratings of questions, which everybody who answers one changes a little."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from jupyter_interviewer.domain.event import Event, NewEvent
from jupyter_interviewer.domain.events import QuestionRated
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.interviews.person import Person, Rate
from jupyter_interviewer.interviews.rating import play
from jupyter_interviewer.store.log import Entry, EventLog

NOBODY = ""
"""Who owns the streams of questions: erasing a person leaves them, for they name no person."""

_ACTOR = "system"


class Rated:
    """Ratings as the log has them; for several threads.

    Parameters
    ----------
    log
        Where each question has a stream of its own.
    """

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._numbers: dict[str, int] = {}
        self.ratings: dict[str, Rating] = {}
        """What is known in this process, to choose by; others' answers may be missing."""

    def look_up(self, question: str) -> Rating | None:
        """Give a question's rating as of now; None where nobody has answered it."""
        self.note(self._log.read(_stream(question), self._numbers.get(question, 0)))
        return self.ratings.get(question)

    def note(self, events: Iterable[Event]) -> None:
        """Take in what was appended, whosever it is."""
        for event in events:
            if isinstance(event.data, QuestionRated):
                self.ratings[event.data.question] = event.data.rating
                self._numbers[event.data.question] = event.number

    def entry(self, rate: Rate, person: Person, now: datetime) -> Entry:
        """Say what is to be appended to a question's stream for an answer.

        Parameters
        ----------
        rate
            The answer, with the question's rating from `look_up`.
        person
            Who gave it, as they were before.
        now
            The time.
        """
        theirs = person.ratings.get(rate.domain, rate.begins)
        rating = play(theirs, rate.rating, rate.score)[1]
        data = QuestionRated(question=rate.question, score=rate.score, rating=rating)
        return Entry(
            stream=_stream(rate.question),
            expected=self._numbers.get(rate.question, 0),
            events=(NewEvent(data=data, time=now, actor=_ACTOR),),
            owner=NOBODY,
        )


def _stream(question: str) -> str:
    return f"question/{question}"
