"""Media types, examples, parameters, headers, request bodies and responses."""

import re
from collections.abc import Iterator
from typing import Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.openapi import swagger
from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import (
    Encoding,
    Example,
    Header,
    Link,
    MediaType,
    Parameter,
    Reference,
    RequestBody,
    Response,
    ResponseEntry,
    Schema,
)
from togai_codegen.openapi.references import follow, read_reference
from togai_codegen.openapi.schemas import read_schema

_STATUS: Final = re.compile(r"[1-5](?:[0-9][0-9]|XX)|default", re.ASCII)
_STYLES: Final = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}


def read_content(cursor: Cursor) -> tuple[MediaType, ...]:
    """The `content` of the object at the cursor."""
    return tuple(
        read_media_type(name, found)
        for name, entry in cursor.all_entries("content")
        if entry.is_object(f"media type {name!r}") and (found := follow(entry)) is not None and found.is_object("a media type")
    )  # fmt: skip


def read_media_type(name: str, cursor: Cursor) -> MediaType:
    """One entry of `content`; the cursor stands on an object."""
    schema, item = cursor.get("schema"), cursor.get("itemSchema")
    encoding = {key: _encoding(item) for key, item in cursor.all_entries("encoding") if item.is_object("an encoding")}
    return MediaType(
        at=cursor.at,
        extensions=cursor.extensions(),
        media_type=name,
        schema=None if schema is None else read_schema(schema),
        item_schema=None if item is None else read_schema(item),
        examples=tuple(read_examples(cursor)),
        encoding=encoding,
    )


def _encoding(cursor: Cursor) -> Encoding:
    return Encoding(
        at=cursor.at,
        extensions=cursor.extensions(),
        content_type=cursor.string("contentType"),
        style=cursor.string("style"),
        explode=cursor.boolean("explode") if "explode" in cursor.value else None,
        allow_reserved=cursor.boolean("allowReserved"),
    )


def read_examples(cursor: Cursor) -> Iterator[Example]:
    """`example`, under the name `default`, then `examples` with their references followed."""
    single = cursor.get("example")
    if single is not None:
        yield Example(at=single.at, name="default", value=single.value)
    for name, entry in cursor.all_entries("examples"):
        found = follow(entry)
        if found is None or not found.is_object(f"example {name!r}"):
            continue
        value = found.get("value") or found.get("dataValue")
        yield Example(
            at=found.at if value is None else value.at,
            extensions=found.extensions(),
            name=name,
            summary=found.string("summary"),
            value=None if value is None else value.value,
            has_value=value is not None,
        )


def read_parameter(cursor: Cursor) -> Parameter | Reference | None:
    """A parameter or a reference to one; None, after a warning, if it is neither."""
    if cursor.context.swagger:
        return swagger.read_parameter(cursor)
    if not cursor.is_object("a parameter"):
        return None
    reference = read_reference(cursor)
    if reference is not None:
        return reference if reference.target else None
    name, place = cursor.string("name"), cursor.string("in")
    if place == "querystring":
        cursor.warn("a parameter with 'in: querystring' is not supported", code=codes.OAS012)
        return None
    if not name or place not in _STYLES:
        cursor.warn("a parameter needs a 'name' and an 'in' of path, query, header or cookie")
        return None
    required = cursor.boolean("required")
    if place == "path" and not required:
        cursor.warn(f"path parameter {name!r} must be 'required: true'; it is taken so", action=Action.KEPT)
    schema, content = _schema_or_content(cursor)
    style = _style(cursor, place)
    return Parameter(
        at=cursor.at,
        extensions=cursor.extensions(),
        name=name,
        location=place,
        required=required or place == "path",
        description=cursor.string("description"),
        deprecated=cursor.boolean("deprecated"),
        style=style,
        explode=cursor.boolean("explode", style == "form"),
        allow_reserved=cursor.boolean("allowReserved"),
        schema=schema,
        content=content,
        examples=tuple(read_examples(cursor)),
    )


def _style(cursor: Cursor, place: str) -> str:
    style = cursor.string("style")
    if style is None or style in _STYLES[place]:
        return style or _STYLES[place][0]
    cursor.child("style").warn(f"style {style[:40]!r} is not possible for a {place} parameter")
    return _STYLES[place][0]


def _schema_or_content(cursor: Cursor) -> tuple[Schema | None, tuple[MediaType, ...]]:
    """Exactly one of the two. A parameter that says nothing of its type takes any value."""
    schema = cursor.get("schema")
    if schema is not None:
        return read_schema(schema), ()
    content = read_content(cursor)
    if len(content) == 1:
        return None, content
    if content:
        cursor.warn("'content' of a parameter must have exactly one media type; the first one is taken", action=Action.KEPT)
        return None, content[:1]
    cursor.warn("a parameter needs 'schema' or 'content'", action=Action.WIDENED)
    return Schema(at=cursor.at), ()


def read_parameters(cursor: Cursor) -> tuple[Parameter | Reference, ...]:
    """The list `parameters`, each (name, in) once."""
    found: list[Parameter | Reference] = []
    seen: set[tuple[str, str]] = set()
    for item in cursor.items("parameters"):
        parameter = read_parameter(item)
        if isinstance(parameter, Parameter):
            key = (parameter.name, parameter.location)
            if key in seen:
                item.warn(f"{parameter.location} parameter {parameter.name!r} is declared twice", code=codes.OAS008)
                continue
            seen.add(key)
        if parameter is not None:
            found.append(parameter)
    return tuple(found)


def read_header(name: str, cursor: Cursor) -> Header | Reference | None:
    """A response header; None, after a warning, if it is none."""
    if not cursor.is_object(f"header {name!r}"):
        return None
    reference = read_reference(cursor)
    if reference is not None:
        return reference if reference.target else None
    schema = cursor.get("schema")
    return Header(
        at=cursor.at,
        extensions=cursor.extensions(),
        name=name,
        required=cursor.boolean("required"),
        description=cursor.string("description"),
        deprecated=cursor.boolean("deprecated"),
        schema=None if schema is None else read_schema(schema),
    )


def read_request_body(cursor: Cursor) -> RequestBody | Reference | None:
    """A request body or a reference to one; None, after a warning, if it is neither."""
    if not cursor.is_object("a request body"):
        return None
    reference = read_reference(cursor)
    if reference is not None:
        return reference if reference.target else None
    return RequestBody(
        at=cursor.at,
        extensions=cursor.extensions(),
        required=cursor.boolean("required"),
        description=cursor.string("description"),
        content=read_content(cursor),
    )


def read_response(status: str, cursor: Cursor) -> Response | Reference | None:
    """A response or a reference to one; None, after a warning, if it is neither."""
    if not cursor.is_object("a response"):
        return None
    reference = read_reference(cursor)
    if reference is not None:
        return reference if reference.target else None
    headers: dict[str, Header | Reference] = {}
    for name, entry in cursor.all_entries("headers"):
        header = read_header(name, entry)
        if header is not None:
            headers[name] = header
    return Response(
        at=cursor.at,
        extensions=cursor.extensions(),
        status=status,
        description=cursor.string("description"),
        headers=headers,
        content=read_content(cursor),
        links=dict(_links(cursor)),
    )


def _links(cursor: Cursor) -> Iterator[tuple[str, Link]]:
    for name, entry in cursor.all_entries("links"):
        found = follow(entry)
        if found is None or not found.is_object(f"link {name!r}"):
            continue
        yield (
            name,
            Link(
                at=found.at,
                extensions=found.extensions(),
                operation_id=found.string("operationId"),
                operation_ref=found.string("operationRef"),
                description=found.string("description"),
                parameters={key: item.value for key, item in found.all_entries("parameters")},
            ),
        )


def read_responses(cursor: Cursor) -> tuple[ResponseEntry, ...]:
    """The `responses` of an operation, in the order of the document."""
    found: dict[str, ResponseEntry] = {}
    is_swagger = cursor.context.swagger
    for key, entry in cursor.objects("responses"):
        status = key.upper() if key != "default" else key
        if not _STATUS.fullmatch(status) or status in found:
            entry.warn(f"{key[:40]!r} is no status code, no range such as '4XX', and not 'default'")
            continue
        response = swagger.read_response(status, entry, cursor) if is_swagger else read_response(status, entry)
        if response is not None:
            found[status] = ResponseEntry(at=entry.at, status=status, response=response)
    return tuple(found.values())
