"""`_api.json`: every public symbol of the package with its types and its place in the spec.

Its JSON is written by hand, keys in order: an encoder takes three times as long for tens of thousands of short texts.
"""

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring_ascii as _quoted
from operator import itemgetter
from typing import Any, TypeAlias, assert_never

from togai_codegen.python.expressions import Choice, Either, Generic, Marked, Name, NoneType, PyType
from togai_codegen.python.model import (
    ClientModule,
    ErrorsModule,
    LazyModule,
    ModelModule,
    PyAlias,
    PyArgument,
    PyDeclaration,
    PyEnum,
    PyMethod,
    PyModel,
    PyModule,
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
    return list(_module(module))


def public_api(package: str, found: Iterable[Symbol]) -> bytes:
    """The file's bytes: one symbol a line, sorted by qualified name."""
    lines = ",\n".join(f"    {text}" for _, _, text in sorted(found, key=itemgetter(0, 1)))
    return f'{{\n  "format": {FORMAT},\n  "package": {_dump(package)},\n  "symbols": [\n{lines}\n  ]\n}}\n'.encode()


def _dump(value: Any) -> str:
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=True, sort_keys=True)
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""


def _type(type: PyType) -> str:
    """An annotation as JSON: a string for a class, else one key that says the kind."""
    match type:
        case Name(name, module):
            return _quoted(f"{module}.{name}" if module else name)
        case Either(members):
            return f'{{"union": [{", ".join([_type(member) for member in members])}]}}'
        case NoneType():
            return '"None"'
        case Generic(base, arguments):
            return f'{{"arguments": [{", ".join([_type(argument) for argument in arguments])}], "generic": {_type(base)}}}'
        case Marked(inner):
            return _type(inner)
        case Choice(values):
            return _dump({"literal": list(values)})
        case _:
            assert_never(type)


def _module(module: PyModule) -> Iterator[Symbol]:
    match module:
        case ModelModule():
            for declaration in module.declarations:
                yield from _declaration(declaration)
        case ResourceModule():
            for resource in module.resources:
                yield _symbol("resource", f"resources.{resource.name}")
                yield from (_method(f"resources.{resource.name}", method) for method in resource.methods)
        case ClientModule():
            for client in module.clients:
                attributes = {item.attribute: item.class_name for item in client.resources}
                yield _symbol("client", client.name, f'"resources": {_dump(attributes)}, "signature": {_dump(client.signature)}')
        case LazyModule(path="__init__.py"):
            yield from (_symbol("constant", constant.name) for constant in module.constants)
            yield from (_symbol("runtime", entry.name) for entry in module.entries if entry.module.startswith("_runtime"))
        case LazyModule():
            return
        case WebhooksModule():
            for webhook in module.webhooks:
                more = f'"pointer": {_quoted(webhook.pointer)}, "type": {_type(webhook.type)}, "wire": {_quoted(webhook.wire)}'
                yield _symbol("webhook", f"webhooks.{webhook.name}", more)
        case ErrorsModule():
            yield from (_symbol("error", f"errors.{name}") for name in module.names)
        case TestingModule():
            yield _symbol("function", "testing.fake")
        case _:
            assert_never(module)


def _declaration(item: PyDeclaration) -> Iterator[Symbol]:
    name = f"models.{item.name}"
    match item:
        case PyModel():
            yield _symbol("model", name, f'"pointer": {_quoted(item.pointer)}')
            for field in item.fields:
                place = f'"pointer": {_quoted(field.pointer)}, "required": {_flag(field.required)}'
                more = f'{place}, "type": {_type(field.type)}, "wire": {_quoted(field.wire)}'
                yield _symbol("field", f"{name}.{field.name}", more)
        case PyEnum():
            yield _symbol("enumeration", name, f'"pointer": {_quoted(item.pointer)}')
            for member in item.members:
                yield _symbol("member", f"{name}.{member.name}", f'"value": {_quoted(member.source)}')
        case PyAlias():
            yield _symbol("alias", name, f'"pointer": {_quoted(item.pointer)}, "type": {_type(item.type)}')
        case _:
            assert_never(item)


def _method(owner: str, method: PyMethod) -> Symbol:
    name = f"{owner}.{method.name}"
    before = f'"arguments": [{", ".join(map(_argument, method.arguments))}], "async": {_flag(method.is_async)}'
    helper = f'"helper": {_quoted(method.helper)}, ' if method.helper else ""
    after = f'"operation": {_dump(method.operation_id)}, "pointer": {_quoted(method.pointer)}, "returns": {_type(method.returns)}'
    text = f'{{{before}, "deprecated": {_flag(method.deprecated)}, {helper}"kind": "method", "name": {_quoted(name)}, {after}}}'
    return name, "method", text


def _argument(item: PyArgument) -> str:
    kind = "keyword" if item.is_keyword else "positional"
    before = (
        f'{{"in": {_quoted(item.location)}, "kind": "{kind}", "name": {_quoted(item.name)}, "required": {_flag(not item.default)}'
    )
    return f'{before}, "type": {_type(item.type)}, "wire": {_quoted(item.wire)}}}'


def _symbol(kind: str, name: str, more: str = "") -> Symbol:
    """What most symbols tell: their keys are in order where those of `more` are, and come after `name`."""
    return name, kind, f'{{"kind": "{kind}", "name": {_quoted(name)}{", " if more else ""}{more}}}'


def _flag(value: object) -> str:
    return "true" if value else "false"
