"""What papermill finds under its entry point.

Papermill loads the engines of others while it is itself still being imported, and the engine
imports papermill: so this stands in for it until it is used.
"""

from __future__ import annotations

from typing import Any


class LateEngine:
    """The engine, imported when a notebook is executed with it."""

    @classmethod
    def execute_notebook(cls, nb: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Execute a notebook; see `engine.InterviewEngine`."""
        return _engine().execute_notebook(nb, kernel_name, **kwargs)

    @classmethod
    def nb_kernel_name(cls, nb: Any, name: str | None = None) -> Any:
        """Name the kernel for a notebook."""
        return _engine().nb_kernel_name(nb, name)

    @classmethod
    def nb_language(cls, nb: Any, language: str | None = None) -> Any:
        """Name a notebook's language."""
        return _engine().nb_language(nb, language)


def _engine() -> Any:
    from jupyter_interviewer.grading.engine import InterviewEngine

    return InterviewEngine
