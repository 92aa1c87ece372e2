"""What differs between event loops and threads, here for threads. `_async_support` is its twin."""

import time
from collections.abc import Callable
from importlib.util import find_spec

from .auth import Secret, secret_text
from .calls import Progress
from .transport import NetworkOptions, Transport


def reveal(secret: Secret) -> str:
    """The secret now."""
    return secret_text(secret.reveal())


def pause(seconds: float) -> None:
    """Sleep."""
    time.sleep(seconds)


def in_thread(work: Callable[[bytes | bytearray], int], data: bytes | bytearray) -> None:
    """Do it: a thread may block."""
    work(data)


class Limit:
    """Checks the deadline; within the call the transport clamps its timeouts to what is left."""

    __slots__ = ("_progress",)

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __enter__(self) -> None:
        self._progress.check()

    def __exit__(self, *error: object) -> None: ...


def default_transport(network: NetworkOptions) -> Transport:
    """The transport over the HTTP library, which is imported now: httpx2, httpx, else the standard library's."""
    if not find_spec("httpx2") and not find_spec("httpx"):
        from .http_client_transport import HttpClientTransport

        return HttpClientTransport(network)
    from .httpx_transport import HttpxTransport

    return HttpxTransport(network)
