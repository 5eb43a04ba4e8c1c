"""``jupyter interviewer demo``: open JupyterLab with an interview already begun."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from jupyter_interviewer.commands.base import DONE, Wrong, command


def declare(commands: Any) -> None:
    """Add the command."""
    showcase = command(
        commands,
        "demo",
        demo,
        "open JupyterLab with an interview already begun",
        "Other options are handed to `jupyter lab`.",
    )
    showcase.add_argument("--plan", default="coding-round", metavar="ID", help="%(default)s")
    showcase.add_argument(
        "--folder", default=".", metavar="DIR", help="where notebooks are put (default: here)"
    )
    showcase.add_argument("--port", type=int, metavar="N")
    showcase.add_argument(
        "--no-browser", dest="browser", action="store_false", help="only print the address"
    )
    showcase.set_defaults(hands_over=True)


def demo(options: argparse.Namespace) -> int:
    """Open JupyterLab with an interview already begun."""
    from jupyterlab.labapp import LabApp

    folder = Path(options.folder).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Wrong(f"{folder}: {error.strerror}") from error
    arguments = [
        f"--ServerApp.root_dir={folder}",
        f"--JupyterInterviewer.begin={options.plan}",
        *([] if options.browser else ["--no-browser"]),
        *([f"--ServerApp.port={options.port}"] if options.port is not None else []),
        *options.rest,
    ]
    LabApp.launch_instance(argv=arguments)
    return DONE
