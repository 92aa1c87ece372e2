"""Two Apis: their operations paired, their schemas compared once, and every fact told to the operations that feel it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from togai_codegen.drift.diff.changes import ORDER, Change, Comparison, Profile
from togai_codegen.drift.diff.facts import Bucket, Direction, Fact, Surface
from togai_codegen.drift.diff.operations import OperationComparer, key_of
from togai_codegen.drift.diff.rules import judge
from togai_codegen.drift.diff.schemas import Pair, SchemaComparer
from togai_codegen.ir.model import Api, Operation

_NO_NAMES = Surface()
Caller: TypeAlias = tuple[Pair | str, frozenset[Direction]]


def compare_apis(
    old: Api, new: Api, *, profile: Profile = "client", old_names: Surface = _NO_NAMES, new_names: Surface = _NO_NAMES
) -> Comparison:
    """Everything that differs, judged. Prose, examples and the order of things are no differences."""
    schemas = SchemaComparer(old, new)
    before, after = {key_of(item): item for item in old.operations}, {key_of(item): item for item in new.operations}
    changes: list[Change] = []
    own: dict[str, Bucket] = {}
    for key, operation in after.items():
        if key not in before:
            changes.append(_change(_whole("operation-added", operation), frozenset(Direction), (operation.id,), profile))
            continue
        bucket = own[operation.id] = Bucket()
        OperationComparer(schemas, before[key], operation, bucket).run()
        bucket.facts += _renamed_method(before[key], operation, old_names, new_names)
    for key, operation in before.items():
        if key not in after:
            changes.append(_change(_whole("operation-removed", operation), frozenset(Direction), (operation.id,), profile))
    schemas.finish()
    callers = _callers(own, schemas)
    for fact in (*_schemes(old, new), *_servers(old, new)):
        changes.append(_change(fact, frozenset(Direction), tuple(sorted(own)), profile))
    for operation_id, bucket in own.items():
        changes += [_change(fact, fact.directions, (operation_id,), profile) for fact in bucket.facts]
    for pair, bucket in schemas.pairs.items():
        facts = (*bucket.facts, *_renamed_class(pair, old_names, new_names))
        # Walked backwards, from what has something to tell: the cost follows the changes, not the size of the Apis.
        felt = _felt_by(pair, callers) if facts else {}
        for fact in facts:
            operations = sorted(name for name, directions in felt.items() if directions & fact.directions)
            directions = frozenset(item for found in felt.values() for item in found) & fact.directions
            if operations:
                changes.append(_change(fact, directions, tuple(operations), profile))
    return Comparison(tuple(sorted(_once(changes), key=_rank)), profile)


def _once(changes: list[Change]) -> Iterator[Change]:
    """A declaration that is paired with two others may tell the same fact twice."""
    seen: dict[str, Change] = {}
    for change in changes:
        known = seen.get(change.id)
        if known is None:
            seen[change.id] = change
        else:
            operations = tuple(sorted({*known.operations, *change.operations}))
            seen[change.id] = replace(known, operations=operations)
    yield from seen.values()


def _rank(change: Change) -> tuple[Any, ...]:
    return (-ORDER.index(change.verdicts.worst), change.fact.subject, change.fact.kind, change.id)


def _change(fact: Fact, directions: frozenset[Direction], operations: tuple[str, ...], profile: Profile) -> Change:
    verdicts = judge(fact, directions, profile)
    ordered = tuple(item for item in Direction if item in directions)
    return Change(fact=fact, directions=ordered, verdicts=verdicts, operations=operations)


def _whole(kind: str, operation: Operation) -> Fact:
    if kind == "operation-added":
        return Fact(kind=kind, subject=operation.id, new=operation.operation_id, new_at=operation.at)
    return Fact(kind=kind, subject=operation.id, old=operation.operation_id, old_at=operation.at)


def _callers(own: dict[str, Bucket], schemas: SchemaComparer) -> dict[Pair, list[Caller]]:
    """What names each pair of declarations: operations, by id, and other pairs."""
    callers: dict[Pair, list[Caller]] = {}
    places: list[tuple[Pair | str, Bucket]] = [*own.items(), *schemas.pairs.items()]
    for place, bucket in places:
        for edge in bucket.edges:
            callers.setdefault(edge.target, []).append((place, edge.directions))
    return callers


def _felt_by(pair: Pair, callers: dict[Pair, list[Caller]]) -> dict[str, frozenset[Direction]]:
    """The operations that reach a pair, each with the directions in which it does."""
    found: dict[str, frozenset[Direction]] = {}
    seen: dict[Pair, frozenset[Direction]] = {pair: frozenset(Direction)}
    queue = [(pair, frozenset(Direction))]
    while queue:
        place, allowed = queue.pop()
        for caller, directions in callers.get(place, ()):
            passing = allowed & directions
            if isinstance(caller, str):
                if passing:
                    found[caller] = found.get(caller, frozenset()) | passing
            elif passing - seen.get(caller, frozenset()):
                seen[caller] = seen.get(caller, frozenset()) | passing
                queue.append((caller, passing))
    return found


def _renamed_method(old: Operation, new: Operation, old_names: Surface, new_names: Surface) -> Iterator[Fact]:
    was, now = old_names.methods.get(old.id), new_names.methods.get(new.id)
    if was and now and was != now:
        yield Fact(kind="method-renamed", subject=new.id, old=was, new=now, old_at=old.at, new_at=new.at)


def _renamed_class(pair: Pair, old_names: Surface, new_names: Surface) -> Iterator[Fact]:
    was, now = old_names.classes.get(pair[0]), new_names.classes.get(pair[1])
    if was and now and was != now:
        yield Fact(kind="class-renamed", subject=pair[1], old=was, new=now)


def _schemes(old: Api, new: Api) -> Iterator[Fact]:
    before, after = {item.name: item for item in old.security_schemes}, {item.name: item for item in new.security_schemes}
    for name, scheme in after.items():
        if name not in before:
            yield Fact(kind="scheme-added", subject=f"#/components/securitySchemes/{name}", new=name)
        elif replace(before[name], description=None) != replace(scheme, description=None):
            yield Fact(kind="scheme-changed", subject=f"#/components/securitySchemes/{name}", old=name, new=name)
    for name in before:
        if name not in after:
            yield Fact(kind="scheme-removed", subject=f"#/components/securitySchemes/{name}", old=name)


def _servers(old: Api, new: Api) -> Iterator[Fact]:
    before, after = [item.url for item in old.servers], [item.url for item in new.servers]
    for url in after:
        if url not in before:
            yield Fact(kind="server-added", subject=f"#/servers {url}", new=url)
    for url in before:
        if url not in after:
            yield Fact(kind="server-removed", subject=f"#/servers {url}", old=url)
