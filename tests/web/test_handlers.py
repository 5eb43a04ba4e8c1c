"""What holds for every call, seen from outside; the table of routes says which calls there are."""

import json

import pytest
from tornado.httpclient import HTTPClientError

from jupyter_interviewer.llm import Role, Usage
from jupyter_interviewer.llm.meter import record
from jupyter_interviewer.web.problem import MEDIA_TYPE
from jupyter_interviewer.web.route import MAX_BODY, PREFIX
from jupyter_interviewer.web.routes import ROUTES


@pytest.fixture
def interviewer_config(tmp_path):
    # Nothing here needs the service, so that it may as well be broken.
    return {"database_url": f"sqlite:///{tmp_path}/no/../\0/such", "artifact_url": "file:///x"}


def address(route, **values: str) -> str:
    return route.path.format(**{name: values.get(name, "x") for name in route.parameters})


def is_problem(headers, body, status: int) -> bool:
    return (
        headers["Content-Type"].startswith(MEDIA_TYPE)
        and body["status"] == status
        and {"type", "title", "detail", "code"} <= set(body)
    )


@pytest.fixture
def everything() -> list[tuple[str, str]]:
    calls = [(route.method, address(route)) for route in ROUTES]
    return [*calls, ("GET", "/interviews/x/stream"), ("GET", "/nowhere"), ("GET", "/")]


@pytest.mark.parametrize("unauthenticated", [False, True])
async def test_nobody_gets_anything_without_a_token(everything, ask, jp_serverapp) -> None:
    for method, path in everything:
        for headers in ({"Authorization": ""}, {"Authorization": "token wrong"}):
            status, told, body = await ask(method, path, headers=headers)
            assert (path, status) == (path, 403)
            assert is_problem(told, body, 403)


async def test_an_authorizer_that_refuses_is_obeyed_by_every_call(
    everything, ask, jp_serverapp
) -> None:
    asked = []

    class Nothing(type(jp_serverapp.authorizer)):
        def is_authorized(self, handler, user, action, resource):
            asked.append((action, resource))
            return False

    jp_serverapp.web_app.settings["authorizer"] = Nothing(parent=jp_serverapp)
    for method, path in everything:
        if path in ("/nowhere", "/"):
            continue
        status, told, body = await ask(method, path, {} if method != "GET" else None)
        assert (path, status) == (path, 403)
        assert is_problem(told, body, 403)
    assert len(asked) == len(ROUTES) + 1
    assert set(asked) == {(action, "interviews") for action in ("read", "write", "execute")}


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"])
async def test_an_unknown_address_is_a_problem(method: str, ask) -> None:
    for path in ("/interviewz", "/interviews/x/y/z", "", "/"):
        status, headers, body = await ask(method, path)
        assert status == 404
        assert method == "HEAD" or is_problem(headers, body, 404)


async def test_what_stands_beside_our_version_is_a_problem_too(jp_fetch) -> None:
    for path in ("jupyter-interviewer", "jupyter-interviewer/api/v2/plans"):
        with pytest.raises(HTTPClientError) as caught:
            await jp_fetch(*path.split("/"))
        assert caught.value.code == 404
        assert json.loads(caught.value.response.body)["title"] == "Not Found"


async def test_a_method_that_an_address_does_not_know_is_told_which_it_knows(ask) -> None:
    known: dict[str, set[str]] = {}
    for route in ROUTES:
        known.setdefault(address(route), set()).add(route.method)
    for path, methods in known.items():
        for method in {"GET", "POST", "PUT", "DELETE", "PATCH", "TRACE"} - methods:
            status, headers, body = await ask(method, path)
            assert (path, method, status) == (path, method, 405)
            assert is_problem(headers, body, 405)
            assert set(headers["Allow"].split(", ")) == {*methods, "OPTIONS"}


async def test_every_body_is_read_with_care(ask) -> None:
    for route in ROUTES:
        if route.body is None:
            continue
        for raw, headers, expected in (
            (b"{", {}, 400),
            (b'{"a": NaN}', {}, 400),
            (b"\xff\xfe", {}, 400),
            (b"{}", {"Content-Type": "text/plain"}, 415),
            (b'{"unheard_of": 1}', {}, 422),
            (b"[]", {}, 422),
        ):
            status, told, body = await ask(route.method, address(route), raw=raw, headers=headers)
            assert (route.name, raw, status) == (route.name, raw, expected)
            assert is_problem(told, body, expected)
            assert ("errors" in body) == (expected == 422)


async def test_every_keyed_call_refuses_a_key_that_nobody_can_print(ask) -> None:
    for route in ROUTES:
        if route.keyed:
            headers = {"Idempotency-Key": "k" * 201}
            status, _, body = await ask(route.method, address(route), {}, headers=headers)
            assert (route.name, status) == (route.name, 422)
            assert body["errors"][0]["field"] == "Idempotency-Key"


async def test_what_models_are_used_for_stands_among_the_servers_metrics(jp_fetch) -> None:
    record(Role.JUDGE, "seen", Usage(requests=2, asked=30, answered=4, seconds=0.5), 0.25, "slow")
    said = (await jp_fetch("metrics")).body.decode()
    labels = 'model="seen",role="judge"'
    for line in (
        f"requests_total{{{labels}}} 2.0",
        f'tokens_total{{direction="asked",{labels}}} 30.0',
        f"money_total{{{labels}}} 0.25",
        f"seconds_count{{{labels}}} 1.0",
        'failures_total{model="seen",reason="slow",role="judge"} 1.0',
    ):
        assert f"jupyter_interviewer_model_{line}" in said


async def test_a_flood_is_refused(ask) -> None:
    status, headers, body = await ask("POST", "/interviews", raw=b" " * (MAX_BODY + 1))
    assert status == 413
    assert is_problem(headers, body, 413)


async def test_an_id_that_nobody_has_is_not_found_before_anybody_looks(ask) -> None:
    for name in ("a b", "%00", "x" * 101, "ä", "..%2F..", "'; --"):
        status, headers, body = await ask("GET", f"/interviews/{name}")
        assert (name, status) == (name, 404)
        assert is_problem(headers, body, 404)


async def test_a_broken_service_is_told_to_every_call_and_breaks_nothing_else(
    ask, jp_fetch, jp_serverapp
) -> None:
    for route in ROUTES:
        if route.body is not None or route.name == "openapi":
            continue
        status, headers, body = await ask(route.method, address(route))
        assert (route.name, status) == (route.name, 503)
        assert is_problem(headers, body, 503)
        assert int(headers["Retry-After"]) >= 1
    assert (await jp_fetch("api", "contents")).code == 200
    assert (await ask("GET", "/openapi.json"))[0] == 200


async def test_a_browsers_page_must_send_its_xsrf_token(jp_serverapp, http_server_client) -> None:
    # Signed in by cookie, as a browser is: no token in the request.
    base = jp_serverapp.base_url
    token = jp_serverapp.identity_provider.token
    entered = await http_server_client.fetch(f"{base}api/status?token={token}")
    cookies = [each.split(";")[0] for each in entered.headers.get_list("Set-Cookie")]
    url = f"{base.rstrip('/')}{PREFIX}/interviews"

    async def post(**more: str) -> int:
        headers = {"Cookie": "; ".join([*cookies, "_xsrf=abc"]), **more}
        headers["Content-Type"] = "application/json"
        try:
            sent = await http_server_client.fetch(url, method="POST", body="{}", headers=headers)
        except HTTPClientError as error:
            assert json.loads(error.response.body)["status"] == error.code
            return error.code
        return sent.code

    assert await post() == 403
    assert await post(**{"X-XSRFToken": "other"}) == 403
    # Let in, and then told that the body lacks a plan.
    assert await post(**{"X-XSRFToken": "abc"}) == 422


async def test_another_sites_page_gets_nothing(jp_serverapp, http_server_client) -> None:
    base = jp_serverapp.base_url
    token = jp_serverapp.identity_provider.token
    entered = await http_server_client.fetch(f"{base}api/status?token={token}")
    cookies = [each.split(";")[0] for each in entered.headers.get_list("Set-Cookie")]
    with pytest.raises(HTTPClientError) as caught:
        await http_server_client.fetch(
            f"{base.rstrip('/')}{PREFIX}/openapi.json",
            headers={"Cookie": "; ".join(cookies), "Origin": "https://elsewhere.example"},
        )
    assert caught.value.code == 404
