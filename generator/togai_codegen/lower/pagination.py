"""Operations whose answer carries a token for the next page.

Found by the names that APIs use, or declared by `x-codegen-pagination: {items, token, parameter, in}`; `false` forbids it.
"""

from dataclasses import replace
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import body_object, is_json, resolve
from togai_codegen.lower.context import Context
from togai_codegen.lower.operations import path_items
from togai_codegen.shapes import is_mapping

EXTENSION = "x-codegen-pagination"
_ITEMS = ("data", "items", "results", "records", "entries", "values", "list")
_TOKENS = frozenset({
    "nexttoken", "nextpagetoken", "nextcursor", "cursor", "next", "continuationtoken", "paginationtoken", "nextmarker",
})  # fmt: skip
_PARAMETERS = ("nexttoken", "pagetoken", "nextpagetoken", "cursor", "nextcursor", "continuationtoken", "paginationtoken",
               "startingafter", "after", "marker", "nextmarker", "token")  # fmt: skip


def add_pagination(context: Context, api: ir.Api) -> ir.Api:
    """The same Api with `Operation.pagination` filled in."""
    wanted = {
        f"{node.method.upper()} {path}": node.extensions[EXTENSION]
        for path, item, _ in path_items(context)
        for node in item.operations
        if EXTENSION in node.extensions
    }
    operations = tuple(_paginated(context, api, operation, wanted.get(operation.id)) for operation in api.operations)
    return replace(api, operations=operations)


def _paginated(context: Context, api: ir.Api, operation: ir.Operation, wanted: Any) -> ir.Operation:
    if wanted is False:
        return operation
    if wanted is None or wanted is True:
        found = detect(api, operation)
    else:
        found = _declared(api, operation, wanted)
        if found is None:
            message = f"`{EXTENSION}` of `{operation.id}` names something that is not there"
            context.diagnostics.report(codes.PAG001, message, operation.at, action=Action.SKIPPED)
    return replace(operation, pagination=found)


def detect(api: ir.Api, operation: ir.Operation) -> ir.TokenPagination | None:
    """Token pagination by its usual names: one array of items, a token beside it, and a parameter that takes it back."""
    page = _page(api, operation)
    if operation.method not in ("GET", "POST") or page is None:
        return None
    items = _items_property(api, page)
    tokens = [prop for prop in page.properties if _plain(prop.name) in _TOKENS and _is_string(api, prop.type)]
    if items is None or len(tokens) != 1:
        return None
    sent = _sent_by(api, operation, tokens[0].name)
    if sent is None:
        return None
    name, location = sent
    return _pagination(api, items, tokens[0].name, name, location)


def _declared(api: ir.Api, operation: ir.Operation, wanted: Any) -> ir.TokenPagination | None:
    page = _page(api, operation)
    if not is_mapping(wanted) or page is None:
        return None
    items = next((prop for prop in page.properties if prop.name == wanted.get("items")), None)
    token, parameter, location = wanted.get("token"), wanted.get("parameter"), wanted.get("in", "query")
    if items is None or _array(api, items.type) is None or token not in {prop.name for prop in page.properties}:
        return None
    if (parameter, location) not in _inputs(api, operation):
        return None
    return _pagination(api, items, str(token), str(parameter), str(location))


def _pagination(api: ir.Api, items: ir.Property, token: str, parameter: str, location: str) -> ir.TokenPagination:
    array = _array(api, items.type)
    item_type = array.items if array else ir.Anything()
    return ir.TokenPagination(items=items.name, token=token, parameter=parameter, parameter_in=location, item_type=item_type)


def _page(api: ir.Api, operation: ir.Operation) -> ir.Object | None:
    """The object that the 200 answer is."""
    for response in operation.responses:
        if response.status == "200":
            for content in response.contents:
                if is_json(content.media_type) and content.type is not None:
                    shape = resolve(api, content.type)
                    return shape if isinstance(shape, ir.Object) else None
    return None


def _items_property(api: ir.Api, page: ir.Object) -> ir.Property | None:
    """The one array, or else the first that has a usual name."""
    arrays = [prop for prop in page.properties if _array(api, prop.type) is not None]
    if len(arrays) == 1:
        return arrays[0]
    usual = [prop for prop in arrays if _plain(prop.name) in _ITEMS]
    return min(usual, key=lambda prop: _ITEMS.index(_plain(prop.name))) if usual else None


def _array(api: ir.Api, type_: ir.Type) -> ir.Array | None:
    inner = type_.inner if isinstance(type_, ir.Nullable) else type_
    shape = resolve(api, inner)
    return shape if isinstance(shape, ir.Array) else None


def _is_string(api: ir.Api, type_: ir.Type) -> bool:
    inner = type_.inner if isinstance(type_, ir.Nullable) else type_
    shape = resolve(api, inner)
    return isinstance(shape, ir.Primitive) and shape.kind is ir.PrimitiveKind.STRING


def _inputs(api: ir.Api, operation: ir.Operation) -> list[tuple[str, str]]:
    """What can carry a token: query parameters, then fields of the body."""
    query = [(item.name, "query") for item in operation.parameters if item.location is ir.ParameterLocation.QUERY]
    body = body_object(api, operation)
    return query + [(prop.name, "body") for prop in (body.properties if body else ())]


def _sent_by(api: ir.Api, operation: ir.Operation, token: str) -> tuple[str, str] | None:
    """The input of the same name, or else the first of the usual names."""
    inputs = _inputs(api, operation)
    for name, location in inputs:
        if _plain(name) == _plain(token):
            return name, location
    usual = [found for found in inputs if _plain(found[0]) in _PARAMETERS]
    return min(usual, key=lambda found: _PARAMETERS.index(_plain(found[0]))) if usual else None


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()
