"""Objects with declared properties, and maps."""

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.lower.context import Context, Placed, Shape
from togai_codegen.lower.scalars import constraints, docs, python_name, schema_examples
from togai_codegen.lower.typing import type_of, type_of_peeled
from togai_codegen.lower.wrappers import peel
from togai_codegen.openapi.model import Schema


def has_object_keywords(schema: Schema) -> bool:
    """Whether keywords that only speak of objects stand in a schema that names no type."""
    additional = schema.additional_properties is not None
    return bool(schema.properties or schema.required or additional or schema.pattern_properties)


def lower_object(context: Context, placed: Placed) -> Shape:
    """An object with properties is a declaration; one without is a map, unless it is closed, which says it is empty."""
    schema = placed.schema
    closed = is_closed(schema)
    if not schema.properties and not schema.required and not (closed and not schema.pattern_properties):
        return ir.Map(_additional(context, placed))
    return ir.Object(
        id=placed.place,
        properties=_properties(context, placed, closed),
        additional=_additional(context, placed),
        closed=closed and not schema.pattern_properties,
        bases=placed.bases,
        docs=docs(schema),
        constraints=constraints(schema),
        examples=schema_examples(schema),
        python_name=python_name(schema.extensions),
        at=schema.at,
    )


def is_closed(schema: Schema) -> bool:
    """Whether undeclared properties are forbidden, by `additionalProperties` or by `unevaluatedProperties`."""
    unevaluated = schema.narrowing.unevaluated_properties
    if unevaluated is not None and unevaluated.boolean is False and schema.additional_properties is None:
        return _evaluates_all(schema)
    return schema.additional_properties is not None and schema.additional_properties.boolean is False


def _evaluates_all(schema: Schema) -> bool:
    """Whether no keyword besides `properties` and `patternProperties` evaluates properties."""
    return schema.narrowing.if_ is None and not schema.narrowing.dependent_schemas


def _additional(context: Context, placed: Placed) -> ir.Type:
    """The type of undeclared properties, where the spec gives one for all of them, whatever pattern they match."""
    schema = placed.schema
    said = [Placed(value, placed.child("patternProperties", pattern)) for pattern, value in schema.pattern_properties.items()]
    if not is_closed(schema):
        others = _others(placed)
        if others is None:
            return ir.Anything()
        said.append(others)
    types = dict.fromkeys(type_of(context, value) for value in said)
    return next(iter(types)) if len(types) == 1 else ir.Anything()


def _others(placed: Placed) -> Placed | None:
    """The schema of undeclared properties that match no pattern; None where they may be anything."""
    schema = placed.schema
    unevaluated = schema.narrowing.unevaluated_properties
    keyword, found = "additionalProperties", schema.additional_properties
    if found is None and unevaluated is not None and _evaluates_all(schema):
        keyword, found = "unevaluatedProperties", unevaluated
    return None if found is None or found.boolean is not None else Placed(found, placed.child(keyword))


def _properties(context: Context, placed: Placed, closed: bool) -> tuple[ir.Property, ...]:
    schema = placed.schema
    declared = {name: value for name, value in placed.properties().items() if value.schema.boolean is not False}
    properties = [_property(context, name, value, name in schema.required) for name, value in declared.items()]
    undeclared = [name for name in dict.fromkeys(schema.required) if name not in declared]
    if undeclared and closed and not schema.pattern_properties:
        _report_unsatisfiable(context, placed, undeclared)
    else:
        properties += [ir.Property(name=name, type=ir.Anything(), required=True, at=schema.at) for name in undeclared]
    return tuple(properties)


def _property(context: Context, name: str, placed: Placed, required: bool) -> ir.Property:
    peeled, nullable = peel(placed)
    schema = peeled.schema
    return ir.Property(
        name=name,
        type=type_of_peeled(context, peeled, nullable),
        required=required,
        docs=docs(schema),
        constraints=constraints(schema),
        read_only=schema.read_only,
        write_only=schema.write_only,
        has_default=schema.has_default,
        default=schema.default,
        examples=schema.examples,
        python_name=_own_name(placed),
        at=placed.schema.at,
    )


def _own_name(placed: Placed) -> str | None:
    """`x-codegen-name` on a property names the property."""
    for member in reversed(placed.made_of):
        name = python_name(member.schema.extensions)
        if name is not None:
            return name
    return python_name(placed.schema.extensions)


def _report_unsatisfiable(context: Context, placed: Placed, missing: list[str]) -> None:
    """A closed object that requires what it forbids: no JSON value is valid. We read it without that requirement."""
    name = placed.place.rpartition("/")[2]
    keys = ", ".join(f"`{key}`" for key in missing)
    context.diagnostics.report(
        codes.SCH001,
        f"no object can satisfy `{name}`: it requires {keys}, which it neither declares nor allows",
        placed.schema.at,
        action=Action.SKIPPED,
        hint=f"declare {keys} under `properties`, or take it out of `required`",
    )
