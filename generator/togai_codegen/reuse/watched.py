"""A mapping that notes what it is asked."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, overload

_K = TypeVar("_K")
_V = TypeVar("_V")
_T = TypeVar("_T")


class Watched(Mapping[_K, _V]):
    """The same mapping for whoever reads it. `asked` are the keys that were asked for, there or not."""

    __slots__ = ("_mapping", "asked", "listed")

    def __init__(self, mapping: Mapping[_K, _V]) -> None:
        self._mapping = mapping
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self.asked: dict[Any, None] = {}
        self.listed = False
        """Whether somebody wanted to know which keys there are, or how many."""

    def __getitem__(self, key: _K, /) -> _V:
        self.asked[key] = None
        return self._mapping[key]

    def __contains__(self, key: object, /) -> bool:
        self.asked[key] = None
        return key in self._mapping

    @overload
    def get(self, key: _K, /) -> _V | None: ...
    @overload
    def get(self, key: _K, default: _V | _T, /) -> _V | _T: ...
    def get(self, key: _K, default: Any = None, /) -> Any:
        """The value of a key, or the default."""
        self.asked[key] = None
        return self._mapping.get(key, default)

    def __iter__(self) -> Iterator[_K]:
        self.listed = True
        return iter(self._mapping)

    def __len__(self) -> int:
        self.listed = True
        return len(self._mapping)
