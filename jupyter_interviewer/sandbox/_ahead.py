"""What every kernel of IPython's begins with, made once in the nursery rather than in each fork.

An application that reads its command line and a shell take two thirds of a kernel's start. Both
are made the way they are made anyway, and told of the kernel they belong to once there is one.

Standard library only, never imported: the nursery's program carries its text along.
"""

from __future__ import annotations

import importlib
from typing import Any

_QUIET = "--HistoryManager.enabled=False"
_NOWHERE = "/nonexistent"


def make() -> None:
    """Make the shell that kernels find, and have it execute something."""
    traits: Any = importlib.import_module("traitlets.config")
    shells: Any = importlib.import_module("ipykernel.zmqshell")
    profiles: Any = importlib.import_module("IPython.core.profiledir")
    compilers: Any = importlib.import_module("ipykernel.compiler")
    shell = shells.ZMQInteractiveShell.instance(
        config=traits.Config({"HistoryManager": {"enabled": False}}),
        ipython_dir=_NOWHERE,
        # Without a location, which would be made at once.
        profile_dir=profiles.ProfileDir(),
        compiler_class=compilers.XCachingCompiler,
    )
    shell.run_cell("None", silent=True, store_history=False)
    importlib.import_module("ipykernel.kernelapp").IPKernelApp.instance()


def use(argv: list[str]) -> bool:
    """Let a kernel started with these arguments use it; False where it needs one of its own."""
    shells: Any = importlib.import_module("ipykernel.zmqshell")
    application: Any = importlib.import_module("ipykernel.kernelapp").IPKernelApp
    if not application.initialized() or not shells.ZMQInteractiveShell.initialized():
        return False
    if len(argv) != 3 or argv[0] != "-f" or argv[2] != _QUIET:
        application.clear_instance()
        shells.ZMQInteractiveShell.clear_instance()
        return False
    traits: Any = importlib.import_module("traitlets.config")

    def parse_command_line(app: Any, argv_: Any = None) -> None:
        app.argv = argv
        app.cli_config = traits.Config(
            {"IPKernelApp": {"connection_file": argv[1]}, "HistoryManager": {"enabled": False}}
        )
        app.update_config(app.cli_config)
        app.extra_args = []

    application.parse_command_line = parse_command_line
    return True


def introduce(app: Any) -> None:
    """Tell the shell of its kernel, as its constructor would have been."""
    kernel, shell = app.kernel, app.shell
    if shell is None or shell.kernel is kernel:
        return
    shell.parent = shell.kernel = kernel
    shell.ipython_dir = app.ipython_dir
    shell.profile_dir = kernel.profile_dir
    settle(shell)
    kernel.user_ns = shell.user_ns


def settle(shell: Any) -> None:
    """Have the shell take on its process: the variables and modules of the fork it is in."""
    shell.init_environment()
    shell.save_sys_module_state()
    shell.init_sys_modules()
