"""What goes wrong with a model, as one exception with a sentence."""

from __future__ import annotations

from typing import Literal

Code = Literal[
    "unconfigured",
    "unreachable",
    "slow",
    "busy",
    "failing",
    "rejected",
    "declined",
    "cut_off",
    "too_large",
    "malformed",
    "spent",
]


class ModelFailed(Exception):
    """A model was asked and gave nothing that can be used.

    Parameters
    ----------
    code
        ``unconfigured``: there is none. ``unreachable``, ``slow``: no answer, or none in time.
        ``busy``: it has too much to do (429). ``failing``: its server fails (5xx).
        ``rejected``: its server does not take the request (other 4xx). ``declined``: the model
        will not. ``cut_off``: the answer ended at the token limit. ``too_large``: it is larger
        than anything that was asked for. ``malformed``: it is not what was asked for.
        ``spent``: the tokens or seconds that were granted are used up.
    detail
        One sentence for a person: what was wrong and what to do. It holds no key, and of what
        the server said at most a short line.
    again
        Whether the same request may succeed later.
    after
        Seconds to wait before that, where the server said so.
    """

    def __init__(
        self, code: Code, detail: str, *, again: bool = False, after: float | None = None
    ) -> None:
        super().__init__(detail)
        self.code: Code = code
        self.detail = detail
        self.again = again
        self.after = after
