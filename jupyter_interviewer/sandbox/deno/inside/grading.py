"""A graded run: the cases, each in a process of its own that has run the cells before.

The reports have the form of the Python harness's (``grading/harness/python/run.py``); here too
expected values never were, and the cells' code reaches nothing of this process.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.budget import Budget
    from jupyter_interviewer.domain.codec import dumps, loads
    from jupyter_interviewer.sandbox.deno.inside.kernel import DenoKernel
else:
    from .budget import Budget
    from .codec import dumps, loads

from .typecheck import TypeCheck
from .waiting import Waiting

MIME = "application/vnd.jupyter-interviewer.outputs+json"
GROWTH_MIME = "application/vnd.jupyter-interviewer.growth+json"


class Grading:
    """What a kernel was told about its graded run."""

    def __init__(self, kernel: "DenoKernel") -> None:
        self.kernel = kernel
        self.waiting = Waiting()
        self.run: Run | None = None

    def obey(self, order: str, text: str) -> None:
        """Do what a cell of the harness says."""
        match order:
            case "begin":
                self.run = Run(self.kernel, self.waiting, loads(text))
                self.run.begin()
            case "go_on" if self.run is not None:
                self.run.go_on(loads(text))
            case "measure":
                from .meter import Meter
                from .series import Series

                self.waiting.close()
                job = loads(text)
                meter = Meter(job, settled(self.kernel), light=self.kernel.light)
                self.kernel.show({GROWTH_MIME: dumps(Series(meter, job).run())})


def settled(kernel: "DenoKernel") -> list[dict[str, Any]]:
    """Give the cells that have run, as processes are told them."""
    return [
        {"number": cell.number, "code": cell.code, "lines": cell.lines}
        for cell in kernel.history
        if cell.code is not None
    ]


class Run:
    """One grading run."""

    def __init__(self, kernel: "DenoKernel", waiting: Waiting, job: dict[str, Any]) -> None:
        self.kernel = kernel
        self.waiting = waiting
        self.job = job
        self.memory: int = job["memory_bytes"]
        self.budget = Budget(job)
        self.done = 0
        self.check: TypeCheck | None = None
        self.compiles = True
        self.settings = {
            "cells": settled(kernel),
            "entry": job["entry"],
            "kind": job["kind"],
            "bytes": job["value_bytes"],
        }

    def begin(self) -> None:
        """Look for the entry point and run the first batch of cases, then the candidate's own."""
        if self.kernel.language == "typescript":
            self.check = TypeCheck((cell.number, cell.source) for cell in self.kernel.history)
        if not self.kernel.light:
            self.waiting.give_up_light()
        self.waiting.expect(self.budget.cases, self.settings, self.memory)
        try:
            if self._check_entry():
                self._cases(self.job["inputs"])
                if self.job["own"]:
                    self._own_cases(self.job["own"])
                self._check_types()
                self.report(batch=1, late=self.budget.spent)
        finally:
            if self.job["own"]:
                self.waiting.close()
            if self.check is not None:
                self.check.close()

    def go_on(self, inputs: list[str]) -> None:
        """Run another batch of cases, whose inputs were not in this process before."""
        if self.compiles:
            self._cases(inputs)
        self.waiting.close()
        self.report(batch=2, late=self.budget.spent)

    def report(self, **what: Any) -> None:
        """Send something outside, at once."""
        self.kernel.show({MIME: dumps(what)})

    def _check_entry(self) -> bool:
        about = {"name": self.job["entry"], "kind": self.job["kind"]}
        found = self.kernel.ask("entry", about, seconds=5)
        found = found if isinstance(found, dict) else {"state": "missing", "holder": None}
        self.report(entry=found["state"], holder=found["holder"])
        return bool(found["state"] == "ok")

    def _check_types(self) -> None:
        if self.check is not None:
            for name, message, cell, line in self.check.wait():
                self.compiles = False
                self.report(uncompiled=[name, message, None, cell, line])

    def _cases(self, inputs: list[str]) -> None:
        for text in inputs:
            if self.budget.spent:
                return
            self._case(text)

    def _own_cases(self, most: int) -> None:
        limits = {"most": most, "bytes": self.job["value_bytes"]}
        own = self.kernel.ask("own", limits, seconds=5)
        if own is None:
            return
        self.report(own=own)
        self.budget.cases += sum(problem is None for _, _, problem in own)
        for arguments, _, problem in own:
            if self.budget.spent:
                return
            if problem is None:
                self._case(arguments)
            else:
                self.done += 1

    def _case(self, text: str) -> None:
        index, self.done = self.done, self.done + 1
        end = None
        while end is None:
            case = self.waiting.take(self.settings, self.memory)
            # While this one works the next one loads, and the one after that starts.
            self.waiting.expect(self.budget.cases - 1, self.settings, self.memory)
            try:
                end = case.run(text, self.budget.bounds())
            finally:
                case.close()
            if end is None:
                self.waiting.give_up_light()
        self.budget.took(end.pop("counted"), missed=end["end"] in ("processor", "wall"))
        self.report(case=index, **end)
