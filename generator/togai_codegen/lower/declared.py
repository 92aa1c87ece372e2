"""A declaration in an extension, read key by key."""

from dataclasses import replace
from typing import Any

from togai_codegen.ir import model as ir
from togai_codegen.ir.helpers import Path
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_mapping, is_sequence


class Wrong(Exception):
    """The declaration can't be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration, its keys read with their types."""

    api: ir.Api
    operation: ir.Operation
    value: Any
    place: str = ""

    def inner(self, key: str) -> "Declared":
        return replace(self, value=self.value.get(key, {}), place=f"{self.place}{key}.")

    def check(self, *known: str) -> None:
        """Raise Wrong where it is no object, or has a key that is not known."""
        if not is_mapping(self.value):
            raise Wrong(f"`{self.place.rstrip('.')}` must be an object" if self.place else "it must be an object")
        for key in self.value:
            if key not in known:
                import difflib

                close = difflib.get_close_matches(str(key), known, n=1)
                raise Wrong(f"`{self.place}{key}` is unknown" + (f"; did you mean `{close[0]}`?" if close else ""))

    def text(self, key: str) -> str:
        found = self.value.get(key)
        if not isinstance(found, str) or not found:
            raise Wrong(f"`{self.place}{key}` must be a string" if key in self.value else f"`{self.place}{key}` is missing")
        return found

    def count(self, key: str) -> int | None:
        if key not in self.value:
            return None
        found = self.value[key]
        if not isinstance(found, int) or isinstance(found, bool) or found < 1:
            raise Wrong(f"`{self.place}{key}` must be a whole number above 0")
        return found

    def seconds(self, key: str) -> float | int | None:
        if key not in self.value:
            return None
        found = self.value[key]
        if not isinstance(found, int | float) or isinstance(found, bool) or found <= 0:
            raise Wrong(f"`{self.place}{key}` must be a number of seconds above 0")
        return found

    def values(self, key: str) -> tuple[Any, ...]:
        found = self.value.get(key, [])
        if not is_sequence(found) or any(is_mapping(item) or is_sequence(item) for item in found):
            raise Wrong(f"`{self.place}{key}` must be a list of plain values")
        return tuple(found)

    def statuses(self, key: str, default: tuple[int, ...] = ()) -> tuple[int, ...]:
        found = self.values(key) if key in self.value else default
        if not all(isinstance(item, int) and 100 <= item <= 599 for item in found):
            raise Wrong(f"`{self.place}{key}` must be a list of HTTP statuses")
        return found

    def path(self, key: str) -> Path | None:
        return tuple(self.text(key).split(".")) if key in self.value else None

    def check_name(self, *arguments: str) -> str:
        """The method's name; its own arguments must not be those of the operation."""
        clash = {item.name.lower() for item in self.operation.parameters} & set(arguments)
        if clash:
            raise Wrong(f"the operation has a parameter `{min(clash)}`, which the method needs for itself")
        return self.text("name")
