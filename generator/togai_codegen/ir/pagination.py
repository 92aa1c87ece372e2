"""How an operation answers in pages. Names are wire names; `/` parts the steps of a path, `~1` stands for `/` (RFC 6901)."""

from typing import TypeAlias

from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pages:
    """What all ways have in common. `items` is the path of the array, empty where the answer is the array itself."""

    items: str
    more: str | None = None
    """Path of a boolean that says whether there is another page."""
    total: str | None = None
    """Path of the number of items on all pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPagination(_Pages):
    """The answer carries a token, at the path `token`, that the next request sends back as `parameter`."""

    token: str
    parameter: str
    parameter_in: str = "query"
    """`query` or `body`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CursorPagination(_Pages):
    """The next request sends the property `cursor` of the last item."""

    cursor: str
    parameter: str
    parameter_in: str = "query"


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetPagination(_Pages):
    """The next request says how many items to skip; the first page stands at `first`."""

    parameter: str
    parameter_in: str = "query"
    first: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPagination(_Pages):
    """The next request names the next page; the first page has the number `first`."""

    parameter: str
    parameter_in: str = "query"
    first: int = 1
    current: str | None = None
    """Path of the number of this page."""
    pages: str | None = None
    """Path of the number of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPagination(_Pages):
    """The header `Link` names the next page (RFC 8288, relation `next`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlPagination(_Pages):
    """The answer names the next page's address, at the path `url`."""

    url: str


Pagination: TypeAlias = TokenPagination | CursorPagination | OffsetPagination | NumberPagination | LinkPagination | UrlPagination
