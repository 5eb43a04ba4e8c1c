"""A clock that goes only when it is told to: an hour of silence takes no time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

BEGIN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


class Clock:
    """Tells the time of a rehearsal."""

    def __init__(self) -> None:
        self._now = BEGIN

    def __call__(self) -> datetime:
        """Tell the time."""
        return self._now

    def until(self, moment: datetime) -> None:
        """Go on to a moment; never back."""
        self._now = max(self._now, moment)

    def forward(self, seconds: float) -> None:
        """Go on."""
        self._now += timedelta(seconds=seconds)
