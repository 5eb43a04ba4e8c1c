"""Making a question for one interview, once and for all."""

from __future__ import annotations

import json
import os
import threading
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import Future
from typing import Protocol

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.measured import Growing
from jupyter_interviewer.domain.question import (
    Case,
    EntryKind,
    Hint,
    Language,
    Mistake,
    Probe,
    Question,
)
from jupyter_interviewer.domain.refusal import Invalid
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.made import Made, check
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.statement import StatementError, render
from jupyter_interviewer.questions.template import SUFFIXES, Template

MODULES = (
    "jupyter_interviewer.domain.codec",
    "jupyter_interviewer.questions.children",
    "jupyter_interviewer.questions.draws",
    "jupyter_interviewer.questions.likeness",
    "jupyter_interviewer.questions.maker",
)
VARIANT_SECONDS = 5.0
MISTAKE_CASE_SECONDS = 1.0
"""Processor time after which a mistake counts as too slow, unless the question's is lower."""
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


_Key = tuple[str, int, str, Language]


class Freezer:
    """Makes questions from a bank. Safe to use from several threads.

    Parameters
    ----------
    bank
        Where templates come from.
    run
        Runs the bank's code.
    keep
        How many made questions to remember. A question asked for while it is being made is
        made once, so calling `freeze` ahead in a thread prepares it.
    """

    def __init__(self, bank: Bank, run: ScriptRunner, keep: int = 64) -> None:
        self.bank = bank
        self._run = run
        self._keep = keep
        self._lock = threading.Lock()
        self._made: OrderedDict[_Key, Future[Question]] = OrderedDict()

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
        key = (template.hash, seed, salt, language)
        with self._lock:
            future = self._made.get(key)
            mine = future is None
            if future is None:
                future = self._made[key] = Future()
            self._made.move_to_end(key)
            self._forget_oldest()
        if not mine:
            return future.result()
        try:
            question = self._make(template, seed, salt, language)
        except BaseException as error:
            # What failed is tried again next time: the cause may be gone by then.
            with self._lock:
                if self._made.get(key) is future:
                    del self._made[key]
            future.set_exception(error)
            raise
        future.set_result(question)
        return question

    def ready(self, id: str, seed: int, salt: str, language: Language) -> bool:
        """Whether `freeze` would answer at once."""
        with self._lock:
            future = self._made.get((self.bank.get(id).hash, seed, salt, language))
        return future is not None and future.done()

    def _forget_oldest(self) -> None:
        for key in [key for key, future in self._made.items() if future.done()]:
            if len(self._made) <= self._keep:
                return
            del self._made[key]

    def _make(self, template: Template, seed: int, salt: str, language: Language) -> Question:
        limits = template.spec.limits
        done = self._run(
            bundle(MODULES),
            json.dumps(request(template, seed, salt)).encode(),
            limits=LIMITS.model_copy(update={"memory_mb": max(1024, limits.memory_mb)}),
            wall_seconds=WALL_SECONDS + 10,
        )
        if not done.ok:
            last = (done.stderr.strip().splitlines() or [""])[-1][:300]
            why = "; ".join(part for part in (done.message, last) if part) or "it gave no reason"
            said = f"could not be made in the sandbox: {why}"
            raise QuestionBroken([Problem(question=template.id, message=said)])
        oracle = f"solutions/{template.oracle.name}.py"
        made = check(done.stdout, template.id, template.spec.signature, oracle)
        return _question(template, made, seed, language)


def request(template: Template, seed: int, salt: str) -> dict[str, object]:
    """Give what `maker` is asked."""
    spec = template.spec
    entry = spec.signature.entry.name[Language.PYTHON]
    oracle = template.oracle
    starter = template.starters.get(Language.PYTHON)
    return {
        "seed": seed,
        "salt": salt,
        "variant": template.variant,
        "entry_kind": spec.signature.entry.kind.value,
        "oracle": _job("solutions", oracle.name, oracle.source, entry),
        "mistakes": [
            _job("mistakes", one.name, one.source, entry)
            for one in template.mistakes
            if one.language is Language.PYTHON
        ],
        "compile": {"starters/python.py": starter} if starter else {},
        "comparison": spec.comparison.model_dump(),
        "case_seconds": spec.limits.case_seconds,
        "oracle_seconds": spec.limits.total_seconds,
        "mistake_case_seconds": min(spec.limits.case_seconds, MISTAKE_CASE_SECONDS),
        "mistake_seconds": MISTAKE_SECONDS,
        "variant_seconds": VARIANT_SECONDS,
        "wall_seconds": WALL_SECONDS,
        "workers": min(4, os.cpu_count() or 1),
    }


def _job(folder: str, name: str, source: str, entry: str) -> dict[str, str]:
    suffix = SUFFIXES[Language.PYTHON]
    return {"file": f"{folder}/{name}{suffix}", "name": name, "source": source, "entry": entry}


def _question(template: Template, made: Made, seed: int, language: Language) -> Question:
    spec = template.spec

    def fill(text: str, file: str, field: str | None = None) -> str:
        try:
            return render(text, made.values)
        except StatementError as error:
            problem = Problem(
                question=template.id, file=file, field=field, message=str(error),
                line=error.line if field is None else None,
            )  # fmt: skip
            raise QuestionBroken([problem]) from error

    yaml = "question.yaml"
    return Question(
        id=template.id,
        seed=seed,
        template_hash=template.hash,
        title=fill(spec.title, yaml, "title").strip(),
        kind=spec.kind,
        difficulty=spec.difficulty,
        topics=spec.topics,
        language=language,
        statement=fill(template.statement, "statement.md").strip() + "\n",
        entry_point=spec.signature.entry.name[language],
        entry_kind=spec.signature.entry.kind,
        parameters=tuple(parameter.name for parameter in spec.signature.parameters),
        starter=template.starters[language],
        cases=tuple(_renamed(case, template, language) for case in made.cases),
        comparison=spec.comparison,
        limits=spec.limits,
        complexity=spec.complexity,
        growing=_growing(template.variant, made),
        hints=tuple(
            Hint(
                level=hint.level,
                text=fill(hint.text, yaml, f"hints.{index}.text"),
                kinds=hint.kinds,
            )
            for index, hint in enumerate(spec.hints)
        ),
        probes=tuple(
            Probe(
                point=probe.point,
                ask=fill(probe.ask, yaml, f"probes.{index}.ask"),
                expects=probe.expects,
            )
            for index, probe in enumerate(spec.probes)
        ),
        mistakes=tuple(
            Mistake(
                name=one.name,
                misconception=one.misconception,
                hint=one.hint,
                fails=tuple(i for i, passed in enumerate(made.passes[one.name]) if not passed),
            )
            for one in template.mistakes
            if one.name in made.passes
        ),
    )


def _growing(variant: str, made: Made) -> Growing | None:
    defines = "\ndef growth(" in variant
    return Growing(source=variant, values=dumps(made.values)) if defines else None


def _renamed(case: Case, template: Template, language: Language) -> Case:
    """Let a class's first operation carry the name that it has in the answer's language."""
    names = template.spec.signature.entry.name
    if template.spec.signature.entry.kind is EntryKind.FUNCTION or (
        names[language] == names[Language.PYTHON]
    ):
        return case
    head = json.dumps([[names[Language.PYTHON]]])[:-2]
    if not case.input.startswith(head):
        return case
    renamed = json.dumps([[names[language]]])[:-2] + case.input[len(head) :]
    return case.model_copy(update={"input": renamed})
