"""Tests of jest: calls and expected values, by syntax."""

import pytest

from jupyter_interviewer.questions.importing.jest import read
from jupyter_interviewer.questions.importing.modules import (
    exported,
    imported,
    parameters,
    without_exports,
)

HEAD = "import { expect, test } from '@jest/globals';\nimport { Shop, total } from './shop';\n"


def test_file(body: str, around: str = "", kind: str = "test") -> tuple:
    return read(f"{HEAD}{around}\n{kind}('it', () => {{\n{body}\n}});\n", "shop.spec.js")


test_file.__test__ = False


@pytest.mark.parametrize(
    ("body", "call", "expected"),
    [
        ("expect(total([1, 2])).toEqual(3);", "total([1, 2])", 3),
        ("expect(total([])).toBe(null)", "total([])", None),
        ("expect(total(['a'])).toBeUndefined()", 'total(["a"])', None),
        (
            "expect(total({ a: -1 })).toStrictEqual([{ b: 'x' }, 0.5]);",
            'total({ "a": -1 })',
            [{"b": "x"}, 0.5],
        ),
        ("expect(total(`a\\n`)).toEqual('é\\u0041\\'');", 'total("a\\n")', "éA'"),
        ("expect(total(0xff, 10n)).toEqual(new Set([1]));", "total(255, 10)", {1}),
        ("const x = [3];\nexpect(total(x)).toEqual(['a', 'b'].join('-'))", "total([3])", "a-b"),
        ("expect(total([1])).toHaveLength(2)", "(total([1])).length", 2),
        ("expect(total([1])).toBeTruthy()", "Boolean(total([1]))", True),
        ("expect(new Shop(1).name).toEqual('x')", "new Shop(1).name", "x"),
        (
            "const it = new Shop(1);\nit.sell(2);\nexpect(it.left).toEqual(3);",
            "(() => { const it = new Shop(1); it.sell(2); return it.left; })()",
            3,
        ),
        (
            "const given = { a: new Shop(1) }\nexpect(total(given)).toEqual(3)",
            "(() => { const given = { a: new Shop(1) }; return total(given); })()",
            3,
        ),
        (
            "const it: Shop = new Shop(1 as number);\nexpect(it!.left).toEqual(3)",
            "(() => { const it = new Shop(1); return it.left; })()",
            3,
        ),
        ("expect(() => total(-1)).toThrow(new Error('no'))", "thrown(() => total(-1))?.[0]", "no"),
        ("expect(() => total(-1)).toThrow()", "thrown(() => total(-1)) !== null", True),
        (
            "expect(() => total(-1)).toThrow(TypeError)",
            "thrown(() => total(-1), TypeError)?.[1] === true",
            True,
        ),
    ],
)
def test_an_assertion_becomes_a_case(body: str, call: str, expected) -> None:
    (found,), dropped, asserted = test_file(body)
    assert (found.call, found.expected, dropped, asserted) == (call, expected, [], 1)


@pytest.mark.parametrize("kind", ["test", "it", "xtest", "xit"])
def test_a_test_that_is_skipped_for_learners_counts(kind: str) -> None:
    (found,), _, _ = test_file("expect(total([1])).toEqual(1);", kind=kind)
    assert found.expected == 1


def test_a_test_that_its_authors_left_out_does_not_count() -> None:
    found, (dropped,), asserted = test_file("expect(total([1])).toEqual(1);", kind="test.skip")
    assert (found, asserted, dropped.reason) == ([], 1, "is left out by those who wrote it")


def test_a_test_may_be_nothing_but_its_assertion_and_stand_in_groups() -> None:
    found, dropped, asserted = read(
        f"{HEAD}describe('a', () => {{ describe('b', () => {{\n"
        "  it('c', () => expect(total([1])).toEqual(1));\n}); });",
        "shop.test.ts",
    )
    assert ([one.expected for one in found], dropped, asserted) == ([1], [], 1)


def test_what_stands_around_a_test_comes_along_where_it_is_used() -> None:
    (found,), _, _ = test_file(
        "expect(it.left(two)).toEqual(3);",
        around=(
            "let it;\nconst unused = other();\nconst two = [2];\n"
            "beforeEach(() => { it = new Shop(1); });\n"
        ),
    )
    call = "(() => { let it; const two = [2]; it = new Shop(1); return it.left(two); })()"
    assert found.call == call


def test_a_later_assertion_sees_what_the_earlier_one_did() -> None:
    found, _, _ = test_file(
        "const it = new Shop();\nexpect(it.take()).toEqual(1);\nexpect(it.take()).toEqual(2);"
    )
    assert found[1].call == (
        "(() => { const it = new Shop(); it.take(); return it.take(); })()"
    )  # fmt: skip


def test_what_was_made_around_a_test_is_changed_by_what_it_asks() -> None:
    found, _, _ = test_file(
        "expect(it.take()).toEqual(1);\nexpect(it.take()).toEqual(2);",
        around="let it;\nbeforeEach(() => { it = new Shop(); });\n",
    )
    assert found[1].call == (
        "(() => { let it; it = new Shop(); it.take(); return it.take(); })()"
    )  # fmt: skip


def test_assignments_are_strict_as_in_a_module() -> None:
    (found,), _, _ = test_file(
        "const it = new Shop();\nexpect(() => { it.left = 3; }).toThrow(TypeError);"
    )
    assert found.call == (
        '(() => { "use strict"; const it = new Shop(); '
        "return thrown(() => { it.left = 3; }, TypeError)?.[1] === true; })()"
    )


def test_nearness_is_a_tolerance() -> None:
    (found,), _, _ = test_file("expect(total([1])).toBeCloseTo(0.333, 3);")
    assert found.comparison.kind == "float"
    assert found.comparison.tolerance == pytest.approx(0.0005)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("expect(total([1])).not.toEqual(2);", "`not.toEqual` compares with something else"),
        ("expect(total([1])).toBeLessThan(2);", "`toBeLessThan` compares with something else"),
        ("expect(total([1])).toEqual(new Date(1));", "makes a `Date`"),
        ("expect(total([1])).toEqual(new Shop(1));", "expects what the answer itself gives"),
        ("expect(total(process.env)).toEqual(1);", "uses `process`"),
        ("expect(1 + 1).toEqual(2);", "does not ask the answer"),
        ("expect(() => total()).toThrow('part');", "a part of what an error says"),
        ("for (const x of [1]) { expect(total([x])).toEqual(x); }", "within a for in statement"),
    ],
)
def test_what_cannot_be_carried_over_says_why_and_where(body: str, reason: str) -> None:
    found, (dropped,), asserted = test_file(body)
    assert (found, asserted, dropped.file, dropped.line) == ([], 1, "shop.spec.js", 5)
    assert reason in dropped.reason


def test_a_test_that_waits_is_dropped() -> None:
    text = f"{HEAD}test('x', async () => {{ expect(await total()).toBe(1); }});"
    found, (dropped,), asserted = read(text, "x.spec.js")
    assert (found, dropped.reason, asserted) == ([], "waits for something", 1)


def test_what_is_no_javascript_says_its_line() -> None:
    with pytest.raises(SyntaxError, match="line 2"):
        read("const a = 1;\nconst = ;\n", "x.js")


def test_an_answer_becomes_code_for_a_cell() -> None:
    text = (
        "import { x } from './other';\nexport const f = (a, b) => a;\n"
        "export class Shop {}\nexport default Shop;\nfunction g({ a }) {}\n"
    )
    assert exported(text) == ["f", "Shop", "Shop"]
    assert imported(text) == ["./other"]
    assert parameters(text, "f") == ["a", "b"]
    assert parameters(text, "g") == []
    cell = without_exports(text)
    assert "export" not in cell and "const f = (a, b) => a;" in cell and "class Shop {}" in cell
