"""Who is asking, from what Jupyter knows of the request."""

from __future__ import annotations

import os
from collections.abc import Collection

from jupyter_server.auth.identity import (
    IdentityProvider,
    PasswordIdentityProvider,
    User,
)

from jupyter_interviewer.domain.actor import Actor, Role

OWNER = frozenset(Role)
"""What whoever owns a local server may do: all of it, they could change every file anyhow."""

# Each of these can decide who somebody is. Where all of them are Jupyter's own, nobody is
# told apart: whoever has the token or the password gets a random name per browser.
_DECIDES = (
    "get_user",
    "_get_user",
    "get_user_token",
    "get_user_cookie",
    "user_from_cookie",
    "generate_anonymous_user",
    "process_login_form",
)


def tells_people_apart(provider: IdentityProvider) -> bool:
    """Whether a provider's user names mean persons.

    Jupyter's default provider has one token for everybody who may enter, who could all run
    any code there as the account that the server runs as: they are one person. Any provider
    that overrides how a user is found (a hub's, a proxy's) is taken to name persons, as is
    one we do not know: telling one person's two names apart costs convenience, mixing two
    people up costs their privacy.
    """
    kind = type(provider)
    for name in _DECIDES:
        ours = {getattr(base, name, None) for base in (IdentityProvider, PasswordIdentityProvider)}
        if getattr(kind, name, None) not in ours:
            return True
    return False


def local_person() -> str:
    """The name of the account that the server runs as.

    From the system's user database, not from the environment: the same in every shell,
    after every restart. A container may run as a number without a name.
    """
    number = os.getuid() if hasattr(os, "getuid") else -1
    try:
        import pwd

        name = pwd.getpwuid(number).pw_name
    except (ImportError, KeyError):
        name = f"uid-{number}" if number >= 0 else os.environ.get("USERNAME", "owner")
    # No identity provider's name can be mistaken for it.
    return f"local:{name}"


def actor_for(provider: IdentityProvider, user: User, reviewers: Collection[str] = ()) -> Actor:
    """Name the person behind a request.

    Parameters
    ----------
    provider
        The server's identity provider.
    user
        Whom it found.
    reviewers
        Who of those whom the provider names may review.
    """
    if tells_people_apart(provider):
        roles = {Role.CANDIDATE} | ({Role.REVIEWER} if user.username in reviewers else set())
        return Actor(name=f"user:{user.username}", roles=frozenset(roles))
    return Actor(name=local_person(), roles=OWNER)
