"""`kill -9` at any moment loses nothing that was acknowledged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import EventLog

WRITER = """
import sys
from datetime import UTC, datetime
from jupyter_interviewer.domain.event import NewEvent
from jupyter_interviewer.domain.events import MessagePosted
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import Answer, Entry, EventLog

log = EventLog(Database(sys.argv[1]))
artifacts = Artifacts(sys.argv[2])
heads = {s: (log.info(s).head if log.info(s) else 0) for s in ("interview/a", "person/p")}
while True:
    number = heads["interview/a"] + 1
    path = artifacts.put(f"p/{number % 7}", b"%d " % number * 5000)
    texts = [f"{number}/{part}/{'x' * (number % 3000)}" for part in range(3)]
    new = [
        NewEvent(data=MessagePosted(message="m", author="candidate", text=t),
                 time=datetime.now(UTC), actor="p") for t in texts
    ]
    log.append(
        Entry("interview/a", heads["interview/a"], new, "p", True, f"k{number}",
              Answer("say", "f", number)),
        Entry("person/p", heads["person/p"], new[:1], "p"),
    )
    heads["interview/a"] += 3
    heads["person/p"] += 1
    sys.stdout.write(f"{heads['interview/a']}\\n")
    sys.stdout.flush()
"""


def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'log.db'}"
    artifacts = Artifacts((tmp_path / "artifacts").as_uri())
    dice = random.Random(20261121)
    acknowledged = 0
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, url, (tmp_path / "artifacts").as_uri()],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        ) as writer:
            assert writer.stdout is not None
            first = writer.stdout.readline()
            time.sleep(dice.uniform(0, 0.15))
            writer.send_signal(signal.SIGKILL)
            lines = (first + writer.stdout.read()).split(b"\n")
        # A last line without its end was cut off while it was being said.
        acknowledged = max([acknowledged, *(int(line) for line in lines[:-1])])

        database = Database(url)
        log = EventLog(database)
        events = log.read("interview/a")
        assert len(events) >= acknowledged
        assert [event.number for event in events] == list(range(1, len(events) + 1))
        # A command's three events, its answer and the other stream's event stand together.
        assert len(events) % 3 == 0
        assert len(log.read("person/p")) == len(events) // 3
        info = log.info("interview/a")
        assert info is not None and info.head == len(events)
        for begin in [*range(0, len(events), 30), len(events) - 3]:
            answer = log.answer("interview/a", f"k{begin + 1}")
            assert answer is not None and answer.answer == begin + 1
        for name in range(7):
            if artifacts.exists(f"p/{name}"):
                data = artifacts.get(f"p/{name}")
                number = data.split(b" ", 1)[0]
                assert data == number + b" " + (number + b" ") * 4999
        database.close()
    assert acknowledged > 24
