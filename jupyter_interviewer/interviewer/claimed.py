"""What to make of a claim about growth: never more than the code shows."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.growth import Claim, Growth, claims, compare, parse
from jupyter_interviewer.interviewer.evidence import expected_words
from jupyter_interviewer.interviewer.grounding import bound
from jupyter_interviewer.interviewer.intents import Intent
from jupyter_interviewer.interviewer.moment import Moment
from jupyter_interviewer.interviewer.reading import Reading
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.speech import name, uses
from jupyter_interviewer.interviewer.techniques import named
from jupyter_interviewer.interviewer.words import normalise

QUADRATIC = 2.0
_REST = re.compile(
    r"\b(?:the )?(?:rest|remainder|everything else|all else|afterwards|after that)\b[^.;,\n]*",
    re.IGNORECASE,
)


def take_in(reply: Reply, text: str, number: int) -> bool:
    """Respond to the claims in a message; tells whether there were any.

    A claim about time is ticked off when nothing in the code speaks against it, or when it
    was questioned once already. One that the code may contradict is not called wrong: the
    interviewer names the line and asks.
    """
    moment = reply.moment
    pending = moment.context.pending == "complexity"
    asked = _last_question(moment)
    only_space = pending and "memory" in asked and not re.search(r"\btime\b|\blong", asked)
    # "The sorting dominates, the rest is linear" does not say that all of it is.
    whole = _REST.sub(" ", text)
    found = claims(whole, expected=pending, about="space" if only_space else "time")
    if not found:
        return False
    times = [claim for claim in found if claim.about == "time"]
    if not times:
        reply.say("heard.noted", claim=_shown(found[0]))
        return True
    # Where somebody weighs several, the last one is what they settle on.
    claim = times[-1]
    if not _questioned(reply, claim, text):
        _agreed(reply, claim, number)
    return True


def justified(reply: Reply, text: str, intent: Intent, number: int) -> None:
    """Tick the point off when a question about the claim was answered with reasons."""
    moment = reply.moment
    if intent is not Intent.ANSWER or not _written(moment):
        return
    said = expected_words("complexity", normalise(text), moment.scene.question)
    if said is not None and _plain(moment.reading):
        reply.note("complexity", f"said how it grows ({said})", number)
    elif len(text.split()) >= 6 and _claimed_before(moment):
        reply.note("complexity", "gave reasons for the growth claimed", number)


def _last_question(moment: Moment) -> str:
    return moment.asked.text.lower() if moment.asked is not None else ""


def _shown(claim: Claim) -> str:
    return f"{claim.growth}{' space' if claim.about == 'space' else ''}"


def _claimed_before(moment: Moment) -> bool:
    return any(
        line.author == "candidate" and claims(line.text, expected=line.intent == "claim_complexity")
        for line in moment.lines
    )


def _expected(moment: Moment) -> Growth | None:
    written = moment.scene.question.complexity.time
    return parse(written.strip().removeprefix("O")) if written else None


def _written(moment: Moment) -> bool:
    reading = moment.reading
    return moment.started and reading.fault is None and reading.defined is not None


def _questioned(reply: Reply, claim: Claim, text: str) -> bool:
    """Ask about what may speak against a claim, once; tells whether something was asked."""
    moment, order = reply.moment, claim.growth.order
    against = _against_measured(moment, claim)
    if against is not None:
        # What was measured decides, whatever the loops look like.
        return against != 0 and _ask_measured(reply, claim, against)
    if _written(moment):
        doubted = order is not None and _against_code(reply, moment.reading, order, _shown(claim))
        return doubted or (moment.scene.solved and _below_expected(reply, claim))
    return not moment.started and _against_expected(reply, claim, text)


def _against_measured(moment: Moment, claim: Claim) -> int | None:
    """Compare a claim with what was measured; None where that says nothing."""
    if moment.growth is None:
        return None
    against = moment.growth.against(claim.growth, claim.about)
    expected = _expected(moment) if claim.about == "time" else None
    fits = expected is not None and compare(claim.growth, expected) == 0
    # A claim is a bound: one that the author shares is not doubted since an input was kinder.
    return None if fits and against is not None and against < 0 else against


def _ask_measured(reply: Reply, claim: Claim, against: int) -> bool:
    measured = reply.moment.growth
    purpose = "ask.complexity.faster" if against > 0 else "ask.complexity.slower"
    return measured is not None and reply.say(
        purpose, claim=_shown(claim), measured=measured.sentence(claim.about)
    )


def _below_expected(reply: Reply, claim: Claim) -> bool:
    """Ask about a claim for code that works which is below what the author expects."""
    expected = _expected(reply.moment)
    against = compare(claim.growth, expected) if expected is not None else None
    if against is None or against >= 0:
        return False
    for who, line in reply.moment.reading.recursive[:1]:
        shown = _shown(claim)
        if reply.say("ask.complexity.calls", claim=shown, who=name(who), line=str(line)):
            return True
    return reply.say("ask.complexity.less", claim=_shown(claim))


def _against_expected(reply: Reply, claim: Claim, text: str) -> bool:
    """Ask about a claim for a plan that is not what the author expects; never call it wrong."""
    moment, order, shown = reply.moment, claim.growth.order, _shown(claim)
    expected = _expected(moment)
    if expected is None:
        return False
    against = compare(claim.growth, expected)
    technique = named(normalise(text))
    sorts = technique is not None and technique.key == "sort"
    if against is None:
        return reply.say("ask.complexity.letters", claim=shown)
    if against > 0:
        most = bound(moment.scene.question.statement)
        if order is not None and order >= QUADRATIC and most is not None:
            return reply.say("ask.complexity.bound", bound=most)
        if sorts and reply.say("ask.approach.unsorted", claim=shown):
            return True
        return reply.say("ask.approach.better", claim=shown)
    if against < 0:
        if order is not None and order < 1 and expected.order is not None and expected.order >= 1:
            return reply.say("ask.complexity.reads", claim=shown)
        if sorts and reply.say("ask.complexity.sorted", claim=shown):
            return True
        return reply.say("ask.complexity.less", claim=shown)
    return False


_REASONS = re.compile(
    r"\b(?:because|since|as (?:we|i|each|every|the)|so that|each|every|per|once)\b"
)


def ask_why(reply: Reply, text: str) -> bool:
    """Ask for the reason of a claim that fits the plan, where none was given."""
    moment = reply.moment
    ticked = "complexity" in reply.ticked
    if moment.started or not ticked or _REASONS.search(normalise(text)):
        return False
    return reply.say("ask.complexity.why")


def _against_code(reply: Reply, reading: Reading, order: float, shown: str) -> bool:
    nested = reading.nested
    if order < QUADRATIC and nested is not None:
        kind = "while" if nested.over is None else "inner"
        return reply.say(
            f"ask.complexity.{kind}",
            claim=shown,
            line=str(nested.line),
            around=str(nested.around or nested.line),
        )
    if order < QUADRATIC and reading.costly:
        step = reading.costly[0]
        return reply.say(
            "ask.complexity.step",
            claim=shown,
            step=step.what.replace("`", ""),
            line=str(step.line),
        )
    if order <= 1 and reading.sorts:
        return reply.say("ask.complexity.sort", claim=shown, line=str(reading.sorts[0]))
    quick = not (nested or reading.costly or reading.recursive or reading.sorts)
    if order >= QUADRATIC and quick and reading.loops:
        return reply.say("ask.complexity.where", claim=shown)
    return False


def _agreed(reply: Reply, claim: Claim, number: int) -> None:
    moment, growth = reply.moment, claim.growth
    expected = _expected(moment)
    against = compare(growth, expected) if expected is not None else None
    shown, reading = _shown(claim), moment.reading
    measured = _against_measured(moment, claim)
    if measured is not None and moment.growth is not None:
        told = moment.growth.sentence(claim.about)
        reply.note("complexity", f"claimed {shown}; {claim.about} {told}", number)
        reply.say("heard.noted" if measured else "heard.fits.measured", claim=shown, measured=told)
        return
    if not _written(moment):
        if against == 0:
            said_before = "complexity" in moment.scene.covered
            when = "as expected" if moment.scene.solved else "for the plan"
            reply.note("complexity", f"claimed {shown} {when}", number)
            if not said_before:
                reply.say("heard.plan.fits", claim=shown)
        else:
            reply.say("heard.noted", claim=shown)
        return
    single = reading.single
    # Only what ran on the large cases is agreed with: a step may cost more than it shows.
    solved = moment.scene.solved
    if against == 0 and growth.order == 1 and solved and single is not None and single.over:
        reply.note("complexity", f"claimed {shown}, as expected; one loop over the input", number)
        reply.say("heard.fits.loop", claim=shown, line=str(single.line))
    elif against == 0:
        reply.note("complexity", f"claimed {shown}, as expected", number)
        # Where loops stand within loops the code alone does not show that it fits.
        reply.say("heard.fits" if solved and _plain(reading) else "heard.noted", claim=shown)
    elif growth.order is not None and growth.order >= QUADRATIC and reading.nested is not None:
        where = f"loop within a loop on line {reading.nested.line}"
        reply.note("complexity", f"claimed {shown}; {where}", number)
        if against is None or against <= 0 or not reply.say("ask.tradeoffs.less"):
            reply.say("heard.noted", claim=shown)
    elif against is None:
        if moment.scene.solved:
            reply.note("complexity", f"claimed {shown}", number)
        reply.say("heard.noted", claim=shown)
    else:
        reply.say("heard.noted", claim=shown)


def _plain(reading: Reading) -> bool:
    return not (reading.nested or reading.costly)


def look_further(reply: Reply) -> bool:
    """Ask for another way when the steps of a slow one have been counted, before any code."""
    moment = reply.moment
    covered = "approach" in moment.scene.covered or "approach" in reply.ticked
    asked = moment.asked.text if moment.asked is not None else ""
    counted = uses(asked, "ask.complexity.bound") or uses(asked, "ask.approach.every")
    if moment.started or covered or not counted:
        return False
    return reply.say("ask.approach.fewer")


def count_rounds(reply: Reply) -> bool:
    """Ask a smaller question about growth: how often one loop of this code runs."""
    loop = next((one for one in reply.moment.reading.loops if one.grows), None)
    return loop is not None and reply.say("ask.complexity.count", line=str(loop.line))
