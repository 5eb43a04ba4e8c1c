"""Results as a person sees them: a table in HTML and one in plain text."""

import html
from typing import Any

ROWS = 50
_WIDTH = 40
_ALIGNED = ("INT", "DOUBLE", "FLOAT", "DECIMAL")


def bundle(description: list[Any], rows: list[Any], *, most: int = ROWS) -> dict[str, str]:
    """Give a result as Jupyter's mime bundle; ``rows`` may be more than are shown."""
    names = [str(header[0]) for header in description]
    kinds = [str(header[1]) for header in description]
    told = _told(len(rows), most)
    return {
        "text/plain": f"{_grid(names, rows[:most])}\n{told}",
        "text/html": _table(names, kinds, rows[:most], told),
    }


def _told(count: int, most: int) -> str:
    if count > most:
        return f"the first {most} rows; there are more"
    return "1 row" if count == 1 else f"{count} rows"


def _table(names: list[str], kinds: list[str], rows: list[Any], told: str) -> str:
    head = "".join(
        f"<th>{html.escape(name)}<br><small>{html.escape(kind.lower())}</small></th>"
        for name, kind in zip(names, kinds, strict=True)
    )
    body = "".join(f"<tr>{''.join(map(_cell, row, kinds))}</tr>" for row in rows)
    return (
        f'<table class="dataframe"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        f"<p><small>{told}</small></p>"
    )


def _cell(value: Any, kind: str) -> str:
    if value is None:
        return "<td><em>NULL</em></td>"
    align = "right" if any(word in kind for word in _ALIGNED) else "left"
    text = html.escape(str(value)[:2000])
    return f'<td style="text-align: {align}; white-space: pre-wrap">{text}</td>'


def _grid(names: list[str], rows: list[Any]) -> str:
    lines = [names, *([_short(value) for value in row] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(names))]
    drawn = [
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    drawn.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(drawn)


def _short(value: Any) -> str:
    text = "NULL" if value is None else " ".join(str(value).split("\n"))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
