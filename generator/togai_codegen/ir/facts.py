"""A node of the IR as flat lists: what its digests are made of."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
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
        return _compiled(kind)
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


def _compiled(kind: Any) -> _Teller:
    """What tells the nodes of a class, field by field; a loop over the fields takes three times as long."""
    known: dict[str, Any] = {"tellers": _TELLERS}
    scalars, prose, others = [repr((kind.__name__,))], list[str](), list[str]()
    for number, item in enumerate(item for item in fields(kind) if item.name not in ASIDE):
        value = f"node.{item.name}"
        if item.name == "at":
            others.append(f"places.append({value}.pointer)")
        elif item.name in _PROSE:
            prose.append(value)
        elif item.type in _SCALARS:
            scalars.append(value)
        else:
            others += [f"value = {value}", *_passed_over(item, f"default_{number}", known)]
    lines = [f"facts += ({', '.join(scalars)},)", *([f"prose += ({', '.join(prose)},)"] if prose else []), *others]
    exec("def tell(node, facts, prose, places):\n" + "\n".join(f" {line}" for line in lines), known)
    compiled: _Teller = known["tell"]
    return compiled


def _passed_over(item: Field[Any], name: str, known: dict[str, Any]) -> list[str]:
    """How a value is told; most fields hold their defaults, and what is told of these is known beforehand."""
    told = "tellers[value.__class__](value, facts, prose, places)"
    if item.default is MISSING:
        return [told]
    facts, prose = list[Any](), list[Any]()
    tell(item.default, facts, prose, [])
    known |= {name: item.default, f"{name}_facts": tuple(facts), f"{name}_prose": tuple(prose)}
    return [f"if value is {name}:", f" facts += {name}_facts", *([f" prose += {name}_prose"] if prose else []), f"else: {told}"]


_PROSE: Final = frozenset({"title", "description", "summary"})
_SCALARS: Final = (str, bool, int, str | None, bool | None, int | None, float | int | None)
"""Types of fields whose values are told as they are."""
