"""The other parts: what the interviewer asks, the expected cost, the starters, fixed bounds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from jupyter_interviewer.domain.growth import parse as parse_growth
from jupyter_interviewer.domain.question import Complexity, Language
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Subject
from jupyter_interviewer.questions.declaration import declare, typescript
from jupyter_interviewer.questions.naming import spell
from jupyter_interviewer.questions.spec import ProbeSpec
from jupyter_interviewer.questions.template import SUFFIXES
from jupyter_interviewer.questions.types import parse as parse_type

YAML = "question.yaml"
POINTS = ("approach", "complexity", "edge_cases", "testing")
FEWEST_WORDS = 5
_COST = re.compile(r"O\((.*)\)")
_COMMENTS = re.compile(r"//.*|/\*.*?\*/|#.*", re.DOTALL)
_PLACE = "Write your answer here."


def present(subject: Subject) -> Iterator[Finding]:
    """Look at what is the same in every variant."""
    yield from _probes(subject)
    yield from _costs(subject)
    for language in subject.languages:
        yield from _starter(subject, language)


def _probes(subject: Subject) -> Iterator[Finding]:
    probes = subject.template.spec.probes
    points = [probe.point for probe in probes]
    if missing := [point for point in POINTS if point not in points]:
        yield _finding(
            "probes",
            Severity.LACKING,
            f"`probes` has none for {', '.join(missing)}",
            "something to ask about each",
        )
    if twice := sorted({point for point in points if points.count(point) > 1}):
        yield _finding(
            "probes", Severity.WARNING, f"{', '.join(twice)} stands twice", "one probe a point"
        )
    for index, probe in enumerate(probes):
        for what, expected in _of_probe(probe):
            yield _finding("probes", Severity.LACKING, f"probes.{index}: {what}", expected)


def _of_probe(probe: ProbeSpec) -> Iterator[tuple[str, str]]:
    if not probe.ask.endswith("?"):
        yield "`ask` is no question", "a question mark at its end"
    if len(probe.expects) < FEWEST_WORDS:
        expected = f"{FEWEST_WORDS} or more words or phrases of which a good answer has one"
        yield f"`expects` names {len(probe.expects)}", expected
    if capitals := [word for word in probe.expects if word != word.lower()]:
        yield f"`expects` has capitals in {capitals[0]!r}", "small letters, as answers are compared"


def _costs(subject: Subject) -> Iterator[Finding]:
    template = subject.template
    spec = template.spec
    if spec.kind != "coding" and spec.complexity == Complexity():
        # What a query costs is its engine's matter.
        return
    for name, text in (("time", spec.complexity.time), ("space", spec.complexity.space)):
        if text is None and spec.kind == "data":
            # What a query costs is the engine's affair as much as its author's.
            continue
        if text is None:
            yield _finding(
                "complexity",
                Severity.LACKING,
                f"`complexity.{name}` is not given",
                "what a good answer costs, such as O(n log n)",
            )
            continue
        found = _COST.fullmatch(text)
        if found is None or parse_growth(found[1]) is None:
            yield _finding(
                "complexity",
                Severity.ERROR,
                f"`complexity.{name}` is {text!r}, which cannot be read",
                "such as O(n), O(n log n), O(rows * columns)",
            )
    for name, why in (
        ("growth", "inputs of any size, so that the growth of answers can be measured"),
        ("holds", "whether arguments keep to the statement's bounds"),
    ):
        if name == "growth" and spec.kind == "data":
            continue
        if not re.search(rf"^def {name}\(", template.variant, re.MULTILINE):
            yield Finding(
                check="complexity" if name == "growth" else "bounds",
                severity=Severity.LACKING,
                message=f"it does not define `{name}`",
                file="variant.py",
                expected=why,
            )


def _starter(subject: Subject, language: Language) -> Iterator[Finding]:
    template = subject.template
    text = template.starters.get(language, "")
    file = f"starters/{language.value}{SUFFIXES[language]}"
    style = Severity.WARNING if template.spec.origin else Severity.ERROR

    def found(message: str, expected: str, severity: Severity = style) -> Finding:
        return Finding(
            check="starters", severity=severity, message=message, file=file, expected=expected
        )

    signature = template.spec.signature
    declared = _squeezed(_python_heads(text) if language is Language.PYTHON else text)
    for line in _declared(subject, language):
        if line not in declared:
            yield found("it is declared in another way", f"`{line}`")
    if language is Language.JAVASCRIPT:
        every = [*signature.parameters, *(p for one in signature.methods for p in one.parameters)]
        for one in every:
            kind = typescript(parse_type(one.type))
            name = spell(one.name, language)
            if not re.search(rf"@param \{{{re.escape(kind)}\}} {re.escape(name)}\b", text):
                yield found(
                    f"the type of `{name}` is not said",
                    f"`@param {{{kind}}} {name}` in a comment",
                    Severity.WARNING,
                )
    if _PLACE not in text:
        yield found("it does not say where to write", f"a comment {_PLACE!r}", Severity.WARNING)
    if re.search(r"\breturn\b[ \t]*[^\s;]", _COMMENTS.sub("", _bare(text, language))):
        yield found("it returns something", "nothing that is part of an answer", Severity.WARNING)


def _bare(text: str, language: Language) -> str:
    """Take documentation out of a starter."""
    return re.sub(r'"""[\s\S]*?"""', "", text) if language is Language.PYTHON else text


def _declared(subject: Subject, language: Language) -> list[str]:
    """Give what has to stand in a starter, on one line each."""
    signature = subject.template.spec.signature
    if language in (Language.TYPESCRIPT, Language.SQL):
        return [_squeezed(line) for line in declare(signature, language)]
    names = [signature.entry.name[language]]
    names += [spell(method.name, language) for method in signature.methods]
    parameters = [signature.parameters, *(method.parameters for method in signature.methods)]
    if signature.methods and language is not Language.PYTHON:
        names[0] = "constructor"
    if signature.methods and language is Language.PYTHON:
        names[0] = "__init__"
    own = "self, " if signature.methods and language is Language.PYTHON else ""
    lines = []
    for name, given in zip(names, parameters, strict=True):
        spelt = [spell(one.name, language) for one in given]
        if language is Language.PYTHON:
            lines.append(f"def {name}({(own + ', '.join(spelt)).rstrip(', ')})")
        else:
            lines.append(f"{name}({', '.join(spelt)})")
    return lines


def _python_heads(text: str) -> str:
    """Give the heads of a source's functions, without types."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    return "\n".join(
        f"def {node.name}({', '.join(one.arg for one in node.args.args)})"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )


def _squeezed(text: str) -> str:
    text = re.sub(r"\(\s+", "(", re.sub(r",?\s+\)", ")", re.sub(r"\s+", " ", text)))
    return text.strip()


def _finding(check: str, severity: Severity, message: str, expected: str) -> Finding:
    return Finding(check=check, severity=severity, message=message, file=YAML, expected=expected)
