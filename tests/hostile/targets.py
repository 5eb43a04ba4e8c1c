"""What hostile submissions are after: planted secrets, listeners, files, and a bystander.

Everything is placed so that an ordinary process of the same machine reaches it.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import secrets
import selectors
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from jupyter_interviewer.sandbox.view import PACKAGE

CHECKOUT = Path(__file__).parents[2]
BANK_FILE = CHECKOUT / "question_templates" / "coding" / "best-programme" / "question.yaml"
PACKAGE_FILE = PACKAGE / "grading" / "compare.py"
MARK = "owned"
"""What attackers name the files and processes by which they show that they got out."""

_BYSTANDER = "import sys, time; secret = sys.argv[1]; print(flush=True); time.sleep(3600)"
_libc = ctypes.CDLL(None, use_errno=True)


class Targets:
    """Plants what is to be found, and tells what was reached.

    Attributes
    ----------
    token
        The secret; all that is planted holds it.
    hush
        The word that is in the hidden case's input, and must not be in a verdict.
    """

    def __init__(self) -> None:
        self.token = f"planted-{secrets.token_hex(16)}"
        # Of this run alone: another tier's may be on its way out at the same time.
        self.mark = f"{MARK}-{secrets.token_hex(3)}"
        self.hush = f"hush-{secrets.token_hex(8)}"
        self.folder = Path(tempfile.mkdtemp(prefix="hostile-"))
        self.folder.chmod(0o755)
        self._ends = contextlib.ExitStack()
        self._ends.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self._plant()
        self.listeners = Listeners(self.folder, self.token)
        self._ends.callback(self.listeners.close)
        self.bystander = self._stand_by()
        self.files = self._fingerprints()
        self.places = self._names()

    def close(self) -> None:
        """Take everything away again."""
        self._ends.close()

    @property
    def environment(self) -> dict[str, str]:
        """What stands in the environment of the processes that grade."""
        return {"INTERVIEW_SECRET": self.token, "OPENAI_API_KEY": self.token}

    def known(self, *pids: int) -> dict[str, Any]:
        """What an attacker is told."""
        return {
            "folder": str(self.folder),
            "secrets": [str(path) for path in self.secret_files],
            "open": str(self.folder / "open"),
            "victim": str(self.folder / "open" / "victim"),
            "bank": str(BANK_FILE),
            "package": str(PACKAGE_FILE),
            "checkout": str(CHECKOUT),
            "sites": [path for path in sys.path if path.endswith("site-packages")],
            "shm": self._shared,
            "key": self._key,
            "queue": self._queue,
            "pids": [*pids, os.getpid(), self.bystander.pid],
            "bystander": self.bystander.pid,
            "mark": self.mark,
            **self.listeners.addresses,
        }

    def wanted(self, what: str | None) -> str:
        """The right answer: the secret, or the SHA-256 of a file of ours."""
        file = {"bank": BANK_FILE, "package": PACKAGE_FILE}.get(what or "")
        return hashlib.sha256(file.read_bytes()).hexdigest() if file else self.token

    def reached(self) -> list[str]:
        """What was reached or changed since the last time, in words."""
        found = self.listeners.taken()
        files, places = self._fingerprints(), self._names()
        found += [f"changed {path}" for path in files if files[path] != self.files.get(path)]
        found += [f"removed {path}" for path in self.files.keys() - files.keys()]
        found += [f"made {path}" for path in sorted(places - self.places)]
        if self.bystander.poll() is not None:
            found.append("killed the bystander")
            self.bystander = self._stand_by()
        found += [f"left process {pid} ({line})" for pid, line in _processes_called(self.mark)]
        self.files, self.places = files, places
        return found

    def clean(self) -> None:
        """Remove what a control made, and see to it that nothing of it is noticed later."""
        for name in map(Path, self._names()):
            with contextlib.suppress(OSError):
                name.rmdir() if name.is_dir() and not name.is_symlink() else name.unlink()
        for pid, _ in _processes_called(self.mark):
            with contextlib.suppress(OSError):
                os.kill(pid, 9)
        shutil.rmtree(self.folder / "open", ignore_errors=True)
        self._plant_open()
        self.listeners.taken()
        self.files, self.places = self._fingerprints(), self._names()

    def _plant(self) -> None:
        self.secret_files = [
            self.folder / "bank" / "coding" / "sum" / "cases.json",
            self.folder / "home" / ".ssh" / "id_ed25519",
            self.folder / "home" / "interviews" / "notes.txt",
            self.folder / "jupyter_interviewer" / "secret.py",
        ]
        for path in self.secret_files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"secret = {self.token!r}\n")
        log = self.folder / "interviews.db"
        with contextlib.closing(sqlite3.connect(log)) as database, database:
            database.execute("create table events (data text)")
            database.execute("insert into events values (?)", (self.token,))
        self.secret_files.append(log)
        self._plant_open()
        # Shared memory in each of its forms.
        name = f"hostile-{secrets.token_hex(6)}"
        self._shared = f"/dev/shm/{name}"
        Path(self._shared).write_text(self.token)
        Path(self._shared).chmod(0o666)
        self._ends.callback(Path(self._shared).unlink, missing_ok=True)
        self._key = secrets.randbelow(2**30) + 1
        segment = _libc.shmget(self._key, 4096, 0o1666)
        assert segment >= 0, "no System V shared memory"
        self._ends.callback(_libc.shmctl, segment, 0, None)
        _libc.shmat.restype = ctypes.c_void_p
        address = ctypes.c_void_p(_libc.shmat(segment, None, 0))
        ctypes.memmove(address, self.token.encode(), len(self.token))
        _libc.shmdt(address)
        self._queue = f"/{name}"
        queue = _libc.mq_open(self._queue.encode(), os.O_CREAT | os.O_RDWR, 0o666, None)
        assert queue >= 0, "no POSIX message queues"
        self._ends.callback(_libc.mq_unlink, self._queue.encode())
        for _ in range(5):
            _libc.mq_send(queue, self.token.encode(), len(self.token), 0)
        os.close(queue)

    def _plant_open(self) -> None:
        self.folder.joinpath("open").mkdir()
        self.folder.joinpath("open").chmod(0o777)
        victim = self.folder / "open" / "victim"
        victim.write_text("untouched")
        victim.chmod(0o666)

    def _stand_by(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", _BYSTANDER, self.token],
            env={"INTERVIEW_SECRET": self.token},
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        self._ends.callback(process.wait)
        self._ends.callback(process.kill)
        return process

    def _fingerprints(self) -> dict[str, str]:
        """What is in every file that must stay as it is, and how it looks."""
        found = {}
        for path in [*self.folder.rglob("*"), BANK_FILE, PACKAGE_FILE]:
            state = path.lstat()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
            found[str(path)] = f"{state.st_mode:o} {state.st_uid} {state.st_size} {content}"
        return found

    def _names(self) -> set[str]:
        """The files with our mark in all places where an attacker might leave one.

        Others have marks of their own: the controls, which succeed, may run at the same time.
        """
        places = {"/tmp", "/var/tmp", "/dev/shm", "/", "/run", "/run/lock", "/etc", "/root"}
        places |= {str(Path.home()), str(Path.cwd()), str(CHECKOUT), str(self.folder / "open")}
        places |= {path for path in sys.path if path.endswith("site-packages")}
        places.add(str(Path(sys.executable).parent))
        return {
            str(path)
            for place in places
            if os.access(place, os.R_OK | os.X_OK)
            for path in Path(place).glob(f"*{self.mark}*")
        }


def _processes_called(mark: str) -> list[tuple[int, str]]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            line = (folder / "cmdline").read_bytes() + (folder / "comm").read_bytes()
            if mark.encode() in line and (folder / "stat").read_text().split(") ")[1][0] != "Z":
                found.append((int(folder.name), repr(line)[:200]))
    return found


class Listeners:
    """Sockets of every kind, which note who comes and give the secret away."""

    def __init__(self, folder: Path, token: str) -> None:
        self._token = token.encode()
        self._reached: list[str] = []
        self._lock = threading.Lock()
        self._selector = selectors.DefaultSelector()
        self._rest: list[socket.socket] = []
        name = secrets.token_hex(6)
        stream, datagram = socket.SOCK_STREAM, socket.SOCK_DGRAM
        self.addresses: dict[str, Any] = {
            "tcp": self._listen("tcp", socket.AF_INET, stream, ("127.0.0.1", 0))[1],
            "udp": self._listen("udp", socket.AF_INET, datagram, ("127.0.0.1", 0))[1],
            "dns": self._listen("dns", socket.AF_INET, datagram, ("127.0.0.1", 0))[1],
            "unix": self._listen("unix", socket.AF_UNIX, stream, str(folder / "stream")),
            "unix_datagram": self._listen(
                "unix datagram", socket.AF_UNIX, datagram, str(folder / "datagram")
            ),
            "abstract": self._listen("abstract", socket.AF_UNIX, stream, f"\0a-{name}"),
            "abstract_datagram": self._listen(
                "abstract datagram", socket.AF_UNIX, datagram, f"\0d-{name}"
            ),
            "tcp6": None,
        }
        with contextlib.suppress(OSError):
            self.addresses["tcp6"] = self._listen("tcp6", socket.AF_INET6, stream, ("::1", 0))[1]
        for path in ("stream", "datagram"):
            (folder / path).chmod(0o777)
        self._stop, self._stopped = os.pipe()
        self._selector.register(self._stop, selectors.EVENT_READ, None)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def taken(self) -> list[str]:
        """What was reached since the last time."""
        with self._lock:
            reached, self._reached = self._reached, []
        return list(dict.fromkeys(reached))

    def close(self) -> None:
        os.close(self._stopped)
        self._thread.join()
        for key in list(self._selector.get_map().values()):
            if isinstance(key.fileobj, socket.socket):
                key.fileobj.close()
        self._selector.close()
        os.close(self._stop)

    def _listen(self, name: str, family: int, kind: int, address: Any) -> Any:
        listener = socket.socket(family, kind)
        listener.bind(address)
        if kind == socket.SOCK_STREAM:
            listener.listen(64)
        listener.setblocking(False)
        serve = self._accept if kind == socket.SOCK_STREAM else self._answer
        self._selector.register(listener, selectors.EVENT_READ, (name, serve))
        bound = listener.getsockname()
        return bound.decode("latin-1") if isinstance(bound, bytes) else bound

    def _serve(self) -> None:
        while True:
            for key, _ in self._selector.select():
                if key.data is None:
                    return
                name, serve = key.data
                with self._lock:
                    self._reached.append(f"reached {name}")
                listener = key.fileobj
                assert isinstance(listener, socket.socket)
                with contextlib.suppress(OSError):
                    serve(listener)

    def _accept(self, listener: socket.socket) -> None:
        peer, _ = listener.accept()
        with peer:
            peer.settimeout(1)
            peer.sendall(self._token)

    def _answer(self, listener: socket.socket) -> None:
        _, address = listener.recvfrom(65536)
        if address:
            listener.sendto(self._token, address)
