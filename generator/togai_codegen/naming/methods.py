"""Methods of resources: the operationId without the words of its tag."""

from collections.abc import Mapping

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import answers_both
from togai_codegen.naming import reserved
from togai_codegen.naming.fields import attribute, pinned
from togai_codegen.naming.resources import UNTAGGED
from togai_codegen.naming.scope import Scope, valid
from togai_codegen.naming.words import forms, snake, split_words


def method_names(api: ir.Api, diagnostics: Diagnostics) -> dict[str, str]:
    """By operation id; unique in the resource."""
    by_tag: dict[str, list[ir.Operation]] = {}
    for operation in api.operations:
        by_tag.setdefault(operation.tag or UNTAGGED, []).append(operation)
    names: dict[str, str] = {}
    for tag, operations in by_tag.items():
        names.update(_resource(tag, operations, diagnostics))
    return {operation.id: names[operation.id] for operation in api.operations}


def helper_names(api: ir.Api, methods: Mapping[str, str], diagnostics: Diagnostics) -> dict[tuple[str, str], str]:
    """By operation id and the name that was asked for. They come last: a helper never renames a method."""
    scopes: dict[str, Scope] = {}
    for operation in api.operations:
        scopes.setdefault(operation.tag or UNTAGGED, Scope(reserved.METHODS)).taken.add(methods[operation.id])
    return {
        (operation.id, helper.name): pinned(
            scopes[operation.tag or UNTAGGED], helper.name, attribute(helper.name), operation.at, diagnostics
        )
        for operation in api.operations
        for helper in operation.helpers
    }


def stream_names(api: ir.Api, methods: Mapping[str, str], helpers: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """`<name>_stream` for operations that answer a stream besides whole values; given last, so that it renames nothing."""
    by_tag: dict[str, Scope] = {}
    for operation in api.operations:
        taken = by_tag.setdefault(operation.tag or UNTAGGED, Scope(reserved.METHODS)).taken
        taken |= {methods[operation.id], *(name for key, name in helpers.items() if key[0] == operation.id)}
    return {
        operation.id: by_tag[operation.tag or UNTAGGED].give([f"{methods[operation.id]}_stream"])
        for operation in api.operations
        if answers_both(operation)
    }


def _resource(tag: str, operations: list[ir.Operation], diagnostics: Diagnostics) -> dict[str, str]:
    scope = Scope(reserved.METHODS)
    names = {
        operation.id: pinned(scope, operation.python_name, attribute(operation.python_name), operation.at, diagnostics)
        for operation in operations
        if operation.python_name is not None
    }
    others = [operation for operation in operations if operation.id not in names]
    wanted = {operation.id: candidates(operation, tag) for operation in others}
    for target, left in _settled(wanted, scope).items():
        names[target] = scope.give(left)
    return names


def _settled(wanted: dict[str, list[str]], scope: Scope) -> dict[str, list[str]]:
    """Where two want the same name, both take their next longer one; the same where a pinned name is in the way."""
    while True:
        wishes: dict[str, list[str]] = {}
        for operation, names in wanted.items():
            wishes.setdefault(names[0], []).append(operation)
        clashing = {
            operation
            for name, operations in wishes.items()
            if len(operations) > 1 or name in scope.taken
            for operation in operations
            if len(wanted[operation]) > 1
        }
        if not clashing:
            return wanted
        wanted = {key: names[1:] if key in clashing else names for key, names in wanted.items()}


def candidates(operation: ir.Operation, tag: str) -> list[str]:
    """The stripped name, the whole operationId, method and path: each once, shortest first."""
    by_path = method_and_path(operation)
    whole = operation.operation_id or ""
    stripped = _without(split_words(whole) or by_path, tag)
    if operation.method == "GET" and operation.pagination is not None and stripped in ([], ["get"], ["list"]):
        stripped = ["list"]
    names = ["_".join(stripped), snake(whole), "_".join(by_path)]
    spelled = [valid(name, "call_") for name in names if name]
    return list(dict.fromkeys(f"{name}_" if name in reserved.METHODS else name for name in spelled))


def method_and_path(operation: ir.Operation) -> list[str]:
    """`PATCH /event_schema/{event_schema_name}` -> patch, event, schema; a placeholder counts where nothing else is left."""
    segments = [segment for segment in operation.path.split("/") if segment]
    fixed = [segment for segment in segments if "{" not in segment]
    return [operation.method.lower(), *(word.lower() for segment in fixed or segments for word in split_words(segment))]


def _without(words: list[str], tag: str) -> list[str]:
    tagged = [forms(word) for word in split_words(tag)]
    return [word.lower() for word in words if not any(forms(word) & known for known in tagged)]
