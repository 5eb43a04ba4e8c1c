"""A piece of code in all the places of an answer where it might fit."""

from __future__ import annotations

import ast

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.hints.merging import answer_of, merged, tripped

SOURCE = """\
def pair(numbers, target):
    for j in range(len(numbers)):
        if numbers[j] > target:
            return [j]
    return []
"""


def cells(*sources: str) -> tuple[Cell, ...]:
    return tuple(Cell(id=f"c{n}", source=source) for n, source in enumerate(sources))


def bare(sources: list[str]) -> set[str]:
    return {ast.unparse(ast.parse(one)) for one in sources}


def test_a_piece_takes_the_place_of_a_line_a_head_and_an_expression(question: Question) -> None:
    answer = answer_of(cells(SOURCE), question)
    assert SOURCE.replace("return [j]", "return [j, j]").strip() in bare(
        merged("return [j, j]", answer, question)
    )
    heads = merged("while target:", answer, question)
    assert any("    while target:\n        if numbers[j]" in one for one in bare(heads))
    signs = merged("numbers[j] >= target", answer, question)
    assert SOURCE.replace(">", ">=").strip() in bare(signs)


def test_a_piece_comes_before_and_after_what_is_there(question: Question) -> None:
    answer = answer_of(cells(SOURCE), question)
    found = bare(merged("target -= 1", answer, question))
    assert any("        target -= 1\n        if numbers" in one for one in found)
    assert any("            return [j]\n        target -= 1" in one for one in found)
    assert merged("", answer, question) == merged("for (;;) {}", answer, question) == []


def test_the_cell_that_defines_the_answer_is_found_and_others_only_define(
    question: Question,
) -> None:
    answer = answer_of(cells("import math\nprint(1 / 0)", SOURCE, "x = pair([], 1)"), question)
    assert answer.cell == SOURCE
    assert answer.before == "import math\n" and answer.after == ""


def test_a_line_is_tripped_where_a_statement_begins() -> None:
    told = tripped(SOURCE, 4)
    assert told is not None and told.split("\n")[3] == "            raise SystemExit('here')"
    assert tripped(SOURCE, 1) is None and tripped("def (", 1) is None
