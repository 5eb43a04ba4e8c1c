"""A whole server: while one question is answered a model writes the next, and it is asked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.authoring.model import Model
from tests.llm.loopback import KEY, Loopback


@pytest.mark.timeout(400)
def test_a_question_is_written_while_another_is_answered(serve: Any) -> None:
    model = Model()
    with Loopback(model) as endpoint:
        server = serve(
            "--JupyterInterviewer.questions_by_model=True",
            environment={
                "OPENAI_BASE_URL": endpoint.url,
                "OPENAI_API_KEY": KEY,
                "JUPYTER_INTERVIEWER_MODEL": "pear-1",
            },
        )
        with server.client() as client:

            def get(path: str) -> Any:
                answer = client.get(path)
                return answer.json() if answer.status_code == 200 else {}

            def new() -> list[Any]:
                found = get("/questions?difficulty=easy&limit=200").get("items", [])
                return [card for card in found if card["new"]]

            server.wait_until(lambda: get("/health"), "it to work")
            wish = {"plan": "coding-round", "difficulty": "easy", "topic": "arrays"}
            iid = client.post("/interviews", json=wish).json()["id"]
            assert client.post(f"/interviews/{iid}/start").status_code < 300

            def question(index: int) -> Any:
                found = get(f"/interviews/{iid}").get("question")
                return found if found and found["index"] == index else None

            server.wait_until(lambda: question(0), "the first question")
            assert not new()
            (card,) = server.wait_until(new, "a new question in the catalogue", 200)
            assert card["model"] == "pear-1" and "wet" in card["id"]
            assert client.post(f"/interviews/{iid}/next").status_code < 300
            asked = server.wait_until(lambda: question(1), "the second question")
            assert asked["id"] == card["id"]
            chosen = server.wait_until(lambda: why(get(f"/interviews/{iid}/events")), "its reason")
            assert chosen.endswith("it is new, written by pear-1.")
        server.stop()
    kept = [path for path in server.home.rglob("*") if path.is_file()]
    assert len(kept) > 10
    assert not [path for path in kept if KEY.encode() in path.read_bytes()]


def why(events: Any) -> str | None:
    told = [str(one["data"]["why"]) for one in events.get("items", []) if "why" in one["data"]]
    return told[-1] if len(told) == 2 else None
