"""Names and ids."""

from __future__ import annotations

import threading

from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.people import People


def test_a_name_has_one_id_that_tells_nothing_of_it(database: Database) -> None:
    people = People(database)
    ann, bob = people.id_of("ann@example.org"), people.id_of("bob@example.org")
    assert ann != bob and "ann" not in ann
    assert people.id_of("ann@example.org") == ann == people.find("ann@example.org")
    assert people.name_of(ann) == "ann@example.org"
    assert people.find("nobody") is None and people.name_of("p-0") is None


def test_many_first_requests_at_once_agree_on_the_id(database: Database) -> None:
    people = People(database)
    ids: list[str] = []
    threads = [threading.Thread(target=lambda: ids.append(people.id_of("ann"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == 8 and len(set(ids)) == 1


def test_whoever_is_forgotten_comes_back_as_somebody_else(database: Database) -> None:
    people = People(database)
    before = people.id_of("ann")
    people.erase(before)
    assert people.name_of(before) is None
    assert people.id_of("ann") != before
