"""Pydantic's readers of types that are no models, each made once."""

from functools import lru_cache
from typing import Any

from pydantic import PydanticUserError, TypeAdapter


def adapter_of(form: Any) -> TypeAdapter[Any]:
    """Pydantic's reader of a type; made once, where the type can be a key."""
    return _cached_adapter(form) if hashable(form) else _adapter(form)


def hashable(form: Any) -> bool:
    """Whether a type can be the key of a cache; `Annotated` with odd metadata cannot."""
    try:
        hash(form)
    except TypeError:
        return False
    return True


def _adapter(form: Any) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(form, config={"strict": True})
    except PydanticUserError:  # a type with a configuration of its own
        return TypeAdapter(form)


_cached_adapter = lru_cache(maxsize=1024)(_adapter)
