"""Small programs that show what a change of the API breaks: each type-checks before the change and not after."""

from collections.abc import Iterator

from togai_codegen.drift.api import ApiChange, ApiKind, Surface
from togai_codegen.drift.api.surface import Method
from togai_codegen.drift.api.types import OMIT, Applied, Named, OneOf, Type, Values, names_in, without

HEAD = """from collections.abc import *
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, assert_never

from {package} import AsyncPager, Omit, SyncPager, {client}, errors, models
"""


def program(changes: dict[str, ApiChange], old: Surface, package: str) -> str:
    """One module with a function a change, called after its key."""
    client = next(name for name, is_async in old.clients.items() if not is_async)
    parts = [HEAD.format(package=package, client=client)]
    if any("UnknownVariant" in names_in(item.type) for item in old.classes.values() if item.kind == "alias"):
        parts.append(f"from {package}._runtime.unions import UnknownVariant")
    for key, change in changes.items():
        lines = list(_lines(change, old, client))
        parts += ["", "", f"def witness_{key}({lines[0]}) -> {lines[1]}:", *(f"    {line}" for line in lines[2:])]
    return "\n".join(parts) + "\n"


def has_witness(change: ApiChange) -> bool:
    """Whether a program can be made of a change: what is renamed or gone in the runtime is no matter of a spec."""
    return change.is_breaking and change.kind not in (ApiKind.NAME_REMOVED, ApiKind.METHOD_AWAITED, ApiKind.CLASS_KIND)


def _lines(change: ApiChange, old: Surface, client: str) -> Iterator[str]:
    """Parameters, the type that is returned, and the body."""
    kind = change.kind
    name = change.symbol.partition("(")[2].rstrip(")")
    given = f"client: {client}"
    if kind in (ApiKind.RESOURCE_REMOVED, ApiKind.METHOD_REMOVED, ApiKind.METHOD_RENAMED):
        yield from (given, "object", f"return client.{change.symbol}")
    elif kind.value.startswith("argument") or kind is ApiKind.RETURN_TYPE:
        resource, _, method = change.symbol.partition("(")[0].partition(".")
        yield from _call(change, old.resources[resource].methods[method], name, given)
    elif kind is ApiKind.MEMBER_ADDED:
        yield from _exhaustive(change, old)
    elif kind.value.startswith(("class", "member")):
        yield from ("", "object", f"return {change.symbol}")
    elif kind is ApiKind.ALIAS_TYPE:
        yield from (f"value: {change.symbol}", source(change.old_type), "return value")
    else:
        yield from _field(change, old)


def _call(change: ApiChange, method: Method, name: str, given: str) -> Iterator[str]:
    left_out = name if change.kind is ApiKind.ARGUMENT_REQUIRED else ""
    wanted = [item for item in method.arguments.values() if item.required or item.name == name or not item.keyword]
    wanted = [item for item in wanted if item.name != left_out]
    parameters = [f"{item.name}_: {source(without(item.type, OMIT))}" for item in wanted]
    passed = ", ".join(f"{item.name}={item.name}_" if item.keyword else f"{item.name}_" for item in wanted)
    yield ", ".join([given, *parameters])
    yield source(method.returns) if change.kind is ApiKind.RETURN_TYPE else "object"
    yield f"return client.{method.symbol}({passed})"


def _field(change: ApiChange, old: Surface) -> Iterator[str]:
    owner, _, name = change.symbol.rpartition(".")
    field = old.field_of(owner, name)
    if field is not None and (change.breaks_readers or change.kind in (ApiKind.FIELD_REMOVED, ApiKind.FIELD_RENAMED)):
        yield from (f"value: {owner}", source(field.type), f"return value.{name}")
        return
    wanted = [
        item for item in old.classes[owner].fields.values() if item.required or (change.breaks_writers and item.name == name)
    ]
    yield ", ".join(f"{item.name}_: {source(item.type)}" for item in wanted)
    yield owner
    yield f"return {owner}({', '.join(f'{item.name}={item.name}_' for item in wanted)})"


def _exhaustive(change: ApiChange, old: Surface) -> Iterator[str]:
    owner = change.symbol.rpartition(".")[0]
    yield f"value: {owner}"
    yield "int"
    for member in old.classes[owner].members:
        yield f"if value is {owner}.{member}:"
        yield "    return 1"
    yield "assert_never(value)"


def source(type_: Type | None) -> str:
    """A type as an annotation of a consumer."""
    match type_:
        case None:
            return "object"
        case Named(name):
            return "Any" if name in ("File", "FileContent") else name
        case Applied(base, arguments):
            return f"{base}[{', '.join(map(source, arguments))}]"
        case Values(values):
            return f"Literal[{', '.join(map(repr, values))}]"
        case OneOf(members):
            return " | ".join(map(source, members))
