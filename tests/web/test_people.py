"""Several people on one server: nobody sees anything of another's."""

from __future__ import annotations

import json

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from jupyter_interviewer.web.problem import MEDIA_TYPE
from jupyter_interviewer.web.routes import ROUTES

PROVIDER = '''
from jupyter_server.auth.identity import IdentityProvider, User

class ByHeader(IdentityProvider):
    """Believes a header, as behind a proxy that signs people in."""

    async def get_user(self, handler):
        name = handler.request.headers.get("X-Person") or handler.get_argument("person", "")
        return User(name) if name else None
'''

BODIES = {
    "save_draft": {"cells": []},
    "record_execution": {"cell": "a", "source": "1", "ok": True},
    "post_message": {"text": "hello"},
    "run": {"cells": []},
    "submit": {"cells": []},
    "rate_hint": {"rating": "helpful"},
}


@pytest.fixture(scope="module")
def server(serve, tmp_path_factory):
    folder = tmp_path_factory.mktemp("provider")
    (folder / "by_header.py").write_text(PROVIDER)
    # Everything of the environment but where Python looks is the test server's own.
    return serve(
        "--ServerApp.identity_provider_class=by_header.ByHeader",
        "--ServerApp.disable_check_xsrf=True",
        "--JupyterInterviewer.reviewers=ada",
        python_path=str(folder),
    )


def person(server, name: str) -> httpx.Client:
    return httpx.Client(
        base_url=server.api, headers={"X-Person": name}, timeout=60, trust_env=False
    )


def stream(server, interview: str, query: str, **options):
    url = server.api.replace("http", "ws", 1)
    return connect(f"{url}/interviews/{interview}/stream?{query}", proxy=None, **options)


@pytest.fixture(scope="module")
def adas(server) -> str:
    """An interview that Ada has begun."""
    with person(server, "ada") as ada:
        found = ada.post("/interviews", json={"plan": "coding-round"}).json()["id"]
        assert ada.post(f"/interviews/{found}/start").status_code == 200
    return found


def test_another_persons_interview_is_not_there_whatever_one_asks(server, adas) -> None:
    with person(server, "ada") as ada, person(server, "bob") as bob:
        before = ada.get(f"/interviews/{adas}").json()
        for route in ROUTES:
            if "id" not in route.parameters:
                continue
            path = route.path.format(
                id=adas, rid="run-1", sid="sub-1", offer="offer-1", hint="hint-1"
            )
            told = bob.request(route.method, path, json=BODIES.get(route.name, {}))
            unknown = bob.request(
                route.method, path.replace(adas, "no-such"), json=BODIES.get(route.name, {})
            )
            assert (route.name, told.status_code) == (route.name, 404)
            assert told.headers["content-type"].startswith(MEDIA_TYPE)
            # Nor can it be told apart from one that nobody has.
            assert told.json() == unknown.json()
        assert bob.get("/interviews").json() == {"items": [], "next": None}
        after = ada.get(f"/interviews/{adas}").json()
        assert [each["id"] for each in ada.get("/interviews").json()["items"]] == [adas]
    assert after["status"] == "in_progress"
    assert (before["submissions"], after["submissions"]) == ([], [])


def test_only_who_is_named_as_a_reviewer_is_one(server) -> None:
    with person(server, "ada") as ada, person(server, "bob") as bob:
        assert ada.get("/settings").json()["reviewer"] is True
        assert ada.get("/made-questions").json() == {"items": [], "next": None}
        assert bob.get("/settings").json()["reviewer"] is False
        for method, path in (
            ("GET", "/made-questions"),
            ("POST", "/made-questions/some-one/keep"),
            ("DELETE", "/made-questions/some-one"),
        ):
            refused = bob.request(method, path)
            assert (refused.status_code, refused.json()["code"]) == (403, "reviewers_only")
            assert refused.headers["content-type"].startswith(MEDIA_TYPE)


def test_another_persons_stream_is_refused_before_it_opens(server, adas) -> None:
    for query, status in (("person=bob", 404), ("", 403), ("person=ada&after=-1", 422)):
        with pytest.raises(InvalidStatus) as caught, stream(server, adas, query):
            pass
        assert caught.value.response.status_code == status
        assert json.loads(caught.value.response.body)["status"] == status


def test_a_page_from_elsewhere_cannot_follow_in_a_persons_name(server, adas) -> None:
    with (
        pytest.raises(InvalidStatus) as caught,
        stream(server, adas, "person=ada", origin="https://elsewhere.example"),
    ):
        pass
    assert caught.value.response.status_code == 403
    assert json.loads(caught.value.response.body)["status"] == 403


def test_a_stream_asked_for_without_upgrading_says_what_it_is(server, adas) -> None:
    with person(server, "ada") as ada:
        told = ada.get(f"/interviews/{adas}/stream")
    assert told.status_code == 426
    assert told.headers["upgrade"] == "websocket"
    assert told.json()["code"] == "upgrade_required"


def read(socket, events: int, seconds: float = 60) -> list[dict]:
    """Read until that many numbered events have come; gives all frames."""
    frames: list[dict] = []
    while sum("number" in frame for frame in frames) < events:
        frames.append(json.loads(socket.recv(timeout=seconds)))
    return frames


def test_a_stream_goes_on_from_the_number_it_is_given(server, adas) -> None:
    with person(server, "ada") as ada:
        server.wait_until(lambda: ada.get(f"/interviews/{adas}").json()["question"], "a question")
        log = ada.get(f"/interviews/{adas}/events").json()["items"]
    with stream(server, adas, "person=ada") as socket:
        frames = read(socket, 4)
    assert [frame for frame in frames if "number" in frame][:4] == log[:4]
    clock = next(frame for frame in frames if frame["type"] == "clock")
    assert 0 < clock["data"]["seconds_left"] <= 45 * 60
    with stream(server, adas, "person=ada&after=2") as socket:
        assert next(f for f in read(socket, 1) if "number" in f) == log[2]


def test_two_tabs_get_the_same_and_what_a_client_says_is_ignored(server, adas) -> None:
    with person(server, "ada") as ada:
        last = ada.get(f"/interviews/{adas}").json()["last_event"]
        with (
            stream(server, adas, f"person=ada&after={last}") as first,
            stream(server, adas, f"person=ada&after={last}") as second,
        ):
            first.send("hello?")
            first.send(b"\x00\xff")
            sent = ada.post(f"/interviews/{adas}/messages", json={"text": "Is it sorted?"})
            assert sent.status_code == 202
            seen = [[f for f in read(each, 2) if "number" in f] for each in (first, second)]
    assert seen[0][:2] == seen[1][:2]
    assert seen[0][0]["data"]["text"] == "Is it sorted?"


def test_a_person_who_asks_too_often_is_told_when_to_ask_again(server) -> None:
    with person(server, "eve") as eve:
        answers = [eve.post("/interviews", json={"plan": "coding-round"}) for _ in range(6)]
    assert [each.status_code for each in answers] == [201] * 5 + [429]
    assert answers[-1].headers["content-type"].startswith(MEDIA_TYPE)
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 3600


def test_a_stopping_server_says_goodbye_so_that_clients_come_back(server, adas) -> None:
    with stream(server, adas, "person=ada") as socket:
        read(socket, 1)
        server.stop()
        with pytest.raises(ConnectionClosed):
            while True:
                socket.recv(timeout=20)
        assert socket.close_code == 1001
