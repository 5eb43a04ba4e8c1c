"""Real students' code is accepted exactly where simply executing it gives what is expected.

A spread sample by default; all of it where ``STUDENTS=all`` is set (``make students``).
"""

from __future__ import annotations

import gzip
import json
import os
import time
from collections import Counter
from pathlib import Path

import pytest

from jupyter_interviewer.grading.backlog.run import verdicts
from jupyter_interviewer.grading.backlog.sources import gather
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.casetable import SUFFIX, load

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "student-submissions"
SAMPLE = 100


@pytest.mark.timeout(3600)
def test_students_are_accepted_exactly_where_their_code_gives_what_is_expected(capsys) -> None:
    if not DATA.is_dir():
        pytest.skip(f"no students' submissions in {DATA}")
    jobs: list[tuple[str, Job]] = []
    expected: dict[str, bool] = {}
    for table in sorted(DATA.glob(f"*{SUFFIX}")):
        source = table.with_name(table.name.replace(SUFFIX, ".submissions.jsonl.gz"))
        found = gather([str(source)])
        assert not found.complaints
        question = load(table)
        for name, submission in found.submissions.items():
            job = Job(question=question, cells=submission.cells, kind="submission")
            jobs.append((f"{question.id}/{name}", job))
        with gzip.open(source, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                expected[f"{question.id}/{row['name']}"] = row["accepted"]
    if os.environ.get("STUDENTS") != "all":
        jobs = jobs[:: len(jobs) // SAMPLE]
    began = time.monotonic()
    outcomes: Counter[str] = Counter()
    mistaken = []
    for name, verdict in verdicts(jobs, len(os.sched_getaffinity(0))):
        outcomes[verdict.outcome.value] += 1
        if verdict.accepted is not expected[name]:
            mistaken.append((name, verdict.outcome.value, verdict.message, expected[name]))
    seconds = time.monotonic() - began
    told = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common())
    with capsys.disabled():
        print(
            f"\n{len(jobs) - len(mistaken)} of {len(jobs)} students' submissions as they should "
            f"be, {len(jobs) / seconds:.1f} a second: {told}"
        )
    assert not mistaken
    assert outcomes["accepted"] and outcomes["wrong_answer"]
