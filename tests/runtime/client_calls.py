"""Clients over every transport, called alike."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from tests.support.wires import Kind, awaited
from togai_codegen.runtime import auth, client, operation, options, retry, transport

T = TypeVar("T")
SECRET = "sk-torture-secret"


def make_client(kind: Kind, url: str, network: transport.NetworkOptions | None = None, **settings: Any) -> Any:
    """A client whose pauses between attempts are short."""
    config = options.ClientConfig(
        name="acme", version="1", env_prefix="ACME", environments={"production": url}, security={"b": auth.Bearer()}
    )
    made = client.AsyncClient if kind.loop else client.SyncClient
    settings = {"retry": retry.Retry(initial=0.01), "credentials": {"b": SECRET}, **settings}
    return made(config, transport=kind.make(network), **settings)


async def call(caller: Any, method: str = "GET", path: str = "/things", *, answer: Any = Any, **more: Any) -> Any:
    """Carry out an operation."""
    return (await call_raw(caller, method, path, answer=answer, **more)).parse()


async def call_raw(caller: Any, method: str = "GET", path: str = "/things", *, answer: Any = Any, **more: Any) -> Any:
    """As `call`, with the raw answer."""
    what = operation.Operation[Any](
        id="thing", method=method, path=path, security=(("b",),), responses={"2XX": operation.Json(answer)}
    )
    return await awaited(caller.call_raw(what, **more))


def run(kind: Kind, caller: Any, test: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Carry out a test, and close the client in its loop."""

    async def whole() -> T:
        try:
            return await test()
        finally:
            closing: Awaitable[None] | None = caller.aclose() if kind.loop else caller.close()
            await awaited(closing)

    return kind.run(whole())
