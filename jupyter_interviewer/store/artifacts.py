"""Large things beside the log: frozen questions, executed notebooks."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from pathlib import Path
from typing import Any

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from jupyter_interviewer.store.errors import MissingArtifact, StoreError

_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}")


class Artifacts:
    """A folder of files, here or in an object store. All methods block.

    Parameters
    ----------
    url
        Any URL that fsspec opens: ``file:///folder``, ``memory://folder``, ``s3://bucket/folder``.

    Notes
    -----
    Paths are relative, their parts made of ASCII letters, digits, ``.``, ``_`` and ``-``.
    Everything of one person stands under a folder of theirs, so that it can be erased whole.
    """

    def __init__(self, url: str) -> None:
        self._fs: Any
        self._fs, root = url_to_fs(url)
        self._root = str(root).rstrip("/")
        self._local = isinstance(self._fs, LocalFileSystem)

    def put(self, path: str, data: bytes) -> str:
        """Write an artifact, replacing what stood there: wholly or not at all.

        Returns
        -------
        str
            The path, for `get`.
        """
        full = self._full(path)
        if self._local:
            _write_file(Path(full), data)
        else:
            self._fs.makedirs(full.rpartition("/")[0], exist_ok=True)
            self._fs.pipe_file(full, data)  # object stores show an object when it is complete
        return path

    def put_content(self, folder: str, data: bytes, suffix: str = "") -> str:
        """Write an artifact under its content's SHA-256; the same content stands once a folder."""
        path = f"{folder}/{hashlib.sha256(data).hexdigest()}{suffix}"
        return path if self.exists(path) else self.put(path, data)

    def get(self, path: str) -> bytes:
        """Read an artifact.

        Raises
        ------
        MissingArtifact
            There is none.
        """
        try:
            return bytes(self._fs.cat_file(self._full(path)))
        except FileNotFoundError as error:
            raise MissingArtifact(f"no artifact {path!r}") from error

    def exists(self, path: str) -> bool:
        """Tell whether there is one."""
        return bool(self._fs.exists(self._full(path)))

    def erase(self, folder: str) -> None:
        """Delete a folder and all in it; no such folder is fine."""
        full = self._full(folder)
        if self._fs.exists(full):
            self._fs.rm(full, recursive=True)

    def _full(self, path: str) -> str:
        if not all(_PART.fullmatch(part) for part in path.split("/")):
            raise StoreError(f"not a path of an artifact: {path!r}")
        return f"{self._root}/{path}"


def _write_file(path: Path, data: bytes) -> None:
    """Write so that a crash leaves the old file or the new one, and the new one is on disk."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
