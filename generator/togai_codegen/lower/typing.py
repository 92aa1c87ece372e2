"""The type at a place: what is declared there is referenced, and null is wrapped around it."""

from togai_codegen.ir import model as ir
from togai_codegen.lower.context import Context, Placed
from togai_codegen.lower.wrappers import allows_null, peel

_WITH_NULL = (ir.Anything(), ir.Primitive(ir.PrimitiveKind.NULL))


def type_of(context: Context, placed: Placed) -> ir.Type:
    """The type of a schema, null included. Objects, enums and unions become declarations on the way."""
    return type_of_peeled(context, *peel(placed))


def type_of_peeled(context: Context, peeled: Placed, nullable: bool) -> ir.Type:
    """The type of what `peel` gave."""
    return with_null(non_null_type(context, peeled), nullable or allows_null(context, peeled))


def non_null_type(context: Context, placed: Placed) -> ir.Type:
    """The type of a schema's instances that are not null."""
    known = context.inline.get(placed.place)
    if known is not None and known[0] is placed.schema:
        context.met(placed.place)
        return known[1]
    shape = context.placed_shape(placed)
    if not isinstance(shape, ir.Object | ir.Enumeration | ir.Union | ir.Alias):
        return without_null(shape)
    context.put(shape.id, shape)
    context.inline[placed.place] = (placed.schema, ir.Ref(shape.id))
    context.made(placed.place)
    return ir.Ref(shape.id)


def with_null(inner: ir.Type, nullable: bool) -> ir.Type:
    """Wrap once, and only where null isn't among the values already."""
    if not nullable or isinstance(inner, ir.Nullable) or inner in _WITH_NULL:
        return inner
    return ir.Nullable(inner)


def without_null(type_: ir.Type) -> ir.Type:
    """The inner type of a Nullable."""
    return type_.inner if isinstance(type_, ir.Nullable) else type_
