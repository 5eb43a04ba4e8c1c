"""The model client: a chat endpoint that speaks OpenAI's protocol, asked and never believed.

`Endpoint` says where it is and which model has which role, `Client` asks it, `prompt` reads what
it is told from versioned files. What comes back is text of a stranger: bounded, parsed strictly,
never evaluated. Every failure is a `ModelFailed`, whose sentence may be shown to anybody.
"""

from jupyter_interviewer.llm.client import Answer, Client, Message
from jupyter_interviewer.llm.endpoint import Endpoint, Role
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.library import read, tell
from jupyter_interviewer.llm.prompt import Prompt
from jupyter_interviewer.llm.usage import Budget, Usage

__all__ = [
    "Answer", "Budget", "Client", "Endpoint", "Message", "ModelFailed", "Prompt", "Role", "Usage",
    "read", "tell",
]  # fmt: skip
