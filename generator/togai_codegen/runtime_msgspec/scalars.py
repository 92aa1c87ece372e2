"""Scalar types of models: typed as the plain Python type."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from .native import Mark

__all__ = ["Binary", "Date", "DateTime", "ExactDecimal", "Number", "NumberMark"]


class NumberMark(Mark):
    """A JSON number: an int stays an int, so 15 and 15.0 are told apart."""

    __slots__ = ()

    def native(self, form: Any) -> Any:
        return int | float


DateTime: TypeAlias = datetime
"""A timestamp, aware or naive."""
Date: TypeAlias = date
"""A calendar date."""
Number: TypeAlias = Annotated[float, NumberMark()]
"""A JSON number; an int stays an int."""
ExactDecimal: TypeAlias = Decimal
"""A number with all its digits, unquoted in JSON."""
Binary: TypeAlias = bytes
"""Bytes; base64 in JSON."""
