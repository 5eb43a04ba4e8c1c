"""The server extension: what can be configured, and how the parts are put together."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_data_dir
from jupyter_server.extension.application import ExtensionApp
from traitlets import Bool, Enum, Integer, List, Unicode, default
from traitlets.config import Config

from jupyter_interviewer.authoring.commissions import Commissions
from jupyter_interviewer.authoring.hiring import hire
from jupyter_interviewer.authoring.order import Bounds
from jupyter_interviewer.authoring.review import Review
from jupyter_interviewer.authoring.shelf import Shelf, default_folder
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.person import Rates
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.jupyter_ai import beside
from jupyter_interviewer.jupyter_ai.room import Room
from jupyter_interviewer.modelling import Modelling
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.deno.program import missing
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.nursery import shared as nursery
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.scripts import Scripts
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import EventLog
from jupyter_interviewer.store.people import People
from jupyter_interviewer.web.handlers import handlers
from jupyter_interviewer.web.hosting import House, LocalHost
from jupyter_interviewer.web.identity import local_person
from jupyter_interviewer.web.schemas import LanguageView, SettingsView
from jupyter_interviewer.web.workspace import ServerWorkspace

KERNEL = "interview-python"
CLOSING_SECONDS = 10.0


class JupyterInterviewer(Modelling, ExtensionApp):
    """Technical interviews inside JupyterLab."""

    name = "jupyter_interviewer"
    description = "Technical interviews inside JupyterLab."
    load_other_extensions = True
    extension_url = "/lab"

    database_url = Unicode(
        help="""Where the interviews' events stand, as SQLAlchemy names databases:
        sqlite:////folder/file.db or postgresql+psycopg://user@host/name.
        Default: a file in Jupyter's data directory."""
    ).tag(config=True)

    artifact_url = Unicode(
        help="""Where frozen questions and executed notebooks stand, as fsspec names folders:
        file:///folder or s3://bucket/folder. Default: a folder in Jupyter's data directory."""
    ).tag(config=True)

    tier = Enum(
        ["", "namespaces", "landlock", "limits"],
        default_value="",
        help="""How strongly candidates' code is isolated. Empty: the strongest that works here.
        A named tier that does not work keeps interviews from starting, rather than weakening.""",
    ).tag(config=True)

    bank_folders = List(
        Unicode(),
        help="""Folders with questions, one folder a question, beside the built-in ones.
        Of two questions with one id, the one named here is taken.""",
    ).tag(config=True)

    plan_folders = List(
        Unicode(),
        help="Folders with interview plans, one YAML file a plan, beside the built-in ones.",
    ).tag(config=True)

    workers = Integer(
        2, min=1, max=64, help="How many runs and submissions are graded at the same time."
    ).tag(config=True)

    interviews_per_hour = Integer(
        5,
        allow_none=True,
        min=1,
        help="Interviews one person may set up an hour; None lifts it.",
    ).tag(config=True)

    runs_per_minute = Integer(
        10,
        allow_none=True,
        min=1,
        help="Runs and submissions one person may ask for in a minute; None lifts it.",
    ).tag(config=True)

    hints_per_minute = Integer(
        10, allow_none=True, min=1, help="Hints one person may ask for in a minute; None lifts it."
    ).tag(config=True)

    messages_per_minute = Integer(
        20, allow_none=True, min=1, help="Messages one person may send in a minute; None lifts it."
    ).tag(config=True)

    previews = Bool(
        True,
        help="""Whether questions can be looked at outside of an interview. Turn it off where a
        cohort shall not know its questions beforehand.""",
    ).tag(config=True)

    questions_by_model = Bool(
        False,
        help="""Whether a model writes new questions while others are answered. What passes the
        gate is asked as a later question of an interview and shown as new, until a reviewer
        keeps or drops it.""",
    ).tag(config=True)

    made_folder = Unicode(
        help="Where questions by a model stand. Default: a folder in Jupyter's data directory."
    ).tag(config=True)

    kept_folder = Unicode(
        help="A bank of those of them that a reviewer keeps. Default: `kept` beside that folder."
    ).tag(config=True)

    reviewers = List(
        Unicode(),
        help="""Names, as the identity provider has them, of people who may keep and drop
        questions by a model. Whoever owns a local server may do so anyway.""",
    ).tag(config=True)

    made_per_hour = Integer(
        6, min=0, help="Questions that a model may be asked to write in an hour."
    ).tag(config=True)

    made_rounds = Integer(
        3, min=1, max=10, help="How often a model may write one question, mended, until it passes."
    ).tag(config=True)

    made_tokens = Integer(200_000, min=1, help="Tokens that one new question may cost.").tag(
        config=True
    )

    begin = Unicode(
        help="""Id of a plan. When the server has started, an interview by it is begun for the
        person who owns the server, unless one is running. For demonstrations."""
    ).tag(config=True)

    @default("database_url")
    def _default_database_url(self) -> str:
        return f"sqlite:///{_data_folder() / 'interviews.db'}"

    @default("artifact_url")
    def _default_artifact_url(self) -> str:
        return (_data_folder() / "artifacts").as_uri()

    @default("made_folder")
    def _default_made_folder(self) -> str:
        return str(default_folder())

    @default("kept_folder")
    def _default_kept_folder(self) -> str:
        return str(Path(self.made_folder).with_name("kept"))

    _beside: asyncio.Task[None] | None = None

    def initialize_handlers(self) -> None:
        """Add our addresses; what stands behind them is built once the event loop runs."""
        self.host = LocalHost(self._build, self.log, self.reviewers)
        self.handlers.extend(handlers(self.host))
        self._prepare_kernels()

    async def _start_jupyter_server_extension(self, serverapp: Any) -> None:
        """Build in the background: the server starts no later because of us."""
        self.host.begin()
        self._beside = beside.begin(Room(self.host.interviews, serverapp))

    async def stop_extension(self) -> None:
        """End what was built; everything goes on at the next start."""
        if self._beside is not None:
            self._beside.cancel()
            await asyncio.gather(self._beside, return_exceptions=True)
        try:
            await asyncio.wait_for(self.host.close(), CLOSING_SECONDS)
        except TimeoutError:
            self.log.warning("the interviewer did not stop in %d s", CLOSING_SECONDS)

    def _prepare_kernels(self) -> None:
        """Let candidates' own kernels be found, and be isolated as the configuration says."""
        assert self.serverapp is not None
        show_kernel(self.serverapp.kernel_spec_manager)
        if self.tier:
            config = Config({"SandboxProvisioner": {"tier": self.tier}})
            self.serverapp.kernel_manager.update_config(config)

    async def _build(self) -> House:
        """Build all parts, from the ground floor up; what fails takes down what stood already."""
        async with AsyncExitStack() as stack:
            detection = await asyncio.to_thread(detect, Tier(self.tier) if self.tier else None)
            # The first notebook finds its kernel waiting.
            await asyncio.to_thread(nursery.warm, detection.tier, Allowance())
            stack.push_async_callback(asyncio.to_thread, nursery.close)
            database = await asyncio.to_thread(Database, self.database_url)
            stack.push_async_callback(asyncio.to_thread, database.close)
            bank = await asyncio.to_thread(self._open_bank)
            pool = await asyncio.to_thread(Pool, self.workers, detection.tier.value)
            stack.push_async_callback(asyncio.to_thread, pool.close)
            scripts = Scripts(detection.tier)
            stack.callback(scripts.close)
            commissions = self._commissions(bank, scripts, detection.tier, stack)
            await asyncio.to_thread(self._use_prompts)
            engine = self._engine(stack)
            assert self.serverapp is not None
            interviews = Interviews(
                log=EventLog(database),
                artifacts=await asyncio.to_thread(Artifacts, self.artifact_url),
                people=People(database),
                bank=bank,
                freezer=Freezer(bank, scripts),
                grader=pool,
                engine=engine,
                workspace=ServerWorkspace(
                    self.serverapp.contents_manager,
                    self.serverapp.session_manager,
                    self.serverapp.kernel_manager,
                ),
                plans=await asyncio.to_thread(planbook.load, [Path(p) for p in self.plan_folders]),
                rates=Rates(
                    interviews_an_hour=self.interviews_per_hour,
                    runs_a_minute=self.runs_per_minute,
                    hints_a_minute=self.hints_per_minute,
                    messages_a_minute=self.messages_per_minute,
                ),
                tier=detection.tier.value,
                commissions=commissions,
                purse=self.purse(),
                hints=Hints(Gate(scripts, bank.solutions, pool), writers=self._writers(stack)),
            )
            stack.push_async_callback(interviews.close)
            await interviews.resume()
            if self.begin:
                await self._begin(interviews)
            self.log.info("The interviewer is ready (sandbox: %s).", detection.tier.value)
            settings = SettingsView(
                tier=detection.tier.value,
                tier_not_held=detection.not_held,
                remedies=tuple(a.remedy for a in detection.attempts if a.remedy),
                engine=engine.name,
                languages=tuple(LanguageView(id=one, remedy=missing(one)) for one in Language),
                previews=self.previews,
                makes_questions=commissions is not None,
            )
            shelf = Shelf(Path(self.made_folder))
            review = Review(shelf, Path(self.kept_folder), bank.refresh)
            return House(interviews, settings, review, stack.pop_all().aclose)
        raise AssertionError("unreachable")

    def _open_bank(self) -> Bank:
        folders = [*(Path(folder) for folder in self.bank_folders), builtin_folder()]
        kept, made = Path(self.kept_folder), Path(self.made_folder)
        if self.questions_by_model:
            for folder in (kept, made):
                folder.mkdir(parents=True, exist_ok=True)
        if kept.is_dir():
            folders.append(kept)
        if self.questions_by_model:
            # Last: what nobody has reviewed hides nothing.
            folders.append(made)
        bank = Bank(folders)
        for problem in bank.problems:
            self.log.warning("left out of the bank: %s", problem)
        if not bank.cards():
            self.log.warning("there are no questions in %s", ", ".join(map(str, bank.folders)))
        return bank

    def _commissions(
        self, bank: Bank, scripts: Scripts, tier: Tier, stack: AsyncExitStack
    ) -> Commissions | None:
        """Have what writes questions, where a model is configured and may."""
        if not self.questions_by_model:
            return None
        endpoint = self._endpoint()
        if not endpoint.configured:
            self.log.warning("no model is configured, so no question is written by one")
            return None
        return hire(
            endpoint,
            Shelf(Path(self.made_folder)),
            Bounds(rounds=self.made_rounds, tokens=self.made_tokens),
            scripts=scripts,
            tier=tier,
            made=bank.refresh,
            an_hour=self.made_per_hour,
            stack=stack,
        )

    async def _begin(self, interviews: Interviews) -> None:
        """Begin an interview for whoever owns the server, unless one is running."""
        owner = Actor(name=local_person())
        try:
            mine = (await interviews.list(owner)).items
            if any(view.status == "in_progress" for view in mine):
                return
            view = await interviews.create(owner, NewInterview(plan=self.begin))
            await interviews.start(owner, view.id)
        except Refused as refusal:
            self.log.warning("no interview by %r was begun: %s", self.begin, refusal)
        except Exception:  # a demonstration that fails leaves everything else as it is
            self.log.exception("no interview by %r was begun", self.begin)


def show_kernel(specs: Any) -> None:
    """See to it that our kernels are found, also where the project was not installed.

    Parameters
    ----------
    specs
        The server's kernel spec manager.
    """
    checkout = Path(__file__).resolve().parent.parent / "kernels"
    known = specs.find_kernel_specs()
    if any(path.name not in known for path in checkout.glob("interview-*")):
        specs.kernel_dirs = [*specs.kernel_dirs, str(checkout)]


def _data_folder() -> Path:
    return Path(jupyter_data_dir()).resolve() / "interviewer"
