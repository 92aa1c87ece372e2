"""Texts that match a regular expression, made from Python's own reading of it."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

from .checking import matches, readable

_GENEROSITY = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256)
_CHARACTERS = "aA0-_ .,:/@#+" + "bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ123456789!\"$%&'()*;<=>?[]^`{|}~\\\n\tä日"
_LONGEST = 2_000
_CLASSES: dict[str, Callable[[str], bool]] = {
    "CATEGORY_DIGIT": str.isdigit,
    "CATEGORY_SPACE": str.isspace,
    "CATEGORY_WORD": lambda character: character.isalnum() or character == "_",
}


@lru_cache(maxsize=4096)
def matching_text(pattern: str, least: int, most: int | None, number: int) -> str | None:
    """A text of `least` to `most` characters in which the pattern is found; None where none was made. `number` varies it.

    Look-arounds and references back are not followed: what comes out is tried, and given only where it matches.
    """
    try:
        tree: Any = import_module("re._parser").parse(readable(pattern))
    except (ValueError, re.error, RecursionError, OverflowError, ImportError):
        return None
    known: dict[int, list[str]] = {}
    for generosity in _GENEROSITY:
        for variation in (number, number + 1):
            try:
                text = _Writer(generosity, variation, known).sequence(tree)
            except (LookupError, RecursionError):
                return None
            padded = text.ljust(least, "a")
            for candidate in (text, padded[: len(padded) if most is None else most]):
                fits = least <= len(candidate) <= (len(candidate) if most is None else most)
                if fits and matches(pattern, candidate):
                    return candidate
    return None


class _Writer:
    """Walks a pattern; repeats go `generosity` times beyond their least. Raises LookupError for what no text was found for."""

    def __init__(self, generosity: int, number: int, known: dict[int, list[str]]) -> None:
        self._generosity = generosity
        self._known = known
        self._number = number
        self._groups: dict[int, str] = {}
        self._length = 0

    def sequence(self, items: Sequence[Any]) -> str:
        return "".join(self._item(str(kind), argument) for kind, argument in items)

    def _item(self, kind: str, argument: Any) -> str:
        match kind:
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL":
                return self._choose(argument, lambda character: ord(character) != argument)
            case "ANY":
                return self._choose(_CHARACTERS, lambda character: character != "\n")
            case "IN":
                return self._choose(argument, _member_of(argument))
            case "BRANCH":
                return self.sequence(argument[1][self._number % len(argument[1])])
            case "SUBPATTERN":
                text = self._groups[argument[0] or 0] = self.sequence(argument[3])
                return text
            case "GROUPREF":
                return self._groups[argument]
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                return self._repeat(*argument)
            case "ATOMIC_GROUP":
                return self.sequence(argument)
            case _:
                return ""

    def _repeat(self, least: int, most: Any, inner: Any) -> str:
        count = min(int(most), least + self._generosity)
        parts: list[str] = []
        for _ in range(count):
            parts.append(self.sequence(inner))
            self._length += len(parts[-1])
            if self._length > _LONGEST:
                raise LookupError("too long")
        return "".join(parts)

    def _choose(self, place: object, accepts: Callable[[str], bool]) -> str:
        """One of the characters that are accepted at a place of the pattern, another one each time."""
        self._number += 7
        found = self._known.get(id(place))
        if found is None:
            found = [character for character in _CHARACTERS if accepts(character)]
            found = found or [character for character in map(chr, range(0x20, 0x3000)) if accepts(character)][:1]
            self._known[id(place)] = found
        if not found:
            raise LookupError("no character")
        return found[self._number % len(found)]


def _member_of(items: Sequence[Any]) -> Callable[[str], bool]:
    negated = str(items[0][0]) == "NEGATE"

    def accepts(character: str) -> bool:
        return any(_covers(str(kind), argument, character) for kind, argument in items) != negated

    return accepts


def _covers(kind: str, argument: Any, character: str) -> bool:
    match kind:
        case "LITERAL":
            return character == chr(argument)
        case "RANGE":
            return chr(argument[0]) <= character <= chr(argument[1])
        case "CATEGORY":
            name = str(argument)
            positive = name.replace("_NOT_", "_")
            return _CLASSES[positive](character) == (name == positive)
        case _:
            return False
