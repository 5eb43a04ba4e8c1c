"""What models are told: Markdown files with Jinja2, whose YAML head names role and version."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Annotated, Any

import yaml
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import Field, StringConstraints

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.endpoint import Role

BREAK = "\n<!-- user -->\n"
"""What stands before it is the system's message, what follows is the user's."""


class Head(Frozen):
    """A prompt's front matter."""

    role: Role
    version: int = Field(ge=1)
    about: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Prompt:
    """A prompt.

    Attributes
    ----------
    name
        The file's, such as ``question-new``.
    head
        Role and version.
    """

    def __init__(self, name: str, text: str) -> None:
        _, head, body = text.split("---\n", 2)
        self.name = name
        self.head = Head.model_validate_json(json.dumps(yaml.safe_load(head)), strict=True)
        environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
        )
        environment.filters["fenced"] = fenced
        system, user = body.split(BREAK)
        self._parts: tuple[Template, ...] = tuple(
            environment.from_string(part.strip()) for part in (system, user)
        )

    @property
    def label(self) -> str:
        """Name and version, as they are noted beside what came of it."""
        return f"{self.name} {self.head.version}"

    def render(self, **values: Any) -> tuple[str, str]:
        """Give the system's and the user's message."""
        system, user = (part.render(**values) for part in self._parts)
        return system, user


def fenced(text: str, language: str = "") -> str:
    """Put a text in a fence that it cannot close."""
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


@cache
def read(name: str) -> Prompt:
    """Read a prompt of the package."""
    place = resources.files("jupyter_interviewer.llm") / "prompts" / f"{name}.md"
    return Prompt(name, place.read_text(encoding="utf-8"))
