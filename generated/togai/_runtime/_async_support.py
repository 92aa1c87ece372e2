"""What differs between event loops and threads, here for asyncio and trio. `_sync_support` is its twin."""

import asyncio
import math
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from importlib.util import find_spec
from inspect import isawaitable
from typing import Any

from ._loops import sleep, trio_here
from .auth import Secret, secret_text
from .calls import Progress
from .transport import AsyncTransport, NetworkOptions


async def reveal(secret: Secret) -> str:
    """The secret now."""
    value: Any = secret.reveal()
    return secret_text(await value if isawaitable(value) else value)


async def pause(seconds: float) -> None:
    """Sleep."""
    await sleep(seconds)


async def in_thread(work: Callable[[bytes | bytearray], int], data: bytes | bytearray) -> None:
    """Do what may block, beside the loop."""
    trio = trio_here()
    await (trio.to_thread.run_sync(work, data) if trio else asyncio.to_thread(work, data))


@asynccontextmanager
async def limit(progress: Progress) -> AsyncGenerator[None, None]:
    """End what runs inside at the deadline: DeadlineExceeded."""
    left = progress.left
    if trio := trio_here():
        with trio.move_on_after(math.inf if left is None else max(left, 0.0)) as scope:
            yield
        if scope.cancelled_caught:
            raise progress.exceeded()
        return
    timeout = asyncio.timeout(left)
    try:
        async with timeout:
            yield
    except TimeoutError:
        if timeout.expired():
            raise progress.exceeded() from None
        raise


def default_transport(network: NetworkOptions) -> AsyncTransport:
    """The transport over the HTTP library, which is imported now: httpx2, httpx or aiohttp. Raises ConfigurationError."""
    if not find_spec("httpx2") and not find_spec("httpx") and find_spec("aiohttp"):
        from .aiohttp_transport import AiohttpTransport

        return AiohttpTransport(network)
    from .httpx_transport import AsyncHttpxTransport

    return AsyncHttpxTransport(network)
