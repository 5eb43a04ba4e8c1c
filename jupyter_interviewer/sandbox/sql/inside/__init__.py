"""The kernel's own program, which runs in the sandbox."""
