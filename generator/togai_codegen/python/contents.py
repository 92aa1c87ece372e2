"""Which media type of a body or a response is used, and what the runtime makes of it."""

from collections.abc import Sequence

from togai_codegen.ir.model import Array, Content, Operation, Primitive, PrimitiveKind, Response, ResponseHeader, Type
from togai_codegen.ir.pagination import LinkPagination
from togai_codegen.ir.queries import is_json, is_stream, media_range
from togai_codegen.records import dataclass, known_by_record


@dataclass(frozen=True, slots=True)
class Success:
    """One form of a successful status.

    `kind` is the runtime's descriptor (Json, Text, Bytes, Stream, Empty, Redirect); `type` is for Json and, of one value, for
    Stream; `end` ends a stream.
    """

    status: str
    kind: str
    type: Type | None = None
    media_type: str = ""
    end: str | None = None


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
    return 2 if is_text(content.media_type) else 3


def successes(operation: Operation) -> tuple[Success, ...]:
    """What the method of an operation answers: the forms of 2xx; without them a redirect (3xx) or what `default` describes;
    without those, nothing.

    Statuses keep the order of the spec. A status has several entries where its media types hold different things; streams are
    among them only where there is nothing else (see `streams`).
    """
    found = every_form(operation)
    whole = tuple(item for item in found if item.kind != "Stream")
    return whole if any(item.kind != "Empty" for item in whole) or len(whole) == len(found) else found


def streams(operation: Operation) -> tuple[Success, ...]:
    """The streams of an operation that answers whole values too, when it is asked for them."""
    answered = successes(operation)
    return tuple(item for item in every_form(operation) if item.kind == "Stream" and item not in answered)


def answered_headers(operation: Operation) -> tuple[ResponseHeader, ...]:
    """The documented header fields of what a method answers, each once; without those that the client itself makes use of."""
    statuses = {item.status: item.kind for item in successes(operation)}
    used = {"link"} if isinstance(operation.pagination, LinkPagination) else set[str]()
    if "Redirect" in statuses.values():
        used.add("location")
    answers = [item for item in operation.responses if item.status in statuses]
    found = {header.name.lower(): header for item in reversed(answers) for header in reversed(item.headers)}
    return tuple(header for name, header in reversed(found.items()) if name not in used)


@known_by_record(most=20_000)
def every_form(operation: Operation) -> tuple[Success, ...]:
    """Every form of an answer: what `successes` and `streams` tell apart. An operation is asked some twenty times."""
    by_class = {first: [item for item in operation.responses if item.status[:1] == first] for first in "23d"}
    if operation.method == "HEAD":
        return tuple(Success(item.status, "Empty") for item in by_class["2"]) or (Success("2XX", "Empty"),)
    if not by_class["2"] and by_class["3"]:
        return tuple(Success(item.status, "Redirect") for item in by_class["3"])
    described = by_class["2"] or by_class["d"]
    return tuple(form for item in described for form in _forms(item)) or (Success("2XX", "Empty"),)


def _forms(response: Response) -> list[Success]:
    """The forms of one status: JSON first. What is the JSON once more in another notation is left out."""
    if response.status in {"204", "205"} or not response.contents:
        return [Success(response.status, "Empty")]
    json = [item for item in sorted(response.contents, key=_rank) if reads_json(item)]
    types = [item.type for item in json]
    distinct = [item for index, item in enumerate(json) if item.type not in types[:index]]
    others = [item for item in sorted(response.contents, key=_rank) if not reads_json(item)]
    told = [item for item in others if is_stream(item.media_type) or not json or _is_another(item)]
    return [_form(response.status, item) for item in [*distinct, *told]]


def _is_another(content: Content) -> bool:
    """Whether a form beside JSON is no other notation of it: text or bytes by its own schema, and not XML."""
    scalar = isinstance(content.type, Primitive) and content.type.kind in {PrimitiveKind.STRING, PrimitiveKind.BINARY}
    return scalar and not is_xml(content.media_type)


def _form(status: str, content: Content) -> Success:
    media = media_range(content.media_type)
    if is_stream(media):
        return Success(status, "Stream", _item_type(content), media, content.end)
    if reads_json(content):
        return Success(status, "Json", content.type, "application/json" if media == "*/*" else media)
    return Success(status, "Text" if is_text(media) else "Bytes", None, media)


def _item_type(content: Content) -> Type | None:
    """What one value of a stream is: `schema` means that too, or an array of it, before OpenAPI 3.2."""
    whole = content.type.items if isinstance(content.type, Array) else content.type
    return whole if content.item_type is None else content.item_type


def is_xml(media_type: str) -> bool:
    """Whether a media type is XML (RFC 7303)."""
    return media_range(media_type).endswith(("/xml", "+xml"))


def is_text(media_type: str) -> bool:
    """Whether a body of this type is read as text."""
    media = media_range(media_type)
    return media.startswith("text/") or is_xml(media) or media.endswith(("/yaml", "/x-yaml", "+yaml", "/javascript", "/csv"))


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
