"""Bytes of an answer to Python values. The one place that reads bodies."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import exact

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def decode(form: Any, content: bytes) -> Any:
    """Read JSON as a type: strictly, unknown properties and values kept.

    Raises ValueError (pydantic's ValidationError is one).
    """
    from .model import Model, is_exact

    if form is Any or form is object:
        return exact_loads(content)
    if isinstance(form, type) and issubclass(form, Model):
        return form.model_validate_json(content)
    adapter = _adapter_of(form)
    if is_exact(form):
        return adapter.validate_python(exact.loads(content), strict=True, by_alias=True, by_name=False)
    return adapter.validate_json(content, strict=True, by_alias=True, by_name=False)


def exact_loads(content: bytes) -> Any:
    """Read JSON of no documented type; numbers keep their digits (`ExactFloat` is a float)."""
    return exact.loads(content)


def explain(error: ValueError) -> str:
    """Where and why reading failed, without the values (which may be secrets)."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return "the body is not JSON"
    details = error.errors(include_url=False, include_input=False, include_context=False)
    shown = [f"{'.'.join(str(part) for part in item['loc']) or 'body'}: {item['msg']}" for item in details[:3]]
    more = f" (and {len(details) - 3} more)" if len(details) > 3 else ""
    return "; ".join(shown) + more


def _adapter_of(form: Any) -> "TypeAdapter[Any]":
    try:
        return _cached_adapter(form)
    except TypeError:
        return _adapter(form)


def _adapter(form: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(form)


_cached_adapter = lru_cache(maxsize=1024)(_adapter)
