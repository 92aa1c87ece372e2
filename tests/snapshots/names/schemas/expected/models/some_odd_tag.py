"""Models of the SomeOddTag part of the Names API."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import Model, camel_case


class AnyModel(Model, alias_generator=camel_case):
    """AnyModel."""

    str_: Str | None = None


class Str(Model):
    """Str."""

    y: str | None = None


List: TypeAlias = list[AnyModel]
