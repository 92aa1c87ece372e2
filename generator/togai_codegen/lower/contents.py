"""Request bodies, responses, media types and headers."""

from togai_codegen.ir import model as ir
from togai_codegen.location import join_pointer
from togai_codegen.lower.context import Context, Placed
from togai_codegen.lower.scalars import constraints
from togai_codegen.lower.typing import type_of
from togai_codegen.lower.wrappers import peel
from togai_codegen.openapi import model as spec
from togai_codegen.shapes import is_mapping

STREAM = "x-codegen-stream"
_EVENT_FIELDS = frozenset({"data", "event", "id", "retry"})


def lower_body(context: Context, node: spec.RequestBody | spec.Reference | None, place: str) -> ir.Body | None:
    """A request body; None where there is none, or none that could be found."""
    if isinstance(node, spec.Reference):
        place, node = node.target, context.registry.request_body(node.target, node.at)
    if node is None:
        return None
    return ir.Body(
        required=node.required,
        contents=lower_contents(context, node.content, join_pointer(place, "content")),
        description=node.description,
        at=node.at,
    )


def lower_responses(context: Context, entries: tuple[spec.ResponseEntry, ...], place: str) -> tuple[ir.Response, ...]:
    """The responses: exact statuses in ascending order, then ranges (`4XX`), then `default`."""
    lowered = [_response(context, entry, join_pointer(place, entry.status)) for entry in entries]
    present = [response for response in lowered if response is not None]
    return tuple(sorted(present, key=lambda response: (response.status == "default", "X" in response.status, response.status)))


def _response(context: Context, entry: spec.ResponseEntry, place: str) -> ir.Response | None:
    node = entry.response
    if isinstance(node, spec.Reference):
        place, found = node.target, context.registry.response(node.target, node.at)
        if found is None:
            return ir.Response(status=entry.status, description=node.description, at=entry.at)
        node = found
    return ir.Response(
        status=entry.status,
        contents=lower_contents(context, node.content, join_pointer(place, "content")),
        headers=tuple(
            header
            for name, value in node.headers.items()
            if (header := _header(context, name, value, join_pointer(place, "headers", name))) is not None
        ),
        description=node.description,
        at=node.at,
    )


def _header(context: Context, name: str, node: spec.Header | spec.Reference, place: str) -> ir.ResponseHeader | None:
    if isinstance(node, spec.Reference):
        place, found = node.target, context.registry.header(node.target, node.at)
        if found is None:
            return None
        node = found
    if name.lower() == "content-type":
        return None  # OpenAPI 3.1.1, section 4.8.17.1: shall be ignored
    type_: ir.Type = ir.Primitive(ir.PrimitiveKind.STRING)
    limits = ir.NO_CONSTRAINTS
    if node.schema is not None:
        placed = Placed(node.schema, join_pointer(place, "schema"))
        type_, limits = type_of(context, placed), constraints(peel(placed)[0].schema)
    return ir.ResponseHeader(name=name, type=type_, constraints=limits, required=node.required, description=node.description)


def lower_contents(context: Context, contents: tuple[spec.MediaType, ...], place: str) -> tuple[ir.Content, ...]:
    """The media types in the order of the document."""
    return tuple(lower_content(context, node, join_pointer(place, node.media_type)) for node in contents)


def lower_content(context: Context, node: spec.MediaType, place: str) -> ir.Content:
    """One media type."""
    placed = None if node.schema is None else Placed(node.schema, node.place or join_pointer(place, "schema"))
    return ir.Content(
        media_type=node.media_type,
        type=None if placed is None else type_of(context, placed),
        constraints=ir.NO_CONSTRAINTS if placed is None else constraints(peel(placed)[0].schema),
        item_type=_item_type(context, node, place),
        end=_end(node),
        encodings=tuple(
            ir.PartEncoding(
                name=name,
                content_type=encoding.content_type,
                style=encoding.style,
                explode=encoding.explode,
                allow_reserved=encoding.allow_reserved,
            )
            for name, encoding in node.encoding.items()
        ),
        examples=tuple(
            ir.Example(name=example.name, value=example.value, at=example.at) for example in node.examples if example.has_value
        ),
    )


def _item_type(context: Context, node: spec.MediaType, place: str) -> ir.Type | None:
    """What `itemSchema` says (OpenAPI 3.2, section 4.14.2); of a server-sent event described as an object, what its data are."""
    schema = node.item_schema
    if schema is None:
        return None
    placed = Placed(schema, join_pointer(place, "itemSchema"))
    data = placed.properties().get("data")
    if data is None or not set(schema.properties) <= _EVENT_FIELDS or not node.media_type.startswith("text/event-stream"):
        return type_of(context, placed)
    return type_of(context, data)


def _end(node: spec.MediaType) -> str | None:
    """`x-codegen-stream: {end: "[DONE]"}`."""
    wanted = node.extensions.get(STREAM)
    end = wanted.get("end") if is_mapping(wanted) else None
    return end if isinstance(end, str) else None
