"""Bytes of an answer to Python values. The one place that reads bodies."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, cast

from . import exact
from .errors import ShapeError
from .shape_errors import summary


def decode(form: Any, content: bytes) -> Any:
    """Read JSON as a type: strictly, unknown properties and values kept.

    Raises ValueError (pydantic's ValidationError is one).
    """
    try:
        reader = _reader(form)
    except TypeError:  # a form that can't be the key of a cache
        reader = _reader.__wrapped__(form)
    return reader(content)


@lru_cache(maxsize=1024)
def _reader(form: Any) -> Callable[[bytes], Any]:
    """What reads a type: found once, and pydantic imported then."""
    if form is Any or form is object:
        return exact.loads
    from .adapters import adapter_of
    from .model import Model, is_exact

    is_model = isinstance(form, type) and issubclass(form, Model)
    validator = cast(Any, form).__pydantic_validator__ if is_model else cast(Any, adapter_of(form).validator)
    plain = partial(validator.validate_json, by_alias=True, by_name=False)
    if not is_exact(form):
        return plain
    lossless = partial(validator.validate_python, strict=True, by_alias=True, by_name=False)
    return lambda content: plain(content) if exact.is_plain(content) else lossless(exact.loads(content))


def read(form: Any, content: bytes) -> tuple[Any, tuple[ShapeError, ...]]:
    """Read JSON as a type; what is not as documented is left as it came, and told.

    Raises ValueError where the whole is another thing. The strict parse comes first: good answers cost nothing more.
    """
    found: tuple[ShapeError, ...] = ()
    content = content.removeprefix(b"\xef\xbb\xbf")  # some servers begin with it, and a reader may skip it (RFC 8259, 8.1)
    try:
        value = decode(form, content)
    except ValueError as error:
        from .repair import repaired

        value, found = repaired(form, content, error)
    nulls = content.rfind(b"null") >= 0
    if found or nulls:
        from .repair import noted

        found = noted(value, found, nulls=nulls)
    return value, found


def explain(error: ValueError) -> str:
    """Where and why reading failed, without the values (which may be secrets)."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return "the body is not JSON"
    from .repair import shape_errors

    return summary(shape_errors(error))
