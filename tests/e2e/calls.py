"""For each operation of the Togai spec: a call, the request that it must send, and an answer that the spec allows."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.e2e.stub_server import Recorded, Reply
from tests.support.json_equal import same_json
from tests.support.values import Values
from togai_codegen.ir.model import Api, Content, Operation, Parameter, ParameterLocation
from togai_codegen.ir.pagination import TokenPagination
from togai_codegen.naming.model import Names

AWKWARD = ("purchase.x#1$PURCHASE", "+1 2/3", "..", "ü%2F", "a?b&c=d")


@dataclass(frozen=True)
class Call:
    """How to call one operation, and what must arrive."""

    operation: Operation
    resource: str
    method: str
    positional: tuple[Any, ...]
    keywords: Mapping[str, Any]
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: Any
    media_type: str | None

    def check(self, request: Recorded) -> None:
        """Assert that this request is exactly the one that the spec describes."""
        assert request.method == self.operation.method.upper()
        assert request.path == self.path
        assert "//" not in request.target
        assert sorted(request.query) == sorted(self.query)
        for name, value in self.headers.items():
            assert request.headers[name.lower()] == value
        if self.media_type is None:
            assert request.body == b""
            return
        assert request.headers["content-type"].partition(";")[0] == self.media_type
        assert same_json(json.loads(request.body), self.body)


@dataclass(frozen=True)
class Calls:
    """Makes calls for one Api. With `full`, optional arguments are given too."""

    api: Api
    names: Names
    full: bool
    segment: str = "L1"

    def all(self) -> Iterable[Call]:
        return (self.call(operation) for operation in self.api.operations)

    def call(self, operation: Operation) -> Call:
        values = Values(self.api, full=self.full, skip_read_only=True)
        given = {
            (item.location.value, item.name): self._parameter(item, values)
            for item in operation.parameters
            if item.required or self.full
        }
        content = json_content(operation.body.contents) if operation.body else None
        body = values.of(content.type) if content is not None and content.type is not None else None
        keywords = {
            self.names.parameters[operation.id, location, name]: value
            for (location, name), value in given.items()
            if location != "path"
        }
        fields = {name: argument for (id_, name), argument in self.names.body_fields.items() if id_ == operation.id}
        if content is not None and fields:
            keywords |= {fields[name]: value for name, value in (body or {}).items()}
            if not body and operation.body is not None and not operation.body.required:
                content = None  # nothing of an optional body is given: none is sent
        elif content is not None:
            keywords["body"] = body
        return Call(
            operation=operation,
            resource=self.names.resources[operation.tag or ""].attribute,
            method=self.names.methods[operation.id],
            positional=tuple(given["path", name] for name in template_names(operation.path)),
            keywords=keywords,
            path=expand(operation.path, {name: value for (location, name), value in given.items() if location == "path"}),
            query=tuple(pair for item in operation.parameters for pair in query_pairs(item, given)),
            headers={name: str(value) for (location, name), value in given.items() if location == "header"},
            body=None if content is None else body,
            media_type=content.media_type if content is not None else None,
        )

    def _parameter(self, item: Parameter, values: Values) -> Any:
        if item.location is ParameterLocation.PATH:
            return self.segment
        return values.of(item.type, item.constraints)

    def answer(self, operation: Operation) -> tuple[Reply, Any]:
        """A documented answer, and its JSON value (None where it has no JSON body)."""
        successes = [item for item in operation.responses if item.status.startswith("2")]
        if not successes:
            return Reply(302, headers={"Location": "https://files.example/one"}), None
        response = min(successes, key=lambda item: item.status)
        number = int(response.status.replace("X", "0"))
        content = json_content(response.contents)
        if content is None or content.type is None:
            return Reply(number), None
        value = Values(self.api, full=self.full).of(content.type)
        if isinstance(operation.pagination, TokenPagination) and isinstance(value, dict):
            value.pop(operation.pagination.token, None)
        return Reply.of(value, number), value


def json_content(contents: tuple[Content, ...]) -> Content | None:
    return next((item for item in contents if "json" in item.media_type), None)


def template_names(path: str) -> list[str]:
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def expand(path: str, values: Mapping[str, Any]) -> str:
    """The path with each value as one percent-encoded segment (RFC 3986, section 2.3), dots that would vanish included."""
    for name, value in values.items():
        encoded = quote(str(value), safe="-._~")
        path = path.replace("{" + name + "}", encoded.replace(".", "%2E") if encoded in (".", "..") else encoded)
    return path


def query_pairs(item: Parameter, given: Mapping[tuple[str, str], Any]) -> list[tuple[str, str]]:
    """What OpenAPI's form style makes of a query value (OpenAPI 3.1.1, section 4.8.12.3)."""
    if item.location is not ParameterLocation.QUERY or ("query", item.name) not in given:
        return []
    value = given["query", item.name]
    if isinstance(value, list):
        assert item.style == "form"
        texts = [scalar_text(part) for part in value]
        return [(item.name, text) for text in texts] if item.explode else [(item.name, ",".join(texts))]
    return [(item.name, scalar_text(value))]


def scalar_text(value: Any) -> str:
    assert not isinstance(value, dict), "an object in the query: teach this function its style"
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
