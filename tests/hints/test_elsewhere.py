"""The gate in other languages than Python: code is tried by grading it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.hints.elsewhere import leaked_elsewhere

from .situation import freeze

SOURCE = """\
function pairWithSum(numbers, target, apart) {
  const seen = new Map();
  for (let j = 0; j < numbers.length; j++) {
    const free = j - apart - 1;
    if (free >= 0 && !seen.has(numbers[free])) seen.set(numbers[free], free);
    const i = seen.get(target - numbers[j]);
    if (i !== undefined) return [i, j];
  }
  return [];
}
"""


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    one = Pool(1)
    yield one
    one.close()


def test_a_line_of_javascript_that_mends_the_answer_is_seen(pool: Pool) -> None:
    question = freeze(Language.JAVASCRIPT)
    cells = (Cell(id="answer", source=SOURCE),)

    def leaked(piece: str) -> str | None:
        return asyncio.run(leaked_elsewhere(question, cells, [piece], pool))

    assert "makes hidden cases pass" in (leaked("const free = j - apart;") or "")
    assert leaked("console.log(numbers[free]);") is None
