"""The stage itself: components in the order of the document, then operations, then what they reach."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.location import join_pointer
from togai_codegen.lower.context import Context, Placed, Registry
from togai_codegen.lower.helpers import add_helpers
from togai_codegen.lower.memory import Memory, Reuse, Unlike
from togai_codegen.lower.operations import lower_operations
from togai_codegen.lower.pagination import add_pagination
from togai_codegen.lower.rings import break_rings
from togai_codegen.lower.scalars import constraints, docs, python_name
from togai_codegen.lower.security import lower_schemes
from togai_codegen.lower.servers import lower_servers
from togai_codegen.lower.types import shape
from togai_codegen.lower.typing import without_null
from togai_codegen.lower.unions import MAX_UNROLLED
from togai_codegen.lower.webhooks import lower_webhooks
from togai_codegen.lower.wrappers import peel
from togai_codegen.openapi.model import Spec


def lower(
    spec: Spec, registry: Registry, diagnostics: Diagnostics, *, memory: Memory | None = None, reuse: Reuse | None = None
) -> ir.Api:
    """Lower a typed spec to an Api. Faults are reported and widened or left out; nothing is raised for them.

    `memory` is filled with what each part comes to. With `reuse`, the parts that it holds are taken from there, their faults
    untold; `spec` has nothing of them. Raises Unlike, with `reuse` only, where the whole must be lowered.
    """
    context = Context(spec, registry, diagnostics, shape, memory=memory, reuse=reuse)
    _components(context)
    _drain(context)
    schemes = lower_schemes(context)
    operations = lower_operations(context, schemes)
    webhooks = lower_webhooks(context)
    _drain(context)
    _note(context)
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


def _components(context: Context) -> None:
    spec, reuse = context.document, context.reuse
    for name, schema in spec.schemas.items():
        context.declare(join_pointer(spec.schemas_at, name), schema)
    if reuse is None:
        return
    taken = [place for name in reuse.components if (place := join_pointer(spec.schemas_at, name)) in reuse.records]
    context.started.update(taken)
    for place in taken:
        context.take(reuse.records[place])


def _drain(context: Context) -> None:
    while context.queue:
        placed = context.queue.popleft()
        with context.part(placed.place) as record:
            lowered = context.placed_shape(placed)
            if not (isinstance(lowered, ir.Object | ir.Enumeration | ir.Union | ir.Alias) and lowered.id == placed.place):
                lowered = _alias(context, placed, lowered)
            known = context.declarations.get(placed.place)
            if known is not None and known != lowered:
                context.clash()
            context.declarations[placed.place] = lowered
            if record is not None:
                record.declared[placed.place] = lowered


def _note(context: Context) -> None:
    """What tells whether the parts can be used one by one."""
    if context.memory is not None:
        context.memory.unrolled, context.memory.nullables = context.unrolled, context.nullables
        context.memory.is_sound = context.memory.is_sound and not context.guesses
    if context.reuse is not None and (context.guesses or context.unrolled + context.reuse.memory.unrolled > MAX_UNROLLED):
        raise Unlike


def _alias(context: Context, placed: Placed, lowered: ir.Declaration | ir.Type) -> ir.Alias:
    if isinstance(lowered, ir.Object | ir.Enumeration | ir.Union | ir.Alias):
        context.put(lowered.id, lowered)
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
    names = context.document.schemas if context.reuse is None else context.reuse.components
    components = [join_pointer(context.document.schemas_at, name) for name in names]
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
