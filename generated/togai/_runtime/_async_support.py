"""What differs between event loops and threads, here for asyncio and trio. `_sync_support` is its twin."""

from collections.abc import Awaitable
from importlib.util import find_spec
from inspect import isawaitable
from time import monotonic
from typing import Any, TypeVar

from ._loops import EndReached, sleep, until
from .auth import Secret, secret_text
from .calls import Progress
from .transport import AsyncTransport, NetworkOptions

T = TypeVar("T")


async def reveal(secret: Secret) -> str:
    """The secret now."""
    value: Any = secret.reveal()
    return secret_text(await value if isawaitable(value) else value)


async def pause(seconds: float) -> None:
    """Sleep."""
    await sleep(seconds)


async def within(progress: Progress, work: Awaitable[T]) -> T:
    """Await, but no longer than to the deadline: then DeadlineExceeded."""
    left = progress.left
    try:
        return await until(None if left is None else monotonic() + left, work)
    except EndReached:
        pass
    raise progress.exceeded()


def default_transport(network: NetworkOptions) -> AsyncTransport:
    """The transport over the HTTP library, which is imported now: httpx2, httpx or aiohttp. Raises ConfigurationError."""
    if not find_spec("httpx2") and not find_spec("httpx") and find_spec("aiohttp"):
        from .aiohttp_transport import AiohttpTransport

        return AiohttpTransport(network)
    from .httpx_transport import AsyncHttpxTransport

    return AsyncHttpxTransport(network)
