"""Every transport, driven alike: a test is one coroutine, which threads, asyncio or trio carry out."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx
import httpx2
import pytest
import trio

from togai_codegen.runtime import aiohttp_transport, http_client_transport, httpx_transport, options, transport

T = TypeVar("T")


@dataclass(frozen=True)
class Kind:
    """A transport and what it runs on."""

    name: str
    make: Callable[[transport.NetworkOptions | None], Any]
    library: Any = None
    loop: str = ""

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Carry out a coroutine."""
        if self.loop == "asyncio":
            return asyncio.run(work)
        if self.loop == "trio":
            found: T = trio.run(lambda: work)
            return found
        return _finish(work)


KINDS = (
    Kind("httpx2", httpx_transport.HttpxTransport, httpx2),
    Kind("httpx", httpx_transport.HttpxTransport, httpx),
    Kind("http.client", http_client_transport.HttpClientTransport),
    Kind("httpx2-asyncio", httpx_transport.AsyncHttpxTransport, httpx2, "asyncio"),
    Kind("httpx2-trio", httpx_transport.AsyncHttpxTransport, httpx2, "trio"),
    Kind("httpx-asyncio", httpx_transport.AsyncHttpxTransport, httpx, "asyncio"),
    Kind("httpx-trio", httpx_transport.AsyncHttpxTransport, httpx, "trio"),
    Kind("aiohttp", aiohttp_transport.AiohttpTransport, None, "asyncio"),
)
all_kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def _finish(work: Coroutine[Any, Any, T]) -> T:
    """A coroutine that waits for nothing, to its end."""
    try:
        work.send(None)
    except StopIteration as done:
        found: T = done.value
        return found
    raise AssertionError("sync work does not wait")


async def awaited(value: Awaitable[T] | T) -> T:
    """A value, awaited where it must be."""
    return await value if isinstance(value, Awaitable) else value


@dataclass
class Got:
    """A whole answer."""

    status: int
    headers: transport.Headers
    body: bytes


class Wire:
    """A transport of one kind. Use `run`, and within it the others."""

    def __init__(self, kind: Kind, network: transport.NetworkOptions | None = None) -> None:
        self.kind = kind
        self.transport = kind.make(network)

    def run(self, test: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Carry out a test, and close the transport in its loop."""

        async def whole() -> T:
            try:
                return await test()
            finally:
                await self.close()

        return self.kind.run(whole())

    async def close(self) -> None:
        """Close the transport."""
        await awaited(self.transport.aclose() if self.kind.loop else self.transport.close())

    async def open(self, request: transport.Request) -> Any:
        """The answer with its body unread."""
        return await awaited(self.transport.send(request))

    async def read(self, response: Any) -> bytes:
        """The body; the answer is closed."""
        try:
            if self.kind.loop:
                return b"".join([chunk async for chunk in response.chunks()])
            return b"".join(response.chunks())
        finally:
            await self.drop(response)

    async def drop(self, response: Any) -> None:
        """Close an answer."""
        await awaited(response.aclose() if self.kind.loop else response.close())

    async def send(self, url: str, method: str = "GET", body: Any = None, **more: Any) -> Got:
        """Send a request and read the answer."""
        response = await self.open(make_request(url, method, body, **more))
        return Got(response.status, response.headers, await self.read(response))

    async def together(self, *works: Coroutine[Any, Any, Any]) -> list[Any]:
        """The results, or exceptions, of what runs at once."""
        results: list[Any] = [None] * len(works)

        async def one(index: int, work: Coroutine[Any, Any, Any]) -> None:
            try:
                results[index] = await work
            except Exception as error:
                results[index] = error

        tasks = [one(index, work) for index, work in enumerate(works)]
        if self.kind.loop == "asyncio":
            await asyncio.gather(*tasks)
        elif self.kind.loop == "trio":
            async with trio.open_nursery() as nursery:
                for task in tasks:
                    nursery.start_soon(awaited, task)
        else:
            threads = [threading.Thread(target=_finish, args=(task,)) for task in tasks]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(20)
        return results


def make_request(url: str, method: str = "GET", body: Any = None, *, headers: Any = (), **more: Any) -> transport.Request:
    """A request; `timeout` may be a number."""
    timeout = options.Timeout.of(more.pop("timeout", 5.0))
    return transport.Request(method=method, url=url, body=body, headers=transport.Headers(headers), timeout=timeout, **more)
