from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_interviewer import llm
from jupyter_interviewer.llm.prompt import Prompt, fenced, read

FOLDER = Path(llm.__file__).parent / "prompts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))


@pytest.mark.parametrize("name", NAMES)
def test_each_prompt_says_for_whom_it_is_and_in_which_version(name: str) -> None:
    prompt = read(name)
    assert prompt.label == f"{name} {prompt.head.version}"


def test_a_prompt_fills_in_what_it_is_given_and_nothing_else() -> None:
    prompt = Prompt(
        "x", "---\nrole: judge\nversion: 2\nabout: x\n---\nA {{ a }}\n<!-- user -->\n{{ b }}"
    )
    assert prompt.render(a="1", b="{{ a }}") == ("A 1", "{{ a }}")
    with pytest.raises(Exception, match="'a' is undefined"):
        prompt.render(b="")


def test_a_text_cannot_close_its_fence() -> None:
    text = fenced("```\nout", "python")
    assert text.splitlines()[0] == "````python"
    assert text.splitlines()[-1] == "````"
