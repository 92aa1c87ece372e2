"""Walking over pages. Derived from _async_paging.py by scripts/derive_sync.py: do not edit."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .errors import ApiClientError, PagingError
from .page_values import Pages, Turn, items_of, tells_end, total_of

if TYPE_CHECKING:
    from .raw_response import RawResponse

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")


class SyncPager(Generic[ItemT, PageT]):
    """The items of all pages, fetched as they are asked for. Can be walked several times; each walk asks anew.

    An empty page with a token is followed. An error on the way says where it was: `page_token`, from which `pages(start=...)`
    resumes, `page_number` (from 1) and `items_before`, the number of items that were read.
    """

    total: int | None = None
    """The number of items on all pages, where the page that was read last says it."""
    next_token: str | None = None
    """What `pages(start=...)` takes to go on behind the page that was read last; None at the end."""

    def __init__(
        self,
        fetch: "Callable[[str | None], RawResponse[PageT]]",
        pages: Pages[ItemT],
        *,
        operation: str,
        first: Callable[[], str | None] = lambda: None,
        most: int | None = None,
    ) -> None:
        self._fetch = fetch
        self._pages = pages
        self._operation = operation
        self._first = first
        self._most = most

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation}>"

    def limit(self, items: int) -> "SyncPager[ItemT, PageT]":
        """A pager that ends after so many items, and asks for no page beyond them."""
        return SyncPager(self._fetch, self._pages, operation=self._operation, first=self._first, most=max(items, 0))

    def __iter__(self) -> Iterator[ItemT]:
        left = self._most
        for page in self.pages():
            items = items_of(page, self._pages)
            for item in items[:left]:
                yield cast(ItemT, item)
            left = None if left is None else left - len(items)

    def raw_page(self, start: str | int | None = None) -> "RawResponse[PageT]":
        """One page as a raw response."""
        return self._fetch(None if start is None else str(start))

    def page(self, start: str | int | None = None) -> PageT:
        """One page: the first, or the one of a token."""
        return (self._fetch(None if start is None else str(start))).parse()

    def pages(self, start: str | int | None = None) -> Iterator[PageT]:
        """Page after page, from the first or from a token (an offset, a number, an address: what `next_token` was).

        Raises `PagingError`, with the token, where the server repeats one.
        """
        send = None if start is None else str(start)
        token = send or self._first()
        seen, count, number, content = {token}, 0, 0, b""
        while self._most is None or count < self._most:
            number += 1
            try:
                raw = self._fetch(send)
                page = raw.parse()
                items = items_of(page, self._pages)
                if self._pages.counts and items and raw.content == content and not tells_end(page, self._pages):
                    raise self._repeated("page", token)
            except ApiClientError as error:
                _place(error, token, number, count)
                raise
            content = raw.content
            count += len(items)
            turn = Turn(operation=self._operation, token=token, items=items, seen=count, url=raw.url, headers=raw.headers)
            following = self._following(page, turn)
            self.total = total_of(page, self._pages)
            self.next_token = None if isinstance(following, PagingError) else following
            yield page
            if following is None:
                return
            if following in seen:
                following = self._repeated("page token", str(following))
            if isinstance(following, PagingError):
                _place(following, following.token or token, number + 1, count)
                raise following
            seen.add(following)
            token = send = following

    def _following(self, page: PageT, turn: Turn) -> str | PagingError | None:
        """The next token, or why there is none: to be raised when this page has been used."""
        try:
            return self._pages.following(page, turn)
        except PagingError as error:
            return error

    def _repeated(self, what: str, token: str | None) -> PagingError:
        text = f"{self._operation}: the server repeated a {what}, which would never end"
        return PagingError(text, token=token, operation=self._operation)


def _place(error: ApiClientError, token: str | None, number: int, count: int) -> None:
    error.page_token, error.page_number, error.items_before = token, number, count
