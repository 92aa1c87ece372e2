"""A part of an Api: some of its operations, and everything that these reach."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from togai_codegen.ir.model import Api, Operation
from togai_codegen.ir.queries import operation_types, reachable, references, webhook_types


def prune(api: Api, operations: Collection[str]) -> Api:
    """The Api with these operations (by id) only, and the callbacks, declarations and tags that they need, in their old order."""
    kept = tuple(operation for operation in api.operations if operation.id in operations)
    webhooks = tuple(webhook for webhook in api.webhooks if webhook.operation in operations)
    sent = (target for webhook in webhooks for type_ in webhook_types(webhook) for target in references(type_))
    reached = set(reachable(api, chain(_targets(kept), sent)))
    tags = {operation.tag for operation in kept}
    return replace(
        api,
        operations=kept,
        webhooks=webhooks,
        tags=tuple(tag for tag in api.tags if tag.name in tags),
        declarations={target: declaration for target, declaration in api.declarations.items() if target in reached},
    )


def _targets(operations: tuple[Operation, ...]) -> Iterator[str]:
    for operation in operations:
        for type_ in operation_types(operation):
            yield from references(type_)
