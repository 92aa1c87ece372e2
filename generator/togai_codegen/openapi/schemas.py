"""Schema objects, read into one dialect: JSON Schema 2020-12 as OpenAPI 3.1 uses it.

Each keyword has one small reader in `_KEYWORDS`, which adds fields to the Schema that is being made; only keywords that are
present cost anything. What 3.0 says otherwise is lifted in `lift.py`.
"""

import json
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.location import join_pointer
from togai_codegen.openapi.cursor import Cursor, describe
from togai_codegen.openapi.lift import lift_fields, lift_nullable
from togai_codegen.openapi.model import Discriminator, Schema
from togai_codegen.shapes import is_dict, is_list

Fields: TypeAlias = dict[str, Any]
_Keyword: TypeAlias = Callable[[Cursor, str, Fields], None]

TYPES: Final = ("string", "number", "integer", "boolean", "array", "object", "null")


def read_schema(cursor: Cursor) -> Schema:
    """The schema at the cursor. Anything that is no schema becomes the schema of any value, under a warning."""
    value = cursor.value
    if isinstance(value, bool):
        return Schema(at=cursor.at, boolean=value)
    if not is_dict(value):
        cursor.warn(f"a schema must be an object or a boolean, not {describe(value)}", action=Action.WIDENED)
        return Schema(at=cursor.at)
    fields: Fields = {"at": cursor.at}
    for key in value:
        keyword = _KEYWORDS.get(key)
        if keyword is not None:
            keyword(cursor, key, fields)
    extensions = cursor.extensions()
    if extensions:
        fields["extensions"] = extensions
    lift_fields(cursor, fields)
    return lift_nullable(cursor, Schema(**fields))


def _reference(cursor: Cursor, key: str, fields: Fields) -> None:
    found = cursor.reference()
    if found is not None:
        fields["ref"], at = found
        fields["at"] = at


def _types(cursor: Cursor, key: str, fields: Fields) -> None:
    value = cursor.value[key]
    names = value if is_list(value) else [value]
    types: list[str] = []
    for name in names:
        # YAML reads an unquoted `null` in a list of types as the value null; nothing else can be meant.
        known = "null" if name is None and is_list(value) else name
        if not isinstance(known, str) or known not in TYPES:
            text = repr(known[:80]) if isinstance(known, str) else describe(known)
            cursor.child(key).warn(f"unknown type {text}", action=Action.WIDENED, code=codes.SCH004)
            fields["types"] = ()
            return
        if known not in types:
            types.append(known)
    fields["types"] = tuple(types)


def _string(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.string(key)
        if value is not None:
            fields[field] = value

    return read


def _flag(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = cursor.boolean(key)

    return read


def _number(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.value[key]
        if isinstance(value, bool) and field.startswith("exclusive_"):
            return  # 3.0's form; see lift.py
        if isinstance(value, int | float) and not isinstance(value, bool):
            fields[field] = value
        else:
            cursor.child(key).warn(f"{key!r} must be a number, not {describe(value)}")

    return read


def _count(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        value = cursor.value[key]
        whole = int(value) if isinstance(value, float) and value.is_integer() else value
        if isinstance(whole, int) and not isinstance(whole, bool) and whole >= 0:
            fields[field] = whole
        else:
            cursor.child(key).warn(f"{key!r} must be a non-negative integer, not {describe(value)}")

    return read


def _schema(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        if is_list(cursor.value[key]) and key == "items":  # the tuple form of older JSON Schema drafts
            fields["prefix_items"] = tuple(read_schema(item) for item in cursor.items(key))
        else:
            fields[field] = read_schema(cursor.child(key))

    return read


def _schemas(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = tuple(read_schema(item) for item in cursor.items(key))

    return read


def _assertion(cursor: Cursor, key: str, fields: Fields) -> None:
    text = json.dumps(cursor.value[key], sort_keys=True, ensure_ascii=True, default=str)
    fields["assertions"] = (*fields.get("assertions", ()), (key, text))


def _asserted(reader: _Keyword) -> _Keyword:
    """A keyword that has a field of its own, from which no exact limit can be told."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        reader(cursor, key, fields)
        _assertion(cursor, key, fields)

    return read


def _schema_map(field: str) -> _Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = {name: read_schema(item) for name, item in cursor.all_entries(key)}

    return read


def _required(cursor: Cursor, key: str, fields: Fields) -> None:
    fields["required"] = tuple(dict.fromkeys(cursor.strings(key)))


def _default(cursor: Cursor, key: str, fields: Fields) -> None:
    fields["has_default"] = True
    fields["default"] = cursor.value[key]


def _const(cursor: Cursor, key: str, fields: Fields) -> None:
    fields["has_const"] = True
    fields["const"] = cursor.value[key]


def _enum(cursor: Cursor, key: str, fields: Fields) -> None:
    items = tuple(cursor.items(key))
    if items:
        fields["enum"] = tuple(item.value for item in items)
        fields["enum_at"] = tuple(item.at for item in items)
    elif is_list(cursor.value[key]):
        cursor.child(key).warn("'enum' has no values")


def _example(cursor: Cursor, key: str, fields: Fields) -> None:
    fields["examples"] = (cursor.value[key], *fields.get("examples", ()))


def _examples(cursor: Cursor, key: str, fields: Fields) -> None:
    value = cursor.value[key]
    if is_dict(value):  # the form of media types, used for schemas by mistake
        value = [item["value"] if is_dict(item) and "value" in item else item for item in value.values()]
    if is_list(value):
        fields["examples"] = (*fields.get("examples", ()), *value)
    else:
        cursor.child(key).warn(f"'examples' must be a list, not {describe(value)}")


def _discriminator(cursor: Cursor, key: str, fields: Fields) -> None:
    child = cursor.child(key)
    if not child.is_object("a discriminator"):
        return
    name = child.string("propertyName")
    if name is None:
        child.warn("a discriminator needs 'propertyName'")
        return
    mapping: dict[str, str] = {}
    for value, entry in child.all_entries("mapping"):
        target = _mapping_target(entry)
        if target is not None:
            mapping[value] = target
    fields["discriminator"] = Discriminator(at=child.at, extensions=child.extensions(), property_name=name, mapping=mapping)


def _mapping_target(entry: Cursor) -> str | None:
    """A mapping value is the name of a component or a reference (OpenAPI 3.1.1, section 4.8.25); names go first."""
    text = entry.value
    if not isinstance(text, str):
        entry.warn(f"a discriminator's mapping value must be a string, not {describe(text)}")
        return None
    documents = entry.context.documents
    root = documents.root.root
    components = root.get("components") if is_dict(root) else None
    schemas = components.get("schemas") if is_dict(components) else None
    is_name = is_dict(schemas) and text in schemas
    looks_like_file = text.lower().endswith((".yaml", ".yml", ".json"))
    if is_name or ("/" not in text and "#" not in text and not looks_like_file):
        return "#" + join_pointer("", "components", "schemas", text)
    return documents.canonical(entry.document, text, entry.at)


_KEYWORDS: Final[dict[str, _Keyword]] = {
    "$ref": _reference,
    "type": _types,
    "format": _string("format"),
    "title": _string("title"),
    "description": _string("description"),
    "deprecated": _flag("deprecated"),
    "readOnly": _flag("read_only"),
    "writeOnly": _flag("write_only"),
    "default": _default,
    "example": _example,
    "examples": _examples,
    "enum": _enum,
    "const": _const,
    "allOf": _schemas("all_of"),
    "oneOf": _schemas("one_of"),
    "anyOf": _schemas("any_of"),
    "not": _asserted(_schema("not_")),
    "properties": _schema_map("properties"),
    "required": _required,
    "additionalProperties": _schema("additional_properties"),
    "patternProperties": _asserted(_schema_map("pattern_properties")),
    "items": _schema("items"),
    "prefixItems": _asserted(_schemas("prefix_items")),
    "discriminator": _discriminator,
    "contentMediaType": _asserted(_string("content_media_type")),
    "contentEncoding": _asserted(_string("content_encoding")),
    "minimum": _number("minimum"),
    "maximum": _number("maximum"),
    "exclusiveMinimum": _number("exclusive_minimum"),
    "exclusiveMaximum": _number("exclusive_maximum"),
    "multipleOf": _number("multiple_of"),
    "minLength": _count("min_length"),
    "maxLength": _count("max_length"),
    "pattern": _string("pattern"),
    "minItems": _count("min_items"),
    "maxItems": _count("max_items"),
    "uniqueItems": _flag("unique_items"),
    "minProperties": _count("min_properties"),
    "maxProperties": _count("max_properties"),
    **dict.fromkeys(
        (
            "contains",
            "minContains",
            "maxContains",
            "contentSchema",
            "dependentRequired",
            "dependentSchemas",
            "else",
            "if",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ),
        _assertion,
    ),
}
