"""`_api.json`: every public symbol of the package with its types and its place in the spec."""

import json
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any, TypeAlias, assert_never

from togai_codegen.python.expressions import Choice, Either, Generic, Marked, Name, NoneType, PyType
from togai_codegen.python.model import (
    ClientModule,
    ErrorsModule,
    LazyModule,
    ModelModule,
    PyAlias,
    PyDeclaration,
    PyEnum,
    PyMethod,
    PyModel,
    PyModule,
    PyResource,
    ResourceModule,
    TestingModule,
    WebhooksModule,
)

FORMAT = 1
"""Raised when the meaning of the file changes."""


Symbol: TypeAlias = tuple[str, str, str]
"""Qualified name, kind, and the JSON of all that is told of it."""


def symbols(module: PyModule) -> list[Symbol]:
    """The public symbols of a module."""
    return [(item["name"], item["kind"], _dump(item)) for item in _module(module)]


def public_api(package: str, found: Iterable[Symbol]) -> bytes:
    """The file's bytes: one symbol a line, sorted by qualified name."""
    lines = ",\n".join(f"    {text}" for _, _, text in sorted(found, key=itemgetter(0, 1)))
    return f'{{\n  "format": {FORMAT},\n  "package": {_dump(package)},\n  "symbols": [\n{lines}\n  ]\n}}\n'.encode()


def _dump(value: Any) -> str:
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=True, sort_keys=True)
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""


def type_json(type: PyType) -> Any:
    """An annotation as JSON: a string for a class, else one key that says the kind."""
    match type:
        case Name(name, module):
            return f"{module}.{name}" if module else name
        case Generic(base, arguments):
            return {"generic": type_json(base), "arguments": [type_json(argument) for argument in arguments]}
        case Either(members):
            return {"union": [type_json(member) for member in members]}
        case Choice(values):
            return {"literal": list(values)}
        case NoneType():
            return "None"
        case Marked(inner):
            return type_json(inner)
        case _:
            assert_never(type)


def _module(module: PyModule) -> Iterator[dict[str, Any]]:
    match module:
        case ModelModule():
            for declaration in module.declarations:
                yield from _declaration(declaration)
        case ResourceModule():
            for resource in module.resources:
                yield from _resource(resource)
        case ClientModule():
            for client in module.clients:
                attributes = {item.attribute: item.class_name for item in client.resources}
                yield {"kind": "client", "name": client.name, "resources": attributes, "signature": list(client.signature)}
        case LazyModule(path="__init__.py"):
            for constant in module.constants:
                yield {"kind": "constant", "name": constant.name}
            for entry in module.entries:
                if entry.module.startswith("_runtime"):
                    yield {"kind": "runtime", "name": entry.name}
        case LazyModule():
            return
        case WebhooksModule():
            for webhook in module.webhooks:
                yield {
                    "kind": "webhook",
                    "name": f"webhooks.{webhook.name}",
                    "wire": webhook.wire,
                    "type": type_json(webhook.type),
                    "pointer": webhook.pointer,
                }
        case ErrorsModule():
            yield from ({"kind": "error", "name": f"errors.{name}"} for name in module.names)
        case TestingModule():
            yield {"kind": "function", "name": "testing.fake"}
        case _:
            assert_never(module)


def _declaration(item: PyDeclaration) -> Iterator[dict[str, Any]]:
    name = f"models.{item.name}"
    match item:
        case PyModel():
            yield {"kind": "model", "name": name, "pointer": item.pointer}
            for field in item.fields:
                yield {
                    "kind": "field",
                    "name": f"{name}.{field.name}",
                    "wire": field.wire,
                    "type": type_json(field.type),
                    "required": field.required,
                    "pointer": field.pointer,
                }
        case PyEnum():
            yield {"kind": "enumeration", "name": name, "pointer": item.pointer}
            for member in item.members:
                yield {"kind": "member", "name": f"{name}.{member.name}", "value": member.source}
        case PyAlias():
            yield {"kind": "alias", "name": name, "type": type_json(item.type), "pointer": item.pointer}
        case _:
            assert_never(item)


def _resource(resource: PyResource) -> Iterator[dict[str, Any]]:
    name = f"resources.{resource.name}"
    yield {"kind": "resource", "name": name}
    for method in resource.methods:
        yield _method(name, method)


def _method(owner: str, method: PyMethod) -> dict[str, Any]:
    arguments = [
        {
            "name": item.name,
            "kind": "keyword" if item.is_keyword else "positional",
            "type": type_json(item.type),
            "required": not item.default,
            "in": item.location,
            "wire": item.wire,
        }
        for item in method.arguments
    ]
    return {
        "kind": "method",
        "name": f"{owner}.{method.name}",
        "operation": method.operation_id,
        "async": method.is_async,
        "arguments": arguments,
        "returns": type_json(method.returns),
        "deprecated": bool(method.deprecated),
        "pointer": method.pointer,
        **({"helper": method.helper} if method.helper else {}),
    }
