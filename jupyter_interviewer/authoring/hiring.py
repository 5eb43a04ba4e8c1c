"""Puts together who writes questions while a server runs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack

from jupyter_interviewer.authoring.author import Author
from jupyter_interviewer.authoring.commissions import Commissions
from jupyter_interviewer.authoring.order import Bounds
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.gate import Gate
from jupyter_interviewer.llm import Client, Endpoint
from jupyter_interviewer.sandbox.scripts import Scripts
from jupyter_interviewer.sandbox.tier import Tier


def hire(
    endpoint: Endpoint,
    shelf: Shelf,
    bounds: Bounds,
    *,
    scripts: Scripts,
    tier: Tier,
    made: Callable[[], None],
    an_hour: int,
    stack: AsyncExitStack,
) -> Commissions:
    """Have what writes questions, with a gate of one worker so that interviews come first.

    Parameters
    ----------
    endpoint
        Whom they are asked of.
    shelf
        Where they stand.
    bounds
        What one may cost.
    scripts, tier
        Where their code runs.
    made, an_hour
        As in `Commissions`.
    stack
        Ends it all.
    """
    client = Client(endpoint)
    stack.push_async_callback(client.close)
    author = Author(client, shelf, scripts, lambda: Gate(1, tier=tier, run=scripts), bounds)
    found = Commissions(author, made, an_hour=an_hour)
    stack.push_async_callback(author.close)
    stack.push_async_callback(found.close)
    # First of all: or else what is being tried would be waited for.
    stack.callback(scripts.close)
    return found
