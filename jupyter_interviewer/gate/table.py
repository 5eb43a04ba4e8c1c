"""Reports as a table for a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jupyter_interviewer.gate.cache import version
from jupyter_interviewer.gate.finding import Severity
from jupyter_interviewer.gate.report import Report

_HEAD = (
    "QUESTION", "", "SOLUTIONS", "MISTAKES", "CASES", "MUTANTS KILLED", "UNLIKE", "SLOWEST",
    "GRADED", "SECONDS",
)  # fmt: skip


def table(reports: Sequence[Report]) -> str:
    """Give the figures, one line a question."""
    rows = [_HEAD, *(_row(one) for one in reports)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join(
        "  ".join(
            part.ljust(width) if column < 2 else part.rjust(width)
            for column, (part, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _row(report: Report) -> tuple[str, ...]:
    figures = report.figures
    mutants = "-"
    if figures.mutants:
        share = (figures.killed or 0) / figures.mutants
        mutants = f"{figures.killed}/{figures.mutants} {share:4.0%}"
    return (
        report.question,
        verdict(report),
        str(figures.solutions),
        str(figures.mistakes),
        str(figures.cases),
        mutants,
        "-" if figures.unlike is None else str(figures.unlike),
        "-" if figures.slowest is None else f"{figures.slowest:.0%}",
        str(figures.graded),
        f"{figures.seconds:.1f}",
    )


def verdict(report: Report) -> str:
    """Say in a word what the gate says."""
    if not report.sound:
        return "FAILED"
    return "passed" if report.passed else "lacking"


def plain(reports: Sequence[Report]) -> dict[str, Any]:
    """Give reports as plain data, for JSON."""
    return {
        "gate": version(),
        "passed": all(report.passed for report in reports),
        "questions": [
            {
                **report.model_dump(mode="json"),
                "passed": report.passed,
                "counts": {
                    one.value: sum(finding.severity is one for finding in report.findings)
                    for one in Severity
                },
            }
            for report in reports
        ],
    }
