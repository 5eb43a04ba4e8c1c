"""All prompts: the package's, and in their place those that somebody wrote in a folder."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeAlias

from jupyter_core.paths import jupyter_config_dir

from jupyter_interviewer.llm.prompt import Prompt, PromptBroken, Told

MOST_BYTES = 100_000
"""Of one prompt."""
Switches: TypeAlias = Mapping[str, Mapping[str, bool]]
"""By prompt, those that are turned on or off."""

log = logging.getLogger(__name__)


class Library:
    """Prompts by their names.

    A prompt of one's own is looked for each time, and read again when it has changed. One that
    cannot be used is reported once, and the package's is used until it can.

    Parameters
    ----------
    folder
        Where prompts of one's own stand, each named ``NAME.md``; by default
        ``jupyter_interviewer/prompts`` in Jupyter's configuration directory.
    switches
        Those that are turned.
    """

    def __init__(self, folder: Path | None = None, switches: Switches | None = None) -> None:
        self._folder = folder
        self._switches: Switches = switches or {}
        self._own: dict[str, tuple[tuple[int, int, int], Prompt | PromptBroken]] = {}
        self._mine: dict[str, Prompt] = {}

    @property
    def folder(self) -> Path:
        """Where prompts of one's own stand."""
        return self._folder or Path(jupyter_config_dir()) / "jupyter_interviewer" / "prompts"

    def place(self, name: str) -> Path:
        """Say where a prompt of one's own of that name would stand."""
        return self.folder / f"{name}.md"

    def read(self, name: str) -> Prompt:
        """Give a prompt as it stands now."""
        own = self._look(name)
        return own if isinstance(own, Prompt) else self._packaged(name)

    def tell(self, name: str, **values: Any) -> Told:
        """Fill in a prompt; the package's, where one's own asks for what is not there."""
        try:
            return self.read(name).tell(**values)
        except PromptBroken as broken:
            if name not in self._own:
                raise
            self._own[name] = (self._own[name][0], self._report(name, broken))
            return self._packaged(name).tell(**values)

    def problem(self, name: str) -> str | None:
        """Say what is wrong with a prompt of one's own, and where."""
        own = self._look(name)
        return f"{self.place(name)}, {own}" if isinstance(own, PromptBroken) else None

    def problems(self) -> list[str]:
        """Say all that is wrong in the folder and with the switches."""
        found = [self.problem(name) for name in names()]
        strange = sorted({path.stem for path in self.folder.glob("*.md")} - set(names()))
        found += [
            f"{self.place(name)}: there is no prompt {name!r}; there are {', '.join(names())}"
            for name in strange
        ]
        found += self._wrong_switches()
        return [one for one in found if one]

    def _wrong_switches(self) -> Iterable[str]:
        for name, turned in self._switches.items():
            if name not in names():
                yield f"switches of {name!r}: there are the prompts {', '.join(names())}"
                continue
            known = self.read(name).head.switches
            for one in sorted(set(turned) - set(known)):
                yield f"{name}: there is no switch {one!r}; {', '.join(known) or 'it has none'}"

    def _packaged(self, name: str) -> Prompt:
        if name not in self._mine:
            self._mine[name] = Prompt(name, packaged(name), switches=self._turned(name))
        return self._mine[name]

    def _turned(self, name: str) -> dict[str, bool]:
        return {one: bool(on) for one, on in self._switches.get(name, {}).items()}

    def _look(self, name: str) -> Prompt | PromptBroken | None:
        """Look for a prompt of one's own; it is read only where it changed."""
        try:
            found = self.place(name).stat()
        except OSError:
            self._own.pop(name, None)
            return None
        stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
        known = self._own.get(name)
        if known is None or known[0] != stamp:
            known = self._own[name] = (stamp, self._load(name))
        return known[1]

    def _load(self, name: str) -> Prompt | PromptBroken:
        try:
            with self.place(name).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise PromptBroken(1, f"it is longer than {MOST_BYTES} bytes; cut it")
            mark = hashlib.sha256(data).hexdigest()[:6]
            text = data.decode("utf-8-sig")
            prompt = Prompt(name, text, mark=mark, switches=self._turned(name))
            self._compare(prompt)
        except OSError as error:
            return self._report(name, PromptBroken(1, f"it cannot be read: {error.strerror}"))
        except UnicodeDecodeError:
            return self._report(name, PromptBroken(1, "it is no text in UTF-8; save it as that"))
        except PromptBroken as broken:
            return self._report(name, broken)
        log.info("the prompt %s is read from %s", name, self.place(name))
        return prompt

    def _compare(self, own: Prompt) -> None:
        """Hold a prompt against the package's of that name."""
        mine = self._packaged(own.name)
        if own.head.role is not mine.head.role:
            raise PromptBroken(2, f"its role is another's; write `role: {mine.head.role.value}`")
        known = {name for name, _ in mine.asks()}
        for name, line in own.asks():
            if name not in known | {"switches"}:
                told = ", ".join(sorted(known))
                raise PromptBroken(line, f"`{name}` is not told to this prompt; it gets {told}")

    def _report(self, name: str, broken: PromptBroken) -> PromptBroken:
        log.warning("%s, %s. The package's prompt is used instead.", self.place(name), broken)
        return broken


@cache
def packaged(name: str) -> str:
    """Give the text of the package's prompt."""
    text: str = (_folder() / f"{name}.md").read_text(encoding="utf-8")
    return text


@cache
def names() -> tuple[str, ...]:
    """Name all prompts."""
    found = (one.name for one in _folder().iterdir() if one.name.endswith(".md"))
    return tuple(sorted(name.removesuffix(".md") for name in found))


def _folder() -> Any:
    return resources.files("jupyter_interviewer.llm") / "prompts"


_used = Library()


def use(library: Library) -> None:
    """Have all prompts of this process be a library's from now on."""
    global _used
    _used = library


def read(name: str) -> Prompt:
    """Give a prompt as it stands now."""
    return _used.read(name)


def tell(name: str, **values: Any) -> Told:
    """Fill in a prompt as it stands now."""
    return _used.tell(name, **values)
