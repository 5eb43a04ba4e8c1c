"""The bounded reader of a kernel's channels, against libzmq and against peers that lie."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zmq

from jupyter_interviewer.grading.wire import MAX_PARTS, Wire, wait

MOST = 1 << 20
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)
READY = b"\x04\x06\x05READY"


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "k")


@pytest.fixture
def peer() -> Iterator[Callable[[int, str], zmq.Socket[bytes]]]:
    context = zmq.Context()

    def bind(kind: int, path: str) -> zmq.Socket[bytes]:
        one: zmq.Socket[bytes] = context.socket(kind)
        one.bind(f"ipc://{path}")
        return one

    yield bind
    context.destroy(linger=0)


def heard(wire: Wire, count: int, seconds: float = 20) -> list[list[bytes]]:
    """What comes until there are so many messages."""
    found: list[list[bytes]] = []
    end = time.monotonic() + seconds
    while len(found) < count and time.monotonic() < end:
        wait([wire], 0.1)
        found += wire.receive()
    return found


def test_it_speaks_with_a_router_both_ways(
    path: str, peer: Callable[[int, str], zmq.Socket[bytes]]
) -> None:
    router = peer(zmq.ROUTER, path)
    wire = Wire(path, "DEALER", identity=b"me", most=MOST)
    sent = [b"", b"x" * 255, b"y" * 256, b"z" * 700_000]
    wire.send(sent)
    wait([wire], 0.1)
    while not router.poll(10):
        wait([wire], 0.1)
        assert list(wire.receive()) == []
    # What its buffer does not take at once is sent while we wait for something.
    assert router.recv_multipart() == [b"me", *sent]
    router.send_multipart([b"me", *sent])
    router.send_multipart([b"me", b"second"])
    assert heard(wire, 2) == [sent, [b"second"]]
    wire.close()


def test_it_subscribes_to_everything(
    path: str, peer: Callable[[int, str], zmq.Socket[bytes]]
) -> None:
    publisher = peer(zmq.XPUB, path)
    wire = Wire(path, "SUB", most=MOST)
    while not publisher.poll(10):
        wait([wire], 0.1)
        list(wire.receive())
    assert publisher.recv() == b"\x01"
    publisher.send_multipart([b"topic", b"body"])
    assert heard(wire, 1) == [[b"topic", b"body"]]
    wire.close()


def test_it_waits_for_a_kernel_that_does_not_listen_yet(
    path: str, peer: Callable[[int, str], zmq.Socket[bytes]]
) -> None:
    wire = Wire(path, "DEALER", identity=b"me", most=MOST)
    wire.send([b"early"])
    wait([wire], 0.05)
    assert wire.events() is None
    router = peer(zmq.ROUTER, path)
    while not router.poll(10):
        wait([wire], 0.1)
        list(wire.receive())
    assert router.recv_multipart() == [b"me", b"early"]
    wire.close()


def test_it_speaks_tcp_too() -> None:
    context = zmq.Context()
    router = context.socket(zmq.ROUTER)
    port = router.bind_to_random_port("tcp://127.0.0.1")
    wire = Wire(("127.0.0.1", port), "DEALER", identity=b"me", most=MOST)
    wire.send([b"hello"])
    while not router.poll(10):
        wait([wire], 0.1)
        list(wire.receive())
    assert router.recv_multipart() == [b"me", b"hello"]
    wire.close()
    context.destroy(linger=0)


class Liar:
    """A peer that sends whatever it likes, from a thread."""

    def __init__(self, path: str, *texts: bytes) -> None:
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(path)
        self._listener.listen()
        self._texts = texts
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        one, _ = self._listener.accept()
        self._listener.close()
        with one:
            try:
                for text in self._texts:
                    one.sendall(text)
                one.shutdown(socket.SHUT_WR)
                while one.recv(65536):
                    pass
            except OSError:
                pass


def frame(flags: int, body: bytes, length: int | None = None) -> bytes:
    return struct.pack(">BQ", flags | 2, len(body) if length is None else length) + body


def everything(wire: Wire) -> tuple[int, int]:
    """How many bytes come in all until the connection is lost, and how many at most at once."""
    total = largest = 0
    end = time.monotonic() + 30
    while not (wire.connected() and wire.events() is None) and time.monotonic() < end:
        wait([wire], 0.1)
        sizes = [sum(map(len, parts)) for parts in wire.receive()]
        total += sum(sizes)
        largest = max(largest, sum(sizes))
    assert time.monotonic() < end
    return total, largest


def test_a_message_that_never_ends_is_counted_and_not_kept(path: str) -> None:
    # Sixty times what a message may have, in parts of which each is small enough.
    Liar(path, GREETING + READY, *[frame(1, b"x" * (MOST // 2))] * 120)
    total, largest = everything(Wire(path, "SUB", most=MOST))
    assert total == 60 * MOST
    assert largest <= 10 * MOST


def test_a_part_that_never_ends_is_counted_and_not_kept(path: str) -> None:
    Liar(path, GREETING + READY, frame(0, b"", 1 << 60), *[b"x" * MOST] * 60)
    total, largest = everything(Wire(path, "SUB", most=MOST))
    assert total == 60 * MOST
    assert largest <= 10 * MOST


def test_parts_without_number_are_no_message(path: str) -> None:
    Liar(path, GREETING + READY, b"\x01\x01x" * (3 * MAX_PARTS) + b"\x00\x01y" + b"\x00\x01z")
    wire = Wire(path, "SUB", most=MOST)
    found = heard(wire, 2 * MAX_PARTS + 3)
    assert max(map(len, found)) == MAX_PARTS + 1
    assert found[-1] == [b"z"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"GET / HTTP/1.1\r\n\r\n" + bytes(100),
        GREETING[:10] + b"\x01" + GREETING[11:],
        GREETING.replace(b"NULL", b"PLAIN"),
        GREETING + b"\x04\x03\x05REA",
        GREETING + frame(4, b"x", 1 << 60),
        GREETING + READY + READY + b"\x04\x05\x04PING" + b"\xff" * 20,
    ],
)
def test_who_does_not_speak_properly_is_left(path: str, text: bytes) -> None:
    Liar(path, text)
    total, _ = everything(Wire(path, "DEALER", identity=b"me", most=MOST))
    assert total <= 20
