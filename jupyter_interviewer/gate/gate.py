"""What proves questions, one or many, with workers of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from types import TracebackType

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.gate import folder
from jupyter_interviewer.gate.cache import Cache
from jupyter_interviewer.gate.proof import Proof
from jupyter_interviewer.gate.report import Report
from jupyter_interviewer.gate.subject import Means, Subject
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import Template, load
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.sandbox.tier import Tier

SEEDS = (0, 1, 2)

Progress = Callable[[], None]


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
    run
        Runs scripts in sandboxes of the tier; one that others may end, say.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        tier: Tier | None = None,
        languages: Sequence[Language] | None = None,
        mutants: bool = True,
        cache: Cache | None = None,
        run: ScriptRunner | None = None,
    ) -> None:
        self._workers = workers or len(os.sched_getaffinity(0))
        self._pool = Pool(self._workers, None if tier is None else tier.value)
        chosen = None if languages is None else frozenset(languages)
        self._means = Means(run or partial(run_script, tier=tier), self._grade, chosen)
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
        """Say how often ``progress`` is called for one question, at most."""
        return 1 + len(seeds) + self._mutants

    def verify(
        self,
        question: Template | Path,
        seeds: Sequence[int] = SEEDS,
        *,
        brief: bool = False,
        progress: Progress = lambda: None,
    ) -> Report:
        """Prove one question.

        Parameters
        ----------
        question
            Its template, or its folder, which need not be readable.
        seeds
            The variants that are made; mutants are tried on the first.
        brief
            Whether the question passed as it is before: then no seed is looked at more closely
            than the others, and mutants are not tried again.
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
        subject = Subject(template, self._means)
        mutants = self._mutants and not brief
        proof = Proof(subject, seeds, self._cache, progress, brief=brief, mutants=mutants)
        report = proof.report()
        for _ in range(self.steps(seeds) - proof.steps):
            progress()
        return report

    def verify_all(
        self,
        questions: Sequence[Template | Path],
        seeds: Sequence[int] = SEEDS,
        *,
        known: Callable[[Template], bool] = lambda template: False,
        progress: Progress = lambda: None,
    ) -> Iterator[Report]:
        """Prove several questions, some at a time.

        Parameters
        ----------
        questions, seeds, progress
            As for `verify`.
        known
            Says of which it is known that they passed as they are: these are proved
            briefly, on the first seed.

        Yields
        ------
        Report
            As soon as it is there.
        """
        with ThreadPoolExecutor(self._workers, thread_name_prefix="gate") as threads:
            try:
                waiting = []
                for one in questions:
                    brief = not isinstance(one, Path) and known(one)
                    its = seeds[:1] if brief else seeds
                    waiting.append(
                        threads.submit(self.verify, one, its, brief=brief, progress=progress)
                    )
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
