"""The papermill engine: a notebook is executed in a sandbox, within bounds.

``papermill --engine jupyter-interviewer in.ipynb out.ipynb`` gives the notebook that papermill's
own engine gives, save that its kernel runs in a sandbox of ours (no network, no files but its
own) and that nothing the kernel does can make it wait longer, read more or fail: time and size
are bounded here, a dead kernel is noted and said what it died of, and a message that is not one
is passed over. Grading is one use of it.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Collection
from typing import IO, Any

from nbformat import NotebookNode
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines
from papermill.log import logger

from jupyter_interviewer.grading.course import Allowance, CellError, Course, Stop
from jupyter_interviewer.grading.execution import Execution, Share
from jupyter_interviewer.grading.opening import START_SECONDS, Demand, open_kernel
from jupyter_interviewer.grading.outputs import Outputs
from jupyter_interviewer.grading.stopped import KernelDied, OutOfOutput, OutOfTime

NAME = "jupyter-interviewer"

_SKIP = "skip-execution"


class InterviewEngine(Engine):  # type: ignore[misc]
    """Executes notebooks on sandboxed kernels."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        demand: Demand | None = None,
        course: Course | None = None,
        start_timeout: float = START_SECONDS,
        execution_timeout: float | None = None,
        notebook_timeout: float | None = None,
        allow_errors: bool = False,
        allow_error_names: Collection[str] = (),
        force_raise_errors: bool = False,
        join_streams: bool = False,
        log_output: bool = False,
        stdout_file: IO[str] | None = None,
        stderr_file: IO[str] | None = None,
        **kwargs: Any,
    ) -> None:
        """Execute the notebook's code cells in order.

        Parameters
        ----------
        nb_man
            papermill's keeper of the notebook.
        kernel_name
            Of the kernelspec; see `open_kernel` for which run in a sandbox.
        demand
            What the sandbox has to be like.
        course
            Bounds of the run by cell tag; what happens is written into it.
        start_timeout, execution_timeout, notebook_timeout
            Seconds for the kernel to start, for each cell, and for all cells together.
        allow_errors, allow_error_names, force_raise_errors
            Whether a cell that raises ends the run, as nbclient has it: it does, unless it is
            tagged ``raises-exception`` or errors (of that name) are allowed.
        join_streams
            Whether pieces of one stream that follow each other become one output.
        log_output, stdout_file, stderr_file
            Where outputs go besides into the notebook, as in papermill's own engine.
        **kwargs
            What papermill gives every engine and this one has no use for.

        Raises
        ------
        KernelNotStarted
            Before any cell was executed.
        OutOfTime, OutOfOutput, KernelDied
            It was stopped in the middle; `Course.stop` tells the same.
        """
        course = course or Course()
        course.notebook = nb_man.nb
        demand = demand or Demand(start_seconds=start_timeout)
        cell_seconds = execution_timeout or kwargs.get("timeout") or math.inf
        whole = Share(Allowance(seconds=notebook_timeout or math.inf))
        shares = {tag: Share(allowance) for tag, allowance in course.allowances.items()}
        shares.setdefault("", Share(Allowance()))
        outputs = Outputs(lambda cell: not course.sealed & _tags(cell), join=join_streams)
        tell = _teller(nb_man, log_output, stdout_file, stderr_file)
        with open_kernel(kernel_name, demand) as kernel:
            course.tier = kernel.tier
            for index, cell in enumerate(nb_man.nb.cells):
                nb_man.cell_start(cell, index)
                try:
                    if not _is_executed(cell):
                        continue
                    allowed = not force_raise_errors and (
                        allow_errors or "raises-exception" in _tags(cell)
                    )
                    course.executed.append(cell.get("id", str(index)))
                    share = next((shares[tag] for tag in shares if tag in _tags(cell)), shares[""])
                    execution = Execution(kernel, cell, outputs, (share, whole), course, tell)
                    stop = execution.run(cell_seconds, stop_on_error=not allowed)
                    if stop is not None:
                        nb_man.cell_exception(cell, cell_index=index)
                        raise _stopped(stop, course, cell)
                    if execution.error is None:
                        continue
                    error = _noted(execution.error)
                    course.errors[course.executed[-1]] = error
                    if not allowed and (force_raise_errors or error.name not in allow_error_names):
                        # papermill raises it when the notebook is saved.
                        nb_man.cell_exception(cell, cell_index=index)
                        break
                finally:
                    nb_man.cell_complete(cell, cell_index=index)
            nb_man.nb.metadata["language_info"] = kernel.language()


def _tags(cell: NotebookNode) -> set[str]:
    return set(cell.metadata.get("tags", ()))


def _is_executed(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and bool(cell.source.strip()) and _SKIP not in _tags(cell)


def _noted(reply: dict[str, Any]) -> CellError:
    return CellError(str(reply.get("ename"))[:100], str(reply.get("evalue"))[:1000])


def _stopped(stop: Stop, course: Course, cell: NotebookNode) -> Exception:
    course.stop, course.stopped_in = stop, course.executed[-1]
    where = f"In the cell that begins with {cell.source.strip().splitlines()[0][:80]!r}"
    if stop is Stop.TIME:
        return OutOfTime(f"{where}: still running when its time was up.")
    if stop is Stop.OUTPUT or course.death is None:
        return OutOfOutput(f"{where}: more output than is allowed.")
    return KernelDied(f"{where}: the kernel ended, {course.death}.", course.death)


def _teller(
    nb_man: NotebookExecutionManager,
    log_output: bool,
    stdout_file: IO[str] | None,
    stderr_file: IO[str] | None,
) -> Callable[[NotebookNode], None]:
    """Make what is called with each output: it saves now and then, logs, and writes along."""
    files = {"stdout": stdout_file, "stderr": stderr_file}
    levels = {"stdout": logging.INFO, "stderr": logging.WARNING}

    def tell(output: NotebookNode) -> None:
        nb_man.autosave_cell()
        if output.output_type != "stream":
            text, level = output.get("data", {}).get("text/plain"), logging.INFO
        else:
            text, level = output.text, levels[output.name]
            file = files[output.name]
            if file is not None:
                file.write(text)
                file.flush()
        if log_output and text is not None:
            logger.log(level, "".join(text))

    return tell


papermill_engines.register(NAME, InterviewEngine)
