"""What the one who takes a kernel wants of it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.sandbox.plan import Allowance, limits, watched_bytes
from jupyter_interviewer.sandbox.tier import Tier


class Order(Frozen):
    """For whom a kernel is.

    Attributes
    ----------
    allowance
        What it may use up.
    environment, files
        Variables, and contents by relative name, that its code finds.
    key
        The key of its connection; a new one unless given.
    remove_abandoned
        Further folders to remove if this process is killed.
    """

    allowance: Allowance
    environment: Mapping[str, str] = {}
    files: Mapping[str, bytes] = {}
    key: str | None = None
    remove_abandoned: tuple[str, ...] = ()

    def told(self, tier: Tier, user: int | None, pid: int | None, key: str) -> dict[str, Any]:
        """What a waiting kernel and its supervisor are told.

        Parameters
        ----------
        tier, user, pid
            How it is isolated, whom it runs as, and its number, if it is known.
        key
            The key of its connection.
        """
        contents = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        return {
            "memory": watched_bytes(self.allowance),
            "remove_abandoned": self.remove_abandoned,
            "kernel": {
                "key": key,
                "env": dict(self.environment),
                "files": contents,
                "limits": limits(tier, self.allowance, user, but=pid),
            },
        }
