"""Aliases and unions that are nothing but themselves; and chains of aliases, which end where they lead."""

from collections.abc import Iterator
from dataclasses import replace

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.lower.context import Context
from togai_codegen.lower.typing import without_null


def break_rings(context: Context) -> None:
    """Widen one alias of each ring (an alias that is a reference to itself describes nothing), then shorten chains."""
    while rings := _rings(context.declarations):
        for target in rings:
            declaration = context.declarations[target]
            message = f"{target} is a reference to itself"
            context.diagnostics.report(codes.REF004, message, declaration.at, action=Action.WIDENED)
            context.declarations[target] = _widened(declaration)
    for target, declaration in list(context.declarations.items()):
        if isinstance(declaration, ir.Alias):
            context.declarations[target] = replace(declaration, type=_end(context.declarations, declaration.type))


def _widened(declaration: ir.Declaration) -> ir.Declaration:
    assert isinstance(declaration, ir.Alias)
    return replace(declaration, type=ir.Anything())


def _end(declarations: dict[str, ir.Declaration], type_: ir.Type) -> ir.Type:
    """Where a chain of plain aliases leads: `A = B`, `B = C` gives `A = C`, so that no walk goes deep."""
    while isinstance(type_, ir.Ref):
        declaration = declarations.get(type_.target)
        if not isinstance(declaration, ir.Alias) or not isinstance(declaration.type, ir.Ref):
            break
        type_ = declaration.type
    return type_


def _rings(declarations: dict[str, ir.Declaration]) -> list[str]:
    """The first alias of each group of declarations that lead to one another without an object or an array between."""
    edges = {target: tuple(_same_level(declaration)) for target, declaration in declarations.items()}
    order = {target: index for index, target in enumerate(declarations)}
    found: list[str] = []
    for group in _groups(edges):
        ring = len(group) > 1 or group[0] in edges[group[0]]
        aliases = [target for target in group if isinstance(declarations[target], ir.Alias)]
        if ring and aliases:
            found.append(min(aliases, key=order.__getitem__))
    return sorted(found, key=order.__getitem__)


def _same_level(declaration: ir.Declaration) -> Iterator[str]:
    types: tuple[ir.Type, ...] = ()
    if isinstance(declaration, ir.Alias):
        types = (declaration.type,)
    elif isinstance(declaration, ir.Union):
        types = tuple(variant.type for variant in declaration.variants)
    for type_ in types:
        inner = without_null(type_)
        if isinstance(inner, ir.Ref):
            yield inner.target


def _groups(edges: dict[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """The strongly connected groups (Tarjan's algorithm, with a stack of our own in place of recursion)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: dict[str, None] = {}
    for start in edges:
        walk: list[tuple[str, Iterator[str]]] = []
        if start not in number:
            walk.append((start, iter(edges[start])))
            number[start] = low[start] = len(number)
            open_[start] = None
        while walk:
            target, following = walk[-1]
            child = next((item for item in following if item in edges), None)
            if child is None:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[target])
                if low[target] == number[target]:
                    yield _closed(open_, target)
            elif child not in number:
                number[child] = low[child] = len(number)
                open_[child] = None
                walk.append((child, iter(edges[child])))
            elif child in open_:
                low[target] = min(low[target], number[child])


def _closed(open_: dict[str, None], target: str) -> list[str]:
    group: list[str] = []
    while not group or group[-1] != target:
        group.append(open_.popitem()[0])
    return group
