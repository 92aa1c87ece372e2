"""Pagination as the runtime's descriptor: its class and its arguments."""

from typing import assert_never

from togai_codegen.ir.model import Api
from togai_codegen.ir.pagination import (
    CursorPagination,
    LinkPagination,
    NumberPagination,
    OffsetPagination,
    Pagination,
    TokenPagination,
    UrlPagination,
)
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.expressions import Name
from togai_codegen.python.literals import literal

_DEFAULTS = {"parameter_in": "query", "more": None, "total": None, "current": None, "pages": None}


def pages_class(pagination: Pagination) -> Name:
    """The runtime's class for a way of paging."""
    match pagination:
        case TokenPagination():
            return rt.TOKEN_PAGES
        case CursorPagination():
            return rt.CURSOR_PAGES
        case OffsetPagination():
            return rt.OFFSET_PAGES
        case NumberPagination():
            return rt.NUMBER_PAGES
        case LinkPagination():
            return rt.LINK_PAGES
        case UrlPagination():
            return rt.URL_PAGES
        case _:
            assert_never(pagination)


def pages_arguments(pagination: Pagination) -> list[str]:
    """The arguments of the descriptor, without those that have their defaults."""
    first = {OffsetPagination: 0, NumberPagination: 1}.get(type(pagination))
    defaults = {**_DEFAULTS, "first": first}
    names = ("items", "token", "cursor", "url", "parameter", "parameter_in", "first", "more", "total", "current", "pages")
    given = [(name, getattr(pagination, name)) for name in names if hasattr(pagination, name)]
    return [f"{name}={literal(value)}" for name, value in given if name not in defaults or value != defaults[name]]


def has_other_pages(api: Api) -> bool:
    """Whether an operation pages in another way than by tokens."""
    return any(item.pagination is not None and not isinstance(item.pagination, TokenPagination) for item in api.operations)
