"""Header fields of answers, read as types, and those of errors; on the wire, with both clients."""

import copy
import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from .conftest import Load, Stub
from .either import Either, closed, done

FIELDS = {
    "X_Count": "17",
    "X_Rest": "1.50",
    "X_Ok": "true",
    "X_Ids": "1, 2,3",
    "Last_Modified": "Wed, 21 Oct 2015 07:28:00 GMT",
    "X_At": "2024-02-29T12:00:00Z",
}


@pytest.fixture(params=["sync", "async"])
def either(request: pytest.FixtureRequest, rt: Load) -> Either:
    return Either(rt, request.param == "async")


def check(response: Any, errors: Any) -> None:
    """Both kinds of response know the fields, whatever the case of the name."""
    read: list[tuple[str, Any, Any]] = [
        ("X-Count", int, 17),
        ("x-count", str, "17"),
        ("X-Count", float, 17.0),
        ("x-rest", Decimal, Decimal("1.50")),
        ("x-ok", bool, True),
        ("x-ids", list[int], [1, 2, 3]),
        ("last-modified", datetime, datetime(2015, 10, 21, 7, 28, tzinfo=UTC)),
        ("x-at", datetime, datetime(2024, 2, 29, 12, tzinfo=UTC)),
        ("X-Absent", int, None),
    ]
    for name, form, expected in read:
        value = response.header(name, form)
        assert (value, type(value)) == (expected, type(expected)), name
    for name, form in (("X-At", int), ("X-Count", list[bool]), ("X-Ok", datetime)):
        with pytest.raises(errors.ResponseShapeError, match=f"its header {name} is of another form") as caught:
            response.header(name, form)
        assert (caught.value.status, caught.value.operation) == (200, "get")


def test_as_types(either: Either, stub: Stub) -> None:
    module, errors = either.rt("operation"), either.rt("errors")
    stub.then(200, b"{}", **FIELDS)
    operation = module.Operation(id="get", path="/x", responses={200: module.Json(Any)})

    async def scenario(client: Any) -> None:
        check(await done(client.call_raw(operation)), errors)
        opened = await done(client.open(operation))
        check(opened, errors)
        await closed(opened)

    either.run(stub.url, scenario)


def test_errors_have_theirs(either: Either, stub: Stub) -> None:
    stub.then(429, b"{}", X_RateLimit_Reset="30", Set_Cookie="session=s3cret")
    module = either.rt("operation")
    operation = module.Operation(id="get", path="/x", responses={200: module.Json(Any)})
    with pytest.raises(either.rt("errors").RateLimitError) as caught:
        either.run(stub.url, lambda client: done(client.call(operation)), retry=either.rt("retry").Retry.off())
    for error in (caught.value, copy.deepcopy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert error.headers["x-ratelimit-reset"] == "30"
        assert "s3cret" not in repr(error) + str(error) + repr(vars(error))
    assert caught.value.headers["Set-Cookie"] == "session=s3cret"
    assert b"s3cret" not in pickle.dumps(caught.value)
