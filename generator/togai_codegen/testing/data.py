"""The stage: an Api and its names become `_testing.json`, all that a fake of the API has to know.

Schemas are filed once under their class names, answers that several operations share once under a number.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeAlias, assert_never

from togai_codegen.ir.model import (
    Api,
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    Body,
    Content,
    Declaration,
    MutualTlsScheme,
    OAuth2Scheme,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
    Server,
)
from togai_codegen.ir.pagination import Pagination
from togai_codegen.testing.schemas import SchemaWriter

DATA_FILE = "_testing.json"
FORMAT = 1
"""Raised when the meaning of the file changes."""


OperationText: TypeAlias = tuple[str, tuple[tuple[str, str], ...], str]
"""An operation's JSON: what stands before its answers, status and JSON of each answer, what stands after them."""


def operation_text(operation: Operation, classes: Mapping[str, str]) -> OperationText:
    """One operation. `classes` are the names of the declarations."""
    writer = _DataWriter(classes)
    answers = tuple((item.status, _dump(writer.response(item))) for item in operation.responses)
    return _dump(writer.before(operation))[1:-1], answers, _dump(writer.after(operation))[1:-1]


def schema_text(declaration: Declaration, classes: Mapping[str, str]) -> str:
    """One declaration. `classes` are the names of all."""
    return _dump(SchemaWriter(classes).declaration(declaration))


def joined_data(api: Api, operations: Mapping[str, OperationText], schemas: Mapping[str, str]) -> bytes:
    """The file's bytes: one operation, answer or schema a line. `operations` and `schemas` are by their names in Python."""
    servers = (*api.servers, *(server for item in api.operations for server in item.servers))
    numbers: dict[str, str] = {}
    told: dict[str, str] = {}
    for name, (before, answers, after) in operations.items():
        filed = {status: numbers.setdefault(text, str(len(numbers))) for status, text in answers}
        told[name] = "{" + ",".join(part for part in (before, f'"responses":{_dump(filed)}', after) if part) + "}"
    sections = {
        "format": _dump(FORMAT),
        "servers": _dump(list(dict.fromkeys(map(_address, servers)))),
        "security": _lines({item.name: _dump(_security(item)) for item in api.security_schemes}),
        "operations": _lines(told),
        "responses": _lines({number: text for text, number in numbers.items()}),
        "schemas": _lines(schemas),
    }
    return ("{\n" + ",\n".join(f"{_dump(key)}: {value}" for key, value in sections.items()) + "\n}\n").encode()


def _lines(entries: Mapping[str, str]) -> str:
    return "{\n" + ",\n".join(f"{_dump(key)}: {text}" for key, text in entries.items()) + "\n}" if entries else "{}"


def _dump(value: Any) -> str:
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""


class _DataWriter:
    def __init__(self, classes: Mapping[str, str]) -> None:
        self.schemas = SchemaWriter(classes)

    def before(self, value: Operation) -> dict[str, Any]:
        """What stands before an operation's answers."""
        return {
            **({"id": value.operation_id} if value.operation_id else {}),
            "method": value.method.upper(),
            "path": value.path,
            **({"parameters": [self._parameter(item) for item in value.parameters]} if value.parameters else {}),
            **({"body": self._body(value.body)} if value.body else {}),
        }

    def after(self, value: Operation) -> dict[str, Any]:
        """What stands after them."""
        return {
            **({"security": [list(names) for names in value.security]} if value.security else {}),
            **({"pages": _pages(value.pagination)} if value.pagination else {}),
        }

    def _parameter(self, value: Parameter) -> dict[str, Any]:
        return {
            "name": value.name,
            "in": value.location.value,
            **({"required": True} if value.required else {}),
            "style": value.style,
            "explode": value.explode,
            **({"content": value.media_type} if value.media_type else {}),
            "schema": self.schemas.type(value.type, value.constraints),
            **({"examples": list(value.examples)} if value.examples else {}),
        }

    def _body(self, value: Body) -> dict[str, Any]:
        contents = {item.media_type: self._content(item) for item in value.contents}
        return {**({"required": True} if value.required else {}), "contents": contents}

    def _content(self, value: Content) -> dict[str, Any]:
        return {
            **({} if value.type is None else {"schema": self.schemas.type(value.type, value.constraints)}),
            **({} if value.item_type is None else {"items": self.schemas.type(value.item_type)}),
            **({"examples": [example.value for example in value.examples]} if value.examples else {}),
        }

    def response(self, value: Response) -> dict[str, Any]:
        """One answer."""
        headers = {item.name: self.schemas.type(item.type) for item in value.headers}
        return {
            **({"contents": {item.media_type: self._content(item) for item in value.contents}} if value.contents else {}),
            **({"headers": headers} if headers else {}),
        }


def _pages(value: Pagination) -> dict[str, Any]:
    """The way of paging by its name, and everything that it says."""
    said = {item.name: getattr(value, item.name) for item in fields(value) if item.name != "item_type"}
    style = type(value).__name__.removesuffix("Pagination").lower()
    return {"style": style, **{name: item for name, item in said.items() if item is not None}}


def _address(server: Server) -> str:
    """The server's URL with its variables at their defaults, without a trailing slash."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url.rstrip("/")


def _security(scheme: SecurityScheme) -> dict[str, Any]:
    match scheme:
        case BearerScheme():
            return {"type": "bearer"}
        case OAuth2Scheme():
            flow = scheme.client_credentials
            return {"type": "bearer", **({"token": flow.token_url} if flow is not None else {})}
        case MutualTlsScheme():
            return {"type": "mutualTLS"}
        case BasicScheme():
            return {"type": "basic"}
        case ApiKeyScheme():
            return {"type": "apiKey", "name": scheme.parameter, "in": scheme.location.value}
        case _:
            assert_never(scheme)
