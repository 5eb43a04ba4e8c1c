"""The tables, as SQLAlchemy Core sees them. ``migrations/`` makes them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

events = Table(
    "events",
    metadata,
    Column("stream", String(200), nullable=False),
    Column("number", Integer, nullable=False),
    Column("type", String(100), nullable=False),
    Column("version", Integer, nullable=False),
    Column("time", String(40), nullable=False),  # ISO 8601 in UTC: SQLite keeps no time zones
    Column("actor", String(100), nullable=False),
    Column("command", String(200)),
    Column("cause", Integer),
    Column("data", Text, nullable=False),  # ASCII JSON: NUL and lone surrogates stay escaped
    PrimaryKeyConstraint("stream", "number", name="pk_events"),
    # Absent commands are distinct from each other, in SQLite and in PostgreSQL.
    UniqueConstraint("stream", "command", name="uq_events_command"),
)
"""The log. A command that appends several events stands on the first of them."""

answers = Table(
    "answers",
    metadata,
    Column("stream", String(200), nullable=False),
    Column("command", String(200), nullable=False),
    Column("kind", String(50), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("answer", Text, nullable=False),
    PrimaryKeyConstraint("stream", "command", name="pk_answers"),
)
"""What a command was answered with, written with its events, so that a repetition gets the same."""

streams = Table(
    "streams",
    metadata,
    Column("stream", String(200), nullable=False),
    Column("owner", String(100), nullable=False),
    Column("head", Integer, nullable=False),
    Column("live", Boolean, nullable=False),
    Column("created", String(40), nullable=False),
    PrimaryKeyConstraint("stream", name="pk_streams"),
    Index("ix_streams_owner", "owner", "created"),
    Index("ix_streams_live", "live"),
)
"""An index of the log: whose each stream is, its last number, whether it has work open."""

people = Table(
    "people",
    metadata,
    Column("id", String(100), nullable=False),
    Column("name", String(500), nullable=False),
    PrimaryKeyConstraint("id", name="pk_people"),
    UniqueConstraint("name", name="uq_people_name"),
)
"""The only place where a person's name stands."""
