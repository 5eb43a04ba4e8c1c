"""One question on its way through the gate: which checks are made when, and on what."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.gate import (
    bounds,
    edges,
    folder,
    hinting,
    mistaking,
    page,
    parts,
    scripts,
    solving,
    variety,
)  # fmt: skip
from jupyter_interviewer.gate.cache import Cache
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.mutants import killing
from jupyter_interviewer.gate.report import Figures, Part, Report
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.questions.template import MistakeFile, Solution

_ORDER = list(Severity)
_PRESENT = (
    folder.present, solving.present, mistaking.present, edges.present, hinting.present,
    parts.present,
)  # fmt: skip

Work = Callable[[], Part]
File = TypeVar("File", Solution, MistakeFile)


class Proof:
    """What is done for one question.

    The first seed is looked at closely, others only at what may differ. Of what is known
    (``brief``) no seed is the first in this sense.

    Attributes
    ----------
    steps
        How many parts of the work were done, or known from before.
    """

    def __init__(
        self,
        subject: Subject,
        seeds: Sequence[int],
        cache: Cache | None,
        progress: Callable[[], None],
        *,
        brief: bool,
        mutants: bool,
    ) -> None:
        self.subject = subject
        # Cases that are written down are the same for each seed.
        self.seeds = tuple(seeds) if subject.template.fixed is None else tuple(seeds[:1])
        self.steps = 0
        self._cache = cache
        self._progress = progress
        self._brief = brief
        self._mutants = mutants and Language.PYTHON in subject.languages
        self._broken = False
        self._first_variant: Variant | None = None
        self._scripts: scripts.Scripts | None = None

    def report(self) -> Report:
        """Do all of it."""
        found = [self._part(["folder"], self._folder)]
        for number, seed in enumerate(self.seeds):
            if self._brief:
                found.append(self._part(["brief", str(seed)], partial(self._known, seed)))
            elif number == 0:
                found.append(self._part(["first", str(seed)], self._first))
            else:
                found.append(self._part(["further", str(seed)], partial(self._further, seed)))
        if self._mutants and not self._broken:
            found.append(self._part(["mutants", str(self.seeds[0])], self._mutated))
        findings = [finding for part in found for finding in part.findings]
        figures = Figures()
        for part in found:
            figures += part.figures
        template = self.subject.template
        return Report(
            question=template.id,
            folder=str(template.folder),
            hash=template.hash,
            seeds=self.seeds,
            findings=tuple(sorted(findings, key=lambda one: _ORDER.index(one.severity))),
            figures=figures,
        )

    def _part(self, name: list[str], work: Work) -> Part:
        """Do a part of the work, unless what it gives is known."""
        key = [*name, *self.subject.languages]
        digest = self.subject.template.hash
        known = self._cache.get(digest, key) if self._cache else None
        if known is None:
            began = time.monotonic()
            try:
                known = work()
            except Refused as error:
                # Not to be made, or not here: what else it may be is a fault of ours.
                seed = int(name[1]) if len(name) > 1 else None
                known = Part(findings=tuple(folder.broken(error, seed, "variant")))
                self._broken = True
            seconds = round(time.monotonic() - began, 3)
            figures = known.figures.model_copy(update={"seconds": seconds})
            known = known.model_copy(update={"figures": figures})
            if self._cache and not any(one.severity is Severity.ERROR for one in known.findings):
                self._cache.put(digest, key, known)
        self.steps += 1
        self._progress()
        return known

    def _folder(self) -> Part:
        subject = self.subject
        template, languages = subject.template, subject.languages
        figures = Figures(
            solutions=sum(one.language in languages for one in template.solutions),
            mistakes=sum(one.language in languages for one in template.mistakes),
        )
        findings = [finding for look in _PRESENT for finding in look(subject)]
        return Part(findings=tuple(findings), figures=figures)

    def _first(self) -> Part:
        """Grade everything, and look at what is the same for each seed."""
        variant = self._of_first_seed()
        self._scripts = scripts.examine(variant)
        findings = [*self._scripts.findings, *hinting.check(variant), *variety.check(variant)]
        solutions, mistakes = [], []
        for language in self.subject.languages:
            solutions += self._to_be_graded(self.subject.solutions(language))
            mistakes += self._to_be_graded(self.subject.mistakes(language))
        parts = [
            Part(findings=tuple(findings), figures=Figures(graded=self._scripts.graded)),
            solving.check(variant, solutions),
            mistaking.check(variant, mistakes),
        ]
        return self._with_cases(variant, parts)

    def _further(self, seed: int) -> Part:
        """Grade all solutions, and one mistake of a language; serving tries Python's."""
        variant = self.subject.variant(seed, mistakes=True)
        if self._scripts is None:
            self._scripts = scripts.examine(variant)
        solutions = []
        for language in self.subject.languages:
            solutions += self._to_be_graded(self.subject.solutions(language))
        return self._with_cases(variant, [solving.check(variant, solutions), self._turn(variant)])

    def _known(self, seed: int) -> Part:
        """Grade Python's solutions, and one file each of other languages."""
        variant = self.subject.variant(seed, mistakes=True)
        solutions = []
        for language in self.subject.languages:
            most = None if language is Language.PYTHON else 1
            solutions += self.subject.solutions(language)[:most]
        return self._with_cases(variant, [solving.check(variant, solutions), self._turn(variant)])

    def _turn(self, variant: Variant) -> Part:
        """Look at the mistakes of a variant that is not the first."""
        chosen: list[MistakeFile] = []
        for language in self.subject.languages:
            files = self._to_be_graded(self.subject.mistakes(language))
            if self._scripts is None and language is Language.TYPESCRIPT:
                # A type check for each would take longest of all, and is not of this seed.
                continue
            if files and language is not Language.PYTHON:
                chosen.append(files[variant.seed % len(files)])
        return mistaking.check_served(variant, chosen)

    def _with_cases(self, variant: Variant, tried: list[Part]) -> Part:
        found: list[Finding] = []
        figures = Figures(cases=sum(not case.public for case in variant.made.cases))
        for look in (page.check, edges.check, bounds.check):
            found += look(variant)
        for part in tried:
            found += part.findings
            figures += part.figures
        return Part(findings=tuple(found), figures=figures)

    def _to_be_graded(self, files: list[File]) -> list[File]:
        twins = self._scripts.twins if self._scripts else frozenset()
        return [one for one in files if file_of(one) not in twins]

    def _of_first_seed(self) -> Variant:
        if self._first_variant is None:
            self._first_variant = self.subject.variant(self.seeds[0], mistakes=True)
        return self._first_variant

    def _mutated(self) -> Part:
        return killing.check(self.subject, self._of_first_seed())
