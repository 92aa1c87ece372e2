"""Readers of types that are no models, for header fields."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from msgspec import convert

from .shapes import shape_of
from .walk import REFUSALS, Walk


@dataclass(frozen=True, slots=True)
class Adapter:
    """The reader of one type."""

    form: Any

    def validate_strings(self, text: str) -> Any:
        """Read a text as the type. Raises ValueError."""
        if self.form in (datetime, date):
            return shape_of(self.form).read(text, (), Walk(ends=True))
        try:
            return convert(text, self.form, strict=False)
        except REFUSALS as error:
            raise ValueError("of another form") from error


@lru_cache(maxsize=256)
def adapter_of(form: Any) -> Adapter:
    """The reader of a type."""
    return Adapter(form)
