"""A node of the IR as flat lists: what its digests are made of."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from togai_codegen.ir.json import ASIDE
from togai_codegen.location import Location
from togai_codegen.records import getter_of
from togai_codegen.shapes import is_mapping, is_sequence

_Teller: TypeAlias = Callable[[Any, list[Any], list[Any], list[Any]], None]


def tell(value: Any, facts: list[Any], prose: list[Any], places: list[Any]) -> None:
    """Append what stands in a node: titles, descriptions and summaries to `prose`, the pointers of its places to `places`.

    Appended are None, scalars, and tuples that say what follows: the class of a node, whose fields have a fixed order, the
    length of a sequence, the sorted keys of a mapping. So nodes are equal but for prose and places where their facts are, and
    then each text and pointer has one place where it can stand. The order of a mapping's keys is no fact, but can be seen: it
    goes to `places`.
    """
    _TELLERS[value.__class__](value, facts, prose, places)


class _Tellers(dict[type[Any], _Teller]):
    """By class; there are few, with many values each."""

    def __missing__(self, kind: type[Any]) -> _Teller:
        self[kind] = found = _teller(kind)
        return found


_TELLERS: Final = _Tellers()


def _teller(kind: type[Any]) -> _Teller:
    if is_dataclass(kind):
        return _node_teller(kind)
    if issubclass(kind, Enum):
        return lambda value, facts, _prose, _places: facts.append(value.value)
    return _container


def _atom(value: Any, facts: list[Any], _prose: list[Any], _places: list[Any]) -> None:
    facts.append(value)


def _container(value: Any, facts: list[Any], prose: list[Any], places: list[Any]) -> None:
    items: list[Any]
    if is_sequence(value):
        facts.append((len(value),))
        items = list(value)
    elif is_mapping(value):
        entries = {str(key): item for key, item in value.items()}
        keys = sorted(entries)
        facts.append(("", *keys))
        places.append(tuple(entries))
        items = [entries[key] for key in keys]
    else:
        raise TypeError(f"{value.__class__.__name__} is no part of the IR")
    for item in items:
        _TELLERS[item.__class__](item, facts, prose, places)


_TELLERS.update(dict.fromkeys((str, int, float, bool, type(None)), _atom))


def _node_teller(kind: Any) -> _Teller:
    """What tells the nodes of a class. Most fields hold their defaults: what is told of these is known beforehand."""
    known = [item for item in fields(kind) if item.name not in ASIDE]
    prose_names = [item.name for item in known if item.name in _PROSE]
    scalar_names = [item.name for item in known if item.name not in prose_names and item.type in _SCALARS]
    others = [item for item in known if item.name not in (*prose_names, *scalar_names)]
    label, scalars, texts = (kind.__name__,), getter_of(scalar_names), getter_of(prose_names)
    values, defaults = getter_of([item.name for item in others]), [_told(item) for item in others]

    def teller(node: Any, facts: list[Any], prose: list[Any], places: list[Any]) -> None:
        facts.append(label)
        facts += scalars(node)
        prose += texts(node)
        for value, (default, default_facts, default_prose) in zip(values(node), defaults, strict=True):
            if value is default:
                facts += default_facts
                prose += default_prose
            else:
                _TELLERS[value.__class__](value, facts, prose, places)

    return teller


def _told(item: Field[Any]) -> tuple[Any, list[Any], list[Any]]:
    """A field's default, and what is told of it."""
    facts, prose = list[Any](), list[Any]()
    if item.default is not MISSING:
        tell(item.default, facts, prose, [])
    return item.default, facts, prose


def _place(value: Location, _facts: list[Any], _prose: list[Any], places: list[Any]) -> None:
    places.append(value.pointer)


_TELLERS[Location] = _place
_PROSE: Final = frozenset({"title", "description", "summary"})
_SCALARS: Final = (str, bool, int, str | None, bool | None, int | None, float | int | None)
"""Types of fields whose values are told as they are."""
