"""No hostile submission gains anything, in either tier, and each has a verdict in time."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from .ground import Ground
from .submission import Submission, every
from .targets import Targets

TIERS = ("namespaces", "landlock")
SUBMISSIONS = every()


@pytest.fixture(scope="module")
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    targets = Targets()
    one = Ground(request.param, targets)
    # Once each, so that what is kept ready for either question is there.
    one.attack(SUBMISSIONS[0])
    one.honest()
    one.excess()
    yield one
    one.close()
    targets.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    # A tier at a time and on one worker: what is reached was reached by the last one.
    tiers = [pytest.param(t, marks=pytest.mark.xdist_group(f"hostile-{t}")) for t in TIERS]
    metafunc.parametrize("ground", tiers, ids=TIERS, indirect=True, scope="module")
    if "submission" in metafunc.fixturenames:
        metafunc.parametrize("submission", SUBMISSIONS, ids=[one.name for one in SUBMISSIONS])


def test_a_hostile_submission_gains_nothing(ground: Ground, submission: Submission) -> None:
    attempted = ground.attack(submission)
    assert not attempted.gains, attempted
    # On a machine that does other things too, whatever takes long may be cut off.
    assert attempted.verdict.outcome in submission.expect | {"time_limit"}, attempted.verdict
    honest = ground.honest(submission.language)
    assert honest.accepted, honest
    assert honest.message is None
    assert [case.stdout for case in honest.cases] == ["adding\n", None, None]


def test_after_all_of_them_the_neighbour_lives_and_nothing_is_left(ground: Ground) -> None:
    assert ground.neighbour.lives()
    assert ground.honest().accepted
    deadline = time.monotonic() + 60
    # One for each submission would be a hundred; what is kept ready comes and goes.
    while max((excess := ground.excess()).values()) > 20 and time.monotonic() < deadline:
        time.sleep(0.5)
    assert max(excess.values()) <= 20
    assert ground.end() == []
    assert ground.targets.reached() == []
