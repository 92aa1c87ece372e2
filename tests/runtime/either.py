"""One text for both clients: what is awaited in one is there at once in the other."""

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable
from inspect import isawaitable
from typing import Any

from .conftest import Load

SECRET = "sk-very-secret"


async def done(value: Any) -> Any:
    """The value of a call of either client."""
    return await value if isawaitable(value) else value


async def each(values: Any) -> AsyncIterator[Any]:
    """The items of either kind of iterable."""
    if hasattr(values, "__aiter__"):
        async for value in values:
            yield value
    else:
        for value in values:
            yield value


async def listed(values: Any) -> list[Any]:
    """All items of either kind of iterable."""
    return [value async for value in each(values)]


async def closed(response: Any) -> None:
    """Close either kind of response."""
    await done(response.aclose() if hasattr(response, "aclose") else response.close())


class Either:
    """Runs a scenario with a sync or an async client."""

    def __init__(self, rt: Load, asynchronous: bool) -> None:
        self.rt = rt
        self.asynchronous = asynchronous

    def run(self, url: str, scenario: Callable[[Any], Awaitable[Any]], **options: Any) -> Any:
        """Make a client, carry out the scenario and close the client."""
        auth, settings, client = self.rt("auth"), self.rt("options"), self.rt("client")
        config = settings.ClientConfig(
            name="acme", version="1.2", env_prefix="ACME", environments={"production": url}, security={"b": auth.Bearer()}
        )
        made = (client.AsyncClient if self.asynchronous else client.SyncClient)(
            config, credentials={"b": SECRET}, **{"retry": self.rt("retry").Retry(initial=0.01), **options}
        )

        async def go() -> Any:
            try:
                return await scenario(made)
            finally:
                await closed(made)

        try:
            return asyncio.run(go())
        finally:
            gc.collect()
