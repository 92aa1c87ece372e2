"""Path items, operations, callbacks, servers and security requirements."""

import re
from collections.abc import Container, Iterator
from typing import Final

from togai_codegen.diagnostics.model import Action
from togai_codegen.openapi.contents import read_parameters, read_request_body, read_responses
from togai_codegen.openapi.cursor import Cursor, describe
from togai_codegen.openapi.model import (
    Json,
    Operation,
    PathItem,
    Reference,
    RequestBody,
    SecurityRequirement,
    Server,
    ServerVariable,
)
from togai_codegen.openapi.references import follow, read_reference
from togai_codegen.openapi.swagger import body_parameters, request_body
from togai_codegen.shapes import is_dict, is_list

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_OTHER_KEYS: Final = ("$ref", "summary", "description", "servers", "parameters", "additionalOperations")
_VARIABLE: Final = re.compile(r"\{([^{}]{1,100})\}")
_METHOD: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,40}", re.ASCII)
"""A method is a token (RFC 9110, section 9.1)."""


def read_path_item(cursor: Cursor) -> PathItem:
    """A path item; the cursor stands on an object."""
    reference = cursor.reference()
    inherited = tuple(body_parameters(cursor)) if cursor.context.swagger else ()
    operations = (
        *(_operation(method, found, inherited) for key, method in _methods(cursor) if (found := _whole(cursor, key))),
        *_additional_operations(cursor, inherited),
    )
    return PathItem(
        at=cursor.at if reference is None else reference[1],
        extensions=cursor.extensions(),
        ref=None if reference is None else reference[0],
        parameters=read_parameters(cursor),
        servers=read_servers(cursor),
        operations=operations,
    )


def _methods(cursor: Cursor) -> Iterator[tuple[str, str]]:
    """The keys that hold operations, each with its method; `GET`, and what only looks like an operation, are told."""
    for key in cursor.value:
        method = key.lower()
        if key in METHODS:
            yield key, key
        elif method in METHODS and method not in cursor.value:
            cursor.child(key).warn(f"the method {key!r} is written in small letters; it is taken so", action=Action.KEPT)
            yield key, method
        elif not key.startswith("x-") and key not in _OTHER_KEYS and _is_operation(cursor.value[key]):
            cursor.child(key).warn(f"{key[:40]!r} is no method that a path item has")


def _is_operation(value: Json) -> bool:
    return is_dict(value) and ("responses" in value or "operationId" in value)


def _whole(cursor: Cursor, method: str) -> Cursor | None:
    """An operation; a reference to one, which OpenAPI does not have and documents of many files write, is followed."""
    entry = cursor.child(method)
    found = follow(entry) if entry.is_object(f"operation {method!r}") else None
    return found if found is not None and found.is_object(f"operation {method!r}") else None


def _additional_operations(cursor: Cursor, inherited: tuple[Cursor, ...]) -> Iterator[Operation]:
    """Operations of other methods (OpenAPI 3.2.0, section 4.9): methods are sent in capitals."""
    for method, entry in cursor.all_entries("additionalOperations"):
        if method.lower() in METHODS or not _METHOD.fullmatch(method):
            entry.warn(f"{method[:40]!r} is no method for 'additionalOperations'")
        elif entry.is_object(f"operation {method!r}"):
            yield _operation(method, entry, inherited)


def read_paths(cursor: Cursor, left_out: Container[str]) -> dict[str, PathItem]:
    """The `paths` of the document; those whose places are `left_out` are there, and empty."""
    found: dict[str, PathItem] = {}
    for path, entry in cursor.objects("paths"):
        if not path.startswith("/"):
            entry.warn(f"path {path[:200]!r} must begin with '/'")
        elif entry.is_object(f"path item {path[:200]!r}"):
            found[path] = PathItem(at=entry.at) if f"#{entry.pointer}" in left_out else read_path_item(entry)
    return found


def read_path_items(cursor: Cursor, key: str) -> dict[str, PathItem | Reference]:
    """A map of names or expressions to path items: `webhooks`, and the inside of a callback."""
    return _path_items(cursor.child(key)) if key in cursor.value and cursor.child(key).is_object(repr(key)) else {}


def read_callback(cursor: Cursor) -> dict[str, PathItem | Reference] | None:
    """The path items of a callback, by expression; None, after a warning, if it is none."""
    return _path_items(cursor) if cursor.is_object("a callback") else None


def _path_items(cursor: Cursor) -> dict[str, PathItem | Reference]:
    found: dict[str, PathItem | Reference] = {}
    for name, entry in cursor.entries():
        if not entry.is_object("a path item"):
            continue
        reference = read_reference(entry) if "$ref" in entry.value else None
        if reference is None:
            found[name] = read_path_item(entry)
        elif reference.target:
            found[name] = reference
    return found


def _operation(method: str, cursor: Cursor, inherited: tuple[Cursor, ...]) -> Operation:
    return Operation(
        at=cursor.at,
        extensions=cursor.extensions(),
        method=method.upper(),
        operation_id=cursor.string("operationId") or None,
        tags=cursor.strings("tags"),
        summary=cursor.string("summary"),
        description=cursor.string("description"),
        deprecated=cursor.boolean("deprecated"),
        parameters=read_parameters(cursor),
        request_body=_body(cursor, inherited),
        responses=read_responses(cursor),
        security=read_security(cursor),
        servers=read_servers(cursor),
        callbacks=_callbacks(cursor),
    )


def _body(cursor: Cursor, inherited: tuple[Cursor, ...]) -> RequestBody | Reference | None:
    if cursor.context.swagger:
        return request_body(cursor, inherited)
    body = cursor.get("requestBody")
    return None if body is None else read_request_body(body)


def _callbacks(cursor: Cursor) -> dict[str, dict[str, PathItem | Reference] | Reference]:
    found: dict[str, dict[str, PathItem | Reference] | Reference] = {}
    for name, entry in cursor.all_entries("callbacks"):
        if not entry.is_object(f"callback {name!r}"):
            continue
        reference = read_reference(entry) if "$ref" in entry.value else None
        if reference is None:
            found[name] = _path_items(entry)
        elif reference.target:
            found[name] = reference
    return found


def read_servers(cursor: Cursor) -> tuple[Server, ...]:
    """The list `servers`."""
    found: list[Server] = []
    for item in cursor.items("servers"):
        if not item.is_object("a server"):
            continue
        url = item.string("url")
        if url is None:
            item.warn("a server needs a 'url'")
            continue
        variables = tuple(
            variable
            for name, entry in item.all_entries("variables")
            if entry.is_object("a server variable") and (variable := _variable(name, entry)) is not None
        )
        known = {variable.name for variable in variables}
        for name in dict.fromkeys(_VARIABLE.findall(url)):
            if name not in known:
                item.child("url").warn(f"server variable {name!r} is not declared", action=Action.KEPT)
        description = item.string("description")
        found.append(Server(at=item.at, extensions=item.extensions(), url=url, description=description, variables=variables))
    return tuple(found)


def _variable(name: str, cursor: Cursor) -> ServerVariable | None:
    default = cursor.string("default")
    values = cursor.strings("enum")
    if default is None:
        cursor.warn(f"server variable {name!r} needs a 'default'")
        default = values[0] if values else ""
    elif values and default not in values:
        cursor.warn(f"the default of server variable {name!r} is not in its 'enum'", action=Action.KEPT)
    description = cursor.string("description")
    return ServerVariable(
        at=cursor.at, extensions=cursor.extensions(), name=name, default=default, enum=values, description=description
    )


def read_security(cursor: Cursor) -> tuple[SecurityRequirement, ...] | None:
    """The list `security`; None where it is absent, which is not the same as empty."""
    if not is_list(cursor.value.get("security")):
        tuple(cursor.items("security"))
        return None
    return tuple(_requirement(item) for item in cursor.items("security") if item.is_object("a security requirement"))


def _requirement(cursor: Cursor) -> SecurityRequirement:
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, entry in cursor.entries():
        if not is_list(entry.value):
            entry.warn(f"the scopes of a security requirement must be a list, not {describe(entry.value)}")
        found.append((name, cursor.strings(name) if is_list(entry.value) else ()))
    return tuple(found)
