"""A process of Deno, and the messages that come from it among what its cells print."""

import contextlib
import json
import os
import resource
import secrets
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
MEMORY = "INTERVIEW_MEMORY_MB"
USUAL_MB = 512
"""Memory for those that are started before anybody knows how much they may take."""

FLAGS = ("--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm")
OUT_OF_MEMORY = (b"out of memory", b"memory allocation of")
_PIECE = 65_536
_HEAP_MB = 16
"""What Deno's own code takes of V8's heap."""

_HEADROOM_MB = 256
"""What grading gives the cells on top of what it gives a case, at most."""

EARLY_MB = USUAL_MB + _HEADROOM_MB
"""Memory for cells that are started before that."""

_USUAL_LIMITS = {"CORE": 0, "CPU": 65, "FSIZE": 56 << 20, "NOFILE": 256, "NPROC": 144}
"""What a process may have that is started before this one is told what it may have itself."""


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
    return int(os.environ.get(MEMORY, str(USUAL_MB)))


def fits(memory: int) -> bool:
    """Whether what may take so many MiB may take about as much as the cells shall."""
    return memory - _HEADROOM_MB <= memory_mb() <= memory


def garbage_mb(memory: int) -> int:
    """How much V8 may hold, where so much is allowed, of what nobody needs any more.

    It looks through young objects only when their place is full, and has that three times.
    """
    return 3 * _young_mb(memory) + _HEAP_MB


def _young_mb(memory: int) -> int:
    return max(4, min(32, memory // 16))


def _own_mb() -> int:
    # V8 keeps 512 MiB for machine code at once, and each of its threads has a stack.
    return 560 + 12 * (os.cpu_count() or 1)


def start(
    script: str,
    *,
    memory: int,
    isolates: int = 1,
    inspector: bool = False,
    early: bool = False,
    flags: tuple[str, ...] = (),
) -> "subprocess.Popen[bytes]":
    """Start one of our scripts, without any permission once it runs cells.

    Parameters
    ----------
    script
        Its file.
    memory
        MiB that it may take besides what Deno takes itself.
    isolates
        Its threads that run JavaScript.
    inspector
        Whether it uses the inspector before it runs cells.
    early
        Whether it starts before this process was told what it may use up.
    flags
        Further ones, of V8's.
    """
    # V8 bounds its heap by itself, and the system what lies outside of that (buffers).
    heap = f"--max-old-space-size={memory + _HEAP_MB}"
    young = f"--max-semi-space-size={_young_mb(memory)}"
    given = ",".join([heap, young, *flags])
    command = [deno(), "run", *FLAGS, "--no-code-cache", "--no-prompt", f"--v8-flags={given}"]
    command += ["--allow-sys=inspector"] if inspector else []
    limits = {"DATA": (isolates * _own_mb() + memory + garbage_mb(memory)) << 20}
    with _limited(limits | _USUAL_LIMITS if early else limits):
        return subprocess.Popen(
            [*command, str(FOLDER / script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )


@contextlib.contextmanager
def _limited(limits: dict[str, int]) -> Iterator[None]:
    """Let what is started meanwhile have lower limits than this process, which keeps its own.

    Nobody may change those of another process here.
    """
    before = {}
    try:
        for name, most in limits.items():
            which = getattr(resource, f"RLIMIT_{name}")
            soft, hard = resource.getrlimit(which)
            if most < soft or soft == resource.RLIM_INFINITY:
                resource.setrlimit(which, (most, hard))
                before[which] = soft, hard
        yield
    finally:
        for which, values in before.items():
            resource.setrlimit(which, values)


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
    light
        Whether it runs only what is a plain script, as most cells are, and says of others that
        they are unfit.
    early
        Whether it starts before this process was told what it may use up.
    """

    def __init__(self, language: str, *, light: bool = False, early: bool = False) -> None:
        mark = secrets.token_hex(16)
        self.light = light
        self.memory = EARLY_MB if early else memory_mb()
        self.process = start(
            "repl_light.mjs" if light else "repl_full.mjs",
            memory=self.memory,
            # Types are taken out in a thread of its own.
            isolates=2 if language == "typescript" else 1,
            inspector=not light,
            early=early,
        )
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
        return any(words in self.errors for words in OUT_OF_MEMORY)

    def kill(self) -> None:
        """End the process and let go of it."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            with contextlib.suppress(OSError):
                stream.close()
