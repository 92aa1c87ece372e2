"""Models of the Shared part of the Weather API."""

from __future__ import annotations

from typing import TypeAlias

Empty: TypeAlias = str
