"""A schema's shape: a declaration or a type, by the keywords that it has. This is the dispatcher of the other files."""

from togai_codegen.ir import model as ir
from togai_codegen.lower.allof import fold
from togai_codegen.lower.context import Context, Placed, Shape
from togai_codegen.lower.enums import lower_constant, lower_enum
from togai_codegen.lower.objects import has_object_keywords, lower_object
from togai_codegen.lower.scalars import SCALARS, constraints, lower_scalar
from togai_codegen.lower.typing import type_of, type_of_peeled
from togai_codegen.lower.unions import is_union, lower_types, lower_union
from togai_codegen.lower.wrappers import has_body, peel
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed


def shape(context: Context, placed: Placed) -> Shape:
    """What a schema is, null left out. A declaration has the identity `placed.place`."""
    placed, _ = peel(placed)
    schema = placed.schema
    if schema.boolean is not None:
        return ir.Anything()
    if schema.ref is not None and not (has_body(schema) or schema.all_of or schema.one_of or schema.any_of):
        return reference(context, schema, schema.ref)
    if schema.ref is not None or schema.all_of:
        placed, _ = peel(fold(context, placed))
    return _plain(context, placed)


def reference(context: Context, schema: Schema, target: str) -> ir.Type:
    """A reference to a declaration, which is made if this is the first; Anything where there is no target."""
    return ir.Ref(target) if context.refer(target, schema.at) else ir.Anything()


def _plain(context: Context, placed: Placed) -> Shape:
    schema = placed.schema
    if schema.has_const:
        return lower_constant(schema)
    if schema.enum is not None:
        return lower_enum(context, placed)
    if is_union(context, schema):
        return lower_union(context, placed)
    types = schema.types
    if "number" in types:
        types = tuple(name for name in types if name != "integer")
    if len(types) > 1:
        return lower_types(context, placed, types)
    match types:
        case ("object",):
            return lower_object(context, placed)
        case ("array",):
            return _array(context, placed)
        case (name,) if name in SCALARS:
            return lower_scalar(schema, name)
        case () if has_object_keywords(schema):
            return lower_object(context, placed)
        case () if schema.items is not None or schema.prefix_items:
            return _array(context, changed(placed, schema=changed(schema, types=("array",))))
        case _:
            return ir.Anything()


def _array(context: Context, placed: Placed) -> ir.Type:
    """`prefixItems` gives each place a type of its own: the items may be anything, and the types stand beside."""
    schema = placed.schema
    if schema.prefix_items:
        return _tuple(context, placed)
    if schema.items is None or schema.items.boolean is not None:
        return ir.Array(ir.Anything())
    items, nullable = peel(Placed(schema.items, placed.child("items")))
    return ir.Array(type_of_peeled(context, items, nullable), constraints(items.schema))


def _tuple(context: Context, placed: Placed) -> ir.Array:
    schema = placed.schema
    prefix = tuple(
        type_of(context, Placed(item, placed.child("prefixItems", index))) for index, item in enumerate(schema.prefix_items)
    )
    if schema.items is None or schema.items.boolean is not None:
        return ir.Array(ir.Anything(), prefix=prefix, closed=schema.items is not None and schema.items.boolean is False)
    return ir.Array(ir.Anything(), prefix=prefix, rest=type_of(context, Placed(schema.items, placed.child("items"))))
