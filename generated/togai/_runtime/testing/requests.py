"""A request as the fake received it: read by its operation, and checked against the spec."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, unquote_plus, urlsplit

from ..guards import is_mapping
from ..transport import Headers
from .checking import Checker, Fault, shown
from .spec import Operation, Spec
from .wire import Reader

_READ_BY_OTHERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters of these names are to be ignored (OpenAPI 3.1.1, section 4.8.12.2)."""


class RequestNotAllowed(AssertionError):
    """A strict fake got a request that the spec does not allow; nothing was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request. `operation` is `invoices.get`; it and `operation_id` are empty where the API has no such route."""

    method: str
    url: str = field(repr=False)
    path: str
    headers: Headers
    content: bytes = field(default=b"", repr=False)
    operation: str = ""
    operation_id: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """Path, query, header and cookie parameters that the spec knows, by their wire names, as values."""
    body: Any = None
    """The body as JSON values where it is JSON or a form, by part where it is multipart, else text or bytes; None without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """What the spec does not allow about one request. `status` is what the fake answered."""

    request: Received
    status: int
    fault: Fault

    def __str__(self) -> str:
        name = self.request.operation or "no operation"
        fault = self.fault
        return f"{self.request.method} {self.request.path} ({name}): {fault.where}: expected {fault.expected}, got {fault.actual}"


@dataclass(slots=True)
class Inspection:
    """A request, its operation if there is one, and what is wrong with it."""

    request: Received
    operation: Operation | None = None
    path_values: Mapping[str, str] = field(default_factory=dict[str, str])
    violations: list[Violation] = field(default_factory=list[Violation])


def inspect(spec: Spec, method: str, url: str, headers: Headers, content: bytes) -> Inspection:
    """Read and check one request."""
    parts = urlsplit(url)
    plain = Received(method=method, url=url, path=parts.path, headers=headers, content=content)
    route = spec.route(method, parts.path, parts.query)
    if route is None:
        known = spec.methods(parts.path, parts.query)
        fault = Fault(
            "path", f"one of the methods {', '.join(known)}" if known else "a path of the API", f"{method} {parts.path}"
        )
        return Inspection(plain, violations=[Violation(request=plain, status=405 if known else 404, fault=fault)])
    operation, raw = route
    reading = _Reading(spec, operation, plain, raw, parts.query)
    reading.run()
    read = replace(plain, operation=operation.name, operation_id=operation.id)
    request = replace(read, parameters=reading.parameters, body=reading.body)
    violations = [Violation(request=request, status=status, fault=fault) for status, fault in reading.faults]
    return Inspection(request, operation, {name: unquote(text) for name, text in raw.items()}, violations)


class _Reading:
    """Reads the parts of a request, and gathers what is wrong with them."""

    def __init__(self, spec: Spec, operation: Operation, request: Received, raw: Mapping[str, str], query: str) -> None:
        self.spec, self.operation, self.request, self.raw = spec, operation, request, raw
        self.parameters: dict[str, Any] = {}
        self.body: Any = None
        self.faults: list[tuple[int, Fault]] = []
        split = [pair.partition("=") for pair in query.split("&") if pair]
        self.pairs = [(unquote_plus(name), text) for name, _, text in split]
        cookies = [pair.partition("=") for pair in request.headers.get("cookie", "").split(";") if pair.strip()]
        self.cookies = {name.strip(): text.strip() for name, _, text in cookies}
        self._reader = Reader(spec.schemas)
        self._checker = Checker(spec.schemas, sent=True)
        self._refused = next((status for status in (400, 422) if str(status) in operation.answers), 400)

    def run(self) -> None:
        """Read everything."""
        if self.operation.security and not any(all(map(self._has, names)) for names in self.operation.security):
            wanted = " or ".join(" and ".join(names) for names in self.operation.security)
            status = next((number for number in (401, 403) if str(number) in self.operation.answers), 401)
            self.faults.append((status, Fault("credentials", wanted, "none of them")))
        for parameter in self.operation.parameters:
            self._parameter(parameter)
        self._body()

    def _has(self, scheme: str) -> bool:
        """Whether the request carries something that may be the credential of a scheme."""
        how = self.spec.security.get(scheme, {"type": "bearer"})
        given = self.request.headers.get("authorization", "").lower()
        match how["type"]:
            case "apiKey":
                places: dict[str, Any] = {"header": self.request.headers, "cookie": self.cookies, "query": dict(self.pairs)}
                return how["name"] in places[how["in"]]
            case "mutualTLS":
                return True  # the connection is the credential, and the fake has none
            case "basic":
                return given.startswith("basic ")
            case _:
                return given.startswith("bearer ")

    def _parameter(self, parameter: Mapping[str, Any]) -> None:
        name, where = parameter["name"], f"{parameter['in']}.{parameter['name']}"
        if parameter["in"] == "header" and name.lower() in _READ_BY_OTHERS:
            return
        try:
            value = self._read(parameter)
        except ValueError as error:
            self._refuse(where, "a text that can be read", str(error))
            return
        if value is None:
            if parameter.get("required"):
                self._refuse(where, "a value: it is required", "nothing")
            return
        self.parameters[name] = value
        if "content" not in parameter or not isinstance(value, str):
            self.faults += [(self._refused, fault) for fault in self._checker.faults(parameter["schema"], value, where)]

    def _read(self, parameter: Mapping[str, Any]) -> Any:
        if parameter["in"] == "query":
            return self._reader.query(parameter, self.pairs)
        places: dict[str, Mapping[str, str]] = {"path": self.raw, "header": self.request.headers, "cookie": self.cookies}
        text = places[parameter["in"]].get(parameter["name"])
        return None if text is None else self._reader.simple(parameter, text, encoded=parameter["in"] != "header")

    def _body(self) -> None:
        body, content = self.operation.body, self.request.content
        if not content or body is None:
            if body is not None and body.get("required") and not content:
                self._refuse("body", "a body: it is required", "nothing")
            return
        content_type = self.request.headers.get("content-type", "")
        media_type = self._media_type(body["contents"], content_type)
        if media_type is None:
            self._refuse("header.Content-Type", " or ".join(body["contents"]), content_type or "nothing")
            return
        schema = body["contents"][media_type].get("schema")
        try:
            self.body = self._reader.body(content_type, schema, content, content_type)
        except (ValueError, RecursionError) as error:
            self._refuse("body", f"a body of the type {media_type}", f"{error}: {shown(content)}")
            return
        if schema is not None and not isinstance(self.body, bytes):
            self.faults += [(self._refused, fault) for fault in self._body_faults(schema)]

    def _body_faults(self, schema: Mapping[str, Any]) -> Iterator[Fault]:
        found = self._checker.faults(schema, self.body, "body")
        if not is_mapping(self.body) or not any(isinstance(item, bytes) for item in self.body.values()):
            return found
        # Parts of a multipart body are bytes, whatever they stand for: only their absence can be told.
        return (fault for fault in found if fault.actual == "nothing")

    def _media_type(self, contents: Mapping[str, Any], given: str) -> str | None:
        """The documented media type that a Content-Type is one of, the most specific first (OpenAPI 3.1.1, 4.8.14)."""
        essence = given.partition(";")[0].strip().lower()
        for wanted in (essence, f"{essence.partition('/')[0]}/*", "*/*"):
            found = next((key for key in contents if key.partition(";")[0].strip().lower() == wanted), None)
            if found is not None:
                return found
        return None

    def _refuse(self, where: str, expected: str, actual: str) -> None:
        self.faults.append((self._refused, Fault(where, expected, actual)))
