"""One request and its answer over HTTP, by OpenAI's own client."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, NoReturn

from pydantic import BaseModel, Field, ValidationError

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.endpoint import OPENAI, Endpoint
from jupyter_interviewer.llm.failure import ModelFailed

MOST_BYTES = 1_000_000
"""Of one answer."""

REMEDY = "pip install 'jupyter-interviewer[model]'"
_SHOWN = 200
_PREFIX = re.compile(r"^Error code: \d+(?: - )?")
_FORMS = {400, 404, 405, 415, 422, 501}
"""Statuses by which servers say that they do not know a way of asking."""


class Reply(Frozen):
    """What a model said.

    Attributes
    ----------
    text
        The message.
    asked, answered
        Tokens, as the server counts them; 0 where it does not.
    """

    text: str
    asked: int = 0
    answered: int = 0


# Of what servers send only this is read; they add fields of their own.
class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = Field(default=0, ge=0, le=10**9)
    completion_tokens: int = Field(default=0, ge=0, le=10**9)


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: _Usage | None = None


class Wire:
    """Sends requests to an endpoint; what fails there is said without the key.

    Parameters
    ----------
    endpoint
        Where to.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._client: Any = None

    async def close(self) -> None:
        """End its connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def send(self, model: str, body: dict[str, Any], seconds: float) -> Reply:
        """Send a request and read the whole answer.

        Raises
        ------
        ModelFailed
            As it says; ``again`` also where another way of asking may be taken.
        """
        try:
            async with (
                asyncio.timeout(seconds),
                self.asking(model, body, timeout=seconds) as response,
            ):
                data = await _read(response)
        except TimeoutError:
            raise ModelFailed(
                "slow", f"the model did not answer within {seconds:.3g} seconds", again=True
            ) from None
        except ModelFailed:
            raise
        except Exception as error:
            # A connection that breaks in the middle of an answer is its own library's error.
            raise ModelFailed(
                "unreachable", f"the connection broke ({type(error).__name__})", again=True
            ) from None
        return _reply(data)

    @asynccontextmanager
    async def asking(self, model: str, body: dict[str, Any], **more: Any) -> AsyncGenerator[Any]:
        """Send a request; what the server or its client says of it is a `ModelFailed`.

        Raises
        ------
        TimeoutError
            The client waited for longer than it was told.
        """
        client = self._opened()
        import openai

        # The newer name is known to OpenAI's own server only.
        limit = "max_completion_tokens" if self._endpoint.url == OPENAI else "max_tokens"
        create = client.chat.completions.with_streaming_response.create
        try:
            async with create(
                model=model, **{limit: self._endpoint.most_tokens}, **more, **body
            ) as response:
                yield response
        except openai.APITimeoutError:
            raise TimeoutError from None
        except openai.APIStatusError as error:
            self._failed(error.status_code, error.response.headers, error.message)
        except openai.APIConnectionError:
            raise ModelFailed(
                "unreachable", f"nothing answers at {self._endpoint.shown}", again=True
            ) from None
        except openai.OpenAIError as error:
            raise ModelFailed("failing", self._clean(str(error)), again=True) from None

    def _opened(self) -> Any:
        if self._client is None:
            try:
                import openai
            except ImportError:
                raise ModelFailed(
                    "unconfigured", f"asking a model needs a client: {REMEDY}"
                ) from None
            self._client = openai.AsyncOpenAI(
                base_url=self._endpoint.url,
                # A server on one's own machine may want none, the client always.
                api_key=self._endpoint.key.get_secret_value() or "none",
                max_retries=0,
                # Whoever redirects us would get what was meant for somebody else.
                http_client=openai.DefaultAsyncHttpxClient(follow_redirects=False),
            )
        return self._client

    def _failed(self, status: int, headers: Any, said: str) -> NoReturn:
        if status in (401, 403):
            raise ModelFailed(
                "rejected",
                f"the model's server does not accept the key (status {status}); "
                "look at OPENAI_API_KEY",
            ) from None
        if status == 429:
            raise ModelFailed(
                "busy",
                "the model's server takes no more requests at the moment (status 429)",
                again=True,
                after=_seconds(headers.get("retry-after")),
            ) from None
        if 300 <= status < 400:
            raise ModelFailed(
                "rejected", "the model's server redirects; its address must be the final one"
            ) from None
        more = self._clean(_PREFIX.sub("", said))
        sentence = f"the model's server answers with status {status}" + (
            f": {more}" if more else ""
        )
        if status >= 500 and status not in _FORMS:
            raise ModelFailed("failing", sentence, again=True) from None
        raise ModelFailed("rejected", sentence, again=status in _FORMS) from None

    def _clean(self, text: str) -> str:
        """Cut what a server said to one line without the key."""
        key = self._endpoint.key.get_secret_value()
        if key:
            text = text.replace(key, "…")
        line = " ".join("".join(one if one.isprintable() else " " for one in text).split())
        return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"


async def _read(response: Any) -> bytes:
    data = bytearray()
    async for piece in response.iter_bytes():
        data += piece
        if len(data) > MOST_BYTES:
            raise ModelFailed("too_large", f"the answer is longer than {MOST_BYTES} bytes")
    return bytes(data)


def _reply(data: bytes) -> Reply:
    try:
        completion = _Completion.model_validate(json.loads(data))
    except (ValidationError, ValueError, RecursionError):
        raise ModelFailed(
            "failing", "the model's server sent something that is no chat completion", again=True
        ) from None
    choice = completion.choices[0]
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise ModelFailed("declined", "the model declined to answer")
    if choice.finish_reason == "length":
        raise ModelFailed("cut_off", "the answer was cut off at the limit of its tokens")
    usage = completion.usage or _Usage()
    return Reply(
        text=choice.message.content or "",
        asked=usage.prompt_tokens,
        answered=usage.completion_tokens,
    )


def _seconds(text: str | None) -> float | None:
    """Read ``Retry-After``; a date in it is not worth the trouble."""
    try:
        seconds = float(text or "")
    except ValueError:
        return None
    return seconds if 0 <= seconds < 3600 else None
