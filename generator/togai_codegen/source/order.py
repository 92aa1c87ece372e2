"""In which order the parts of a document stand, told from its value alone: `json` keeps the order of keys."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from togai_codegen.shapes import is_container, is_dict, is_list

_Span: TypeAlias = tuple[int, int]


class Sequence:
    """A number for each entry of each container, in the order of the text: an entry, then all that is inside it."""

    __slots__ = ("_spans",)

    def __init__(self, spans: dict[int, _Span]) -> None:
        self._spans = spans

    @classmethod
    def of(cls, root: Any) -> "Sequence":
        """Number everything. The containers must live as long as the numbers, and none may stand in two places."""
        spans: dict[int, _Span] = {}
        number = 1
        stack: list[tuple[int, int, Iterator[Any]]] = [(id(root), number, _inside(root))]
        while stack:
            identity, begin, values = stack[-1]
            for value in values:
                number += 1
                kind: object = value.__class__
                if kind is dict or kind is list:
                    stack.append((id(value), number, _inside(value)))
                    break
            else:
                spans[identity] = (begin, number)
                stack.pop()
        return cls(spans)

    def number(self, container: Any, token: str | int) -> int | None:
        """The number of an entry, which must be there; None for a container of another document."""
        value = container[token]
        own = self._spans.get(id(value)) if is_container(value) else None
        if own is not None:
            return own[0]
        span = self._spans.get(id(container))
        if span is None:
            return None
        number = span[0] + 1
        for key, sibling in container.items() if is_dict(container) else enumerate(container):
            if key == token:
                break
            number = self._spans[id(sibling)][1] + 1 if is_container(sibling) else number + 1
        return number


def _inside(value: Any) -> Iterator[Any]:
    if is_dict(value):
        return iter(value.values())
    return iter(value if is_list(value) else ())
