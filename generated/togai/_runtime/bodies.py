"""Request bodies. JSON is here; forms, multipart and raw bodies stand in modules that only the packages that send them have."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from .errors import ConfigurationError
from .guards import is_mapping, is_model
from .omit import Omit
from .transport import BodyStream
from .values import to_json_text

Encoded: TypeAlias = tuple[bytes | BodyStream, str]
"""A body as it is sent, and its Content-Type."""


class Body(Protocol):
    """How an operation's body is sent; one that is optional is not sent where none of its properties is given.

    `encode` raises TypeError or ValueError for a value that can't be written.
    """

    @property
    def media_type(self) -> str: ...

    @property
    def optional(self) -> bool: ...

    def encode(self, value: Any, extra: Mapping[str, Any]) -> Encoded: ...


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body sent as JSON."""

    media_type: str = "application/json"
    optional: bool = False

    def encode(self, value: Any, extra: Mapping[str, Any]) -> Encoded:
        """Any JSON value; with `extra` an object."""
        return to_json_text(merged(value, extra)).encode(), self.media_type


def encode_body(body: Body | None, value: Any, extra: Mapping[str, Any]) -> Encoded:
    """The body and its Content-Type. Raises ConfigurationError for a value that cannot be written."""
    if body is None:
        if isinstance(value, bytes) and not extra:
            return value, "application/octet-stream"
        body = JsonBody()
    try:
        return body.encode(value, extra)
    except RecursionError:
        raise ConfigurationError("the body cannot be written: it is nested too deeply, or holds itself") from None
    except (TypeError, ValueError, OSError) as error:
        raise ConfigurationError(f"the body cannot be written: {error}") from error


def merged(value: Any, extra: Mapping[str, Any]) -> Any:
    """A body with the properties that the caller adds to it."""
    if not extra:
        return value
    return {**properties({} if isinstance(value, Omit) else value), **extra}


def properties(value: Any) -> dict[str, Any]:
    """The properties of a mapping or a model by their wire names. Raises TypeError for another value."""
    if is_mapping(value):
        return {str(key): item for key, item in value.items() if not isinstance(item, Omit)}
    if is_model(value):
        return dict(value.model_dump(by_alias=True, exclude_unset=True))
    raise TypeError(f"properties are needed, not {type(value).__name__}")
