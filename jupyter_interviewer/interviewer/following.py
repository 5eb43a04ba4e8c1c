"""What comes after a question is solved: follow-ups, then the offer to go on."""

from __future__ import annotations

from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.moment import LITTLE_TIME, NO_TIME
from jupyter_interviewer.interviewer.reply import Reply

MOST_FOLLOW_UPS = 3


def follow_up(reply: Reply, *, just_solved: bool = False) -> None:
    """Ask about one more point of a solved question, or offer to go on.

    Going on may have been offered before it was solved; then one question is put all the same.
    """
    moment = reply.moment
    scene = moment.scene
    if scene.seconds_left > LITTLE_TIME and (just_solved or not scene.next_offered):
        after = _asked_since_solved(reply)
        emphasis = set(scene.plan.emphasis)
        for point in agenda.still_open(scene, moment.lines, reply.ticked):
            # What the plan does not insist on is only asked while few things have been.
            if after >= MOST_FOLLOW_UPS or (point not in emphasis and after >= 1):
                break
            if reply.add(agenda.ask(point, scene, reply.speaker)):
                return
    go_on(reply)


def go_on(reply: Reply) -> None:
    """Offer another question, or say that there is no time for one."""
    scene = reply.moment.scene
    if scene.seconds_left < NO_TIME:
        reply.say("wrap")
        return
    if not scene.next_offered:
        reply.next(why(reply))


def why(reply: Reply) -> str:
    """Say in one sentence why it is time to go on, and to what."""
    scene = reply.moment.scene
    hints, failed = len(scene.hints_given), 0
    for attempt in reply.moment.submissions:
        if attempt.verdict.accepted:
            break
        failed += 1
    if not scene.solved and not any(a.verdict.accepted for a in reply.moment.submissions):
        return "We leave this one and take another."
    minutes = int(scene.seconds_left // 60)
    short = scene.seconds_left <= LITTLE_TIME
    time = f", with {minutes} minutes left for a short one" if short else ""
    if not hints and not failed:
        return f"Solved at the first attempt and without a hint, so the next may be harder{time}."
    if hints == 0:
        tries = "one attempt" if failed == 1 else f"{failed} attempts"
        how = f"without a hint after {tries} that failed"
    else:
        how = "with one hint" if hints == 1 else f"with {hints} hints"
    return f"Solved {how}; there is time for one more question{time}."


def _asked_since_solved(reply: Reply) -> int:
    solved = [a for a in reply.moment.submissions if a.verdict.accepted]
    if not solved:
        return 0
    return sum(
        1
        for line in reply.moment.lines
        if line.author == "interviewer" and line.number > solved[0].number and "?" in line.text
    )
