"""Models of the TRaiseSystemExit part of the Evil \"\"\" + __import__('os').system('x') # {{ 7*7 }} API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, WireField


class X(Model):
    """First\x00\x07 line \u202eevil\u2066 bidi separator next tab \"\"\"."""

    a_b_c: str = WireField(validation_alias="a'b\"c\\", serialization_alias="a'b\"c\\")
    """\"\"\"\"\"\" ends with quote "."""
    x_int_os_abort: int | None = WireField(
        default=None, validation_alias="x: int = os.abort()", serialization_alias="x: int = os.abort()"
    )
    """{{ 7*7 }} {% raw %}."""
    rtl: str | None = WireField(default=None, validation_alias="\u202ertl", serialization_alias="\u202ertl")
    new_line: str | None = WireField(default=None, validation_alias="new\nline", serialization_alias="new\nline")
    """Default: "'''\\n\\"\\"\\""."""
    braces: XBraces | None = WireField(default=None, validation_alias="{braces}", serialization_alias="{braces}")


class XBraces(OpenStrEnum):
    """XBraces; values that it does not list yet are kept."""

    QUOTATION_MARK_QUOTATION_MARK_QUOTATION_MARK = '"""'
    APOSTROPHE = "'"
    REVERSE_SOLIDUS = "\\"
    EMPTY = "\n"
    X = "{{x}}"
    RIGHT_TO_LEFT_OVERRIDE = "\u202e"
    GRINNING_FACE = "😀"
    NUMBER_SIGN = "#"
