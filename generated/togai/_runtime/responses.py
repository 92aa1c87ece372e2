"""Answers: which value or error they are. Pure functions."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, get_args, get_origin
from urllib.parse import urljoin

from . import exact
from .decode import decode, explain, read
from .errors import ResponseError, ResponseShapeError, ShapeError, error_class
from .media import HTML, essence, is_foreign, success_kind
from .operation import Bytes, Empty, Json, Operation, Redirect, Redirected, ResponseKind, Stream, Text, by_status, typed
from .options import OnShapeError
from .retry import http_date, parse_retry_after
from .shape_errors import summary, warn
from .transport import Headers
from .values import is_json


@dataclass(slots=True, kw_only=True)
class Answer:
    """An answer. `url` is where it came from."""

    status: int
    headers: Headers
    content: bytes = field(repr=False)
    attempts: int = 1
    request_id_headers: tuple[str, ...] = ()
    url: str = field(default="", repr=False)
    operation: str = ""
    on_shape_error: OnShapeError = "warn"

    @property
    def request_id(self) -> str | None:
        """What the server calls the request."""
        return self.headers.first(self.request_id_headers)

    @property
    def location(self) -> str:
        """Where the Location header points, as an absolute URL; empty where there is none that could be one."""
        location = self.headers.get("location", "")
        try:
            return urljoin(self.url, location) if location else ""
        except ValueError:
            return ""


def read_answer(operation: Operation[Any], answer: Answer) -> Any:
    """The value of a success. Raises ResponseShapeError."""
    content_type = answer.headers.first(("content-type",)) or ""
    kind = success_kind(operation, answer.status, content_type)
    if kind is not None and content_type != "application/json" and is_foreign(kind, content_type):
        raise shape_error(answer, "the body is an HTML page")
    match kind:
        case Json():
            return read_json(typed(kind.type), answer)
        case None | Empty():
            return None
        case Redirect():
            if not answer.location:
                raise shape_error(answer, "it names no usable Location")
            return Redirected(answer.status, answer.location)
        case Bytes():
            return answer.content
        case Text() | Stream():
            return text_of(answer)


def kind_of(operation: Operation[Any], answer: Answer) -> ResponseKind | None:
    """The documented form of an answer; None where it is no success."""
    return success_kind(operation, answer.status, answer.headers.get("content-type", ""))


def read_json(form: Any, answer: Answer) -> Any:
    """The body as JSON of a type. Raises ResponseShapeError."""
    if not answer.content or answer.content.isspace():
        raise shape_error(answer, "the body is empty")
    try:
        value, found = read(form, answer.content)
    except ValueError as error:
        reason = explain(error)
    except RecursionError:
        reason = "the body is nested too deeply"
    else:
        if found and answer.on_shape_error == "raise":
            raise shape_error(answer, summary(found), found)
        if found and answer.on_shape_error == "warn":
            warn(answer.operation, found)
        return value
    media_type = media_type_of(answer)
    note = "" if not media_type or is_json(media_type) else f" (Content-Type {media_type[:80]})"
    raise shape_error(answer, f"{reason}{note}")


def shape_error(answer: Answer, reason: str, found: tuple[ShapeError, ...] = ()) -> ResponseShapeError:
    """The error of a success that is not the documented thing."""
    return ResponseShapeError(
        f"{answer.operation}: {answer.status}, but not the documented answer: {reason}",
        status=answer.status,
        content=answer.content,
        request_id=answer.request_id,
        operation=answer.operation,
        attempts=answer.attempts,
        shape_errors=found,
    )


def read_field(answer: Answer, name: str, form: Any) -> Any:
    """A header field as a type (dates as in RFC 9110, 5.6.7, too); None where it is absent. Raises ResponseShapeError."""
    if name not in answer.headers:
        return None
    from .adapters import adapter_of

    text = answer.headers[name]
    try:
        if get_origin(form) is list:
            return [adapter_of(get_args(form)[0]).validate_strings(part.strip()) for part in text.split(",")]
        return adapter_of(form).validate_strings(text)
    except ValueError:
        if form is datetime and (date := http_date(text)):
            return date
    raise shape_error(answer, f"its header {name} is of another form")


def read_error(operation: Operation[Any], answer: Answer, reason: str, now: datetime | None = None) -> ResponseError:
    """The error for a status that is no success. The body stays out of the message: it may hold secrets."""
    message = f"{operation.id}: the server answered {answer.status}"
    if answer.attempts > 1:
        message += f" (attempt {answer.attempts})"
    if answer.request_id:
        message += f", request id {answer.request_id[:100]}"
    if 300 <= answer.status <= 399 and answer.location:
        reason = reason or "its redirect was not followed"
    if reason:
        message += f"; {reason}"
    return error_class(answer.status)(
        message,
        status=answer.status,
        body=error_body(operation, answer),
        request_id=answer.request_id,
        headers=answer.headers,
        retry_after=parse_retry_after(answer.headers.get("retry-after"), now),
        operation=operation.id,
        attempts=answer.attempts,
    )


def error_body(operation: Operation[Any], answer: Answer) -> Any:
    """The documented error, else JSON, else text; None where the body is empty."""
    if not answer.content.strip():
        return None
    form = by_status(operation.errors, answer.status)
    html = media_type_of(answer) in HTML
    if form is not None and not html:
        try:
            return decode(typed(form), answer.content)
        except (ValueError, RecursionError):
            pass
    try:
        return exact.loads(answer.content)
    except (ValueError, RecursionError):
        return text_of(answer)


def media_type_of(answer: Answer) -> str:
    """The media type without its parameters, in lower case."""
    return essence(answer.headers.get("content-type", ""))


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
