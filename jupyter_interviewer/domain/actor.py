"""Who is asking."""

from __future__ import annotations

from enum import StrEnum

from jupyter_interviewer.domain.model import Frozen


class Role(StrEnum):
    """What somebody may do here."""

    CANDIDATE = "candidate"
    REVIEWER = "reviewer"
    ADMIN = "admin"


class Actor(Frozen):
    """An authenticated person, as the identity provider names them.

    Attributes
    ----------
    name
        The identity provider's name. It stays out of every event: the store
        maps it to an opaque person id.
    roles
        What the person may do.
    """

    name: str
    roles: frozenset[Role] = frozenset({Role.CANDIDATE})

    @property
    def reviews(self) -> bool:
        """Whether the person may review what others, or models, have made."""
        return not self.roles.isdisjoint({Role.REVIEWER, Role.ADMIN})
