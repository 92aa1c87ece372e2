"""Which media type of a body or a response is used, and what the runtime makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from togai_codegen.ir.model import Content, Operation, Response, Type
from togai_codegen.ir.queries import is_json


@dataclass(frozen=True, slots=True)
class Success:
    """One successful status: `kind` is the runtime's descriptor (Json, Text, Bytes, Empty, Redirect); `type` is for Json only."""

    status: str
    kind: str
    type: Type | None = None


def media_range(media_type: str) -> str:
    """The media type in lower case without its parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def preferred(contents: Sequence[Content]) -> Content | None:
    """The content of an answer to use: JSON, then text, then the first; `*/*` with a schema counts as JSON."""
    return min(contents, key=lambda content: _rank(content), default=None)


def reads_json(content: Content) -> bool:
    """Whether an answer with this content is read as JSON."""
    media = media_range(content.media_type)
    return is_json(media) or media == "text/json" or (media == "*/*" and content.type is not None)


def _rank(content: Content) -> int:
    if reads_json(content):
        return 0 if is_json(content.media_type) else 1
    return 2 if media_range(content.media_type).startswith("text/") else 3


def successes(operation: Operation) -> tuple[Success, ...]:
    """The successful answers: 2xx; without them a redirect (3xx) or what `default` describes; without those, nothing.

    Statuses keep the order of the spec.
    """
    by_class = {first: [item for item in operation.responses if item.status[:1] == first] for first in "23d"}
    if by_class["2"]:
        return tuple(_success(item) for item in by_class["2"])
    if by_class["3"]:
        return tuple(Success(item.status, "Redirect") for item in by_class["3"])
    return tuple(_success(item) for item in by_class["d"]) or (Success("2XX", "Empty"),)


def _success(response: Response) -> Success:
    content = preferred(response.contents)
    if content is None or response.status in {"204", "205"}:
        return Success(response.status, "Empty")
    if reads_json(content):
        return Success(response.status, "Json", content.type)
    if media_range(content.media_type).startswith("text/"):
        return Success(response.status, "Text")
    return Success(response.status, "Bytes")


def errors(operation: Operation) -> tuple[tuple[str, Type], ...]:
    """The typed errors: (status, type of the JSON body), `default` where it does not describe the success."""
    taken = {item.status for item in successes(operation)}
    found: list[tuple[str, Type]] = []
    for response in operation.responses:
        content = preferred(response.contents)
        if response.status in taken or response.status[:1] not in "45d" or content is None or content.type is None:
            continue
        if reads_json(content):
            found.append((response.status, content.type))
    return tuple(found)
