"""What is refused before anything is executed: texts with other aims, code that not only computes.

The sandbox is what keeps code from doing harm, and pages are rendered as untrusted Markdown. This
comes before: what a model has no honest reason to write ends the attempt with a plain reason.
"""

from __future__ import annotations

import ast
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator

from jupyter_interviewer.authoring.manuscript import Manuscript, Story
from jupyter_interviewer.gate.finding import Finding, Severity

CHECK = "safety"
MODULES = (
    "bisect", "collections", "copy", "dataclasses", "datetime", "enum", "fractions", "functools",
    "heapq", "itertools", "math", "operator", "re", "statistics", "string", "typing",
)  # fmt: skip
"""What code by a model may import."""

_FORBIDDEN = frozenset({
    "open", "exec", "eval", "compile", "__import__", "input", "print", "globals", "locals", "vars",
    "getattr", "setattr", "delattr", "breakpoint", "exit", "quit", "help", "memoryview",
    "__builtins__", "__loader__", "__spec__",
})  # fmt: skip
_INNARDS = re.compile(r"^(__.*|f_|gi_|cr_|ag_|tb_|co_|func_|mro$)")
_OWN = frozenset({
    "__init__", "__lt__", "__eq__", "__hash__", "__repr__", "__len__", "__iter__", "__next__",
    "__getitem__", "__setitem__", "__contains__", "__call__", "__post_init__",
})  # fmt: skip
_DEPTH = 60

_TEXTS = {
    "a code block": re.compile(r"``|\\`|~~~"),
    "an address": re.compile(
        r"(?i)\b(?:https?|ftp|file|wss?)\s*:\s*//|\b(?:javascript|vbscript)\s*:|\bdata:\w+[/;,]|\bwww\.\w"
    ),
    "an event handler": re.compile(r"(?i)\bon(?:error|load|click|mouse\w+|focus)\s*="),
    "words to a machine": re.compile(
        r"(?im)\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|above)\b"
        r"|\b(?:system|developer)\s+(?:prompt|message)\b|\b(?:language model|chatgpt)\b"
        r"|\b(?:you are (?:now )?|as )an? (?:AI|assistant|model)\b|<\|\w+\|>"
        r"|^\s*(?:system|assistant|user)\s*:"
        r"|\b(?:interviewer|grader|judge)\b.{0,40}\b(?:must|should|shall)\b"
        r"|\b(?:give|award|grant)\b.{0,40}\b(?:full|maximum|top) (?:marks?|scores?|points)\b"
        r"|\b(?:mark|accept|grade|rate)\b.{0,40}\bas (?:correct|accepted|passed|solved)\b"
    ),
}
_MARKUP = {
    "HTML": re.compile(r"<[a-zA-Z/!?]"),
    "a link or an image": re.compile(r"!?\[[^\]\n]*\]\(|^\s*\[[^\]\n]+\]:", re.MULTILINE),
}
_CODE = re.compile(r"`[^`\n]*`")
_HIDDEN = {"Cf", "Cc", "Co", "Cs"}


def of_manuscript(manuscript: Manuscript) -> list[Finding]:
    """Look at everything that a model wrote of a question."""
    found = list(texts(_told(manuscript)))
    found += code("variant.py", manuscript.variant)
    for slip in manuscript.mistakes:
        found += code(f"mistakes/{slip.name}.py", slip.code)
    return found


def of_story(story: Story) -> list[Finding]:
    """Look at a new page."""
    told = [("question.yaml", story.title), ("statement.md", story.statement)]
    told += [("question.yaml", text) for text in (*story.hints, *story.asks)]
    return list(texts(told))


def _told(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    yield "question.yaml", manuscript.title
    yield "statement.md", manuscript.statement
    for hint in manuscript.hints:
        yield "question.yaml", hint.text
    for probe in manuscript.probes:
        yield "question.yaml", probe.ask
        yield "question.yaml", " | ".join(probe.expects)
    for text in manuscript.rubric:
        yield "question.yaml", text
    for slip in manuscript.mistakes:
        yield f"mistakes/{slip.name}.py", f"{slip.misconception} {slip.hint}"
    # What stands in code may come to stand on the page.
    for file, source in [("variant.py", manuscript.variant)]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield file, node.value


def texts(told: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Look for what no page of a question has: markup, addresses, words to a machine."""
    said: set[tuple[str, str]] = set()
    expected = "plain Markdown, written for a candidate"
    for file, text in told:
        # In a span of code markup is none; what could make us and others see different spans of
        # code in a text is refused by itself.
        prose = _CODE.sub("``", text)
        looked = [(what, pattern.search(text)) for what, pattern in _TEXTS.items()]
        looked += [(what, pattern.search(prose)) for what, pattern in _MARKUP.items()]
        for what, match in looked:
            if match is not None and (file, what) not in said:
                said.add((file, what))
                shown = " ".join(match[0].split())[:60]
                yield _finding(file, f"it holds {what}: {shown!r}", expected)
        odd = next((one for one in text if _is_hidden(one)), None)
        if odd is not None and (file, odd) not in said:
            said.add((file, odd))
            yield _finding(file, f"it holds the invisible character U+{ord(odd):04X}", "none such")


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN and character not in "\n\t"


def code(file: str, source: str) -> Iterator[Finding]:
    """Look for what code that only computes does not need."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
        deep = _too_deep(tree)
    except SyntaxError as error:
        yield _finding(file, f"is not valid Python: {error.msg}", "Python 3.11", error.lineno)
        return
    except (ValueError, RecursionError, MemoryError):
        yield _finding(file, "cannot be read", "plain Python")
        return
    if deep:
        yield _finding(file, "is nested too deep", "plain Python")
        return
    said: set[str] = set()
    for node in ast.walk(tree):
        if (what := _misdeed(node)) and what not in said:
            said.add(what)
            expected = f"code that only computes, with no imports but {', '.join(MODULES)}"
            yield _finding(file, what, expected, getattr(node, "lineno", None))


def _misdeed(node: ast.AST) -> str | None:
    if isinstance(node, ast.Import):
        return next((f"imports {one.name}" for one in node.names if one.name not in MODULES), None)
    if isinstance(node, ast.ImportFrom):
        whole = node.module or "."
        if node.level or whole.split(".")[0] not in (*MODULES, "__future__"):
            return f"imports {whole}"
    if isinstance(node, ast.Name) and node.id in _FORBIDDEN:
        return f"uses `{node.id}`"
    if isinstance(node, ast.Attribute) and _INNARDS.match(node.attr) and node.attr not in _OWN:
        return f"uses `.{node.attr}`"
    if isinstance(node, ast.AsyncFunctionDef | ast.Await):
        return "is asynchronous"
    return None


def _too_deep(tree: ast.AST) -> bool:
    level: list[ast.AST] = [tree]
    for _ in range(_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return False
    return True


def _finding(file: str, message: str, expected: str, line: int | None = None) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.ERROR,
        message=message,
        expected=expected,
        file=file,
        line=line,
    )
