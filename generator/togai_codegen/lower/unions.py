"""oneOf, anyOf and several types."""

from togai_codegen.ir import model as ir
from togai_codegen.location import split_pointer
from togai_codegen.lower.allof import includes
from togai_codegen.lower.context import Context, Placed, Shape
from togai_codegen.lower.objects import has_object_keywords
from togai_codegen.lower.scalars import docs, python_name
from togai_codegen.lower.typing import non_null_type
from togai_codegen.lower.wrappers import alternatives, is_assertion
from togai_codegen.openapi.model import NO_NARROWING, Discriminator, Schema
from togai_codegen.records import changed


def is_union(context: Context, schema: Schema) -> bool:
    """Whether a schema's alternatives say what its instances are; `anyOf: [{required: [a]}, …]` only narrows them."""
    _, variants = alternatives(schema)
    return bool(variants) and not all(is_assertion(variant) for _, variant in variants)


def lower_union(context: Context, placed: Placed) -> Shape:
    """A union of the alternatives; keywords that stand beside them are merged into each."""
    schema = placed.schema
    keyword, variants = alternatives(schema)
    own = changed(schema, one_of=(), any_of=(), discriminator=None)
    if keyword == "anyOf":
        own = changed(own, narrowing=NO_NARROWING)  # other alternatives may evaluate more properties
    lowered: list[ir.Variant] = []
    for index, variant in variants:
        if variant.ref == placed.place:
            continue  # an alternative of itself adds nothing
        target = Placed(variant, placed.child(keyword, index))
        if has_object_keywords(own) and not _is_child(context, variant, placed):
            target = _combined(placed, own, target)
        tags = _tags(context, schema.discriminator, variant)
        lowered.append(ir.Variant(type=non_null_type(context, target), tags=tags))
    return _union(placed, lowered, schema.discriminator)


def lower_types(context: Context, placed: Placed, types: tuple[str, ...]) -> Shape:
    """`type: [a, b]` (JSON Schema 2020-12, validation, section 6.1.1)."""
    variants = [
        ir.Variant(
            type=non_null_type(
                context, changed(placed, schema=changed(placed.schema, types=(name,)), place=placed.child("type", index))
            )
        )
        for index, name in enumerate(types)
    ]
    return _union(placed, variants, None)


def _combined(placed: Placed, own: Schema, variant: Placed) -> Placed:
    base = changed(placed, schema=changed(own, title=None, description=None, examples=(), extensions={}))
    schema = Schema(all_of=(base.schema, variant.schema), title=variant.schema.title, at=variant.schema.at)
    return Placed(schema, variant.place, made_of=(base, variant))


def _is_child(context: Context, variant: Schema, placed: Placed) -> bool:
    """An alternative that has the union's own schema among its allOf has the keywords already."""
    return variant.ref is not None and includes(context, variant.ref, placed.place)


def _union(placed: Placed, variants: list[ir.Variant], discriminator: Discriminator | None) -> Shape:
    merged: dict[ir.Type, tuple[str, ...]] = {}
    for variant in variants:
        tags = merged.get(variant.type, ())
        merged[variant.type] = tuple(dict.fromkeys((*tags, *variant.tags)))
    if ir.Primitive(ir.PrimitiveKind.NUMBER) in merged:
        merged = {type_: tags for type_, tags in merged.items() if not _is_integer(type_)}
    if not merged or ir.Anything() in merged:
        return ir.Anything()
    if len(merged) == 1:
        return next(iter(merged))
    schema = placed.schema
    return ir.Union(
        id=placed.place,
        variants=tuple(ir.Variant(type=type_, tags=tags) for type_, tags in merged.items()),
        discriminator=discriminator.property_name if discriminator else None,
        docs=docs(schema),
        python_name=python_name(schema.extensions),
        at=schema.at,
    )


def _is_integer(type_: ir.Type) -> bool:
    return isinstance(type_, ir.Primitive) and type_.kind is ir.PrimitiveKind.INTEGER


def _tags(context: Context, discriminator: Discriminator | None, variant: Schema) -> tuple[str, ...]:
    """The discriminator values that select an alternative: mapped ones, else the component's name, else its constant.

    OpenAPI 3.1.1, section 4.8.25.2: names of components are implicit values.
    """
    if discriminator is None:
        return ()
    if variant.ref is not None:
        mapped = tuple(tag for tag, target in discriminator.mapping.items() if target == variant.ref)
        return mapped or _constants(context, discriminator, variant) or split_pointer(variant.ref)[-1:]
    return _constants(context, discriminator, variant)


def _constants(context: Context, discriminator: Discriminator, variant: Schema) -> tuple[str, ...]:
    schema = context.schema(variant.ref, variant.at) if variant.ref else variant
    tag = schema.properties.get(discriminator.property_name) if schema else None
    if tag is None:
        return ()
    values = (tag.const,) if tag.has_const else tag.enum or ()
    return tuple(value for value in values if isinstance(value, str))
