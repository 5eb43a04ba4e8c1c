"""How strongly a sandbox isolates."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """The kinds of sandbox, strongest first."""

    NAMESPACES = "namespaces"
    LANDLOCK = "landlock"
    LIMITS = "limits"
