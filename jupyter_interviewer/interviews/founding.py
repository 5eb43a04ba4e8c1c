"""Settles what a new interview is, from what was asked for and what there is."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from jupyter_interviewer.domain.events import InterviewCreated
from jupyter_interviewer.domain.plan import Domain, Plan
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Invalid
from jupyter_interviewer.interviews.person import Person
from jupyter_interviewer.interviews.requests import MAX_SEED, NewInterview
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.sandbox.deno.program import missing


def found(
    id: str,
    person: Person,
    request: NewInterview,
    plans: Mapping[str, Plan],
    cards: Sequence[Card],
) -> InterviewCreated:
    """Settle it; what the request leaves open is the plan's, the seed is drawn.

    Raises
    ------
    Invalid
        There is no such plan or question, no question in that language or on that topic, or code
        in that language cannot be run here.
    """
    plan = plans.get(request.plan)
    if plan is None:
        known = ", ".join(sorted(plans))
        raise Invalid(
            "no_plan", f"there is no plan {request.plan!r}; there are {known}", field="plan"
        )
    language = request.language or plan.language
    # Questions about data need the same packages in either language.
    remedy = missing(Language.SQL if plan.domain is Domain.DATA else language)
    if remedy is not None:
        text = f"answers in {language} cannot be run here yet: {remedy}"
        raise Invalid("language", text, field="language")
    of_kind = [card for card in cards if card.kind == plan.domain.value]
    fitting = [card for card in of_kind if language in card.languages]
    if not fitting:
        known = ", ".join(one for one in Language if any(one in c.languages for c in of_kind))
        text = f"{plan.title!r} has no questions in {language}; it has some in {known or 'none'}"
        raise Invalid("language", text, field="language")
    topics = {topic for card in fitting for topic in card.topics}
    if request.topic is not None and request.topic not in topics:
        known = ", ".join(sorted(topics))
        raise Invalid(
            "topic", f"no question is about {request.topic!r}; there are {known}", field="topic"
        )
    first = None
    if request.question is not None:
        first = next((card for card in fitting if card.id == request.question), None)
        if first is None:
            text = f"there is no question {request.question!r} for {plan.title!r} in {language}"
            raise Invalid("question", text, field="question")
    if request.made is False:
        plan = plan.model_copy(update={"made": False})
    return InterviewCreated(
        interview=secrets.token_hex(12),
        person=id,
        plan=plan,
        domain=plan.domain,
        difficulty=request.difficulty or (first or plan).difficulty,
        language=language,
        minutes=request.minutes or plan.minutes,
        topic=request.topic,
        first=request.question,
        seed=secrets.randbelow(MAX_SEED + 1) if request.seed is None else request.seed,
        salt=secrets.token_hex(16),
        rating=person.ratings.get(plan.domain),
        met=person.met,
    )
