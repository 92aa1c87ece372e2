"""What differs between event loops and threads, here for threads. `_async_support` is its twin."""

import time
from importlib.util import find_spec
from typing import Any, TypeVar

from .auth import Secret, secret_text
from .calls import Progress
from .transport import NetworkOptions, Transport

T = TypeVar("T")


def reveal(secret: Secret) -> str:
    """The secret now."""
    value: Any = secret.reveal()
    return secret_text(value)


def pause(seconds: float) -> None:
    """Sleep."""
    time.sleep(seconds)


def within(progress: Progress, value: T) -> T:
    """The value: nothing can end a thread's work from outside, so the transport clamps its timeouts to the deadline."""
    return value


def default_transport(network: NetworkOptions) -> Transport:
    """The transport over the HTTP library, which is imported now: httpx2, httpx, else the standard library's."""
    if not find_spec("httpx2") and not find_spec("httpx"):
        from .http_client_transport import HttpClientTransport

        return HttpClientTransport(network)
    from .httpx_transport import HttpxTransport

    return HttpxTransport(network)
