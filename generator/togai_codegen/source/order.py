"""In which order the parts of a document stand, told from its value alone: `json` keeps the order of keys."""

from typing import Any, TypeAlias

from togai_codegen.location import Order, unescape_token
from togai_codegen.shapes import is_dict, is_list

Found: TypeAlias = tuple[Any, Any, Order]
"""A value, the container that it stands in, and the numbers on the way to it."""


class Sequence:
    """The way from the root to an entry as numbers: tuples of them sort as the entries stand in the text."""

    __slots__ = ("_keys", "_known")

    def __init__(self, root: Any) -> None:
        self._keys: dict[int, dict[str, int]] = {}
        """By the identity of an object, which lives as long as this: the number of each key."""
        self._known: dict[str, Found | None] = {"": (root, None, ())}
        """By pointer: most that are asked for have their parents in common."""

    def path(self, container: Any, pointer: str, *, key: bool = False) -> Order | None:
        """What sorts an entry of `container`, or its key; None where the pointer does not lead to one."""
        found = self._find(pointer)
        return self.order(found, pointer, key=key) if found is not None and pointer and found[1] is container else None

    def numbers(self, pointer: str, *, key: bool = False) -> Order | None:
        """What sorts an entry, whatever it is an entry of; None where the pointer leads nowhere."""
        found = self._find(pointer)
        return None if found is None else self.order(found, pointer, key=key)

    def order(self, found: Found, pointer: str, *, key: bool) -> Order:
        """What sorts what was found at a pointer: before all that is inside of it, first its key, then the value."""
        return (*found[2], -2 if key else -1)

    def number_of(self, container: Any, token: str | int) -> int | None:
        """The number of an entry that a container has."""
        if not is_dict(container):
            return int(token)
        known = self._keys.get(id(container))
        if known is None:
            known = self._keys[id(container)] = {key: number for number, key in enumerate(container)}
        return known.get(str(token))

    def _find(self, pointer: str) -> Found | None:
        missing: list[str] = []
        while pointer not in self._known:
            missing.append(pointer)
            pointer = pointer.rpartition("/")[0]
        found = self._known[pointer]
        for longer in reversed(missing):
            found = self._known[longer] = None if found is None else self._entry(found, longer)
        return found

    def _entry(self, parent: Found, pointer: str) -> Found | None:
        container, _, numbers = parent
        token = unescape_token(pointer.rpartition("/")[2])
        if is_dict(container) and token in container:
            number = self.number_of(container, token)
            return None if number is None else (container[token], container, (*numbers, number))
        if is_list(container) and token.isdecimal() and int(token) < len(container):
            number = self.number_of(container, int(token))
            return None if number is None else (container[int(token)], container, (*numbers, number))
        return None
