"""Processes for cases, started before they are needed: a start takes longer than most cases."""

from typing import Any

from .processes import USUAL_MB
from .watch import Case
from .weights import at_rest, can_look

AHEAD = 2
"""How many wait at once. Each serves one case."""


class Waiting:
    """Processes that wait for their case, the first of them with the cells loaded."""

    def __init__(self) -> None:
        self._light = True
        self._cases: list[Case] = []

    def start(self) -> None:
        """Have some wait, for as much memory as is usual."""
        self._fill(AHEAD, USUAL_MB << 20, early=True)
        if not can_look():
            at_rest(light=True)

    def take(self, settings: dict[str, Any], memory: int) -> Case:
        """Give one that is being told the cells, and may take so many bytes of memory."""
        self.expect(1, settings, memory)
        return self._cases.pop(0)

    def expect(self, count: int, settings: dict[str, Any], memory: int) -> None:
        """Get ready for so many further cases."""
        self._drop(lambda case: case.memory != memory or case.light != self._light)
        self._fill(min(count, AHEAD), memory)
        if count > 0:
            self._cases[0].load(settings)

    def give_up_light(self) -> None:
        """Have all further ones run any cell, since one came that is no plain script."""
        self._light = False

    def close(self) -> None:
        """End those that are left."""
        self._drop(lambda case: True)

    def _fill(self, count: int, memory: int, *, early: bool = False) -> None:
        while len(self._cases) < count:
            self._cases.append(Case(memory, light=self._light, early=early))

    def _drop(self, unwanted: Any) -> None:
        for case in [case for case in self._cases if unwanted(case)]:
            self._cases.remove(case)
            case.close()
