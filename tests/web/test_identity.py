import os

import pytest
from jupyter_server.auth.identity import IdentityProvider, PasswordIdentityProvider, User

from jupyter_interviewer.domain.actor import Role
from jupyter_interviewer.web.identity import actor_for, local_person, tells_people_apart


class HubLike(IdentityProvider):
    """Names people as a hub would."""

    async def get_user(self, handler):
        return User("ada")


class OnlyAnotherToken(PasswordIdentityProvider):
    """Changes nothing about who somebody is."""

    def _token_default(self):
        return "fixed"


class Tells(PasswordIdentityProvider):
    def generate_anonymous_user(self, handler):
        return User("from-a-header")


@pytest.mark.parametrize("kind", [IdentityProvider, PasswordIdentityProvider, OnlyAnotherToken])
def test_everybody_with_the_token_of_a_local_server_is_one_person(kind) -> None:
    first, second = (actor_for(kind(), User(name)) for name in ("a1b2", "c3d4"))
    assert first == second


@pytest.mark.parametrize("kind", [HubLike, Tells])
def test_two_people_whom_a_provider_names_are_two(kind) -> None:
    assert tells_people_apart(kind())
    assert actor_for(kind(), User("ada")) != actor_for(kind(), User("bob"))


def test_nobody_can_take_the_local_persons_name_at_a_hub() -> None:
    assert actor_for(HubLike(), User(local_person())).name != local_person()


def test_the_local_person_is_the_same_whatever_the_shell_says(monkeypatch) -> None:
    before = local_person()
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")
    assert local_person() == before


def test_an_account_without_a_name_is_a_person_too(monkeypatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 987_654_321)
    assert local_person() == "local:uid-987654321"


def test_whoever_owns_a_local_server_may_review() -> None:
    assert actor_for(IdentityProvider(), User("a1b2")).reviews


def test_of_people_whom_a_provider_names_those_review_who_are_configured_to() -> None:
    ada, bob = (actor_for(HubLike(), User(name), {"ada"}) for name in ("ada", "bob"))
    assert ada.roles == {Role.CANDIDATE, Role.REVIEWER}
    assert bob.roles == {Role.CANDIDATE}
    assert (ada.reviews, bob.reviews) == (True, False)
