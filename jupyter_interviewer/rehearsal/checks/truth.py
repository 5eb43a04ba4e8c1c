"""Whether what the interviewer said was so when it was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.interviewer.modelled.claims import Claims
from jupyter_interviewer.interviewer.modelled.given import Given, folded, spans
from jupyter_interviewer.interviewer.modelled.places import Places
from jupyter_interviewer.interviewer.modelled.sentences import Sentences
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.interviewer.speech import plain
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.checks.scenes import scenes
from jupyter_interviewer.rehearsal.recording import Recording

_QUOTED = re.compile(r"“([^”]+)”")


def claims(recording: Recording) -> Iterator[Finding]:
    """Find what was said of results, cases, lines and the statement that was not so."""
    for event, data, scene in scenes(recording):
        for sentence, problem in _false(data.text, scene):
            yield Finding(event.number, f"“{sentence.strip()[:120]}”: {problem}")


def _others_words(scene: Scene) -> Iterator[str]:
    """What a plan and a question's author say is no claim about the code: it was written before."""
    yield scene.plan.persona.greeting
    for probe in scene.question.probes:
        yield probe.ask


def _told_by_the_language(sentence: str, problem: str, given: Given) -> bool:
    """Whether what does not stand on a line is what the language said of that line."""
    if not problem.endswith("does not stand on that line."):
        return False
    said = " ".join(given.results)
    return all(span in said for span in spans(sentence))


def _false(text: str, scene: Scene) -> Iterator[tuple[str, str]]:
    given = Given(scene)
    results, places = Claims(given), Places(given)
    cutter = Sentences()
    # What is quoted are the statement's words, and no claim about the code.
    bare = _QUOTED.sub("“…”", text)
    for sentence in (*cutter.feed(bare), *cutter.rest()):
        flat = folded(sentence)
        if any(plain(sentence) in plain(words) for words in _others_words(scene)):
            continue
        found = results.find(flat) or places.find(flat)
        if found is not None and not _told_by_the_language(flat, found.detail, given):
            yield sentence, found.detail
    statement = plain(scene.question.statement)
    for quote in _QUOTED.findall(text):
        # A long one is cut short; the greeting quotes the title.
        known = plain(quote.replace("&lt;", "<").removesuffix("…"))
        if known not in statement and known != plain(scene.question.title):
            yield quote, "This does not stand in the statement."
