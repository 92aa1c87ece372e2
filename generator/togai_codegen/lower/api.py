"""The stage itself: components in the order of the document, then operations, then what they reach."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.location import join_pointer
from togai_codegen.lower.context import Context, Placed, Registry
from togai_codegen.lower.helpers import add_helpers
from togai_codegen.lower.operations import lower_operations
from togai_codegen.lower.pagination import add_pagination
from togai_codegen.lower.rings import break_rings
from togai_codegen.lower.scalars import constraints, docs, python_name
from togai_codegen.lower.security import lower_schemes
from togai_codegen.lower.servers import lower_servers
from togai_codegen.lower.types import shape
from togai_codegen.lower.typing import without_null
from togai_codegen.lower.webhooks import lower_webhooks
from togai_codegen.lower.wrappers import peel
from togai_codegen.openapi.model import Spec


def lower(spec: Spec, registry: Registry, diagnostics: Diagnostics) -> ir.Api:
    """Lower a typed spec to an Api. Faults are reported and widened or left out; nothing is raised for them."""
    context = Context(spec, registry, diagnostics, shape)
    for name, schema in spec.schemas.items():
        context.declare(join_pointer(spec.schemas_at, name), schema)
    _drain(context)
    schemes = lower_schemes(context)
    operations = lower_operations(context, schemes)
    webhooks = lower_webhooks(context)
    _drain(context)
    break_rings(context)
    api = ir.Api(
        title=spec.info.title,
        version=spec.info.version,
        description=spec.info.description,
        servers=lower_servers(spec.servers),
        security_schemes=schemes,
        tags=_tags(spec, operations),
        operations=operations,
        webhooks=webhooks,
        declarations=_ordered(context),
    )
    return add_helpers(context, add_pagination(context, api))


def _drain(context: Context) -> None:
    while context.queue:
        placed = context.queue.popleft()
        lowered = context.placed_shape(placed)
        if isinstance(lowered, ir.Object | ir.Enumeration | ir.Union | ir.Alias) and lowered.id == placed.place:
            context.declarations[placed.place] = lowered
        else:
            context.declarations[placed.place] = _alias(context, placed, lowered)


def _alias(context: Context, placed: Placed, lowered: ir.Declaration | ir.Type) -> ir.Alias:
    if isinstance(lowered, ir.Object | ir.Enumeration | ir.Union | ir.Alias):
        context.declarations.setdefault(lowered.id, lowered)
        lowered = ir.Ref(lowered.id)
    schema = peel(placed)[0].schema
    return ir.Alias(
        id=placed.place,
        type=without_null(lowered),
        docs=docs(schema),
        constraints=constraints(schema),
        python_name=python_name(schema.extensions),
        at=schema.at,
    )


def _ordered(context: Context) -> dict[str, ir.Declaration]:
    """Components as in the document, then the others by their place."""
    components = [join_pointer(context.document.schemas_at, name) for name in context.document.schemas]
    own = context.document.at.document
    known = set(components)
    others = [declaration for target, declaration in context.declarations.items() if target not in known]
    others.sort(key=lambda item: (item.at.document != own, item.at.document, item.at.order, item.id))
    ordered = {target: context.declarations[target] for target in components}
    return ordered | {declaration.id: declaration for declaration in others}


def _tags(spec: Spec, operations: tuple[ir.Operation, ...]) -> tuple[ir.Tag, ...]:
    """Declared tags in their order, then those that only operations name."""
    tags = {
        tag.name: ir.Tag(name=tag.name, description=tag.description, python_name=python_name(tag.extensions)) for tag in spec.tags
    }
    for operation in operations:
        if operation.tag is not None and operation.tag not in tags:
            tags[operation.tag] = ir.Tag(name=operation.tag)
    return tuple(tags.values())
