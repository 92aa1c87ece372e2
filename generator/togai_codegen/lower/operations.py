"""Operations, in the order of the document."""

from collections.abc import Iterator
from dataclasses import replace

from togai_codegen.diagnostics import codes
from togai_codegen.ir import model as ir
from togai_codegen.location import join_pointer
from togai_codegen.lower.contents import lower_body, lower_responses
from togai_codegen.lower.context import Context
from togai_codegen.lower.parameters import lower_parameters
from togai_codegen.lower.scalars import python_name
from togai_codegen.lower.security import lower_security
from togai_codegen.lower.servers import lower_servers
from togai_codegen.openapi import model as spec

BATCH, WAIT, PAGINATION = "x-codegen-batch", "x-codegen-wait", "x-codegen-pagination"
_LOOKED_FOR = frozenset({BATCH, WAIT, PAGINATION})
_IDEMPOTENCY_HEADERS = frozenset({"idempotency-key", "x-idempotency-key"})


def path_items(context: Context) -> Iterator[tuple[str, spec.PathItem, str]]:
    """Each path with its item and the pointer of the path; references are followed.

    What stands inline in a path item that is a reference belongs to the path, which tells what it is for.
    """
    for path, item in context.document.paths.items():
        place = join_pointer("#/paths", path)
        if item.ref is not None:
            found = context.registry.path_item(item.ref, item.at)
            if found is None and not item.operations:
                continue
            item = item if found is None else _beside(item, found)
        yield path, item, place


def _beside(own: spec.PathItem, target: spec.PathItem) -> spec.PathItem:
    """What stands beside a `$ref` is added to its target, and goes first (OpenAPI 3.1.1, section 4.8.9, leaves it open)."""
    methods = {operation.method for operation in own.operations}
    return replace(
        target,
        extensions={**target.extensions, **own.extensions},
        parameters=(*own.parameters, *target.parameters),
        servers=own.servers or target.servers,
        operations=(*own.operations, *(operation for operation in target.operations if operation.method not in methods)),
    )


def lower_operations(context: Context, schemes: tuple[ir.SecurityScheme, ...]) -> tuple[ir.Operation, ...]:
    """All operations. A missing operationId (OAS006) and a repeated one (OAS007) are reported; both operations stay."""
    operations: list[ir.Operation] = []
    by_id: dict[str, ir.Operation] = {}
    for path, item, place in path_items(context):
        for operation in _operations(context, path, item, place, schemes):
            operations.append(operation)
            _check_id(context, operation, by_id)
    return tuple(operations)


def _operations(
    context: Context, path: str, item: spec.PathItem, place: str, schemes: tuple[ir.SecurityScheme, ...]
) -> tuple[ir.Operation, ...]:
    """The operations of one path."""
    if context.reuse is not None and place in context.reuse.records:
        context.take(context.reuse.records[place])
        return context.reuse.operations(context.reuse.records[place])
    with context.part(place) as record:
        found = tuple(_operation(context, path, item, node, place, schemes) for node in item.operations)
        if record is not None:
            record.operations = found
            record.is_fixed = record.is_fixed and not any(node.callbacks or _is_told_apart(node) for node in item.operations)
    return found


def _is_told_apart(node: spec.Operation) -> bool:
    """Whether the operation has extensions that later steps look for in the spec."""
    return not _LOOKED_FOR.isdisjoint(node.extensions)


def _check_id(context: Context, operation: ir.Operation, by_id: dict[str, ir.Operation]) -> None:
    if operation.operation_id is None:
        if operation.python_name is None:
            message = f"`{operation.id}` has no operationId"
            hint = "add one, or name the method by `x-codegen-name` in an overlay"
            context.diagnostics.report(codes.OAS006, message, operation.at, hint=hint)
        return
    first = by_id.setdefault(operation.operation_id, operation)
    if first is not operation:
        message = f"`{operation.id}` has the operationId `{operation.operation_id}`, which `{first.id}` has already"
        context.diagnostics.report(codes.OAS007, message, operation.at, related=(("the first", first.at),))


def _operation(
    context: Context,
    path: str,
    item: spec.PathItem,
    node: spec.Operation,
    place: str,
    schemes: tuple[ir.SecurityScheme, ...],
) -> ir.Operation:
    method = node.method.upper()
    own = join_pointer(place, node.method.lower())
    label = f"{method} {path}"
    sources = [(item.parameters, join_pointer(place, "parameters")), (node.parameters, join_pointer(own, "parameters"))]
    parameters, unplaced = lower_parameters(context, path, label, sources, node.at)
    return ir.Operation(
        id=label,
        method=method,
        path=path,
        operation_id=node.operation_id,
        tag=node.tags[0] if node.tags else None,
        summary=node.summary,
        docs=ir.Docs(description=node.description, deprecated=node.deprecated),
        parameters=parameters,
        unplaced=unplaced,
        body=lower_body(context, node.request_body, join_pointer(own, "requestBody")),
        responses=lower_responses(context, node.responses, join_pointer(own, "responses")),
        security=lower_security(context, node, schemes),
        servers=lower_servers(node.servers or item.servers),
        idempotency_header=_idempotency_header(node, parameters),
        python_name=python_name(node.extensions),
        at=node.at,
    )


def _idempotency_header(node: spec.Operation, parameters: tuple[ir.Parameter, ...]) -> str | None:
    """What `x-codegen-idempotency-header` says (false: none), else a header parameter of a usual name."""
    wanted = node.extensions.get("x-codegen-idempotency-header")
    if wanted is not None:
        return wanted if isinstance(wanted, str) and wanted else None
    named = (item.name for item in parameters if item.location is ir.ParameterLocation.HEADER)
    return next((name for name in named if name.lower() in _IDEMPOTENCY_HEADERS), None)
