"""What is said about measured growth, and how it compares with what people claim."""

import pytest

from jupyter_interviewer.domain.growth import compare, parse
from jupyter_interviewer.domain.measured import CLASSES, Fit, Measured


def fit(*possible: str) -> Fit:
    return Fit(possible=possible, confidence=1, smallest=1000, largest=64_000)


def growth(text: str):  # type: ignore[no-untyped-def]
    found = parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize("text", CLASSES)
def test_each_class_is_spelled_as_claims_are(text: str) -> None:
    assert growth(text).text == text
    assert fit(text).against(growth(text)) == 0


def test_what_grows_faster_than_expected_is_told_apart() -> None:
    assert fit("n^2").against(growth("n")) == 1
    assert fit("n").against(growth("n log n")) == -1
    assert fit("n", "n log n").against(growth("n log n")) == 0
    assert fit("n", "n log n").against(growth("n^2")) == -1
    assert Fit(reason="too noisy").against(growth("n")) is None


@pytest.mark.parametrize(
    ("several", "alone"),
    [
        ("n log n + n k", "n log n"),
        ("n log p", "n"),
        ("n m", "n"),
        ("n + p", "n"),
        ("n^2 m", "n^2"),
        ("2^k * n", "n"),
        ("1", "1"),
        ("n!", "n!"),
    ],
)
def test_other_sizes_count_as_constant(several: str, alone: str) -> None:
    found = growth(several).alone("n")
    assert found is not None
    assert compare(found, growth(alone)) == 0


def test_sizes_that_grew_together_are_one() -> None:
    busy = Measured(time=fit("n log n"), space=fit("n"), together=("n", "p"))
    assert busy.against(growth("n log p")) == 0
    assert busy.against(growth("n p")) == -1
    assert busy.against(growth("n + p"), "space") == 0
    assert fit("n log n").against(growth("n log p")) == 1


def test_a_claim_in_another_letter_alone_is_not_judged() -> None:
    assert growth("k").alone("n") is None
    assert fit("n^2").against(growth("k + m")) is None


def test_people_are_told_what_was_found_and_where() -> None:
    found = Measured(time=fit("n", "n log n"), space=fit("1"), counted="readings")
    assert found.sentence() == "grows like n or n log n (measured from 1,000 to 64,000 readings)"
    assert found.sentence("space").startswith("does not grow with n (measured from")
    each = Measured(time=fit("n^2"), space=fit("2^n"), counted="operations", per="operation")
    assert each.sentence().startswith("each operation grows like n² (")
    assert each.sentence("space").startswith("grows like 2ⁿ (")
    unclear = Measured(time=Fit(reason="the times vary too much"), space=Fit())
    assert unclear.sentence() == "not clear (the times vary too much)"
    assert unclear.sentence("space") == "not clear (nothing was measured)"
