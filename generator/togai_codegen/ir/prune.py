"""A part of an Api: some of its operations, and everything that these reach."""

from collections.abc import Collection
from dataclasses import replace
from itertools import chain

from togai_codegen.ir.model import Api
from togai_codegen.ir.queries import all_references, operation_types, reachable, webhook_types


def prune(api: Api, operations: Collection[str]) -> Api:
    """The Api with these operations (by id) only, and the callbacks, declarations and tags that they need, in their old order."""
    kept = tuple(operation for operation in api.operations if operation.id in operations)
    webhooks = tuple(webhook for webhook in api.webhooks if webhook.operation in operations)
    types = chain(*map(operation_types, kept), *map(webhook_types, webhooks))
    reached = set(reachable(api, all_references(types)))
    tags = {operation.tag for operation in kept}
    return replace(
        api,
        operations=kept,
        webhooks=webhooks,
        tags=tuple(tag for tag in api.tags if tag.name in tags),
        declarations={target: declaration for target, declaration in api.declarations.items() if target in reached},
    )
