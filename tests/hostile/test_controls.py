"""Where nothing holds them back, the same submissions succeed: the hostile set's tests can fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .ground import Ground, run_bare
from .neighbour import Neighbour
from .submission import Submission, every
from .targets import Targets

SUBMISSIONS = every()
pytestmark = pytest.mark.xdist_group("hostile-controls")


def controlled(control: str) -> list[object]:
    return [pytest.param(one, id=one.name) for one in SUBMISSIONS if one.control == control]


@pytest.fixture(scope="module")
def targets() -> Iterator[Targets]:
    planted = Targets()
    yield planted
    planted.close()


@pytest.fixture(scope="module")
def limits(targets: Targets) -> Iterator[Ground]:
    """The tier that holds neither files nor the network."""
    ground = Ground("limits", targets)
    yield ground
    ground.close()


@pytest.fixture(scope="module")
def namespaces(targets: Targets) -> Iterator[Ground]:
    ground = Ground("namespaces", targets)
    yield ground
    ground.close()


@pytest.fixture(scope="module")
def neighbour(targets: Targets) -> Iterator[Neighbour]:
    kernel = Neighbour("namespaces", targets.token)
    yield kernel
    kernel.close()


@pytest.mark.parametrize("submission", controlled("bare"))
def test_it_succeeds_as_an_ordinary_process(
    targets: Targets, neighbour: Neighbour, submission: Submission, tmp_path: Path
) -> None:
    wanted = targets.wanted(submission.header.get("wanted"))
    prize = wanted if submission.prize_given else None
    answer = run_bare(submission, targets, tmp_path, prize, neighbour.connection)
    reached = targets.reached()
    targets.clean()
    assert answer == wanted or reached, answer


@pytest.mark.parametrize("submission", controlled("limits"))
def test_it_succeeds_in_the_weakest_tier(
    targets: Targets, limits: Ground, submission: Submission
) -> None:
    attempted = limits.attack(submission)
    targets.clean()
    assert attempted.gains, attempted


@pytest.mark.parametrize("submission", controlled("prize"))
def test_its_way_of_reporting_would_be_believed_if_it_knew_the_answer(
    namespaces: Ground, submission: Submission
) -> None:
    attempted = namespaces.attack(submission, prize=True)
    assert attempted.gains == ["accepted"], attempted.verdict
