"""What the scripted interviewer can say about tables and queries; see `phrases`."""

from __future__ import annotations

TABLED: dict[str, tuple[str, ...]] = {
    "table.wrong": (
        "Case {case} gives another table: {difference}.",
        "In case {case} the result differs: {difference}.",
        "Look at case {case}: {difference}.",
    ),
    "table.error": (
        "Case {case} stops with {error}.",
        "In case {case} there is no result: {error}.",
    ),
    "table.remark": ("Your query uses {parts}.", "I see {parts} in your query."),
    "table.example": (
        "Example {case} stands in the notebook with its tables: which of their rows does each row "
        "of the result come from?",
    ),
    "table.help": (
        "Begin with one row of the result: which tables, and which of their rows, is it made from?",
        "Which smaller result would bring you nearer, and could you write that first?",
    ),
    "missing.query": ("I see no query called `{entry}` in the notebook, so no case could be run.",),
    "ask.bug.table.order": (
        "What decides the order of the rows in your result?",
        "The rows are there, their order is not: what does the statement say about it?",
    ),
    "ask.bug.table.unordered": (
        "Your query has no `ORDER BY` at its end: what decides the order of its rows?",
    ),
    "ask.bug.table.ordered": (
        "What does the `ORDER BY` on line {line} put first, and what should come first?",
    ),
    "ask.bug.table.columns": (
        "Which columns shall the result have, and in which order?",
        "What does the statement call the columns of the result?",
    ),
    "ask.bug.table.star": ("You select `*` on line {line}: which columns shall the result have?",),
    "ask.bug.table.type": (
        "What kind of value shall stand in that column?",
        "Where does that column get its type from?",
    ),
    "ask.bug.table.lost": (
        "Take one of the rows that are missing: at which step does it get lost?",
        "Which rows must be in the result, whatever is found for them?",
    ),
    "ask.bug.table.extra": (
        "Take one of the rows that are too many: which rows of the input is it made from?",
        "What should keep that row out of the result?",
    ),
    "ask.bug.table.value": (
        "How do you get that value by hand, from the rows of the example?",
        "Which rows of the input go into that value?",
    ),
    "ask.bug.table.rows": (
        "Take one of those rows: from which rows of the input should it be made?",
        "Which step of your answer makes that row what it is?",
    ),
    "ask.bug.table.missing": (
        "What becomes of missing values on the way to your result?",
        "At which steps do missing values count, and at which do they not?",
    ),
    "ask.bug.table.null": (
        "On line {line} something is compared with NULL by a sign, which is never true: how does "
        "one ask for missing values?",
    ),
    "ask.bug.table.undone": (
        "The `WHERE` compares a column of the table that line {line} joins with `LEFT JOIN`: what "
        "becomes of rows without a partner there?",
    ),
    "ask.bug.table.inner": (
        "The `JOIN` on line {line} keeps only rows that find a partner: which rows find none?",
    ),
    "ask.bug.table.notin": (
        "What does the `NOT IN` on line {line} give when there is a NULL among its values?",
    ),
    "ask.bug.table.limit": (
        "The `LIMIT` on line {line} has no `ORDER BY` beside it: which rows does it keep?",
    ),
    "ask.bug.table.pairs": (
        "The join on line {line} gives a row for each pair that fits: how many partners can a row "
        "have?",
    ),
    "ask.bug.table.numbered": (
        "`ROW_NUMBER` on line {line} gives every row a number of its own: what shall become of "
        "rows that tie?",
    ),
    "ask.bug.table.counted": (
        "`count(*)` on line {line} counts rows, also one that found no partner: what do you want "
        "to count?",
    ),
    "ask.bug.table.expected": (
        "What did you expect there?",
        "Which names and types does that part of the query know?",
    ),
    "ask.bug.table.work": (
        "Which step of your query makes the most rows, and does it have to?",
        "Which rows could you leave out before the most expensive step?",
    ),
}
