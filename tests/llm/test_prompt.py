"""One prompt: what stands in its file, and what is said of a file that cannot be used."""

from __future__ import annotations

import pytest

from jupyter_interviewer.llm.library import names, packaged, read
from jupyter_interviewer.llm.prompt import Prompt, PromptBroken, fenced

HEAD = "---\nrole: judge\nversion: 2\nabout: x\n---\n"
SWITCHED = (
    "---\nrole: judge\nversion: 2\nswitches:\n  brief: false\n---\n"
    "{{ 'Short.' if switches.brief else 'Long.' }}\n<!-- user -->\nGo."
)


@pytest.mark.parametrize("name", names())
def test_each_prompt_says_for_whom_it_is_and_in_which_version(name: str) -> None:
    prompt = Prompt(name, packaged(name))
    assert prompt.head.about
    assert read(name).label == prompt.label == f"{name} {prompt.head.version}"


def test_a_prompt_fills_in_what_it_is_given_and_nothing_else() -> None:
    prompt = Prompt("x", f"{HEAD}A {{{{ a }}}}\n<!-- user -->\n{{{{ b }}}}")
    assert prompt.render(a="1", b="{{ a }}") == ("A 1", "{{ a }}")
    with pytest.raises(PromptBroken, match=r"line 6: .*'a' is undefined"):
        prompt.render(b="")
    with pytest.raises(PromptBroken, match=r"line 8: .*'b' is undefined"):
        prompt.render(a="")


def test_what_it_is_told_is_named_with_lines() -> None:
    prompt = Prompt("x", f"{HEAD}\n{{% for one in many %}}\n{{{{ one }}}}\n{{% endfor %}}\n"
                    "<!-- user -->\n\n{{ last }}")  # fmt: skip
    assert list(prompt.asks()) == [("many", 7), ("last", 12)]


def test_a_switch_changes_what_is_said_and_is_noted() -> None:
    assert Prompt("x", SWITCHED).tell()[::2] == ("Long.", "x 2")
    assert Prompt("x", SWITCHED, switches={"brief": False}).label == "x 2"
    turned = Prompt("x", SWITCHED, switches={"brief": True})
    assert turned.tell()[::2] == ("Short.", "x 2 +brief")


@pytest.mark.parametrize(
    "text, line, said",
    [
        ("You are kind.", 1, "no head"),
        ("---\nrole: judge\nversion: 1\n", 1, "does not end"),
        ("---\nrole: [judge\nversion: 1\n---\nx\n<!-- user -->\ny", 3, "no YAML"),
        ("---\njudge\n---\nx\n<!-- user -->\ny", 2, "the head|Input should be"),
        ("---\nversion: 1\nrole: boss\n---\nx\n<!-- user -->\ny", 3, "Roles are interviewer"),
        ("---\nrole: judge\nversion: one\n---\nx\n<!-- user -->\ny", 3, "`version` in the head"),
        (f"{HEAD}Only one half.", 6, "write one between"),
        (f"{HEAD}a\n<!-- user -->\nb\n<!-- user -->\nc", 6, "2 lines"),
        (f"{HEAD}\n\nfirst\n{{% if x %}}\n<!-- user -->\nb", 9, "no Jinja2"),
        (f"{HEAD}a\n<!-- user -->\n\nb\n{{{{ c | loud }}}}", 10, "'loud'"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_what_to_write(
    text: str, line: int, said: str
) -> None:
    with pytest.raises(PromptBroken, match=said) as caught:
        Prompt("x", text)
    assert caught.value.line == line
    assert len(str(caught.value)) > 40


def test_a_text_cannot_close_its_fence() -> None:
    text = fenced("```\nout", "python")
    assert text.splitlines()[0] == "````python"
    assert text.splitlines()[-1] == "````"
