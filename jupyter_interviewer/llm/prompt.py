"""What models are told: Markdown files with Jinja2, whose YAML head names role and version."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Annotated, Any, NamedTuple

import yaml
from jinja2 import StrictUndefined, Template, TemplateError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import Field, StringConstraints, ValidationError

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.endpoint import Role

BREAK = "<!-- user -->"
"""A line: what stands before it is the system's message, what follows is the user's."""
_HEAD = "begin with a line `---`, then `role: …`, `version: 1`, and a line `---`"
_SWITCH = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,30}$")]


class Head(Frozen):
    """A prompt's front matter.

    Attributes
    ----------
    switches
        What can be turned on and off about it, and how that stands unless somebody does; the
        template reads them as ``switches.name``.
    """

    role: Role
    version: int = Field(ge=1)
    about: Annotated[str, StringConstraints(max_length=200)] = ""
    switches: dict[_SWITCH, bool] = Field(default_factory=dict)


class PromptBroken(Exception):
    """A prompt cannot be used; says on which line, what is wrong there, and what to write."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(f"line {line}: {detail}")
        self.line = line
        self.detail = detail


class Told(NamedTuple):
    """What a model is told, and by which prompt."""

    system: str
    user: str
    label: str


class Prompt:
    """A prompt.

    Parameters
    ----------
    name
        Its file's, such as ``question-new``.
    text
        The file's content.
    mark
        Distinguishes a prompt of one's own from the package's of the same name and version.
    switches
        Those that are turned to something else than the head says.

    Attributes
    ----------
    head
        Role, version and switches.

    Raises
    ------
    PromptBroken
        It cannot be used.
    """

    def __init__(
        self, name: str, text: str, *, mark: str = "", switches: Mapping[str, bool] | None = None
    ) -> None:
        self.name = name
        self._mark = mark
        head, body, begin = _halves(text)
        self.head = _head(head)
        self._turned = {
            one: on
            for one, on in (switches or {}).items()
            if self.head.switches.get(one, on) is not on
        }
        self._parts = tuple(_parts(body, begin))
        self._templates: tuple[Template, ...] = tuple(
            _environment().from_string(source) for source, _ in self._parts
        )

    @property
    def label(self) -> str:
        """Name, version and what is special, as they are noted beside what came of it."""
        turned = "".join(f" {'+' if on else '-'}{one}" for one, on in sorted(self._turned.items()))
        return f"{self.name} {self.head.version}{self._mark and f' (own, {self._mark})'}{turned}"

    @property
    def own(self) -> bool:
        """Whether somebody wrote it in the place of the package's."""
        return bool(self._mark)

    @property
    def switches(self) -> dict[str, bool]:
        """How its switches stand."""
        return {**self.head.switches, **self._turned}

    def asks(self) -> Iterator[tuple[str, int]]:
        """Name what has to be filled in, with the line that it first stands on."""
        for source, begin in self._parts:
            tree = _environment().parse(source)
            free = meta.find_undeclared_variables(tree)
            for one in tree.find_all(nodes.Name):
                if one.name in free:
                    free.remove(one.name)
                    yield one.name, begin + one.lineno

    def tell(self, **values: Any) -> Told:
        """Fill in what is told of.

        Raises
        ------
        PromptBroken
            What it asks for is not there; happens to prompts of one's own.
        """
        said: list[str] = []
        for template, (_, begin) in zip(self._templates, self._parts, strict=True):
            try:
                switches = SimpleNamespace(**self.switches)
                said.append(template.render(**values, switches=switches))
            except Exception as error:
                place = traceback.extract_tb(error.__traceback__)
                inside = [frame.lineno or 1 for frame in place if frame.filename == "<template>"]
                line = begin + (inside[-1] if inside else 1)
                raise PromptBroken(line, f"it cannot be filled in: {error}") from error
        return Told(said[0], said[1], self.label)

    def render(self, **values: Any) -> tuple[str, str]:
        """Give the system's and the user's message."""
        return self.tell(**values)[:2]


def fenced(text: str, language: str = "") -> str:
    """Put a text in a fence that it cannot close."""
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["fenced"] = fenced
    return environment


def _halves(text: str) -> tuple[str, str, int]:
    """Part head and body; gives the number of lines before the body, too."""
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].strip() != "---":
        raise PromptBroken(1, f"there is no head; {_HEAD}")
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---"), None)
    if end is None:
        raise PromptBroken(1, f"the head does not end; {_HEAD}")
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 1


def _head(text: str) -> Head:
    try:
        return Head.model_validate_json(json.dumps(yaml.safe_load(text)), strict=True)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark is not None else 0)
        raise PromptBroken(line, f"the head is no YAML; {_HEAD}") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        lines = [line.partition(":")[0].strip() for line in text.split("\n")]
        line = 2 + (lines.index(key) if key in lines else 0)
        known = f" Roles are {', '.join(Role)}." if key == "role" else ""
        what = f"`{key}` in the head: " if key else ""
        raise PromptBroken(line, f"{what}{first['msg']}; {_HEAD}.{known}") from None
    except (TypeError, ValueError):
        raise PromptBroken(1, f"the head cannot be read; {_HEAD}") from None


def _parts(body: str, begin: int) -> Iterator[tuple[str, int]]:
    """Give the system's and the user's template, each with the number of lines before it."""
    parts = re.split(rf"(?m)^{BREAK}[ \t]*$", body)
    if len(parts) != 2:
        found = "no line" if len(parts) == 1 else f"{len(parts) - 1} lines"
        raise PromptBroken(
            begin + 1,
            f"there is {found} `{BREAK}`; write one between what the model is and what it gets",
        )
    for part in parts:
        lead = part[: len(part) - len(part.lstrip())].count("\n")
        source = part.strip()
        try:
            _environment().from_string(source)
        except TemplateError as error:
            line = begin + lead + (getattr(error, "lineno", None) or 1)
            raise PromptBroken(line, f"this is no Jinja2: {error.message}") from None
        yield source, begin + lead
        begin += part.count("\n")
