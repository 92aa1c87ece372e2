"""Reading and sending page tokens: pure functions."""

from collections.abc import Mapping, Sequence
from typing import Any

from .guards import is_array, is_mapping, is_model
from .omit import Omit
from .operation import TokenPages


def member(page: Any, wire: str) -> Any:
    """The value of a page's property by its wire name; None where it is absent."""
    if is_mapping(page):
        return page.get(wire)
    if not is_model(page):
        return None
    from .model import read_by_wire_name

    return read_by_wire_name(page, wire)


def items_of(page: Any, pages: TokenPages[Any]) -> Sequence[Any]:
    """The items of a page; none where the property is absent or null."""
    found = member(page, pages.items)
    return found if is_array(found) else ()


def token_of(page: Any, pages: TokenPages[Any]) -> str | None:
    """The next token; None at the end (absent, null or empty)."""
    found = member(page, pages.token)
    return None if found is None or found == "" or isinstance(found, Omit) else str(found)


def given_token(pages: TokenPages[Any], query: Mapping[str, Any] | None, body: Any) -> str | None:
    """The token that the caller gave as an ordinary argument."""
    source = query if pages.parameter_in == "query" else body
    return token_of(source, TokenPages(items="", token=pages.parameter, parameter=""))


def with_token(pages: TokenPages[Any], query: Mapping[str, Any] | None, body: Any, token: str | None) -> tuple[Any, Any]:
    """Query and body of the request for a page."""
    if token is None:
        return query, body
    if pages.parameter_in == "query":
        return {**(query or {}), pages.parameter: token}, body
    if is_model(body):
        body = body.model_dump(by_alias=True, exclude_unset=True)
    given: Mapping[str, Any] = dict(body) if is_mapping(body) else {}
    return query, {**given, pages.parameter: token}
