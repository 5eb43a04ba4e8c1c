"""What can be read out of a text once it is decoded."""

from __future__ import annotations

import base64
import codecs

import pytest

from jupyter_interviewer.hints.disguise import disguised, plain

CODE = "for i in range(len(numbers)):\n    return seen[i]"
BEFORE = "Here is something to think about: "
SHIFTED = "".join(chr((ord(o) - 97 + 5) % 26 + 97) if o.islower() else o for o in CODE)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (base64.b64encode(CODE.encode()).decode(), "base64"),
        (base64.urlsafe_b64encode(CODE.encode()).decode().rstrip("="), "base64"),
        (base64.b32encode(CODE.encode()).decode(), "base32"),
        (CODE.encode().hex(), "hexadecimal"),
        (CODE.encode().hex(" "), "hexadecimal"),
        (" ".join(f"{ord(one):08b}" for one in CODE), "binary"),
        (", ".join(str(ord(one)) for one in CODE), "numbers of characters"),
        (codecs.encode(CODE, "rot13"), "another alphabet"),
        (SHIFTED, "another alphabet"),
        (CODE[::-1], "backwards"),
        ("\u200b".join(CODE), "invisible"),
        (CODE.replace("e", "\u0435"), "another script"),
        ("&#102;&#111;&#114;", "entities"),
        ("r e t u r n s e e n", "gaps"),
        ("".join(chr(ord(o) + 0xFEE0) if "!" <= o <= "~" else o for o in CODE), "alphabet"),
    ],
)
def test_what_is_hidden_is_seen(text: str, how: str) -> None:
    assert how in (disguised(BEFORE + text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "Look at line 4: what is `numbers[i]` when `i` is 0, and what should it be?",
        "Is there room by the rules, and by your code?",
        "Try [10, 20, 30, 40, 50] and [100, 200]: which of the two is right?",
        "Think of n² pairs, of a naïve way, and of 3 by 4 … “by hand”.",
        "The understanding of representations of characteristics takes a misinterpretation.",
    ],
)
def test_plain_words_are_not_suspected(text: str) -> None:
    assert disguised(text) is None


def test_look_alikes_are_read_as_what_they_look_like() -> None:
    assert plain("r\u0435t\u200burn &lt; \uff41") == "return < a"
