"""Pages of a list in each way in which APIs part them: which items were asked for, and how the next ones are found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

from ..guards import is_array, is_mapping
from .checking import plain
from .requests import Received

_SIZES = frozenset({"limit", "pagesize", "perpage", "size", "maxresults", "maxitems", "first", "count", "take", "top"})
_START = "fake_start"
"""Query parameter in addresses of next pages."""


@dataclass(frozen=True, slots=True)
class Page:
    """Items, what the answer says besides at which path (None: nothing), and a header."""

    items: Sequence[Any]
    signals: Mapping[str, Any] = field(default_factory=dict[str, Any])
    link: str = ""


def page_of(items: Sequence[Any], pages: Mapping[str, Any], request: Received, usual: int) -> Page:
    """The page that a request asks for. `usual` is its size where the request names none."""
    sizes = [item for name, item in request.parameters.items() if plain(name) in _SIZES and isinstance(item, int | float)]
    size = max(1, min([int(item) for item in sizes] or [usual]))
    start = max(0, _start(items, pages, request, size))
    shown, end = items[start : start + size], start + size
    goes_on = end < len(items)
    signals: dict[str, Any] = {}
    if pages.get("more"):
        signals[pages["more"]] = goes_on
    if pages.get("total"):
        signals[pages["total"]] = len(items)
    style = pages["style"]
    if style == "token":
        signals[pages["token"]] = f"page-{end}" if goes_on else None
    elif style == "url":
        signals[pages["url"]] = _address(request.url, end) if goes_on else None
    elif style == "number":
        if pages.get("current"):
            signals[pages["current"]] = start // size + pages.get("first", 1)
        if pages.get("pages"):
            signals[pages["pages"]] = -(-len(items) // size)
    link = f'<{_address(request.url, end)}>; rel="next"' if style == "link" and goes_on else ""
    return Page(shown, signals, link)


def _start(items: Sequence[Any], pages: Mapping[str, Any], request: Received, size: int) -> int:
    if pages["style"] in ("link", "url"):
        return _number(parse_qs(urlsplit(request.url).query).get(_START, ["0"])[0])
    source = request.body if pages.get("parameter_in") == "body" else request.parameters
    given = str(source.get(pages["parameter"]) or "") if is_mapping(source) else ""
    match pages["style"]:
        case "cursor":
            seen = (number for number, item in enumerate(items, 1) if given and str(at(item, pages["cursor"])) == given)
            return next(seen, len(items) if given else 0)
        case "offset":
            return _number(given) - pages.get("first", 0) if given else 0
        case "number":
            return (_number(given) - pages.get("first", 1)) * size if given else 0
        case _:
            return _number(given.removeprefix("page-"))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _address(url: str, start: int) -> str:
    parts = urlsplit(url)
    pairs = [pair for pair in parts.query.split("&") if pair and not pair.startswith(f"{_START}=")]
    return urlunsplit(parts._replace(query="&".join([*pairs, urlencode({_START: start})])))


def at(value: Any, path: str) -> Any:
    """What stands at a path of wire names (`meta/next`, `~1` for a `/` in a name; empty: the value itself)."""
    for name in steps(path):
        value = value.get(name) if is_mapping(value) else None
    return value


def put(value: Any, path: str, item: Any) -> Any:
    """A copy with another value at a path."""
    return _put(value, steps(path), lambda inner, name: {**inner, name: item}) if path else item


def taken_out(value: Any, path: str) -> Any:
    """A copy without what stands at a path."""
    return _put(value, steps(path), lambda inner, name: {key: item for key, item in inner.items() if key != name})


def _put(value: Any, names: list[str], change: Callable[[Mapping[str, Any], str], dict[str, Any]]) -> dict[str, Any]:
    inner: dict[str, Any] = dict(value) if is_mapping(value) else {}
    head, *rest = names
    return {**inner, head: _put(inner.get(head), rest, change)} if rest else change(inner, head)


def steps(path: str) -> list[str]:
    """The names on a path."""
    return [name.replace("~1", "/").replace("~0", "~") for name in path.split("/")] if path else []


def items_at(page: Any, path: str) -> Sequence[Any]:
    """The items of a page."""
    found = at(page, path)
    return found if is_array(found) else ()
