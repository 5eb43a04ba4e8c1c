"""Putting foreign text into Markdown so that it stays what it is."""

from __future__ import annotations

import re


def fenced(text: str, language: str = "") -> str:
    """Put text into a fence longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    body = text if text.endswith("\n") or not text else text + "\n"
    return f"{fence}{language}\n{body}{fence}"


def escaped(text: str) -> str:
    """Make text show as it was typed: nothing in it acts as Markdown or HTML."""
    # Every ASCII mark may be escaped in CommonMark; "&" and "<" must not begin anything.
    text = re.sub(r"([\\`*_{}\[\]()#+\-.!|~>=$:@\"'])", r"\\\1", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text


def quoted(text: str) -> str:
    """Set lines apart as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines() or [""])


def typed(text: str) -> str:
    """Quote what a person typed: as it stood, line by line, leading blanks included."""
    lines = []
    for line in text.splitlines() or [""]:
        bare = line.lstrip(" \t")
        indent = "&nbsp;" * min(40, len(line.expandtabs(4)) - len(bare.expandtabs(4)))
        lines.append(indent + escaped(bare.rstrip()))
    return quoted("  \n".join(lines))


def spoken(text: str) -> str:
    """Quote Markdown of the interviewer; raw HTML in it loses its power."""
    parts = re.split(r"(`+[^`]*`+)", text)
    safe = "".join(
        part if place % 2 else re.sub(r"<(?=[A-Za-z/!?])", "&lt;", part)
        for place, part in enumerate(parts)
    )
    return quoted(safe)


def inline(text: str) -> str:
    """Make a title or name safe within a line."""
    return escaped(" ".join(text.split()))
