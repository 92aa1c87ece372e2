"""A node of the IR as flat lists: what its digests are made of."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from togai_codegen.ir.json import ASIDE
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
        return _first(kind)
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


def _first(kind: Any) -> _Teller:
    """What tells the first nodes of a class; after some it is compiled, and takes a third of the time."""
    names = _names(kind)
    left = _FEW

    def teller(node: Any, facts: list[Any], prose: list[Any], places: list[Any]) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            _TELLERS[kind] = _compiled(kind, names)
            tell(node, facts, prose, places)
            return
        facts.append((kind.__name__,))
        facts += [getattr(node, name) for name in names[0]]
        prose += [getattr(node, name) for name in names[1]]
        for name in names[2]:
            if name == "at":
                places.append(node.at.pointer)
            else:
                tell(getattr(node, name), facts, prose, places)

    return teller


def _names(kind: Any) -> tuple[list[str], list[str], list[str]]:
    """The names of a class's fields: of those that are told as they are, of prose, of the others."""
    known = [item for item in fields(kind) if item.name not in ASIDE]
    prose = [item.name for item in known if item.name in _PROSE]
    scalars = [item.name for item in known if item.name not in prose and item.type in _SCALARS]
    return scalars, prose, [item.name for item in known if item.name not in (*prose, *scalars)]


def _compiled(kind: Any, names: tuple[list[str], list[str], list[str]]) -> _Teller:
    """The same, field by field in one function."""
    scalars, prose, others = names
    defaults = {item.name: item.default for item in fields(kind)}
    known: dict[str, Any] = {"tellers": _TELLERS}
    lines = [f"facts += ({', '.join([repr((kind.__name__,)), *(f'node.{name}' for name in scalars)])},)"]
    lines += [f"prose += ({', '.join(f'node.{name}' for name in prose)},)"] if prose else []
    for name in others:
        lines += _lines(name, defaults[name], known)
    exec("def tell(node, facts, prose, places):\n" + "\n".join(f" {line}" for line in lines), known)
    compiled: _Teller = known["tell"]
    return compiled


def _lines(name: str, default: Any, known: dict[str, Any]) -> list[str]:
    """How a field is told; most hold their defaults, and what is told of these is known beforehand."""
    if name == "at":
        return ["places.append(node.at.pointer)"]
    told = "tellers[value.__class__](value, facts, prose, places)"
    if default is MISSING:
        return [f"value = node.{name}", told]
    facts, prose = list[Any](), list[Any]()
    tell(default, facts, prose, [])
    known |= {f"_{name}": default, f"_{name}_facts": tuple(facts), f"_{name}_prose": tuple(prose)}
    passed = [f" facts += _{name}_facts", *([f" prose += _{name}_prose"] if prose else [])]
    return [f"value = node.{name}", f"if value is _{name}:", *passed, f"else: {told}"]


_FEW: Final = 16
_PROSE: Final = frozenset({"title", "description", "summary"})
_SCALARS: Final = (str, bool, int, str | None, bool | None, int | None, float | int | None)
"""Types of fields whose values are told as they are."""
