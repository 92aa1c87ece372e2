"""Swagger 2.0 read as OpenAPI 3.1: parameters that are bodies, media types named once for a document, responses with a schema.

What differs inside schemas is lifted where schemas are read; what stands at the root of the document in `swagger_root.py`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.location import join_pointer
from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import (
    Encoding,
    Example,
    Header,
    MediaType,
    Parameter,
    Reference,
    RequestBody,
    Response,
    Schema,
)
from togai_codegen.openapi.references import follow, read_reference
from togai_codegen.openapi.schemas import read_schema
from togai_codegen.shapes import is_dict, is_list

BODIES: Final = ("body", "formData")
_MULTIPART: Final = "multipart/form-data"
_FORM: Final = "application/x-www-form-urlencoded"
_BINARY: Final = "application/octet-stream"
_SCHEMA_KEYS: Final = frozenset({
    "type", "format", "items", "default", "enum", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "x-nullable",
})  # fmt: skip
"""What a parameter or a header says about its value (Swagger 2.0, "Parameter Object")."""
_STYLES: Final = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}


def value_schema(cursor: Cursor) -> Schema:
    """The schema that a parameter or a header holds in itself."""
    return read_schema(cursor, _SCHEMA_KEYS)


def read_parameter(cursor: Cursor) -> Parameter | Reference | None:
    """A parameter that is no body. A body's is None without a warning: `request_body` reads it."""
    if not cursor.is_object("a parameter"):
        return None
    found = follow(cursor)
    if found is None or not found.is_object("a parameter"):
        return None
    name, place = found.string("name"), found.string("in")
    if place in BODIES:
        return None
    if not name or place not in ("path", "query", "header"):
        found.warn("a parameter needs a 'name' and an 'in' of path, query, header, formData or body")
        return None
    reference = read_reference(cursor)
    if reference is not None:
        return reference
    style, explode = _style(found, place)
    return Parameter(
        at=found.at,
        extensions=found.extensions(),
        name=name,
        location=place,
        required=found.boolean("required") or place == "path",
        description=found.string("description"),
        style=style,
        explode=explode,
        schema=value_schema(found),
    )


def _style(cursor: Cursor, place: str) -> tuple[str, bool]:
    """`collectionFormat` as style and explode; tabs between items have no style in OpenAPI 3."""
    if place != "query":
        return "simple", False
    return _query_style(cursor)


def _query_style(cursor: Cursor) -> tuple[str, bool]:
    if cursor.value.get("type") != "array":
        return "form", True
    wanted = cursor.string("collectionFormat") or "csv"
    if wanted not in _STYLES:
        message = f"collectionFormat {wanted[:40]!r} has no style in OpenAPI 3; items are sent with commas between them"
        cursor.child("collectionFormat").warn(message, code=codes.OAS011, action=Action.KEPT)
    return _STYLES.get(wanted, _STYLES["csv"])


def body_parameters(cursor: Cursor) -> Iterator[Cursor]:
    """The parameters of a path item or an operation that make up its body, references followed."""
    for item in cursor.items("parameters"):
        found = follow(item) if is_dict(item.value) else None
        if found is not None and is_dict(found.value) and found.value.get("in") in BODIES:
            yield found


def request_body(operation: Cursor, inherited: tuple[Cursor, ...]) -> RequestBody | None:
    """The body of an operation from its own parameters and those of its path item, which go by name."""
    own = tuple(body_parameters(operation))
    whole = [item for item in own or inherited if item.value["in"] == "body"]
    fields = {str(item.value.get("name")): item for item in (*inherited, *own) if item.value["in"] == "formData"}
    if whole and fields:
        whole[0].warn("an operation has a body or form fields, not both; the body is sent", code=codes.OAS011)
    if whole:
        for other in whole[1:]:
            other.warn("an operation has one body; the first one is sent", code=codes.OAS011)
        return _whole_body(operation, whole[0])
    return _form(operation, tuple(fields.values())) if fields else None


def _whole_body(operation: Cursor, cursor: Cursor) -> RequestBody:
    schema = cursor.get("schema")
    if schema is None:
        cursor.warn("a body needs a 'schema'", action=Action.WIDENED)
    # An inline schema is known by the operation, as it would be in OpenAPI 3; a shared parameter's by the parameter.
    inside = cursor.document is operation.document and cursor.pointer.startswith(operation.pointer + "/")
    place = _place(operation, "requestBody", "schema") if inside else _place(cursor, "schema")
    read = Schema(at=cursor.at) if schema is None else read_schema(schema)
    return RequestBody(
        at=cursor.at,
        extensions=cursor.extensions(),
        required=cursor.boolean("required"),
        description=cursor.string("description"),
        content=tuple(
            MediaType(at=cursor.at, media_type=name, schema=read, place=place) for name in media_types(operation, "consumes")
        ),
    )


def _form(operation: Cursor, fields: tuple[Cursor, ...]) -> RequestBody:
    wanted = media_types(operation, "consumes")
    has_file = any(item.value.get("type") == "file" for item in fields)
    name = _MULTIPART if has_file or (_MULTIPART in wanted and _FORM not in wanted) else _FORM
    named = [(key, item) for item in fields if (key := item.string("name"))]
    properties = {key: replace(value_schema(item), description=item.string("description")) for key, item in named}
    required = tuple(key for key, item in named if item.boolean("required"))
    encoding: dict[str, Encoding] = {}
    for key, item in named:
        style, explode = _query_style(item)
        if item.value.get("type") == "array":
            encoding[key] = Encoding(at=item.at, style=style, explode=explode)
    schema = Schema(at=operation.at, types=("object",), properties=properties, required=required)
    content = MediaType(at=operation.at, media_type=name, schema=schema, encoding=encoding)
    return RequestBody(at=operation.at, required=bool(required), content=(content,))


def media_types(operation: Cursor, key: str) -> tuple[str, ...]:
    """`consumes` or `produces` of an operation, else of the document, else JSON."""
    if is_list(operation.value.get(key)):
        own = operation.strings(key)
    else:
        root = operation.context.documents.root.root
        listed = root.get(key) if is_dict(root) else None
        own = tuple(item for item in listed if isinstance(item, str)) if is_list(listed) else ()
    return tuple(dict.fromkeys(own)) or ("application/json",)


def read_response(status: str, cursor: Cursor, operation: Cursor) -> Response | None:
    """A response, references followed, with a content for each media type that the operation produces."""
    found = follow(cursor)
    if found is None or not found.is_object("a response"):
        return None
    schema = found.get("schema")
    return Response(
        at=found.at,
        extensions=found.extensions(),
        status=status,
        description=found.string("description"),
        headers={name: _header(name, entry) for name, entry in found.all_entries("headers") if entry.is_object("a header")},
        content=() if schema is None else tuple(_contents(found, schema, media_types(operation, "produces"))),
    )


def _contents(response: Cursor, schema: Cursor, names: tuple[str, ...]) -> Iterator[MediaType]:
    read, place = read_schema(schema), _place(response, "schema")
    examples = dict(response.all_entries("examples"))
    if is_dict(schema.value) and schema.value.get("type") == "file" and names == ("application/json",):
        names = (_BINARY,)
    for name in names:
        given = examples.get(name)
        shown = () if given is None else (Example(at=given.at, name="default", value=given.value),)
        yield MediaType(at=schema.at, media_type=name, schema=read, place=place, examples=shown)


def _header(name: str, cursor: Cursor) -> Header:
    return Header(
        at=cursor.at,
        extensions=cursor.extensions(),
        name=name,
        description=cursor.string("description"),
        schema=value_schema(cursor),
    )


def _place(cursor: Cursor, *tokens: str) -> str:
    return f"{cursor.context.documents.key(cursor.document)}#{join_pointer(cursor.pointer, *tokens)}"
