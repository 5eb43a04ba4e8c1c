from __future__ import annotations

import json
import os

import pytest

from jupyter_interviewer.llm.endpoint import OPENAI, Endpoint, Role, from_environment
from jupyter_interviewer.sandbox.script import run_script

ENVIRONMENT = {
    "OPENAI_BASE_URL": "http://127.0.0.1:8080/v1/",
    "OPENAI_API_KEY": "sk-1",
    "JUPYTER_INTERVIEWER_MODEL": "pear",
    "JUPYTER_INTERVIEWER_MODEL_JUDGE": "plum",
}


def test_all_is_read_from_the_environment() -> None:
    found = from_environment(environment=ENVIRONMENT)
    assert found.configured
    assert found.url == "http://127.0.0.1:8080/v1"
    assert found.key.get_secret_value() == "sk-1"
    assert found.model_of(Role.JUDGE) == "plum"
    assert found.model_of(Role.INTERVIEWER) == "pear"


def test_what_the_server_is_configured_with_counts_before_it() -> None:
    found = from_environment(
        url="https://models.example/v1",
        model="fig",
        models={"judge": "quince"},
        environment=ENVIRONMENT,
    )
    assert found.url == "https://models.example/v1"
    assert found.model_of(Role.JUDGE) == "quince"
    assert found.model_of(Role.HINT_WRITER) == "fig"


@pytest.mark.parametrize(
    "missing", ["OPENAI_BASE_URL", "OPENAI_API_KEY", "JUPYTER_INTERVIEWER_MODEL"]
)
def test_one_of_them_may_be_missing(missing: str) -> None:
    environment = {name: value for name, value in ENVIRONMENT.items() if name != missing}
    assert from_environment(environment=environment).configured


def test_neither_a_key_nor_a_model_alone_is_enough() -> None:
    assert not from_environment(environment={}).configured
    assert not from_environment(environment={"OPENAI_API_KEY": "sk-1"}).configured
    assert not from_environment(environment={"JUPYTER_INTERVIEWER_MODEL": "pear"}).configured
    assert from_environment(environment={}).url == OPENAI


@pytest.mark.parametrize("wrong", [{"models": {"poet": "pear"}}, {"url": "file:///etc/passwd"}])
def test_what_cannot_be_meant_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"poet|http"):
        from_environment(environment={}, **wrong)  # type: ignore[arg-type]


def test_the_key_has_no_readable_form() -> None:
    found = from_environment(environment=ENVIRONMENT)
    assert "sk-1" not in f"{found!r} {found} {found.model_dump()} {found.model_dump_json()}"
    assert Endpoint(url="https://ann:secret@host:1/v1?key=2").shown == "https://host:1/v1"


def test_no_sandbox_sees_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    done = run_script("import os, json; print(json.dumps(dict(os.environ)))")
    assert done.ok and os.environ["OPENAI_API_KEY"] == "sk-1"
    seen = json.loads(done.stdout)
    assert not [name for name in seen if name.startswith(("OPENAI", "JUPYTER_INTERVIEWER"))]
    assert "sk-1" not in done.stdout.decode()
