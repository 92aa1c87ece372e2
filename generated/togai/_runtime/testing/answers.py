"""Answers made from what the spec documents: examples where they are valid, else made-up values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from .. import exact
from ..guards import is_array, is_mapping, is_model
from ..transport import Headers
from ..values import is_json, to_json_value
from .checking import Schema, plain
from .spec import Answer, Operation, Spec
from .values import Values

_LINES = {
    "application/json-seq": "\x1e",
    **dict.fromkeys(("application/jsonl", "application/x-ndjson", "application/x-jsonlines"), ""),
}
"""What stands before each value in a body of many (RFC 7464)."""
_REASONS = frozenset({"message", "detail", "error", "errormessage", "description", "title", "reason", "msg"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What goes back: an answer that may come late or broken, or none where the connection drops."""

    status: int = 200
    headers: Headers = field(default_factory=Headers)
    content: bytes = b""
    delay: float = 0.0
    drop: Literal["", "before", "after"] = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """Makes answers of one spec."""

    spec: Spec
    seed: int

    def values(self, *, full: bool = True) -> Values:
        """A maker of values that servers send."""
        return Values(self.spec.schemas, self.seed, full=full)

    def schema(self, answer: Answer) -> Schema | None:
        """The schema of the JSON that an answer holds; None where it holds none."""
        media_type = json_type(answer)
        return None if media_type is None else answer.contents[media_type].get("schema", {})

    def example(self, operation: Operation) -> Any:
        """The JSON of the documented success; None where it has none."""
        _, answer = operation.success()
        media_type = json_type(answer)
        return None if media_type is None else self._value(answer.contents[media_type], operation.name)

    def success(self, operation: Operation, value: Any, accept: str = "") -> Reply:
        """The documented success with this JSON; with its own content where that is not JSON, or another is accepted."""
        status, answer = operation.success()
        media_type = json_type(answer) or next(iter(answer.contents), None)
        first = accept.partition(",")[0].partition(";")[0].strip()
        if first in answer.contents and not is_json(first):
            media_type, value = first, None
        headers = self._headers(answer, status)
        if media_type is None or status in (204, 304):
            return Reply(status=status, headers=headers)
        content = self._content(media_type, answer.contents[media_type], operation.name, value)
        return Reply(status=status, headers=headers.updated([("Content-Type", media_type)]), content=content)

    def error(self, operation: Operation | None, status: int, reason: str) -> Reply:
        """The documented body for a status, with a reason in it where it has a text for one."""
        answer = (operation.answer(status) if operation else None) or Answer()
        media_type = json_type(answer) or "application/json"
        documented = answer.contents.get(media_type)
        value: Any = {"message": reason}
        if documented is not None and is_mapping(made := self._value(documented, "error")):
            told = {key: reason for key, item in made.items() if plain(key) in _REASONS and isinstance(item, str)}
            value = self.values().fit(documented.get("schema", {}), {**made, **told})
        headers = self._headers(answer, status).updated([("Content-Type", media_type)])
        return Reply(status=status, headers=headers, content=exact.dumps(value).encode())

    def _value(self, documented: Mapping[str, Any], name: str) -> Any:
        schema, values = documented.get("schema", {}), self.values()
        for example in documented.get("examples", ()):
            return values.fit(schema, example, name)
        return values.of(schema, name)

    def _headers(self, answer: Answer, status: int) -> Headers:
        made = {name: _header_text(self.values().of(schema, name)) for name, schema in answer.headers.items()}
        if 300 <= status <= 399:
            made = {
                **{name: text for name, text in made.items() if name.lower() != "location"},
                "Location": "https://files.example/1",
            }
        return Headers([(name, text) for name, text in made.items() if name.lower() not in ("content-length", "content-type")])

    def _content(self, media_type: str, documented: Mapping[str, Any], name: str, value: Any) -> bytes:
        if is_json(media_type):
            return exact.dumps(value).encode()
        examples = documented.get("examples", ())
        if examples and isinstance(examples[0], str):
            return examples[0].encode()
        essence = media_type.partition(";")[0].strip().lower()
        if "items" in documented:
            value = [self.values().of(documented["items"], name)]
        made = value if value is not None else self.values().of(documented.get("schema", {"type": "string"}), name)
        if essence == "text/event-stream":
            return "".join(map(_event, made if is_array(made) else [made])).encode()
        if essence in _LINES:
            return "".join(f"{_LINES[essence]}{exact.dumps(item)}\n" for item in (made if is_array(made) else [made])).encode()
        return (made if isinstance(made, str) else exact.dumps(made)).encode()


def _event(value: Any) -> str:
    """A server-sent event: what a schema of whole events gives, or one whose data the value is."""
    fields = value if is_mapping(value) and "data" in value else {"data": value}
    return "".join(f"{key}: {item if isinstance(item, str) else exact.dumps(item)}\n" for key, item in fields.items()) + "\n"


def scripted(body: object, status: int, headers: Mapping[str, str]) -> Reply:
    """An answer as a test wrote it: bytes and texts as they are, models and JSON values as JSON, None as no body."""
    content_type = "application/json"
    if body is None:
        return Reply(status=status, headers=Headers(headers))
    if isinstance(body, bytes | str):
        content = body if isinstance(body, bytes) else body.encode()
        content_type = "text/plain; charset=utf-8" if isinstance(body, str) else "application/octet-stream"
        if content.lstrip()[:1] in (b"{", b"["):
            content_type = "application/json"
    else:
        content = exact.dumps(json_of(body)).encode()
    return Reply(status=status, headers=Headers([("Content-Type", content_type)]).updated(headers.items()), content=content)


def json_of(value: Any) -> Any:
    """JSON values of models, or of what holds them."""
    return exact.loads(value.to_json()) if is_model(value) else to_json_value(value)


def broken(reply: Reply) -> Reply:
    """The same answer cut off in its middle, so that it is no JSON any more."""
    return replace(reply, content=reply.content[: len(reply.content) // 2] or b"{", headers=reply.headers)


def json_type(answer: Answer) -> str | None:
    """The media type of an answer's JSON."""
    return next((key for key in answer.contents if is_json(key)), None)


def _header_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
