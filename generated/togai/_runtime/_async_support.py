"""What differs between asyncio and threads, here for asyncio. `_sync_support` is its twin."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from inspect import isawaitable
from typing import Any

from .auth import Secret, secret_text
from .calls import Progress
from .transport import AsyncTransport, NetworkOptions


async def reveal(secret: Secret) -> str:
    """The secret now."""
    value: Any = secret.reveal()
    return secret_text(await value if isawaitable(value) else value)


async def pause(seconds: float) -> None:
    """Sleep."""
    await asyncio.sleep(seconds)


@asynccontextmanager
async def limit(progress: Progress) -> AsyncGenerator[None, None]:
    """End what runs inside at the deadline: DeadlineExceeded."""
    scope = asyncio.timeout(progress.left)
    try:
        async with scope:
            yield
    except TimeoutError:
        if scope.expired():
            raise progress.exceeded() from None
        raise


def default_transport(network: NetworkOptions) -> AsyncTransport:
    """The transport over the HTTP library, which is imported now."""
    from .httpx_transport import AsyncHttpxTransport

    return AsyncHttpxTransport(network)
