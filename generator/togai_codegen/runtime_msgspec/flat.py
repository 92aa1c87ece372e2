"""A model as a flat list of its parts, so that pickles and deep copies know no depth: what could be read can be kept."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from msgspec import UNSET, Struct

from ..runtime.guards import is_mapping
from .structs import extra_of, keep_extra, note, noted, stored_values

Part: TypeAlias = tuple[Any, ...]
"""Of a model its class, the numbers of two lists, and what is noted; of a list or dict what `restored` reads."""

_PLAIN = frozenset({str, int, float, bool, type(None), type(UNSET)})


def flattened(root: Struct, leaf: Callable[[Any], Any] = lambda value: value) -> list[Part]:
    """Each list, dict and model below a model once, with the numbers of others in it; other values as `leaf` makes them."""
    found: list[Any] = [root]
    numbers = {id(root): 0}

    def number(value: Any) -> int:
        if id(value) not in numbers:
            numbers[id(value)] = len(found)
            found.append(value)
        return numbers[id(value)]

    def part(value: Any) -> Part:
        if isinstance(value, Struct):
            fields, extra = list(stored_values(value)), extra_of(value)
            return type(value), number(fields), number(extra) if extra else None, noted(value)
        places: list[tuple[int, int]] = []
        named = is_mapping(value)
        items: list[Any] = list(value.values() if named else value)
        for place, item in enumerate(items):
            if type(item) in _PLAIN:
                continue
            if type(item) in (list, dict) or isinstance(item, Struct):
                places.append((place, number(item)))
                items[place] = None
            else:
                items[place] = leaf(item)
        return (tuple(value) if named else None), items, places or ()

    return [part(value) for value in found]  # which grows meanwhile


def restored(parts: Sequence[Part]) -> Any:
    """The model again."""
    made: list[Any] = [_shell(part[0]) for part in parts]
    for value, part in zip(made, parts, strict=True):
        if isinstance(part[0], type):
            continue
        keys, items, places = part
        for place, number in places:
            items[place] = made[number]
        value.extend(items) if keys is None else value.update(zip(keys, items, strict=True))
    for value, part in zip(made, parts, strict=True):
        if isinstance(value, Struct):
            _, fields, extra, found = part
            for name, item in zip(value.__struct_fields__, made[fields], strict=True):
                setattr(value, name, item)
            if extra is not None:
                keep_extra(value, made[extra])
            if found[0]:
                note(value, *found)
    return made[0]


def _shell(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Struct):
        return kind(**dict.fromkeys(kind.__struct_fields__, UNSET))
    return [] if kind is None else {}
