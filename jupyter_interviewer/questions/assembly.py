"""A question, put together from its template and a variant, in one language."""

from __future__ import annotations

from jupyter_interviewer.domain.codec import dumps, loads
from jupyter_interviewer.domain.measured import Growing
from jupyter_interviewer.domain.question import (
    Case,
    Column,
    EntryKind,
    Hint,
    Language,
    Mistake,
    Probe,
    Question,
    TableShape,
)
from jupyter_interviewer.questions.made import Made
from jupyter_interviewer.questions.naming import spell
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.reading import line_of
from jupyter_interviewer.questions.spec import ProbeSpec
from jupyter_interviewer.questions.statement import StatementError, render
from jupyter_interviewer.questions.template import MistakeFile, Template

_YAML = "question.yaml"
PROBES = (
    ProbeSpec(
        point="approach",
        ask="How does your code get from the input to the result?",
        expects=("first", "then", "each", "loop", "go through", "until", "step"),
    ),
    ProbeSpec(
        point="complexity",
        ask="How does the time it takes grow with the size of the input?",
        expects=("o(", "linear", "constant", "quadratic", "logarithm", "proportional", "square"),
    ),
    ProbeSpec(
        point="edge_cases",
        ask="Which unusual inputs did you think of, and what happens for them?",
        expects=("empty", "zero", "negative", "one", "single", "same", "duplicate", "large"),
    ),
)
"""What is asked about an imported question, which has nothing of its own."""


def assemble(template: Template, made: Made, seed: int, language: Language) -> Question:
    """Put a question together.

    Raises
    ------
    QuestionBroken
        A text of it cannot be rendered.
    """
    spec = template.spec

    def fill(text: str, file: str, field: str | None = None) -> str:
        if template.fixed is not None:
            # Nothing varies, and what others wrote is no Jinja2, whatever braces it has.
            return text
        try:
            return render(text, made.values, language)
        except StatementError as error:
            problem = Problem(
                question=template.id, file=file, field=field, message=str(error),
                line=error.line if field is None else _line_of(template, field),
            )  # fmt: skip
            raise QuestionBroken([problem]) from error

    return Question(
        id=template.id,
        seed=seed,
        template_hash=template.hash,
        title=fill(spec.title, _YAML, "title").strip(),
        kind=spec.kind,
        difficulty=spec.difficulty,
        topics=spec.topics,
        language=language,
        statement=fill(template.statement, "statement.md").strip() + "\n",
        entry_point=spec.signature.entry.name[language],
        entry_kind=spec.signature.entry.kind,
        parameters=tuple(spell(one.name, language) for one in spec.signature.parameters),
        tables=tuple(
            TableShape(
                name=table.name,
                description=fill(table.description, _YAML, f"tables.{number}.description"),
                columns=tuple(
                    Column(
                        name=column.name,
                        type=column.type,
                        missing=column.missing,
                        description=fill(column.description, _YAML, f"tables.{number}.columns"),
                    )
                    for column in table.columns
                ),
            )
            for number, table in enumerate(spec.tables)
        ),
        starter=template.starters[language],
        setup=template.setups.get(language, ""),
        cases=tuple(_renamed(case, template, language) for case in made.cases),
        comparison=spec.comparison,
        checker=template.checker,
        limits=spec.limits,
        complexity=spec.complexity,
        growing=_growing(template.variant, made),
        hints=tuple(
            Hint(
                level=hint.level,
                text=fill(hint.text, _YAML, f"hints.{index}.text"),
                kinds=hint.kinds,
            )
            for index, hint in enumerate(spec.hints)
        ),
        probes=tuple(
            Probe(
                point=probe.point,
                ask=fill(probe.ask, _YAML, f"probes.{index}.ask"),
                expects=probe.expects,
            )
            for index, probe in enumerate(spec.probes or PROBES)
        ),
        mistakes=tuple(
            Mistake(
                name=one.name,
                misconception=one.misconception,
                hint=one.hint,
                fails=tuple(i for i, passed in enumerate(made.passes[one.name]) if not passed),
            )
            for one in _mistakes(template, language)
            if one.name in made.passes
        ),
    )


def _line_of(template: Template, field: str) -> int | None:
    """Look a field up where it was read; only done where something is wrong with it."""
    try:
        return line_of((template.folder / _YAML).read_text(encoding="utf-8-sig"), field)
    except (OSError, UnicodeDecodeError):
        return None


def _mistakes(template: Template, language: Language) -> list[MistakeFile]:
    """Give the mistakes of a language, else the Python ones.

    Only Python ones are executed when a variant is made (a process of Deno's for each case of each
    mistake would take long), so a mistake in another language has the failing cases of the
    Python one with its name, and counts only where there is one.
    """
    own = [one for one in template.mistakes if one.language is language]
    return own or [one for one in template.mistakes if one.language is Language.PYTHON]


def _growing(variant: str, made: Made) -> Growing | None:
    defines = "\ndef growth(" in variant
    return Growing(source=variant, values=dumps(made.values)) if defines else None


def _renamed(case: Case, template: Template, language: Language) -> Case:
    """Let a class's operations carry the names that they have in the answer's language."""
    signature = template.spec.signature
    names = {one.name: spell(one.name, language) for one in signature.methods}
    entry = signature.entry.name
    if signature.entry.kind is not EntryKind.CLASS or (
        entry[language] == entry[Language.PYTHON] and all(old == new for old, new in names.items())
    ):
        return case
    (_, arguments), *calls = loads(case.input)
    renamed = [[entry[language], arguments]] + [[names[name], given] for name, given in calls]
    return case.model_copy(update={"input": dumps(renamed)})
