"""What only the letter of the spec narrows: reading takes any value there, `validate_strict` asks these."""

import json
from typing import Any

from ..runtime.equality import equal
from ..runtime.guards import is_array
from .native import Mark, native
from .shapes import Shape, shape_of
from .walk import Path, Walk


class _Letter(Mark):
    """A mark in `Annotated[...]`."""

    __slots__ = ()

    def native(self, form: Any) -> Any:
        return native(form.__origin__)

    def shape(self, inner: Any) -> Shape:
        return _Judged(self, shape_of(inner))

    def judge(self, value: Any, path: Path, walk: Walk) -> None:
        """Note what the spec does not allow."""
        raise NotImplementedError


class _Judged(Shape):
    def __init__(self, mark: _Letter, inner: Shape) -> None:
        self.mark = mark
        self.inner = inner

    def read(self, value: Any, path: Path, walk: Walk) -> Any:
        made = self.inner.read(value, path, walk)
        if walk.letter:
            self.mark.judge(value, path, walk)
        return made


class Listed(_Letter):
    """`enum` or `const` of values that are no scalars of one kind, each given as JSON text."""

    __slots__ = ("values",)

    def __init__(self, *texts: str) -> None:
        self.values = tuple(json.loads(text) for text in texts)

    def judge(self, value: Any, path: Path, walk: Walk) -> None:
        """Note what the spec does not allow."""
        if not any(equal(value, item) for item in self.values):
            walk.wrong(path, "not one of the listed values", value)


class Positions(_Letter):
    """`prefixItems`: the types of the first items, and of the `rest`; without a rest there must be no more items."""

    __slots__ = ("first", "rest")

    def __init__(self, *first: Any, rest: Any = Any) -> None:
        self.first = first
        self.rest = rest

    def judge(self, value: Any, path: Path, walk: Walk) -> None:
        """Note what the spec does not allow."""
        for index, item in enumerate(value if is_array(value) else ()):
            form = self.first[index] if index < len(self.first) else self.rest
            if form is None and index >= len(self.first):
                walk.wrong(path, f"more than {len(self.first)} items", value)
                return
            shape_of(form).read(item, (*path, index), walk)
