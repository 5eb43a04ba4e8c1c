"""Learn the weights of the interviewer's classifier, and say how well they do.

``python -m tests.interviewer.training`` reads the development messages (``utterances.txt`` and
``utterances_styles.txt``), never the held-out ones, makes variants of them (typos, a courtesy
before or after, another question open), fits a multinomial logistic regression, prints what
five-fold cross-validation finds (a message and its variants always in the same fold) and writes
``jupyter_interviewer/interviewer/weights.json``. It needs scikit-learn, which neither the package
nor its tests need; the same messages give the same file.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zlib
from base64 import b64encode
from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from jupyter_interviewer.interviewer import classifier
from jupyter_interviewer.interviewer.intent import Context, Intent
from jupyter_interviewer.interviewer.rules import judge

HERE = Path(__file__).parent
TARGET = Path(classifier.__file__).with_name("weights.json")
SOURCES = ("utterances.txt", "utterances_styles.txt")
PENDING = ("approach", "edge_cases", "complexity", "testing", "tradeoffs", "extension", "other")
FOLDS = 5
STRENGTH = 6.0
_BEFORE = (
    "hi, ", "hello, ", "hey ", "ok ", "okay, ", "ok so ", "so ", "well ", "sorry, ", "sorry but ",
    "thanks, ", "thanks. ", "hmm, ", "hm ", "um ", "please ", "sir ", "look, ", "honestly, ",
    "alright, ", "right, ", "yeah ", "ugh ", "wait, ", "actually ", "Excuse me, ", "but ", "and ",
)  # fmt: skip
_AFTER = (
    " please", " pls", " thanks", ", thank you", " sir", " bro", " man", " tbh", " :)", " lol", "!",
    " ...", " ok?", " now", " if possible", ", sorry", " I think", " i guess", "!!", " honestly",
    " btw", " dude", " mate", " for real", " damn it",
)  # fmt: skip
# What somebody wants who says one of these counts, whatever else they say before it.
_ASKED_FOR = (
    Intent.HINT, Intent.GIVE_UP, Intent.END, Intent.NEXT, Intent.ASKS_SOLUTION, Intent.DONE,
    Intent.CLARIFY, Intent.REPEAT, Intent.META, Intent.INJECTION,
)  # fmt: skip
_BESIDES = frozenset({
    Intent.EXPLAIN_APPROACH, Intent.ANSWER, Intent.OFF_TOPIC, Intent.ACKNOWLEDGE, Intent.GREETING,
    Intent.THANKS, Intent.UNSURE,
})  # fmt: skip
# What these intents mean does not depend on the question that is open.
_FREE = frozenset(Intent) - {Intent.ANSWER, Intent.EXPLAIN_APPROACH, Intent.ACKNOWLEDGE}
# Of these, words of courtesy before or after make no difference.
_FIRM = _FREE - {Intent.GREETING, Intent.THANKS, Intent.OFF_TOPIC, Intent.INJECTION}
_YES_NO = frozenset({"yes", "no", "yep", "yup", "ya", "yeah", "nope", "ja", "nein", "oui", "non"})

Message = tuple[str, str | None, str]
"""What is wanted, the open question, the text."""


def messages() -> list[Message]:
    """Read the development messages."""
    found: dict[tuple[str | None, str], str] = {}
    for name in SOURCES:
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                wanted, pending, text = (part.strip() for part in line.split("|", 2))
                found.setdefault((None if pending == "-" else pending, text), wanted)
    return [(wanted, pending, text) for (pending, text), wanted in found.items()]


def mistyped(text: str, random: Random) -> str:
    """Make a slip of the fingers or two."""
    for _ in range(1 + (len(text) > 30)):
        place = random.randrange(len(text))
        match random.randrange(4):
            case 0:
                text = text[:place] + text[place + 1 :]
            case 1 if place + 1 < len(text):
                text = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
            case 2:
                text = text[:place] + text[place] + text[place:]
            case _:
                text = text[:place] + random.choice("aeioustrn") + text[place + 1 :]
        text = text or "x"
    return text


def variants(message: Message, random: Random) -> list[tuple[Message, float]]:
    """Make what else people would type who mean the same, with what each of it counts for."""
    wanted, pending, text = message
    intent = Intent(wanted)
    made: list[tuple[Message, float]] = [(message, 1.0)]
    bare = text.lower().strip(" .!") in _YES_NO
    if pending is None and intent in _FREE and intent is not Intent.CLAIM_COMPLEXITY:
        made += [((wanted, one, text), 0.4) for one in random.sample(PENDING, 3)]
    elif pending is None and intent is Intent.ACKNOWLEDGE and not bare:
        made += [((wanted, one, text), 0.4) for one in random.sample(PENDING, 2)]
    elif pending is None and intent is Intent.CLAIM_COMPLEXITY:
        made += [((wanted, "complexity", text), 0.6), ((wanted, random.choice(PENDING), text), 0.3)]
    elif pending is None and intent is Intent.EXPLAIN_APPROACH:
        made += [((wanted, "approach", text), 0.8)]
    elif pending is not None and intent in {Intent.ANSWER, Intent.UNSURE}:
        made += [((wanted, "other", text), 0.3)]
    elif pending is not None and intent in _FREE:
        made += [((wanted, None, text), 0.5)]
    if len(text) > 8:
        made += [((wanted, random.choice([pending, pending, None]) if intent in _FREE else pending,
                   mistyped(text, random)), 0.4)]  # fmt: skip
    if intent in _FIRM:
        made += [((wanted, pending, random.choice(_BEFORE) + text), 0.3)]
        made += [((wanted, pending, text + random.choice(_AFTER)), 0.3)]
    return made


def pairs(some: list[Message], random: Random) -> list[tuple[int, Message, float]]:
    """Put something said besides before a wish: whose variant, the message, what it counts for."""
    talk = [one for one in some if Intent(one[0]) in _BESIDES and len(one[2]) > 3]
    made: list[tuple[int, Message, float]] = []
    for number, (wanted, pending, text) in enumerate(some):
        if Intent(wanted) in _ASKED_FOR and len(text) > 8:
            before = random.choice(talk)[2].rstrip(" .,")
            joined = before + random.choice([". ", ". ", ", ", " ", "! ", ", but ", " - "]) + text
            made.append((number, (wanted, pending, joined), 0.25))
    return made


def matrix(some: list[Message]) -> csr_matrix:
    """Write messages as rows of features."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for number, (_, pending, text) in enumerate(some):
        ruled = judge(text, Context(pending=pending))
        for group, worth in classifier.features(text, pending, ruled):
            rows += [number] * len(group)
            columns += sorted(group)
            values += [worth] * len(group)
    shape = (len(some), classifier.BUCKETS)
    return csr_matrix((values, (rows, columns)), shape=shape)


def fit(features: csr_matrix, wanted: np.ndarray, worth: np.ndarray) -> np.ndarray:
    """Learn one weight per bucket and intent."""
    model = LogisticRegression(C=STRENGTH, max_iter=150, fit_intercept=False)
    model.fit(features, wanted, sample_weight=worth)
    ordered = np.zeros((classifier.BUCKETS, len(classifier.INTENTS)))
    for row, name in enumerate(model.classes_):
        ordered[:, classifier.INTENTS.index(Intent(name))] = model.coef_[row]
    return ordered


def main() -> None:
    """Cross-validate, learn from everything, write."""
    some = messages()
    random = Random(7)
    many: list[Message] = []
    worth: list[float] = []
    origin: list[int] = []
    for number, message in enumerate(some):
        for variant, counts in variants(message, random):
            many.append(variant)
            worth.append(counts)
            origin.append(number)
    alone = len(many)
    for number, message, counts in pairs(some, random):
        many.append(message)
        worth.append(counts)
        origin.append(number)
    features, weight = matrix(many), np.array(worth)
    wanted, source = np.array([one[0] for one in many]), np.array(origin)
    first = np.array([number < alone and origin[number - 1] != origin[number]
                      for number in range(len(origin))])  # fmt: skip
    order = list(range(len(some)))
    Random(11).shuffle(order)
    fold = np.empty(len(some), dtype=int)
    fold[order] = np.arange(len(some)) % FOLDS
    named = np.array([intent.value for intent in classifier.INTENTS])
    confused: Counter[tuple[str, str]] = Counter()
    for number in range(FOLDS if "--no-folds" not in sys.argv else 0):
        learnt = fit(*(part[fold[source] != number] for part in (features, wanted, weight)))
        asked = first & (fold[source] == number)
        found = named[np.argmax(features[asked] @ learnt, axis=1)]
        confused.update(zip(wanted[asked].tolist(), found.tolist(), strict=True))
        if "--missed" in sys.argv:
            texts = [one for one, is_asked in zip(many, asked, strict=True) if is_asked]
            for (want, pending, text), got in zip(texts, found, strict=True):
                if want != got:
                    print(f"{want:18}{got:18}{pending or '-':12}{text}")
    right = sum(count for (want, got), count in confused.items() if want == got)
    for (want, got), count in sorted(confused.items()):
        if want != got and count > 2:
            print(f"{want:18}{got:18}{count}")
    share = right / max(1, sum(confused.values()))
    print(f"{len(some)} messages, {len(many)} with variants; cross-validated {share:.1%}")
    learnt = fit(features, wanted, weight)
    learnt -= learnt.mean(axis=1, keepdims=True)
    scale = float(np.percentile(np.abs(learnt), 99.98)) / 127
    rows = np.clip(np.round(learnt / scale), -127, 127).astype(np.int8)
    text = "\n".join((HERE / name).read_text(encoding="utf-8") for name in SOURCES)
    stored = {
        "version": hashlib.sha256(text.encode()).hexdigest()[:12],
        "messages": len(some),
        "cross_validated": round(share, 3),
        "intents": [intent.value for intent in classifier.INTENTS],
        "scale": round(scale, 8),
        "rows": b64encode(zlib.compress(rows.tobytes(), 9)).decode(),
    }
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
