"""Reading pages and asking for the next one: pure functions. Names are wire names, `/` between the steps of a path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from .errors import PagingError
from .guards import is_array, is_mapping, is_model
from .omit import Omit
from .operation import Operation
from .options import ClientConfig
from .transport import Headers

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a walk knows when it turns a page. `token` is what the page was asked for with; `seen` counts the items up to here."""

    operation: str
    token: str | None
    items: Sequence[Any]
    seen: int
    url: str
    headers: Headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages(Generic[ItemT]):
    """How pages follow one another. `more` is the path of a boolean that says whether there is another, `total` of a count."""

    items: str
    more: str = ""
    total: str = ""

    @property
    def counts(self) -> bool:
        """Whether we count on, so that a server that does not heed it would answer the same page for ever."""
        return False

    def given(self, parts: Mapping[str, Any]) -> str | None:
        """The token that the caller gave as an ordinary argument."""
        return None

    def asking(
        self, operation: Operation[Any], parts: Mapping[str, Any], token: str | None, config: ClientConfig
    ) -> tuple[Operation[Any], Mapping[str, Any]]:
        """The operation and its parts with which to ask for a page; None: for the first."""
        raise NotImplementedError

    def following(self, page: Any, turn: Turn) -> str | None:
        """The token of the next page; None at the end."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPages(Pages[ItemT]):
    """Pages that a query parameter or a field of the body asks for."""

    parameter: str
    parameter_in: Literal["query", "body"] = "query"

    def given(self, parts: Mapping[str, Any]) -> str | None:
        """The token that the caller gave as an ordinary argument."""
        return text_of(at_path(parts.get(self.parameter_in), (self.parameter,)))

    def asking(
        self, operation: Operation[Any], parts: Mapping[str, Any], token: str | None, config: ClientConfig
    ) -> tuple[Operation[Any], Mapping[str, Any]]:
        """The operation and its parts with which to ask for a page; None: for the first."""
        if token is None:
            return operation, parts
        value = number(token, 0) if self.counts else token
        found: Any = parts.get(self.parameter_in)
        if found is not None and is_model(found):
            found = found.model_dump(by_alias=True, exclude_unset=True)
        given = dict(found) if is_mapping(found) else {}
        return operation, {**parts, self.parameter_in: {**given, self.parameter: value}}


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPages(SentPages[ItemT]):
    """Pages that carry the token of the next one. An empty page with a token is followed."""

    token: str

    def following(self, page: Any, turn: Turn) -> str | None:
        """The token of the next page; None at the end (absent, null or empty, or no more)."""
        return None if ended(self, page) else text_of(member(page, self.token))


def at_path(value: Any, names: Sequence[str]) -> Any:
    """What a path of wire names leads to; None where it leads nowhere."""
    for name in names:
        if is_mapping(value):
            value = value.get(name)
        elif is_model(value):
            from .model import read_by_wire_name

            value = read_by_wire_name(value, name)
        else:
            return None
    return None if isinstance(value, Omit) else value


def member(page: Any, path: str) -> Any:
    """The value at a path (`meta/next`, with `~1` for a `/` in a name; the empty path is the page)."""
    return at_path(page, [name.replace("~1", "/").replace("~0", "~") for name in path.split("/")] if path else ())


def items_of(page: Any, pages: Pages[Any]) -> Sequence[Any]:
    """The items of a page; none where the property is absent or null. Raises PagingError for what is no list, not to lose it."""
    found = member(page, pages.items)
    if not is_array(found) and found is not None:
        raise PagingError(f"the items of a page, at {pages.items or 'its root'!r}, are no list")
    return found or ()


def total_of(page: Any, pages: Pages[Any]) -> int | None:
    """The number of items on all pages, where the page says it."""
    found = member(page, pages.total) if pages.total else None
    return int(found) if isinstance(found, int | float) else None


def ended(pages: Pages[Any], page: Any) -> bool:
    """Whether the page says that it is the last."""
    return bool(pages.more) and member(page, pages.more) is False


def tells_end(page: Any, pages: Pages[Any]) -> bool:
    """Whether the page says anything of how many there are."""
    paths = (pages.more, pages.total, getattr(pages, "pages", ""))
    return any(path and member(page, path) is not None for path in paths)


def goes_on(pages: Pages[Any], page: Any) -> bool:
    """Whether the page says that there is another."""
    return bool(pages.more) and member(page, pages.more) is True


def number(token: str | None, first: int) -> int:
    """A token that counts. Raises PagingError for one that is no number."""
    try:
        return first if token is None else int(token)
    except ValueError:
        raise PagingError("a page is started from a whole number here", token=token) from None


def text_of(value: Any) -> str | None:
    """A token as text; None where it is absent, null or empty."""
    return None if value is None or value == "" or isinstance(value, Omit) else str(value)
