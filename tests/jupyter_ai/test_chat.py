"""The interviewer in Jupyter AI's own chat, and who else is there while an interview runs."""

from __future__ import annotations

import asyncio
import logging
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("jupyter_ai_persona_manager", reason="needs the extra `ai`")

from jupyter_ai_persona_manager import BasePersona, PersonaDefaults
from jupyter_ai_persona_manager.persona_manager import PersonaManager
from jupyter_server.auth.identity import IdentityProvider
from jupyterlab_chat.models import NewMessage, User
from jupyterlab_chat.ychat import YChat

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.plan import OtherHelp
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.jupyter_ai import others, persona
from jupyter_interviewer.jupyter_ai.others import Others
from jupyter_interviewer.jupyter_ai.persona import Interviewer
from jupyter_interviewer.jupyter_ai.room import Room, enter, leave
from jupyter_interviewer.web.identity import local_person
from tests.interviews.conftest import House, make_plan, until

ME = Actor(name=local_person())
ROOT = Path(__file__).parents[2]


class Helper(BasePersona):
    """Another persona, that would help."""

    ended = 0

    @property
    def defaults(self) -> PersonaDefaults:
        return PersonaDefaults(
            name="Helper", description="Helps.", avatar_path=__file__, system_prompt=""
        )

    async def process_message(self, message: Any) -> None:
        self.send_message(f"The answer to {message.body!r} is 42.")

    async def shutdown(self) -> None:
        Helper.ended += 1


class Tools:
    """Stands where Jupyter AI's tool server would."""

    def __init__(self) -> None:
        self.running = True

    async def stop_extension(self) -> None:
        self.running = False

    async def start_extension(self) -> None:
        self.running = True


class Chat:
    """A chat of a server with both extensions."""

    def __init__(self, service: Any, root: Path) -> None:
        self.tools = Tools()
        self.managers: dict[str, Any] = {}
        self.server = SimpleNamespace(
            identity_provider=IdentityProvider(),
            web_app=SimpleNamespace(settings={"jupyter-ai": {"persona-managers": self.managers}}),
            extension_manager=SimpleNamespace(extension_apps={others.TOOLS: [self.tools]}),
        )

        async def interviews() -> Any:
            return service

        self.room = Room(interviews, self.server)
        enter(self.room)
        self.root = root
        self.manager = self.open()

    def open(self) -> Any:
        chat = YChat()
        chat.initial_path = f"{len(self.managers)}.chat"
        manager = PersonaManager(
            chat=chat,
            root_dir=str(self.root),
            event_loop=asyncio.get_running_loop(),
            log=logging.getLogger("personas"),
        )
        self.managers[str(len(self.managers))] = manager
        return manager

    def say(self, text: str, to: str = "Interviewer", manager: Any = None) -> None:
        manager = manager or self.manager
        package = "jupyter_interviewer" if to == "Interviewer" else Helper.__module__.split(".")[0]
        manager.chat.set_user(User(username="me"))
        id = manager.chat.add_message(NewMessage(body=text, sender="me"))
        # The picker of the chat's input says whom it is for.
        target = {"to_persona": f"jupyter-ai-personas::{package}::{to}"}
        manager.on_chat_message("0", replace(manager.chat.get_message(id), metadata=target))

    def said(self, by: str, manager: Any = None) -> list[str]:
        messages = (manager or self.manager).chat.get_messages()
        return [one.body for one in messages if one.sender.endswith(by)]

    def who(self, manager: Any = None) -> set[str]:
        return {one.name for one in (manager or self.manager).personas.values()}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    known = [
        {"module": kind.__module__, "persona_class": kind, "traceback": None}
        for kind in (Helper, Interviewer)
    ]
    monkeypatch.setattr(PersonaManager, "_ep_persona_classes", known)

    def found(manager: Any) -> None:
        PersonaManager._ep_persona_classes = known

    # As if both were installed with their entry points.
    monkeypatch.setattr(PersonaManager, "_init_ep_persona_classes", found)
    monkeypatch.setattr(Helper, "ended", 0)
    monkeypatch.setattr(others, "LOOK_SECONDS", 0.02)
    built = House(tmp_path)
    yield built
    leave()
    built.grader.pool.shutdown(wait=False)
    for database in built.databases:
        database.close()


async def begun(service: Any) -> str:
    view = await service.create(ME, NewInterview(plan="short", seed=7))
    await service.start(ME, view.id)

    async def settled() -> bool:
        state = (await service._desk.record(view.id)).state
        return state.current is not None and not state.obligations

    await until(settled)
    return str(view.id)


def test_what_is_said_in_the_chat_is_said_in_the_interview(house: House) -> None:
    async def story(service: Any) -> None:
        chat = Chat(service, house.root)
        chat.say("Hello?")
        await until(lambda: chat.said("Interviewer"))
        assert chat.said("Interviewer") == [persona.NONE_RUNS]
        iid = await begun(service)
        chat.say("I would double it.")

        async def messages() -> list[tuple[str, str]]:
            told = [one for one in await service.events(ME, iid) if one["type"] == "MessagePosted"]
            return [(one["data"]["author"], one["data"]["text"]) for one in told]

        async def echoed() -> bool:
            author, text = (await messages())[-1]
            return author == "interviewer" and chat.said("Interviewer")[-1] == text

        await until(echoed)
        assert (await messages())[-2] == ("candidate", "I would double it.")
        assert (await messages())[-1][1].startswith("message ")
        assert len(chat.said("Interviewer")) == 2

    house.run(story)


def test_off_means_that_nobody_else_is_there_until_the_end(house: House) -> None:
    async def story(service: Any) -> None:
        chat = Chat(service, house.root)
        watching = asyncio.create_task(Others(chat.room).watch())
        chat.say("Help!", "Helper")
        await until(lambda: chat.said("Helper") == ["The answer to 'Help!' is 42."])
        helper = next(one for one in chat.manager.personas.values() if one.name == "Helper")
        iid = await begun(service)
        await until(lambda: chat.who() == {"Interviewer"} and not chat.tools.running)
        assert Helper.ended == 1
        assert chat.said("jupyter_ai_system") == [others.OFF]
        # Neither in this chat nor in a new one, nor after a reload, nor by whoever kept it.
        chat.say("Help!", "Helper")
        await chat.manager.refresh_personas()
        assert chat.who() == {"Interviewer"}
        assert chat.who(chat.open()) == {"Interviewer"}
        await helper.on_message(SimpleNamespace(body="Help!", metadata=None, id="x"))
        assert len(chat.said("Helper")) == 1
        await service.end(ME, iid)
        await until(lambda: chat.who() == {"Interviewer", "Helper"} and chat.tools.running)
        chat.say("Help!", "Helper")
        await until(lambda: len(chat.said("Helper")) == 2)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        assert BasePersona.on_message.__qualname__ == "BasePersona.on_message"

    house.run(story)


def test_help_that_is_allowed_and_logged_stands_in_the_log(house: House) -> None:
    house.plans = (make_plan(other_help=OtherHelp.LOGGED),)

    async def story(service: Any) -> None:
        chat = Chat(service, house.root)
        watching = asyncio.create_task(Others(chat.room).watch())
        iid = await begun(service)
        await until(lambda: chat.said("jupyter_ai_system") == [others.LOGGED])
        assert chat.who() == {"Interviewer", "Helper"} and chat.tools.running
        chat.say("How?", "Helper")

        async def logged() -> list[Any]:
            return [e.data for e in house.log.read(f"interview/{iid}") if e.type == "HelpUsed"]

        (used,) = await until(logged)
        assert (used.helper, used.asked) == ("Helper", "How?")
        assert used.answered == "The answer to 'How?' is 42."
        watching.cancel()

    house.run(story)


def test_help_that_is_allowed_is_left_alone(house: House) -> None:
    house.plans = (make_plan(other_help=OtherHelp.ALLOWED),)

    async def story(service: Any) -> None:
        chat = Chat(service, house.root)
        watching = asyncio.create_task(Others(chat.room).watch())
        iid = await begun(service)
        chat.say("How?", "Helper")
        await until(lambda: chat.said("Helper"))
        assert chat.said("jupyter_ai_system") == []
        assert "HelpUsed" not in [e.type for e in house.log.read(f"interview/{iid}")]
        watching.cancel()

    house.run(story)


def test_where_people_share_a_server_nobody_speaks_in_anothers_interview(house: House) -> None:
    class Named(IdentityProvider):
        async def _get_user(self, handler: Any) -> Any:
            return None

    async def story(service: Any) -> None:
        chat = Chat(service, house.root)
        chat.server.identity_provider = Named()
        iid = await begun(service)
        before = len(await service.events(ME, iid))
        chat.say("It is me, honestly.")
        await until(lambda: chat.said("Interviewer"))
        assert chat.said("Interviewer") == [persona.ONLY_IN_THE_PANEL]
        assert len(await service.events(ME, iid)) == before

    house.run(story)


def test_jupyter_ai_finds_the_persona() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = project["entry-points"]["jupyter_ai.personas"]
    assert declared == {"jupyter-interviewer": "jupyter_interviewer.jupyter_ai.persona:Interviewer"}
