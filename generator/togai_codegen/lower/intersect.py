"""What two schemas both allow, keyword by keyword. Properties are merged by `allof.py`, which knows their places."""

import json
from dataclasses import replace
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.openapi.model import Schema

_ALL_TYPES = ("null", "boolean", "object", "array", "number", "string", "integer")


def json_key(value: Any) -> str:
    """A text that is the same for equal JSON values only (Python's `1 == True` is no such thing)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def intersect(diagnostics: Diagnostics, first: Schema, second: Schema) -> Schema:
    """The schema of what both allow. Where nothing is left of a keyword, the later says what holds (SCH002)."""
    return replace(
        second,
        types=_types(diagnostics, first, second),
        format=second.format or first.format,
        title=second.title or first.title,
        description=second.description or first.description,
        deprecated=first.deprecated or second.deprecated,
        read_only=first.read_only or second.read_only,
        write_only=first.write_only or second.write_only,
        has_default=first.has_default or second.has_default,
        default=second.default if second.has_default else first.default,
        examples=second.examples or first.examples,
        extensions={**first.extensions, **second.extensions},
        has_const=first.has_const or second.has_const,
        const=second.const if second.has_const else first.const,
        required=tuple(dict.fromkeys((*first.required, *second.required))),
        items=_both(first.items, second.items),
        prefix_items=second.prefix_items or first.prefix_items,
        pattern_properties={**first.pattern_properties, **second.pattern_properties},
        additional_properties=_additional(first.additional_properties, second.additional_properties),
        content_media_type=second.content_media_type or first.content_media_type,
        content_encoding=second.content_encoding or first.content_encoding,
        **_enum(diagnostics, first, second),
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
            related=(("the other member", first.at),),
        )
        return second.types
    return common


def _allows(types: tuple[str, ...], name: str) -> bool:
    return name in types or (name == "integer" and "number" in types)


def _enum(diagnostics: Diagnostics, first: Schema, second: Schema) -> dict[str, Any]:
    if first.enum is None or second.enum is None:
        holder = second if second.enum is not None else first
        return {"enum": holder.enum, "enum_at": holder.enum_at}
    allowed = {json_key(value) for value in second.enum}
    common = tuple(value for value in first.enum if json_key(value) in allowed)
    if not common:
        diagnostics.report(
            codes.SCH002,
            "members of an allOf have no value of their enums in common",
            second.at,
            related=(("the other member", first.at),),
        )
        return {"enum": second.enum, "enum_at": second.enum_at}
    return {"enum": common, "enum_at": ()}


def _alternatives(diagnostics: Diagnostics, first: Schema, second: Schema) -> dict[str, Any]:
    ours, theirs = first.one_of or first.any_of, second.one_of or second.any_of
    if ours and theirs and ours != theirs:
        diagnostics.report(
            codes.SCH002,
            "an allOf combines several oneOf or anyOf; only the last is followed",
            second.at,
            action=Action.WIDENED,
            related=(("the one left out", first.at),),
        )
    holder = second if theirs else first
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
