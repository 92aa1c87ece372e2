"""Many items in as many calls as it takes, several at once."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .batches import Batches, BatchResult, Work
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
    items: Iterable[ItemT],
    *,
    body: Mapping[str, Any],
    batch_size: int | None,
    concurrency: int,
    options: RequestOptions,
    **parameters: Any,
) -> BatchResult[ItemT, AnswerT]:
    """Send all items, with at most `concurrency` calls under way at any time."""
    work = Work[ItemT, AnswerT](batches, items, body, batch_size)

    async def worker() -> None:
        while (batch := work.take()) is not None:
            try:
                chosen = work.options(options, batch)
                work.settle(batch, await client.call_raw(operation, body=work.body(batch), options=chosen, **parameters))
            except ApiClientError as error:
                work.fail(batch, error)

    await _together(worker, max(1, concurrency))
    return work.result()


async def _together(worker: Callable[[], Awaitable[None]], count: int) -> None:
    """Run so many workers to their end."""
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_task():
        async with trio.open_nursery() as nursery:
            for _ in range(count):
                nursery.start_soon(worker)
        return

    async def run() -> None:
        await worker()

    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(run())
