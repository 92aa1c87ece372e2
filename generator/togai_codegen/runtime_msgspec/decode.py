"""Bytes of an answer to Python values. The one place that reads bodies."""

from functools import lru_cache
from typing import Any

from msgspec.json import Decoder
from msgspec.json import decode as plain_decode

from ..runtime import exact
from ..runtime.errors import ShapeError
from .native import native
from .shapes import read_opaque, shape_of
from .walk import REFUSALS, NotAsDocumented, Walk


def decode(form: Any, content: bytes) -> Any:
    """Read JSON as a type: strictly, unknown values kept. Raises ValueError."""
    value, found = _read(form, content, nulls=True)
    if found:
        raise NotAsDocumented(found)
    return value


def read(form: Any, content: bytes) -> tuple[Any, tuple[ShapeError, ...]]:
    """Read JSON as a type; what is not as documented is left as it came, and told.

    Raises ValueError where the whole is another thing. msgspec comes first: good answers cost nothing more.
    """
    # Some servers begin with a byte order mark, and a reader may skip it (RFC 8259, 8.1).
    value, found = _read(form, content.removeprefix(b"\xef\xbb\xbf"), nulls=False)
    if any(not error.path for error in found):
        raise NotAsDocumented(found)
    return value, found


def _read(form: Any, content: bytes, *, nulls: bool) -> tuple[Any, tuple[ShapeError, ...]]:
    if form is Any or form is object:
        return exact_loads(content), ()
    try:
        decoder = _decoder(form)
    except TypeError:  # a form that can't be the key of a cache
        decoder = _decoder.__wrapped__(form)
    try:
        if decoder is not None:
            return decoder.decode(content), ()
    except REFUSALS:
        pass
    except RecursionError:
        raise ValueError("the body is nested too deeply") from None
    walk = Walk(nulls=nulls)
    try:
        return shape_of(form).read(_values(content), (), walk), tuple(walk.found)
    except RecursionError:
        raise ValueError("the body is nested too deeply") from None


def _values(content: bytes) -> Any:
    """JSON values, by msgspec where floats keep all digits. Raises ValueError."""
    if not exact.is_plain(content):
        return exact.loads(content)
    try:
        return plain_decode(content)
    except REFUSALS:
        raise ValueError("the body is not JSON") from None


@lru_cache(maxsize=1024)
def _decoder(form: Any) -> Decoder[Any] | None:
    """What reads a type, made when it is needed; None for one that msgspec can't read at all."""
    try:
        return Decoder(native(form), dec_hook=read_opaque, float_hook=exact.ExactFloat)
    except (TypeError, NotImplementedError):
        return None


def exact_loads(content: bytes) -> Any:
    """Read JSON of no documented type; numbers keep their digits (`ExactFloat` is a float)."""
    return exact.loads(content)


def explain(error: ValueError) -> str:
    """Where and why reading failed, without the values (which may be secrets)."""
    return str(error) if isinstance(error, NotAsDocumented) else "the body is not JSON"
