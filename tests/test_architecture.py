"""The house stands as it was drawn: imports only go down, tests mirror the package."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "jupyter_interviewer"

FLOORS = (
    {"domain", "store"},
    {"questions", "sandbox", "llm"},
    {"grading"},
    {"hints"},
    {"interviewer", "assessment", "gate"},
    {"interviews", "authoring"},
    {"web", "hub", "rehearsal"},
    {"app", "cli", "commands", "doctor", "modelling", "jupyter_ai"},
)
# The ground floor has one step within it: the store keeps what the domain names.
# So has the top one: the command line is made of commands, of which one asks the doctor, who looks
# at what the app would build.
# What the app is told about models is a part of its own, and so is what it does beside Jupyter AI.
STEPS = {
    ("store", "domain"),
    ("cli", "commands"),
    ("commands", "doctor"),
    ("doctor", "app"),
    ("app", "modelling"),
    ("app", "jupyter_ai"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "jupyter_interviewer" and len(parts) > 1:
                yield parts[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_floors_below_its_own(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    upward = {
        other
        for other in imported_rooms(path)
        if not other.startswith("_")
        and other != room
        and (room, other) not in STEPS
        and floor_of(other) >= floor_of(room)
    }
    assert not upward, f"{room} may not import {sorted(upward)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_a_small_room(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 400


def test_tests_stand_in_rooms_of_the_package() -> None:
    beside = {"browser", "hostile", "benchmarks", "fixtures"}
    rooms = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    known = {path.name for path in PACKAGE.iterdir() if path.is_dir()} | beside
    assert {room for room in rooms if not room.startswith(("_", "."))} <= known
