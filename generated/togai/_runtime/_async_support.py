"""What differs between event loops and threads, here for asyncio and trio. `_sync_support` is its twin."""

from collections.abc import Callable
from importlib.util import find_spec
from inspect import isawaitable
from typing import Any

from ._loops import LIMITED, asyncio_here, move_on_after, sleep, task_here, trio_here
from .auth import Secret, secret_text
from .calls import Progress
from .transport import AsyncTransport, NetworkOptions


async def reveal(secret: Secret) -> str:
    """The secret now."""
    value: Any = secret.reveal()
    return secret_text(await value if not isinstance(value, str) and isawaitable(value) else value)


async def pause(seconds: float) -> None:
    """Sleep."""
    await sleep(seconds)


async def in_thread(work: Callable[[bytes | bytearray], int], data: bytes | bytearray) -> None:
    """Do what may block, beside the loop."""
    trio = trio_here()
    await (trio.to_thread.run_sync(work, data) if trio else asyncio_here().to_thread(work, data))


class Limit:
    """`with Limit(progress)`: end what runs inside at the deadline: DeadlineExceeded."""

    __slots__ = ("_mark", "_progress", "_scope")

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __enter__(self) -> None:
        ends_at = self._progress.ends_at
        self._scope = move_on_after(self._progress.left)
        self._scope.__enter__()
        self._mark = LIMITED.set(None if ends_at is None else (task_here(), ends_at))

    def __exit__(self, *error: Any) -> None:
        LIMITED.reset(self._mark)
        self._scope.__exit__(*error)
        if self._scope.cancelled_caught:
            exceeded = self._progress.exceeded()
            self._progress.tell("error", error=exceeded)
            raise exceeded from None


def default_transport(network: NetworkOptions) -> AsyncTransport:
    """The transport over the HTTP library, which is imported now: httpx2, httpx or aiohttp. Raises ConfigurationError."""
    if not find_spec("httpx2") and not find_spec("httpx") and find_spec("aiohttp"):
        from .aiohttp_transport import AiohttpTransport

        return AiohttpTransport(network)
    from .httpx_transport import AsyncHttpxTransport

    return AsyncHttpxTransport(network)
