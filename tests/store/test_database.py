"""Opening a database."""

from __future__ import annotations

import multiprocessing
import sqlite3
import stat
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from jupyter_interviewer.store import database as module
from jupyter_interviewer.store.database import SCHEMA, Database
from jupyter_interviewer.store.errors import StoreError, UnknownSchema
from jupyter_interviewer.store.tables import metadata


def test_the_migrations_lead_to_the_tables_that_the_code_uses(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == SCHEMA


def test_the_code_names_the_last_migration() -> None:
    folder = Path(module.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == SCHEMA


def test_sqlite_is_set_to_lose_nothing(database: Database) -> None:
    with database.reading() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout")
        }
    assert values == {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 15000}


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "100% log.db"
    Database(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_opening_again_keeps_what_is_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.db'}"
    first = Database(url)
    with first.writing() as connection:
        connection.exec_driver_sql("INSERT INTO people (id, name) VALUES ('p', 'ann')")
    first.close()
    second = Database(url)
    with second.reading() as connection:
        assert connection.exec_driver_sql("SELECT name FROM people").scalar() == "ann"
    second.close()


def test_whoever_writes_is_alone_from_the_beginning(database: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "log.db", timeout=0, isolation_level=None)
    with database.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    with database.reading():
        other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO people (id, name) VALUES ('p', 'ann')")
        raise RuntimeError
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM people").scalar() == 0


def test_a_database_of_a_newer_release_is_refused_with_words(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    Database(f"sqlite:///{path}").close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnknownSchema, match="newer"):
        Database(f"sqlite:///{path}")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(StoreError, match="file"):
        Database(url)


def _open(url: str) -> str:
    Database(url).close()
    return "opened"


def test_several_servers_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.db'}"
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(_open, [url] * 3) == ["opened"] * 3
