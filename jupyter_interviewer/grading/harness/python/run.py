"""The cases, run inside the candidate's kernel after the candidate's cells.

The texts of ``domain/codec.py`` and of the parts that ``cells.py`` lists are executed in one
namespace of their own, so that names which the candidate's cells shadow (``list``, ``json``,
``max``) do not matter here. Only the standard library is imported, and its modules are those
that were put by before the candidate's cells ran: what these patch does not matter either.
Expected values are not here and never were: what this reports is believed by nobody and
compared outside.

Each case runs in a fork of the loaded kernel: its arguments are fresh, its limits are its own,
and what it leaves behind is killed. A process between the two, the runner, forks and watches the
cases; the kernel itself does where a fork of it could not see its children. Should the
candidate's code have broken that too, the engine outside ends the kernel.
"""

import contextlib
import errno
import gc
import os
import resource
import signal
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jupyter_interviewer.domain.budget import Budget
    from jupyter_interviewer.domain.codec import Unencodable, dumps, loads
    from jupyter_interviewer.grading.harness.python.child import Child
    from jupyter_interviewer.grading.harness.python.processes import (
        adopt_orphans,
        children,
        kill_strays,
        loaded,
        plain_fork,
        quiet_fork,
    )
    from jupyter_interviewer.grading.harness.python.runner import Runner, Told, Unseeing
    from jupyter_interviewer.grading.harness.python.watch import Watch, ended

MIME = "application/vnd.jupyter-interviewer.outputs+json"
_OUT_OF_TIME = ("wall", "processor")


class Run:
    """One grading run: the candidate's names, and what it may use up."""

    def __init__(self, shell: Any, job: dict[str, Any]) -> None:
        self.shell = shell
        self.names: dict[str, Any] = shell.user_ns
        self.entry: str = job["entry"]
        self.kind: str = job["kind"]
        self.value_limit: int = job["value_bytes"]
        self.budget = Budget(job)
        self.done = 0
        self.bridge: dict[str, Any] = {}
        exec(job.get("bridge", ""), self.bridge)  # noqa: S102
        self.runner: Runner | None = None
        self.staged = False
        self.speaking: list[int] = []
        self.unseeing = False
        adopt_orphans()
        self.before = children()
        self.size = loaded()

    def report(self, **what: Any) -> None:
        """Send something outside, at once."""
        self.shell.display_pub.publish({MIME: dumps(what)})

    def check_entry(self) -> bool:
        """Report whether the entry point is there, and is what was asked for."""
        value = self.names.get(self.entry)
        holder = None
        if self.kind == "call":
            state = "ok"
        elif self.entry not in self.names:
            state = "missing"
            for name, item in list(self.names.items()):
                if isinstance(item, type) and self.entry in vars(item):
                    holder = name
        elif self.kind == "class":
            state = "ok" if isinstance(value, type) else "not_class"
        elif isinstance(value, type):
            state = "class"
        else:
            state = "ok" if callable(value) else "not_callable"
        self.report(entry=state, holder=holder)
        return state == "ok"

    def cases(self, inputs: list[str]) -> None:
        """Run cases one after another; each is the codec's text of its input."""
        first, self.done = self.done, self.done + len(inputs)
        self._run(list(enumerate(inputs, first)))

    def own_cases(self, most: int) -> None:
        """Run what the candidate wrote into ``my_cases``, of which at most ``most``."""
        if "my_cases" not in self.names:
            return
        # Encoding them can run the candidate's code (their own list class), so a child does it.
        reply = self._fork(lambda: read_own(self.names["my_cases"], most, self.value_limit))
        own = loads(reply["reply"]) if reply["end"] == "reply" else None
        if not isinstance(own, dict) or not isinstance(own.get("own"), list):
            self.report(own=[[None, None, "my_cases could not be read"]])
            return
        self.report(own=own["own"])
        self.budget.cases += sum(problem is None for _, _, problem in own["own"])
        numbered = enumerate(own["own"], self.done)
        self._run([(index, text) for index, (text, _, problem) in numbered if problem is None])

    def _run(self, cases: list[tuple[int, str]]) -> None:
        while cases and not self.budget.spent:
            done = 0
            try:
                for told in self._told(cases):
                    self.budget.took(told.counted, missed=told.missed)
                    self.shell.display_pub.publish({MIME: told.report})
                    done += 1
                return
            except ChildProcessError as error:
                # It ended the runner, and only itself with it.
                self._without_runner()
                self.budget.took(0, missed=False)
                self.report(case=cases[done][0], **ended("gone") | {"signal": error.args[0]})
                cases = cases[done + 1 :]

    def _told(self, cases: list[tuple[int, str]]) -> "Iterator[Told]":
        """Run cases, and tell of each as soon as it has ended; in a runner where that works."""
        if not self.unseeing:
            try:
                if self.runner is not None and not self.runner.alive:
                    self._without_runner()
                if self.runner is None:
                    self.runner = Runner(self.shell, self._within_runner)
                    self.before.add(self.runner.pid)
                yield from self.runner.work([self.budget.state(), cases])
            except Unseeing:
                self.unseeing = True
                self._without_runner()
            except BlockingIOError:
                # There can be no further process: each case will hear it.
                pass
            else:
                return
        yield from self._forked(cases)

    def _without_runner(self) -> None:
        if self.runner is not None:
            self.runner.close()
            self.before.discard(self.runner.pid)
            self.runner = None
        kill_strays(self.before)

    def _within_runner(self, work: list[Any], speaking: list[int]) -> "Iterator[Told]":
        self.staged = True
        self.speaking = speaking
        self.before = set()
        budget, cases = work
        self.budget.resume(budget)
        for told in self._forked(cases):
            self.budget.took(told.counted, missed=told.missed)
            yield told

    def _forked(self, cases: list[tuple[int, str]]) -> "Iterator[Told]":
        for index, text in cases:
            if self.budget.spent:
                return
            began = time.monotonic()
            end = self._fork(lambda text=text: {"value": self._call(loads(text))})
            counted = end.pop("counted", time.monotonic() - began)
            yield Told(counted, end["end"] in _OUT_OF_TIME, dumps({"case": index, **end}))

    def _call(self, arguments: Any) -> Any:
        if self.kind == "call":
            return eval(arguments, self.names)  # noqa: S307
        entry = self.names[self.entry]
        if "from_frame" in self.bridge:
            return self.bridge["from_frame"](entry(*self.bridge["given"](arguments)))
        if self.kind != "class":
            return entry(*arguments)
        instance = entry(*arguments[0][1])
        results: list[Any] = [None]
        for method, values in arguments[1:]:
            results.append(getattr(instance, method)(*values))
        return results

    # The parent's side of a child

    def _fork(self, work: Any) -> dict[str, Any]:
        bounds = self.budget.bounds()
        reply_read, reply_write = os.pipe()
        print_read, print_write = os.pipe()
        try:
            pid = plain_fork() if self.staged else quiet_fork()
        except OSError as error:
            for descriptor in (reply_read, reply_write, print_read, print_write):
                os.close(descriptor)
            return ended("no_memory" if error.errno == errno.ENOMEM else "no_process")
        if pid == 0:
            for descriptor in (reply_read, print_read, *self.speaking):
                os.close(descriptor)
            Child(bounds, self.shell, reply_write, print_write, self.size).run(
                work, staged=self.staged
            )
        os.close(reply_write)
        os.close(print_write)
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        watch = Watch(bounds, pid, reply_read, print_read, self.before)
        try:
            return watch.until_it_ends()
        finally:
            os.close(reply_read)
            os.close(print_read)
            kill_strays(self.before)


def read_own(cases: Any, most: int, limit: int) -> dict[str, Any]:
    """Read the candidate's own cases: for each its texts, or why it is none."""
    if not isinstance(cases, (list, tuple)):
        return {"own": [[None, None, "my_cases has to be a list of (arguments, expected)"]]}
    found: list[list[Any]] = []
    for case in list(cases)[:most]:
        if not isinstance(case, (list, tuple)) or len(case) != 2:
            problem = "a case of your own is written (arguments, expected)"
        elif not isinstance(case[0], (list, tuple)):
            problem = "the arguments of a case of your own are a list or a tuple, ((1, 2), 3)"
        else:
            try:
                arguments, expected = dumps(list(case[0])), dumps(case[1])
            except Unencodable as error:
                problem = f"a case of your own cannot be passed on: {error}"
            else:
                if len(arguments) + len(expected) > limit // (most * 4):
                    problem = "a case of your own is too large"
                elif '{"$":"object"' in arguments + expected:
                    problem = "a case of your own holds an object that cannot be passed on"
                else:
                    found.append([arguments, expected, None])
                    continue
        found.append([None, None, problem])
    if len(cases) > most:
        found.append([None, None, f"only the first {most} of your own cases are run"])
    return {"own": found}


def settle() -> None:
    """Put back what cells may have set and running cases relies on."""
    # Children are waited for here; ignoring their end would lose them.
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        signal.setitimer(timer, 0)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    sys.settrace(None)
    sys.setprofile(None)
    sys.setswitchinterval(0.005)
    with contextlib.suppress(Exception):
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000))
    with contextlib.suppress(Exception):
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    # What is there now, each child shares with us for as long as it leaves it alone: its
    # collector would touch all of it.
    gc.freeze()


def begin(shell: Any, text: str) -> None:
    """Look for the entry point and run the first batch of cases, then the candidate's own."""
    settle()
    job = loads(text)
    run = Run(shell, job)
    globals()["_run"] = run
    if run.check_entry():
        run.cases(job["inputs"])
        if job["own"]:
            run.own_cases(job["own"])
        run.report(batch=1, late=run.budget.spent)


def go_on(text: str) -> None:
    """Run another batch of cases, whose inputs were not in this process before."""
    run: Run | None = globals().get("_run")
    if run is not None:
        run.cases(loads(text))
        run.report(batch=2, late=run.budget.spent)
