"""Has a model tell a question of the bank anew: another page, the same code."""

from __future__ import annotations

import asyncio
import hashlib
import re
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import yaml

from jupyter_interviewer.authoring import binding, rivals, safety
from jupyter_interviewer.authoring.account import SAID, Account, written_by
from jupyter_interviewer.authoring.manuscript import Code, Story
from jupyter_interviewer.authoring.order import Bounds, Ending, Order, Outcome
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.authoring.trial import TOLERATED, broken, messages
from jupyter_interviewer.domain.codec import Unencodable, loads
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.domain.refusal import Invalid, Unavailable
from jupyter_interviewer.gate import Finding, Gate, Report, Severity
from jupyter_interviewer.gate.words import telling
from jupyter_interviewer.llm import Budget, Client, ModelFailed, Role, tell
from jupyter_interviewer.questions import schema
from jupyter_interviewer.questions.declaration import declare
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.literal import literal
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.reading import FILE
from jupyter_interviewer.questions.spec import Written
from jupyter_interviewer.questions.statement import StatementError, render
from jupyter_interviewer.questions.template import Template, load

SEEDS = tuple(range(16))
CHECKED = "solutions/z_told_anew.py"
"""The solution of somebody who saw the new page alone; its name comes last, so that what is
expected is what the bank's own solution gives."""

COMPARED = ("the bank's solution", "one from the new page")

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Teller:
    """Tells questions anew; see `authoring.author.Author`, whose parameters these are.

    The gate needs no mutants: code and cases are the bank's.
    """

    def __init__(
        self,
        client: Client,
        shelf: Shelf,
        run: ScriptRunner,
        gate: Callable[[], AbstractContextManager[Gate]],
        bounds: Bounds = Bounds(),  # noqa: B008  (frozen)
    ) -> None:
        self._client = client
        self._shelf = shelf
        self._run = run
        self._gate = gate
        self._bounds = bounds
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="teller")

    async def tell(self, template: Template) -> Outcome:
        """Tell a question anew; whatever goes wrong is told in the outcome.

        Raises
        ------
        Invalid
            It is none that can be told anew: a function in Python whose page is drawn.
        """
        spec = template.spec
        function = spec.signature.entry.kind is EntryKind.FUNCTION
        if not function or template.fixed is not None or Language.PYTHON not in spec.languages:
            raise Invalid(
                "question", f"`{template.id}` cannot be told anew: only functions in Python can"
            )
        account = Account(self._bounds)
        made: str | None = None
        ending: Ending = "gate"
        desk = self._shelf.desk()
        try:
            reason, made = await self._told(template, account, desk)
        except ModelFailed as failed:
            ending, reason = "model", f"the model gave nothing: {failed.detail}"
        except Unavailable as refused:
            ending, reason = "sandbox", f"nothing could be tried: {refused.detail}"
        finally:
            shutil.rmtree(desk, ignore_errors=True)
        outcome = account.outcome("made" if made else ending, reason, made)
        self._shelf.note(Order(topic=spec.topics[0], difficulty=spec.difficulty), outcome)
        return outcome

    async def _told(
        self, template: Template, account: Account, desk: Path
    ) -> tuple[str, str | None]:
        loop = asyncio.get_running_loop()
        old, inputs = await loop.run_in_executor(self._threads, self._pages, template)
        files = {
            FILE: (template.folder / FILE).read_text(encoding="utf-8"),
            "statement.md": template.statement,
            "variant.py": template.variant,
        }
        said = ""
        for _ in range(self._bounds.rounds):
            number = account.begin_round()
            told = tell("question-story", files=files, page=old[0], findings=said)
            asked = messages(told.system, told.user)
            answer = await self._client.ask(
                Role.QUESTION_WRITER, asked, Story, name="story", budget=account.budget
            )
            written = written_by(answer.model, told.label)
            folder, findings = self._bound(template, answer.value, written, desk / str(number))
            report = None
            if not findings:
                new = load(folder)
                findings, pages = await loop.run_in_executor(
                    self._threads, self._compared, new, old
                )
                if not findings:
                    source = await self._solved(new, pages, inputs, account.budget)
                    findings, report = await loop.run_in_executor(
                        self._threads, self._proved, folder, source
                    )
            account.end_round(findings)
            if report is not None and not findings:
                record = account.record(written, report, COMPARED, after=template.id)
                return account.passed, self._shelf.add(folder, record)
            said = "\n".join(str(one) for one in dict.fromkeys(findings))[:SAID]
        return account.unfit, None

    def _pages(self, template: Template) -> tuple[list[str], list[str]]:
        """Give the pages of all seeds, and some inputs of the first."""
        pages: list[str] = []
        inputs: list[str] = []
        for one in rivals.drawn(template, self._run, SEEDS):
            if one is None:
                raise Invalid("question", f"`{template.id}` cannot be drawn for every seed")
            pages.append(_page(template, one.decoded()))
            for case in one.cases:
                if case.public and case.input and len(case.input) < 400 and len(inputs) < 3:
                    try:
                        inputs.append(literal(loads(case.input)))
                    except Unencodable:
                        continue
        return pages, inputs

    def _bound(
        self, template: Template, story: Story, written: Written, desk: Path
    ) -> tuple[Path, list[Finding]]:
        """Write the folder: all of the old one, with another page."""
        digest = hashlib.sha256(story.model_dump_json().encode("utf-8", "surrogatepass"))
        folder = desk / f"{template.id[:50].rstrip('-')}-{digest.hexdigest()[:6]}"
        found = safety.of_story(story)
        spec = template.spec
        for what, given, wanted in (
            ("hints", len(story.hints), len(spec.hints)),
            ("asks", len(story.asks), len(spec.probes)),
        ):
            if given != wanted:
                found.append(_finding(FILE, f"`{what}` has {given} texts", f"{wanted}, in order"))
        if found:
            return folder, found
        fields: dict[str, Any] = yaml.safe_load(
            (template.folder / FILE).read_text(encoding="utf-8")
        )
        fields |= {"id": folder.name, "title": story.title, "written": written.model_dump()}
        for hint, text in zip(fields.get("hints", []), story.hints, strict=True):
            hint["text"] = text
        for probe, ask in zip(fields.get("probes", []), story.asks, strict=True):
            probe["ask"] = ask
        shutil.copytree(template.folder, folder, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        text = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=110)
        binding.write(
            folder,
            {FILE: schema.LINE + text, "statement.md": story.statement.strip() + "\n"},
        )
        try:
            load(folder)
        except QuestionBroken as error:
            return folder, broken(error)
        return folder, []

    def _compared(self, new: Template, old: Sequence[str]) -> tuple[list[Finding], list[str]]:
        """See that the new pages say every number that the old ones say, and nothing odd."""
        pages = []
        for seed, (one, before) in enumerate(
            zip(rivals.drawn(new, self._run, SEEDS), old, strict=True)
        ):
            if one is None:
                return [_finding("variant.py", f"it cannot be drawn for seed {seed}", "any")], []
            try:
                page = _page(new, one.decoded())
            except StatementError as error:
                return [_finding("statement.md", f"it cannot be rendered: {error}", "a page")], []
            missing = sorted(_numbers(before) - _numbers(page))
            if missing:
                said = f"seed {seed}: it does not say {', '.join(missing[:5])}, which the old does"
                return [_finding("statement.md", said, "the same rules and bounds")], []
            if words := telling(page):
                said = f"it says {', '.join(map(repr, words))}"
                return [_finding("statement.md", said, "a task, not its method or cost")], []
            pages.append(page)
        return list(safety.texts(("statement.md", page) for page in pages)), pages

    async def _solved(
        self, new: Template, pages: Sequence[str], inputs: Sequence[str], budget: Budget
    ) -> str:
        (line,) = declare(new.spec.signature, Language.PYTHON)
        asked = messages(
            *tell(
                "solution",
                signature=f"def {line}:",
                pages=pages,
                inputs="\n".join(inputs),
                modules=", ".join(safety.MODULES),
                style="",
            )[:2]
        )
        answer = await self._client.ask(
            Role.QUESTION_WRITER, asked, Code, name="solution", budget=budget
        )
        return answer.value.code

    def _proved(self, folder: Path, source: str) -> tuple[list[Finding], Report | None]:
        if found := list(safety.code("the solution from the new page", source)):
            return found, None
        binding.write(folder, {CHECKED: source.rstrip() + "\n"})
        with self._gate() as gate:
            report = gate.verify(folder, range(self._bounds.seeds))
        needed = [one for one in report.lacking if one.check not in TOLERATED]
        return [*report.errors, *needed], report


def _page(template: Template, values: dict[str, Any]) -> str:
    title, text = (render(one, values) for one in (template.spec.title, template.statement))
    return f"# {title}\n\n{text}"


def _numbers(page: str) -> set[str]:
    return {match.replace(",", "").rstrip(".") for match in _NUMBER.findall(page)}


def _finding(file: str, message: str, expected: str) -> Finding:
    return Finding(
        check="story", severity=Severity.ERROR, message=message, file=file, expected=expected
    )
