"""In which order the parts of a document stand, told from its value alone: `json` keeps the order of keys."""

from typing import Any

from togai_codegen.shapes import is_dict, is_list


class Sequence:
    """The way from the root to an entry as numbers: tuples of them sort as the entries stand in the text."""

    __slots__ = ("_numbers", "_root")

    def __init__(self, root: Any) -> None:
        self._root = root
        self._numbers: dict[int, dict[str, int]] = {}
        """By the identity of an object, which lives as long as the root: the number of each key."""

    def path(self, container: Any, tokens: tuple[str, ...]) -> tuple[int, ...] | None:
        """The numbers on the way along the tokens; None where it does not end in an entry of `container`."""
        value = around = self._root
        found: list[int] = []
        for token in tokens:
            around = value
            number = self._number(around, token)
            if number is None:
                return None
            found.append(number)
            value = around[token] if is_dict(around) else around[number]
        return tuple(found) if tokens and around is container else None

    def _number(self, container: Any, token: str) -> int | None:
        if is_dict(container):
            known = self._numbers.get(id(container))
            if known is None:
                known = self._numbers[id(container)] = {key: number for number, key in enumerate(container)}
            return known.get(token)
        return int(token) if is_list(container) and token.isdecimal() and int(token) < len(container) else None
