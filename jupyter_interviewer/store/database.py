"""A database, opened: its pragmas, its transactions and its migrations."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, inspect, text
from sqlalchemy.engine import make_url

from jupyter_interviewer.store.errors import StoreError, UnknownSchema

SCHEMA = "0001"
"""The last migration. A database that has it is opened without loading Alembic (0.2 s)."""

_BUSY_SECONDS = 15.0
_MIGRATION_LOCK = 5_067_112  # any number, the same in every release


class Database:
    """An open database with the tables of this release.

    Parameters
    ----------
    url
        SQLAlchemy's form: ``sqlite:////path/to/file.db`` or ``postgresql+psycopg://…``.
        A database in memory is refused: each thread would see another one.

    Raises
    ------
    UnknownSchema
        The database was made by a newer release.
    """

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._sqlite = parsed.get_backend_name() == "sqlite"
        if self._sqlite:
            if parsed.database in (None, "", ":memory:"):
                raise StoreError("the database must be a file: sqlite:////path/to/file.db")
            _make_private(Path(str(parsed.database)))
            arguments: dict[str, Any] = {"connect_args": {"timeout": _BUSY_SECONDS}}
        else:
            arguments = {"pool_pre_ping": True}
        self.engine = create_engine(parsed, **arguments)
        if self._sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self._writing = self.engine.execution_options(writing=True)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: alone from its beginning, durable at its end."""
        with self._writing.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close the connections."""
        self.engine.dispose()

    def _migrate(self) -> None:
        with self.reading() as connection:
            if _schema(connection) == SCHEMA:
                return
        with self.writing() as connection:
            if not self._sqlite:
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK}
                )
            if _schema(connection) != SCHEMA:  # another server may have been quicker
                _upgrade(connection)


def _schema(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is not None and version > SCHEMA:
        raise UnknownSchema(
            f"the database has schema {version}, this release knows {SCHEMA}: "
            "use the newer jupyter-interviewer that made it"
        )
    return version


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _make_private(path: Path) -> None:
    """Create the file for its owner alone: it holds what hidden cases are made from."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare_sqlite(connection: sqlite3.Connection, record: object) -> None:
    # The driver would begin transactions by itself, and never immediate ones.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {int(_BUSY_SECONDS * 1000)}")
    patience = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError:  # changing the mode does not wait for others by itself
            if time.monotonic() > patience:
                raise
            time.sleep(0.02)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that turns into a writing one can fail half way; an immediate waits.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
