"""JavaScript and TypeScript: types hold, and which files of the two are the same program.

A type check takes longer than all cases together. So all TypeScript of a folder is checked in one
graded notebook, and where a file without its types is the JavaScript file of the same name, what
is found of the one holds for the other. Both are done where grading is, in the sandbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.question import Case, EntryKind, Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Variant, file_of
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.template import MistakeFile, Solution

CHECK = "types"
File = Solution | MistakeFile
_TOKEN = re.compile(r"[A-Za-z0-9_]+|[^A-Za-z0-9_\s]")
_TRAILING = re.compile(r",(?=\s*\))")
_STRIP = """\
import { stripTypeScriptTypes } from "node:module";

function strip(texts) {
  return texts.map((text) => {
    const plain = stripTypeScriptTypes(text, { mode: "strip" }).replace(/,(?=\\s*\\))/g, "");
    return plain.match(/[A-Za-z0-9_]+|[^A-Za-z0-9_\\s]/g).join(" ");
  });
}
"""
_TYPES = {Outcome.COMPILE_ERROR, Outcome.SYNTAX_ERROR}


class Scripts(NamedTuple):
    """What is known of a folder's TypeScript.

    Attributes
    ----------
    twins
        TypeScript files that are the JavaScript file of the same name, types apart; their types
        have been checked.
    findings
        What was found on the way.
    graded
        Gradings that it took.
    """

    twins: frozenset[str]
    findings: tuple[Finding, ...] = ()
    graded: int = 0


def examine(variant: Variant) -> Scripts:
    """Check all TypeScript of a folder together, and find out what is JavaScript with types."""
    subject = variant.subject
    both = {Language.JAVASCRIPT, Language.TYPESCRIPT} <= set(subject.languages)
    solutions = subject.solutions(Language.TYPESCRIPT)
    if not both or not solutions:
        return Scripts(frozenset())
    files: list[File] = [*solutions, *subject.mistakes(Language.TYPESCRIPT)]
    others: list[File] = [
        *subject.solutions(Language.JAVASCRIPT), *subject.mistakes(Language.JAVASCRIPT)
    ]  # fmt: skip
    plain = {file_of(one).removesuffix(".js"): one for one in others}
    pairs = [
        (one, plain[name]) for one in files if (name := file_of(one).removesuffix(".ts")) in plain
    ]
    if not pairs:
        return Scripts(frozenset())
    typed, together = variant.means.grade([_typed(variant, files), _stripped(variant, [pairs])])
    if typed.outcome not in {Outcome.ACCEPTED, *_TYPES}:
        # Not to be checked together, say because of an `import`: each is graded by itself.
        return Scripts(frozenset(), graded=2)
    same, graded = set(range(len(pairs))), 2
    if together.outcome is not Outcome.ACCEPTED:
        # At least one differs: each by itself says which.
        (apart,) = variant.means.grade([_stripped(variant, [[pair] for pair in pairs])])
        same = {result.index for result in apart.cases if result.outcome is Outcome.ACCEPTED}
        graded = 3
    twins = {file_of(one) for number, (one, _) in enumerate(pairs) if number in same}
    return Scripts(frozenset(twins), tuple(_findings(variant, files, typed)), graded=graded)


def _typed(variant: Variant, files: list[File]) -> Job:
    """Give a notebook with a cell for each file, in a block of its own, and an answer at last."""
    cells = [Cell(id=f"file-{n}", source=f"{{\n{one.source}\n}}") for n, one in enumerate(files)]
    answer = Cell(id="file-0-again", source=files[0].source)
    return Job(
        question=variant.question(Language.TYPESCRIPT), cells=(*cells, answer), kind="submission"
    )


def _stripped(variant: Variant, groups: list[list[tuple[File, File]]]) -> Job:
    """Give a notebook of ours that takes the types off: the bank's code is only data in it."""
    cases = tuple(
        Case(
            input=dumps([[typed.source for typed, _ in pairs]]),
            expected=dumps([_tokens(plain.source) for _, plain in pairs]),
            public=True,
        )
        for pairs in groups
    )
    question = variant.question(Language.JAVASCRIPT).model_copy(
        update={
            "cases": cases,
            "entry_point": "strip",
            "entry_kind": EntryKind.FUNCTION,
            "comparison": variant.template.spec.comparison.model_copy(update={"kind": "exact"}),
            "checker": None,
            "setup": "",
        }
    )
    return Job(question=question, cells=(Cell(id="strip", source=_STRIP),), kind="submission")


def _tokens(source: str) -> str:
    return " ".join(_TOKEN.findall(_TRAILING.sub("", source)))


def _findings(variant: Variant, files: list[File], typed: Verdict) -> Iterator[Finding]:
    if typed.outcome not in _TYPES:
        return
    number = int((typed.cell or "file-0").split("-")[1])
    # The line of the block's opening bracket is ours.
    line = None if typed.line is None or "again" in (typed.cell or "") else typed.line - 1
    yield Finding(
        check=CHECK,
        severity=Severity.ERROR,
        message=f"its types do not hold: {typed.message or typed.outcome.value}",
        file=file_of(files[number]),
        line=line,
        expected="TypeScript in strict mode without errors",
    )
