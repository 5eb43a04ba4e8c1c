"""What can go wrong in the store, as a small vocabulary."""

from __future__ import annotations


class StoreError(Exception):
    """Base of the store's errors."""


class Conflict(StoreError):
    """Somebody else appended first: reload the stream and decide again."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"{stream} has moved on since it was read")
        self.stream = stream


class Repeated(StoreError):
    """The stream has seen this command before: its answer stands already."""

    def __init__(self, stream: str, command: str) -> None:
        super().__init__(f"{stream} has seen the command {command!r} before")
        self.stream = stream
        self.command = command


class UnknownEvent(StoreError):
    """A row is of a type or version that this release does not know, or is damaged."""

    def __init__(self, stream: str, number: int, why: str) -> None:
        super().__init__(f"{stream}, event {number}: {why}")
        self.stream = stream
        self.number = number


class UnknownSchema(StoreError):
    """The database was made by another release."""


class MissingArtifact(StoreError):
    """There is no artifact under that path."""
