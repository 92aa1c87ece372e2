"""Operations that answer in pages: found by the rules of `paging_rules`, or declared.

`x-codegen-pagination` on an operation, in the spec or by an overlay: `false` forbids paging, `true` asks for the rules, and an
object declares it. Its keys:

- `kind`: `token` (without it), `cursor`, `offset`, `page`, `link` or `url`;
- `items`: path of the array in the answer, `/` between the steps, `""` where the answer is the array; without it: as the
  rules find it;
- `token` (kind token), `url` (kind url): path of what leads to the next page;
- `cursor` (kind cursor): the property of the last item that is sent, `id` without it;
- `parameter`, `in` (`query`, the default, or `body`): what takes the token, cursor, offset or number;
- `first` (kinds offset and page): where counting begins;
- `more`, `total`, `pages` (kind page), `current` (kind page): paths of a boolean that says whether there is another page, of the
  number of all items, of all pages, and of this page.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
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
from togai_codegen.ir.queries import answer_type, at_path
from togai_codegen.lower.context import Context
from togai_codegen.lower.operations import PAGINATION, path_items
from togai_codegen.lower.pages import Page, Shapes
from togai_codegen.lower.paging_rules import detect
from togai_codegen.records import changed
from togai_codegen.shapes import is_mapping

_KEYS = {
    "token": ("token", "parameter", "in"),
    "cursor": ("cursor", "parameter", "in"),
    "offset": ("parameter", "in", "first"),
    "page": ("parameter", "in", "first", "current", "pages"),
    "link": (),
    "url": ("url",),
}
_COMMON = ("kind", "items", "more", "total")
_PATHS = ("token", "url", "more", "total", "current", "pages")


def add_pagination(context: Context, api: ir.Api) -> ir.Api:
    """The same Api with `Operation.pagination` filled in."""
    wanted = {
        f"{node.method.upper()} {path}": node.extensions[PAGINATION]
        for path, item, _ in path_items(context)
        for node in item.operations
        if PAGINATION in node.extensions
    }
    shapes = Shapes(api)
    operations = tuple(_paginated(context, Page(shapes, operation), wanted.get(operation.id)) for operation in api.operations)
    return replace(api, operations=operations)


def _paginated(context: Context, page: Page, wanted: Any) -> ir.Operation:
    operation = page.operation
    if wanted is False:
        return operation
    if wanted is None or wanted is True:
        detected = detect(page)
        return operation if detected is None else changed(operation, pagination=detected)
    found, fault = _declared(page, wanted)
    if fault:
        message = f"`{PAGINATION}` of `{operation.id}`: {fault}"
        context.diagnostics.report(codes.PAG001, message, operation.at, action=Action.SKIPPED)
    return replace(operation, pagination=found)


def _declared(page: Page, wanted: Any) -> tuple[Pagination | None, str]:
    """The declared pagination, or what is wrong with it."""
    if not is_mapping(wanted):
        return None, "it must be true, false or an object"
    kind = wanted.get("kind", "token")
    if not isinstance(kind, str) or kind not in _KEYS:
        return None, f"`kind` must be one of {', '.join(_KEYS)}"
    strange = [str(key) for key in wanted if key not in (*_COMMON, *_KEYS[kind])]
    if strange:
        return None, f"the kind `{kind}` has no key `{strange[0]}`"
    api, operation = page.shapes.api, page.operation
    items = wanted.get("items", page.items)
    if not isinstance(items, str) or not _is_array(page, items):
        return None, f"`items` ({items!r}) is no array of the answer"
    for key in _PATHS:
        if key in wanted and at_path(api, answer_type(operation), str(wanted[key])) is None:
            return None, f"`{key}` ({wanted[key]!r}) is nothing that the answer has"
    if "parameter" in _KEYS[kind]:
        given = (wanted.get("parameter"), wanted.get("in", "query"))
        if given not in {(item.name, item.where) for item in page.inputs}:
            return None, f"the operation takes no {given[0]!r} in its {given[1]}"
    if kind in ("token", "url") and not isinstance(wanted.get(kind), str):
        return None, f"the kind `{kind}` needs the key `{kind}`"
    if not isinstance(wanted.get("first", 0), int):
        return None, "`first` must be a whole number"
    return _made(kind, items, wanted), ""


def _made(kind: str, items: str, wanted: Mapping[str, Any]) -> Pagination:
    common: dict[str, Any] = {"items": items, "more": wanted.get("more"), "total": wanted.get("total")}
    sent: dict[str, Any] = {"parameter": wanted.get("parameter"), "parameter_in": wanted.get("in", "query")}
    match kind:
        case "cursor":
            return CursorPagination(**common, **sent, cursor=str(wanted.get("cursor", "id")))
        case "offset":
            return OffsetPagination(**common, **sent, first=int(wanted.get("first", 0)))
        case "page":
            places: dict[str, Any] = {"current": wanted.get("current"), "pages": wanted.get("pages")}
            return NumberPagination(**common, **sent, **places, first=int(wanted.get("first", 1)))
        case "link":
            return LinkPagination(**common)
        case "url":
            return UrlPagination(**common, url=wanted["url"])
        case _:
            return TokenPagination(**common, **sent, token=wanted["token"])


def _is_array(page: Page, path: str) -> bool:
    type_ = at_path(page.shapes.api, answer_type(page.operation), path)
    return type_ is not None and isinstance(page.shapes.of(type_), ir.Array)
