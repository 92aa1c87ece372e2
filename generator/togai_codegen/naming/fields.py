"""Attributes of models and members of enums."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.location import Location
from togai_codegen.naming import reserved
from togai_codegen.naming.scope import Scope, are_free, is_usable, valid
from togai_codegen.naming.words import snake, spelled

_ENCODER = json.JSONEncoder(ensure_ascii=False)
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""
_MINUS = re.compile(r"-(?=\d)")
_PLUS = re.compile(r"\+\d")
_NO_MEMBERS = reserved.KEYWORDS | {"MRO"}


def property_names(api: ir.Api, diagnostics: Diagnostics) -> Iterator[tuple[tuple[str, str], str]]:
    """((declaration id, wire name), attribute) for each property of each object."""
    for declaration in api.declarations.values():
        if isinstance(declaration, ir.Object):
            for wire, name in _object(declaration, diagnostics).items():
                yield (declaration.id, wire), name


def _object(declaration: ir.Object, diagnostics: Diagnostics) -> dict[str, str]:
    """Names asked for come first, then those that are spelled as in JSON, then the others in their order."""
    wished = {prop.name: attribute(prop.name) for prop in declaration.properties}
    asked = [(prop, wish) for prop in declaration.properties if (wish := prop.python_name) is not None]
    if not asked and are_free(wished.values(), reserved.PROPERTIES):
        return wished
    scope = Scope(reserved.PROPERTIES)
    names: dict[str, str] = {}
    for prop, wish in asked:
        names[prop.name] = pinned(scope, wish, attribute(wish), prop.at, diagnostics)
    for wire, name in sorted(wished.items(), key=lambda item: item[1] != item[0]):
        if wire not in names:
            names[wire] = scope.give([name])
    return names


def pinned(scope: Scope, wanted: str, fallback: str, at: Location, diagnostics: Diagnostics) -> str:
    """The name that `x-codegen-name` asks for, or one near to it under a warning (NAM001)."""
    given = scope.give([wanted if is_usable(wanted) else fallback])
    if given != wanted:
        diagnostics.report(codes.NAM001, f"the name {wanted!r} can't be used; it is {given!r}", at)
    return given


@lru_cache(maxsize=100_000)
def attribute(wire: str) -> str:
    """A wire name as an attribute or argument: snake_case, a letter first, signs spelled out where there is nothing else."""
    return valid(snake(wire) or spelled(wire), "field_")


def member_names(api: ir.Api, diagnostics: Diagnostics) -> Iterator[tuple[tuple[str, str], str]]:
    """((enumeration id, JSON text of the value), member) for each value of each enumeration."""
    for declaration in api.declarations.values():
        if isinstance(declaration, ir.Enumeration):
            for text, name in _members(declaration, diagnostics).items():
                yield (declaration.id, text), name


def json_text(value: str | int | float) -> str:
    """The key of an enum value in `Names.members`."""
    return _ENCODER.encode(value)


def _members(declaration: ir.Enumeration, diagnostics: Diagnostics) -> dict[str, str]:
    signed = any(isinstance(value, str) and _PLUS.search(value) for value in declaration.values)
    wished = [(value, json_text(value), _member(value, signed)) for value in declaration.values]
    if not declaration.member_names and are_free([name for _, _, name in wished], _NO_MEMBERS):
        return {text: name for _, text, name in wished}
    scope = Scope(_NO_MEMBERS)
    names: dict[str, str] = {}
    clashes: dict[str, int] = {}
    for _, text, _ in wished:
        asked = declaration.member_names.get(text) if declaration.member_names else None
        if asked is not None:
            names[text] = pinned(scope, asked, _member(asked, False), declaration.at, diagnostics)
    # A value that is spelled like its member has the first claim: of "A" and "a", "A" is A.
    for _, text, name in sorted(wished, key=lambda item: item[2] != item[0]):
        if text not in names:
            if scope.is_free(name):
                names[text] = scope.give([name])
                continue
            names[text] = scope.give(f"{name}_{number}" for number in count(clashes.get(name, 2)))
            clashes[name] = int(names[text].rpartition("_")[2]) + 1
    return names


def _member(value: str | int | float, signed: bool) -> str:
    """`+1` -> PLUS_1; `GMT-0` beside `GMT+0` -> GMT_MINUS_0, alone GMT_0; 1 -> VALUE_1; "" -> EMPTY."""
    text = value if isinstance(value, str) else json_text(value)
    if not text.strip():
        return "EMPTY"
    worded = text.replace("+", " plus ")
    worded = _MINUS.sub(" minus ", worded) if signed or text.startswith("-") else worded
    return valid((snake(worded) or spelled(text)).upper(), "VALUE_")
