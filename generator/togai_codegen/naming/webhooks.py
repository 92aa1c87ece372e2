"""Attributes of the module `webhooks`."""

from collections.abc import Iterator

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.naming import reserved
from togai_codegen.naming.fields import attribute, pinned
from togai_codegen.naming.scope import Scope


def webhook_names(api: ir.Api, diagnostics: Diagnostics) -> dict[str, str]:
    """By webhook id. A webhook has its own name, a callback that of its operation before it where another has its name."""
    scope = Scope(reserved.WEBHOOKS)
    names: dict[str, str] = {}
    for webhook in api.webhooks:
        if webhook.python_name is not None:
            names[webhook.id] = pinned(scope, webhook.python_name, attribute(webhook.python_name), webhook.at, diagnostics)
    for webhook in api.webhooks:
        if webhook.id not in names:
            names[webhook.id] = scope.give(_candidates(api, webhook))
    return names


def _candidates(api: ir.Api, webhook: ir.Webhook) -> Iterator[str]:
    own = attribute(webhook.name)
    yield own
    if webhook.operation is not None:
        operation = next((item for item in api.operations if item.id == webhook.operation), None)
        yield attribute(f"{(operation and operation.operation_id) or webhook.operation} {webhook.name}")
    yield f"{own}_{attribute(webhook.method)}"
    if webhook.operation_id:
        yield attribute(webhook.operation_id)
