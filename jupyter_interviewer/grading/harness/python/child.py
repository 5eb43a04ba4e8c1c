"""The process of one case: what it limits itself to, and what it says before it ends.

Part of the harness; see ``run.py``.
"""

import contextlib
import errno
import os
import resource
import struct
import sys
import traceback
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.budget import Bounds
    from jupyter_interviewer.domain.codec import Unencodable, dumps
    from jupyter_interviewer.grading.harness.python.stage import stage

_SPARE = 64 * 1024 * 1024
_LIMITS_BY_ERRNO = {
    errno.EFBIG: "file_limit",
    errno.ENOSPC: "file_limit",
    errno.EDQUOT: "file_limit",
    errno.ENOMEM: "memory_limit",
}


class Child:
    """The forked process of one case.

    What it says: eight bytes with its peak memory before any work, and, when it is done, eight
    with the length of its reply, and the reply.
    """

    def __init__(
        self, bounds: "Bounds", shell: Any, reply: int, printed: int, loaded: int | None
    ) -> None:
        self.loaded = loaded
        self.bounds = bounds
        self.shell = shell
        self.reply = reply
        self.printed = printed

    def run(self, work: Any, *, staged: bool) -> None:
        """Do the work, send the reply, and end; this never returns.

        ``staged`` tells whether the process was forked from one that `stage` was called in.
        """
        status = 0
        try:
            os.setpgid(0, 0)
            os.dup2(self.printed, 1)
            os.dup2(self.printed, 2)
            if not staged:
                stage(self.shell)
            self._limit()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            self._write(struct.pack("<Q", peak))
            self._send(self._reply_of(work))
        except BaseException:
            status = 70
        finally:
            os._exit(status)

    def _limit(self) -> None:
        bounds = self.bounds
        seconds = int(bounds.processor) + 1
        lower(resource.RLIMIT_CPU, seconds, seconds + 1)
        lower(resource.RLIMIT_FSIZE, bounds.file_size)
        lower(resource.RLIMIT_CORE, 0)
        if self.loaded is not None:
            # What is above the soft limit serves to tell of the error.
            most = self.loaded + bounds.memory
            lower(resource.RLIMIT_AS, most, most + _SPARE)

    def _reply_of(self, work: Any) -> str:
        try:
            reply = work()
        except BaseException as error:
            return dumps({"raised": self._describe(error)})
        try:
            sys.stdout.flush()
            text = dumps(reply)
        except Unencodable as error:
            return dumps({"unencodable": [type_name(reply.get("value")), str(error)]})
        except BaseException as error:
            return dumps({"raised": self._describe(error)})
        if len(text) > self.bounds.value:
            return dumps({"large": len(text)})
        return text

    def _describe(self, error: BaseException) -> list[Any]:
        with contextlib.suppress(OSError, ValueError):
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
        try:
            message = str(error)[:1000]
        except BaseException:
            message = ""
        cell, line = self._place(error)
        return [type_name(error), message, limit_behind(error), cell, line]

    def _place(self, error: BaseException) -> tuple[int | None, int | None]:
        # IPython keeps under which file name it compiled which input.
        numbers = getattr(self.shell.compile, "_filename_map", {})
        place: tuple[int | None, int | None] = (None, None)
        frame: types.TracebackType | None = error.__traceback__
        while frame is not None:
            number = numbers.get(frame.tb_frame.f_code.co_filename)
            if type(number) is int:
                place = (number, frame.tb_lineno)
            frame = frame.tb_next
        return place

    def _send(self, text: str) -> None:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
        data = text.encode("ascii")
        self._write(struct.pack("<Q", len(data)) + data)

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(self.reply, view) :]


def limit_behind(error: BaseException) -> str | None:
    """Name the limit that an exception stems from, if one does."""
    if isinstance(error, MemoryError):
        return "memory_limit"
    if isinstance(error, RuntimeError) and "can't start new thread" in str(error):
        return "process_limit"
    if isinstance(error, OSError):
        if error.errno == errno.EAGAIN and _raised_by_fork(error):
            return "process_limit"
        return _LIMITS_BY_ERRNO.get(error.errno or 0)
    return None


def _raised_by_fork(error: BaseException) -> bool:
    # A call into C leaves no frame: the last line that was executed has to tell.
    names = ("fork", "Popen", "spawn", "Process", "subprocess", "popen", "system")
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return any(name in f"{entry.line} {entry.filename}" for entry in last for name in names)


def type_name(value: Any) -> str:
    """Name a value's type."""
    return str(getattr(type(value), "__name__", "object"))[:100]


def lower(which: int, soft: int, hard: int | None = None) -> None:
    """Lower one of the process's limits, never above what the sandbox has set."""
    ceiling = resource.getrlimit(which)[1]
    hard = soft if hard is None else hard
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(which, (soft, hard))
