"""The catalogue, as a browser asks for it: filters, pages, and a look at a question."""

import json

import pytest

from jupyter_interviewer.questions import scaffold


@pytest.fixture
def interviewer_config(tmp_path):
    for name in ("wet-days", "dry-weeks"):
        scaffold.create(tmp_path / "bank" / name)
    broken = tmp_path / "bank" / "broken-one"
    broken.mkdir()
    (broken / "question.yaml").write_text("id: broken-one\n")
    return {
        "database_url": f"sqlite:///{tmp_path / 'interviews.db'}",
        "artifact_url": (tmp_path / "artifacts").as_uri(),
        "bank_folders": [str(tmp_path / "bank")],
    }


async def test_the_catalogue_is_filtered_and_comes_in_pages(ask, jp_serverapp) -> None:
    status, _, everything = await ask("GET", "/questions")
    assert status == 200
    ids = [card["id"] for card in everything["items"]]
    assert {"wet-days", "dry-weeks", "pair-with-sum"} <= set(ids)
    assert everything["total"] == len(ids) and everything["next"] is None
    _, _, words = await ask("GET", "/questions?search=WEEKS&language=typescript&difficulty=easy")
    assert [card["id"] for card in words["items"]] == ["dry-weeks"]
    _, _, none = await ask("GET", "/questions?search=weeks&kind=data")
    assert (none["items"], none["total"]) == ([], 0)
    paged, offset = [], "0"
    while offset is not None:
        _, _, page = await ask("GET", f"/questions?limit=7&offset={offset}")
        assert page["total"] == len(ids)
        paged += [card["id"] for card in page["items"]]
        offset = page["next"]
    assert paged == ids
    for wrong in ("limit=0", "offset=-1", "language=cobol", "difficulty=simple"):
        status, _, problem = await ask("GET", f"/questions?{wrong}")
        field = problem["errors"][0]["field"]
        assert (status, field) == (422, f"query.{wrong.partition('=')[0]}")


async def test_a_question_is_shown_without_what_is_hidden(ask, jp_serverapp) -> None:
    status, _, shown = await ask("GET", "/questions/wet-days/preview?seed=3&language=javascript")
    assert status == 200, shown
    assert (shown["id"], shown["seed"], shown["language"]) == ("wet-days", 3, "javascript")
    assert "`wetDays(readings, limit)`" in shown["statement"]
    assert "function wetDays(readings, limit) {" in shown["starter"]
    assert len(shown["examples"]) == 3
    assert all(one.startswith("wetDays(") and "// → " in one for one in shown["examples"])
    assert not {"cases", "solutions", "hints", "mistakes", "checker"} & set(shown)
    assert len(json.dumps(shown)) < 10_000
    _, _, again = await ask("GET", "/questions/wet-days/preview?seed=3&language=javascript")
    assert again == shown
    for path, expected in (
        ("/questions/nothing/preview", 404),
        ("/questions/broken-one/preview", 404),
        ("/questions/wet-days/preview?language=sql", 422),
        ("/questions/wet-days/preview?seed=x", 422),
    ):
        status, _, problem = await ask("GET", path)
        assert (path, status) == (path, expected), problem


@pytest.fixture
def quiet(jp_serverapp) -> None:
    """Look at questions in interviews only, as a cohort's server is configured."""
    jp_serverapp.extension_manager.extension_apps["jupyter_interviewer"].pop().previews = False


async def test_questions_cannot_be_looked_at_beforehand_where_that_is_turned_off(
    quiet, ask, jp_serverapp
) -> None:
    status, _, problem = await ask("GET", "/questions/wet-days/preview")
    assert (status, problem["code"]) == (403, "previews_off")
    assert "turned off on this server" in problem["detail"]
    _, _, settings = await ask("GET", "/settings")
    assert settings["previews"] is False
    status, _, page = await ask("GET", "/questions?search=wet")
    assert (status, page["total"]) == (200, 1)
