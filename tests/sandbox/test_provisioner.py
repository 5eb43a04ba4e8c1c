"""Kernels in sandboxes, as Jupyter uses them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
from jupyter_client import AsyncKernelManager, KernelManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets.config import Config

from jupyter_interviewer.sandbox.nursery.shared import close, pool, warm
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.provisioner import SandboxProvisioner
from jupyter_interviewer.sandbox.tier import Tier


@pytest.fixture(scope="module")
def kernel(start_kernel: Callable[..., Any], tier: Tier) -> Any:
    return start_kernel(tier)


def test_a_kernel_computes_with_the_usual_packages(kernel: Any) -> None:
    source = "import numpy, pandas; print(pandas.Series(numpy.arange(4)).sum())"
    assert kernel.run(source) == "6"


def test_a_kernel_starts_in_an_empty_folder_of_its_own(kernel: Any) -> None:
    seen = kernel.run("import os; print(os.getcwd() == os.environ['HOME'], os.listdir())")
    assert seen.startswith("True")
    assert str(Path.cwd()) not in seen


def test_an_interrupt_ends_the_cell_and_not_the_kernel(kernel: Any) -> None:
    kernel.run("kept = 17")
    threading.Timer(0.5, kernel.manager.interrupt_kernel).start()
    started = time.monotonic()
    assert kernel.run("import time; time.sleep(30)").startswith("KeyboardInterrupt")
    assert time.monotonic() - started < 10
    assert kernel.run("print(kept)") == "17"


def test_an_interrupt_reaches_what_a_cell_started(kernel: Any) -> None:
    threading.Timer(0.5, kernel.manager.interrupt_kernel).start()
    started = time.monotonic()
    kernel.run("import subprocess; subprocess.run(['sleep', '30'])")
    assert time.monotonic() - started < 10


def test_an_allocation_over_the_limit_is_an_error_and_the_kernel_lives(kernel: Any) -> None:
    assert kernel.run("x = bytearray(3 << 30)").startswith("MemoryError")
    assert kernel.run("print(len(bytearray(200 << 20)) >> 20)") == "200"


def test_a_kernel_may_fork_within_the_limit_on_processes(kernel: Any) -> None:
    source = """
    import os, signal, time
    children = []
    try:
        while len(children) < 300:
            if (pid := os.fork()) == 0:
                time.sleep(60)
                os._exit(0)
            children.append(pid)
    except BlockingIOError:
        pass
    for pid in children:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    print(len(children))
    """
    assert 30 < int(kernel.run(source)) < 80
    assert kernel.run("import os; pid = os.fork() or os._exit(5); print(os.wait()[1] >> 8)") == "5"


def test_a_restarted_kernel_is_new_and_nothing_of_the_old_is_left(
    kernel: Any, processes_with: Callable[[str], list[int]]
) -> None:
    marker = f"old-{uuid.uuid4().hex}"
    kernel.run(
        f"""
        import subprocess, sys
        open("left", "w").close()
        sleeper = [sys.executable, "-c", "import time; time.sleep(90)", {marker!r}]
        old = subprocess.Popen(sleeper, start_new_session=True)
        """
    )
    assert len(processes_with(marker)) == 1
    kernel.manager.restart_kernel()
    kernel.client.wait_for_ready(timeout=60)
    assert kernel.run("print('old' in globals(), __import__('os').path.exists('left'))") == (
        "False False"
    )
    assert processes_with(marker) == []


def test_a_kernel_that_was_killed_can_be_restarted(kernel: Any) -> None:
    kernel.client.execute("import os; os._exit(1)")
    deadline = time.monotonic() + 10
    while kernel.manager.is_alive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not kernel.manager.is_alive()
    kernel.manager.restart_kernel(now=True)
    kernel.client.wait_for_ready(timeout=60)
    assert kernel.run("print('again')") == "again"


def test_two_kernels_see_nothing_of_each_other(
    start_kernel: Callable[..., Any], isolating: Tier
) -> None:
    one, other = start_kernel(isolating), start_kernel(isolating)
    one.run("open('/tmp/mine' if __import__('os').access('/tmp', 2) else 'mine', 'w').write('x')")
    one.run("open('mine', 'w').write('x')")
    home, sockets = one.run("print(__import__('os').getcwd())"), one.manager.ip
    pid = one.manager.provisioner._process.pid
    seen = other.run(
        f"""
        import os, socket
        for path in ({home!r} + "/mine", "/tmp/mine", {sockets!r} + "-1", "/proc/{pid}/environ",
                     "/proc/{pid}/root/etc/passwd"):
            try:
                print("SEEN", path, open(path).read(10))
            except OSError:
                pass
        try:
            socket.socket(socket.AF_UNIX).connect({sockets!r} + "-1")
            print("CONNECTED")
        except OSError:
            pass
        try:
            os.kill({pid}, 9)
            print("KILLED")
        except OSError:
            pass
        """
    )
    # In namespaces that number may be somebody else inside, or nobody.
    assert "SEEN" not in seen and "CONNECTED" not in seen and "KILLED" not in seen
    assert one.run("print(1)") == "1"
    one.close()
    other.close()


def test_a_kernel_cannot_read_another_ones_key(kernel: Any) -> None:
    path = kernel.manager.connection_file
    if kernel.manager.provisioner.tier == "limits" and os.geteuid() != 0:
        return  # the tier says so: same user, same files
    assert kernel.run(f"print(open({path!r}).read())").startswith(
        ("PermissionError", "FileNotFoundError")
    )


def test_shutting_down_leaves_nothing(tier: Tier, start_kernel: Callable[..., Any]) -> None:
    kernel = start_kernel(tier)
    provisioner = kernel.manager.provisioner
    folder, supervisor = provisioner._address.path, provisioner._process.supervisor_pid
    kernel.client.stop_channels()
    kernel.manager.shutdown_kernel()
    assert not folder.exists()
    assert not Path(kernel.manager.connection_file).exists()
    assert not kernel.manager.is_alive()
    with pytest.raises(ProcessLookupError):
        os.kill(supervisor, 0)


def test_a_kernel_over_its_memory_in_many_processes_is_ended(
    start_kernel: Callable[..., Any], tier: Tier
) -> None:
    kernel = start_kernel(tier, memory_mb=64)
    kernel.client.execute(
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        x = b'x' * (50 << 20); time.sleep(60)\n"
        "time.sleep(60)"
    )
    deadline = time.monotonic() + 20
    while kernel.manager.is_alive() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not kernel.manager.is_alive()
    assert kernel.manager.provisioner._process.ended.reason == "memory"


_LAUNCHER = """
import sys, time
from jupyter_client import KernelManager
from traitlets.config import Config
manager = KernelManager(
    kernel_name="interview-python",
    config=Config({"SandboxProvisioner": {"tier": sys.argv[1]}}),
)
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
client.execute_interactive(
    "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', "
    "'import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(90)', %r], "
    "start_new_session=True)" % sys.argv[2]
)
provisioner = manager.provisioner
print(provisioner._process.supervisor_pid, provisioner._process.pid, provisioner._address.path,
      flush=True)
if len(sys.argv) > 3:
    import os
    if os.fork() == 0:  # holds copies of all that the launcher holds
        time.sleep(8)
        os._exit(0)
time.sleep(90)
"""


@pytest.mark.parametrize("forked", [False, True], ids=["alone", "with a forked child"])
def test_a_kernel_ends_when_its_launcher_is_killed(
    tier: Tier, forked: bool, processes_with: Callable[[str], list[int]]
) -> None:
    marker = f"orphan-{uuid.uuid4().hex}"
    launcher = subprocess.Popen(
        [sys.executable, "-c", _LAUNCHER, str(tier), marker, *(["forked"] if forked else [])],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert launcher.stdout is not None
    _, kernel, folder = launcher.stdout.readline().split()
    assert len(processes_with(marker)) >= 2  # the launcher itself is one
    launcher.send_signal(signal.SIGKILL)
    launcher.wait()
    launcher.stdout.close()
    deadline = time.monotonic() + 2
    left = [0]
    while left and time.monotonic() < deadline:
        time.sleep(0.05)
        left = [pid for pid in processes_with(marker) if not _is_launchers(pid)]
        if Path(f"/proc/{kernel}").exists():
            left.append(int(kernel))
    assert left == []
    while Path(folder).exists() and time.monotonic() < deadline + 5:
        time.sleep(0.05)
    assert not Path(folder).exists()


def _is_launchers(pid: int) -> bool:
    """Whether a process is the test's own launcher or what that forked, or is gone."""
    try:
        return b"KernelManager" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return True


def test_an_asynchronous_manager_works_alike(tier: Tier) -> None:
    async def take() -> list[str]:
        config = Config({"SandboxProvisioner": {"tier": str(tier)}})
        manager = AsyncKernelManager(kernel_name="interview-python", config=config)
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        texts: list[str] = []
        await client.execute_interactive(
            "print(6 * 7)",
            timeout=60,
            output_hook=lambda m: (
                texts.append(m["content"]["text"]) if m["msg_type"] == "stream" else None
            ),
        )
        await manager.interrupt_kernel()
        await manager.restart_kernel()
        await client.wait_for_ready(timeout=60)
        client.stop_channels()
        await manager.shutdown_kernel()
        assert not await manager.is_alive()
        return texts

    assert asyncio.run(take()) == ["42\n"]


def test_a_server_starts_it_in_its_own_folder_whatever_folder_the_notebook_is_in(
    tmp_path: Path,
) -> None:
    (tmp_path / "private.txt").write_text("do-not-tell")

    async def take() -> str:
        manager = AsyncMappingKernelManager(root_dir=str(tmp_path), connection_dir=str(tmp_path))
        kernel = await manager.start_kernel(kernel_name="interview-python", path="/")
        single = manager.get_kernel(kernel)
        await single.ready
        client = single.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        texts: list[str] = []
        await client.execute_interactive(
            f"import os; print(os.listdir(), os.path.exists({str(tmp_path)!r}))",
            timeout=60,
            output_hook=lambda m: texts.append(m["content"].get("text", "")),
        )
        client.stop_channels()
        await manager.shutdown_kernel(kernel, now=True)
        return "".join(texts)

    seen = asyncio.run(take())
    assert "private" not in seen
    assert "[]" in seen or "['tmp']" in seen


def test_papermill_runs_a_notebook_in_it(tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook(
        metadata={
            "kernelspec": {"name": "interview-python", "display_name": "x", "language": "python"}
        },
        cells=[
            nbformat.v4.new_code_cell("a = 1", metadata={"tags": ["parameters"]}),
            nbformat.v4.new_code_cell("import os; print(a + 1, os.getcwd())"),
        ],
    )
    source, result = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    nbformat.write(notebook, source)
    done = papermill.execute_notebook(
        str(source), str(result), parameters={"a": 41}, progress_bar=False
    )
    text = "".join(o["text"] for cell in done.cells for o in cell.get("outputs", []))
    assert text.startswith("42 ")
    assert str(tmp_path) not in text


def test_a_configured_tier_that_does_not_work_is_said_at_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from jupyter_interviewer.sandbox import detect

    monkeypatch.setenv("PATH", "/nowhere")
    detect._attempt.cache_clear()
    config = Config({"SandboxProvisioner": {"tier": "namespaces"}})
    manager = KernelManager(kernel_name="interview-python", config=config)
    with pytest.raises(Exception, match="bubblewrap is not installed"):
        manager.start_kernel()
    manager.cleanup_resources()
    detect._attempt.cache_clear()


def test_a_notebook_opens_on_a_kernel_that_waited(
    start_kernel: Callable[..., Any], tier: Tier, eventually: Callable[..., None]
) -> None:
    close()  # what waits for the tests before is of another kind
    warm(tier, Allowance(), preload=("numpy",))
    eventually(lambda: pool().waiting(tier) > 0)
    kernel = start_kernel(tier, preload=["numpy"])
    assert kernel.manager.provisioner._nursling.origin == "pooled"
    assert kernel.run("import sys; print('numpy' in sys.modules)") == "True"
    kernel.run("kept = 17")
    kernel.manager.restart_kernel()
    kernel.client.wait_for_ready(timeout=60)
    assert kernel.run("print('kept' in globals())") == "False"
    kernel.close()


def test_a_notebook_opens_without_a_nursery_too(
    start_kernel: Callable[..., Any], tier: Tier
) -> None:
    kernel = start_kernel(tier, nursery=False)
    assert kernel.manager.provisioner._nursling.origin == "cold"
    assert kernel.run("print(6 * 7)") == "42"
    kernel.manager.restart_kernel()
    kernel.client.wait_for_ready(timeout=60)
    assert kernel.run("print(6 * 7)") == "42"
    kernel.close()


def test_every_setting_says_what_it_is_for() -> None:
    traits = SandboxProvisioner.class_own_traits(config=True)
    assert {"tier", "memory_mb", "processes", "file_mb", "cpu_seconds", "hide"} <= set(traits)
    assert {"preload", "keep", "nursery"} <= set(traits)
    assert all(trait.help for trait in traits.values())
