"""Which of the symbols that are gone live on under another name."""

import difflib
import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from togai_codegen.drift.api.surface import Class, Method, Surface
from togai_codegen.drift.api.types import Type, names_in
from togai_codegen.records import dataclass

T = TypeVar("T")

_VARIABLE = re.compile(r"\{[^{}]*\}")
_ALIKE = 0.8
"""The share of fields that two classes must have in common to be taken for one."""


@dataclass(frozen=True, slots=True)
class Renames:
    """Old names and new ones; `certain` holds the old names that are the same thing of the spec as the new."""

    names: Mapping[str, str]
    certain: frozenset[str] = frozenset()


def operation_key(operation: str) -> str:
    """`GET /a/{x}` whatever the variables are called. Helpers (batches, waiting) have the id of what they call."""
    return _VARIABLE.sub("{}", operation)


def match(gone: Mapping[str, T], fresh: Mapping[str, T], same: Callable[[T, T], bool], alike: Callable[[T, T], bool]) -> Renames:
    """Pairs of what is gone and what is new: the same thing first, then what looks alike and like nothing else."""
    left, right, found = dict(gone), dict(fresh), dict[str, str]()
    certain: set[str] = set()
    for is_certain, test in ((True, same), (False, alike)):
        for name, item in list(left.items()):
            candidates = [other for other, its in right.items() if test(item, its)]
            rivals = [other for other, its in left.items() if candidates and test(its, right[candidates[0]])]
            if len(candidates) == 1 and len(rivals) == 1:
                found[name] = candidates[0]
                del left[name], right[candidates[0]]
                if is_certain:
                    certain.add(name)
    return Renames(found, frozenset(certain))


def similar_names(left: str, right: str) -> bool:
    """Whether two names share a word or most of their letters."""
    words = [set(re.findall(r"[a-z0-9]+", re.sub(r"([A-Z])", r"_\1", name).lower())) for name in (left, right)]
    return bool(words[0] & words[1]) or difflib.SequenceMatcher(None, left, right).ratio() >= 0.6


def method_renames(old: Surface, new: Surface) -> Renames:
    """Methods that are gone and whose operation now has another method."""
    before, after = _methods(old), _methods(new)
    gone = {name: item for name, item in before.items() if name not in after}
    fresh = {name: item for name, item in after.items() if name not in before}

    def same(left: Method, right: Method) -> bool:
        return operation_key(left.operation) == operation_key(right.operation) and left.helper == right.helper

    return match(gone, fresh, same, lambda left, right: False)


def _methods(surface: Surface) -> dict[str, Method]:
    return {item.symbol: item for resource in surface.resources.values() for item in resource.methods.values()}


def class_renames(old: Surface, new: Surface) -> Renames:
    """Classes that are gone and stand at the same place of the spec, or have the same fields, under another name."""
    gone = {name: item for name, item in old.classes.items() if name not in new.classes}
    fresh = {name: item for name, item in new.classes.items() if name not in old.classes}
    used = _places(old, gone), _places(new, fresh)

    def same(left: Class, right: Class) -> bool:
        """One place in the spec, or the one place of the API that uses either, and much the same content."""
        placed = left.pointer == right.pointer or bool(used[0][left.name] & used[1][right.name])
        return placed and left.kind == right.kind and _overlap(left, right) >= 0.5

    def alike(left: Class, right: Class) -> bool:
        return left.kind == right.kind and len(_parts(left)) > 1 and _overlap(left, right) >= _ALIKE

    return match(gone, fresh, same, alike)


def _places(surface: Surface, wanted: Mapping[str, Class]) -> dict[str, set[str]]:
    """Where each class is named: fields and answers of methods."""
    found: dict[str, set[str]] = {name: set() for name in wanted}

    def note(type_: Type, place: str) -> None:
        for name in names_in(type_):
            if name in found:
                found[name].add(place)

    for item in surface.classes.values():
        for field in item.fields.values():
            note(field.type, f"{item.name}.{field.wire}")
    for method in _methods(surface).values():
        note(method.returns, operation_key(method.operation))
        for argument in method.arguments.values():
            note(argument.type, f"{operation_key(method.operation)} {argument.wire}")
    return found


def _parts(item: Class) -> set[str]:
    if item.kind == "model":
        return {field.wire for field in item.fields.values()}
    return {str(value) for value in item.members.values()} if item.members else set(names_in(item.type))


def _overlap(left: Class, right: Class) -> float:
    ours, theirs = _parts(left), _parts(right)
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0
