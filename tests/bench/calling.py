"""What a call costs over its transport: one process a measurement, which prints its CPU seconds.

    python calling.py URL sync|async call|transport|library COUNT

`call` is the client's method, `transport` our transport with the same model decoding, `library` httpx2's own client with it.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
from togai import AsyncTogai, Timeout, Togai, models
from togai._runtime.transport import Headers, Request
from togai.transports import AsyncHttpxTransport, HttpxTransport

MODEL = models.InvoiceGroupPaginatedResponse
FIELDS = {"Authorization": "Bearer t", "Accept": "application/json"}


def request(url: str) -> Request:
    """The request of the call, made by hand."""
    now = time.monotonic()
    return Request(method="GET", url=f"{url}/invoice_groups", headers=Headers(FIELDS), timeout=Timeout.of(30.0), ends_at=now + 90)


def sync_works(url: str) -> dict[str, Callable[[], Any]]:
    """The three, for threads."""
    togai, transport, client = Togai(token="t", base_url=url), HttpxTransport(), httpx2.Client(headers=FIELDS)

    def through_transport() -> Any:
        response = transport.send(request(url))
        try:
            return MODEL.model_validate_json(b"".join(response.chunks()))
        finally:
            response.close()

    def through_library() -> Any:
        response = client.send(client.build_request("GET", f"{url}/invoice_groups"), stream=True)
        try:
            return MODEL.model_validate_json(response.read())
        finally:
            response.close()

    return {"call": lambda: togai.invoice_groups.list().page(), "transport": through_transport, "library": through_library}


def async_works(url: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The three, for asyncio."""
    togai, transport = AsyncTogai(token="t", base_url=url), AsyncHttpxTransport()
    client = httpx2.AsyncClient(headers=FIELDS)

    async def through_transport() -> Any:
        response = await transport.send(request(url))
        try:
            return MODEL.model_validate_json(b"".join([chunk async for chunk in response.chunks()]))
        finally:
            await response.aclose()

    async def through_library() -> Any:
        response = await client.send(client.build_request("GET", f"{url}/invoice_groups"), stream=True)
        try:
            return MODEL.model_validate_json(await response.aread())
        finally:
            await response.aclose()

    return {"call": lambda: togai.invoice_groups.list().page(), "transport": through_transport, "library": through_library}


async def measure_async(url: str, which: str, count: int) -> float:
    """CPU seconds."""
    work = async_works(url)[which]
    for _ in range(count // 10):
        await work()
    began = time.process_time()
    for _ in range(count):
        await work()
    return time.process_time() - began


def measure(url: str, which: str, count: int) -> float:
    """CPU seconds."""
    work = sync_works(url)[which]
    for _ in range(count // 10):
        work()
    began = time.process_time()
    for _ in range(count):
        work()
    return time.process_time() - began


if __name__ == "__main__":
    url, mode, which, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    print(measure(url, which, count) if mode == "sync" else asyncio.run(measure_async(url, which, count)))
