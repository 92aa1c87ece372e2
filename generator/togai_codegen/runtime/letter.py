"""What only the letter of the spec narrows: reading takes any value there, `validate_strict` asks these."""

import json
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from .core_schemas import LETTER
from .equality import equal
from .strict import judge_of


class _Letter:
    """A mark in `Annotated[...]`."""

    __slots__ = ()

    def check(self, value: Any) -> Any:
        """The value. Raises ValueError where the spec does not allow it."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Any = dict(handler(source))
        schema["metadata"] = {LETTER: self.check}
        made: CoreSchema = schema
        return made


class Listed(_Letter):
    """`enum` or `const` of values that are no scalars of one kind, each given as JSON text."""

    __slots__ = ("values",)

    def __init__(self, *texts: str) -> None:
        self.values = tuple(json.loads(text) for text in texts)

    def check(self, value: Any) -> Any:
        if not any(equal(value, item) for item in self.values):
            raise ValueError("not one of the listed values")
        return value


class Positions(_Letter):
    """`prefixItems`: the types of the first items, and of the `rest`; without a rest there must be no more items."""

    __slots__ = ("first", "rest")

    def __init__(self, *first: Any, rest: Any = Any) -> None:
        self.first = first
        self.rest = rest

    def check(self, value: Any) -> Any:
        for index, item in enumerate(value):
            form = self.first[index] if index < len(self.first) else self.rest
            if form is None and index >= len(self.first):
                raise ValueError(f"more than {len(self.first)} items")
            judge_of(form).validate_python(item, strict=True, by_alias=True, by_name=False)
        return value
