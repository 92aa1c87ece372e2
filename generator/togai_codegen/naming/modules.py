"""Modules of models: by the one tag whose operations reach a declaration, else `shared`. Webhooks count as one tag.

Imports between modules go one way: `unused` -> tags -> `shared`. That holds by construction: what a declaration names is
reached by all the tags that reach the declaration. For the same reason declarations that name one another in a ring share
a module.
"""

from collections.abc import Mapping

from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import dependencies, operation_types, reachable, references, webhook_types
from togai_codegen.naming.model import ResourceName
from togai_codegen.naming.resources import UNTAGGED
from togai_codegen.naming.scope import Scope

_SENT = "\0webhooks"
"""Stands for a tag where webhooks and callbacks are meant; no tag of a spec can hold this character."""


def module_names(api: ir.Api, resources: Mapping[str, ResourceName]) -> dict[str, str]:
    """By declaration id."""
    scope = Scope(taken={resource.module for resource in resources.values()})
    shared, unused = scope.give(["shared"]), scope.give(["unused"])
    sent = scope.give(["webhooks"]) if api.webhooks else ""
    resources = {**resources, _SENT: ResourceName(sent, sent, sent)}
    tags = _tags(api)
    modules: dict[str, str] = {}
    for target in api.declarations:
        reached_by = tags.get(target)
        if reached_by is None:
            # No operation needs it. It may name what belongs to tags, so it goes where it can import them from.
            named = {tags[name] for name in reachable(api, iter([target])) if name in tags and len(tags[name]) == 1}
            belongs = unused if len(named) > 1 else _module(next(iter(named), frozenset[str]()), resources, shared)
        else:
            belongs = _module(reached_by, resources, shared)
        modules[target] = belongs
    _check(api, modules, shared, unused)
    return modules


def _module(tags: frozenset[str], resources: Mapping[str, ResourceName], shared: str) -> str:
    return resources[next(iter(tags))].module if len(tags) == 1 else shared


def _tags(api: ir.Api) -> dict[str, frozenset[str]]:
    """The tags whose operations reach a declaration."""
    roots: dict[str, list[str]] = {}
    for operation in api.operations:
        targets = roots.setdefault(operation.tag or UNTAGGED, [])
        for type_ in operation_types(operation):
            targets.extend(references(type_))
    for webhook in api.webhooks:
        for type_ in webhook_types(webhook):
            roots.setdefault(_SENT, []).extend(references(type_))
    found: dict[str, set[str]] = {}
    for tag, targets in roots.items():
        for target in reachable(api, iter(targets)):
            found.setdefault(target, set()).add(tag)
    return {target: frozenset(tags) for target, tags in found.items()}


def _check(api: ir.Api, modules: Mapping[str, str], shared: str, unused: str) -> None:
    """Our own invariant: no import goes up."""
    for target, declaration in api.declarations.items():
        for name in dependencies(declaration):
            if name in modules:
                allowed = (modules[target], shared) if modules[target] != unused else (modules[name],)
                assert modules[name] in allowed, (target, name)
