"""The stage: an Api and its names become `_testing.json`, all that a fake of the API has to know.

Schemas are filed once under their class names, answers that several operations share once under a number.
"""

import json
from dataclasses import fields
from typing import Any, assert_never

from togai_codegen.ir.model import (
    Api,
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    Body,
    Content,
    MutualTlsScheme,
    OAuth2Scheme,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
    Server,
)
from togai_codegen.ir.pagination import Pagination
from togai_codegen.naming.model import Names
from togai_codegen.shapes import is_dict
from togai_codegen.testing.schemas import SchemaWriter

DATA_FILE = "_testing.json"
FORMAT = 1
"""Raised when the meaning of the file changes."""


def testing_data(api: Api, names: Names) -> bytes:
    """The file's bytes: one operation, answer or schema a line."""
    writer = _DataWriter(names)
    operations = {names.called(item): writer.operation(item) for item in api.operations}
    servers = (*api.servers, *(server for item in api.operations for server in item.servers))
    sections: dict[str, Any] = {
        "format": FORMAT,
        "servers": list(dict.fromkeys(map(_address, servers))),
        "security": {item.name: _security(item) for item in api.security_schemes},
        "operations": operations,
        "responses": writer.responses,
        "schemas": {names.classes[key]: writer.schemas.declaration(value) for key, value in api.declarations.items()},
    }
    return ("{\n" + ",\n".join(f"{_dump(key)}: {_section(value)}" for key, value in sections.items()) + "\n}\n").encode()


def _section(value: Any) -> str:
    if is_dict(value) and value:
        return "{\n" + ",\n".join(f"{_dump(key)}: {_dump(item)}" for key, item in value.items()) + "\n}"
    return _dump(value)


def _dump(value: Any) -> str:
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""


class _DataWriter:
    def __init__(self, names: Names) -> None:
        self.schemas = SchemaWriter(names.classes)
        self.responses: dict[str, Any] = {}
        self._numbers: dict[str, str] = {}

    def operation(self, value: Operation) -> dict[str, Any]:
        """One operation; its answers by status, as numbers of shared ones."""
        return {
            **({"id": value.operation_id} if value.operation_id else {}),
            "method": value.method.upper(),
            "path": value.path,
            **({"parameters": [self._parameter(item) for item in value.parameters]} if value.parameters else {}),
            **({"body": self._body(value.body)} if value.body else {}),
            "responses": {item.status: self._response(item) for item in value.responses},
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

    def _response(self, value: Response) -> str:
        headers = {item.name: self.schemas.type(item.type) for item in value.headers}
        written = {
            **({"contents": {item.media_type: self._content(item) for item in value.contents}} if value.contents else {}),
            **({"headers": headers} if headers else {}),
        }
        number = self._numbers.setdefault(_dump(written), str(len(self._numbers)))
        self.responses[number] = written
        return number


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
