"""Plans as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_interviewer.interviews import planbook

GOOD = """
title: Mine
summary: One question.
minutes: 20
persona: {name: Robin, style: calm, greeting: "Hello, {minutes} minutes."}
"""


def test_the_plans_that_come_along_differ_in_more_than_names() -> None:
    plans = {plan.id: plan for plan in planbook.load()}
    assert set(plans) == {"coding-round", "google-sde", "amazon-sde", "data-round"}
    for field in ("summary", "emphasis", "weights"):
        assert len({getattr(plan, field).__repr__() for plan in plans.values()}) == 4, field
    assert len({plan.persona.greeting for plan in plans.values()}) == 4
    assert {plan.company for plan in plans.values()} == {None, "Google", "Amazon"}


def test_a_folder_of_ones_own_adds_and_replaces(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD)
    (tmp_path / "coding-round.yaml").write_text(GOOD)
    plans = {plan.id: plan for plan in planbook.load([tmp_path])}
    assert set(plans) == {"mine", "coding-round", "google-sde", "amazon-sde", "data-round"}
    assert plans["coding-round"].title == "Mine"


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (("minutes: 20", "minutes: 20\nminuets: 3"), "minuets"),
        (("minutes: 20", "minutes: 2"), "minutes"),
        (("minutes: 20", "minutes: 20\nminutes: 30"), "minutes"),
        (("name: Robin, ", ""), "persona.name"),
        (("{minutes}", "{company}"), "persona.greeting"),
        (("minutes: 20", "minutes: 20\nemphasis: [poetry]"), "emphasis"),
        (("minutes: 20", "minutes: 20\nid: other"), "id"),
        (
            (
                "minutes: 20",
                "minutes: 20\nweights: {technical: 1, problem_solving: 1, communication: 1, "
                "code_quality: 1, behaviour: 1}",
            ),
            "weights",
        ),
        ((GOOD, "- a\n- b\n"), "fields"),
        ((GOOD, "title: [unclosed"), "YAML"),
    ],
)
def test_a_broken_plan_names_its_file_and_field(
    tmp_path: Path, change: tuple[str, str], names: str
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD.replace(*change))
    with pytest.raises(planbook.BrokenPlan) as caught:
        planbook.load_file(path)
    assert str(path) in str(caught.value)
    assert names in str(caught.value)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(planbook.BrokenPlan, match="no such folder"):
        planbook.load([tmp_path / "nothing"])
