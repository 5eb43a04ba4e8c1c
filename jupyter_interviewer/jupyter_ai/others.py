"""Other AI help: there, not there, or written down, as the plans of running interviews say.

Jupyter AI has no switch for that, so its two doors are watched: `PersonaManager._init_personas`, by
which every persona comes into a chat, and `BasePersona.on_message`, by which every message reaches
one. Where the plan says off, neither lets anybody but the interviewer pass, those who are there are
shut down, and so is the server of tools for agents.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from jupyter_ai_persona_manager import BasePersona
from jupyter_ai_persona_manager.persona_manager import SYSTEM_USERNAME, PersonaManager
from jupyterlab_chat.models import NewMessage

from jupyter_interviewer.domain.plan import OtherHelp
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.jupyter_ai.persona import Interviewer
from jupyter_interviewer.jupyter_ai.room import Room

OFF = "An interview is running: other AI help is off until it ends."
ON = "The interview is over: other AI help is back."
LOGGED = "An interview is running: what you ask other AI helpers, and their answers, is logged."
TOOLS = "jupyter_server_mcp"
LOOK_SECONDS = 0.5
"""How often it is looked whether an interview began or ended."""
ANSWER_SECONDS = 600.0
"""How long an answer that is to be logged is waited for."""

log = logging.getLogger(__name__)


class Others:
    """Keeps to what the running interviews allow.

    Parameters
    ----------
    room
        Where it watches.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self._interviews: Interviews | None = None
        self._applied: OtherHelp | None = None
        self._stopped_tools: list[Any] = []
        self._doors: list[tuple[type[Any], str, Any]] = []

    @property
    def rule(self) -> OtherHelp | None:
        """What holds now; None while no interview runs."""
        return None if self._interviews is None else self._interviews.other_help()

    async def watch(self) -> None:
        """Keep to it until cancelled."""
        self._replace(PersonaManager, "_init_personas", self._only_allowed)
        self._replace(BasePersona, "on_message", self._heard)
        try:
            self._interviews = await self._room.interviews()
            while True:
                rule = self.rule
                if rule is not self._applied:
                    try:
                        await self._apply(rule)
                    except Exception:
                        log.exception("other AI help could not be set to %s", rule)
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            for kind, name, before in reversed(self._doors):
                setattr(kind, name, before)

    def _replace(self, kind: type[Any], name: str, make: Callable[[Any], Any]) -> None:
        # A version without this door is not one that can be kept to anything.
        before = getattr(kind, name)
        self._doors.append((kind, name, before))
        setattr(kind, name, make(before))

    def _only_allowed(self, before: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def init_personas(manager: Any) -> Any:
            if self.rule is not OtherHelp.OFF:
                return before(manager)
            classes, local = PersonaManager._ep_persona_classes, manager._local_persona_classes
            ours = [one for one in classes or () if one["persona_class"] is Interviewer]
            PersonaManager._ep_persona_classes, manager._local_persona_classes = ours, None
            try:
                return before(manager)
            finally:
                PersonaManager._ep_persona_classes = classes
                manager._local_persona_classes = local

        return init_personas

    def _heard(self, before: Callable[..., Any]) -> Callable[..., Any]:
        async def on_message(persona: Any, message: Any) -> None:
            rule = self.rule
            if isinstance(persona, Interviewer) or rule in (None, OtherHelp.ALLOWED):
                await before(persona, message)
            elif rule is OtherHelp.OFF:
                persona.chat.add_message(NewMessage(body=OFF, sender=SYSTEM_USERNAME))
            else:
                known = {one.id for one in persona.chat.get_messages()}
                await before(persona, message)
                await self._log(persona, str(message.body), known)

        return on_message

    async def _log(self, persona: Any, asked: str, known: set[str]) -> None:
        for _ in range(int(ANSWER_SECONDS / LOOK_SECONDS)):
            if not persona.processing:
                break
            await asyncio.sleep(LOOK_SECONDS)
        said = [
            one.body
            for one in persona.chat.get_messages()
            if one.id not in known and one.sender == persona.id
        ]
        actor, interviews = self._room.actor, self._interviews
        if actor is None or interviews is None:
            return
        try:
            view = await interviews.running(actor)
            if view is not None:
                answered = "\n\n".join(said)
                await interviews.log_help(actor, view.id, persona.name, asked, answered)
        except Refused as refused:
            log.info("help was not logged: %s", refused)

    def _managers(self) -> list[Any]:
        settings = self._room.serverapp.web_app.settings.get("jupyter-ai", {})
        return list(settings.get("persona-managers", {}).values())

    async def _apply(self, rule: OtherHelp | None) -> None:
        was, self._applied = self._applied, rule
        if rule is OtherHelp.OFF:
            await self._stop_tools()
        for manager in self._managers():
            if rule is OtherHelp.OFF:
                others = [p for p in manager._personas.values() if not isinstance(p, Interviewer)]
                manager._personas = {
                    id: p for id, p in manager._personas.items() if isinstance(p, Interviewer)
                }
                for persona in others:
                    await persona.shutdown()
            elif was is OtherHelp.OFF:
                manager._personas = manager._init_personas()
            note = OFF if rule is OtherHelp.OFF else ON if was is OtherHelp.OFF else None
            note = LOGGED if rule is OtherHelp.LOGGED else note
            if note is not None:
                manager.send_system_message(note)
            manager._publish_persona_list()
        if was is OtherHelp.OFF:
            await self._start_tools()

    async def _stop_tools(self) -> None:
        apps = self._room.serverapp.extension_manager.extension_apps.get(TOOLS, ())
        for app in apps:
            await app.stop_extension()
            self._stopped_tools.append(app)

    async def _start_tools(self) -> None:
        apps, self._stopped_tools = self._stopped_tools, []
        for app in apps:
            await app.start_extension()
