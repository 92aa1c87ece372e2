"""Aliases and unions that are nothing but themselves; and chains of aliases, which end where they lead."""

from collections.abc import Iterator
from dataclasses import replace

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.lower.context import Context
from togai_codegen.lower.typing import without_null


def break_rings(context: Context) -> None:
    """Open each ring, then shorten chains.

    An alias that is a reference to itself describes nothing. Unions that are alternatives of one another hold what any of
    them holds besides: the first says so, and the others name the first.
    """
    while rings := list(_rings(context.declarations)):
        for first, group in rings:
            declaration = context.declarations[first]
            if isinstance(declaration, ir.Alias):
                opened: dict[str, ir.Declaration] = {first: replace(declaration, type=ir.Anything())}
            else:
                opened = _opened_unions(first, group, context.declarations)
            kept = isinstance(opened[first], ir.Union)
            message = f"{first} is {'an alternative of' if kept else 'a reference to'} itself"
            context.diagnostics.report(codes.REF004, message, declaration.at, action=Action.KEPT if kept else Action.WIDENED)
            context.declarations.update(opened)
    for target, declaration in list(context.declarations.items()):
        if isinstance(declaration, ir.Alias):
            end = _end(context.declarations, declaration.type)
            if end is not declaration.type:
                context.declarations[target] = replace(declaration, type=end)


def _opened_unions(first: str, group: list[str], declarations: dict[str, ir.Declaration]) -> dict[str, ir.Declaration]:
    """A group without an alias. Tags stay where one property tells all of them apart."""
    members = {target: declarations[target] for target in (first, *sorted(set(group) - {first}))}
    unions = {target: member for target, member in members.items() if isinstance(member, ir.Union)}
    shared = len({union.discriminator for union in unions.values()}) == 1
    besides = {target: list(_besides(union, frozenset(group), tagged=shared)) for target, union in unions.items()}
    every = [variant for found in besides.values() for variant in found]
    opened = {first: _alternatives(unions[first], every, tagged=shared)}
    for target in list(unions)[1:]:
        own = {tag for variant in besides[target] for tag in variant.tags}
        tags = tuple(tag for variant in every for tag in variant.tags if tag not in own)
        opened[target] = _alternatives(
            unions[target], [ir.Variant(type=ir.Ref(first), tags=tags), *besides[target]], tagged=shared
        )
    return opened


def _besides(union: ir.Union, ring: frozenset[str], *, tagged: bool) -> Iterator[ir.Variant]:
    """The variants that do not lead into the ring; null where one that does may be null."""
    for variant in union.variants:
        inner = without_null(variant.type)
        if not (isinstance(inner, ir.Ref) and inner.target in ring):
            yield variant if tagged else replace(variant, tags=())
        elif isinstance(variant.type, ir.Nullable):
            yield ir.Variant(type=ir.Primitive(kind=ir.PrimitiveKind.NULL))


def _alternatives(union: ir.Union, variants: list[ir.Variant], *, tagged: bool) -> ir.Declaration:
    """A union of these, each once; the one that there is; or anything."""
    found = tuple(dict.fromkeys(variants))
    if len(found) > 1:
        return replace(union, discriminator=union.discriminator if tagged else None, variants=found)
    inner = found[0].type if found else ir.Anything()
    return ir.Alias(id=union.id, type=inner, docs=union.docs, python_name=union.python_name, at=union.at)


def _end(declarations: dict[str, ir.Declaration], type_: ir.Type) -> ir.Type:
    """Where a chain of plain aliases leads: `A = B`, `B = C` gives `A = C`, so that no walk goes deep."""
    while isinstance(type_, ir.Ref):
        declaration = declarations.get(type_.target)
        if not isinstance(declaration, ir.Alias) or not isinstance(declaration.type, ir.Ref):
            break
        type_ = declaration.type
    return type_


def _rings(declarations: dict[str, ir.Declaration]) -> Iterator[tuple[str, list[str]]]:
    """Groups of declarations that lead to one another without an object or an array between, each with where to open it."""
    edges = {target: named for target, declaration in declarations.items() if (named := tuple(_same_level(declaration)))}
    order = {target: index for index, target in enumerate(declarations)}
    groups = [group for group in _groups(edges) if len(group) > 1 or group[0] in edges[group[0]]]
    for group in sorted(groups, key=lambda group: min(map(order.__getitem__, group))):
        yield min(group, key=lambda target: (not isinstance(declarations[target], ir.Alias), order[target])), group


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
