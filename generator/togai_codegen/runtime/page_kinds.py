"""Other ways of paging than by tokens: copied only into packages whose API has them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from .auth import ApiKey
from .errors import PagingError
from .operation import Operation
from .options import ClientConfig
from .page_values import Pages, SentPages, Turn, ended, goes_on, member, number, text_of, total_of
from .transport import Headers
from .urls import origin

ItemT = TypeVar("ItemT")
_LINK = re.compile(r"""<([^<>]*)>((?:\s*;\s*[!#-+\-.\w^`|~]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)""")
_PARAMETER = re.compile(r""";\s*([!#-+\-.\w^`|~]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?""")


@dataclass(frozen=True, slots=True, kw_only=True)
class CursorPages(SentPages[ItemT]):
    """The next page begins after the last item of this one; its property `cursor` says where."""

    cursor: str

    def following(self, page: Any, turn: Turn) -> str | None:
        """The cursor of the next page; None after an empty page, or where there are no more."""
        if ended(self, page) or not (turn.items or goes_on(self, page)):
            return None
        token = text_of(member(turn.items[-1], self.cursor)) if turn.items else None
        if token is None:
            raise PagingError(
                f"{turn.operation}: there are more pages, but no item says where they begin", operation=turn.operation
            )
        return token


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetPages(SentPages[ItemT]):
    """The next page begins after so many items. The walk ends where the page or the total says so, else with an empty page."""

    first: int = 0

    @property
    def counts(self) -> bool:
        """We count on."""
        return True

    def following(self, page: Any, turn: Turn) -> str | None:
        """The offset of the next page."""
        offset = number(turn.token, self.first) + len(turn.items)
        total = total_of(page, self)
        if not turn.items or ended(self, page) or (total is not None and offset - self.first >= total):
            return None
        return str(offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPages(SentPages[ItemT]):
    """Pages have numbers. The walk ends where the page, the number of pages or the total says so, else with an empty page."""

    first: int = 1
    current: str = ""
    pages: str = ""

    @property
    def counts(self) -> bool:
        """We count on."""
        return True

    def following(self, page: Any, turn: Turn) -> str | None:
        """The number of the next page."""
        told = member(page, self.current) if self.current and turn.token is None else None
        here = int(told) if isinstance(told, int | float) else number(turn.token, self.first)
        pages, total = member(page, self.pages) if self.pages else None, total_of(page, self)
        last = isinstance(pages, int | float) and here - self.first + 1 >= pages
        done = total is not None and turn.seen >= total
        empty = not turn.items and not goes_on(self, page)
        return None if ended(self, page) or last or done or empty else str(here + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressPages(Pages[ItemT]):
    """The server names the address of the next page, which must be of the origin that answered (RFC 6454)."""

    def asking(
        self, operation: Operation[Any], parts: Mapping[str, Any], token: str | None, config: ClientConfig
    ) -> tuple[Operation[Any], Mapping[str, Any]]:
        """The operation at this address. Keys that authorisation adds to a query are taken out of it: they are added again."""
        if token is None:
            return operation, parts
        url = urlsplit(token)
        keys = {item.name for item in config.security.values() if isinstance(item, ApiKey) and item.location == "query"}
        query = url.query
        if keys:
            query = urlencode([pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in keys])
        path = f"{url.path or '/'}?{query}" if query else url.path or "/"
        path = path.replace("{", "%7B").replace("}", "%7D")
        there = replace(operation, base_url=f"{url.scheme}://{url.netloc}", path=path)
        return there, {**parts, "path": None, "query": None}

    def following(self, page: Any, turn: Turn) -> str | None:
        """The address of the next page. Raises PagingError where it is another origin's."""
        address = None if ended(self, page) else self.address(page, turn)
        if address is None:
            return None
        url = ""
        try:
            url = urljoin(turn.url, address).partition("#")[0]
            foreign = origin(url) != origin(turn.url) or "@" in urlsplit(url).netloc
        except ValueError:
            foreign = True
        if foreign:
            raise PagingError(
                f"{turn.operation}: the next page is at another origin; it is not asked for", operation=turn.operation
            )
        return url

    def address(self, page: Any, turn: Turn) -> str | None:
        """What the server names, absolute or relative."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlPages(AddressPages[ItemT]):
    """The body names the address, at the path `url`."""

    url: str

    def address(self, page: Any, turn: Turn) -> str | None:
        """What the body names."""
        return text_of(member(page, self.url))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPages(AddressPages[ItemT]):
    """The header Link names the address (RFC 8288), by the relation `next`."""

    def address(self, page: Any, turn: Turn) -> str | None:
        """What the header names."""
        return next_link(turn.headers)


def next_link(headers: Headers) -> str | None:
    """The target of the first link whose relations hold `next`, in any case."""
    for match in _LINK.finditer(headers.get("link", "")):
        parameters: dict[str, str] = {}
        for name, quoted, bare in _PARAMETER.findall(match[2]):
            parameters.setdefault(name.lower(), re.sub(r"\\(.)", r"\1", quoted) or bare)
        if "next" in parameters.get("rel", "").lower().split():
            return match[1]
    return None
