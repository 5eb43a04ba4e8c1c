"""``jupyter interviewer prompts``: see what models are told, and take it into one's own hands."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.commands.base import DONE, FAILED, Wrong, command, only_ours

if TYPE_CHECKING:
    from jupyter_interviewer.llm.library import Library

_OPTIONS = "Takes the server's options, such as --JupyterInterviewer.prompts_folder=…"


def declare(commands: Any) -> None:
    """Add the command and its actions."""
    prompts = commands.add_parser("prompts", help="see what models are told, and change it")
    actions = prompts.add_subparsers(title="actions", required=True, metavar="ACTION")
    listing = command(actions, "list", list_prompts, "list all prompts, and who wrote them")
    showing = command(
        actions,
        "show",
        show_prompt,
        "show what a model is told, with an example filled in",
        f"Without a name: as `list`. {_OPTIONS}",
    )
    showing.add_argument("name", metavar="NAME", nargs="?", help="such as `interviewer`")
    showing.add_argument("--raw", action="store_true", help="the file, with nothing filled in")
    copying = command(
        actions,
        "copy",
        copy_prompt,
        "copy a prompt of the package to where you can change it",
        f"It is used instead from then on, without a restart. {_OPTIONS}",
    )
    copying.add_argument("name", metavar="NAME", help="such as `interviewer`")
    for parser in (listing, showing, copying):
        parser.set_defaults(hands_over=True)


def list_prompts(options: argparse.Namespace) -> int:
    """List the prompts."""
    from jupyter_interviewer.llm.library import names

    with only_ours() as out:
        library = _library(options)
        for name in names():
            prompt = library.read(name)
            print(f"{prompt.label:32} {prompt.head.role.value:16} {prompt.head.about}", file=out)
            if prompt.switches:
                shown = ", ".join(f"{n} {'on' if s else 'off'}" for n, s in prompt.switches.items())
                print(f"{'':32} switches: {shown}", file=out)
        print(f"\nYour own go into {library.folder}", file=out)
        return _complain(library)


def show_prompt(options: argparse.Namespace) -> int:
    """Show one, filled in; or list them."""
    if options.name is None:
        return list_prompts(options)
    from jupyter_interviewer.commands.examples import values
    from jupyter_interviewer.llm.library import packaged
    from jupyter_interviewer.llm.prompt import BREAK

    with only_ours() as out:
        library = _library(options)
        _known(options.name)
        name, prompt = options.name, library.read(options.name)
        place = library.place(name) if prompt.own else "the package"
        given = None if options.raw else values(name)
        if given is None:
            text = library.place(name).read_text(encoding="utf-8-sig") if prompt.own else ""
            print(text or packaged(name), file=out, end="")
            print(f"{prompt.label}, from {place}; nothing is filled in", file=sys.stderr)
            return _complain(library)
        told = library.tell(name, **given)
        print(f"{told.system}\n\n{BREAK}\n\n{told.user}", file=out)
        if told.label != prompt.label:
            place = "the package"
        print(f"{told.label}, from {place}, filled with an example", file=sys.stderr)
        return _complain(library)


def copy_prompt(options: argparse.Namespace) -> int:
    """Write the package's prompt to where it is one's own."""
    from jupyter_interviewer.llm.library import packaged

    with only_ours() as out:
        library = _library(options)
        _known(options.name)
        place = library.place(options.name)
        if place.exists():
            raise Wrong(f"there is {place} already; change that, or delete it first")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(packaged(options.name), encoding="utf-8")
        except OSError as error:
            raise Wrong(f"{place} cannot be written: {error.strerror}") from error
        print(place, file=out)
    return DONE


def _library(options: argparse.Namespace) -> Library:
    from jupyter_interviewer.doctor import configured

    try:
        return configured(options.rest).library()
    except Exception as error:
        raise Wrong(f"the configuration cannot be read: {error}") from error


def _known(name: str) -> None:
    from jupyter_interviewer.llm.library import names

    if name not in names():
        raise Wrong(f"there is no prompt {name!r}; there are {', '.join(names())}")


def _complain(library: Library) -> int:
    problems = library.problems()
    for problem in problems:
        print(problem, file=sys.stderr)
    return FAILED if problems else DONE
