"""A question as a notebook: what the candidate opens."""

from __future__ import annotations

import re
from typing import Any

import nbformat
from nbformat import NotebookNode

from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.questions.exhibit import example as exhibit
from jupyter_interviewer.questions.exhibit import schema, tables_cell
from jupyter_interviewer.questions.literal import comment, example, own_case

VERSION = 1
_OWN_CASES = {
    Language.PYTHON: ("my_cases = [", "]"),
    Language.JAVASCRIPT: ("const myCases = [", "];"),
    Language.TYPESCRIPT: ("const myCases: [unknown[], unknown][] = [", "];"),
}
NAMESPACE = "jupyter_interviewer"
_KERNELS: dict[Language, tuple[dict[str, str], dict[str, str]]] = {
    Language.PYTHON: (
        {"name": "interview-python", "display_name": "Python (interview)", "language": "python"},
        {
            "name": "python",
            "file_extension": ".py",
            "mimetype": "text/x-python",
            "codemirror_mode": "python",
            "pygments_lexer": "ipython3",
        },
    ),
    Language.JAVASCRIPT: (
        {
            "name": "interview-javascript",
            "display_name": "JavaScript (interview)",
            "language": "javascript",
        },
        {
            "name": "javascript",
            "file_extension": ".js",
            "mimetype": "text/javascript",
            "codemirror_mode": "javascript",
            "pygments_lexer": "javascript",
        },
    ),
    Language.TYPESCRIPT: (
        {
            "name": "interview-typescript",
            "display_name": "TypeScript (interview)",
            "language": "typescript",
        },
        {
            "name": "typescript",
            "file_extension": ".ts",
            "mimetype": "application/typescript",
            "codemirror_mode": "typescript",
            "pygments_lexer": "typescript",
        },
    ),
    Language.SQL: (
        {"name": "interview-sql", "display_name": "SQL (interview)", "language": "sql"},
        {
            "name": "sql",
            "file_extension": ".sql",
            "mimetype": "text/x-sql",
            "codemirror_mode": "sql",
            "pygments_lexer": "sql",
        },
    ),
}


def build(
    question: Question, *, interview: str, index: int = 0, title: str | None = None
) -> NotebookNode:
    """Build a question's notebook; the same question gives the same notebook.

    Parameters
    ----------
    question
        Of it only what the candidate may see is used.
    interview
        Id of the interview it belongs to.
    index
        Which question of the interview it is.
    title
        The heading, where it shall not be the question's own title.

    Returns
    -------
    NotebookNode
        Valid nbformat 4.5 with three cells, tagged ``question``, ``answer`` and ``cases``. A
        question about data has ``tables`` before its answer, and no ``cases``.
    """
    kernelspec, language_info = _KERNELS[question.language]
    answer = _cell("code", "answer", "answer", index, question.starter.rstrip())
    if question.tables:
        codes = [_cell("code", "tables", "tables", index, tables_cell(question)), answer]
    else:
        codes = [answer, _cell("code", "cases", "cases", index, _own_cases(question))]
    text = _statement(question, title)
    cells = [_cell("markdown", "statement", "question", index, text), *codes]
    notebook: NotebookNode = nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": dict(kernelspec),
            "language_info": dict(language_info),
            NAMESPACE: {
                "version": VERSION,
                "interview": interview,
                "question": question.id,
                "seed": question.seed,
                "index": index,
                "entry_point": question.entry_point,
            },
        },
    )
    nbformat.validate(notebook)
    return notebook


def suggest_path(question: Question, *, index: int = 0, folder: str = "") -> str:
    """Suggest where the notebook could stand: ``<folder>/1-pair-with-sum.ipynb``.

    The name is safe in every file system and in a URL.
    """
    stem = slug(question.title) or slug(question.id) or "question"
    name = f"{index + 1}-{stem}.ipynb"
    return f"{folder.strip('/')}/{name}" if folder.strip("/") else name


def slug(text: str, longest: int = 60) -> str:
    """Turn any text into lower-case ASCII words joined by hyphens, perhaps none."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    found = ""
    for word in words:
        longer = f"{found}-{word}" if found else word[:longest]
        if len(longer) > longest:
            break
        found = longer
    return found


def _cell(kind: str, role: str, tag: str, index: int, source: str) -> NotebookNode:
    make: Any = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
    metadata: dict[str, Any] = {"tags": [tag], NAMESPACE: {"role": role, "starter": source}}
    if role == "statement":
        metadata |= {"editable": False, "deletable": False}
        # Its own text is no starter that anyone would reset it to.
        del metadata[NAMESPACE]["starter"]
    cell: NotebookNode = make(source, id=f"q{index + 1}-{role}", metadata=metadata)
    return cell


def _statement(question: Question, title: str | None) -> str:
    parts = [f"# {title or question.title}", question.statement.strip()]
    if question.tables:
        parts += ["## Tables", schema(question)]
    parts.append("## Examples")
    for number, case in enumerate(question.public_cases, start=1):
        if question.tables:
            parts.append(f"**Example {number}**\n\n{exhibit(case, question)}")
            continue
        code = example(case, question)
        # A fence longer than any run of backticks inside, whatever a value holds.
        longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
        fence = "`" * max(3, longest + 1)
        parts.append(f"**Example {number}**\n\n{fence}{question.language.value}\n{code}\n{fence}")
    limits = question.limits
    seconds = f"{limits.case_seconds:g}"
    plural = "" if seconds == "1" else "s"
    parts.append(
        f"*Each case may take {seconds} second{plural} of processor time and "
        f"{limits.memory_mb} MB of memory.*"
    )
    return "\n\n".join(parts)


def _own_cases(question: Question) -> str:
    mark = comment(question.language)
    if question.entry_kind is EntryKind.CALL:
        return f"{mark} Room to try calls of your own. Run tries the examples."
    python = question.language is Language.PYTHON
    opening, closing = "()" if python else "[]"
    what = (
        f"{opening}[[name, [arguments]], ...], [each result]{closing}, beginning with the class"
        if question.entry_kind is EntryKind.CLASS
        else f"{opening}{opening}arguments...{closing}, expected result{closing}"
    )
    shown = min((own_case(case, question) for case in question.public_cases), key=len, default="")
    indent = "    " if python else "  "
    body = f"{indent}{mark} {shown},\n" if 0 < len(shown) <= 400 else ""
    begun, ended = _OWN_CASES[question.language]
    return (
        f"{mark} Cases of your own; Run tries them after the examples.\n"
        f"{mark} each one: {what}\n{begun}\n{body}{ended}"
    )
