"""The request and response examples that a spec documents, as its own references give them."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Documented:
    """One example. `name` is that of the component where it is one, else the key under `examples`, else the schema's name."""

    kind: str
    name: str
    schema: dict[str, Any]
    value: Any


def documented_examples(spec: dict[str, Any]) -> list[Documented]:
    """Examples of the JSON bodies of all operations, each (kind, name) once, in the order of the document."""
    found: dict[tuple[str, str], Documented] = {}
    for item in spec["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                for example in _operation(spec, operation):
                    found.setdefault((example.kind, example.name), example)
    return list(found.values())


def _operation(spec: dict[str, Any], operation: dict[str, Any]) -> list[Documented]:
    bodies = [("request", operation["requestBody"])] if "requestBody" in operation else []
    bodies += [("response", response) for response in operation["responses"].values()]
    found: list[Documented] = []
    for kind, body in bodies:
        for media_type, content in (follow(spec, body).get("content") or {}).items():
            if "json" in media_type:
                found += _content(spec, kind, content)
    return found


def _content(spec: dict[str, Any], kind: str, content: dict[str, Any]) -> list[Documented]:
    schema = content.get("schema") or {}
    found = []
    for key, example in (content.get("examples") or {}).items():
        name = example["$ref"].rsplit("/", 1)[1] if "$ref" in example else key
        found.append(Documented(kind, name, schema, follow(spec, example)["value"]))
    if "example" in content:
        found.append(
            Documented(kind, f"example of {schema.get('$ref', 'inline').rsplit('/', 1)[-1]}", schema, content["example"])
        )
    return found


def follow(spec: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The node that a local reference means."""
    while "$ref" in node:
        target: Any = spec
        for token in node["$ref"].split("/")[1:]:
            target = target[token.replace("~1", "/").replace("~0", "~")]
        node = target
    return node
