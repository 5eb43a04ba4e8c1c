"""The candidate's side in a Jupyter server: question notebooks, and the kernels they run in."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import PurePosixPath
from typing import Any

import nbformat
from jupyter_client.session import Session
from jupyter_core.utils import ensure_async
from jupyter_server.services.contents.manager import ContentsManager
from jupyter_server.services.kernels.kernelmanager import MappingKernelManager
from jupyter_server.services.sessions.sessionmanager import SessionManager
from tornado.web import HTTPError

from jupyter_interviewer.domain.refusal import Unavailable

MAX_NUMBER = 1000
_OURS = "jupyter_interviewer"


log = logging.getLogger(__name__)


class ServerWorkspace:
    """A workspace in the server's own folder, whatever kind of contents manager it has.

    Parameters
    ----------
    contents
        The server's contents manager, synchronous or not.
    sessions, kernels
        The server's session and kernel managers.
    """

    def __init__(
        self, contents: ContentsManager, sessions: SessionManager, kernels: MappingKernelManager
    ) -> None:
        self._contents = contents
        self._sessions = sessions
        self._kernels = kernels
        # One at a time: between looking whether a name is free and taking it, nobody else.
        self._turn = asyncio.Lock()

    async def write_notebook(self, path: str, notebook: Any) -> str:
        """Write a question's notebook and never anything over what a person has.

        Where the same question of the same interview stands already, perhaps edited, it is
        left as it is: the director repeats a write that it does not know to have happened.
        Where anything else stands, the next free number is put behind the name.

        Parameters
        ----------
        path
            Relative to the server's root, ending in ``.ipynb``.
        notebook
            The notebook node.

        Returns
        -------
        str
            The path where it stands.

        Raises
        ------
        Unavailable
            The folder cannot be written to.
        """
        wanted = PurePosixPath(path.strip("/"))
        async with self._turn:
            try:
                await self._make_folders(wanted.parent)
                return await self._write(wanted, notebook)
            except (HTTPError, OSError) as error:
                reason = getattr(error, "log_message", None) or getattr(error, "reason", None)
                raise Unavailable(
                    "workspace",
                    f"the question's notebook could not be written to {wanted}: "
                    f"{reason or error}. Is the server's folder writable, and is there space?",
                ) from error

    async def ask_kernel(self, path: str, expression: str, seconds: float) -> str | None:
        """Evaluate an expression in the kernel of a notebook, unseen by whoever works there.

        Parameters
        ----------
        path
            Of the notebook, relative to the server's root.
        expression
            Evaluated in the kernel's own names, without a trace in its history.
        seconds
            After which nobody waits for it any more.

        Returns
        -------
        str or None
            The value's ``repr``; None where there is no kernel, where it is busy, or where it
            does not answer properly in time.
        """
        try:
            async with asyncio.timeout(seconds):
                return await self._ask(path, expression, time.monotonic() + seconds)
        except Exception as error:  # it is the candidate's kernel: anything may be wrong with it
            log.info("the kernel of %s did not tell: %r", path, error)
            return None

    async def _ask(self, path: str, expression: str, deadline: float) -> str | None:
        sessions: Any = await ensure_async(self._sessions.list_sessions())
        kernel = next((s["kernel"]["id"] for s in sessions if s["path"] == path), None)
        if kernel is None:
            return None
        if self._kernels.kernel_model(kernel).get("execution_state") != "idle":
            return None
        manager = self._kernels.get_kernel(kernel)
        # A session of its own: two clients of one session would get each other's answers.
        client = manager.client(session=Session(key=manager.session.key))
        client.start_channels(iopub=False, stdin=False, hb=False, control=False)
        try:
            asked = client.execute(
                "",
                silent=True,
                store_history=False,
                allow_stdin=False,
                user_expressions={"asked": expression},
            )
            while True:
                left = max(0.0, deadline - time.monotonic())
                reply = await ensure_async(client.get_shell_msg(timeout=left))
                if reply["parent_header"].get("msg_id") == asked:
                    return _value(reply["content"])
        finally:
            client.stop_channels()

    async def _write(self, wanted: PurePosixPath, notebook: Any) -> str:
        for number in range(1, MAX_NUMBER):
            name = wanted.stem if number == 1 else f"{wanted.stem}-{number}"
            path = str(wanted.with_name(name + wanted.suffix))
            if await ensure_async(self._contents.file_exists(path)):
                if await self._is_same(path, notebook):
                    return path
            elif not await ensure_async(self._contents.dir_exists(path)):
                model = {"type": "notebook", "format": "json", "content": notebook}
                await ensure_async(self._contents.save(model, path))
                return path
        raise HTTPError(409, "a thousand notebooks of that name stand there")

    async def _is_same(self, path: str, notebook: Any) -> bool:
        try:
            model = await ensure_async(self._contents.get(path, content=True, type="notebook"))
            standing = nbformat.from_dict(model["content"])
        except (HTTPError, OSError, ValueError, KeyError):
            # Not a notebook that can be read: a person's own, in any case.
            return False
        return _identity(standing) is not None and _identity(standing) == _identity(notebook)

    async def _make_folders(self, folder: PurePosixPath) -> None:
        for place in (*reversed(folder.parents), folder):
            path = str(place)
            if path != "." and not await ensure_async(self._contents.dir_exists(path)):
                await ensure_async(self._contents.save({"type": "directory"}, path))


def _value(content: dict[str, Any]) -> str | None:
    match content:
        case {
            "user_expressions": {"asked": {"status": "ok", "data": {"text/plain": str() as text}}}
        }:
            return text
    return None


def _identity(notebook: Any) -> tuple[Any, Any] | None:
    told = notebook.get("metadata", {}).get(_OURS)
    if not isinstance(told, dict) or not told.get("interview"):
        return None
    return told["interview"], told.get("index")
