"""Aliases that hold others that hold others: what Python and pydantic would spell out again at each place that names one."""

from collections.abc import Iterator, Mapping
from typing import Final

from togai_codegen.ir.model import Alias, Declaration, Union
from togai_codegen.ir.queries import all_references, declared_types

HEAVY: Final = 500
"""How many types an alias may come to when the aliases inside are spelled out."""


def heavy_aliases(declarations: Mapping[str, Declaration]) -> frozenset[str]:
    """The aliases that must be lazy, so that a diamond of unions does not double with each level."""
    edges = {
        target: all_references(declared_types(item)) for target, item in declarations.items() if isinstance(item, Alias | Union)
    }
    weights: dict[str, int] = {}
    found: set[str] = set()
    for target in _inside_first(edges):
        weight = sum(weights.get(other, 1) for other in edges[target])
        if weight > HEAVY and weight > len(edges[target]):
            found.add(target)
        weights[target] = 1 if target in found else max(weight, 1)
    return frozenset(found)


def _inside_first(edges: Mapping[str, list[str]]) -> Iterator[str]:
    """Each alias after those that it names; in a ring, where the walk came from last."""
    seen: set[str] = set()
    for start in edges:
        walk = [(start, iter(edges[start]))] if start not in seen else []
        seen.add(start)
        while walk:
            target, following = walk[-1]
            child = next((item for item in following if item in edges and item not in seen), None)
            if child is None:
                walk.pop()
                yield target
            else:
                seen.add(child)
                walk.append((child, iter(edges[child])))
