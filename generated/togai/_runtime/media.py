"""Which documented form an answer has: pure functions (RFC 9110, section 8.3)."""

from functools import lru_cache
from typing import Any

from .operation import Bytes, Empty, Json, Operation, Redirect, ResponseKind, Stream, Text, by_status, each_kind
from .values import is_json

HTML = ("text/html", "application/xhtml+xml")


@lru_cache(maxsize=64)
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
        if isinstance(found, Json):
            return found
        documented = [*operation.responses.values()] if found is None else [found]
        forms = [kind for given in documented for kind in each_kind(given)]
        json = next((kind for kind in forms if isinstance(kind, Json)), None)
        return _fitting(forms, essence(content_type)) or json or (forms[0] if forms else Empty())
    if 300 <= status <= 399:
        given = operation.responses.get(status) or operation.responses.get(str(status)) or operation.responses.get("3XX")
        return each_kind(given)[0] if given else None
    return None


def is_success(operation: Operation[Any], status: int) -> bool:
    """Whether an answer is one that is read: a 2xx, or a documented redirect."""
    return 200 <= status <= 299 or success_kind(operation, status) is not None


def _fitting(forms: list[ResponseKind], media: str) -> ResponseKind | None:
    """The form with this media type, else with its range, else JSON for JSON."""
    typed = [(kind, kind.media_type) for kind in forms if isinstance(kind, Json | Text | Bytes | Stream)]
    for wanted in (media, media.partition("/")[0] + "/*"):
        for kind, known in typed:
            if media and known == wanted:
                return kind
    return next((kind for kind, _ in typed if isinstance(kind, Json)), None) if is_json(media) else None


def is_foreign(kind: ResponseKind, content_type: str) -> bool:
    """Whether an answer is a page for people where something else is documented: an error page with a success's status."""
    if essence(content_type) not in HTML or isinstance(kind, Empty | Redirect):
        return False
    return kind.media_type not in (*HTML, "*/*", "text/*", "application/octet-stream")
