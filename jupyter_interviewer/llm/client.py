"""Asks a chat endpoint: bounded in time, size and tries; what it says is checked."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Generic, Literal

from pydantic import BaseModel

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.asking import Asking
from jupyter_interviewer.llm.endpoint import Endpoint, Role
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.shape import Shape, parse, schema_of
from jupyter_interviewer.llm.usage import Budget, Usage, tokens_of
from jupyter_interviewer.llm.wire import Reply, Wire

_FORM = """

Answer with one JSON object and nothing else: no fence, no words before or after it. \
It fits this JSON Schema:
"""
_MEND = (
    "That cannot be used: {detail}\nAnswer anew, with one whole JSON object that fits the schema."
)


class Message(Frozen):
    """A message of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class Answer(BaseModel, Generic[Shape]):
    """What a model answered.

    Attributes
    ----------
    value
        As the shape that was asked for.
    model
        Which one was asked.
    usage
        What it cost.
    """

    value: Shape
    model: str
    usage: Usage


class Form(IntEnum):
    """How an answer's form is asked for; not every server knows the first ones."""

    SCHEMA = 0
    JSON = 1
    TEXT = 2


class Client(Asking[Wire]):
    """Asks an endpoint. An asynchronous context manager; its connections end with it.

    Answers that come in pieces, and tool calls, are `stream`'s.

    Parameters
    ----------
    endpoint
        Where, and which model for which role.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__(endpoint, Wire(endpoint))
        self._forms: dict[str, Form] = {}

    async def ask(
        self,
        role: Role,
        messages: Sequence[Message],
        shape: type[Shape],
        *,
        name: str,
        budget: Budget | None = None,
    ) -> Answer[Shape]:
        """Ask for an answer of a shape.

        Parameters
        ----------
        role
            Decides on the model.
        messages
            The conversation.
        shape
            What is wanted, told to the model as a JSON Schema.
        name
            Of the shape, for the model.
        budget
            What all of this may cost; without it the endpoint's bounds alone hold.

        Raises
        ------
        ModelFailed
            There is no such answer; says why.
        """
        model = self.endpoint.model_of(role)
        talk = list(messages)
        used = Usage()
        for attempt in range(self.endpoint.tries):
            last = attempt + 1 == self.endpoint.tries
            try:
                reply, cost = await self._asked(role, model, talk, shape, name, budget)
                used += cost
                value = parse(reply.text, shape)
            except ModelFailed as failed:
                if last or not failed.again:
                    raise
                if failed.code == "malformed":
                    talk = [*messages, *_mended(reply.text, failed.detail)]
                    # Perhaps its server takes the schema and does not pass it on.
                    self._forms[model] = max(self._forms.get(model, Form.SCHEMA), Form.JSON)
                    continue
                await self._pause(attempt, failed, budget)
            else:
                return Answer[shape](value=value, model=model, usage=used)  # type: ignore[valid-type]
        raise AssertionError("unreachable")

    async def _asked(
        self,
        role: Role,
        model: str,
        messages: Sequence[Message],
        shape: type[BaseModel],
        name: str,
        budget: Budget | None,
    ) -> tuple[Reply, Usage]:
        """Send one request, in the best form that the server takes."""
        used = Usage()
        while True:
            form = self._forms.get(model, Form.SCHEMA)
            try:
                body = _body(messages, shape, name, form)
                reply, cost = await self._sent(role, model, body, budget)
            except ModelFailed as failed:
                if failed.code != "rejected" or not failed.again or form is Form.TEXT:
                    raise
                self._forms[model] = Form(form + 1)
                used += Usage(requests=1)
                continue
            return reply, used + cost

    async def _sent(
        self, role: Role, model: str, body: dict[str, Any], budget: Budget | None
    ) -> tuple[Reply, Usage]:
        asked = tokens_of(json.dumps(body["messages"]))
        seconds = self.endpoint.timeout
        if budget is not None:
            budget.grant(asked)
            seconds = min(seconds, budget.seconds_left)
        began = time.monotonic()
        cost = Usage(requests=1, asked=asked)
        failure: str | None = None
        try:
            reply = await self._wire.send(model, body, seconds)
            cost = Usage(
                requests=1,
                asked=reply.asked or asked,
                answered=reply.answered or tokens_of(reply.text),
            )
        except ModelFailed as failed:
            failure = failed.code
            if failed.code in ("cut_off", "too_large"):
                cost = Usage(requests=1, asked=asked, answered=self.endpoint.most_tokens)
            raise
        finally:
            cost = cost.model_copy(update={"seconds": round(time.monotonic() - began, 3)})
            self._account(role, model, cost, failure, budget)
        return reply, cost


def _body(
    messages: Sequence[Message], shape: type[BaseModel], name: str, form: Form
) -> dict[str, Any]:
    said = [message.model_dump() for message in messages]
    schema = schema_of(shape)
    if form is Form.SCHEMA:
        told = {"name": name, "schema": schema, "strict": True}
        return {
            "messages": said,
            "response_format": {"type": "json_schema", "json_schema": told},
        }
    said[0] = {**said[0], "content": said[0]["content"] + _FORM + json.dumps(schema)}
    if form is Form.JSON:
        return {"messages": said, "response_format": {"type": "json_object"}}
    return {"messages": said}


def _mended(text: str, detail: str) -> list[Message]:
    """Give what to say after an answer that cannot be used."""
    return [
        Message(role="assistant", content=text[:20_000]),
        Message(role="user", content=_MEND.format(detail=detail)),
    ]
