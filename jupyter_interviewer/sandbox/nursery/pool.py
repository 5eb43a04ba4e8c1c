"""Kernels that wait for whoever comes next, and those that are forked when none does."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.nursery.forked import ForkedProcess
from jupyter_interviewer.sandbox.nursery.nursling import Kind, Loaded, Nursling, Origin, connection
from jupyter_interviewer.sandbox.nursery.order import Order
from jupyter_interviewer.sandbox.nursery.server import Server
from jupyter_interviewer.sandbox.nursery.tree import Tree
from jupyter_interviewer.sandbox.plan import waiting
from jupyter_interviewer.sandbox.reach import sandbox_user
from jupyter_interviewer.sandbox.tier import Tier

_log = logging.getLogger(__name__)

_START_SECONDS = 20.0
_AGAIN_SECONDS = 60.0
"""How long a kind of kernel that failed is not tried again."""
_KINDS = 3
_REST_SECONDS = 0.25
"""How long after a kernel was taken the next is made, lest it takes the processor from that one."""
_SHORT_MB = 1024
"""With less memory than this available, no kernel is kept waiting."""


class _Waiting:
    """A kernel that was forked and is nobody's yet."""

    def __init__(self, kind: Kind, server: Server, tree: Tree | None) -> None:
        self.kind = kind
        self.user = sandbox_user() if tree is None else tree.user
        self.folder = Folder()
        try:
            if tree is not None and self.folder.path.parent != tree.shelf:
                raise Unavailable("no_nursery", "the folder for sockets is another one now")
            self.process: ForkedProcess = server.fork(
                waiting(
                    kind.tier,
                    kind.started_by(connection(self.folder)),
                    self.folder,
                    self.user,
                    file_mb=kind.file_mb,
                    hide=kind.hide,
                    lean=kind.lean,
                ),
                None if tree is None else tree.descriptor,
            )
        except BaseException:
            self.folder.remove()
            raise

    def adopt(self, order: Order, origin: Origin) -> Nursling:
        """Become somebody's kernel."""
        known = connection(self.folder, order.key)
        pid = self.process.ready
        self.process.adopt(order.told(self.kind.tier, self.user, pid, known["key"]))
        if not self.process.wait_started(_START_SECONDS):
            self.discard()
            ended = self.process.ended
            why = ended.tail.strip() if ended else ""
            raise Unavailable("no_nursery", f"a forked kernel did not start: {why[-3000:]}")
        return Nursling(
            self.process, known, self.folder, self.kind.tier, origin, prepared=self.kind.lean
        )

    def discard(self) -> None:
        self.process.destroy()
        self.folder.remove()


class Pool:
    """The fork servers of this process and the kernels that wait in them. For several threads."""

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._starting = threading.Lock()
        self._servers: dict[Loaded, Server] = {}
        self._trees: dict[tuple[str, ...], Tree] = {}
        self._idle: list[_Waiting] = []
        self._wanted: dict[Kind, int] = {}
        self._failed: dict[Kind, tuple[float, str]] = {}
        self._closed = False
        self._adding: Kind | None = None
        self._rest_until = 0.0
        self._refiller: threading.Thread | None = None

    def take(self, kind: Kind, order: Order, keep: int) -> Nursling:
        """A kernel that waited, or else a new fork.

        Parameters
        ----------
        kind
            What it is.
        order
            For whom.
        keep
            How many to have waiting for those who want this kind next.

        Raises
        ------
        Unavailable
            It cannot be had by fork.
        """
        self._must_be_possible(kind)
        try:
            while (found := self._pop(kind)) is not None:
                try:
                    return found.adopt(order, "pooled")
                except Unavailable:
                    # It was killed while it waited; the next one was not.
                    continue
            try:
                return self._fork(kind).adopt(order, "forked")
            except Unavailable:
                server = self._servers.get(kind.loaded)
                if server is None or server.alive:
                    raise
            # The fork server died over it; there is a new one for the asking.
            return self._fork(kind).adopt(order, "forked")
        except Unavailable as error:
            self._failed[kind] = (time.monotonic(), error.detail)
            raise
        finally:
            self.want(kind, keep, rest=_REST_SECONDS)

    def hurry(self) -> None:
        """Make what is missing now: whoever took the last one needs the processor no more."""
        with self._lock:
            self._rest_until = 0.0
            self._lock.notify_all()

    def want(self, kind: Kind, keep: int, rest: float = 0.0) -> None:
        """Have some kernels of a kind waiting from soon on, and none of the kinds long before.

        Parameters
        ----------
        kind, keep
            Which, and how many.
        rest
            Seconds in which none is made; see `hurry`.
        """
        with self._lock:
            if self._closed or kind in self._failed:
                return
            if rest:
                self._rest_until = time.monotonic() + rest
            self._wanted.pop(kind, None)
            self._wanted[kind] = keep
            while len(self._wanted) > _KINDS:
                del self._wanted[next(iter(self._wanted))]
            if self._refiller is None:
                self._refiller = threading.Thread(
                    target=self._refill, name="nursery-refill", daemon=True
                )
                self._refiller.start()
            self._lock.notify_all()

    def waiting(self, tier: Tier) -> int:
        """How many kernels of a tier are waiting."""
        with self._lock:
            return sum(1 for one in self._idle if one.kind.tier is tier)

    def servers(self) -> list[int]:
        """The numbers of the fork servers that live."""
        with self._lock:
            return [server.pid for server in self._servers.values() if server.alive]

    def close(self) -> None:
        """End everything that waits; kernels that were taken live on."""
        with self._lock:
            self._closed = True
            self._lock.notify_all()
            refiller = self._refiller
        if refiller is not None:
            refiller.join(_START_SECONDS)
        with self._lock:
            idle, self._idle = self._idle, []
            servers, trees = list(self._servers.values()), list(self._trees.values())
            self._servers, self._trees = {}, {}
        for one in idle:
            one.discard()
        for server in servers:
            server.close()
        for tree in trees:
            tree.close()

    def _must_be_possible(self, kind: Kind) -> None:
        if self._closed:
            raise Unavailable("no_nursery", "the nursery is closed")
        if not kind.forkable:
            raise Unavailable("no_nursery", "its command is no Python source")
        failed = self._failed.get(kind)
        if failed is not None:
            since, why = failed
            if time.monotonic() - since < _AGAIN_SECONDS:
                raise Unavailable("no_nursery", why)
            del self._failed[kind]

    def _pop(self, kind: Kind) -> _Waiting | None:
        with self._lock:
            if not any(one.kind == kind for one in self._idle) and self._adding == kind:
                # One is being made: sooner there than another would be.
                self._lock.wait_for(lambda: self._adding != kind, _START_SECONDS)
            for one in self._idle:
                if one.kind == kind:
                    self._idle.remove(one)
                    return one
        return None

    def _fork(self, kind: Kind) -> _Waiting:
        with self._starting:
            server = self._servers.get(kind.loaded)
            if server is None or not server.alive:
                if server is not None:
                    server.close()
                server = self._servers[kind.loaded] = Server(kind.loaded)
            tree = None
            if kind.tier is Tier.NAMESPACES:
                tree = self._trees.get(kind.hide)
                if tree is None:
                    tree = self._trees[kind.hide] = Tree(kind.hide)
        server.wait_ready()
        return _Waiting(kind, server, tree)

    def _refill(self) -> None:
        while True:
            with self._lock:
                while not self._closed and not self._outdated():
                    rest = self._rest_until - time.monotonic()
                    if self._missing() is not None and rest <= 0:
                        break
                    self._lock.wait(rest if self._missing() is not None else None)
                if self._closed:
                    return
                outdated = self._outdated()
                self._idle = [one for one in self._idle if one not in outdated]
                self._adding = kind = self._missing()
            for one in outdated:
                one.discard()
            if kind is not None:
                self._add(kind)
            with self._lock:
                self._adding = None
                self._lock.notify_all()

    def _outdated(self) -> list[_Waiting]:
        return [one for one in self._idle if one.kind not in self._wanted]

    def _missing(self) -> Kind | None:
        for kind, count in self._wanted.items():
            if sum(1 for one in self._idle if one.kind == kind) < count:
                return kind
        return None

    def _add(self, kind: Kind) -> None:
        made = None
        if _available_mb() >= _SHORT_MB:
            try:
                made = self._fork(kind)
                if not made.process.wait_ready(_START_SECONDS):
                    made.discard()
                    made = None
            except Exception as error:
                _log.info("No kernel is kept waiting: %s", error)
                made = None
        with self._lock:
            if made is None:
                # Whoever takes the next one hears why.
                self._wanted.pop(kind, None)
            elif not self._closed:
                self._idle.append(made)
                return
        if made is not None:
            made.discard()


def _available_mb() -> int:
    """MiB of memory that could be had now."""
    fields: dict[str, Any] = dict(
        line.split(":", 1) for line in Path("/proc/meminfo").read_text().splitlines()
    )
    return int(fields["MemAvailable"].split()[0]) // 1024
