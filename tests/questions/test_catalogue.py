"""Finding questions."""

import pytest

from jupyter_interviewer.domain.question import Difficulty, EntryKind, Language
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.catalogue import Wanted, find


def card(id: str, difficulty: str, *topics: str, languages: str = "python", **more: str) -> Card:
    return Card(
        id=id,
        title=more.get("title", id),
        kind=more.get("kind", "coding"),
        difficulty=Difficulty(difficulty),
        topics=topics,
        languages=tuple(map(Language, languages.split())),
        entry_point=more.get("entry", "solve"),
        entry_kind=EntryKind.FUNCTION,
    )


CARDS = [
    card("z-last", "easy", "arrays", languages="python typescript"),
    card("hard-one", "hard", "Graphs", "arrays", title="Roads to the lake"),
    card("a-first", "easy", "strings", entry="lake_names"),
    card("rows", "medium", "joins", kind="data", languages="sql"),
]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["a-first", "z-last", "rows", "hard-one"]),
        ({"difficulty": "easy"}, ["a-first", "z-last"]),
        ({"topic": "arrays"}, ["z-last", "hard-one"]),
        ({"topic": "graphs"}, ["hard-one"]),
        ({"topic": "graph"}, []),
        ({"language": "typescript"}, ["z-last"]),
        ({"kind": "data"}, ["rows"]),
        ({"search": "LAKE"}, ["a-first", "hard-one"]),
        ({"search": "lake road"}, ["hard-one"]),
        ({"search": " "}, ["a-first", "z-last", "rows", "hard-one"]),
        ({"search": "arrays", "difficulty": "hard", "language": "python"}, ["hard-one"]),
    ],
    ids=str,
)
def test_what_is_wanted_is_found_from_easy_to_hard(wanted, ids) -> None:
    found = find(CARDS, Wanted.model_validate(wanted))
    assert [one.id for one in found] == ids
