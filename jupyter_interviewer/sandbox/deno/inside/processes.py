"""A process of Deno, and the messages that come from it among what its cells print."""

import contextlib
import json
import os
import secrets
import select
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
MEMORY = "INTERVIEW_MEMORY_MB"
FLAGS = ("--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm")
_BOUND = 'ulimit -d "$0" 2>/dev/null; exec "$@"'
_PIECE = 65_536


def deno() -> str:
    """Find the program."""
    return shutil.which("deno") or "deno"


def environment() -> dict[str, str]:
    """Give Deno an environment in which it writes nothing but into our own folder."""
    kept = {
        name: os.environ[name] for name in ("HOME", "TMPDIR", "LANG", "TZ") if name in os.environ
    }
    return kept | {
        "PATH": "/usr/bin:/bin",
        "DENO_DIR": str(Path(kept.get("TMPDIR", "/tmp"), "deno")),  # noqa: S108
        "DENO_NO_UPDATE_CHECK": "1",
        "NO_COLOR": "1",
    }


def memory_mb() -> int:
    """How much memory the cells may take."""
    return int(os.environ.get(MEMORY, "512"))


def _own_mb() -> int:
    # V8 keeps 512 MiB for machine code at once, and each of its threads has a stack.
    return 608 + 12 * (os.cpu_count() or 1)


def start(script: str, *, memory: int, isolates: int = 1) -> "subprocess.Popen[bytes]":
    """Start one of our scripts, without any permission once it runs cells.

    ``isolates`` are the threads of it that run JavaScript.
    """
    # The heap is bounded by V8 itself, what lies outside of it (buffers) by the system.
    heap = f"--v8-flags=--max-old-space-size={memory}"
    command = ["/bin/sh", "-c", _BOUND, str((memory + isolates * _own_mb()) << 10)]
    command += [deno(), "run", *FLAGS, "--no-prompt", "--allow-sys=inspector", heap]
    command.append(str(FOLDER / script))
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


class Ran(NamedTuple):
    """A cell that was run to its end, whatever that was.

    Attributes
    ----------
    number, source
        As it was asked for.
    code, lines
        The JavaScript it is, and for each line of that the line of the source where they differ;
        None where the source could not be read.
    """

    number: int
    source: str
    code: str | None
    lines: list[int] | None


class Frames:
    """Takes marked messages out of a stream of bytes."""

    def __init__(self, mark: str) -> None:
        self._mark = b"\x1e" + mark.encode()
        self._rest = b""

    def feed(self, data: bytes) -> list[bytes | dict[str, Any]]:
        """Take in bytes; give messages, and what stands between them as it is."""
        found: list[bytes | dict[str, Any]] = []
        self._rest += data
        while self._rest:
            at = self._rest.find(self._mark)
            if at < 0:
                # The beginning of a mark may be all that has come of it.
                cut = self._rest.rfind(b"\x1e", max(0, len(self._rest) - len(self._mark)))
                plain = self._rest if cut < 0 else self._rest[:cut]
                self._rest = self._rest[len(plain) :]
                if plain:
                    found.append(plain)
                break
            if at:
                found.append(self._rest[:at])
                self._rest = self._rest[at:]
            end = self._rest.find(b"\n")
            if end < 0:
                break
            message = self._rest[len(self._mark) : end]
            self._rest = self._rest[end + 1 :]
            with contextlib.suppress(ValueError):
                read = json.loads(message)
                if isinstance(read, dict):
                    found.append(read)
        return found

    def rest(self) -> bytes:
        """Give what never became a message."""
        rest, self._rest = self._rest, b""
        return rest


class Cells:
    """The process that cells run in, one after another.

    Parameters
    ----------
    language
        ``javascript`` or ``typescript``.
    """

    def __init__(self, language: str) -> None:
        mark = secrets.token_hex(16)
        # Types are taken out in a thread of its own.
        isolates = 2 if language == "typescript" else 1
        self.process = start("repl.mjs", memory=memory_mb(), isolates=isolates)
        self._frames = Frames(mark)
        self.errors = b""
        self.say({"language": language, "mark": mark})
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            os.set_blocking(stream.fileno(), False)

    def say(self, message: dict[str, Any]) -> None:
        """Send a request."""
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.write(json.dumps(message).encode() + b"\n")
            self.process.stdin.flush()

    def receive(self, seconds: float) -> list[dict[str, Any]]:
        """Wait for messages; what was printed past them is made into one of them."""
        assert self.process.stdout is not None and self.process.stderr is not None
        found: list[dict[str, Any]] = []
        streams = [self.process.stdout, self.process.stderr]
        ready, _, _ = select.select(streams, [], [], seconds)
        for stream in ready:
            try:
                data = os.read(stream.fileno(), _PIECE)
            except (BlockingIOError, InterruptedError):
                continue
            if not data:
                if len(ready) < 2 and seconds:
                    time.sleep(min(seconds, 0.005))
                continue
            if stream is self.process.stderr:
                self.errors = (self.errors + data)[-_PIECE:]
                found.append({"raw": data.decode("utf-8", "replace")})
                continue
            for item in self._frames.feed(data):
                if isinstance(item, bytes):
                    text = item.decode("utf-8", "replace")
                    found.append({"stream": "stdout", "text": text})
                else:
                    found.append(item)
        return found

    @property
    def ended(self) -> bool:
        """Whether the process is gone."""
        return self.process.poll() is not None

    @property
    def out_of_memory(self) -> bool:
        """Whether it ended for taking too much memory."""
        return b"out of memory" in self.errors

    def kill(self) -> None:
        """End the process and let go of it."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            with contextlib.suppress(OSError):
                stream.close()
