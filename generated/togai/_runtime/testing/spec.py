"""The data file as values: operations with their answers, and the way from a request to its operation."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .checking import Schema

_EXPRESSION = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Answer:
    """A documented answer: media types with their schemas and examples, and headers with their schemas."""

    contents: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    headers: Mapping[str, Schema] = field(default_factory=dict[str, Schema])


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One operation. `name` is `invoices.get`, `id` its operationId or, without one, `GET /invoices/{invoice_id}`."""

    name: str
    id: str
    method: str
    path: str
    fixed_query: str
    segments: tuple[str, ...]
    parameters: Sequence[Mapping[str, Any]]
    body: Mapping[str, Any] | None
    answers: Mapping[str, Answer]
    security: Sequence[Sequence[str]]
    pages: Mapping[str, Any] | None

    def answer(self, status: int) -> Answer | None:
        """What is documented for a status: the number itself, else its class, else `default` (OpenAPI 3.1.1, 4.8.16)."""
        return next((self.answers[key] for key in (str(status), f"{status // 100}XX", "default") if key in self.answers), None)

    def success(self) -> tuple[int, Answer]:
        """The least documented success, else redirect, else `default` as 200."""
        for first in "23":
            found = sorted(key for key in self.answers if key[0] == first)
            if found:
                return int(found[0].replace("X", "0")), self.answers[found[0]]
        return 200, self.answers.get("default", Answer())


@dataclass(frozen=True, slots=True)
class Spec:
    """A whole data file."""

    operations: tuple[Operation, ...]
    schemas: Mapping[str, Schema]
    security: Mapping[str, Mapping[str, Any]]
    prefixes: tuple[str, ...]
    """Paths of the servers, longest first, the empty one included."""
    token_paths: frozenset[str] = frozenset()
    """Where OAuth 2 gives tokens (RFC 6749, section 3.2)."""

    def named(self, name: str) -> list[Operation]:
        """The operations of a name: `invoices.get`, or an operationId; `*` is all. Raises LookupError for none."""
        found = [item for item in self.operations if name in ("*", item.name, item.id)]
        if not found:
            from difflib import get_close_matches

            near = get_close_matches(name, [text for item in self.operations for text in (item.name, item.id)], n=3)
            raise LookupError(f"there is no operation {name!r}" + (f"; did you mean {' or '.join(near)}?" if near else ""))
        return found

    def route(self, method: str, path: str, query: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation of a request and its path values, still encoded. Literal segments win over expressions."""
        return next((found for operation, found in self._routes(path, query) if operation.method == method), None)

    def methods(self, path: str, query: str) -> list[str]:
        """The methods that a path has."""
        return [operation.method for operation, _ in self._routes(path, query)]

    def _routes(self, path: str, query: str) -> Iterator[tuple[Operation, tuple[Operation, dict[str, str]]]]:
        for prefix in self.prefixes:
            if path.startswith(f"{prefix}/"):
                segments = path.removeprefix(prefix).split("/")[1:]
                for operation in self.operations:
                    values = _matched(operation.segments, segments)
                    if values is not None and all(pair in query.split("&") for pair in operation.fixed_query.split("&") if pair):
                        yield operation, (operation, values)


def _matched(template: Sequence[str], segments: Sequence[str]) -> dict[str, str] | None:
    if len(template) != len(segments):
        return None
    values: dict[str, str] = {}
    for wanted, given in zip(template, segments, strict=True):
        if "{" not in wanted:
            if wanted != given and wanted != unquote(given):
                return None
            continue
        found = _pattern(wanted).fullmatch(given)
        if found is None:
            return None
        values |= zip(_EXPRESSION.findall(wanted), found.groups(), strict=True)
    return values


@lru_cache(maxsize=1024)
def _pattern(segment: str) -> re.Pattern[str]:
    """`{id}.json` as a pattern."""
    return re.compile("(.+?)".join(re.escape(part) for part in _EXPRESSION.sub("\0", segment).split("\0")), re.DOTALL)


@lru_cache(maxsize=8)
def load(path: Path) -> Spec:
    """Read a data file; each once."""
    data: Any = json.loads(path.read_bytes())
    answers = {key: Answer(item.get("contents", {}), item.get("headers", {})) for key, item in data["responses"].items()}
    operations = [_operation(name, item, answers) for name, item in data["operations"].items()]
    servers: list[str] = data["servers"]
    tokens: list[str] = [item["token"] for item in data["security"].values() if "token" in item]
    paths = {urlsplit(server).path.rstrip("/") for server in servers}
    return Spec(
        operations=tuple(sorted(operations, key=lambda item: [segment.count("{") for segment in item.segments])),
        schemas=data["schemas"],
        security=data["security"],
        prefixes=tuple(sorted({*paths, ""}, key=lambda item: (-len(item), item))),
        token_paths=frozenset("/" + urlsplit(url).path.strip("/") for url in tokens),
    )


def _operation(name: str, item: Mapping[str, Any], answers: Mapping[str, Answer]) -> Operation:
    path, _, query = item["path"].partition("?")
    return Operation(
        name=name,
        id=item.get("id") or f"{item['method']} {item['path']}",
        method=item["method"],
        path=item["path"],
        fixed_query=query,
        segments=tuple(path.split("/")[1:]),
        parameters=item.get("parameters", ()),
        body=item.get("body"),
        answers={status: answers[number] for status, number in item["responses"].items()},
        security=item.get("security", ()),
        pages=item.get("pages"),
    )
