"""Who is who: the only place that knows names."""

from __future__ import annotations

import secrets

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.tables import people


class People:
    """Opaque ids for the names that an identity provider gives. All methods block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str) -> str | None:
        """Find the id of a name that was seen before."""
        with self._database.reading() as connection:
            found = connection.execute(select(people.c.id).where(people.c.name == name)).scalar()
        return None if found is None else str(found)

    def id_of(self, name: str) -> str:
        """Give the id of a name; a name seen for the first time gets a new, random one."""
        known = self.find(name)
        if known is not None:
            return known
        fresh = "p-" + secrets.token_hex(12)
        try:
            with self._database.writing() as connection:
                connection.execute(insert(people).values(id=fresh, name=name))
        except IntegrityError:  # another server was quicker
            return self.id_of(name)
        return fresh

    def name_of(self, person: str) -> str | None:
        """Tell the name behind an id."""
        with self._database.reading() as connection:
            found = connection.execute(select(people.c.name).where(people.c.id == person)).scalar()
        return None if found is None else str(found)

    def erase(self, person: str) -> None:
        """Forget a person; the same name gets another id the next time."""
        with self._database.writing() as connection:
            connection.execute(delete(people).where(people.c.id == person))
