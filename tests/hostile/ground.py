"""Where hostile submissions are graded: one tier, one worker, and eyes on everything around."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Case, Comparison, Difficulty, Language, Question
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.sandbox.deno import program as deno

from .neighbour import Neighbour
from .submission import Submission
from .targets import Targets

LIMITS = Limits(
    case_seconds=0.5, total_seconds=4, memory_mb=96, processes=16, file_mb=4, output_kb=64
)
PATIENCE = 25.0
LONGEST = 100.0
"""Seconds after which a submission counts as hanging, on a machine that does other things too."""

GROWTH = 400 << 20
"""Bytes that the grader itself may grow by while it grades one submission."""

HASTY = """
def check(arguments, expected, actual):
    def flat(value):
        if isinstance(value, dict):
            return "".join(flat(key) + flat(value[key]) for key in value)
        if isinstance(value, (list, tuple, set)):
            return "".join(flat(one) for one in value)
        return str(value)
    text = flat(actual)
    print(text, actual, flush=True)
    return text == expected, f"that reads {text}"
"""
"""A checker as its author wrote it in a hurry: it takes any value that spells the answer."""

_HERE = Path(__file__).parent
HONEST = {
    Language.PYTHON: "def total(numbers):\n    print('adding')\n    return sum(numbers)\n",
    Language.JAVASCRIPT: (
        "function total(numbers) {\n"
        "  console.log('adding');\n  return numbers.reduce((a, b) => a + b, 0);\n}\n"
    ),
    Language.TYPESCRIPT: (
        "function total(numbers: number[]): number {\n"
        "  console.log('adding');\n  return numbers.reduce((a, b) => a + b, 0);\n}\n"
    ),
}


@dataclass
class Attempted:
    """What became of an attack.

    Attributes
    ----------
    gains
        What it gained, in words; nothing, if all is well.
    """

    verdict: Verdict
    gains: list[str] = field(default_factory=list)


class Ground:
    """Grades submissions one after another on one worker, and looks at what they reached."""

    def __init__(self, tier: str, targets: Targets) -> None:
        self.tier = tier
        self.targets = targets
        with _environment(targets.environment):
            self.pool = Pool(workers=1, tier=tier)
        self._worker = self.pool.worker_pids
        self._before: dict[str, int] | None = None
        self.neighbour = Neighbour(tier, targets.token)

    def close(self) -> None:
        self.pool.close()
        self.neighbour.close()

    def attack(self, submission: Submission, *, prize: bool = False) -> Attempted:
        """Grade an attack and look around; ``prize`` tells it the right answer."""
        wanted = self.targets.wanted(submission.header.get("wanted"))
        question = hostile_question(submission, wanted, self.targets.hush)
        told = wanted if prize or submission.prize_given else None
        began = time.monotonic()
        before = self._grader_memory()
        for cells in submission.parts:
            job = make_job(question, scout(submission.language, self._known(), told), *cells)
            graded = self.pool.submit(job).result(LONGEST * 3)
        attempted = Attempted(graded.verdict)
        gains = attempted.gains
        if graded.verdict.accepted:
            gains.append("accepted")
        gains += self.targets.reached()
        gains += [f"the verdict shows {word}" for word in self._shown(graded.verdict)]
        if time.monotonic() - began > LONGEST * len(submission.parts):
            gains.append(f"took {time.monotonic() - began:.0f} s")
        if self.pool.worker_pids != self._worker:
            gains.append("broke the worker")
            self._worker = self.pool.worker_pids
        elif (grown := self._grader_memory() - before) > GROWTH:
            gains.append(f"made the grader grow by {grown >> 20} MiB")
        return attempted

    def honest(self, language: Language = Language.PYTHON) -> Verdict:
        """Grade an honest submission."""
        job = make_job(honest_question(language), HONEST[language])
        return self.pool.submit(job).result(LONGEST * 3).verdict

    def excess(self) -> dict[str, int]:
        """What there is more of around the worker than when this was first asked."""
        pid = self._worker[0]
        now = {
            "processes": len(descendants(pid)),
            "descriptors": len(list(Path(f"/proc/{pid}/fd").iterdir())),
        }
        self._before = self._before or now
        return {name: now[name] - self._before[name] for name in now}

    def end(self) -> list[str]:
        """End the worker; give what of it is still there long after."""
        family = descendants(*self._worker)
        self.pool.close()
        deadline = time.monotonic() + 30
        while (left := family & descendants(1)) and time.monotonic() < deadline:
            time.sleep(0.1)
        return [f"{pid} since {start}" for pid, start in left]

    def _known(self) -> dict[str, Any]:
        return self.targets.known(*self._worker) | {"other": self.neighbour.connection}

    def _shown(self, verdict: Verdict) -> list[str]:
        """Secrets of the hidden case that are in a verdict, in letters or packed into figures."""
        hush = self.targets.hush.encode()
        packed = b"".join(
            (case.memory_bytes or 0).to_bytes(8, "little").rstrip(b"\0") for case in verdict.cases
        )
        text = verdict.model_dump_json().encode()
        found = {"the hidden input": hush in text, "it in hexadecimal": hush.hex().encode() in text}
        # A few of its bytes are as good as all: the next submission asks for the next ones.
        found["it as a figure"] = hush[5:9] in packed
        return [name for name, there in found.items() if there]

    def _grader_memory(self) -> int:
        """Peak resident memory of the worker since it was last asked."""
        pid = self._worker[0]
        with contextlib.suppress(OSError, IndexError):
            status = Path(f"/proc/{pid}/status").read_text()
            Path(f"/proc/{pid}/clear_refs").write_text("5")
            peak: int = int(status.split("VmHWM:")[1].split()[0]) * 1024
            return peak
        return 0


def descendants(*pids: int) -> set[tuple[int, str]]:
    """Everything that lives below processes: numbers, and when they started."""
    parents: dict[int, list[tuple[int, str]]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if fields[0] != "Z":
                parents.setdefault(int(fields[1]), []).append((int(folder.name), fields[19]))
    found: set[tuple[int, str]] = set()
    queue = list(pids)
    while queue:
        below = parents.get(queue.pop(), [])
        found.update(below)
        queue += [pid for pid, _ in below]
    return found


def hostile_question(submission: Submission, wanted: str, hush: str) -> Question:
    """The question whose right answer is a secret."""
    inputs = ("public", hush)
    cases = tuple(
        Case(input=codec.dumps([word]), expected=codec.dumps(wanted), public=public)
        for word, public in zip(inputs, (True, False), strict=True)
    )
    more: dict[str, Any] = {"limits": LIMITS.model_copy(update=submission.limits)}
    if submission.checked:
        more |= {"checker": HASTY, "comparison": Comparison(kind="checker")}
    return _question("answer", ("clue",), cases, submission.language, **more)


def honest_question(language: Language) -> Question:
    """A question that has an honest answer."""
    cases = tuple(
        Case(input=codec.dumps([numbers]), expected=codec.dumps(sum(numbers)), public=public)
        for numbers, public in (([1, 2], True), ([], False), ([5] * 100, False))
    )
    return _question(
        "total", ("numbers",), cases, language, limits=Limits(memory_mb=LIMITS.memory_mb)
    )


def _question(
    entry: str, names: tuple[str, ...], cases: tuple[Case, ...], language: Language, **more: Any
) -> Question:
    return Question(
        id=f"hostile-{entry}",
        seed=1,
        template_hash="0" * 64,
        title="Hostile",
        difficulty=Difficulty.EASY,
        topics=("arrays",),
        language=language,
        statement="",
        entry_point=entry,
        parameters=names,
        starter="",
        cases=cases,
        **more,
    )


def make_job(question: Question, *sources: str) -> Job:
    cells = tuple(Cell(id=f"cell-{n}", source=source) for n, source in enumerate(sources))
    return Job(question=question, cells=cells, kind="submission")


def scout(
    language: Language, known: dict[str, Any], prize: str | None, patience: float = PATIENCE
) -> str:
    """The first cell: what the attacker knows."""
    told = json.dumps(known)
    if language is Language.PYTHON:
        return (
            f"import json, types\nTARGETS = types.SimpleNamespace(**json.loads({told!r}))\n"
            f"PRIZE = {prize!r}\nPATIENCE = {patience!r}\n" + (_HERE / "scout.py").read_text()
        )
    text = (_HERE / "scout.js").read_text()
    typed = language is Language.TYPESCRIPT
    if typed:
        # Types stand there as comments.
        text = re.sub(r"/\*(: [^*]*) \*/", r"\1", text).replace("= [];", "= [] as any[];")
    return (
        f"const TARGETS{': any' if typed else ''} = {told};\n"
        f"const PRIZE{': any' if typed else ''} = {json.dumps(prize)};\n"
        f"const PATIENCE = {patience};\n" + text
    )


def run_bare(
    submission: Submission, targets: Targets, folder: Path, prize: str | None, other: Any = None
) -> object:
    """Run an attack in an ordinary process of ours; its answer, None where it gave none."""
    language = submission.language
    known = targets.known() | {"other": other}
    cells = [scout(language, known, prize, patience=0.05), *submission.parts[0]]
    given = json.dumps(cells)
    command = [sys.executable, str(_HERE / "bare.py")]
    if language is not Language.PYTHON:
        program = folder / f"bare{'.js' if language is Language.JAVASCRIPT else '.ts'}"
        end = "console.log(JSON.stringify(await answer('public') ?? null)); Deno.exit(0);"
        program.write_text("\n".join([*cells, end]))
        command = [str(deno.program()), "run", "--allow-all", "--quiet", str(program)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder,
        env=os.environ | targets.environment | {"HOME": str(folder), "PYTHONPATH": ""},
        start_new_session=True,
    ) as process:
        try:
            text, _ = process.communicate(given.encode(), timeout=LONGEST)
        finally:
            with contextlib.suppress(OSError):
                os.killpg(process.pid, 9)
    return json.loads(text) if text else None


@contextlib.contextmanager
def _environment(more: dict[str, str]) -> Any:
    kept = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)
