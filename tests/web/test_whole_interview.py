"""A whole interview by a plain client, over REST and the stream, with the server killed in it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

BANK = Path(__file__).parent.parent.parent / "question_templates" / "coding"


class Follower:
    """Follows a stream in a thread, as a browser would: on and on, from the last number seen."""

    def __init__(self, server: Any, interview: str) -> None:
        self.server, self.interview = server, interview
        self.events: list[dict[str, Any]] = []
        self.loose: list[dict[str, Any]] = []
        self.breaks = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def _follow(self) -> None:
        while not self._done.is_set():
            after = self.events[-1]["number"] if self.events else 0
            url = self.server.api.replace("http", "ws", 1)
            url += f"/interviews/{self.interview}/stream?after={after}&token={self.server.token}"
            try:
                with connect(url, proxy=None, open_timeout=10, close_timeout=1) as socket:
                    while not self._done.is_set():
                        try:
                            frame = json.loads(socket.recv(timeout=0.2))
                        except TimeoutError:
                            continue
                        (self.events if "number" in frame else self.loose).append(frame)
            except (OSError, WebSocketException):
                self.breaks += 1
                self._done.wait(0.2)

    def first(self, kind: str, seconds: float = 60, **data: Any) -> dict[str, Any]:
        """Wait for an event."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for event in list(self.events):
                if event["type"] == kind and data.items() <= event["data"].items():
                    return event
            time.sleep(0.05)
        raise AssertionError(f"no {kind} {data} among {[e['type'] for e in self.events]}")

    def stop(self) -> None:
        self._done.set()
        self._thread.join(10)


def family(pid: int) -> set[int]:
    """All processes below one, by what the kernel tells."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(fields[1])
    found: set[int] = set()
    while more := {child for child, parent in parents.items() if parent in {pid, *found}} - found:
        found |= more
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def sources(question: str, folder: str) -> list[str]:
    """Solutions or mistakes of the bank, as somebody who knows them would type them."""
    return [path.read_text() for path in sorted((BANK / question / folder).glob("*.py"))]


def cells(source: str) -> dict[str, Any]:
    return {"cells": [{"id": "answer", "source": source}]}


@pytest.fixture(scope="module")
def server(serve: Callable[..., Any]) -> Any:
    return serve()


@pytest.fixture
def followers() -> Iterator[list[Follower]]:
    started: list[Follower] = []
    yield started
    for follower in started:
        follower.stop()


def until_done(server: Any, client: Any, path: str) -> dict[str, Any]:
    def look() -> dict[str, Any] | None:
        told = client.get(path).json()
        assert ("verdict" in told) == (told["status"] == "done")
        return told if told["status"] == "done" else None

    return server.wait_until(look, f"{path} to be done", 90)


@pytest.mark.timeout(300)
def test_a_whole_interview_with_the_server_killed_in_the_middle(server, followers) -> None:
    client = server.client()
    keyed = {"Idempotency-Key": "create-1"}
    wish = {"plan": "coding-round", "difficulty": "easy", "minutes": 30}
    created = client.post("/interviews", json=wish, headers=keyed)
    assert created.status_code == 201
    view = created.json()
    one = f"/interviews/{view['id']}"
    assert created.headers["Location"].endswith(one)
    assert client.post("/interviews", json=wish, headers=keyed).json()["id"] == view["id"]
    assert view["status"] == "created" and view["question"] is None

    # Begin; the first question comes, with its notebook in a folder of its own.
    follower = Follower(server, view["id"])
    followers.append(follower)
    begun = client.post(f"{one}/start").json()
    assert begun["status"] == "in_progress"
    assert client.post("/interviews", json=wish).status_code in (201, 409)
    served = follower.first("QuestionServed")["data"]
    question = client.get(one).json()["question"]
    assert question["notebook"] == served["notebook"]
    notebook = json.loads((server.folder / question["notebook"]).read_text())
    assert notebook["metadata"]["kernelspec"]["name"] == "interview-python"
    answer = client.get(f"{one}/notebook").json()
    assert any(question["entry_point"] in cell["source"] for cell in answer["cells"])
    assert follower.first("MessagePosted", author="interviewer")["data"]["text"]
    assert client.get(f"{one}/submissions").json() == {"items": [], "next": None}

    # A wrong answer.
    wrong, right = sources(question["id"], "mistakes")[0], sources(question["id"], "solutions")[0]
    accepted = client.post(
        f"{one}/submissions", json=cells(wrong), headers={"Idempotency-Key": "s"}
    )
    assert accepted.status_code == 202
    again = client.post(f"{one}/submissions", json=cells(wrong), headers={"Idempotency-Key": "s"})
    assert again.json() == accepted.json()
    first = accepted.json()["id"]
    assert accepted.headers["Location"].endswith(f"{one}/submissions/{first}")
    assert again.headers["Location"] == accepted.headers["Location"]
    verdict = until_done(server, client, f"{one}/submissions/{first}")["verdict"]
    assert verdict["outcome"] != "accepted" and verdict["passed"] < verdict["total"]
    for case in verdict["cases"]:
        told = {"input", "expected", "actual", "stdout", "error"} & set(case)
        assert case["public"] or not told
    assert follower.first("VerdictReached", submission=first)["data"]["verdict"] == verdict

    # A hint costs one.
    before = client.get(one).json()["hints_left"]
    hint = client.post(f"{one}/hints", json={"kind": "debugging"})
    assert hint.status_code == 202
    given = follower.first("HintGiven", hint=hint.json()["id"])["data"]
    assert given["text"] and given["kind"] == "debugging"
    assert client.get(one).json()["hints_left"] == before - 1
    assert client.post(f"{one}/hints", json={"kind": "cheating"}).status_code == 422
    rating = f"{one}/hints/{hint.json()['id']}/rating"
    for said in ("unhelpful", "helpful", "helpful"):
        assert client.post(rating, json={"rating": said}).status_code == 204
    assert client.post(rating, json={"rating": "so-so"}).status_code == 422
    unknown = client.post(f"{one}/hints/hint-none/rating", json={"rating": "helpful"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "no_hint")
    rated = follower.first("HintRated", hint=hint.json()["id"], rating="helpful")["data"]
    assert rated["rating"] == "helpful"

    # Typed, executed and run; then handed in, and the server dies before it is graded.
    assert client.put(f"{one}/draft", json=cells(right)).status_code == 204
    executed = {"cell": "answer", "source": right, "ok": True, "outputs": []}
    assert client.post(f"{one}/executions", json=executed).status_code == 204
    asked = client.post(f"{one}/runs", json=cells(right))
    run = asked.json()["id"]
    assert asked.headers["Location"].endswith(f"{one}/runs/{run}")
    tried = until_done(server, client, f"{one}/runs/{run}")["verdict"]
    assert tried["outcome"] == "accepted" and all(case["public"] for case in tried["cases"])
    standing = client.get(one).json()
    second = client.post(f"{one}/submissions", json=cells(right)).json()["id"]
    children = family(server.process.pid)
    assert children
    server.kill()
    deadline = time.monotonic() + 10
    while (left := {pid for pid in children if alive(pid)}) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not left, f"processes of the dead server live on: {left}"

    # Nothing acknowledged is lost; what was open is done.
    server.start()
    client = server.client()
    resumed = client.get(one).json()
    for what in ("deadline", "started", "hints_left", "question", "status"):
        assert resumed[what] == standing[what]
    assert 0 < resumed["seconds_left"] < standing["seconds_left"]
    assert json.loads((server.folder / question["notebook"]).read_text()) == notebook
    verdict = until_done(server, client, f"{one}/submissions/{second}")["verdict"]
    assert verdict["outcome"] == "accepted" and verdict["passed"] == verdict["total"]
    assert follower.first("VerdictReached", submission=second)
    assert [each["id"] for each in client.get(f"{one}/submissions").json()["items"]] == [
        first,
        second,
    ]
    assert client.get(one).json()["questions_done"] == 1

    # Talk, the next question, the end.
    said = client.post(f"{one}/messages", json={"text": "It is O(n): one pass over the input."})
    assert said.status_code == 202
    mine = follower.first("MessagePosted", message=said.json()["id"])
    server.wait_until(
        lambda: any(
            e["number"] > mine["number"]
            and (e["type"] == "MessagePosted" and e["data"]["author"] == "interviewer")
            for e in list(follower.events)
        ),
        "a reply",
        30,
    )
    assert client.post(f"{one}/next").status_code == 202
    assert follower.first("QuestionServed", index=question["index"] + 1)
    another = client.get(one).json()["question"]
    assert another["notebook"] != question["notebook"]
    ended = client.post(f"{one}/end")
    assert ended.status_code == 200 and ended.json()["status"] == "completed"
    for path, body in (
        ("messages", {"text": "wait"}),
        ("submissions", cells(right)),
        ("runs", cells(right)),
        ("hints", {}),
        ("next", None),
        ("start", None),
    ):
        late = client.post(f"{one}/{path}", json=body)
        assert (path, late.status_code) == (path, 409)
        assert late.headers["content-type"].startswith("application/problem+json")
    follower.first("InterviewCompleted")
    silence = client.post(f"{one}/stop")
    assert (silence.status_code, silence.json()["status"]) == (200, "completed")

    # What stands at the end.
    report = client.get(f"{one}/report")
    assert report.status_code == 200 and report.json()
    told = client.get(f"{one}/transcript", params={"format": "md"})
    assert told.headers["content-type"].startswith("text/markdown")
    assert "one pass over the input" in told.text
    assert "attachment" in told.headers["content-disposition"]
    assert client.get(f"{one}/transcript", params={"format": "json"}).json()
    assert [each["id"] for each in client.get("/interviews").json()["items"]][-1] == view["id"]

    # The stream had no gap and no repeat over the break, and is what the log says.
    page = client.get(f"{one}/events", params={"limit": 1000}).json()
    server.wait_until(
        lambda: len(follower.events) >= len(page["items"]), "the stream to catch up", 10
    )
    numbers = [event["number"] for event in follower.events]
    assert numbers == list(range(1, len(numbers) + 1))
    assert follower.events[: len(page["items"])] == page["items"]
    assert follower.breaks >= 1
    assert {frame["type"] for frame in follower.loose} >= {"clock", "piece"}
    part = client.get(f"{one}/events", params={"after": 3, "limit": 2}).json()
    assert [event["number"] for event in part["items"]] == [4, 5] and part["next"] == "5"
    text = json.dumps(page)
    assert '"salt"' not in text and '"withheld"' in text
