"""What a sandbox may read: an interpreter with its packages, without anything of ours."""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from jupyter_interviewer.domain.model import Frozen

_OURS = "jupyter_interviewer"
_SYSTEM = (
    "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libexec", "/usr/bin", "/usr/local/lib",
    "/lib", "/lib32", "/lib64", "/bin", "/usr/share/zoneinfo", "/etc/alternatives",
)  # fmt: skip
_FILES = ("/etc/ld.so.cache", "/etc/localtime")
_PREFIX_PARTS = ("bin", "lib", "lib64", "pyvenv.cfg")
_SITES = ("site-packages", "dist-packages")
PACKAGE = Path(__file__).resolve().parents[1]


class View(Frozen):
    """What a sandbox may read.

    Attributes
    ----------
    readable
        Directories (and single files) with everything below them.
    hidden
        What is left out of them.
    files
        Single files of the system.
    links
        Symbolic links, and what they say, that lead to something readable.
    sites
        Folders of packages among the readable ones.
    """

    readable: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    hidden: tuple[str, ...]
    files: tuple[str, ...]
    sites: tuple[str, ...]

    @property
    def masked(self) -> tuple[str, ...]:
        """Those of the hidden paths that would be readable, being below something that is."""
        return tuple(
            name
            for name in self.hidden
            if any(Path(name).is_relative_to(entry) for entry in self.readable)
        )


@cache
def python_view(also_hidden: tuple[str, ...] = ()) -> View:
    """The running interpreter, as a sandbox may see it.

    Of a prefix only programs and libraries are shown, so that what Jupyter keeps in
    ``share`` and ``etc`` is not; of the folders of packages everything but our own.

    Parameters
    ----------
    also_hidden
        Further paths that no sandbox may see even if they stand below something readable.
    """
    sites = _sites()
    readable = [Path(path) for path in _SYSTEM]
    for prefix in dict.fromkeys((sys.prefix, sys.exec_prefix, sys.base_prefix, _real_prefix())):
        if prefix not in ("/", "/usr"):
            readable += [Path(prefix, part) for part in _PREFIX_PARTS]
    readable += sites
    hidden = [*_ours(sites), *(Path(path) for path in also_hidden)]
    real, links = _follow(readable)
    return View(
        readable=real,
        links=links,
        hidden=tuple(sorted({str(path) for path in hidden if os.path.lexists(path)})),
        files=tuple(path for path in _FILES if os.path.exists(path)),  # noqa: PTH110
        sites=tuple(str(path) for path in sites),
    )


def expand(path: Path, hidden: Sequence[str]) -> Iterator[tuple[Path, bool]]:
    """Everything below a path but what is hidden, in as few pieces as possible.

    Yields
    ------
    Path
        A piece.
    bool
        Whether it counts with all that is below it, or only its list of names does.
    """
    inside = [Path(name) for name in hidden if Path(name).is_relative_to(path)]
    if path in inside:
        return
    if not inside:
        yield path, True
        return
    yield path, False
    for entry in sorted(path.iterdir()):
        yield from expand(entry, [str(name) for name in inside])


def _real_prefix() -> str:
    executable = Path(sys.executable).resolve()
    return str(executable.parent.parent)


def _sites() -> list[Path]:
    found = [Path(name) for name in (*sys.path, *site.getsitepackages()) if name]
    if site.ENABLE_USER_SITE:
        found.append(Path(site.getusersitepackages()))
    return list(dict.fromkeys(path for path in found if path.name in _SITES and path.is_dir()))


def _ours(sites: Sequence[Path]) -> Iterator[Path]:
    yield PACKAGE
    yield Path(__file__).absolute().parents[1]
    if (PACKAGE.parent / "pyproject.toml").exists():
        yield PACKAGE.parent
    for folder in sites:
        for entry in folder.iterdir():
            if _OURS in entry.name.lower().replace("-", "_"):
                yield entry
    for prefix in {sys.prefix, sys.base_prefix}:
        yield Path(prefix, "bin", "jupyter-interviewer")
    for shared in ("/usr/lib", "/usr/local/lib"):
        yield Path(shared, "jupyter")


def _follow(paths: Sequence[Path]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Existing paths without those that stand below another, and apart from them the links.

    A link is not made readable itself: granting it would grant its target whole, along with
    what is hidden there.
    """
    links: list[tuple[str, str]] = []
    real: set[Path] = set()
    for path in paths:
        if path.is_symlink():
            links.append((str(path), str(path.readlink())))
            real.add(path.resolve())
        elif path.exists():
            real.add(path)
    kept: list[Path] = []
    for path in sorted(path for path in real if path.exists()):
        if not any(path.is_relative_to(other) for other in kept):
            kept.append(path)
    return tuple(str(path) for path in kept), tuple(dict.fromkeys(links))
