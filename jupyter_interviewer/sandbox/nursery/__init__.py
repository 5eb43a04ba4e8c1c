"""Kernels by fork: a process that imported ipykernel once, and copies of it on request.

How to get one, as `shared.take` gives it::

    from jupyter_interviewer.sandbox.nursery.shared import take

    def take(
        tier: Tier,
        allowance: Allowance,
        *,
        command: tuple[str, ...] = PYTHON_KERNEL,
        program: Mapping[str, bytes] = {},
        environment: Mapping[str, str] = {},
        files: Mapping[str, bytes] = {},
        preload: tuple[str, ...] = (),
        hide: tuple[str, ...] = (),
    ) -> Nursling: ...

``command`` is a kernelspec's ``argv`` of the form ``python -c SOURCE ARGUMENTS`` with
``{connection_file}`` among the arguments; whatever the source imports, it ends in
``IPKernelApp.start``. ``program`` are files that the command itself needs. All that runs before
``start`` runs in a kernel that is nobody's yet; then it waits. ``environment`` and ``files`` (by
name relative to the kernel's working directory) are set, and what ``allowance`` says holds, before
the first message is read. ``preload`` are modules that are imported before the fork, once for
all kernels with the same list. The kernel answers nobody else before or after, and is never
given out twice.

A `Nursling` has

- ``process``: as `process.SandboxProcess` (``poll``, ``signal``, ``kill``, ``destroy``, ``ended``);
- ``connection``: as in a connection file (``transport`` ipc, ``ip``, the ports, ``key`` as text);
- ``tier``, and ``origin`` (``pooled``, ``forked`` or ``cold``: where no nursery can serve, a
  kernel is started the long way, and the log says why);
- ``close()``: kills everything in the sandbox, waits until it is gone, removes its folder; it is
  a context manager too.

Its sockets are bound already: a client can connect and send at once. ``take`` blocks (a few
milliseconds from the pool, tens of them for a fork) and may be called from any thread. It raises
`Unavailable` where no kernel could be started at all.
"""
