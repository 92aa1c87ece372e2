"""Declarations and operations with their places in another document."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from togai_codegen.ir.model import Body, Content, Declaration, Object, Operation, Response
from togai_codegen.location import Location
from togai_codegen.records import changed

Move: TypeAlias = Callable[[Location], Location]


def moved_declaration(declaration: Declaration, move: Move) -> Declaration:
    """The declaration, with each of its places moved."""
    if not isinstance(declaration, Object):
        return replace(declaration, at=move(declaration.at))
    return changed(
        declaration,
        at=move(declaration.at),
        properties=tuple([changed(item, at=move(item.at)) for item in declaration.properties]),
        examples=tuple([replace(item, at=move(item.at)) for item in declaration.examples]),
    )


def moved_operation(operation: Operation, move: Move) -> Operation:
    """The operation, with each of its places moved."""
    return changed(
        operation,
        at=move(operation.at),
        parameters=tuple(changed(item, at=move(item.at)) for item in operation.parameters),
        unplaced=tuple(changed(item, at=move(item.at)) for item in operation.unplaced),
        body=None if operation.body is None else _body(operation.body, move),
        responses=tuple(_response(item, move) for item in operation.responses),
    )


def _body(body: Body, move: Move) -> Body:
    return changed(body, at=move(body.at), contents=_contents(body.contents, move))


def _response(response: Response, move: Move) -> Response:
    return changed(response, at=move(response.at), contents=_contents(response.contents, move))


def _contents(contents: tuple[Content, ...], move: Move) -> tuple[Content, ...]:
    return tuple(_content(item, move) if item.examples else item for item in contents)


def _content(content: Content, move: Move) -> Content:
    return changed(content, examples=tuple(replace(item, at=move(item.at)) for item in content.examples))
