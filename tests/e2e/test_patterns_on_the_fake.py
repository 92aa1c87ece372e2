"""What the client promises, held on the fake: retries, deadlines, pages, hooks, lenient reading. Sockets are tested elsewhere."""

import asyncio
import importlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

togai: Any = importlib.import_module("togai")
testing: Any = importlib.import_module("togai.testing")
NEW = "A_VALUE_OF_NEXT_YEAR"


@pytest.fixture
def api() -> Iterator[Any]:
    with testing.fake() as fake:
        yield fake


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, api: Any) -> Callable[..., Any]:
    async def awaited(make: Callable[[Any], Any], options: dict[str, Any]) -> Any:
        async with api.async_client(**options) as client:
            result = make(client)
            return [item async for item in result] if hasattr(result, "__aiter__") else await result

    def call(make: Callable[[Any], Any], **options: Any) -> Any:
        if request.param == "async":
            return asyncio.run(awaited(make, options))
        with api.client(**options) as client:
            result = make(client)
            return list(result) if hasattr(result, "pages") else result

    return call


def test_a_read_is_repeated_and_a_write_is_not(api: Any, run: Any) -> None:
    api.fail("*", 500, times=None)
    for make, attempts in ((lambda client: client.invoices.get("i"), 3), (lambda client: client.jobs.confirm("j"), 1)):
        api.requests.clear()
        with pytest.raises(togai.errors.ServerError) as caught:
            run(make)
        assert caught.value.attempts == len(api.requests) == attempts


def test_a_write_with_a_key_is_repeated_under_the_same_key(api: Any, run: Any) -> None:
    api.fail("jobs.confirm", 502, times=2)
    run(lambda client: client.jobs.confirm("j", idempotency_key="k-1"))
    assert [request.headers["idempotency-key"] for request in api.requests] == ["k-1"] * 3


def test_a_dropped_write_is_done_once(api: Any, run: Any) -> None:
    """The client can't know that it was applied, so it does not repeat it."""
    api.seed("features", [])
    api.fail("features.create", drop="after")
    with pytest.raises(togai.errors.ConnectionFailed):
        run(lambda client: client.features.create(name="Seats", schema_associations=[]))
    assert len(run(lambda client: client.features.list())) == 1


def test_a_pause_longer_than_the_deadline_fails_at_once(api: Any, run: Any) -> None:
    api.fail("invoices.get", 429, retry_after=86400, times=None)
    with pytest.raises(togai.errors.RateLimitError, match="86400") as caught:
        run(lambda client: client.invoices.get("i"), deadline=60)
    assert caught.value.attempts == 1


def test_a_deadline_ends_the_whole_call(api: Any, run: Any) -> None:
    """Attempts of four seconds each: the third would end after the deadline of ten."""
    api.fail("invoices.get", 503, delay=4, times=None)
    with pytest.raises((togai.errors.DeadlineExceeded, togai.errors.ServerError)):
        run(lambda client: client.invoices.get("i"), deadline=10, retry=togai.Retry(attempts=100))
    assert len(api.requests) <= 3


def test_a_walk_goes_on_from_the_page_that_failed(api: Any) -> None:
    api.seed("customers", [{"id": f"c{number}"} for number in range(5)])
    with api.client(retry=togai.Retry.off()) as client:
        pages = client.customers.list(page_size=2).pages()
        assert [item.id for item in next(pages).data] == ["c0", "c1"]
        api.fail("customers.list", 500)
        with pytest.raises(togai.errors.ServerError) as caught:
            next(pages)
        rest = client.customers.list(page_size=2).pages(start=caught.value.page_token)
        assert [item.id for page in rest for item in page.data] == ["c2", "c3", "c4"]


def test_an_async_walk_goes_on_from_the_page_that_failed(api: Any) -> None:
    async def walk() -> list[str]:
        async with api.async_client(retry=togai.Retry.off()) as client:
            pages = client.customers.list(page_size=2).pages()
            await anext(pages)
            api.fail("customers.list", 500)
            with pytest.raises(togai.errors.ServerError) as caught:
                await anext(pages)
            rest = client.customers.list(page_size=2).pages(start=caught.value.page_token)
            return [item.id async for page in rest for item in page.data]

    api.seed("customers", [{"id": f"c{number}"} for number in range(5)])
    assert asyncio.run(walk()) == ["c2", "c3", "c4"]


def test_a_repeated_token_is_no_endless_walk(api: Any, run: Any) -> None:
    api.respond("customers.list", {"data": [], "nextToken": "again"})
    with pytest.raises(togai.errors.PagingError):
        run(lambda client: client.customers.list())
    assert len(api.requests) == 2


def test_what_the_spec_does_not_know_is_kept(api: Any, run: Any) -> None:
    """A new enum value and a new field; reading them is no fault."""
    with api.client() as client:
        known = client.invoices.get("i").to_dict()
    api.respond("invoices.get", {**known, "status": NEW, "dunning": {"level": 3}})
    invoice = run(lambda client: client.invoices.get("i"), on_shape_error="raise")
    assert invoice.status == NEW and not invoice.status.is_known
    assert invoice.model_extra == {"dunning": {"level": 3}}


def test_one_wrong_field_does_not_lose_the_others(api: Any, run: Any) -> None:
    with api.client() as client:
        known = client.customers.get("c").to_dict()
    api.respond("customers.get", {**known, "name": 7})
    customer = run(lambda client: client.customers.get("c"), on_shape_error="ignore")
    assert customer.primary_email == known["primaryEmail"]
    assert [error.path for error in customer.model_shape_errors] == [("name",)]


def test_a_page_of_html_is_no_invoice(api: Any, run: Any) -> None:
    api.respond("invoices.get", b"<html>", headers={"Content-Type": "text/html"})
    with pytest.raises(togai.errors.ResponseShapeError):
        run(lambda client: client.invoices.get("i"))


def test_hooks_see_every_attempt(api: Any, run: Any) -> None:
    seen: list[tuple[str, str, int]] = []
    api.fail("invoices.get", 503, times=1)
    run(lambda client: client.invoices.get("i"), hooks=[lambda event: seen.append((event.phase, event.route, event.attempt))])
    route = "/invoices/{invoice_id}"
    phases = [item for item in seen if item[0] in ("request", "retry")]
    assert phases == [("request", route, 1), ("retry", route, 1), ("request", route, 2)]


def test_a_redirect_is_an_answer_where_it_is_documented(run: Any) -> None:
    assert run(lambda client: client.file_storage.get("f")).location.startswith("https://")


def test_secrets_stay_out_of_what_is_shown(api: Any, run: Any) -> None:
    api.fail("invoices.get", 401)
    with pytest.raises(togai.errors.AuthenticationError) as caught:
        run(lambda client: client.invoices.get("i"), token="sk-very-secret")
    assert api.requests[0].headers["authorization"] == "Bearer sk-very-secret"
    assert "sk-very" not in f"{caught.value!r} {caught.value} {api.requests}"
