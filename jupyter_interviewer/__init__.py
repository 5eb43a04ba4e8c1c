"""Technical interviews inside JupyterLab."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

try:
    __version__ = version("jupyter-interviewer")
except PackageNotFoundError:  # a checkout on the path, not installed
    __version__ = "0+checkout"


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    return [{"src": "labextension", "dest": "jupyter-interviewer"}]


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    # Imported here, since the command line needs no server.
    from jupyter_interviewer.app import JupyterInterviewer

    return [{"module": "jupyter_interviewer", "app": JupyterInterviewer}]
