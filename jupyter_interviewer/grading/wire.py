"""One of a kernel's channels, read with a bound.

libzmq gathers the parts of a message until the last has come, in memory that no setting of it
bounds, and what writes them is the candidate's process. Here bytes are counted as they come: what
is larger than a message may be is handed on in pieces that are no messages, so that whoever counts
what was sent counts that too, and is not kept.

Spoken is ZMTP 3.0 (https://rfc.zeromq.org/spec/23/) without security, as the side that connects.
A connection that is lost is not made anew: who listens there then is no kernel of ours.
"""

from __future__ import annotations

import select
import socket
import struct
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

_GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)
_MORE, _LONG, _COMMAND = 1, 2, 4
_PIECE = 1 << 18
_PIECES = 32
_MESSAGES = 10_000
"""How much is taken at once: between, clocks are looked at. What is not taken yet piles up in the
kernel, within its limit of memory."""

MAX_PARTS = 1000
"""Parts of a message; Jupyter's have seven, and buffers."""


class Wire:
    """A connection to a kernel's socket.

    Parameters
    ----------
    address
        The path of a unix socket, or host and port.
    kind
        ``DEALER`` or ``SUB``.
    identity
        What a ``ROUTER`` knows this end by.
    most
        Bytes of a message.
    """

    def __init__(
        self, address: str | tuple[str, int], kind: str, *, identity: bytes = b"", most: int
    ) -> None:
        self._address = address
        self._kind = kind
        self._identity = identity
        self._most = most
        self._socket: socket.socket | None = None
        self._lost = False
        self._greeted = self._ready = False
        self._out = bytearray(_GREETING)
        self._later = bytearray(_frame(b"\x01") if kind == "SUB" else b"")
        self._in = bytearray()
        self._parts: list[bytes] = []
        self._size = 0
        self._skipping = False
        self._skip = 0
        self._more = _MESSAGES

    def send(self, parts: Sequence[bytes]) -> None:
        """Send a message, as soon as the other side takes it."""
        data = b"".join(
            _frame(part, _MORE if at < len(parts) else 0) for at, part in enumerate(parts, start=1)
        )
        (self._out if self._ready else self._later).extend(data)
        self._flush()

    def connected(self) -> bool:
        """Whether there is or was a connection; where there was none yet, try to make it."""
        if self._socket is None and not self._lost:
            try:
                self._socket = _connection(self._address)
            except OSError:
                return False
            self._socket.setblocking(False)
            self._flush()
        return True

    def events(self) -> tuple[int, int] | None:
        """Give descriptor and events to poll for; None where nothing can come."""
        if self._socket is None:
            return None
        return self._socket.fileno(), select.POLLIN | (select.POLLOUT if self._out else 0)

    @property
    def pending(self) -> bool:
        """Whether there is something to take that was read before."""
        return self._more <= 0

    def receive(self) -> Iterator[list[bytes]]:
        """Read what has come, up to a bound; give the messages that are whole."""
        self._more = _MESSAGES
        self._flush()
        yield from self._messages()
        for _ in range(_PIECES):
            if self._socket is None or self.pending:
                return
            try:
                data = self._socket.recv(_PIECE)
            except (BlockingIOError, InterruptedError):
                return
            except OSError:
                data = b""
            if not data:
                self._lose()
                return
            self._in += data
            yield from self._messages()

    def close(self) -> None:
        """Let go of it; what was not taken yet is not sent."""
        self._lose()
        self._in.clear()
        self._parts.clear()

    def _messages(self) -> Iterator[list[bytes]]:
        if not self._greeted and not self._greet():
            return
        while self._socket is not None and self._more > 0:
            self._more -= 1
            if self._skip:
                yield from self._pass_over()
                if self._skip:
                    return
            header = self._header()
            if header is None:
                return
            flags, start, length = header
            if flags & _COMMAND and length > _PIECE:
                return self._lose()
            if not flags & _COMMAND and self._is_too_much(length):
                # It is given as what came of it, which is no message, and counts.
                yield [*self._parts, b""]
                self._parts, self._size = [], 0
                self._skipping, self._skip = bool(flags & _MORE), length
                del self._in[:start]
                continue
            if len(self._in) < start + length:
                return
            body = bytes(memoryview(self._in)[start : start + length])
            del self._in[: start + length]
            if flags & _COMMAND:
                self._obey(body)
            elif self._skipping:
                yield [body]
                self._skipping = bool(flags & _MORE)
            else:
                self._parts.append(body)
                self._size += length
                if not flags & _MORE:
                    whole, self._parts, self._size = self._parts, [], 0
                    yield whole

    def _is_too_much(self, length: int) -> bool:
        size = (0 if self._skipping else self._size) + length
        return size > self._most or len(self._parts) >= MAX_PARTS

    def _pass_over(self) -> Iterator[list[bytes]]:
        piece = bytes(memoryview(self._in)[: self._skip])
        del self._in[: len(piece)]
        self._skip -= len(piece)
        if piece:
            yield [piece]

    def _header(self) -> tuple[int, int, int] | None:
        """Flags, where the frame's body begins, and its length; None where that has not come."""
        if len(self._in) < 2:
            return None
        flags = self._in[0]
        if not flags & _LONG:
            return flags, 2, self._in[1]
        if len(self._in) < 9:
            return None
        (length,) = struct.unpack_from(">Q", self._in, 1)
        return flags, 9, length

    def _greet(self) -> bool:
        if len(self._in) < len(_GREETING):
            return False
        greeting = bytes(self._in[: len(_GREETING)])
        del self._in[: len(_GREETING)]
        if greeting[0] != 0xFF or greeting[10] < 3 or greeting[12:32].rstrip(b"\0") != b"NULL":
            self._lose()
            return False
        self._greeted = True
        properties = _property(b"Socket-Type", self._kind.encode())
        if self._kind == "DEALER":
            properties += _property(b"Identity", self._identity)
        self._out += _frame(b"\x05READY" + properties, _COMMAND)
        self._flush()
        return True

    def _obey(self, command: bytes) -> None:
        if command.startswith(b"\x05READY") and not self._ready:
            self._ready = True
            self._out += self._later
            self._later.clear()
            self._flush()

    def _flush(self) -> None:
        if self._socket is None or not self._out:
            return
        try:
            while self._out:
                del self._out[: self._socket.send(memoryview(self._out)[:_PIECE])]
        except (BlockingIOError, InterruptedError):
            pass
        except OSError:
            self._lose()

    def _lose(self) -> None:
        self._lost = True
        self._out.clear()
        if self._socket is not None:
            with suppress(OSError):
                self._socket.close()
            self._socket = None


def wait(wires: Sequence[Wire], seconds: float) -> None:
    """Wait until something can be read from one, or so many seconds have passed."""
    poll = select.poll()
    watched = False
    for wire in wires:
        if not wire.connected():
            # It does not listen yet.
            seconds = min(seconds, 0.01)
        if wire.pending:
            seconds = 0
        events = wire.events()
        if events is not None:
            poll.register(*events)
            watched = True
    if watched:
        poll.poll(max(0.0, seconds) * 1000)
    elif seconds > 0:
        time.sleep(seconds)


def _connection(address: str | tuple[str, int]) -> socket.socket:
    if not isinstance(address, str):
        return socket.create_connection(address, timeout=5)
    one = socket.socket(socket.AF_UNIX)
    try:
        one.connect(address)
    except OSError:
        one.close()
        raise
    return one


def _frame(body: bytes, flags: int = 0) -> bytes:
    if len(body) < 256:
        return bytes((flags, len(body))) + body
    return struct.pack(">BQ", flags | _LONG, len(body)) + body


def _property(name: bytes, value: bytes) -> bytes:
    return bytes((len(name),)) + name + struct.pack(">I", len(value)) + value
