"""A scene from an interview as it was held, to show what a model is told."""

from __future__ import annotations

from pathlib import Path

from jupyter_interviewer.interviewer.scene import Scene

FILE = Path(__file__).with_name("example.json")


def scene() -> Scene:
    """Give the scene: a wrong answer was submitted, and the candidate asks why it fails."""
    return Scene.model_validate_json(FILE.read_text(encoding="utf-8"))
