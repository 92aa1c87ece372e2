"""Answers: which value or error they are. Pure functions."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from . import exact
from .decode import decode, explain, read
from .errors import ResponseError, ResponseShapeError, ShapeError, error_class
from .operation import Bytes, Empty, Json, Operation, Redirect, Redirected, ResponseKind, Text, by_status
from .options import OnShapeError
from .retry import parse_retry_after
from .shape_errors import summary, warn
from .transport import Headers
from .values import is_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer. `url` is where it came from."""

    status: int
    headers: Headers
    content: bytes = field(repr=False)
    attempts: int = 1
    request_id: str | None = None
    url: str = field(default="", repr=False)
    operation: str = ""
    on_shape_error: OnShapeError = "warn"

    @property
    def location(self) -> str:
        """Where the Location header points, as an absolute URL; empty where there is none."""
        location = self.headers.get("location", "")
        return urljoin(self.url, location) if location else ""


def success_kind(operation: Operation[Any], status: int) -> ResponseKind | None:
    """How a success is read; an undocumented 2xx is read as the first documented one. None: the status is no success."""
    if 200 <= status <= 299:
        found = by_status(operation.responses, status)
        if found is not None:
            return found
        documented = [*operation.responses.values()]
        return next((kind for kind in documented if isinstance(kind, Json)), documented[0] if documented else Empty())
    if 300 <= status <= 399:
        return operation.responses.get(status) or operation.responses.get(str(status)) or operation.responses.get("3XX")
    return None


def read_answer(operation: Operation[Any], answer: Answer) -> Any:
    """The value of a success. Raises ResponseShapeError."""
    kind = success_kind(operation, answer.status)
    match kind:
        case None | Empty():
            return None
        case Redirect():
            if not answer.location:
                raise _shape_error(answer, "it names no Location")
            return Redirected(answer.status, answer.location)
        case Bytes():
            return answer.content
        case Text():
            return text_of(answer)
        case Json():
            return _read_json(kind.type, answer)


def _read_json(form: Any, answer: Answer) -> Any:
    media_type = media_type_of(answer)
    if not answer.content.strip():
        raise _shape_error(answer, "the body is empty")
    if media_type in ("text/html", "application/xhtml+xml"):
        raise _shape_error(answer, "the body is an HTML page")
    try:
        value, found = read(form, answer.content)
    except ValueError as error:
        reason = explain(error)
    except RecursionError:
        reason = "the body is nested too deeply"
    else:
        if found and answer.on_shape_error == "raise":
            raise _shape_error(answer, summary(found), found)
        if found and answer.on_shape_error == "warn":
            warn(answer.operation, found)
        return value
    note = "" if not media_type or is_json(media_type) else f" (Content-Type {media_type[:80]})"
    raise _shape_error(answer, f"{reason}{note}")


def _shape_error(answer: Answer, reason: str, found: tuple[ShapeError, ...] = ()) -> ResponseShapeError:
    return ResponseShapeError(
        f"{answer.operation}: {answer.status}, but not the documented answer: {reason}",
        status=answer.status,
        content=answer.content,
        request_id=answer.request_id,
        operation=answer.operation,
        attempts=answer.attempts,
        shape_errors=found,
    )


def read_error(operation: Operation[Any], answer: Answer, reason: str, now: datetime | None = None) -> ResponseError:
    """The error for a status that is no success. The body stays out of the message: it may hold secrets."""
    message = f"{operation.id}: the server answered {answer.status}"
    if answer.attempts > 1:
        message += f" (attempt {answer.attempts})"
    if answer.request_id:
        message += f", request id {answer.request_id[:100]}"
    if reason:
        message += f"; {reason}"
    return error_class(answer.status)(
        message,
        status=answer.status,
        body=error_body(operation, answer),
        request_id=answer.request_id,
        retry_after=parse_retry_after(answer.headers.get("retry-after"), now),
        operation=operation.id,
        attempts=answer.attempts,
    )


def error_body(operation: Operation[Any], answer: Answer) -> Any:
    """The documented error, else JSON, else text; None where the body is empty."""
    if not answer.content.strip():
        return None
    form = by_status(operation.errors, answer.status)
    html = media_type_of(answer) in ("text/html", "application/xhtml+xml")
    if form is not None and not html:
        try:
            return decode(form, answer.content)
        except (ValueError, RecursionError):
            pass
    try:
        return exact.loads(answer.content)
    except (ValueError, RecursionError):
        return text_of(answer)


def media_type_of(answer: Answer) -> str:
    """The media type without its parameters, in lower case."""
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def charset_of(answer: Answer) -> str:
    """The charset that the answer names, else UTF-8."""
    _, _, parameters = answer.headers.get("content-type", "").partition(";")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"')
    return "utf-8"


def text_of(answer: Answer) -> str:
    """The body as text; what the charset cannot read is replaced."""
    try:
        return answer.content.decode(charset_of(answer), errors="replace")
    except (LookupError, ValueError):
        return answer.content.decode("utf-8", errors="replace")
