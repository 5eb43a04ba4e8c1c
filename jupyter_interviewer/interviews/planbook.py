"""Reads interview plans from YAML files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from jupyter_interviewer.domain.plan import Plan

POINTS = frozenset({"approach", "complexity", "edge_cases", "testing", "tradeoffs", "extension"})


class BrokenPlan(ValueError):
    """A plan's file is not as it should be; the message names file and field."""


def builtin_folder() -> Path:
    """Where the plans are that come with the project."""
    return Path(__file__).parent / "plans"


def load(folders: Sequence[Path] = ()) -> tuple[Plan, ...]:
    """Load the built-in plans and those of further folders.

    Parameters
    ----------
    folders
        Later folders win: a plan with the id of a built-in one replaces it.

    Raises
    ------
    BrokenPlan
        A file is not strictly a plan, or a folder does not exist.
    """
    plans: dict[str, Plan] = {}
    for folder in (builtin_folder(), *folders):
        if not Path(folder).is_dir():
            raise BrokenPlan(f"{folder}: there is no such folder of plans")
        plans.update((plan.id, plan) for plan in _load_folder(Path(folder)))
    return tuple(plans.values())


def _load_folder(folder: Path) -> Iterable[Plan]:
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        yield load_file(path)


def load_file(path: Path) -> Plan:
    """Load one plan.

    Raises
    ------
    BrokenPlan
        It is not strictly a plan.
    """
    try:
        raw: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=_Strict)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise BrokenPlan(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(raw, dict):
        raise BrokenPlan(f"{path}: a plan is a list of fields with values (`title: …`)")
    raw.setdefault("id", path.stem)
    try:
        plan = Plan.model_validate(raw)
    except ValidationError as error:
        lines = [
            f"{path}: {'.'.join(map(str, fault['loc'])) or 'plan'}: {fault['msg']}"
            for fault in error.errors()
        ]
        raise BrokenPlan("\n".join(lines)) from error
    _check(path, plan)
    return plan


def _check(path: Path, plan: Plan) -> None:
    if plan.id != path.stem:
        raise BrokenPlan(f"{path}: id: is {plan.id!r}, expected the file's name {path.stem!r}")
    total = sum(plan.weights.model_dump().values())
    if total != 100:
        raise BrokenPlan(f"{path}: weights: add up to {total}, expected 100")
    for point in plan.emphasis:
        if point not in POINTS:
            known = ", ".join(sorted(POINTS))
            raise BrokenPlan(f"{path}: emphasis: {point!r} is not one of {known}")
    try:
        plan.persona.greeting.format(title="", minutes=plan.minutes)
    except (KeyError, IndexError, ValueError) as error:
        raise BrokenPlan(
            f"{path}: persona.greeting: only {{title}} and {{minutes}} are filled in ({error!r})"
        ) from error


class _Strict(yaml.SafeLoader):
    """Refuses what YAML allows and nobody means: the same key twice."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)
