"""Test methods of unittest: calls and expected values, by syntax."""

import pytest

from jupyter_interviewer.questions.importing.unittests import RAISED, SETUP, read

HEAD = """\
import unittest
import shop
from shop import Account, total as add, FREE
"""


def test_file(body: str, head: str = "", answer=("Account", "total", "FREE")) -> tuple:
    text = "".join(f"        {line}\n" for line in body.splitlines())
    source = f"{HEAD}{head}\nclass ShopTest(unittest.TestCase):\n    def test_it(self):\n{text}"
    return read(source, "shop_test.py", answer)


test_file.__test__ = False


@pytest.mark.parametrize(
    ("body", "call", "expected"),
    [
        ("self.assertEqual(add([1, 2]), 3)", "total([1, 2])", 3),
        ("self.assertEqual(3, add([1, 2]), msg='x')", "total([1, 2])", 3),
        ("self.assertIs(shop.total([]), True)", "total([])", True),
        ("self.assertIsNone(add([]))", "total([])", None),
        ("self.assertTrue(add([1]))", "bool(total([1]))", True),
        ("self.assertTrue(add([1]) == 1)", "total([1])", 1),
        ("given = [2] * 2\nself.assertEqual(add(given), 4)", "total([2, 2])", 4),
        ("self.assertEqual(add([1]), FREE)", "(total([1])) == (FREE)", True),
        ("self.assertNotEqual(Account(1), Account(2))", "(Account(1)) != (Account(2))", True),
        ("self.assertEqual(Account(3).name, 'three')", "Account(3).name", "three"),
        (
            "account = Account(1)\naccount.pay(2)\nself.assertEqual(account.left(), 3)",
            "[(account := Account(1)), account.pay(2), account.left()][-1]",
            3,
        ),
        (
            "a, b = shop.total([1])\nself.assertEqual(b, 3)",
            "[(made1 := total([1])), made1[1]][-1]",
            3,
        ),
        (
            "it = Account(1)\nit.limit = 5\nself.assertEqual(it.limit, 5)",
            "[(it := Account(1)), setattr(it, 'limit', 5), it.limit][-1]",
            5,
        ),
    ],
)
def test_an_assertion_becomes_a_case(body: str, call: str, expected) -> None:
    (found,), dropped, asserted = test_file(body)
    assert (found.call, found.expected, list(dropped), asserted) == (call, expected, [], 1)


def test_a_later_assertion_sees_what_the_earlier_one_did() -> None:
    found, _, asserted = test_file(
        "it = Account(1)\nself.assertEqual(it.take(), 1)\nself.assertEqual(it.take(), 2)"
    )
    assert [one.call for one in found] == [
        "[(it := Account(1)), it.take()][-1]",
        "[(it := Account(1)), it.take(), it.take()][-1]",
    ]
    assert asserted == 2


def test_a_raised_exception_is_a_value_of_its_own() -> None:
    (found,), dropped, asserted = test_file(
        "it = Account(1)\n"
        "with self.assertRaises(ValueError) as err:\n    it.pay(-1)\n"
        "self.assertEqual(type(err.exception), ValueError)\n"
        "self.assertEqual(err.exception.args[0], 'no')"
    )
    assert found.call == "[(it := Account(1)), raised(lambda: it.pay(-1))][-1]"
    assert (found.expected, list(dropped), asserted) == (["ValueError", "no"], [], 3)
    names: dict = {"Account": lambda: 1 / 0}
    exec(SETUP, names)
    assert eval(f"{RAISED}(lambda: Account())", names) == ["ZeroDivisionError", "division by zero"]
    assert eval(f"{RAISED}(lambda: 1)", names) is None


def test_what_stands_before_all_methods_stands_before_each() -> None:
    source = (
        f"{HEAD}\nGIVEN = [1, 2]\nclass T(unittest.TestCase):\n"
        "    def setUp(self):\n        self.it = Account(GIVEN)\n"
        "    def test_one(self):\n        self.assertEqual(self.it.size(), 2)\n"
    )
    (found,), dropped, _ = read(source, "t.py", ["Account"])
    assert found.call == "[(self_it := Account([1, 2])), self_it.size()][-1]"
    assert not dropped


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("self.assertLess(add([1]), 5)", "something else than one expected value"),
        ("self.assertEqual(add([1]), open('x').read())", "calls `open`"),
        ("self.assertEqual(add(open('x').read()), 1)", "uses `open`"),
        ("self.assertEqual(add.__globals__, 1)", "uses `__globals__`"),
        ("self.assertEqual(1 + 1, 2)", "does not ask the answer"),
        ("self.assert_fits(add([1]))", "something else"),
        ("with self.assertRaisesRegex(ValueError, 'x'):\n    add(1)", "a part of what an exc"),
    ],
)
def test_what_cannot_be_carried_over_says_why_and_where(body: str, reason: str) -> None:
    found, (dropped,), asserted = test_file(body)
    assert (found, asserted, dropped.file, dropped.line) == ([], 1, "shop_test.py", 7)
    assert reason in dropped.reason


def test_after_a_statement_that_is_not_read_nothing_is_believed() -> None:
    found, dropped, asserted = test_file(
        "self.assertEqual(add([1]), 1)\nwhile True:\n    pass\nself.assertEqual(add([2]), 2)"
    )
    assert [one.call for one in found] == ["total([1])"]
    assert [one.line for one in dropped] == [8, 10]
    assert asserted == 2
