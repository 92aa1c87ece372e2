"""What a call costs beside what it could: one process, all of them in turns, the medians of their CPU seconds as JSON.

    python -m tests.bench.calling URL sync|async groups|invoices ROUNDS

`call` is the client's method. `transport` sends the same request over our transport and reads the answer with the same model,
`handwritten` reads it with a plain pydantic model of the same field types, `library` is httpx2's own client with our model.
"""

import asyncio
import json
import random
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx2
from togai import AsyncTogai, Timeout, Togai, models
from togai._runtime.transport import Headers, Request
from togai.transports import AsyncHttpxTransport, HttpxTransport

from tests.bench.measure import medians
from tests.bench.reading import Groups, Invoices

FIELDS = {"Accept": "application/json", "User-Agent": "togai/1.0 python/3.12.4 (linux)", "Authorization": "Bearer t"}
TIMEOUT = Timeout.of(30.0)
MODELS: Mapping[str, tuple[str, Any, Any]] = {
    "groups": ("/invoice_groups", models.InvoiceGroupPaginatedResponse, Groups),
    "invoices": ("/invoices", models.ListInvoicesResponse, Invoices),
}
AT_ONCE = 5
"""Calls of one kind in a row: few, so that what else runs on the machine falls on all kinds alike."""


def request(url: str) -> Request:
    """The request of the call, made by hand."""
    return Request(method="GET", url=url, headers=Headers(FIELDS), timeout=TIMEOUT, ends_at=time.monotonic() + 90)


def _named(togai: Any, page: str, sent: Callable[[Any], Any], library: Callable[[], Any]) -> dict[str, Callable[[], Any]]:
    """The works by name; `sent` goes over our transport and reads the answer with the model that it is given."""
    _, own, plain = MODELS[page]
    listed = togai.invoices.list if page == "invoices" else togai.invoice_groups.list
    return {
        "call": lambda: listed().page(),
        "transport": lambda: sent(own),
        "handwritten": lambda: sent(plain),
        "library": library,
    }


def sync_works(base: str, page: str) -> dict[str, Callable[[], Any]]:
    """The works, for threads."""
    path, own, _ = MODELS[page]
    togai, transport, client = Togai(token="t", base_url=base), HttpxTransport(), httpx2.Client(headers=FIELDS)
    url = base + path

    def sent(model: Any) -> Any:
        response = transport.send(request(url))
        try:
            return model.model_validate_json(b"".join(response.chunks()))
        finally:
            response.close()

    def library() -> Any:
        response = client.send(client.build_request("GET", url), stream=True)
        try:
            return own.model_validate_json(response.read())
        finally:
            response.close()

    return _named(togai, page, sent, library)


def async_works(base: str, page: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The works, for asyncio."""
    path, own, _ = MODELS[page]
    togai, transport, client = AsyncTogai(token="t", base_url=base), AsyncHttpxTransport(), httpx2.AsyncClient(headers=FIELDS)
    url = base + path

    async def sent(model: Any) -> Any:
        response = await transport.send(request(url))
        try:
            return model.model_validate_json(b"".join([chunk async for chunk in response.chunks()]))
        finally:
            await response.aclose()

    async def library() -> Any:
        response = await client.send(client.build_request("GET", url), stream=True)
        try:
            return own.model_validate_json(await response.aread())
        finally:
            await response.aclose()

    return _named(togai, page, sent, library)


async def waited(work: Callable[[], Awaitable[Any]]) -> float:
    """CPU seconds of some calls."""
    began = time.process_time()
    for _ in range(AT_ONCE):
        await work()
    return time.process_time() - began


async def worked(work: Callable[[], Any]) -> float:
    """CPU seconds of some calls."""
    began = time.process_time()
    for _ in range(AT_ONCE):
        work()
    return time.process_time() - began


async def measure(base: str, mode: str, page: str, rounds: int) -> dict[str, float]:
    """What one call of each costs; the first rounds, which open connections and build models, do not count."""
    works: Mapping[str, Callable[[], Any]] = sync_works(base, page) if mode == "sync" else async_works(base, page)
    cost = worked if mode == "sync" else waited
    found: list[dict[str, float]] = []
    for number in range(rounds + 5):
        # In another order each time: who comes after a work of the same code finds it in the processor's caches.
        order = random.Random(number).sample([*works], len(works))
        found.append({name: await cost(works[name]) / AT_ONCE for name in order})
    return dict(zip(works, medians([[times[name] for name in works] for times in found[5:]]), strict=True))


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measure(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])))))
