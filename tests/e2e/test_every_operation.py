"""Both clients call all operations; each sends exactly its method, path, query and body, and reads the documented answer."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.calls import AWKWARD, Call, Calls, expand
from tests.e2e.runners import CLIENTS, Runner, runner_of
from tests.e2e.stub_server import Reply, StubServer
from tests.support.json_equal import same_json
from togai_codegen.ir.model import Api
from togai_codegen.ir.pagination import TokenPagination
from togai_codegen.ir.queries import answer_type, at_path
from togai_codegen.naming.model import Names

OPERATIONS = 151
TOKEN = "secret-token"


def plain(value: Any) -> Any:
    """A returned value as JSON again."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.model_dump(mode="json", by_alias=True, exclude_unset=True) if hasattr(value, "model_dump") else value


@pytest.fixture(params=CLIENTS)
def runner(request: pytest.FixtureRequest, server: StubServer) -> Iterator[Runner]:
    yield from runner_of(request.param, server.url + "/", TOKEN)


@pytest.mark.parametrize("full", [False, True], ids=["required", "everything"])
def test_every_operation(runner: Runner, full: bool, server: StubServer, api: Api, names: Names) -> None:
    calls = Calls(api, names, full)
    done, faults = 0, []
    for call in calls.all():
        reply, value = calls.answer(call.operation)
        server.expect(reply)
        try:
            result = runner(call)
            assert len(server.requests) == 1, f"{len(server.requests)} requests"
            call.check(server.requests[0])
            assert server.requests[0].headers["authorization"] == f"Bearer {TOKEN}"
            check_result(call, result, value, reply)
            done += 1
        except Exception as error:
            faults.append(f"{call.operation.id}: {type(error).__name__}: {error}")
    assert not faults, f"{len(faults)} of {len(faults) + done}:\n" + "\n".join(faults)
    assert done == OPERATIONS


def check_result(call: Call, result: Any, value: Any, reply: Reply) -> None:
    if reply.status == 302:
        assert (result.status, result.location) == (302, reply.headers["Location"])
    elif call.operation.pagination:
        assert same_json(plain(result), value.get(call.operation.pagination.items, []))
    elif value is None:
        assert result is None
    else:
        assert same_json(plain(result), value)


@pytest.mark.parametrize("segment", AWKWARD)
def test_path_values_arrive_as_one_segment(runner: Runner, segment: str, server: StubServer, api: Api, names: Names) -> None:
    calls = Calls(api, names, full=False, segment=segment)
    for operation in api.operations:
        if "{" in operation.path:
            call = calls.call(operation)
            server.expect(calls.answer(operation)[0])
            runner(call)
            (request,) = server.requests
            assert request.path == call.path
            assert request.path.count("/") == operation.path.count("/")


def test_awkward_segments_are_spelled_as_the_rfc_says() -> None:
    """The expectation of the test above, written out once."""
    spelled = [expand("/a/{x}", {"x": segment}) for segment in AWKWARD]
    assert spelled[:3] == ["/a/purchase.x%231%24PURCHASE", "/a/%2B1%202%2F3", "/a/%2E%2E"]


def test_license_update(runner: Runner, server: StubServer, api: Api, names: Names) -> None:
    """The spec declares a query parameter for it; the overlay puts it where the path template has it."""
    (operation,) = (item for item in api.operations if item.id == "PATCH /license_updates/{license_id}")
    calls = Calls(api, names, full=False, segment="L1")
    server.expect(calls.answer(operation)[0])
    runner(calls.call(operation))
    assert server.requests[0].target == "/license_updates/L1"


def test_pages_are_followed(runner: Runner, server: StubServer, api: Api, names: Names) -> None:
    """Items of two pages; the second request is the first plus the token."""
    calls = Calls(api, names, full=False)
    paged = [operation for operation in api.operations if operation.pagination]
    assert len(paged) > 30
    for operation in paged:
        pages = operation.pagination
        assert isinstance(pages, TokenPagination)
        call = calls.call(operation)
        _, value = calls.answer(operation)
        value.setdefault(pages.items, [])
        server.expect(Reply.of({**value, pages.token: "t2+/="}), Reply.of(value))
        result = runner(call)
        assert same_json(plain(result), [*value[pages.items], *value[pages.items]]), operation.id
        first, second = server.requests
        call.check(first)
        assert second.path == first.path, operation.id
        if pages.parameter_in == "query":
            assert dict(second.query) == {**dict(first.query), pages.parameter: "t2+/="}, operation.id


def test_every_answer_with_a_token_is_paged(api: Api) -> None:
    """Twelve GETs and two POSTs answer a token that the published spec has no parameter for: the overlay declares it."""
    with_token = {item.id for item in api.operations if at_path(api, answer_type(item), "nextToken") is not None}
    assert with_token == {item.id for item in api.operations if item.pagination}
    assert len(with_token) == 39


def test_no_operation_is_missing(api: Api, names: Names) -> None:
    togai = importlib.import_module("togai")
    assert len(api.operations) == OPERATIONS
    for name in ("Togai", "AsyncTogai"):
        client = getattr(togai, name)(token=TOKEN)
        for operation in api.operations:
            resource = getattr(client, names.resources[operation.tag or ""].attribute)
            assert callable(getattr(resource, names.methods[operation.id]))
            assert callable(getattr(resource.with_raw_response, names.methods[operation.id]))
