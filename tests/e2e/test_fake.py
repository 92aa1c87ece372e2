"""The fake of Togai: what it remembers, refuses, repeats on demand and serves; with both clients where it is about them."""

import asyncio
import importlib
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.e2e.runners import quietly

togai: Any = importlib.import_module("togai")
testing: Any = importlib.import_module("togai.testing")
GROUP: dict[str, Any] = {
    "name": "Nordic depots",
    "email": "accounts@birchwood.example",
    "daily_invoice_consolidation": True,
    "account_ids": ["birchwood-eu"],
    "address": {"line1": "Satamakatu 7", "city": "Helsinki", "country": "FI"},
}
Run = Callable[..., Any]


@pytest.fixture
def api() -> Iterator[Any]:
    with testing.fake() as fake:
        yield fake


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, api: Any) -> Run:
    """`run(lambda client: client.invoices.get("1"))` with a client of either kind; a pager becomes a list."""

    async def awaited(make: Callable[[Any], Any], options: dict[str, Any]) -> Any:
        async with api.async_client(**options) as client:
            result = make(client)
            return [item async for item in result] if hasattr(result, "pages") else await result

    def call(make: Callable[[Any], Any], **options: Any) -> Any:
        if request.param == "async":
            return asyncio.run(awaited(make, options))
        with api.client(**options) as client:
            result = make(client)
            return list(result) if hasattr(result, "pages") else result

    return call


def test_what_was_created_is_read_listed_changed_and_deleted(api: Any, run: Run) -> None:
    address = {"line1": "Satamakatu 7", "city": "Helsinki", "country": "FI", "postalCode": "00160"}
    made = run(
        lambda client: client.customers.create(
            id="birchwood", name="Birchwood", primary_email="a@birchwood.example", address=address
        )
    )
    assert (made.id, made.name, made.primary_email) == ("birchwood", "Birchwood", "a@birchwood.example")
    read = run(lambda client: client.customers.get("birchwood"))
    assert (read.id, read.name, read.primary_email) == ("birchwood", "Birchwood", "a@birchwood.example")
    assert [item.id for item in run(lambda client: client.customers.list())] == ["birchwood"]

    changed = run(lambda client: client.customers.update("birchwood", name="Birchwood Oy"))
    assert (changed.name, changed.primary_email) == ("Birchwood Oy", "a@birchwood.example")
    assert changed.updated_at > read.updated_at and changed.created_at == read.created_at
    assert run(lambda client: client.customers.get("birchwood")).name == "Birchwood Oy"

    run(lambda client: client.customers.delete("birchwood"))
    with pytest.raises(togai.errors.NotFoundError) as caught:
        run(lambda client: client.customers.get("birchwood"))
    assert "birchwood" in caught.value.body.message
    assert isinstance(caught.value.body, togai.models.ErrorResponse)
    assert run(lambda client: client.customers.list()) == []
    assert not api.violations


def test_ids_are_the_servers_where_the_client_gives_none(api: Any, run: Run) -> None:
    one, two = (run(lambda client: client.invoice_groups.create(**GROUP)) for _ in range(2))
    assert one.id != two.id
    assert [group.id for group in run(lambda client: client.invoice_groups.list())] == [one.id, two.id]


def test_before_anything_is_there_examples_stand_for_any_id(run: Run) -> None:
    assert run(lambda client: client.invoices.get("anything")).id == "anything"
    assert run(lambda client: client.invoices.list())


def test_seeds(api: Any, run: Run) -> None:
    """What is left out is made up; from then on only what was put there is found."""
    made = api.seed("invoices", [{"id": "in_1", "status": "DUE"}, {"id": "in_2", "status": "PAID"}])
    assert [item["id"] for item in made] == ["in_1", "in_2"]
    assert run(lambda client: client.invoices.get("in_1")).status == "DUE"
    assert [item.id for item in run(lambda client: client.invoices.list(status=["PAID"]))] == ["in_2"]
    with pytest.raises(togai.errors.NotFoundError):
        run(lambda client: client.invoices.get("in_3"))
    with pytest.raises(ValueError, match="status"):
        api.seed("invoices", [{"id": "in_4", "status": 7}])
    with pytest.raises(LookupError):
        api.seed("invoice", [])
    api.reset()
    assert run(lambda client: client.invoices.get("in_3")).id == "in_3"


def test_seeds_are_models_too(api: Any) -> None:
    with api.client() as client:
        customer = client.customers.get("C1")
        api.reset()
        api.seed("customers", [customer])
        assert client.customers.get("C1").name == customer.name


def test_a_record_stands_in_its_parent(api: Any) -> None:
    """Purchases are made below an account, and read by their own path."""
    (made,) = api.seed("accounts.list_purchases", [{"id": "p_1"}], account_id="A1")
    assert made["id"] == "p_1"
    with api.client() as client, quietly():
        assert [item.id for item in client.accounts.list_purchases("A1")] == ["p_1"]
        assert list(client.accounts.list_purchases("A2")) == []
        assert client.accounts.get_purchase("p_1").id == "p_1"


def test_pages(api: Any, run: Run) -> None:
    api.seed("customers", [{"id": f"c{number:02}"} for number in range(45)])
    assert [item.id for item in run(lambda client: client.customers.list())] == [f"c{number:02}" for number in range(45)]
    assert len(api.requests) == 3
    api.requests.clear()
    assert len(run(lambda client: client.customers.list(page_size=10))) == 45
    assert len(api.requests) == 5


def test_a_status(api: Any, run: Run) -> None:
    """The documented body, with the header that a retry obeys; then the call goes through."""
    api.fail("invoices.get", 503, times=2, retry_after=30)
    began = time.monotonic()
    raw_status = run(lambda client: client.invoices.get("in_1")).id
    assert raw_status == "in_1" and len(api.requests) == 3
    assert time.monotonic() - began < 5
    api.fail("getInvoice", 429, retry_after=200)
    with pytest.raises(togai.errors.RateLimitError) as caught:
        run(lambda client: client.invoices.get("in_1"))
    assert (caught.value.retry_after, caught.value.attempts) == (200.0, 1)
    assert isinstance(caught.value.body, togai.models.ErrorResponse)


def test_a_body_of_ones_own_and_for_ever(api: Any, run: Run) -> None:
    api.fail("*", 500, times=None, body={"message": "on fire"})
    for _ in range(2):
        with pytest.raises(togai.errors.ServerError) as caught:
            run(lambda client: client.payments.get("p"), retry=togai.Retry.off())
        assert caught.value.body.message == "on fire"


@pytest.mark.parametrize(("drop", "there"), [("before", False), ("after", True)])
def test_dropped_connections(api: Any, run: Run, drop: str, there: bool) -> None:
    """Whether a write that lost its answer was applied is the test's to say; where nothing was sent the client repeats it."""
    api.seed("invoice_groups", [])
    api.fail("invoice_groups.create", drop=drop)
    if there:
        with pytest.raises(togai.errors.ConnectionFailed):
            run(lambda client: client.invoice_groups.create(**GROUP))
    else:
        run(lambda client: client.invoice_groups.create(**GROUP))
    assert len(run(lambda client: client.invoice_groups.list())) == 1


def test_delays_take_no_time_of_the_test(api: Any, run: Run) -> None:
    api.fail("invoices.get", delay=20, times=1)
    api.fail("invoices.get", delay=3600, times=None)
    began = time.monotonic()
    assert run(lambda client: client.invoices.get("in_1")).id == "in_1"
    with pytest.raises(togai.errors.TimedOut):
        run(lambda client: client.invoices.get("in_1"), deadline=None, retry=togai.Retry.off())
    with pytest.raises(togai.errors.DeadlineExceeded):
        run(lambda client: client.invoices.get("in_1"), timeout=None, deadline=10)
    assert time.monotonic() - began < 5


def test_delays_take_their_time_where_the_test_wants_it(api: Any, run: Run) -> None:
    api.fail("invoices.get", delay=0.2)
    began = time.monotonic()
    run(lambda client: client.invoices.get("in_1"), instant=False)
    assert time.monotonic() - began >= 0.2


def test_malformed_bodies(api: Any, run: Run) -> None:
    api.fail("invoices.get", malformed=True)
    with pytest.raises(togai.errors.ResponseShapeError):
        run(lambda client: client.invoices.get("in_1"))


def test_answers_of_ones_own(api: Any, run: Run) -> None:
    invoice = api.client().invoices.get("in_9")
    api.respond("invoices.get", invoice, times=1)
    api.respond("invoices.get", lambda request: {**invoice.to_dict(), "id": request.parameters["invoice_id"] + "!"}, times=1)
    api.respond("invoices.get", {"message": "gone"}, status=404)
    assert run(lambda client: client.invoices.get("in_1")).id == "in_9"
    assert run(lambda client: client.invoices.get("in_1")).id == "in_1!"
    for _ in range(2):
        with pytest.raises(togai.errors.NotFoundError):
            run(lambda client: client.invoices.get("in_1"))


def test_what_was_received(api: Any, run: Run) -> None:
    run(lambda client: client.customers.update("b/1", name="Birch", extra_headers={"X-Own": "1"}))
    (request,) = api.requests
    assert (request.method, request.path, request.operation) == ("PATCH", "/customers/b%2F1", "customers.update")
    assert (request.operation_id, request.parameters, request.body) == (
        "updateCustomer",
        {"customer_id": "b/1"},
        {"name": "Birch"},
    )
    assert request.headers["x-own"] == "1"
    assert "fake-credential" not in repr(request)


AS_JSON = {"Content-Type": "application/json"}
REFUSED: dict[str, tuple[Callable[[Any], Any], int, str]] = {
    "an unknown path": (lambda client: client.request("GET", "/nothing"), 404, "path: expected a path of the API"),
    "another method": (lambda client: client.request("PUT", "/customers"), 405, "expected one of the methods GET, POST"),
    "no body": (lambda client: client.request("POST", "/customers"), 400, "body: expected a body: it is required"),
    "a missing property": (
        lambda client: client.request("POST", "/payments", body={}), 400, "body.accountId: expected a value: it is required"),
    "a wrong type": (
        lambda client: client.request("PATCH", "/customers/c", body={"name": 7}), 400, "body.name: expected string, got integer"),
    "a text that is too long": (
        lambda client: client.request("GET", "/customers/" + "c" * 51), 400,
        "path.customer_id: expected 0 to 50 characters, got 51 characters"),
    "an unknown property": (
        lambda client: client.request("PATCH", "/customers/c", body={"nick": "b"}), 400,
        "body.nick: expected nothing: the object is closed"),
    "a wrong parameter": (
        lambda client: client.request("GET", "/customers", query={"pageSize": "many"}), 400,
        "query.pageSize: expected number, got string 'many'"),
    "no JSON": (
        lambda client: client.request("PATCH", "/customers/c", body=b"{", extra_headers=AS_JSON), 400,
        "body: expected a body of the type application/json"),
    "another media type": (
        lambda client: client.request("PATCH", "/customers/c", body=b"x", extra_headers={"Content-Type": "text/csv"}), 400,
        "header.Content-Type: expected application/json, got text/csv"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_requests_that_the_spec_forbids(api: Any, run: Run, name: str) -> None:
    make, status, told = REFUSED[name]
    with pytest.raises(togai.errors.ResponseError) as caught:
        run(make)
    assert caught.value.status == status
    assert any(told in str(violation) for violation in api.violations), [str(item) for item in api.violations]
    assert {violation.status for violation in api.violations} == {status}


@pytest.mark.parametrize("name", REFUSED)
def test_a_strict_fake_raises(name: str) -> None:
    make, _, told = REFUSED[name]
    with pytest.raises(AssertionError) as caught, testing.fake(strict=True) as fake:
        make(fake.client())
    assert isinstance(caught.value, testing.RequestNotAllowed)
    assert told in str(caught.value)


def test_credentials_are_wanted(api: Any) -> None:
    """Any will do, but none is 401; with `client()` they are there."""
    with togai.Togai(token="x", base_url=api.url, transport=api.transport()) as client:
        client.customers.get("c")
    api.reset()
    reply = api.transport().send(transport_request("GET", api.url + "/customers/c"))
    assert reply.status == 401
    assert json.loads(b"".join(reply.chunks()))["message"]
    assert [violation.fault.where for violation in api.violations] == ["credentials"]


def transport_request(method: str, url: str) -> Any:
    module: Any = importlib.import_module("togai._runtime.transport")
    return module.Request(method=method, url=url, headers=module.Headers())


def test_the_same_seed_gives_the_same() -> None:
    def answer(seed: int) -> Any:
        with testing.fake(seed=seed) as fake, fake.client() as client:
            return client.alerts.get_template("a").to_json()

    assert answer(1) == answer(1)
    assert answer(1) != answer(2)


def test_a_real_server() -> None:
    """For clients that share nothing with the fake but the wire."""
    with testing.fake(serve=True) as fake:
        assert fake.url.startswith("http://127.0.0.1:")
        with togai.Togai(token="x", base_url=fake.url) as client:
            made = client.invoice_groups.create(**GROUP)
            assert [group.id for group in client.invoice_groups.list()] == [made.id]
            fake.fail("invoice_groups.list", 503, drop="after")
            assert len(list(client.invoice_groups.list())) == 1
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"{fake.url}/customers/c", timeout=10)
        assert caught.value.code == 401
        caught.value.close()
        with fake.client() as client:
            assert len(list(client.invoice_groups.list())) == 1
        address = fake.url
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(address, timeout=10)


def test_a_strict_server_tells_at_the_end() -> None:
    with (
        pytest.raises(testing.RequestNotAllowed, match="/nothing"),
        testing.fake(serve=True, strict=True) as fake,
        pytest.raises((urllib.error.URLError, ConnectionError)),
    ):
        urllib.request.urlopen(f"{fake.url}/nothing", timeout=10)
