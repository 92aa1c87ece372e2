"""Many items in as many calls as it takes, several at once."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._loops import trio_here
from .batches import Batch, Batches, BatchResult, Work
from .errors import ApiClientError
from .operation import Operation
from .options import RequestOptions

if TYPE_CHECKING:
    from ._async_client import AsyncClient

ItemT = TypeVar("ItemT")
AnswerT = TypeVar("AnswerT")


async def async_send_batches(
    client: "AsyncClient",
    operation: Operation[AnswerT],
    batches: Batches,
    items: Iterable[ItemT] | AsyncIterable[ItemT],
    *,
    body: Mapping[str, Any],
    batch_size: int | None,
    concurrency: int,
    options: RequestOptions,
    **parameters: Any,
) -> BatchResult[ItemT, AnswerT]:
    """Send all items, with at most `concurrency` calls under way at any time."""
    source = aiter(items) if isinstance(items, AsyncIterable) else None
    work = Work[ItemT, AnswerT](batches, () if isinstance(items, AsyncIterable) else items, body, batch_size)
    turn = _lock()

    async def take() -> Batch[ItemT] | None:
        async with turn:  # an asynchronous generator serves one at a time
            if source is not None:
                await _supply(work, source)
            return work.take()

    async def worker() -> None:
        while (batch := await take()) is not None:
            try:
                chosen = work.options(options, batch)
                work.settle(batch, await client.call_raw(operation, body=work.body(batch), options=chosen, **parameters))
            except ApiClientError as error:
                work.fail(batch, error)

    await _together(worker, max(1, concurrency))
    return work.result()


async def _supply(work: Work[ItemT, Any], source: AsyncIterator[ItemT]) -> None:
    """Read what the next batch may need."""
    try:
        while work.wants:
            work.supply(await anext(source))
    except StopAsyncIteration:
        pass
    except Exception as error:  # the input's own
        work.stop(error)


def _lock() -> Any:
    trio = trio_here()
    return trio.Lock() if trio else asyncio.Lock()


async def _together(worker: Callable[[], Awaitable[None]], count: int) -> None:
    """Run so many workers to their end."""
    if trio := trio_here():
        async with trio.open_nursery() as nursery:
            for _ in range(count):
                nursery.start_soon(worker)
        return

    async def run() -> None:
        await worker()

    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(run())
