"""How the security schemes of two Apis differ, key by key, and where they are used."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from togai_codegen.drift.diff.facts import Fact
from togai_codegen.drift.diff.written import Spot, Written
from togai_codegen.ir.model import Api
from togai_codegen.location import join_pointer
from togai_codegen.shapes import is_mapping

_PROSE = frozenset({"description"})
_PLACES = (("components", "securitySchemes"), ("securityDefinitions",))


def compare_schemes(old: Api, new: Api, written: tuple[Written, Written]) -> Iterator[tuple[Fact, str]]:
    """Each difference with the name of its scheme."""
    # Swagger 2.0 spells schemes otherwise: then they are compared as the IR has them.
    alike = len({"swagger" in item.root.node for item in written}) == 1
    before, after = _schemes(old, written[0], alike), _schemes(new, written[1], alike)
    for name, spot in after.items():
        subject = join_pointer("#/components/securitySchemes", name)
        if name not in before:
            yield Fact(kind="scheme-added", subject=subject, new=name, new_at=written[1].location(spot)), name
        else:
            places = written[0].location(before[name]), written[1].location(spot)
            for kind, inner, was, now in _compare(before[name].node, spot.node, ()):
                where = join_pointer(subject, *inner)
                yield Fact(kind=kind, subject=where, old=was, new=now, old_at=places[0], new_at=places[1]), name
    for name, spot in before.items():
        if name not in after:
            subject = join_pointer("#/components/securitySchemes", name)
            yield Fact(kind="scheme-removed", subject=subject, old=name, old_at=written[0].location(spot)), name


def users(api: Api, scheme: str) -> tuple[str, ...]:
    """The operations that accept a scheme."""
    return tuple(sorted(item.id for item in api.operations if any(scheme in names for names in item.security)))


def _schemes(api: Api, written: Written, as_written: bool) -> dict[str, Spot]:
    """As written; where that can't be compared, as lowered."""
    for place in _PLACES if as_written else ():
        holder = written.root.child(*place)
        if holder.node:
            return {str(name): written.follow(holder.child(str(name))) for name in holder.node}
    return {item.name: Spot({"is": repr(replace(item, description=None))}, "", "") for item in api.security_schemes}


def _compare(
    old: Mapping[str, Any], new: Mapping[str, Any], inside: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...], Any, Any]]:
    for key in (*new, *(key for key in old if key not in new)):
        was, now, where = old.get(key), new.get(key), (*inside, str(key))
        if was == now or key in _PROSE or str(key).startswith("x-"):
            continue
        if inside and inside[-1] == "scopes":
            if key not in old:
                yield "scheme-scope-added", where, None, key
            elif key not in new:
                yield "scheme-scope-removed", where, key, None
        elif is_mapping(was) and is_mapping(now):
            yield from _compare(was, now, where)
        elif inside == ("flows",):
            yield ("scheme-flow-added", where, None, key) if was is None else ("scheme-changed", where, key, None)
        else:
            yield "scheme-changed", where, was, now
