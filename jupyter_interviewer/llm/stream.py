"""Chat completions as they come: text, tool calls, and how they ended."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from enum import IntEnum
from typing import Any, TypeAlias

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.asking import Asking
from jupyter_interviewer.llm.endpoint import Endpoint, Role
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.sse import MOST_CALLS, Chunk, Delta, Fragment, chunks
from jupyter_interviewer.llm.tools import Called, Tool, called
from jupyter_interviewer.llm.usage import CHARACTERS, Budget, Usage, tokens_of
from jupyter_interviewer.llm.wire import Wire


class Text(Frozen):
    """A piece of what is said, however the server cut it."""

    text: str


class Calls(Frozen):
    """All tools that were called, in their order; comes after the last text."""

    calls: tuple[Called, ...]


class Ended(Frozen):
    """The answer is whole; comes last."""

    model: str
    usage: Usage


Piece: TypeAlias = Text | Calls | Ended


class Ways(IntEnum):
    """What a request makes use of; not every server knows the first ones."""

    COUNTED = 0
    TOOLS = 1
    BARE = 2


class Streamer(Asking["_Streaming"]):
    """Asks an endpoint and passes on what it says while it says it.

    An asynchronous context manager; its connections end with it.

    Parameters
    ----------
    endpoint
        Where, and which model for which role.
    first
        Seconds until the first piece of an answer.
    """

    def __init__(self, endpoint: Endpoint, first: float = 10.0) -> None:
        super().__init__(endpoint, _Streaming(endpoint))
        self.first = first
        self._ways: dict[str, Ways] = {}

    async def stream(
        self,
        role: Role,
        messages: Sequence[dict[str, Any]],
        tools: tuple[Tool, ...] = (),
        *,
        budget: Budget,
    ) -> AsyncGenerator[Piece]:
        """Ask for an answer, which may take several tries until its first piece.

        Parameters
        ----------
        role
            Decides on the model.
        messages
            The conversation.
        tools
            What it may call.
        budget
            Tokens and seconds of all of this.

        Raises
        ------
        ModelFailed
            There is no whole answer; says why. What came before it has come.
        """
        model = self.endpoint.model_of(role)
        attempt = 0
        while True:
            begun = False
            try:
                async with aclosing(self._once(role, model, messages, tools, budget)) as pieces:
                    async for piece in pieces:
                        begun = True
                        yield piece
                return
            except ModelFailed as failed:
                if begun or not failed.again:
                    raise
                ways = self._ways.get(model, Ways.COUNTED)
                if failed.code == "rejected" and ways is not Ways.BARE:
                    self._ways[model] = Ways(ways + 1)
                    continue
                if attempt + 1 >= self.endpoint.tries:
                    raise
                await self._pause(attempt, failed, budget)
                attempt += 1

    async def _once(
        self,
        role: Role,
        model: str,
        messages: Sequence[dict[str, Any]],
        tools: tuple[Tool, ...],
        budget: Budget,
    ) -> AsyncGenerator[Piece]:
        ways = self._ways.get(model, Ways.COUNTED)
        body: dict[str, Any] = {"messages": list(messages)}
        if tools and ways is not Ways.BARE:
            body["tools"] = [tool.told for tool in tools]
        if ways is Ways.COUNTED:
            body["stream_options"] = {"include_usage": True}
        asked = tokens_of(json.dumps(body))
        budget.grant(asked)
        began = time.monotonic()
        answer = _Answer()
        failure: str | None = None
        try:
            async with AsyncExitStack() as stack:
                opening = self._wire.streaming(model, body, budget.seconds_left)
                try:
                    async with asyncio.timeout(self._left(answer, began, budget)):
                        pieces = await stack.enter_async_context(opening)
                except TimeoutError:
                    raise _slow(answer) from None
                while True:
                    chunk = await self._next(pieces, answer, began, budget)
                    if chunk is None:
                        break
                    text = answer.take(chunk)
                    if text:
                        yield Text(text=text)
            calls = answer.calls(tools)
            answer.whole(calls)
        except ModelFailed as failed:
            failure = failed.code
            raise
        finally:
            cost = Usage(
                requests=1,
                asked=answer.asked or asked,
                answered=answer.answered or answer.estimate,
                seconds=round(time.monotonic() - began, 3),
            )
            self._account(role, model, cost, failure, budget)
        if calls:
            yield Calls(calls=calls)
        yield Ended(model=model, usage=cost)

    async def _next(
        self, pieces: AsyncIterator[Chunk], answer: _Answer, began: float, budget: Budget
    ) -> Chunk | None:
        # No timeout may be open while a piece is passed on: it would hit whoever takes it.
        try:
            async with asyncio.timeout(self._left(answer, began, budget)):
                return await anext(pieces, None)
        except TimeoutError:
            raise _slow(answer) from None

    def _left(self, answer: _Answer, began: float, budget: Budget) -> float:
        left = budget.seconds_left
        if not answer.begun:
            left = min(left, self.first - (time.monotonic() - began))
        return max(0.0, left)


def _slow(answer: _Answer) -> ModelFailed:
    what = "go on" if answer.begun else "begin to answer"
    return ModelFailed("slow", f"the model did not {what} in time")


class _Answer:
    """What came so far."""

    def __init__(self) -> None:
        self.characters = 0
        self.asked = 0
        self.answered = 0
        self.begun = False
        self._finish: str | None = None
        self._refused = False
        self._calls: list[tuple[int | None, str, str, str]] = []

    def take(self, chunk: Chunk) -> str:
        """Take the next piece; gives the text in it."""
        if chunk.usage is not None:
            self.asked = chunk.usage.prompt_tokens
            self.answered = chunk.usage.completion_tokens
        text = ""
        for choice in chunk.choices[:1]:
            delta = choice.delta or choice.message or Delta()
            self._refused |= bool(delta.refusal)
            for fragment in delta.tool_calls or ():
                self._fragment(fragment)
            text += delta.content or ""
            self._finish = self._finish or choice.finish_reason
        self.characters += len(text)
        self.begun |= bool(text or self._calls or self._finish)
        return text

    @property
    def estimate(self) -> int:
        """Tokens of what came, roughly: text and calls."""
        called = sum(len(name) + len(arguments) for _, _, name, arguments in self._calls)
        return (self.characters + called) // CHARACTERS + 1 if self.begun else 0

    def _fragment(self, fragment: Fragment) -> None:
        name = fragment.function.name or ""
        given = fragment.function.arguments
        arguments = json.dumps(given) if isinstance(given, dict) else given or ""
        if self._calls:
            index, id, known, so_far = self._calls[-1]
            same = fragment.index is None or fragment.index == index
            # Some servers send each call whole, all of them with one index.
            new = bool(name and known) and fragment.id != id
            if same and not new and (fragment.id in (None, "", id) or not name):
                self._calls[-1] = (index, id, known or name, so_far + arguments)
                return
        if len(self._calls) >= MOST_CALLS:
            raise ModelFailed("malformed", "the model calls more tools than anybody needs")
        id = fragment.id or f"call_{len(self._calls) + 1}"
        self._calls.append((fragment.index, id, name, arguments))

    def calls(self, tools: tuple[Tool, ...]) -> tuple[Called, ...]:
        """Read what was called."""
        return tuple(called(id, name, said, tools) for _, id, name, said in self._calls)

    def whole(self, calls: tuple[Called, ...]) -> None:
        """Make sure that this is an answer and all of it."""
        if self._refused or self._finish == "content_filter":
            raise ModelFailed("declined", "the model declined to answer")
        if self._finish == "length":
            raise ModelFailed("cut_off", "the answer was cut off at the limit of its tokens")
        if self._finish is None:
            raise ModelFailed("unreachable", "the answer broke off in the middle", again=True)
        if not self.characters and not calls:
            raise ModelFailed("malformed", "the model said nothing", again=True)


class _Streaming(Wire):
    """A wire that passes on what comes while it comes."""

    @asynccontextmanager
    async def streaming(
        self, model: str, body: dict[str, Any], seconds: float
    ) -> AsyncIterator[AsyncIterator[Chunk]]:
        """Send a request; what fails then, or while it is read, is a `ModelFailed`."""
        # Whoever reads keeps the time, more exactly; this is for what nobody reads.
        asking = self.asking(model, body, timeout=seconds + 5, stream=True)
        try:
            async with asking as response, aclosing(chunks(response)) as pieces:
                yield pieces
        except TimeoutError:
            raise ModelFailed("slow", "the model did not answer in time") from None
