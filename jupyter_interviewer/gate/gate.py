"""The proof of a question: all checks, in order, over as many variants as asked."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from types import TracebackType

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.domain.verdict import Verdict
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
)
from jupyter_interviewer.gate.cache import Cache
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.mutants import killing
from jupyter_interviewer.gate.report import Figures, Part, Report
from jupyter_interviewer.gate.subject import Means, Subject, Variant, file_of
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import MistakeFile, Solution, Template, load
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.sandbox.tier import Tier

SEEDS = (0, 1, 2)
_ORDER = list(Severity)

Progress = Callable[[], None]
Work = Callable[[], Part]


class Gate:
    """Proves questions. A context manager: its workers end with it.

    Parameters
    ----------
    workers
        How many processes grade, and how many questions are looked at, at the same time; one for
        each core unless given.
    tier
        The isolation tier; the best that works unless given.
    languages
        The languages to look at; all of each question's unless given.
    mutants
        Whether mutants are tried.
    cache
        Remembers what was found; nothing is kept unless given.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        tier: Tier | None = None,
        languages: Sequence[Language] | None = None,
        mutants: bool = True,
        cache: Cache | None = None,
    ) -> None:
        self._workers = workers or len(os.sched_getaffinity(0))
        self._pool = Pool(self._workers, None if tier is None else tier.value)
        chosen = None if languages is None else frozenset(languages)
        self._means = Means(partial(run_script, tier=tier), self._grade, chosen)
        self._mutants = mutants
        self._cache = cache

    def __enter__(self) -> Gate:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the workers."""
        self._pool.close()

    def steps(self, seeds: Sequence[int] = SEEDS) -> int:
        """Say how often ``progress`` is called for one question."""
        return 1 + len(seeds) + self._mutants

    def verify(
        self,
        question: Template | Path,
        seeds: Sequence[int] = SEEDS,
        *,
        progress: Progress = lambda: None,
    ) -> Report:
        """Prove one question.

        Parameters
        ----------
        question
            Its template, or its folder, which need not be readable.
        seeds
            The variants that are made; mutants are tried on the first.
        progress
            Is called after each part of the work, `steps` times.
        """
        try:
            template = load(question) if isinstance(question, Path) else question
        except QuestionBroken as error:
            for _ in range(self.steps(seeds)):
                progress()
            place = Path(str(question))
            return Report(
                question=place.name,
                folder=str(place),
                seeds=tuple(seeds),
                findings=tuple(folder.broken(error)),
            )
        return _Proof(self, Subject(template, self._means), seeds, progress).report()

    def verify_all(
        self,
        questions: Sequence[Template | Path],
        seeds: Sequence[int] | Callable[[Template | Path], Sequence[int]] = SEEDS,
        *,
        progress: Progress = lambda: None,
    ) -> Iterator[Report]:
        """Prove several questions, some at a time.

        Parameters
        ----------
        questions, progress
            As for `verify`.
        seeds
            The variants of all, or what says them for each.

        Yields
        ------
        Report
            As soon as it is there.
        """
        with ThreadPoolExecutor(self._workers, thread_name_prefix="gate") as threads:
            try:
                waiting = [
                    threads.submit(
                        self.verify,
                        one,
                        seeds(one) if callable(seeds) else seeds,
                        progress=progress,
                    )
                    for one in questions
                ]
                for future in as_completed(waiting):
                    yield future.result()
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                self.close()
                raise

    def _grade(self, jobs: Sequence[Job]) -> list[Verdict]:
        return [future.result().verdict for future in [self._pool.submit(job) for job in jobs]]


def verify(
    question: Template | Path,
    seeds: Sequence[int] = SEEDS,
    *,
    tier: Tier | None = None,
    mutants: bool = True,
) -> Report:
    """Prove one question with workers of its own; see `Gate`."""
    with Gate(tier=tier, mutants=mutants) as gate:
        return gate.verify(question, seeds)


class _Proof:
    """One question on its way through the gate."""

    def __init__(
        self, gate: Gate, subject: Subject, seeds: Sequence[int], progress: Progress
    ) -> None:
        self.gate = gate
        self.subject = subject
        # Cases that are written down are the same for each seed.
        self.seeds = tuple(seeds) if subject.template.fixed is None else tuple(seeds[:1])
        self.asked = seeds
        self.broken = False
        self.progress = progress
        self.variants: dict[int, Variant] = {}
        self.scripts: scripts.Scripts | None = None

    def report(self) -> Report:
        found = [self._part(["folder"], self._folder)]
        for number, seed in enumerate(self.seeds):
            how = "first" if number == 0 else "further"
            found.append(self._part([how, str(seed)], partial(self._seed, seed, number == 0)))
        if self.gate._mutants:
            found.append(self._part(["mutants", str(self.seeds[0])], self._mutated))
        findings = [finding for part in found for finding in part.findings]
        figures = Figures()
        for part in found:
            figures += part.figures
        template = self.subject.template
        for _ in range(len(self.asked) - len(self.seeds)):
            self.progress()
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
        cache, digest = self.gate._cache, self.subject.template.hash
        known = cache.get(digest, key) if cache else None
        if known is None:
            began = time.monotonic()
            try:
                known = work()
            except Refused as error:
                # Not to be made, or not here: what else it may be is a fault of ours.
                seed = int(name[1]) if len(name) > 1 else None
                known = Part(findings=tuple(folder.broken(error, seed, "variant")))
                self.broken = True
            seconds = round(time.monotonic() - began, 3)
            figures = known.figures.model_copy(update={"seconds": seconds})
            known = known.model_copy(update={"figures": figures})
            if cache and not any(one.severity is Severity.ERROR for one in known.findings):
                cache.put(digest, key, known)
        self.progress()
        return known

    def _folder(self) -> Part:
        subject = self.subject
        findings: list[Finding] = []
        for look in (
            folder.present, solving.present, mistaking.present, edges.present,
            hinting.present, parts.present,
        ):  # fmt: skip
            findings += look(subject)
        template, languages = subject.template, subject.languages
        figures = Figures(
            solutions=sum(one.language in languages for one in template.solutions),
            mistakes=sum(one.language in languages for one in template.mistakes),
        )
        return Part(findings=tuple(findings), figures=figures)

    def _variant(self, seed: int) -> Variant:
        if seed not in self.variants:
            first = seed == self.seeds[0]
            self.variants[seed] = self.subject.variant(seed, mistakes=first)
        return self.variants[seed]

    def _seed(self, seed: int, first: bool) -> Part:
        variant = self._variant(seed)
        if self.scripts is None:
            self.scripts = scripts.examine(variant)
        findings = [*page.check(variant), *edges.check(variant), *bounds.check(variant)]
        if first:
            findings += [*self.scripts.findings, *hinting.check(variant), *variety.check(variant)]
        solutions: list[Solution] = []
        mistakes: list[MistakeFile] = []
        for language in self.subject.languages:
            solutions += filter(self._to_be_graded, self.subject.solutions(language))
            mistakes += filter(self._to_be_graded, self.subject.mistakes(language))
        tried = [
            solving.check(variant, solutions),
            mistaking.check(variant, mistakes, thorough=first),
        ]
        figures = Figures(
            cases=sum(not case.public for case in variant.made.cases),
            graded=self.scripts.graded if first else 0,
        )
        for part in tried:
            findings += part.findings
            figures += part.figures
        if not first:
            # Kept for the mutants of the first one only: its cases may be large.
            del self.variants[seed]
        return Part(findings=tuple(findings), figures=figures)

    def _to_be_graded(self, one: Solution | MistakeFile) -> bool:
        return self.scripts is None or file_of(one) not in self.scripts.twins

    def _mutated(self) -> Part:
        if Language.PYTHON not in self.subject.languages or self.broken:
            return Part()
        return killing.check(self.subject, self._variant(self.seeds[0]))
