"""How long after its last token a sentence of a model reaches the candidate.

The endpoint is a process of its own, over real HTTP; its clock is ours (`time.monotonic`).
"""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import aclosing, contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from jupyter_interviewer.interviewer.modelled import Modelled
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.llm import Endpoint, Role
from jupyter_interviewer.llm.stream import Streamer
from tests.benchmarks.table import Row, Target
from tests.interviews.conftest import ANN, House, until
from tests.llm.streaming import KEY, Streamed, Streaming

SENTENCES = (
    "That is a fair place to begin with.",
    "Let us look at the task together once more.",
    "What would you expect where the number is negative?",
    "Think about the smallest input that is allowed.",
    "Tell me how you would test it by hand.",
    "Which part of it would you write first?",
)
PAUSE = 0.02
"""Seconds between tokens."""
TURNS = 3
"""Turns in each round."""
TARGET = Target("ours", 10)


def sentence_released(rounds: int) -> list[Row]:
    """Let a model speak through a live interview, beside reading from its endpoint."""
    rows = []
    # Where a token begins with a space, only the next one shows that a sentence has ended.
    for leading, name in ((False, "its last token"), (True, "the token that shows its end")):
        pieces = _tokens(leading)
        with _endpoint(pieces) as (url, sent):
            ours, theirs = asyncio.run(_measured(url, sent, rounds * TURNS, _ends(pieces)))
        beside = "a bare client of the endpoint, up to that token"
        for share, what in ((50, "p50"), (95, "p95")):
            rows.append(
                Row(
                    f"a model's sentence, after {name}, {what}",
                    _share(ours, share),
                    beside,
                    _share(theirs, share),
                    TARGET,
                )
            )
    return rows


def _tokens(leading: bool) -> tuple[str, ...]:
    """Cut what is said into words; the space between them begins one, or ends one."""
    words = " ".join(SENTENCES).split(" ")
    first, *rest = words
    if leading:
        return (first, *(f" {word}" for word in rest), "\n")
    return tuple(f"{word} " for word in words)


def _ends(pieces: Sequence[str]) -> list[int]:
    """Give the piece by which it shows that a sentence has ended, for each."""
    text, found = "", []
    for number, piece in enumerate(pieces):
        text += piece
        # The last one, too, ends with what follows it.
        if len(found) < len(SENTENCES) and len(text) > len(_until(len(found))):
            found.append(number)
    return found


def _until(number: int) -> str:
    return " ".join(SENTENCES[: number + 1])


def _share(taken: list[float], share: int) -> float:
    return statistics.quantiles(taken, n=100, method="inclusive")[share - 1]


@contextmanager
def _endpoint(pieces: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Serve an endpoint; gives its address and what tells when it sent each piece."""
    context = multiprocessing.get_context("spawn")
    mine, its = context.Pipe()
    process = context.Process(target=_serve, args=(its, pieces), daemon=True)
    process.start()
    try:
        url: str = mine.recv()

        def sent() -> list[float]:
            mine.send("sent")
            found: list[float] = mine.recv()
            return found

        yield url, sent
    finally:
        mine.send("end")
        process.join(10)


def _serve(connection: Connection, pieces: tuple[str, ...]) -> None:
    with Streaming(lambda request: Streamed(pieces, pause=PAUSE)) as server:
        connection.send(server.url)
        while connection.recv() == "sent":
            connection.send(server.sent)


async def _measured(
    url: str, sent: Any, turns: int, ends: list[int]
) -> tuple[list[float], list[float]]:
    """Take turns; gives the milliseconds after each token that ends a sentence."""
    endpoint = Endpoint(url=url, key=SecretStr(KEY), models={Role.INTERVIEWER: "bench"})
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        async with Streamer(endpoint) as streamer:
            house.engine = Modelled(streamer)
            service = house.open()
            try:
                for turn in range(turns + 1):
                    through = await _through(service)
                    at = sent()
                    direct = await _direct(url)
                    again = sent()
                    if not turn:
                        continue
                    ours += [(t - at[n]) * 1000 for t, n in zip(through, ends, strict=True)]
                    theirs += [(direct[n] - again[n]) * 1000 for n in ends]
            finally:
                await house.close()
                house.grader.pool.shutdown()
                for database in house.databases:
                    database.close()
    return ours, theirs


async def _through(service: Any) -> list[float]:
    """Hold a turn in an interview of its own; gives when each sentence came to a follower."""
    view = await service.create(ANN, NewInterview(plan="short", seed=7))
    await service.start(ANN, view.id)

    async def greeted() -> bool:
        state = (await service._record(ANN, view.id)).state
        return state.current is not None and not state.obligations

    await until(greeted)
    after = (await service._record(ANN, view.id)).number
    found: list[float] = []
    said = ""
    await service.post_message(ANN, view.id, "I would begin with a loop. What do you think?")
    async with aclosing(service.follow(ANN, view.id, after)) as frames:
        async for frame in frames:
            now = time.monotonic()
            if frame["type"] == "piece" and frame["data"]["text"].strip():
                found.append(now)
                said += frame["data"]["text"]
            if frame["type"] == "MessagePosted" and frame["data"]["author"] == "interviewer":
                break
    if said.split() != " ".join(SENTENCES).split():
        raise RuntimeError(f"something else was said: {said!r}")
    await service.end(ANN, view.id)
    return found


async def _direct(url: str) -> list[float]:
    """Read from the endpoint as its own client does; gives when each piece came."""
    import openai

    found: list[float] = []
    async with openai.AsyncOpenAI(base_url=url, api_key=KEY, max_retries=0) as client:
        pieces = await client.chat.completions.create(
            model="bench", stream=True, messages=[{"role": "user", "content": "Go."}]
        )
        async for piece in pieces:
            found += [time.monotonic() for _ in itertools.islice(piece.choices, 1)
                      if piece.choices[0].delta.content]  # fmt: skip
    return found
