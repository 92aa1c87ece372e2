"""What two schemas both allow, keyword by keyword. Properties are merged by `allof.py`, which knows their places."""

import json
from dataclasses import fields, replace
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.lower.products import with_one_group
from togai_codegen.openapi.model import NO_NARROWING, Narrowing, Schema

_ALL_TYPES = ("null", "boolean", "object", "array", "number", "string", "integer")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
"""Made once: `json.dumps` makes one for every call that asks for more than its defaults."""


def json_key(value: Any) -> str:
    """A text that is the same for equal JSON values only (Python's `1 == True` is no such thing)."""
    return _ENCODER.encode(value)


def intersect(diagnostics: Diagnostics, first: Schema, second: Schema) -> Schema:
    """The schema of what both allow. Where two keywords leave nothing, it allows what either does (SCH002).

    By the letter no value is valid then; a server answers something all the same, and that must be readable.
    """
    return replace(
        second,
        types=_types(diagnostics, first, second),
        format=_format(first, second),
        title=second.title or first.title,
        description=second.description or first.description,
        deprecated=first.deprecated or second.deprecated,
        read_only=first.read_only or second.read_only,
        write_only=first.write_only or second.write_only,
        has_default=first.has_default or second.has_default,
        default=second.default if second.has_default else first.default,
        examples=second.examples or first.examples,
        extensions={**first.extensions, **second.extensions},
        narrowing=_narrowing(first.narrowing, second.narrowing),
        required=tuple(dict.fromkeys((*first.required, *second.required))),
        items=_both(first.items, second.items),
        prefix_items=second.prefix_items or first.prefix_items,
        pattern_properties={**first.pattern_properties, **second.pattern_properties},
        additional_properties=_additional(first.additional_properties, second.additional_properties),
        content_media_type=second.content_media_type or first.content_media_type,
        content_encoding=second.content_encoding or first.content_encoding,
        **_values(diagnostics, first, second),
        **_alternatives(diagnostics, first, second),
        **_limits(first, second),
    )


def _types(diagnostics: Diagnostics, first: Schema, second: Schema) -> tuple[str, ...]:
    if not first.types or not second.types:
        return second.types or first.types
    common = tuple(name for name in _ALL_TYPES if _allows(first.types, name) and _allows(second.types, name))
    if "number" in common:
        common = tuple(name for name in common if name != "integer")
    if not common or (common == ("null",) and first.types != common and second.types != common):
        ours, theirs = " or ".join(first.types), " or ".join(second.types)
        diagnostics.report(
            codes.SCH002,
            f"members of an allOf disagree: {ours} and {theirs}",
            second.at,
            action=Action.WIDENED,
            related=(("the other member", first.at),),
        )
        return tuple(dict.fromkeys((*first.types, *second.types)))
    return common


def _allows(types: tuple[str, ...], name: str) -> bool:
    return name in types or (name == "integer" and "number" in types)


def _format(first: Schema, second: Schema) -> str | None:
    """A format that both name, or that one names; two different ones leave a plain value."""
    if first.format and second.format and first.format != second.format:
        return None
    return second.format or first.format


def _values(diagnostics: Diagnostics, first: Schema, second: Schema) -> dict[str, Any]:
    """`enum` and `const`: the values that both list."""
    if not _lists(first) or not _lists(second):
        holder = second if _lists(second) else first
        return {name: getattr(holder, name) for name in ("enum", "enum_at", "has_const", "const")}
    ours, theirs = _listed(first), _listed(second)
    common = [value for key, value in ours.items() if key in theirs]
    if not common:
        diagnostics.report(
            codes.SCH002,
            "members of an allOf have no value in common",
            second.at,
            action=Action.WIDENED,
            related=(("the other member", first.at),),
        )
        common = [*ours.values(), *theirs.values()]
    if len(common) == 1 and (first.has_const or second.has_const):
        return {"enum": None, "enum_at": (), "has_const": True, "const": common[0]}
    return {"enum": tuple(common), "enum_at": (), "has_const": False, "const": None}


def _lists(schema: Schema) -> bool:
    return schema.has_const or schema.enum is not None


def _listed(schema: Schema) -> dict[str, Any]:
    values = (schema.const,) if schema.has_const else schema.enum or ()
    return {json_key(value): value for value in values}


def _narrowing(first: Narrowing, second: Narrowing) -> Narrowing:
    """What either says; the later where both say something."""
    if first is NO_NARROWING or second is NO_NARROWING:
        return second if first is NO_NARROWING else first
    said = {item.name: value for item in fields(second) if (value := getattr(second, item.name)) not in (None, {})}
    return replace(first, **said)


def _alternatives(diagnostics: Diagnostics, first: Schema, second: Schema) -> dict[str, Any]:
    ours, theirs = first.one_of or first.any_of, second.one_of or second.any_of
    holder = second if theirs else first
    if ours and theirs and ours != theirs:
        holder = with_one_group(diagnostics, first, second)
    return {
        "one_of": holder.one_of,
        "any_of": holder.any_of,
        "discriminator": holder.discriminator or second.discriminator or first.discriminator,
    }


def _both(first: Schema | None, second: Schema | None) -> Schema | None:
    if first is None or second is None or first == second:
        return second or first
    return Schema(all_of=(first, second), at=second.at)


def _additional(first: Schema | None, second: Schema | None) -> Schema | None:
    for side in (first, second):
        if side is not None and side.boolean is False:
            return side
    if first is not None and first.boolean is True:
        return second or first
    if second is not None and second.boolean is True:
        return first or second
    return _both(first, second)


def _limits(first: Schema, second: Schema) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    for name in ("minimum", "exclusive_minimum", "min_length", "min_items", "min_properties"):
        limits[name] = _extreme(max, getattr(first, name), getattr(second, name))
    for name in ("maximum", "exclusive_maximum", "max_length", "max_items", "max_properties"):
        limits[name] = _extreme(min, getattr(first, name), getattr(second, name))
    for name in ("multiple_of", "pattern"):
        own = getattr(second, name)
        limits[name] = getattr(first, name) if own is None else own
    limits["unique_items"] = first.unique_items or second.unique_items
    return limits


def _extreme(choose: Any, first: float | None, second: float | None) -> float | None:
    present = [value for value in (first, second) if value is not None]
    return choose(present) if present else None
