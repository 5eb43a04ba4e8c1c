"""What every command needs: how it ends, what it may print, how it is declared."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from jupyter_interviewer.sandbox.tier import Tier

DONE, FAILED, WRONG = 0, 1, 2
"""Exit statuses: as asked; something does not work here; what was asked for is wrong."""


class Wrong(Exception):
    """What was asked for cannot be done as it was asked; the text says why."""


def complain(text: str) -> None:
    """Say what is wrong, as one line on standard error."""
    print(f"jupyter interviewer: {' '.join(text.split())}", file=sys.stderr)


@contextlib.contextmanager
def only_ours() -> Iterator[TextIO]:
    """Give the real standard output, and let everybody else's printing go to the errors'."""
    with contextlib.redirect_stdout(sys.stderr) as _:
        yield sys.__stdout__ or sys.stdout


def command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int], summary: str, more: str = ""
) -> argparse.ArgumentParser:
    """Declare a command."""
    text = summary[0].upper() + summary[1:] + "." + (f" {more}" if more else "")
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=text)
    parser.set_defaults(run=run, parser=parser, hands_over=False)
    return parser


def seed_option(parser: argparse.ArgumentParser, default: int | None) -> None:
    """Declare ``--seed``."""
    parser.add_argument(
        "--seed",
        type=int,
        default=default,
        metavar="N",
        help="which variant (default: %(default)s)",
    )


def place_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--tier`` and ``--bank``."""
    tier_option(parser)
    bank_option(parser)


def tier_option(parser: argparse.ArgumentParser) -> None:
    """Declare ``--tier``."""
    parser.add_argument(
        "--tier",
        choices=("namespaces", "landlock", "limits"),
        help="how strongly code is isolated (default: the strongest that works here)",
    )


def bank_option(parser: argparse.ArgumentParser) -> None:
    """Declare ``--bank``."""
    parser.add_argument(
        "--bank",
        action="append",
        default=[],
        metavar="FOLDER",
        help="a folder of questions that counts before the built-in ones; may be repeated",
    )


def choose_tier(name: str | None) -> Tier:
    """Give the tier that was asked for, or the strongest that works.

    Raises
    ------
    Wrong
        It does not work here, or none does.
    """
    from jupyter_interviewer.domain.refusal import Unavailable
    from jupyter_interviewer.sandbox.detect import detect
    from jupyter_interviewer.sandbox.tier import Tier

    try:
        return detect(None if name is None else Tier(name)).tier
    except Unavailable as error:
        raise Wrong(f"{error.detail}. `jupyter interviewer doctor` says more") from error
