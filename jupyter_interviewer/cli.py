"""``jupyter interviewer``: grade, look into the bank, see what models are told, find faults.

Argparse, not traitlets: these are commands with files and options of their own, whose standard
output others read; only ``demo`` starts a Jupyter application, and hands over what it got.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from jupyter_interviewer import __version__
from jupyter_interviewer.commands import demo, doctor, grade, prompts, questions, rehearsing
from jupyter_interviewer.commands.base import DONE, WRONG, Wrong, complain


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options, rest = _parser().parse_known_args(argv)
    if rest and not options.hands_over:
        options.parser.error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    try:
        status: int = options.run(options)
        return status
    except Wrong as error:
        complain(str(error))
        return WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us has had enough (`… | head`): nothing to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jupyter interviewer",
        description="Technical interviews inside JupyterLab. "
        "`jupyter lab` has the interviewer in its right sidebar; these commands are beside it.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for each in (grade, questions, prompts, rehearsing, doctor, demo):
        each.declare(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
