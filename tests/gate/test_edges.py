"""Edge classes that are not there."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding, Gate, Report

from .conftest import Make, changed


def test_an_edge_class_without_a_case_is_an_error(errors: Callable[..., list[Finding]]) -> None:
    (error,) = errors(changed("question.yaml", ("boundary, large]", "boundary, large, negative]")))
    assert (error.check, error.seed) == ("edges", 0)
    assert "negative" in error.message


def test_an_edge_class_must_be_there_for_every_seed(make: Make, gate: Gate) -> None:
    sometimes = (
        'add("last", [*some(4), highest], highest - 1)',
        'add("last" if values["title"][0] == "T" else "high", [*some(4), highest], highest - 1)',
    )
    folder = make(
        changed("variant.py", sometimes)
        | changed("question.yaml", ("boundary, large]", "boundary, large, last]"))
    )
    report = gate.verify(folder, (0, 1, 2, 3))
    seeds = {error.seed for error in report.errors}
    assert seeds and seeds < {0, 1, 2, 3}
    assert {error.check for error in report.errors} == {"edges"}


def test_expected_results_that_are_all_alike_are_worth_a_look(
    report: Callable[..., Report],
) -> None:
    lazy = changed(
        "variant.py",
        (
            'bound = values["highest"], values["bound"]',
            'bound = values["highest"], values["highest"]',
        ),
        ("(8, 13, 21)", "range(8, 22)"),
    )
    found = report(lazy)
    assert any(one.check == "edges" and "same result" in one.message for one in found.findings)
