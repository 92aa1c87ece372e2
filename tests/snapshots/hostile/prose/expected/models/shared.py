"""Models of the Shared part of the Evil \"\"\" + __import__('os').system('x') # {{ 7*7 }} API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class Y1ImportOs(OpenStrEnum):
    """Y1ImportOs; values that it does not list yet are kept."""

    A = "a"
