"""Another interview's kernel, running while submissions are graded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from traitlets.config import Config

from .targets import CHECKOUT


class Neighbour:
    """A kernel in a sandbox whose code knows a secret.

    Attributes
    ----------
    connection
        How to reach it, key included, as JSON.
    """

    def __init__(self, tier: str, secret: str) -> None:
        specs = KernelSpecManager()
        specs.kernel_dirs = [str(CHECKOUT / "kernels")]
        self._manager = KernelManager(
            kernel_name="interview-python",
            kernel_spec_manager=specs,
            config=Config({"SandboxProvisioner": {"tier": tier}}),
        )
        self._manager.start_kernel()
        self._client = self._manager.client()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=60)
        self._client.execute(f"secret = {secret!r}", reply=True, timeout=60)
        info: dict[str, Any] = self._manager.get_connection_info()
        self.connection = info | {"key": info["key"].decode()}
        self.folder = Path(info["ip"]).parent

    def lives(self) -> bool:
        """Whether it still answers."""
        reply = self._client.execute("secret", reply=True, timeout=60)
        return bool(reply["content"]["status"] == "ok")

    def close(self) -> None:
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)
