"""Pydantic's core schemas, rewritten: how one documented type gets several readers."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from pydantic import ValidationError

from .guards import is_array

Node: TypeAlias = dict[str, Any]

_INNER = (
    "schema",
    "items_schema",
    "keys_schema",
    "values_schema",
    "extras_schema",
    "lax_schema",
    "strict_schema",
    "json_schema",
    "python_schema",
)
"""Keys that hold one schema."""
VARIANT, OTHER = "<variant>", "<other>"
"""Labels of the members of a discriminated union in pydantic's locations; the first is followed by the tag."""
OPEN_END, NEAREST = "open_end", "nearest"
"""Keys in the metadata: of what takes the unknown variants; of a union that has a lenient reader of its own."""
LETTER = "letter"
"""Key in the metadata of a function that refuses what the spec does, and reading does not."""
Location: TypeAlias = tuple[str | int, ...]
Line: TypeAlias = tuple[Location, Any]
"""One of pydantic's errors, with its location apart."""
settlers: list[Callable[[list[Line]], list[Line]]] = []
"""What modules that not every package has make of pydantic's errors before anybody sees them."""


def visible_lines(error: ValidationError) -> Iterator[Line]:
    """What pydantic reports, each with its path in the document: without labels of unions and the tags that follow them."""
    lines: list[Line] = [(item["loc"], item) for item in error.errors(include_url=False, include_input=False)]
    for settle in settlers:
        lines = settle(lines)
    yield from ((visible(location), item) for location, item in lines if OTHER not in location)


def visible(location: Location) -> Location:
    """A location without labels."""
    tags = {index + 1 for index, part in enumerate(location) if part == VARIANT}
    return tuple(part for index, part in enumerate(location) if part != VARIANT and index not in tags)


def rewritten(node: Node, change: Callable[[Node, Node], Node]) -> Node:
    """A copy of a schema in which every node is what `change(copy, original)` makes of it, innermost first."""
    copy = dict(node)
    for key in _INNER:
        if isinstance(copy.get(key), dict):
            copy[key] = rewritten(copy[key], change)
    match node["type"]:
        case "definitions":
            copy["definitions"] = [rewritten(item, change) for item in node["definitions"]]
        case "union":
            copy["choices"] = [_choice(item, change) for item in node["choices"]]
        case "tagged-union":
            copy["choices"] = {tag: rewritten(item, change) for tag, item in node["choices"].items()}
        case "model-fields":
            copy["fields"] = {name: rewritten(item, change) for name, item in node["fields"].items()}
        case _:
            pass
    return change(copy, node)


def _choice(item: Any, change: Callable[[Node, Node], Node]) -> Any:
    if isinstance(item, tuple):
        schema, label = item  # pyright: ignore[reportUnknownVariableType]
        return rewritten(schema, change), label  # pyright: ignore[reportUnknownArgumentType]
    return rewritten(item, change)


def is_open_end(choice: Any) -> bool:
    """Whether a choice of a union in a core schema is the one for unknown variants, or for instances."""
    schema: dict[str, Any] = choice[0] if is_array(choice) else choice
    metadata: dict[str, Any] = schema.get("metadata") or {}
    return schema["type"] == "is-instance" or OPEN_END in metadata
