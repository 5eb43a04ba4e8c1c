"""Making a question for one interview, once and for all."""

from __future__ import annotations

import json
import os
import threading
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import Future
from importlib.util import find_spec
from typing import Any, Protocol

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.refusal import Invalid, Unavailable
from jupyter_interviewer.questions.assembly import assemble
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.made import Made, check
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.spec import QuestionSpec
from jupyter_interviewer.questions.template import SUFFIXES, Template

MODULES = (
    "jupyter_interviewer.domain.codec",
    "jupyter_interviewer.domain.table",
    "jupyter_interviewer.domain.difference",
    "jupyter_interviewer.questions.frames",
    "jupyter_interviewer.questions.children",
    "jupyter_interviewer.questions.draws",
    "jupyter_interviewer.questions.likeness",
    "jupyter_interviewer.questions.acceptance",
    "jupyter_interviewer.questions.maker",
)
REMEDY = "pip install 'jupyter-interviewer[data]'"
VARIANT_SECONDS = 5.0
MISTAKE_CASE_SECONDS = 0.5
"""Processor time after which a mistake counts as too slow, unless the question's is lower.

Far below a case's limit, since a person may be waiting: what is meant to be too slow should exceed
the limit many times over, and what is not should stay far below.
"""
MISTAKE_SECONDS = 4.0
WALL_SECONDS = 60.0
LIMITS = Limits(
    case_seconds=10, total_seconds=60, memory_mb=1024, processes=64, file_mb=16, output_kb=4096
)


class ScriptResult(Protocol):
    """How a script ended; ``sandbox.script.Completed`` is one."""

    @property
    def ok(self) -> bool:
        """Whether it ended by itself and well."""
        ...

    @property
    def stdout(self) -> bytes:
        """What it printed."""
        ...

    @property
    def stderr(self) -> str:
        """What it complained."""
        ...

    @property
    def message(self) -> str | None:
        """Why it did not end well."""
        ...


class ScriptRunner(Protocol):
    """Runs Python source in a fresh sandbox; ``sandbox.script.run_script`` is one."""

    def __call__(
        self,
        source: str,
        stdin: bytes = b"",
        *,
        files: Mapping[str, bytes] = ...,
        limits: Limits = ...,
        wall_seconds: float = ...,
    ) -> ScriptResult:
        """Run and wait."""
        ...


_Key = tuple[str, int, str]


class _Variant:
    """What is made once for all languages, and the questions made from it."""

    def __init__(self) -> None:
        self.made: Future[Made] = Future()
        self.questions: dict[Language, Question] = {}


class Freezer:
    """Makes questions from a bank. Safe to use from several threads.

    Parameters
    ----------
    bank
        Where templates come from.
    run
        Runs the bank's code.
    keep
        How many variants to remember. One that is asked for while it is being made is made
        once, so calling `freeze` ahead in a thread prepares it; another language of it costs
        next to nothing.
    """

    def __init__(self, bank: Bank, run: ScriptRunner, keep: int = 64) -> None:
        self.bank = bank
        self._run = run
        self._keep = keep
        self._lock = threading.Lock()
        self._variants: OrderedDict[_Key, _Variant] = OrderedDict()

    def freeze(self, id: str, seed: int, salt: str, language: Language) -> Question:
        """Make a question, or give the one that was made before from the same.

        Parameters
        ----------
        id
            The template's.
        seed
            Decides story, values and public cases.
        salt
            Private to the interview; the hidden cases depend on it, too.
        language
            What the answer will be written in.

        Raises
        ------
        NotFound
            There is no such question.
        Invalid
            It is not offered in this language.
        QuestionBroken
            It cannot be made; says which file, case and value are wrong.
        """
        template = self.bank.get(id)
        if language not in template.spec.languages:
            offered = ", ".join(one.value for one in template.spec.languages)
            raise Invalid("language", f"`{id}` is offered in {offered}, not in {language.value}")
        key = (template.hash, seed, salt)
        with self._lock:
            mine = key not in self._variants
            variant = self._variants.setdefault(key, _Variant())
            self._variants.move_to_end(key)
            self._forget_oldest()
        if mine:
            try:
                variant.made.set_result(make(template, seed, salt, self._run))
            except BaseException as error:
                # What failed is tried again next time: the cause may be gone by then.
                with self._lock:
                    if self._variants.get(key) is variant:
                        del self._variants[key]
                variant.made.set_exception(error)
                raise
        made = variant.made.result()
        if language not in variant.questions:
            variant.questions[language] = assemble(template, made, seed, language)
        return variant.questions[language]

    def ready(self, id: str, seed: int, salt: str, language: Language) -> bool:
        """Whether `freeze` would answer at once."""
        with self._lock:
            variant = self._variants.get((self.bank.get(id).hash, seed, salt))
        return variant is not None and variant.made.done()

    def _forget_oldest(self) -> None:
        for key in [key for key, variant in self._variants.items() if variant.made.done()]:
            if len(self._variants) <= self._keep:
                return
            del self._variants[key]


def make(
    template: Template, seed: int, salt: str, run: ScriptRunner, *, mistakes: bool = True
) -> Made:
    """Make a variant in the sandbox; without trying its ``mistakes`` where nobody asks for them.

    Raises
    ------
    QuestionBroken
        It cannot be made; says which file, case and value are wrong.
    """
    if template.fixed is not None and not (mistakes and _tried(template)):
        # There is nothing to execute: what the cases are and what they expect is written.
        return Made(values={}, cases=template.fixed, passes={})
    limits = template.spec.limits
    if template.spec.tables and find_spec("pandas") is None:
        raise Unavailable("no_data", f"questions about data need pandas: {REMEDY}")
    order = request(template, seed, salt)
    done = run(
        bundle(MODULES),
        json.dumps(order if mistakes else {**order, "mistakes": []}).encode(),
        limits=LIMITS.model_copy(update={"memory_mb": max(1024, limits.memory_mb)}),
        wall_seconds=WALL_SECONDS + 10,
    )
    if not done.ok:
        last = (done.stderr.strip().splitlines() or [""])[-1][:300]
        why = "; ".join(part for part in (done.message, last) if part) or "it gave no reason"
        said = f"could not be made in the sandbox: {why}"
        raise QuestionBroken([Problem(question=template.id, message=said)])
    oracle = f"solutions/{template.oracle.name}.py"
    several = template.spec.comparison.kind == "any_of"
    return check(
        done.stdout,
        template.id,
        template.spec.signature,
        oracle,
        several,
        fixed=template.fixed is not None,
        tables=template.spec.tables,
    )


def request(template: Template, seed: int, salt: str) -> dict[str, object]:
    """Give what `maker` is asked."""
    spec = template.spec
    entry = spec.signature.entry.name[Language.PYTHON]
    oracle = template.oracle
    setup = template.setups.get(Language.PYTHON, "")
    starter = template.starters.get(Language.PYTHON)
    return {
        "seed": seed,
        "salt": salt,
        "variant": template.variant,
        "fixed": _fixed(template),
        "entry_kind": spec.signature.entry.kind.value,
        "oracle": _job("solutions", oracle.name, setup + oracle.source, entry),
        "mistakes": [
            _job("mistakes", one.name, setup + one.source, entry)
            # Those meant to be slow first: they are waited for, and the others run beside them.
            for one in sorted(template.mistakes, key=lambda one: not one.name.startswith("slow"))
            if one.language is Language.PYTHON
        ],
        "tables": _tables(spec),
        "compile": {"starters/python.py": starter} if starter else {},
        "comparison": spec.comparison.model_dump(),
        "checker": template.checker,
        "case_seconds": spec.limits.case_seconds,
        "oracle_seconds": spec.limits.total_seconds,
        "mistake_case_seconds": min(spec.limits.case_seconds, MISTAKE_CASE_SECONDS),
        "mistake_seconds": MISTAKE_SECONDS,
        "variant_seconds": VARIANT_SECONDS,
        "wall_seconds": WALL_SECONDS,
        "workers": min(4, os.cpu_count() or 1),
    }


def _tables(spec: QuestionSpec) -> list[list[list[Any]] | None] | None:
    """Give for each parameter the columns of the table that it is; None for other questions."""
    if not spec.tables:
        return None
    headers = {table.name: table.header for table in spec.tables}
    return [headers.get(parameter.name) for parameter in spec.signature.parameters]


def _tried(template: Template) -> bool:
    """Whether there are mistakes to try: Python ones, beside a Python solution."""
    python = Language.PYTHON
    tried = any(one.language is python for one in template.mistakes)
    return tried and template.oracle.language is python


def _fixed(template: Template) -> dict[str, object] | None:
    if template.fixed is None:
        return None
    cases = [
        {"number": number, **case.model_dump(exclude={"expected"})}
        for number, case in enumerate(template.fixed, start=1)
    ]
    return {
        "made": {"values": dumps({}), "cases": cases},
        "expected": [["ok", case.expected] for case in template.fixed],
    }


def _job(folder: str, name: str, source: str, entry: str) -> dict[str, str]:
    suffix = SUFFIXES[Language.PYTHON]
    return {"file": f"{folder}/{name}{suffix}", "name": name, "source": source, "entry": entry}
