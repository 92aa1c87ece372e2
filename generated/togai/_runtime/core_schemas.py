"""Pydantic's core schemas, rewritten: how one documented type gets several readers."""

from collections.abc import Callable
from typing import Any, TypeAlias

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
OPEN_END = "open_end"
"""Key in the metadata of what takes the unknown variants."""
LETTER = "letter"
"""Key in the metadata of a function that refuses what the spec does, and reading does not."""


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
