# tries: to read another interview's log, notes and keys
# success: the planted secret comes back
# expect: wrong_answer
# control: limits
import sqlite3

def database():
    path = next(path for path in TARGETS.secrets if path.endswith(".db"))
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True).execute("select data from events").fetchall()

def answer(clue):
    return tried(database, *(lambda path=path: read(path) for path in TARGETS.secrets))
