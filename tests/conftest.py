"""What all tests share: homes of their own, and Jupyter servers as processes of their own."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parent.parent
API = "/jupyter-interviewer/api/v1"


def pytest_configure() -> None:
    """Hear Ctrl-C, and have hear it whatever tests start: a shell's background job ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the groups of ``--dist loadgroup``: pytest 9.2 holds ids where xdist 3.8 writes none."""
    for item in items:
        grouped = getattr(item, "_nodeid", item.nodeid)
        if grouped != item.nodeid and hasattr(item, "_id"):
            item._id = type(item._id).parse(grouped)


def isolated_environment(home: Path) -> dict[str, str]:
    """An environment in which nothing of whoever runs the tests is read or written."""
    home.mkdir(parents=True, exist_ok=True)
    kept = ("PATH", "LANG", "LC_ALL", "TERM", "COVERAGE_PROCESS_START", "VIRTUAL_ENV")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTER_PLATFORM_DIRS": "0",
        "IPYTHONDIR": str(home / "ipython"),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


class RealServer:
    """A Jupyter server with the interviewer, in a process of its own, on a free local port.

    Attributes
    ----------
    url
        Of the server.
    token
        Whoever has it may enter.
    folder
        The server's root.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        lab: bool = False,
        python_path: str = "",
        environment: dict[str, str] | None = None,
    ) -> None:
        self.home = home
        self.environment = isolated_environment(home) | (environment or {})
        if python_path:
            self.environment["PYTHONPATH"] += os.pathsep + python_path
        self.folder = home / "work"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.token = secrets.token_hex(16)
        self.lab = lab
        self.arguments = arguments
        self.log = home / "server.log"
        self.url = ""
        # Kept when it is started again: open pages look for it where it was.
        self.port: int | None = None
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def api(self) -> str:
        return self.url + API

    def start(self) -> RealServer:
        """Start, or start again, and wait until it answers."""
        extensions = {
            "jupyter_interviewer": True,
            "jupyterlab": self.lab,
            "jupyter_lsp": False,
            "jupyter_server_terminals": False,
            "notebook_shim": False,
        }
        config = self.home / "config" / "jupyter_server_config.json"
        config.parent.mkdir(exist_ok=True)
        config.write_text(json.dumps({"ServerApp": {"jpserver_extensions": extensions}}))
        if self.port is None:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        command = [
            sys.executable,
            "-m",
            "jupyterlab" if self.lab else "jupyter_server",
            "--allow-root",
            "--no-browser",
            f"--ServerApp.root_dir={self.folder}",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={self.port}",
            f"--IdentityProvider.token={self.token}",
            "--ServerApp.allow_unauthenticated_access=False",
            *self.arguments,
        ]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                env=self.environment,
                cwd=self.home,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
            )
        # Somebody else may have taken the port: the server then takes another and says which.
        told = self.home / "runtime" / f"jpserver-{self.process.pid}.json"
        self.wait_until(told.exists, "the server to say where it is")
        self.wait_until(lambda: told.read_text().endswith("}"), "the whole of it")
        self.url = json.loads(told.read_text())["url"].rstrip("/").replace("localhost", "127.0.0.1")
        self.wait_until(self._answers, "the server to answer")
        return self

    def _answers(self) -> bool:
        try:
            # 403: it knows people by something else than the token.
            return self.client().get("/health", timeout=90).status_code in (200, 403, 503)
        except httpx.TransportError:
            return False

    def wait_until(self, happened: Callable[[], Any], what: str, seconds: float = 90) -> Any:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            result = happened()
            if result:
                return result
            if self.process is not None and self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"waited for {what}\n{self.log.read_text()[-5000:]}")

    def client(self, **options: Any) -> httpx.Client:
        """A plain HTTP client that has the token."""
        return httpx.Client(
            base_url=self.api,
            headers={"Authorization": f"token {self.token}"},
            timeout=30,
            trust_env=False,
            **options,
        )

    def kill(self) -> int:
        """Kill it as a crash would (SIGKILL); gives its process id."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)
        return self.process.pid

    def stop(self) -> None:
        """Stop it as a person would."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()


@pytest.fixture(scope="module")
def serve(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., RealServer]]:
    """Start real servers; they are stopped after the module."""
    servers: list[RealServer] = []

    def start(*arguments: str, **options: Any) -> RealServer:
        server = RealServer(tmp_path_factory.mktemp("server"), *arguments, **options)
        servers.append(server)
        return server.start()

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment of its own for a process that a test starts."""
    return isolated_environment(tmp_path / "home")


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path):
    """Run the command line in a folder of the test's own."""

    def command(*arguments: str, seconds: float = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "jupyter_interviewer.cli", *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    return command
