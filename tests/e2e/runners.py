"""Both clients behind one way of calling them."""

import asyncio
import importlib
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.e2e.calls import Call

CLIENTS = ("Togai", "AsyncTogai")
Runner = Callable[[Call], Any]


@contextmanager
def quietly() -> Iterator[None]:
    """Deprecated operations say so; here they are called all the same."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def run_sync(client: Any, call: Call) -> Any:
    with quietly():
        result = getattr(getattr(client, call.resource), call.method)(*call.positional, **call.keywords)
        return list(result) if call.operation.pagination else result


async def run_async(client: Any, call: Call) -> Any:
    with quietly():
        result = getattr(getattr(client, call.resource), call.method)(*call.positional, **call.keywords)
        return [item async for item in result] if call.operation.pagination else await result


def runner_of(name: str, base_url: str, token: str) -> Iterator[Runner]:
    """A function that makes calls with the client of this name; closes the client afterwards. The body of a fixture."""
    togai = importlib.import_module("togai")
    if name == "Togai":
        with togai.Togai(token=token, base_url=base_url, retry=togai.Retry.off()) as client:
            yield lambda call: run_sync(client, call)
        return
    loop = asyncio.new_event_loop()
    client = togai.AsyncTogai(token=token, base_url=base_url, retry=togai.Retry.off())
    yield lambda call: loop.run_until_complete(run_async(client, call))
    loop.run_until_complete(client.aclose())
    loop.close()
