"""``jupyter interviewer doctor``: say what works here and what does not."""

from __future__ import annotations

import argparse
from typing import Any

from jupyter_interviewer.commands.base import DONE, FAILED, command, only_ours


def declare(commands: Any) -> None:
    """Add the command."""
    doctor = command(
        commands,
        "doctor",
        examine,
        "say what works here and what does not",
        "Tries every isolation tier, the database, the kernel and the extensions. Exit 0 when "
        "interviews can be taken. Takes the server's options, such as "
        "--JupyterInterviewer.database_url=…",
    )
    doctor.add_argument("--json", action="store_true", help="for a program")
    doctor.set_defaults(hands_over=True)


def examine(options: argparse.Namespace) -> int:
    """Look into everything an interview needs."""
    from jupyter_interviewer import doctor

    with only_ours() as out:
        findings = doctor.examine(options.rest)
        print(doctor.as_json(findings) if options.json else doctor.as_text(findings), file=out)
    return FAILED if any(finding.failed for finding in findings) else DONE
