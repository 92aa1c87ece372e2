"""Walking over pages. Derived from _async_paging.py by scripts/derive_sync.py: do not edit."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .errors import ApiClientError, PagingError
from .operation import TokenPages
from .page_values import items_of, token_of

if TYPE_CHECKING:
    from .raw_response import RawResponse

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")


class SyncPager(Generic[ItemT, PageT]):
    """The items of all pages, fetched as they are asked for. Can be walked several times; each walk asks anew.

    An empty page with a token is followed. An error on the way carries `page_token`, from which `pages(start=...)` resumes.
    """

    def __init__(
        self,
        fetch: "Callable[[str | None], RawResponse[PageT]]",
        pages: TokenPages[ItemT],
        *,
        operation: str,
        first: str | None = None,
    ) -> None:
        self._fetch = fetch
        self._pages = pages
        self._operation = operation
        self._first = first

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation}>"

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.pages():
            for item in items_of(page, self._pages):
                yield cast(ItemT, item)

    def raw_page(self, start: str | None = None) -> "RawResponse[PageT]":
        """One page as a raw response."""
        return self._fetch(start)

    def page(self, start: str | None = None) -> PageT:
        """One page: the first, or the one of a token."""
        return (self._fetch(start)).parse()

    def pages(self, start: str | None = None) -> Iterator[PageT]:
        """Page after page, from the first or from a token.

        Raises `PagingError`, with the token, where the server repeats one.
        """
        token = start if start is not None else self._first
        seen = {token}
        send = start
        while True:
            try:
                page = (self._fetch(send)).parse()
            except ApiClientError as error:
                error.page_token = token
                raise
            yield page
            token = send = token_of(page, self._pages)
            if token is None:
                return
            if token in seen:
                raise PagingError(
                    f"{self._operation}: the server repeated a page token, which would never end",
                    token=token,
                    operation=self._operation,
                )
            seen.add(token)
