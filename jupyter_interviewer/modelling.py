"""What can be configured about models, and the interviewer that is built from it."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, cast

from traitlets import Dict, Float, HasTraits, Integer, Type, Unicode

from jupyter_interviewer.hints.writing import Writers
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviewer.modelled.engine import Modelled
from jupyter_interviewer.interviewer.modelled.turn import Limits
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.llm import Client, Endpoint, Role
from jupyter_interviewer.llm.endpoint import from_environment
from jupyter_interviewer.llm.library import Library, use
from jupyter_interviewer.llm.stream import Streamer

INTERVIEWER_TOKENS = 2_000
"""Of one answer of the interviewer's model, what it thinks before it speaks included."""
HINT_TOKENS = 4_000
"""Of one answer of a model that writes hints or looks at them, likewise."""


class Modelling(HasTraits):
    """The part of the server's configuration that is about models."""

    log: Any

    engine_class = Type(
        "jupyter_interviewer.interviewer.scripted.ScriptedEngine",
        klass=object,
        help="""Who interviews: a class without required arguments that fulfils
        jupyter_interviewer.interviewer.engine.Engine. The default one gives way to a model where
        one is named for the role of the interviewer.""",
    ).tag(config=True)

    model_url = Unicode(
        help="""Base address of a chat endpoint that speaks OpenAI's protocol. Default: the
        environment's OPENAI_BASE_URL, else OpenAI's own. The key comes from the environment's
        OPENAI_API_KEY alone."""
    ).tag(config=True)

    model = Unicode(
        help="Name of the model for every role; default: JUPYTER_INTERVIEWER_MODEL."
    ).tag(config=True)

    models = Dict(
        help=f"""Names of models by role, where a role has one of its own. Roles:
        {", ".join(Role)}."""
    ).tag(config=True)

    model_seconds = Float(
        120.0, min=1.0, help="Seconds a model has for one answer, from first to last byte."
    ).tag(config=True)

    interviewer_seconds = Float(
        30.0,
        min=1.0,
        max=100.0,
        help="""Seconds a model has for one reply as the interviewer, all its looks and tries
        together; then the interviewer without a model speaks.""",
    ).tag(config=True)

    interviewer_first_seconds = Float(
        10.0, min=0.5, help="Seconds a model has until it begins to speak as the interviewer."
    ).tag(config=True)

    hint_seconds = Float(
        30.0,
        min=1.0,
        max=100.0,
        help="""Seconds that models have for one hint, all writing, trying and looking together;
        then the hint comes from the question's author.""",
    ).tag(config=True)

    prompts_folder = Unicode(
        help="""Folder with prompts of one's own, each named as the one whose place it takes, such
        as interviewer.md; `jupyter interviewer prompts` lists them. Default:
        jupyter_interviewer/prompts in Jupyter's configuration directory."""
    ).tag(config=True)

    prompt_switches = Dict(
        help="""What is turned on and off about prompts, by prompt and switch, such as
        {"interviewer": {"brief": True}}; `jupyter interviewer prompts` names the switches."""
    ).tag(config=True)

    model_prices = Dict(
        help="""What a million tokens cost, asked and answered, by model, such as
        {"name": [0.25, 2.0]}, in any currency; `*` stands for all other models."""
    ).tag(config=True)

    interview_tokens = Integer(
        500_000,
        allow_none=True,
        min=0,
        help="""Tokens that models may use in one interview, hints included; then the interviewer
        without a model goes on, and says so. None lifts it.""",
    ).tag(config=True)

    interview_money = Float(
        None, allow_none=True, min=0.0, help="Money likewise, where `model_prices` knows prices."
    ).tag(config=True)

    person_tokens = Integer(
        None,
        allow_none=True,
        min=0,
        help="Tokens that models may use in all interviews of one person within 24 hours.",
    ).tag(config=True)

    person_money = Float(
        None, allow_none=True, min=0.0, help="Money likewise, for one person within 24 hours."
    ).tag(config=True)

    def purse(self) -> Purse:
        """Give what models may cost."""
        return Purse(
            tokens=self.interview_tokens,
            money=self.interview_money,
            day_tokens=self.person_tokens,
            day_money=self.person_money,
        )

    def library(self) -> Library:
        """Give the prompts as they are configured."""
        folder = Path(self.prompts_folder).expanduser() if self.prompts_folder else None
        return Library(folder, self.prompt_switches)

    def _endpoint(self) -> Endpoint:
        found = from_environment(
            url=self.model_url, model=self.model, models=self.models, prices=self.model_prices
        )
        return found.model_copy(update={"timeout": self.model_seconds})

    def _use_prompts(self) -> None:
        """Have all parts of the server read the prompts that are configured."""
        library = self.library()
        for problem in library.problems():
            self.log.warning("prompts: %s", problem)
        use(library)

    def _writers(self, stack: AsyncExitStack) -> Writers | None:
        """Have a model write hints only where one is named for just that; as with `_engine`.

        One that is not named for the validator's part has the writer's, with another prompt.
        """
        try:
            endpoint = self._endpoint()
        except ValueError:
            return None
        writer = endpoint.models.get(Role.HINT_WRITER)
        if not endpoint.configured or writer is None:
            return None
        models = {Role.HINT_VALIDATOR: writer, **endpoint.models}
        bounds = {"most_tokens": HINT_TOKENS, "tries": 2, "pause": 0.5}
        client = Client(endpoint.model_copy(update={"models": models, **bounds}))
        stack.push_async_callback(client.close)
        return Writers(client, self.hint_seconds)

    def _engine(self, stack: AsyncExitStack) -> Engine:
        """Have a model interview only where one is named for just that.

        A model for everything else is no consent to send it what candidates write.
        """
        try:
            endpoint = self._endpoint()
        except ValueError as error:
            self.log.warning("no model interviews: %s", error)
            endpoint = Endpoint()
        named = endpoint.configured and Role.INTERVIEWER in endpoint.models
        if not named or self.engine_class is not ScriptedEngine:
            chosen: Engine = cast("Any", self.engine_class)()
            return chosen
        endpoint = endpoint.model_copy(update={"most_tokens": INTERVIEWER_TOKENS, "pause": 0.5})
        streamer = Streamer(endpoint, self.interviewer_first_seconds)
        stack.push_async_callback(streamer.close)
        return Modelled(streamer, Limits(seconds=self.interviewer_seconds))
