"""The rules by which paging is found. Each wants two signs that fit: one in the request and one in the answer.

The answer must hold items: it is an array, or has one array, or one that is called `data`, `items`, `results` and the like, or as
the last segment of the path is. Names are compared without case, `_`, `-` and brackets. The first rule that fits counts:

- **token**: the answer has a text called `nextToken`, `nextPageToken`, `nextCursor`, `cursor` and the like (not an address), and
  the request takes a text of the same name or called `cursor`, `pageToken`, `after` and the like. Or the answer has an integer
  `nextPage` or `nextOffset`, and the request takes an integer `page` or `offset`. `endCursor` and `lastId` count where the answer
  also says whether there is more.
- **url**: the answer has the address of the next page: `nextLink`, `nextUrl`, `nextPageUrl`, `@odata.nextLink`; `next` where its
  format says that it is an address, or `previous` stands beside it; `next` (or `next.href`) inside `links` or `_links`.
- **link**: the answer documents the header `Link`.
- **cursor**: the answer says whether there is more (`hasMore`), an item has an `id`, and the request takes `startingAfter` or
  `afterId`.
- **offset**: the request takes the integers `offset` (`skip`, `startAt`, `startIndex`, `start`) and `limit` (or the like).
- **page**: the request takes the integer `page` (`pageNumber` and the like), and a page size, or the answer counts the pages.

Only a GET is taken for a list by the last five; a POST only where a token goes back and forth. Nothing is taken for granted of a
lone `page` or `limit`.
"""

import re

from togai_codegen.ir import model as ir
from togai_codegen.ir.pagination import (
    CursorPagination,
    LinkPagination,
    NumberPagination,
    OffsetPagination,
    Pagination,
    TokenPagination,
    UrlPagination,
)
from togai_codegen.lower.pages import Found, Input, Page
from togai_codegen.records import dataclass

_TEXT = (ir.PrimitiveKind.STRING,)
_COUNT = (ir.PrimitiveKind.INTEGER, ir.PrimitiveKind.NUMBER)
_TOKENS = ("nexttoken", "nextpagetoken", "nextcursor", "nextcontinuationtoken", "nextmarker", "continuationtoken",
           "paginationtoken", "pagetoken", "cursor", "next")  # fmt: skip
_LAST = ("endcursor", "lastid")
_TAKING = ("nexttoken", "pagetoken", "nextpagetoken", "cursor", "nextcursor", "pagecursor", "continuationtoken",
           "paginationtoken", "startingafter", "after", "afterid", "aftercursor", "marker", "nextmarker", "token")  # fmt: skip
_NEXT_NUMBERS = (("nextpage", ("page", "pagenumber")), ("nextoffset", ("offset", "skip", "start")))
_URLS = ("nextlink", "nexturl", "nexturi", "nexthref", "nextpageurl", "nextpagelink", "nextpageuri", "odatanextlink")
_MORE = ("hasmore", "hasnext", "hasnextpage", "hasmoreitems", "hasmoreresults", "hasmorepages", "istruncated", "more")
_TOTAL = ("total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalentries", "totalelements", "totalhits")
_PAGES = ("totalpages", "pagecount", "pagestotal", "numpages", "lastpage", "pages")
_CURRENT = ("page", "currentpage", "pagenumber", "pageindex", "number")
_AFTER = ("startingafter", "afterid", "after")
_OFFSETS = ("offset", "skip", "startat", "startindex", "start", "pageoffset")
_NUMBERS = ("page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage")
_SIZES = ("limit", "pagesize", "perpage", "size", "count", "maxresults", "maxitems", "itemsperpage", "pagelimit", "top", "take",
          "max", "rows", "resultsperpage", "pagesizelimit", "first")  # fmt: skip
_FROM_ZERO = r"(?i)\b(?:zero|0)[- ](?:based|indexed)|\bstart(?:s|ing)? (?:at|from|with) (?:0|zero)\b"


@dataclass(frozen=True, slots=True)
class Common:
    """What every way of paging is told of the answer."""

    items: str
    more: str | None
    total: str | None


def detect(page: Page) -> Pagination | None:
    """How an operation pages, by the rules above; None where nothing says that it does."""
    operation = page.operation
    if operation.method not in ("GET", "POST") or page.items is None:
        return None
    more, total = page.fact(_MORE, ir.PrimitiveKind.BOOLEAN), page.fact(_TOTAL, *_COUNT)
    common = Common(page.items, more.path if more else None, total.path if total else None)
    rules = (_token, _url, _link, _cursor, _offset, _number)
    for rule in rules if operation.method == "GET" else rules[:1]:
        found = rule(page, common)
        if found is not None:
            return found
    return None


def _token(page: Page, common: Common) -> Pagination | None:
    tokens = [found for name in _TOKENS for found in page.facts_by_name.get(name, ()) if _is_token(found)]
    if common.more is not None:
        tokens += [found for found in (page.fact(_LAST, *_TEXT),) if found]
    for token in tokens:
        taken = page.input((token.plain,), *_TEXT) or page.input(_TAKING, *_TEXT)
        if taken is not None:
            return _sent(page, common, token, taken)
    for name, inputs in _NEXT_NUMBERS:
        number = page.fact((name,), *_COUNT)
        taken = page.input(inputs, *_COUNT) if number is not None else None
        if number is not None and taken is not None:
            return _sent(page, common, number, taken)
    return None


def _is_token(found: Found) -> bool:
    return found.kind in _TEXT and found.format not in ("uri", "uri-reference", "url") and found.parent not in ("links", "next")


def _sent(page: Page, common: Common, token: Found, taken: Input) -> TokenPagination:
    return TokenPagination(
        items=common.items,
        more=common.more,
        total=common.total,
        token=token.path,
        parameter=taken.name,
        parameter_in=taken.where,
    )


def _url(page: Page, common: Common) -> Pagination | None:
    has_previous = "previous" in page.facts_by_name or "prev" in page.facts_by_name
    for found in page.facts:
        name, parent = found.plain, found.parent.removeprefix("data")
        is_address = found.format in ("uri", "uri-reference", "url")
        is_next = name == "next" and (is_address or parent == "links" or has_previous)
        is_link = name == "href" and parent.endswith("linksnext")
        if found.kind in _TEXT and (name in _URLS or is_next or is_link or (name == "nextpage" and is_address)):
            return UrlPagination(items=common.items, more=common.more, total=common.total, url=found.path)
    return None


def _link(page: Page, common: Common) -> Pagination | None:
    for response in page.operation.responses:
        if response.status.startswith("2"):
            named = any(header.name.lower() == "link" for header in response.headers)
            return LinkPagination(items=common.items, total=common.total) if named else None
    return None


def _cursor(page: Page, common: Common) -> Pagination | None:
    taken = page.input(_AFTER, *_TEXT, *_COUNT)
    if common.more is None or taken is None or "id" not in {prop.name for prop in page.item_properties()}:
        return None
    return CursorPagination(
        items=common.items, more=common.more, total=common.total, cursor="id", parameter=taken.name, parameter_in=taken.where
    )


def _offset(page: Page, common: Common) -> Pagination | None:
    taken, size = page.input(_OFFSETS, *_COUNT), page.input(_SIZES, *_COUNT)
    if taken is None or size is None:
        return None
    first = _first(taken, 1 if taken.plain == "startindex" else 0)
    return OffsetPagination(
        items=common.items, more=common.more, total=common.total, parameter=taken.name, parameter_in=taken.where, first=first
    )


def _number(page: Page, common: Common) -> Pagination | None:
    taken, pages = page.input(_NUMBERS, *_COUNT), page.fact(_PAGES, *_COUNT)
    if taken is None or (page.input(_SIZES, *_COUNT) is None and pages is None):
        return None
    current = page.fact(_CURRENT, *_COUNT)
    return NumberPagination(
        items=common.items,
        more=common.more,
        total=common.total,
        parameter=taken.name,
        parameter_in=taken.where,
        first=_first(taken, 1),
        current=current.path if current else None,
        pages=pages.path if pages else None,
    )


def _first(taken: Input, usual: int) -> int:
    """Where counting begins: the default, else a minimum of 0 or 1, else what the description says."""
    node = taken.node
    if node.has_default and isinstance(node.default, int):
        return int(node.default)
    if node.constraints.minimum in (0, 1):
        return int(node.constraints.minimum or 0)
    return 0 if re.search(_FROM_ZERO, node.docs.description or "") else usual
