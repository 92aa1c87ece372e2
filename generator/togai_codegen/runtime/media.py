"""Which documented form an answer has, and which a request asks for: pure functions (RFC 9110, sections 8.3 and 12.5.1)."""

from collections.abc import Iterator
from typing import Any

from .operation import Bytes, Empty, Json, Operation, Redirect, ResponseKind, Stream, Text, by_status
from .values import is_json

HTML = ("text/html", "application/xhtml+xml")


def essence(content_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def success_kind(operation: Operation[Any], status: int, content_type: str = "") -> ResponseKind | None:
    """How a success is read; an undocumented 2xx is read as the first documented one. None: the status is no success.

    Where a status has several forms, the answer's Content-Type decides; one that nobody documented is read as the first.
    """
    if status in (204, 205):
        return Empty()
    if 200 <= status <= 299:
        found = by_status(operation.responses, status)
        documented = [*operation.responses.values()] if found is None else [found]
        forms = [kind for given in documented for kind in _each(given)]
        json = next((kind for kind in forms if isinstance(kind, Json)), None)
        return _fitting(forms, essence(content_type)) or json or (forms[0] if forms else Empty())
    if 300 <= status <= 399:
        given = operation.responses.get(status) or operation.responses.get(str(status)) or operation.responses.get("3XX")
        return next(_each(given), None) if given is not None else None
    return None


def _each(given: ResponseKind | tuple[ResponseKind, ...]) -> Iterator[ResponseKind]:
    yield from given if isinstance(given, tuple) else (given,)


def _fitting(forms: list[ResponseKind], media: str) -> ResponseKind | None:
    """The form with this media type, else with its range, else JSON for JSON."""
    typed = [(kind, kind.media_type) for kind in forms if isinstance(kind, Json | Text | Bytes | Stream)]
    for wanted in (media, media.partition("/")[0] + "/*"):
        for kind, known in typed:
            if media and known == wanted:
                return kind
    return next((kind for kind, _ in typed if isinstance(kind, Json)), None) if is_json(media) else None


def accept(operation: Operation[Any]) -> str:
    """The field Accept: JSON first, the other documented forms after it; streams only where there is nothing else."""
    forms = [kind for given in operation.responses.values() for kind in _each(given)]
    if not forms:
        return "application/json"
    typed = [kind for kind in forms if isinstance(kind, Json | Text | Bytes | Stream)]
    whole = [kind for kind in typed if not isinstance(kind, Stream)]
    json = [kind.media_type for kind in whole if isinstance(kind, Json)]
    others = [kind.media_type for kind in whole or typed if not isinstance(kind, Json)]
    if json:
        return ", ".join([*dict.fromkeys(json), *(f"{media};q=0.5" for media in dict.fromkeys(others))])
    if not others or "*/*" in others:
        return "*/*"
    return ", ".join(dict.fromkeys([*others, *(["*/*;q=0.1"] if whole else [])]))


def is_foreign(kind: ResponseKind, content_type: str) -> bool:
    """Whether an answer is a page for people where something else is documented: an error page with a success's status."""
    if essence(content_type) not in HTML or isinstance(kind, Empty | Redirect):
        return False
    return kind.media_type not in (*HTML, "*/*", "text/*", "application/octet-stream")
