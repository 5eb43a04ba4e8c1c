"""A true remark about code that was accepted."""

from __future__ import annotations

from jupyter_interviewer.interviewer.reading import Reading
from jupyter_interviewer.interviewer.speech import name


def remark(reading: Reading, entry_point: str) -> str:
    """Say what a piece of code is made of; only what can be seen in it.

    Parameters
    ----------
    reading
        What was read in the accepted code.
    entry_point
        The function or class asked for.
    """
    if not reading.readable or reading.lines == 0:
        return ""
    parts: list[str] = []
    loops = [loop for loop in reading.loops if loop.grows]
    nested = reading.nested
    helpers = dict(reading.recursive)
    if helpers:
        who, line = next(iter(helpers.items()))
        parts.append(f"`{name(who)}` calls itself on line {line}")
    elif nested is not None and nested.around is not None and nested.around != nested.line:
        parts.append(f"a loop (line {nested.around}) with another inside it (line {nested.line})")
    elif reading.single is not None:
        parts.append(f"one loop (line {reading.single.line})")
    elif len(loops) > 1 and nested is None:
        parts.append(f"{len(loops)} loops one after the other")
    if reading.sorts:
        parts.append(f"sorting (line {reading.sorts[0]})")
    if reading.structures:
        use = reading.structures[0]
        parts.append(f"{use.name} (line {use.line})")
    if not parts:
        return ""
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    if helpers:
        rest = f", with {' and '.join(parts[1:])}" if parts[1:] else ""
        return f"In your code {parts[0]}{rest}."
    return f"You use {listed}."
