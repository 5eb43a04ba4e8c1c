"""Jupyter's messages as frames: signed, and read strictly."""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_DELIMITER = b"<IDS|MSG>"
_VERSION = "5.3"
_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


class Messages:
    """Writes and reads the messages of one connection.

    Our own rather than jupyter_client's session, which looks for dates in everything that it
    reads, at several times the cost of the rest.

    Parameters
    ----------
    connection
        As in a connection file.
    """

    def __init__(self, connection: Mapping[str, Any]) -> None:
        key = connection["key"]
        self._key = key.encode() if isinstance(key, str) else bytes(key)
        scheme = connection.get("signature_scheme") or "hmac-sha256"
        self._digest = getattr(hashlib, scheme.removeprefix("hmac-"))
        self.session = str(uuid.uuid4())
        self._count = 0

    def write(self, kind: str, content: dict[str, Any]) -> tuple[str, list[bytes]]:
        """Make a message; give its id and its frames."""
        self._count += 1
        name = f"{self.session}_{self._count}"
        header = {
            "msg_id": name,
            "msg_type": kind,
            "username": "grader",
            "session": self.session,
            "date": datetime.now(UTC).strftime(_FORM),
            "version": _VERSION,
        }
        parts = [json.dumps(part).encode("ascii") for part in (header, {}, {}, content)]
        return name, [_DELIMITER, self._signature(parts), *parts]

    def read(self, frames: list[bytes]) -> dict[str, Any] | None:
        """Read a message; None for one that is not signed, not JSON, or not a message.

        Returns
        -------
        dict
            ``header``, ``parent_header`` and ``content``, each a dictionary.
        """
        try:
            start = frames.index(_DELIMITER) + 1
            signature, *parts = frames[start : start + 5]
            if len(parts) < 4:
                return None
            if self._key and not hmac.compare_digest(signature, self._signature(parts)):
                return None
            header, parent, content = (json.loads(parts[part]) for part in (0, 1, 3))
        except (ValueError, TypeError, RecursionError):
            # Whatever it is, the candidate's process made it.
            return None
        message = {"header": header, "parent_header": parent, "content": content}
        return message if all(isinstance(part, dict) for part in message.values()) else None

    def _signature(self, parts: list[bytes]) -> bytes:
        if not self._key:
            return b""
        made = hmac.new(self._key, digestmod=self._digest)
        for part in parts[:4]:
            made.update(part)
        return made.hexdigest().encode("ascii")


def date(message: dict[str, Any]) -> str:
    """When a message was made, as nbformat's readers expect it; now, where it does not say."""
    written = message["header"].get("date")
    try:
        datetime.strptime(written, _FORM)
    except (TypeError, ValueError):
        return datetime.now(UTC).strftime(_FORM)
    return str(written)
