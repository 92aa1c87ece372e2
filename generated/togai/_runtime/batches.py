"""Many items in as many calls as it takes, and an account of what became of each."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from . import exact
from .errors import ApiClientError, BatchStopped, ResponseError
from .guards import is_array, is_mapping, is_model
from .operation import Operation
from .options import RequestOptions
from .values import to_json_text

if TYPE_CHECKING:
    from ._sync_client import SyncClient
    from .raw_response import RawResponse

ItemT = TypeVar("ItemT")
AnswerT = TypeVar("AnswerT")

_REFUSED = frozenset({400, 409, 413, 422})
"""Statuses that are about this batch; any other failure would meet the next batch too, so it ends the work."""
_HALVINGS = 6
"""How often a batch that is too large is halved before it counts as refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batches:
    """How an operation takes items. Paths are wire names in the answer, outermost first."""

    items: str
    """Wire name in the body; empty where the body is the array."""
    max_items: int
    max_bytes: int | None = None
    """Bytes of a whole body."""
    partial: tuple[int, ...] = ()
    """Statuses which say that some items were refused."""
    too_large: tuple[int, ...] = ()
    """Statuses after which a smaller batch may do: nothing was accepted."""
    failures: tuple[str, ...] | None = None
    """Where the answer has one entry for each failed item, or with `error` for each item."""
    index: tuple[str, ...] | None = None
    """In an entry: the item's position in the batch. Without it: the entry's own position."""
    error: tuple[str, ...] | None = None
    """In an entry: what is there, and neither null nor false nor empty, where the item failed."""
    reason: tuple[str, ...] | None = None
    """In an entry, or in the answer where it has none: words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchFailure(Generic[ItemT]):
    """Items that were refused.

    Where the server does not say which items of a batch it means, they are all here and `is_exact` is False: it may have
    accepted some of them.
    """

    indexes: tuple[int, ...]
    """Positions in what was given, from 0."""
    items: tuple[ItemT, ...]
    status: int
    reason: str = ""
    is_exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult(Generic[ItemT, AnswerT]):
    """What became of the items."""

    sent: int
    """How many items the server answered for."""
    failures: tuple[BatchFailure[ItemT], ...] = ()
    """In the order of the items."""
    answers: tuple[AnswerT, ...] = ()
    """Of the calls that succeeded, wholly or in part, in the order in which they came."""

    @property
    def accepted(self) -> int:
        """How many items were surely accepted."""
        return self.sent - sum(len(failure.indexes) for failure in self.failures)


@dataclass(frozen=True, slots=True)
class Batch(Generic[ItemT]):
    """Consecutive items on their way; `first` is the index of the first of them."""

    first: int
    items: tuple[ItemT, ...]
    halvings: int = 0


class Work(Generic[ItemT, AnswerT]):
    """Hands out batches and keeps the account. For one thread or event loop; several tasks may share it."""

    def __init__(self, batches: Batches, items: Iterable[ItemT], body: Mapping[str, Any], batch_size: int | None) -> None:
        if batch_size is not None and batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        if isinstance(items, str | bytes) or is_mapping(items) or is_model(items):
            raise TypeError(f"several items are needed, not one {type(items).__name__}")
        self._batches = batches
        self._limit = min(batches.max_items, batch_size or batches.max_items)
        self._body = body
        self._source = iter(items)
        self._supplied: deque[ItemT] = deque()
        self._envelope = len(to_json_text(self._enveloped(())).encode()) - 1  # the first item has no comma
        self._carried: list[tuple[int, ItemT, int]] = []
        self._waiting: deque[Batch[ItemT]] = deque()
        self._left: list[Batch[ItemT]] = []
        self._cause: Exception | None = None
        self._sent = self._taken = 0
        self._failures: list[BatchFailure[ItemT]] = []
        self._answers: list[AnswerT] = []

    def take(self) -> Batch[ItemT] | None:
        """The next batch; None where there is none, or where the work was stopped."""
        if self._cause is not None:
            return None
        return self._waiting.popleft() if self._waiting else self._filled()

    @property
    def wants(self) -> int:
        """How many items of an asynchronous input are to be supplied before the next `take`."""
        return 0 if self._cause is not None else max(0, self._limit - len(self._supplied))

    def supply(self, item: ItemT) -> None:
        """Put in an item of an asynchronous input."""
        self._supplied.append(item)

    def stop(self, cause: Exception) -> None:
        """End the work: nothing more is handed out."""
        self._cause = self._cause or cause

    def body(self, batch: Batch[ItemT]) -> Any:
        """The body of a batch's call."""
        return self._enveloped(batch.items)

    def options(self, options: RequestOptions, batch: Batch[ItemT]) -> RequestOptions:
        """The options of a batch's call: an idempotency key is made one for each batch."""
        if "idempotency_key" not in options:
            return options
        key = f"{options['idempotency_key']}-{batch.first}-{len(batch.items)}"
        return cast(RequestOptions, {**options, "idempotency_key": key})

    def settle(self, batch: Batch[ItemT], response: "RawResponse[AnswerT]") -> None:
        """Note an answer. Raises ResponseShapeError where it is not the documented one."""
        self._answers.append(response.parse())
        self._sent += len(batch.items)
        self._failures += read_failures(self._batches, batch, response.status, response.content)

    def fail(self, batch: Batch[ItemT], error: Exception) -> None:
        """Note a failed call: try smaller batches, count the items as refused, or stop the work."""
        status = error.status if isinstance(error, ResponseError) else 0
        if status in self._batches.too_large and len(batch.items) > 1 and batch.halvings < _HALVINGS:
            self._waiting.extendleft(reversed(_halves(batch)))
        elif status in _REFUSED or status in self._batches.too_large:
            self._sent += len(batch.items)
            self._failures.append(_whole(batch, status, str(error)))
        else:
            self._left.append(batch)
            self.stop(error)

    def result(self) -> BatchResult[ItemT, AnswerT]:
        """The account. Raises BatchStopped, with the account so far, where the work was stopped."""
        failures = sorted(self._failures, key=lambda failure: failure.indexes)
        result: BatchResult[ItemT, AnswerT] = BatchResult(sent=self._sent, failures=tuple(failures), answers=tuple(self._answers))
        if self._cause is None:
            return result
        batches = sorted([*self._left, *self._waiting], key=lambda batch: batch.first)
        remaining = [item for batch in batches for item in batch.items] + [item for _, item, _ in self._carried]
        remaining += self._supplied
        why = self._cause.message if isinstance(self._cause, ApiClientError) else type(self._cause).__name__
        raise BatchStopped(
            f"stopped after {result.sent} items ({len(remaining)} more were taken): {why}",
            result=result,
            remaining=tuple(remaining),
            taken=self._taken + len(self._supplied),
            operation=getattr(self._cause, "operation", ""),
        ) from self._cause

    def _enveloped(self, items: tuple[ItemT, ...]) -> Any:
        return {**self._body, self._batches.items: items} if self._batches.items else items

    def _filled(self) -> Batch[ItemT] | None:
        found, size = self._carried, self._envelope + sum(weight for *_, weight in self._carried)
        self._carried = []
        try:
            while len(found) < self._limit:
                item = self._supplied.popleft() if self._supplied else next(self._source)
                entry = (self._taken, item, self._weight(item))
                self._taken += 1
                size += entry[2]
                if found and self._batches.max_bytes is not None and size > self._batches.max_bytes:
                    self._carried = [entry]
                    break
                found.append(entry)
        except StopIteration:
            pass
        except Exception as error:  # the input's own: what was taken from it before must not be lost
            self._carried = found
            self.stop(error)
            return None
        return Batch(found[0][0], tuple(item for _, item, _ in found)) if found else None

    def _weight(self, item: ItemT) -> int:
        """Bytes that an item adds to the body, its comma included; 0 for one that can't be written: the call will say so."""
        try:
            return len(to_json_text(item).encode()) + 1 if self._batches.max_bytes is not None else 0
        except (TypeError, ValueError):
            return 0


def _halves(batch: Batch[ItemT]) -> tuple[Batch[ItemT], Batch[ItemT]]:
    middle = len(batch.items) // 2
    first = Batch(batch.first, batch.items[:middle], batch.halvings + 1)
    return first, Batch(batch.first + middle, batch.items[middle:], batch.halvings + 1)


def _whole(batch: Batch[ItemT], status: int, reason: str, *, is_exact: bool = True) -> BatchFailure[ItemT]:
    indexes = tuple(range(batch.first, batch.first + len(batch.items)))
    return BatchFailure(indexes=indexes, items=batch.items, status=status, reason=reason, is_exact=is_exact)


def read_failures(batches: Batches, batch: Batch[ItemT], status: int, content: bytes) -> list[BatchFailure[ItemT]]:
    """The failures that an answer tells of: item by item where it does, else the batch where its status says so."""
    document = exact.loads(content) if content.strip() else None
    found: list[BatchFailure[ItemT]] = []
    for place, reason in _refused(batches, document):
        if not 0 <= place < len(batch.items):
            found.clear()
            break
        found.append(BatchFailure(indexes=(batch.first + place,), items=(batch.items[place],), status=status, reason=reason))
    if found or status not in batches.partial:
        return found
    return [_whole(batch, status, _words(document, batches.reason), is_exact=len(batch.items) == 1)]


def _refused(batches: Batches, document: Any) -> Iterator[tuple[int, str]]:
    """Position in the batch (-1 where it can't be read) and reason of each entry that tells of a failure."""
    entries = _at(document, batches.failures) if batches.failures is not None else None
    for place, entry in enumerate(entries if is_array(entries) else ()):
        if batches.error is None or _at(entry, batches.error):
            index = place if batches.index is None else _at(entry, batches.index)
            # A number that was written as text is a number still.
            number = int(index) if isinstance(index, int) or (isinstance(index, str) and index.isdecimal()) else -1
            yield number, _words(entry, batches.reason)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = value.get(name) if is_mapping(value) else None
    return value


def _words(value: Any, path: tuple[str, ...] | None) -> str:
    found = _at(value, path) if path is not None else None
    return "" if found is None else found if isinstance(found, str) else to_json_text(found)


def send_batches(
    client: "SyncClient",
    operation: Operation[AnswerT],
    batches: Batches,
    items: Iterable[ItemT],
    *,
    body: Mapping[str, Any],
    batch_size: int | None,
    options: RequestOptions,
    **parameters: Any,
) -> BatchResult[ItemT, AnswerT]:
    """Send all items, one batch after another."""
    work = Work[ItemT, AnswerT](batches, items, body, batch_size)
    while (batch := work.take()) is not None:
        try:
            chosen = work.options(options, batch)
            work.settle(batch, client.call_raw(operation, body=work.body(batch), options=chosen, **parameters))
        except ApiClientError as error:
            work.fail(batch, error)
    return work.result()
