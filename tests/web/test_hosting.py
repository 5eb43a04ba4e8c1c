import asyncio
import logging
import sqlite3

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.web import hosting
from jupyter_interviewer.web.hosting import LocalHost

LOG = logging.getLogger("test-hosting")


def test_whoever_asks_while_it_cannot_start_hears_why_and_the_log_has_it(caplog) -> None:
    async def build():
        raise sqlite3.OperationalError("unable to open database file")

    async def ask() -> None:
        host = LocalHost(build, LOG)
        host.begin()
        for call in (host.interviews, host.settings, host.health):
            with pytest.raises(Unavailable) as caught:
                await call()
            assert "unable to open database file" in caught.value.detail
            assert "doctor" in caught.value.detail
        await host.close()

    asyncio.run(ask())
    assert "could not be started" in caplog.text


def test_what_failed_is_tried_again_after_a_while(monkeypatch) -> None:
    monkeypatch.setattr(hosting, "AGAIN", 0.05)
    attempts = []

    async def build():
        attempts.append(1)
        raise OSError("no space left on device")

    async def ask() -> None:
        host = LocalHost(build, LOG)
        for pause in (0.0, 0.0, 0.1):
            await asyncio.sleep(pause)
            with pytest.raises(Unavailable):
                await host.interviews()

    asyncio.run(ask())
    assert len(attempts) == 2


def test_a_request_that_goes_away_does_not_stop_the_building() -> None:
    ended = []

    async def build():
        await asyncio.sleep(0.1)
        ended.append("built")
        raise OSError("in the end")

    async def ask() -> None:
        host = LocalHost(build, LOG)
        request = asyncio.create_task(host.interviews())
        await asyncio.sleep(0.01)
        request.cancel()
        await asyncio.sleep(0.2)

    asyncio.run(ask())
    assert ended == ["built"]


def test_a_stopping_server_builds_nothing_more() -> None:
    async def build():
        raise AssertionError("built")

    async def ask() -> None:
        host = LocalHost(build, LOG)
        await host.close()
        with pytest.raises(Unavailable):
            await host.interviews()

    asyncio.run(ask())
