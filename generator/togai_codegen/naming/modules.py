"""Modules of models: by the one tag whose operations reach a declaration, else `shared`. Webhooks count as one tag.

A tag with very many models (an API without tags has one: none) is divided by the paths of its operations: what one section
of paths alone reaches has a module of its own, and the rest stays in the tag's.

Imports between modules go one way: `unused` -> sections -> tags -> `shared`. That holds by construction: what a declaration
names is reached by all the operations that reach the declaration. For the same reason declarations that name one another in
a ring share a module.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import all_references, declared_types, dependencies, operation_types, reachable, webhook_types
from togai_codegen.naming.model import ResourceName
from togai_codegen.naming.resources import UNTAGGED
from togai_codegen.naming.scope import Scope, valid
from togai_codegen.naming.words import snake

_SENT = "\0webhooks"
"""Stands for a tag where webhooks and callbacks are meant; no tag of a spec can hold this character."""
_MOST: Final = 4_000
"""Classes, fields, members and variants that a tag may have in one module. Beyond some 20,000 pyright gives up."""
_VERSION: Final = re.compile(r"v?\d+(?:[._-]\d+)*(?:(?:alpha|beta|rc)\d*)?|api|rest", re.IGNORECASE)
"""A segment of a path that says nothing about what is below it: `v1`, `2010-04-01`, `v1beta2`, `api`."""

_Needs: TypeAlias = Mapping[str, tuple[str, ...]]
"""The dependencies of all declarations."""
_Place: TypeAlias = tuple[str, str]
"""A tag, and the section of paths in it: empty where the tag is not divided or the path names none."""


def module_names(api: ir.Api, resources: Mapping[str, ResourceName]) -> dict[str, str]:
    """By declaration id."""
    scope = Scope(taken={resource.module for resource in resources.values()})
    shared, unused = scope.give(["shared"]), scope.give(["unused"])
    needs = {target: dependencies(declaration) for target, declaration in api.declarations.items()}
    places = _places(api, needs)
    homes = {found: _home(found) for found in {*places.values()}}
    names: dict[_Place | None, str] = {(tag, ""): resource.module for tag, resource in resources.items()} | {None: shared}
    if api.webhooks:
        names[_SENT, ""] = scope.give(["webhooks"])
    for place in sorted({place for found in homes for place in found} - names.keys()):
        names[place] = scope.give(_section_names(place, names[place[0], ""]))
    modules: dict[str, str] = {}
    for target in api.declarations:
        if target in places:
            modules[target] = names[homes[places[target]]]
        else:
            # No operation needs it. It may name what belongs to tags, so it goes where it can import them from.
            named = {homes[places[name]] for name in reachable(api, [target]) if name in places} - {None}
            modules[target] = unused if len(named) > 1 else names[next(iter(named), None)]
    _check(modules, names, unused, needs)
    return modules


def _home(places: frozenset[_Place]) -> _Place | None:
    """The place that holds all of these; None where only the whole API does."""
    tags = {tag for tag, _ in places}
    if len(tags) > 1:
        return None
    return next(iter(places)) if len(places) == 1 else (tags.pop(), "")


def _section_names(place: _Place, tag: str) -> list[str]:
    section, longer = valid(place[1], f"{tag}_"), f"{tag}_{place[1]}"
    return [section, longer] if place[0] == UNTAGGED else [longer]


def _places(api: ir.Api, needs: _Needs) -> dict[str, frozenset[_Place]]:
    """The places whose operations reach a declaration."""
    roots: dict[_Place, list[str]] = {}
    for operation in api.operations:
        targets = roots.setdefault((operation.tag or UNTAGGED, _section(operation.path)), [])
        targets += all_references(operation_types(operation))
    for webhook in api.webhooks:
        roots.setdefault((_SENT, ""), []).extend(all_references(webhook_types(webhook)))
    # By number: most declarations are reached from the same places as many others, so each set of places is made once.
    numbers = _reaching(roots.values(), needs)
    found = {number: [place for index, place in enumerate(roots) if number >> index & 1] for number in {*numbers.values()}}
    large = _large(api, numbers, found)
    places = {
        number: frozenset([(tag, section if tag in large else "") for tag, section in reaching])
        for number, reaching in found.items()
    }
    return {target: places[number] for target, number in numbers.items()}


def _reaching(roots: Iterable[Iterable[str]], needs: _Needs) -> dict[str, int]:
    """By declaration: the roots that reach it, as a number with a bit for each. What gains bits hands them on."""
    numbers: dict[str, int] = {}
    for index, targets in enumerate(roots):
        for target in targets:
            numbers[target] = numbers.get(target, 0) | 1 << index
    waiting = list(numbers)
    while waiting:
        target = waiting.pop()
        for other in needs.get(target, ()):
            gained = numbers.get(other, 0) | numbers[target]
            if gained != numbers.get(other):
                numbers[other] = gained
                waiting.append(other)
    return {target: number for target, number in numbers.items() if target in needs}


def _section(path: str) -> str:
    """`/v1/payment_intents/{intent}` -> `payment_intents`: the first segment that is a name."""
    for segment in path.partition("?")[0].split("/"):
        if "{" not in segment and not _VERSION.fullmatch(segment) and (word := snake(segment)):
            return word
    return ""


def _large(api: ir.Api, numbers: Mapping[str, int], places: Mapping[int, Iterable[_Place]]) -> frozenset[str]:
    """The tags whose models are too many for one module."""
    tags = {number: {tag for tag, _ in found} for number, found in places.items()}
    only = {number: next(iter(found)) for number, found in tags.items() if len(found) == 1}
    sizes: Counter[str] = Counter()
    for target, number in numbers.items():
        if number in only:
            sizes[only[number]] += _size(api.declarations[target])
    return frozenset(tag for tag, size in sizes.items() if size > _MOST)


def _size(declaration: ir.Declaration) -> int:
    if isinstance(declaration, ir.Enumeration):
        return 1 + len(declaration.values)
    return 1 + len(declared_types(declaration))


def _check(modules: Mapping[str, str], names: Mapping[_Place | None, str], unused: str, needs: _Needs) -> None:
    """Our own invariant: no import goes up."""
    above = {name: (name, names[place[0], ""], names[None]) for place, name in names.items() if place is not None}
    for target, module in modules.items():
        for name in () if module == unused else needs[target]:
            assert name not in modules or modules[name] in above.get(module, (names[None],)), (target, name)
