"""In which order the parts of a document stand, told from its value alone: `json` keeps the order of keys."""

from typing import Any, TypeAlias

from togai_codegen.location import unescape_token
from togai_codegen.shapes import is_dict, is_list

_Found: TypeAlias = tuple[Any, Any, tuple[int, ...]]
"""A value, the container that it stands in, and the numbers on the way to it."""


class Sequence:
    """The way from the root to an entry as numbers: tuples of them sort as the entries stand in the text."""

    __slots__ = ("_keys", "_known")

    def __init__(self, root: Any) -> None:
        self._keys: dict[int, dict[str, int]] = {}
        """By the identity of an object, which lives as long as the root: the number of each key."""
        self._known: dict[str, _Found | None] = {"": (root, None, ())}
        """By pointer: most that are asked for have their parents in common."""

    def path(self, container: Any, pointer: str) -> tuple[int, ...] | None:
        """The numbers on the way to an entry of `container`; None where the pointer does not lead to one."""
        found = self._find(pointer)
        return found[2] if found is not None and pointer and found[1] is container else None

    def numbers(self, pointer: str) -> tuple[int, ...] | None:
        """The numbers on the way to an entry, whatever it is an entry of; None where the pointer leads nowhere."""
        found = self._find(pointer)
        return None if found is None else found[2]

    def _find(self, pointer: str) -> _Found | None:
        missing: list[str] = []
        while pointer not in self._known:
            missing.append(pointer)
            pointer = pointer.rpartition("/")[0]
        found = self._known[pointer]
        for longer in reversed(missing):
            found = self._known[longer] = None if found is None else self._entry(found, longer)
        return found

    def _entry(self, parent: _Found, pointer: str) -> _Found | None:
        container, _, numbers = parent
        token = unescape_token(pointer.rpartition("/")[2])
        number = self._number(container, token)
        if number is None:
            return None
        return container[token] if is_dict(container) else container[number], container, (*numbers, number)

    def _number(self, container: Any, token: str) -> int | None:
        if is_dict(container):
            known = self._keys.get(id(container))
            if known is None:
                known = self._keys[id(container)] = {key: number for number, key in enumerate(container)}
            return known.get(token)
        return int(token) if is_list(container) and token.isdecimal() and int(token) < len(container) else None
