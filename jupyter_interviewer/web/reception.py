"""What all handlers share: who is asking, which paths can be, and how errors are told."""

from __future__ import annotations

import re
from typing import Any

from jupyter_server.base.handlers import JupyterHandler

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.web import problem
from jupyter_interviewer.web.identity import actor_for
from jupyter_interviewer.web.route import ID_PATTERN, Host

RESOURCE = "interviews"
"""What Jupyter's authorizer is asked about."""


class Reception(JupyterHandler):
    """What all handlers share: the host, who is asking, and how errors are told."""

    methods: tuple[str, ...] = ()

    def initialize(self, host: Host) -> None:
        """Take the host."""
        self.host = host

    @property
    def actor(self) -> Actor:
        """Who is asking."""
        return actor_for(self.identity_provider, self.current_user, self.host.reviewers)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer with problem details, whatever went wrong."""
        error = kwargs["exc_info"][1] if "exc_info" in kwargs else None
        told, headers = problem.describe(error, status_code)
        self.set_status(told.status)
        if told.status == 405:
            self.set_header("Allow", ", ".join((*self.methods, "OPTIONS")))
        if told.status == 426:
            self.set_header("Upgrade", "websocket")
        if hasattr(self, "_jupyter_current_user"):
            # What was set before was cleared: without it a page elsewhere could not read why.
            self.set_cors_headers()
        for name, value in headers.items():
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", problem.MEDIA_TYPE)
        self.finish(told.to_json())

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Log what is our fault with its traceback, what is theirs in one line."""
        if isinstance(value, problem.BadRequest | Refused) and value.status < 500:
            self.log.debug("%s %s: %s", self.request.method, self.request.path, value)
        elif isinstance(value, Refused):
            self.log.info("%s %s: %s", self.request.method, self.request.path, value)
        else:
            super().log_exception(typ, value, tb)


def check_path(path: dict[str, str]) -> None:
    """Refuse what can be nobody's id before anything looks for it.

    Raises
    ------
    NotFound
        A part is too long, or holds what no id holds.
    """
    for value in path.values():
        if not re.fullmatch(ID_PATTERN, value):
            raise NotFound("not_found", "there is nothing of that name, or it is not yours")
