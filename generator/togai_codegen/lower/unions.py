"""oneOf, anyOf and several types."""

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.location import split_pointer
from togai_codegen.lower.allof import includes
from togai_codegen.lower.context import Context, Placed, Shape
from togai_codegen.lower.objects import has_object_keywords
from togai_codegen.lower.products import with_one_group
from togai_codegen.lower.scalars import docs, python_name
from togai_codegen.lower.typing import non_null_type
from togai_codegen.lower.wrappers import alternatives, is_assertion, is_null, is_untyped
from togai_codegen.openapi.model import NO_NARROWING, Discriminator, Schema
from togai_codegen.records import changed

_DEEPEST = 8
"""How many references and allOf are followed to find the values of a discriminating property."""
MAX_UNROLLED = 1000
"""How many alternatives of unions inside unions are merged with what stands beside the outer ones."""


def is_union(context: Context, schema: Schema) -> bool:
    """Whether a schema's alternatives say what its instances are; `anyOf: [{required: [a]}, …]` only narrows them."""
    if not (schema.one_of or schema.any_of):
        return False  # of most schemas
    return any(not is_null(item) and not is_assertion(item) for item in (*schema.one_of, *schema.any_of))


def lower_union(context: Context, placed: Placed) -> Shape:
    """A union of the alternatives; keywords that stand beside them are merged into each."""
    if placed.schema.one_of and placed.schema.any_of:
        placed = changed(placed, schema=with_one_group(context.diagnostics, placed.schema))
    schema = placed.schema
    keyword, variants = alternatives(schema)
    own = changed(schema, one_of=(), any_of=(), discriminator=None)
    if keyword == "anyOf":
        own = changed(own, narrowing=NO_NARROWING)  # other alternatives may evaluate more properties
    lowered: list[ir.Variant] = []
    for index, variant in variants:
        if variant.ref == placed.place:
            continue  # an alternative of itself adds nothing
        if own.types and is_untyped(variant):
            variant = changed(variant, types=own.types)
        target = Placed(variant, placed.child(keyword, index), level=placed.level + bool(variant.all_of))
        if has_object_keywords(own) and not _is_child(context, variant, placed) and _may_unroll(context, placed):
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
    return Placed(schema, variant.place, made_of=(base, variant), level=placed.level + 1)


def _may_unroll(context: Context, placed: Placed) -> bool:
    """Whether there is room for more alternatives of unions inside unions: their number doubles with each level (SCH003)."""
    context.unrolled += bool(placed.level)
    if context.unrolled <= MAX_UNROLLED:
        return True
    message = "too many unions inside unions; what stands beside this one is not added to its alternatives"
    context.diagnostics.report(codes.SCH003, message, placed.schema.at, action=Action.WIDENED)
    return False


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


def _tags(context: Context, discriminator: Discriminator | None, variant: Schema, depth: int = _DEEPEST) -> tuple[str, ...]:
    """The discriminator values that select an alternative: mapped ones, else the component's name, else its constant.

    OpenAPI 3.1.1, section 4.8.25.2: names of components are implicit values.
    """
    if discriminator is None:
        return ()
    if context.record is not None:
        context.record.is_fixed = False  # what a discriminator means is told by names and by schemas far away
    mapped = tuple(tag for tag, target in discriminator.mapping.items() if target == variant.ref)
    inside = _tag_values(context, discriminator.property_name, variant, depth)
    return mapped or inside or (split_pointer(variant.ref)[-1:] if variant.ref is not None else ())


def _tag_values(context: Context, name: str, schema: Schema, depth: int) -> tuple[str, ...]:
    """The values that a schema's discriminating property may have: its own, an allOf member's, or those of a union with it."""
    if schema.ref is None:
        return _inline_tag_values(context, name, schema, depth)
    key = (schema.ref, name)
    if key not in context.tags and depth:
        context.tags[key] = ()  # for a schema that leads back to itself
        found = context.schema(schema.ref, schema.at)
        context.tags[key] = _inline_tag_values(context, name, found, depth - 1) if found is not None else ()
    return context.tags.get(key, ())


def _inline_tag_values(context: Context, name: str, found: Schema, depth: int) -> tuple[str, ...]:
    own = found.properties.get(name)
    if own is not None and (own.has_const or own.enum):
        return tuple(value for value in ((own.const,) if own.has_const else own.enum or ()) if isinstance(value, str))
    for member in (*reversed(found.all_of), *((Schema(ref=found.ref, at=found.at),) if found.ref else ())):
        if depth and (values := _tag_values(context, name, member, depth - 1)):
            return values
    if found.discriminator is None or found.discriminator.property_name != name or not depth:
        return ()
    inner = (_tags(context, found.discriminator, variant, depth - 1) for _, variant in alternatives(found)[1])
    return tuple(dict.fromkeys(tag for tags in inner for tag in tags))
