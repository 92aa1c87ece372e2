"""Webhooks, and the callbacks of operations: what the API sends."""

from collections.abc import Iterator, Mapping

from togai_codegen.ir import model as ir
from togai_codegen.location import join_pointer
from togai_codegen.lower.contents import lower_body
from togai_codegen.lower.context import Context
from togai_codegen.lower.operations import path_items
from togai_codegen.lower.scalars import python_name
from togai_codegen.openapi import model as spec

Items = Mapping[str, spec.PathItem | spec.Reference]


def lower_webhooks(context: Context) -> tuple[ir.Webhook, ...]:
    """The webhooks in the order of the document, then the callbacks in the order of their operations."""
    return (*_webhooks(context), *_callbacks(context))


def _webhooks(context: Context) -> Iterator[ir.Webhook]:
    for name, item, place in _items(context, context.document.webhooks, context.document.webhooks_at):
        for node in item.operations:
            yield _webhook(context, node, name, place, None, None)


def _callbacks(context: Context) -> Iterator[ir.Webhook]:
    seen: set[str] = set()
    for path, item, place in path_items(context):
        for node in item.operations:
            operation = f"{node.method.upper()} {path}"
            for name, callback in node.callbacks.items():
                at = join_pointer(place, node.method.lower(), "callbacks", name)
                if isinstance(callback, spec.Reference):
                    at, callback = callback.target, context.registry.callback(callback.target, callback.at) or {}
                if at in seen:
                    continue  # several operations share a callback of the components: it is one kind of request
                seen.add(at)
                for expression, target, inner in _items(context, callback, at):
                    for sent in target.operations:
                        yield _webhook(context, sent, name, inner, operation, expression)


def _items(context: Context, items: Items, place: str) -> Iterator[tuple[str, spec.PathItem, str]]:
    for name, node in items.items():
        at = join_pointer(place, name)
        reference = node.target if isinstance(node, spec.Reference) else node.ref
        if reference is not None:
            found = context.registry.path_item(reference, node.at)
            if found is not None:
                yield name, found, at
        elif isinstance(node, spec.PathItem):
            yield name, node, at


def _webhook(
    context: Context, node: spec.Operation, name: str, place: str, operation: str | None, expression: str | None
) -> ir.Webhook:
    method = node.method.upper()
    label = f"{method} {name}" if operation is None else f"{operation} {name} {method} {expression}"
    return ir.Webhook(
        id=label,
        name=name,
        method=method,
        operation=operation,
        expression=expression,
        operation_id=node.operation_id,
        summary=node.summary,
        docs=ir.Docs(description=node.description, deprecated=node.deprecated),
        body=lower_body(context, node.request_body, join_pointer(place, node.method.lower(), "requestBody")),
        python_name=python_name(node.extensions),
        at=node.at,
    )
