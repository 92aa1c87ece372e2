"""Readers of the keywords of a schema that hold no other schema: each adds fields to the Schema that is being made."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.openapi.cursor import Cursor, describe
from togai_codegen.shapes import is_dict, is_list

Fields: TypeAlias = dict[str, Any]
Keyword: TypeAlias = Callable[[Cursor, str, Fields], None]

TYPES: Final = ("string", "number", "integer", "boolean", "array", "object", "null")


def types(cursor: Cursor, key: str, fields: Fields) -> None:
    """`type`, one name or several."""
    value = cursor.value[key]
    names = value if is_list(value) else [value]
    types: list[str] = []
    for name in names:
        # YAML reads an unquoted `null` in a list of types as the value null; nothing else can be meant.
        known = "null" if name is None and is_list(value) else name
        if known == "file" and cursor.context.swagger:
            known = "string"
            fields["format"] = "binary"
        if not isinstance(known, str) or known not in TYPES:
            text = repr(known[:80]) if isinstance(known, str) else describe(known)
            cursor.child(key).warn(f"unknown type {text}", action=Action.WIDENED, code=codes.SCH004)
            fields["types"] = ()
            return
        if known not in types:
            types.append(known)
    fields["types"] = tuple(types)


def string(field: str) -> Keyword:
    """A keyword whose value is a string."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.string(key)
        if value is not None:
            fields[field] = value

    return read


def flag(field: str) -> Keyword:
    """A keyword whose value is a boolean."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = cursor.boolean(key)

    return read


def number(field: str) -> Keyword:
    """A keyword whose value is a number."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.value[key]
        if isinstance(value, bool) and field.startswith("exclusive_"):
            return  # 3.0's form; see lift.py
        if isinstance(value, int | float) and not isinstance(value, bool):
            fields[field] = value
        else:
            cursor.child(key).warn(f"{key!r} must be a number, not {describe(value)}")

    return read


def count(field: str) -> Keyword:
    """A keyword whose value is a non-negative integer."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.value[key]
        whole = int(value) if isinstance(value, float) and value.is_integer() else value
        if isinstance(whole, int) and not isinstance(whole, bool) and whole >= 0:
            fields[field] = whole
        else:
            found = value if isinstance(value, int | float) and not isinstance(value, bool) else describe(value)
            cursor.child(key).warn(f"{key!r} must be a non-negative integer, not {found}")

    return read


def required(cursor: Cursor, key: str, fields: Fields) -> None:
    """`required`, each name once."""
    fields["required"] = tuple(dict.fromkeys(cursor.strings(key)))


def default(cursor: Cursor, key: str, fields: Fields) -> None:
    """`default`, which may be null."""
    fields["has_default"] = True
    fields["default"] = cursor.value[key]


def const(cursor: Cursor, key: str, fields: Fields) -> None:
    """`const`, which may be null."""
    fields["has_const"] = True
    fields["const"] = cursor.value[key]


def enum(cursor: Cursor, key: str, fields: Fields) -> None:
    """`enum`, with the place of each value where it may be needed: it is told of values that `type` rules out."""
    value = cursor.value[key]
    if value and is_list(value) and cursor.value.get("type") == "string" and all(isinstance(item, str) for item in value):
        fields["enum"] = tuple(value)
        return
    items = tuple(cursor.items(key))
    if items:
        fields["enum"] = tuple(item.value for item in items)
        fields["enum_at"] = tuple(item.at for item in items)
    elif is_list(cursor.value[key]):
        fields["enum"] = ()
        cursor.child(key).warn("'enum' has no values, so nothing is valid", action=Action.KEPT)


def example(cursor: Cursor, key: str, fields: Fields) -> None:
    """`example`, the one of OpenAPI 3.0, goes first."""
    fields["examples"] = (cursor.value[key], *fields.get("examples", ()))


def examples(cursor: Cursor, key: str, fields: Fields) -> None:
    """`examples`, also in the form that media types have."""
    value = cursor.value[key]
    if is_dict(value):  # the form of media types, used for schemas by mistake
        value = [item["value"] if is_dict(item) and "value" in item else item for item in value.values()]
    if is_list(value):
        fields["examples"] = (*fields.get("examples", ()), *value)
    else:
        cursor.child(key).warn(f"'examples' must be a list, not {describe(value)}")
