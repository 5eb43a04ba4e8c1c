"""The extension as somebody who installs and configures it meets it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from jupyter_interviewer import _jupyter_labextension_paths, _jupyter_server_extension_points
from jupyter_interviewer.app import KERNEL, JupyterInterviewer, show_kernel
from jupyter_interviewer.modelling import Modelling


def test_jupyter_is_told_where_the_extension_and_the_panel_are() -> None:
    (point,) = _jupyter_server_extension_points()
    assert point == {"module": "jupyter_interviewer", "app": JupyterInterviewer}
    (place,) = _jupyter_labextension_paths()
    assert place == {"src": "labextension", "dest": "jupyter-interviewer"}


def test_everything_that_can_be_configured_explains_itself() -> None:
    mine, models = (one.class_own_traits(config=True) for one in (JupyterInterviewer, Modelling))
    traits = {**mine, **models}
    file = JupyterInterviewer.class_config_section([JupyterInterviewer])
    assert all(f"# c.JupyterInterviewer.{name} = " in file for name in traits)
    assert {
        "database_url",
        "artifact_url",
        "tier",
        "bank_folders",
        "plan_folders",
        "workers",
        "engine_class",
    } <= set(traits)
    assert all(len(trait.help) > 20 for trait in traits.values())


def test_the_kernel_is_found_where_the_project_was_not_installed(tmp_path: Path) -> None:
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path)], ensure_native_kernel=False)
    assert KERNEL not in specs.find_kernel_specs()
    show_kernel(specs)
    assert specs.get_kernel_spec(KERNEL).display_name == "Python (interview)"


def test_a_kernel_that_is_installed_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / KERNEL).mkdir()
    own = {"argv": ["own"], "display_name": "Own", "language": "python"}
    (tmp_path / KERNEL / "kernel.json").write_text(json.dumps(own))
    specs = KernelSpecManager(kernel_dirs=[str(tmp_path)], ensure_native_kernel=False)
    show_kernel(specs)
    assert specs.get_kernel_spec(KERNEL).display_name == "Own"


_OWN_KERNEL = """
import asyncio, sys
from jupyter_server.serverapp import ServerApp

async def main():
    server = ServerApp()
    server.initialize(argv=sys.argv[1:], new_httpserver=False)
    manager = server.kernel_manager
    kernel = await manager.start_kernel(kernel_name="interview-python")
    print("tier:", manager.get_kernel(kernel).provisioner.tier)
    await manager.shutdown_kernel(kernel, now=True)

asyncio.run(main())
"""


def test_a_configured_tier_holds_for_the_kernels_people_type_in(environment, tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OWN_KERNEL, "--allow-root", "--JupyterInterviewer.tier=limits"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines()[-1:] == ["tier: limits"], done.stderr


@pytest.mark.timeout(170)
def test_a_database_that_cannot_be_reached_is_said_and_used_once_it_can(
    serve, tmp_path_factory
) -> None:
    folder = tmp_path_factory.mktemp("database")
    (folder / "data").write_text("a file stands where the folder should be")
    server = serve(f"--JupyterInterviewer.database_url=sqlite:///{folder}/data/interviews.db")
    with server.client() as client:
        for path in ("/health", "/plans", "/settings", "/interviews"):
            told = client.get(path)
            assert (path, told.status_code) == (path, 503)
            assert told.json()["code"] == "not_running"
            assert "doctor" in told.json()["detail"]
            assert int(told.headers["retry-after"]) > 0
        assert client.get(f"{server.url}/api/contents").status_code == 200
        assert "could not be started" in server.log.read_text()
        (folder / "data").unlink()
        server.wait_until(lambda: client.get("/health").status_code == 200, "it to work", 60)
        assert client.post("/interviews", json={"plan": "coding-round"}).status_code == 201


def test_whoever_has_the_token_is_the_same_person_in_every_browser(serve) -> None:
    server = serve("--JupyterInterviewer.tier=limits")
    with server.client() as first, server.client() as second:
        made = first.post("/interviews", json={"plan": "coding-round"}).json()
        assert first.cookies and not second.cookies
        assert [each["id"] for each in second.get("/interviews").json()["items"]] == [made["id"]]
        told = second.get("/settings").json()
    assert told["tier"] == made["tier"] == "limits"
    assert told["tier_not_held"]


def test_a_tier_that_does_not_work_here_is_never_weakened(serve, tmp_path_factory) -> None:
    # No bubblewrap on the path: what was asked for cannot be had.
    empty = tmp_path_factory.mktemp("empty")
    server = serve("--JupyterInterviewer.tier=namespaces", environment={"PATH": str(empty)})
    began = time.monotonic()
    with server.client() as client:
        told = client.post("/interviews", json={"plan": "coding-round"})
    assert told.status_code == 503
    assert "namespaces" in told.json()["detail"]
    assert time.monotonic() - began < 30


def test_stopping_waits_for_no_question_that_is_being_made(serve) -> None:
    server = serve()
    with server.client() as client:
        server.wait_until(lambda: client.get("/health").status_code == 200, "it to work", 60)
        # Being set up, an interview has its first question made.
        wish = {"plan": "coding-round", "difficulty": "hard"}
        assert client.post("/interviews", json=wish).status_code == 201
    server.wait_until(lambda: len(descendants(server.process.pid)) > 2, "a sandbox to run")
    family = descendants(server.process.pid)
    began = time.monotonic()
    server.process.terminate()
    server.process.wait(30)
    assert time.monotonic() - began < 8, "some of it for a busy machine"
    server.process = None
    deadline = time.monotonic() + 5
    while left := [pid for pid in family if Path(f"/proc/{pid}").exists()]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)
    assert "was destroyed" not in server.log.read_text()


def descendants(pid: int) -> list[int]:
    """Processes that a process began, and those that they began."""
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    children = [int(each) for each in listed.stdout.split()]
    return [each for child in children for each in (child, *descendants(child))]
