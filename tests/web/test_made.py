"""Questions by a model, as a reviewer has them in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_interviewer.authoring.shelf import Shelf
from tests.authoring.test_shelf import add


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path / "made"


@pytest.fixture
def interviewer_config(tmp_path: Path, made: Path):
    add(Shelf(made))
    return {
        "database_url": f"sqlite:///{tmp_path / 'interviews.db'}",
        "artifact_url": (tmp_path / "artifacts").as_uri(),
        "made_folder": str(made),
        "questions_by_model": True,
    }


async def test_the_owner_of_a_local_server_keeps_one(ask, jp_serverapp, made, tmp_path) -> None:
    status, _, settings = await ask("GET", "/settings")
    # No model is configured, so that none is written; what is there can be reviewed.
    assert (settings["reviewer"], settings["makes_questions"]) == (True, False)
    status, _, page = await ask("GET", "/made-questions")
    assert status == 200 and page["next"] is None
    (question,) = page["items"]
    assert (question["model"], question["killed"], question["mutants"]) == ("pear-1", 19, 20)
    name = question["id"]
    _, _, found = await ask("GET", "/questions?search=wet-days")
    assert [(card["id"], card["new"]) for card in found["items"]] == [(name, True)]

    status, _, _ = await ask("POST", f"/made-questions/{name}/keep")
    assert status == 204
    assert (tmp_path / "kept" / name / "question.yaml").is_file()
    _, _, found = await ask("GET", "/questions?search=wet-days")
    assert [(card["id"], card["new"]) for card in found["items"]] == [(name, False)]
    assert (await ask("GET", "/made-questions"))[2]["items"] == []
    status, _, problem = await ask("POST", f"/made-questions/{name}/keep")
    assert (status, problem["code"]) == (404, "no_question")


async def test_the_owner_of_a_local_server_drops_one(ask, jp_serverapp, made) -> None:
    (question,) = (await ask("GET", "/made-questions"))[2]["items"]
    status, _, _ = await ask("DELETE", f"/made-questions/{question['id']}")
    assert status == 204
    assert (await ask("GET", "/questions?search=wet-days"))[2]["items"] == []
    assert not (made / question["id"]).exists()


async def test_no_other_folder_is_reached(ask, jp_serverapp, made) -> None:
    for name in ("no-such", "..", "attempts.jsonl", "_schema", "made:x"):
        status, _, _ = await ask("DELETE", f"/made-questions/{name}")
        assert (name, status) == (name, 404)
    assert len([one for one in made.iterdir() if (one / "question.yaml").is_file()]) == 1
