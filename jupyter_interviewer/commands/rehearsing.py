"""``jupyter interviewer rehearse``: simulated candidates hold whole interviews."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.commands.asked import bank_of
from jupyter_interviewer.commands.base import (
    DONE,
    FAILED,
    Wrong,
    choose_tier,
    command,
    only_ours,
    place_options,
)

if TYPE_CHECKING:
    from jupyter_interviewer.interviewer.engine import Engine
    from jupyter_interviewer.rehearsal.rehearsing import Part, Rehearsed

KINDS = ("strong", "weak", "silent", "verbose", "rude", "cheating", "changing", "non-native")


def declare(commands: Any) -> None:
    """Add the command."""
    rehearsing = command(
        commands,
        "rehearse",
        rehearse,
        "let simulated candidates hold whole interviews, and check the logs",
        "Candidates of eight kinds are interviewed through the real service about questions of "
        "the bank; the code that they hand in is the bank's own, and is really graded. Then checks "
        "read the logs. The exit status is 0 only where none finds anything. "
        "`docs/rehearsals.md` says what is looked at.",
    )
    rehearsing.add_argument(
        "--interviews", type=_count, default=16, metavar="N", help="how many (default: 16)"
    )
    rehearsing.add_argument(
        "--seed", type=int, default=0, metavar="N", help="decides everything (default: 0)"
    )
    rehearsing.add_argument(
        "--kind", action="append", choices=KINDS, help="of candidate; may be repeated"
    )
    rehearsing.add_argument(
        "--engine",
        choices=("scripted", "modelled"),
        default="scripted",
        help="who interviews; modelled: the model that JUPYTER_INTERVIEWER_MODEL_INTERVIEWER names",
    )
    rehearsing.add_argument(
        "--transcripts", type=Path, metavar="FOLDER", help="write each interview as Markdown"
    )
    rehearsing.add_argument("--json", metavar="FILE", help="write figures as JSON; - prints it")
    rehearsing.add_argument(
        "--minutes", type=float, metavar="N", help="begin no interview any more after N minutes"
    )
    rehearsing.add_argument(
        "--variants", type=_count, default=3, metavar="N", help="of each question (default: 3)"
    )
    rehearsing.add_argument("--quiet", action="store_true", help="no progress bar")
    rehearsing.add_argument(
        "-j",
        "--jobs",
        type=_count,
        default=max(1, len(os.sched_getaffinity(0))),
        metavar="N",
        help="how many at a time (default: %(default)s, one a core)",
    )
    place_options(rehearsing)


def rehearse(options: argparse.Namespace) -> int:
    """Rehearse."""
    from jupyter_interviewer.rehearsal.table import findings, plain, table

    with only_ours() as out:
        held = _held(options)
        if options.json == "-":
            print(json.dumps(plain(held), indent=1), file=out)
        else:
            print("\n\n".join(filter(None, (findings(held), table(held)))), file=out)
        if options.json not in (None, "-"):
            try:
                Path(options.json).write_text(json.dumps(plain(held), indent=1) + "\n")
            except OSError as error:
                raise Wrong(f"{options.json}: {error.strerror}") from error
    return DONE if all(one.clean for one in held) else FAILED


def _held(options: argparse.Namespace) -> list[Rehearsed]:
    from tqdm import tqdm

    from jupyter_interviewer.rehearsal.recording import Kind
    from jupyter_interviewer.rehearsal.rehearsing import cast, rehearse

    bank = bank_of(options)
    kinds = [Kind(one) for one in options.kind or KINDS]
    parts: list[Part] = cast(bank, options.interviews, options.seed, kinds)
    tier = choose_tier(options.tier)

    async def run() -> list[Rehearsed]:
        async with AsyncExitStack() as stack:
            engine = _engine(options.engine, stack)
            with tqdm(
                total=len(parts),
                unit="interview",
                file=sys.stderr,
                disable=options.quiet or not sys.stderr.isatty(),
            ) as bar:
                return await rehearse(
                    bank,
                    engine,
                    tier,
                    parts,
                    workers=options.jobs,
                    minutes=options.minutes,
                    variants=options.variants,
                    progress=lambda one: _step(bar, options, one),
                )

    return asyncio.run(run())


def _step(bar: Any, options: argparse.Namespace, one: Rehearsed) -> None:
    if options.transcripts is not None:
        _write(options.transcripts, one)
    bar.set_postfix_str(one.recording.name, refresh=False)
    bar.update()
    if not one.clean:
        bar.write(f"{one.recording.name}: findings", file=sys.stderr)


def _engine(name: str, stack: AsyncExitStack) -> Engine:
    from jupyter_interviewer.interviewer.modelled.engine import Modelled
    from jupyter_interviewer.interviewer.scripted import ScriptedEngine
    from jupyter_interviewer.llm import Role
    from jupyter_interviewer.llm.endpoint import from_environment
    from jupyter_interviewer.llm.stream import Streamer

    if name == "scripted":
        return ScriptedEngine()
    try:
        endpoint = from_environment()
    except ValueError as error:
        raise Wrong(str(error)) from error
    if not endpoint.configured or Role.INTERVIEWER not in endpoint.models:
        raise Wrong("no model interviews: set JUPYTER_INTERVIEWER_MODEL_INTERVIEWER")
    streamer = Streamer(endpoint)
    stack.push_async_callback(streamer.close)
    return Modelled(streamer)


def _write(folder: Path, one: Rehearsed) -> None:
    from jupyter_interviewer.rehearsal.page import page

    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{one.recording.name}.md").write_text(page(one), encoding="utf-8")
    except OSError as error:
        raise Wrong(f"{folder}: {error.strerror}") from error


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number
