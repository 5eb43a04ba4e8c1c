"""Looks into everything that an interview needs, and says what to do where it is missing."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Literal

from jupyter_interviewer.app import KERNEL, JupyterInterviewer, show_kernel
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.library import names

PACKAGES = (
    "jupyter-interviewer",
    "jupyterlab",
    "jupyter-server",
    "jupyter-client",
    "ipykernel",
    "papermill",
    "sqlalchemy",
)
_MARKS = {"ok": "✓", "weak": "!", "bad": "✗", "note": " "}


class Finding(Frozen):
    """One thing that was looked at.

    Attributes
    ----------
    part
        What it belongs to.
    state
        ``ok``; ``weak``: interviews can be taken, but; ``bad``: they cannot; ``note``.
    text
        What was found.
    remedy
        What to do about it.
    """

    part: str
    state: Literal["ok", "weak", "bad", "note"]
    text: str
    remedy: str | None = None

    @property
    def failed(self) -> bool:
        """Whether no interview can be taken because of it."""
        return self.state == "bad"


def examine(arguments: Sequence[str] = ()) -> list[Finding]:
    """Look at everything, as the server would be configured.

    Parameters
    ----------
    arguments
        Options of the server, such as ``--JupyterInterviewer.tier=landlock``.
    """
    findings = [*_versions()]
    try:
        app = configured(arguments)
    except Exception as error:
        return [*findings, Finding(part="configuration", state="bad", text=_words(error))]
    looks: tuple[tuple[str, Callable[[JupyterInterviewer], Iterator[Finding]]], ...] = (
        ("sandbox", _sandbox),
        ("kernel", _kernel),
        ("languages", _languages),
        ("database", _database),
        ("artifacts", _artifacts),
        ("questions", _questions),
        ("plans", _plans),
        ("prompts", _prompts),
        ("server extension", _server_extension),
        ("panel", _panel),
    )
    for part, look in looks:
        try:
            findings += look(app)
        except Exception as error:  # whatever is wrong with one part, the others are looked at
            findings.append(Finding(part=part, state="bad", text=_words(error)))
    return findings


def as_text(findings: Sequence[Finding]) -> str:
    """Write findings for a person."""
    lines = []
    part = ""
    for finding in findings:
        if finding.part != part:
            part = finding.part
            lines.append(f"{part}")
        lines.append(f"  {_MARKS[finding.state]} {finding.text}")
        if finding.remedy:
            lines.append(f"      → {finding.remedy}")
    bad = sum(finding.failed for finding in findings)
    weak = sum(finding.state == "weak" for finding in findings)
    lines.append("")
    if bad:
        lines.append(f"Interviews cannot be taken here yet: see the {bad} marked ✗.")
    else:
        lines.append("Interviews can be taken here." + (f" See the {weak} marked !." * bool(weak)))
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> str:
    """Write findings for a program."""
    return json.dumps(
        {
            "ok": not any(finding.failed for finding in findings),
            "findings": [finding.model_dump(mode="json") for finding in findings],
        },
        indent=2,
    )


def configured(arguments: Sequence[str]) -> JupyterInterviewer:
    """Give the extension as the server would be configured; nothing of it is built."""
    from jupyter_server.serverapp import ServerApp

    server = ServerApp()
    server.load_config_file(suppress_errors=False)
    app = JupyterInterviewer()
    app.serverapp = server
    app.load_config_file(suppress_errors=False)
    app.update_config(server.config)
    app.parse_command_line(list(arguments))
    return app


def _prompts(app: JupyterInterviewer) -> Iterator[Finding]:
    library = app.library()
    own = [name for name in names() if library.place(name).is_file()]
    yield Finding(
        part="prompts",
        state="note",
        text=f"{len(own)} of {len(names())} are of your own, in {library.folder}",
    )
    for problem in library.problems():
        yield Finding(part="prompts", state="weak", text=problem)


def _versions() -> Iterator[Finding]:
    yield Finding(
        part="versions",
        state="note",
        text=f"Python {platform.python_version()} ({sys.executable}), {platform.platform()}",
    )
    for package in PACKAGES:
        try:
            yield Finding(part="versions", state="note", text=f"{package} {version(package)}")
        except PackageNotFoundError:
            yield Finding(
                part="versions",
                state="bad",
                text=f"{package} is not installed",
                remedy="pip install jupyter-interviewer, with this Python",
            )


def _sandbox(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_interviewer.domain.refusal import Unavailable
    from jupyter_interviewer.sandbox.detect import detect, survey
    from jupyter_interviewer.sandbox.tier import Tier

    try:
        chosen = detect(Tier(app.tier) if app.tier else None)
    except Unavailable as error:
        yield Finding(part="sandbox", state="bad", text=error.detail)
        chosen = None
    for attempt in survey():
        yield Finding(
            part="sandbox",
            state="ok" if attempt.works else "note",
            text=f"{attempt.tier.value}: {attempt.reason}",
            remedy=attempt.remedy,
        )
    if chosen is not None:
        strongest = chosen.tier is next(iter(Tier))
        held = "" if strongest else ". It does not hold: " + " ".join(chosen.not_held)
        yield Finding(
            part="sandbox",
            state="ok" if strongest else "weak",
            text=f"candidates' code runs in `{chosen.tier.value}`{held}",
        )


def _kernel(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_client.kernelspec import KernelSpecManager

    specs = KernelSpecManager()
    installed = specs.find_kernel_specs().get(KERNEL)
    show_kernel(specs)
    found = specs.find_kernel_specs().get(KERNEL)
    if found is None:
        yield Finding(
            part="kernel",
            state="bad",
            text=f"there is no kernel {KERNEL}",
            remedy="install the package again; `jupyter kernelspec list` should name it",
        )
    else:
        where = found if installed else f"{found} (of the checkout; only this project sees it)"
        yield Finding(part="kernel", state="ok", text=f"{KERNEL}: {where}")
    group = entry_points(group="jupyter_client.kernel_provisioners", name="interview-sandbox")
    if not group:
        yield Finding(
            part="kernel",
            state="bad",
            text="its provisioner `interview-sandbox` is not installed",
            remedy="pip install jupyter-interviewer, with this Python",
        )


def _languages(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_interviewer.domain.question import Language
    from jupyter_interviewer.sandbox.deno.program import missing, program, release

    remedy = missing(Language.JAVASCRIPT)
    if remedy is not None:
        yield Finding(
            part="languages",
            state="weak",
            text="JavaScript and TypeScript: not available",
            remedy=remedy,
        )
    else:
        yield Finding(
            part="languages",
            state="ok",
            text=f"JavaScript and TypeScript: Deno {release()} ({program()})",
        )
    yield _data()


def _data() -> Finding:
    from jupyter_interviewer.sandbox.sql import program as sql

    remedy = sql.missing()
    if remedy is not None:
        lacking = " and ".join(one for one in ("pandas", "duckdb") if sql.release(one) is None)
        text = f"questions about data, SQL: not available without {lacking}"
        return Finding(part="languages", state="weak", text=text, remedy=remedy)
    text = f"questions about data: pandas {sql.release('pandas')}, DuckDB {sql.release()} for SQL"
    return Finding(part="languages", state="ok", text=text)


def _database(app: JupyterInterviewer) -> Iterator[Finding]:
    from sqlalchemy import create_engine, inspect
    from sqlalchemy.engine import make_url

    url = make_url(app.database_url)
    shown = url.render_as_string(hide_password=True)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        yield _will_be_made("database", Path(url.database), shown)
        return
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            tables = inspect(connection).get_table_names()
    except Exception as error:
        yield Finding(
            part="database",
            state="bad",
            text=f"{shown}: {_words(error)}",
            remedy="see that it runs and may be used, or set JupyterInterviewer.database_url",
        )
        return
    finally:
        engine.dispose()
    state = "is ready" if "alembic_version" in tables else "is empty; tables are made at the start"
    yield Finding(part="database", state="ok", text=f"{shown} {state}")


def _artifacts(app: JupyterInterviewer) -> Iterator[Finding]:
    from fsspec.core import url_to_fs
    from fsspec.implementations.local import LocalFileSystem

    files, root = url_to_fs(app.artifact_url)
    if isinstance(files, LocalFileSystem):
        yield _will_be_made("artifacts", Path(root), app.artifact_url)
    else:
        files.exists(root)
        yield Finding(part="artifacts", state="ok", text=f"{app.artifact_url} answers")


def _will_be_made(part: str, path: Path, shown: str) -> Finding:
    nearest = next(place for place in (path, *path.parents) if place.exists())
    if os.access(nearest, os.W_OK) and (nearest.is_dir() or nearest == path):
        there = "is ready" if path.exists() else "will be made at the start"
        return Finding(part=part, state="ok", text=f"{shown} {there}")
    return Finding(
        part=part,
        state="bad",
        text=f"{shown}: {nearest} cannot be written to",
        remedy=f"make it writable, or set JupyterInterviewer.{part.rstrip('s')}_url",
    )


def _questions(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_interviewer.questions.bank import Bank, builtin_folder

    bank = Bank([*(Path(folder) for folder in app.bank_folders), builtin_folder()])
    count = len(bank.cards())
    yield Finding(
        part="questions",
        state="ok" if count else "bad",
        text=f"{count} in {', '.join(map(str, bank.folders))}",
    )
    for problem in bank.problems:
        yield Finding(part="questions", state="weak", text=f"left out: {problem}")


def _plans(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_interviewer.interviews import planbook

    plans = planbook.load([Path(folder) for folder in app.plan_folders])
    yield Finding(part="plans", state="ok", text=", ".join(plan.id for plan in plans))


def _server_extension(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_config_path
    from jupyter_server.extension.config import ExtensionConfigManager

    assert app.serverapp is not None
    manager = ExtensionConfigManager(read_config_path=jupyter_config_path())
    enabled = manager.get_jpserver_extensions().get("jupyter_interviewer")
    if enabled:
        yield Finding(part="server extension", state="ok", text="enabled")
    else:
        yield Finding(
            part="server extension",
            state="bad",
            text="switched off" if enabled is False else "not enabled in any configuration",
            remedy="jupyter server extension enable jupyter_interviewer",
        )


def _panel(app: JupyterInterviewer) -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_path
    from jupyterlab.commands import get_app_info

    name = "jupyter-interviewer"
    places = [Path(path) / name / "package.json" for path in jupyter_path("labextensions")]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        yield Finding(
            part="panel",
            state="bad",
            text="the panel's front end is not installed",
            remedy="install the package again; `jupyter labextension list` should name it",
        )
        return
    told = json.loads(found.read_text(encoding="utf-8"))
    disabled = get_app_info().get("disabled", {})
    if any(each.split(":")[0] == name for each in disabled):
        yield Finding(
            part="panel",
            state="bad",
            text=f"switched off ({found.parent})",
            remedy=f"jupyter labextension enable {name}",
        )
    else:
        yield Finding(part="panel", state="ok", text=f"{told.get('version')} in {found.parent}")


def _words(error: BaseException) -> str:
    first = (str(error).strip().splitlines() or [""])[0]
    return f"{type(error).__name__}: {first}" if first else type(error).__name__
