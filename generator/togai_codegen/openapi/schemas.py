"""Schema objects, read into one dialect: JSON Schema 2020-12 as OpenAPI 3.1 uses it.

Each keyword has one small reader in `_KEYWORDS`, which adds fields to the Schema that is being made; only keywords that are
present cost anything. What 3.0 says otherwise is lifted in `lift.py`.
"""

import json
from typing import Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.location import join_pointer
from togai_codegen.openapi import keywords
from togai_codegen.openapi.cursor import Cursor, describe
from togai_codegen.openapi.keywords import Fields, Keyword
from togai_codegen.openapi.lift import lift_fields, lift_nullable
from togai_codegen.openapi.model import Discriminator, Narrowing, Schema
from togai_codegen.shapes import is_dict, is_list


def read_schema(cursor: Cursor, only: frozenset[str] | None = None) -> Schema:
    """The schema at the cursor. Anything that is no schema becomes the schema of any value, under a warning.

    `only` are the keys that count where the schema shares an object with something else.
    """
    value = cursor.value
    if isinstance(value, bool):
        return Schema(at=cursor.at, boolean=value)
    if not is_dict(value):
        cursor.warn(f"a schema must be an object or a boolean, not {describe(value)}", action=Action.WIDENED)
        return Schema(at=cursor.at)
    fields: Fields = {"at": cursor.at}
    for key in value:
        keyword = _KEYWORDS.get(key)
        if keyword is not None and (only is None or key in only):
            keyword(cursor, key, fields)
    if only is None and not _NARROWING.keys().isdisjoint(value):
        fields["narrowing"] = _narrowing(cursor)
    extensions = cursor.extensions() if only is None else {}
    if extensions:
        fields["extensions"] = extensions
    lift_fields(cursor, fields)
    return lift_nullable(cursor, Schema(**fields))


def _reference(cursor: Cursor, key: str, fields: Fields) -> None:
    found = cursor.reference()
    if found is not None:
        fields["ref"], at = found
        fields["at"] = at


def _dynamic_reference(cursor: Cursor, key: str, fields: Fields) -> None:
    """`$dynamicRef` is a reference where one schema has the anchor; where several have it, anything may be meant."""
    child = cursor.child(key)
    text = child.value
    if "$ref" in cursor.value:
        return
    if not isinstance(text, str):
        child.warn(f"'$dynamicRef' must be a string, not {describe(text)}", action=Action.WIDENED)
    elif cursor.context.documents.is_dynamic(text.rpartition("#")[2]):
        child.warn(f"what {text[:80]!r} refers to depends on the way to it", action=Action.WIDENED, code=codes.SCH003)
    else:
        at = child.at.moved(cursor.pointer)
        fields["ref"], fields["at"] = cursor.context.documents.canonical(cursor.document, text, at), at


def _schema(field: str) -> Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        if is_list(cursor.value[key]) and key == "items":  # the tuple form of older JSON Schema drafts
            fields["prefix_items"] = tuple(read_schema(item) for item in cursor.items(key))
        else:
            fields[field] = read_schema(cursor.child(key))

    return read


def _schemas(field: str) -> Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = tuple(read_schema(item) for item in cursor.items(key))

    return read


def _assertion(cursor: Cursor, key: str, fields: Fields) -> None:
    text = json.dumps(cursor.value[key], sort_keys=True, ensure_ascii=True, default=str)
    fields["assertions"] = (*fields.get("assertions", ()), (key, text))


def _asserted(reader: Keyword) -> Keyword:
    """A keyword that has a field of its own, from which no exact limit can be told."""

    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        reader(cursor, key, fields)
        _assertion(cursor, key, fields)

    return read


def _schema_map(field: str) -> Keyword:
    def read(cursor: Cursor, key: str, fields: Fields) -> None:
        fields[field] = {name: read_schema(item) for name, item in cursor.all_entries(key)}

    return read


def _discriminator(cursor: Cursor, key: str, fields: Fields) -> None:
    child = cursor.child(key)
    if cursor.context.swagger and isinstance(child.value, str):
        fields["discriminator"] = Discriminator(at=child.at, property_name=child.value)
        return
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
    schemas = documents.root.root
    for name in ("components", "schemas"):
        schemas = schemas.get(name) if is_dict(schemas) else None
    is_name = is_dict(schemas) and text in schemas
    looks_like_file = text.lower().endswith((".yaml", ".yml", ".json"))
    if is_name or ("/" not in text and "#" not in text and not looks_like_file):
        return "#" + join_pointer("", "components", "schemas", text)
    return documents.canonical(entry.document, text, entry.at)


def _narrowing(cursor: Cursor) -> Narrowing:
    fields: Fields = {}
    for key, keyword in _NARROWING.items():
        if key in cursor.value:
            keyword(cursor, key, fields)
    return Narrowing(**fields)


def _required_together(cursor: Cursor, key: str, fields: Fields) -> None:
    children = cursor.all_entries(key)
    fields["dependent_required"] = {name: cursor.child(key).strings(name) for name, _ in children}


_NARROWING: Final[dict[str, Keyword]] = {
    "not": _schema("not_"),
    "if": _schema("if_"),
    "then": _schema("then"),
    "else": _schema("else_"),
    "dependentSchemas": _schema_map("dependent_schemas"),
    "dependentRequired": _required_together,
    "propertyNames": _schema("property_names"),
    "contains": _schema("contains"),
    "minContains": keywords.count("min_contains"),
    "maxContains": keywords.count("max_contains"),
    "unevaluatedItems": _schema("unevaluated_items"),
    "unevaluatedProperties": _schema("unevaluated_properties"),
}
_KEYWORDS: Final[dict[str, Keyword]] = {
    "$ref": _reference,
    "$dynamicRef": _dynamic_reference,
    "type": keywords.types,
    "format": keywords.string("format"),
    "title": keywords.string("title"),
    "description": keywords.string("description"),
    "deprecated": keywords.flag("deprecated"),
    "readOnly": keywords.flag("read_only"),
    "writeOnly": keywords.flag("write_only"),
    "default": keywords.default,
    "example": keywords.example,
    "examples": keywords.examples,
    "enum": keywords.enum,
    "const": keywords.const,
    "allOf": _schemas("all_of"),
    "oneOf": _schemas("one_of"),
    "anyOf": _schemas("any_of"),
    "not": _assertion,
    "properties": _schema_map("properties"),
    "required": keywords.required,
    "additionalProperties": _schema("additional_properties"),
    "patternProperties": _asserted(_schema_map("pattern_properties")),
    "items": _schema("items"),
    "prefixItems": _asserted(_schemas("prefix_items")),
    "discriminator": _discriminator,
    "contentMediaType": _asserted(keywords.string("content_media_type")),
    "contentEncoding": _asserted(keywords.string("content_encoding")),
    "minimum": keywords.number("minimum"),
    "maximum": keywords.number("maximum"),
    "exclusiveMinimum": keywords.number("exclusive_minimum"),
    "exclusiveMaximum": keywords.number("exclusive_maximum"),
    "multipleOf": keywords.number("multiple_of"),
    "minLength": keywords.count("min_length"),
    "maxLength": keywords.count("max_length"),
    "pattern": keywords.string("pattern"),
    "minItems": keywords.count("min_items"),
    "maxItems": keywords.count("max_items"),
    "uniqueItems": keywords.flag("unique_items"),
    "minProperties": keywords.count("min_properties"),
    "maxProperties": keywords.count("max_properties"),
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
