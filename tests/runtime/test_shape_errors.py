"""One wrong value costs only itself: what the reader sees, what is told, what is written back. Both clients, on the wire."""

# mypy: disable-error-code="attr-defined,name-defined,valid-type"

import asyncio
import copy
import json
import pickle
import types
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Load, Stub, source_for

SOURCE = """
from __future__ import annotations

class Line(Model):
    amount: ExactDecimal
    note: str
    lines: list[Line] | None = None

class Visit(Model):
    at: DateTime
    nights: int
    paid: bool | None = None

class Page(Model):
    data: list[Visit]
    by_name: dict[str, Visit]
    count: int
    token: str | None = None

class Bill(Model):
    lines: list[Line]
"""
GOOD: dict[str, Any] = {
    "data": [{"at": "2024-01-01T00:00:00.000Z", "nights": 3, "extra": [1]}, {"at": "2024-01-02T00:00:00Z", "nights": 4}],
    "by_name": {"a": {"at": "2024-01-03T00:00:00Z", "nights": 5, "paid": True}},
    "count": 2,
}


@pytest.fixture(scope="module")
def m(rt: Load) -> types.ModuleType:
    """Models of a small API."""
    import sys

    module = types.ModuleType(f"visits_{id(rt)}")
    sys.modules[module.__name__] = module
    scalars = rt("scalars")
    module.__dict__.update(Model=rt("model").Model, DateTime=scalars.DateTime, ExactDecimal=scalars.ExactDecimal)
    exec(source_for(rt, SOURCE), module.__dict__)
    return module


def broken(*changes: tuple[tuple[str | int, ...], Any]) -> bytes:
    """The good page with values replaced; `...` removes."""
    page = copy.deepcopy(GOOD)
    for path, value in changes:
        inner = page
        for part in path[:-1]:
            inner = inner[part]  # type: ignore[index]
        if value is ...:
            del inner[path[-1]]  # type: ignore[arg-type]
        else:
            inner[path[-1]] = value  # type: ignore[index]
    return json.dumps(page).encode()


def test_a_wrong_value_costs_only_itself(rt: Load, m: Any) -> None:
    content = broken((("data", 1, "nights"), "four"), (("by_name", "a", "at"), ...), (("count",), None))
    page, found = rt("decode").read(m.Page, content)
    strict = rt("decode").decode(m.Page, json.dumps(GOOD).encode())
    assert page.data[0] == strict.data[0]
    assert page.data[1].nights == "four"
    assert page.data[1].at == strict.data[1].at and type(page.data[1].at) is type(strict.data[1].at)
    assert page.by_name["a"].at is None
    assert page.count is None
    assert [error.path for error in found] == [("data", 1, "nights"), ("by_name", "a", "at"), ("count",)]
    assert page.model_shape_errors == found
    assert json.loads(page.to_json()) == page.to_dict() == json.loads(content)


def test_every_model_on_the_way_knows_its_part(rt: Load, m: Any) -> None:
    page, _ = rt("decode").read(m.Page, broken((("data", 1, "nights"), "four")))
    assert [error.path for error in page.data[1].model_shape_errors] == [("nights",)]
    assert page.data[0].model_shape_errors == ()
    assert page.data[1].to_json() == '{"at":"2024-01-02T00:00:00Z","nights":"four"}'


def test_errors_survive_pickles_and_copies(rt: Load, m: Any) -> None:
    page, found = rt("decode").read(m.Page, broken((("data", 1, "nights"), "four")))
    for twin in (pickle.loads(pickle.dumps(page)), copy.deepcopy(page), copy.copy(page), page.model_copy()):
        assert twin == page
        assert twin.model_shape_errors == found


def test_values_are_not_told(rt: Load, m: Any) -> None:
    _, found = rt("decode").read(m.Page, broken((("data", 0, "at"), "sk-secret"), (("data", 1, "nights"), "sk-secret")))
    assert len(found) == 2
    assert "sk-secret" not in str(found) + repr(found)


def test_items_may_be_wrong_as_a_whole(rt: Load, m: Any) -> None:
    page, found = rt("decode").read(m.Page, broken((("data", 0), "x"), (("by_name", "a"), 7), (("token",), [1])))
    assert page.data[0] == "x" and page.by_name == {"a": 7} and page.token == [1]
    assert [error.path for error in found] == [("data", 0), ("by_name", "a"), ("token",)]


def test_exact_models_keep_their_digits_beside_wrong_values(rt: Load, m: Any) -> None:
    digits = "0.123456789012345678901234567890"
    text = (
        f'{{"lines":[{{"amount":{digits},"note":5,"lines":[{{"amount":"12","note":"deep"}},{{"amount":{digits},"note":"x"}}]}}]}}'
    )
    bill, found = rt("decode").read(m.Bill, text.encode())
    assert [error.path for error in found] == [("lines", 0, "note"), ("lines", 0, "lines", 0, "amount")]
    assert str(bill.lines[0].amount) == str(bill.lines[0].lines[1].amount) == digits
    assert bill.to_json() == text


def test_roots_that_are_no_models(rt: Load, m: Any) -> None:
    read = rt("decode").read
    visits, found = read(list[m.Visit], b'[{"at":"2024-01-01T00:00:00Z","nights":1},{"nights":2}]')
    assert [error.path for error in found] == [(1, "at")]
    assert visits[1].nights == 2
    assert [error.path for error in visits[1].model_shape_errors] == [("at",)]
    numbers, found = read(dict[str, int], b'{"a":1,"b":"2"}')
    assert numbers == {"a": 1, "b": "2"} and [error.path for error in found] == [("b",)]


@pytest.mark.parametrize("content", [b"[]", b'"x"', b"null", b"7", b'{"data":[', b"<html>"])
def test_another_thing_altogether_is_an_error(rt: Load, m: Any, content: bytes) -> None:
    with pytest.raises(ValueError):
        rt("decode").read(m.Page, content)


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, rt: Load, m: Any, stub: Stub) -> Callable[..., Any]:
    """Reads a page from the stub: options of the client, then of the call."""

    def go(client_options: dict[str, Any], call_options: dict[str, Any], work: Callable[[Any, Any], Any]) -> Any:
        operation = rt("operation")
        pages = rt("page_values").TokenPages(items="data", token="token", parameter="token")
        one = operation.Operation(id="visits.list", method="GET", path="/visits", responses={200: operation.Json(m.Page)})
        config = rt("options").ClientConfig(name="acme", version="1", env_prefix="ACME", environments={"production": stub.url})
        arguments = {"operation": one, "options": call_options}
        if request.param == "sync":
            with rt("client").SyncClient(config, **client_options) as client:
                return work(client, arguments) if work is not _items else list(client.paginate(pages=pages, **arguments))

        async def run() -> Any:
            async with rt("client").AsyncClient(config, **client_options) as client:
                if work is _items:
                    return [item async for item in client.paginate(pages=pages, **arguments)]
                return await work(client, arguments)

        return asyncio.run(run())

    return go


def _page(client: Any, arguments: Any) -> Any:
    return client.call(**arguments)


def _items(client: Any, arguments: Any) -> Any:
    raise NotImplementedError


WRONG = broken((("data", 1, "nights"), "sk-four"), (("count",), ...))


def test_a_warning_a_call(call: Callable[..., Any], stub: Stub, rt: Load) -> None:
    stub.then(200, WRONG)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        page = call({}, {}, _page)
    assert page.data[1].nights == "sk-four"
    (warning,) = caught
    assert warning.category is rt("errors").ResponseShapeWarning
    text = str(warning.message)
    assert "visits.list" in text and "data.1.nights" in text and "count" in text and "sk-four" not in text
    assert warning.filename == __file__


@pytest.mark.parametrize("where", ["client", "call", "with_options"])
def test_raise(call: Callable[..., Any], stub: Stub, rt: Load, where: str) -> None:
    stub.then(200, WRONG)
    option = {"on_shape_error": "raise"}

    def renewed(client: Any, arguments: Any) -> Any:
        return _page(client.with_options(**option), arguments)

    with pytest.raises(rt("errors").ResponseShapeError) as caught:
        call(
            option if where == "client" else {}, option if where == "call" else {}, renewed if where == "with_options" else _page
        )
    error = caught.value
    assert [item.path for item in error.shape_errors] == [("data", 1, "nights"), ("count",)]
    assert "data.1.nights" in str(error) and "sk-four" not in str(error)
    assert error.content == WRONG and error.status == 200
    assert pickle.loads(pickle.dumps(error)).shape_errors == error.shape_errors


def test_ignore_is_silent_and_still_records(call: Callable[..., Any], stub: Stub) -> None:
    stub.then(200, WRONG)
    page = call({"on_shape_error": "raise"}, {"on_shape_error": "ignore"}, _page)
    assert len(page.model_shape_errors) == 2


def test_pages_with_wrong_values_are_walked(call: Callable[..., Any], stub: Stub, rt: Load) -> None:
    stub.then(200, broken((("token",), "t2"), (("data", 0), {"nights": 1}))).then(200, json.dumps(GOOD).encode())
    with pytest.warns(rt("errors").ResponseShapeWarning, match=r"data\.0\.at"):
        items = call({}, {}, _items)
    assert [item.nights for item in items] == [1, 4, 3, 4]
    assert [len(item.model_shape_errors) for item in items] == [1, 0, 0, 0]


@pytest.mark.parametrize("body", [b"<html><body>hello</body></html>", b"[]", WRONG[:-9], b"", b"\xff\xfe"])
@pytest.mark.parametrize("policy", ["warn", "raise", "ignore"])
def test_another_thing_is_an_error_whatever_the_policy(
    call: Callable[..., Any], stub: Stub, rt: Load, body: bytes, policy: str
) -> None:
    stub.then(200, body)
    with pytest.raises(rt("errors").ResponseShapeError):
        call({"on_shape_error": policy}, {}, _page)


def test_a_misspelled_policy_is_told_before_anything_is_sent(call: Callable[..., Any], stub: Stub, rt: Load) -> None:
    wrong = {"on_shape_error": "warm"}
    for client_options, call_options in ((wrong, {}), ({}, wrong)):
        with pytest.raises(rt("errors").ConfigurationError, match="warn, raise, ignore"):
            call(client_options, call_options, _page)
    assert stub.seen == []
