"""Models of the Unused part of the Names API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case
from .models_ import NoneModel
from .some_odd_tag import List


class ModelModel(Model, alias_generator=camel_case):
    """ModelModel."""

    none: NoneModel | None = None
    list_: List | None = None
