"""Points of any kind give a right growth, or none: never a wrong one."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.grading.growth.fit import fit_space, fit_time
from jupyter_interviewer.grading.growth.making import sizes
from jupyter_interviewer.grading.growth.observed import Observed, read

KNOWN: dict[str, Callable[[float], float]] = {
    "n": lambda n: n,
    "n log n": lambda n: n * math.log2(n + 1),
    "n^2": lambda n: n**2,
    "n^2 log n": lambda n: n**2 * math.log2(n + 1),
    "n^3": lambda n: n**3,
    "2^n": lambda n: 2.0 ** min(n, 900),
    "n!": lambda n: math.gamma(min(n, 150) + 1),
}
STRANGE: dict[str, Callable[[float], float]] = {
    "sqrt(n)": lambda n: n**0.5,
    "n^1.5": lambda n: n**1.5,
    "n^2.5": lambda n: n**2.5,
    "n^4": lambda n: n**4,
    "2^sqrt(n)": lambda n: 2.0 ** min(n**0.5, 900),
}


def measured(
    growth: Callable[[float], float],
    seed: int,
    *,
    each: float = 1e-7,
    always: float = 2e-5,
    noise: float = 0.03,
    outliers: float = 0.0,
    largest: int = 1 << 17,
) -> Observed:
    """Times as a machine would give them: noise only adds, and now and then a lot."""
    rng = random.Random(seed)

    def took(n: int) -> float:
        return always + each * growth(n)

    possible = [n for n in sizes() if n <= largest and took(n) < 0.35]
    low = max((n for n in possible if took(n) < 4 * took(1)), default=1)
    good = [n for n in possible if n >= low]
    chosen = {good[round(i * (len(good) - 1) / 12)] for i in range(13)}
    seconds = {}
    for n in sorted(chosen | {n for n in (1, 2, 4, 8) if n in possible}):
        seconds[n] = took(n) * (1 + abs(rng.gauss(0, noise)))
        if rng.random() < outliers:
            seconds[n] *= rng.uniform(1.3, 3)
    return Observed(seconds=seconds)


disturbed = given(
    seed=st.integers(0, 10**6),
    each=st.floats(-9, -5.5).map(lambda x: 10**x),
    always=st.floats(-5, -4).map(lambda x: 10**x),
    noise=st.sampled_from([0.01, 0.03, 0.1, 0.3]),
    outliers=st.sampled_from([0.0, 0.1, 0.25]),
    largest=st.sampled_from([1 << 12, 1 << 15, 1 << 17]),
)


@settings(max_examples=25)
@pytest.mark.parametrize("name", KNOWN)
@disturbed
def test_no_disturbance_makes_a_wrong_claim_about_time(name: str, **how: float) -> None:
    found = fit_time(measured(KNOWN[name], **how))  # type: ignore[arg-type]
    assert not found.clear or name in found.possible


@settings(max_examples=25)
@pytest.mark.parametrize("name", STRANGE)
@disturbed
def test_growth_between_the_classes_is_not_clear(name: str, **how: float) -> None:
    assert not fit_time(measured(STRANGE[name], **how)).clear  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["n", "n log n", "n^2", "n^3", "2^n", "n!"])
def test_quiet_measurements_are_clear(name: str) -> None:
    found = fit_time(measured(KNOWN[name], 1, noise=0.01))
    assert name in found.possible
    assert found.confidence >= 0.9
    assert found.smallest < found.largest


def test_a_larger_part_that_comes_late_is_seen() -> None:
    slices = measured(lambda n: n + n**2 / 3000, 1, noise=0.01)
    assert fit_time(slices).possible in {(), ("n^2", "n^2 log n")}
    rising = measured(lambda n: n + n**2 / 60_000, 1, noise=0.01)
    assert not fit_time(rising).clear


def with_steps(observed: Observed, steps: Callable[[float], float], *called: str) -> Observed:
    counts = {1 << k: round(steps(1 << k)) for k in range(4, 13)}
    return observed.model_copy(update={"steps": counts, "called": frozenset(called)})


def test_counted_instructions_tell_a_factor_log_n() -> None:
    linear = measured(KNOWN["n"], 1, each=1e-6)
    loop = with_steps(linear, lambda n: 12 * n + 40, "len", "list.append")
    assert fit_time(loop).possible == ("n",)
    tree = with_steps(linear, lambda n: 9 * n * math.log2(n) + 40 * n)
    assert fit_time(tree).possible == ("n log n",)
    for hidden in ("sorted", "list.sort", "heappush", "bisect_left", "ndarray.sort"):
        sorting = with_steps(linear, lambda n: 12 * n + 40, "len", hidden)
        assert fit_time(sorting).possible == ("n", "n log n")


def test_more_instructions_than_time_are_not_believed() -> None:
    forged = with_steps(measured(KNOWN["n"], 1, each=1e-6), lambda n: n**2)
    assert not fit_time(forged).clear


def test_an_operation_takes_what_all_take_over_their_number() -> None:
    linear = measured(KNOWN["n"], 1, each=1e-6)
    loop = with_steps(linear, lambda n: 12 * n, "OrderedDict.move_to_end")
    assert fit_time(loop, per_operation=True).possible == ("1",)
    assert fit_time(linear, per_operation=True).possible == ("1", "log n")
    square = measured(KNOWN["n^2"], 1, each=1e-7)
    assert fit_time(square, per_operation=True).possible == ("n", "n log n")


def flat(
    again: Callable[[float], float], steps: Callable[[float], float], *called: str
) -> Observed:
    points = [1 << k for k in range(4, 18)]
    return Observed(
        seconds={n: 2e-5 + again(n) for n in points},
        again={n: again(n) for n in points},
        steps={n: round(steps(n)) for n in points},
        space=dict.fromkeys(points, 80),
        called=frozenset(called),
    )


def test_what_takes_next_to_no_time_is_told_apart() -> None:
    assert fit_time(flat(lambda n: 3e-7, lambda n: 14, "len")).possible == ("1",)
    assert fit_time(flat(lambda n: 3e-7, lambda n: 14, "bisect_left")).possible == ("1", "log n")
    search = flat(lambda n: 2e-7 + 6e-8 * math.log2(n), lambda n: 20 + 26 * math.log2(n))
    assert fit_time(search).possible == ("log n",)
    root = flat(lambda n: 1e-8 * n**0.5, lambda n: 9 * n**0.5)
    assert not fit_time(root).clear


def test_calls_too_short_for_the_clock_are_judged_without_failing() -> None:
    for least in (0.0, 6e-6):
        found = fit_time(flat(lambda n, least=least: least if n % 64 else 0.0, lambda n: 14, "len"))
        assert found.possible in ((), ("1",))
    jumping = flat(lambda n: 9e-6 if n > 4096 else 0.0, lambda n: 14, "len")
    assert fit_time(jumping).possible in ((), ("1",))


@given(
    st.lists(st.sampled_from([0.0, 1e-7, 3e-6, 1e-3]), min_size=14, max_size=14), st.integers(0, 9)
)
def test_any_times_of_short_calls_are_judged_without_failing(
    times: list[float], count: int
) -> None:
    drawn = iter([*times, *times])
    found = fit_time(flat(lambda n: next(drawn), lambda n: count * (n % 3), "len"))
    assert found.clear or found.reason


def test_what_a_call_remembers_is_not_taken_for_speed() -> None:
    remembered = flat(lambda n: 3e-7, lambda n: 14, "len")
    slow = {n: 2e-5 + 4e-9 * n for n in remembered.seconds}
    assert not fit_time(remembered.model_copy(update={"seconds": slow})).clear


def test_waiting_is_not_taken_for_speed() -> None:
    working = measured(KNOWN["n"], 1, each=1e-6)
    asleep = working.model_copy(update={"idle": {n: 0.01 * n for n in working.seconds}})
    found = fit_time(asleep)
    assert not found.clear
    assert "waits" in str(found.reason)


def space(weight: Callable[[int], float], largest: int = 17) -> Observed:
    return Observed(space={1 << k: round(weight(1 << k)) for k in range(4, largest)})


def table(n: int) -> int:
    """What a dictionary of n integers takes: it doubles when it is two thirds full."""
    slots = 8
    while slots * 2 < n * 3:
        slots *= 2
    return slots * 28 + 32 * n


def test_memory_is_told_apart_in_spite_of_its_steps() -> None:
    assert fit_space(space(lambda n: 64)).possible == ("1",)
    assert fit_space(space(lambda n: 64 + 8 * n)).possible == ("n",)
    assert "n" in fit_space(space(table)).possible
    assert "n^2" in fit_space(space(lambda n: 56 + 8 * n * n, largest=11)).possible
    assert fit_space(space(lambda n: 100 + 160 * math.log2(n))).possible == ("log n",)
    assert "n" in fit_space(space(lambda n: 4 ** math.ceil(math.log(n, 4)) * 16)).possible
    assert not fit_space(space(lambda n: 900 * n**0.5)).clear
    assert not fit_space(space(lambda n: 8 * n**1.5)).clear


def test_memory_that_cannot_be_traced_makes_it_unclear() -> None:
    traced = space(lambda n: 64)
    hidden = traced.model_copy(update={"resident": {1 << 16: 64 << 20}})
    assert not fit_space(hidden).clear


def test_nothing_measured_is_nothing_claimed() -> None:
    assert not fit_time(Observed()).clear
    assert not fit_space(Observed()).clear
    assert not fit_time(Observed(seconds={1: 0.0, 2: 0.0, 4: 0.0, 8: 0.0})).clear


@pytest.mark.parametrize(
    "forged",
    [
        None,
        "",
        "[]",
        "{}",
        codec.dumps({"times": [[]], "chosen": []}),
        codec.dumps({"times": [[8, [float("nan"), 0.0, 0]]], "chosen": [8]}),
        codec.dumps({"times": [[8, [float("inf"), 0.0, 0]]], "chosen": [8]}),
        codec.dumps({"times": [[-8, [1.0, 0.0, 0]]], "chosen": [-8]}),
        codec.dumps({"times": [["8", "1"]], "chosen": [8]}),
        codec.dumps({"times": [[8, [1.0, 0.0, 0]]] * 300, "chosen": [8]}),
        codec.dumps({"times": [], "chosen": [], "steps": [[16, 2**80, {}]]}),
        codec.dumps({"times": [], "chosen": [], "more": 1}),
        "x" * 2_000_000,
    ],
)
def test_forged_reports_do_no_harm(forged: object) -> None:
    observed = read(forged)
    assert observed is None or not fit_time(observed).clear


@given(st.dictionaries(st.integers(1, 10**6), st.floats(0, 10), max_size=40))
def test_any_points_are_judged_without_failing(seconds: dict[int, float]) -> None:
    found = fit_time(Observed(seconds=seconds, again=seconds))
    assert found.clear or found.reason
