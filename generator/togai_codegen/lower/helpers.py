"""Methods beside an operation's own, declared by `x-codegen-batch` and `x-codegen-wait`.

x-codegen-batch: {name, items, max-items, max-bytes, partial, too-large, failures: {items, index, error, reason}}
x-codegen-wait: {name, until: {field, values}, failed, interval, max-interval, timeout}
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.ir.helpers import BatchFailures, BatchHelper, Helper, Path, WaitHelper
from togai_codegen.ir.queries import body_content, body_object, is_json, resolve
from togai_codegen.lower.context import Context
from togai_codegen.lower.declared import Declared, Wrong
from togai_codegen.lower.operations import BATCH, WAIT, path_items


def add_helpers(context: Context, api: ir.Api) -> ir.Api:
    """The same Api with `Operation.helpers` filled in; a declaration that can't be used is reported (HLP001) and left out."""
    wanted = {
        f"{node.method.upper()} {path}": node.extensions
        for path, item, _ in path_items(context)
        for node in item.operations
        if BATCH in node.extensions or WAIT in node.extensions
    }
    operations = tuple(
        (
            replace(operation, helpers=tuple(_helpers(context, api, operation, wanted[operation.id])))
            if operation.id in wanted
            else operation
        )
        for operation in api.operations
    )
    return replace(api, operations=operations)


def _helpers(context: Context, api: ir.Api, operation: ir.Operation, extensions: Any) -> Iterable[Helper]:
    makers: dict[str, Callable[[Declared], Helper]] = {BATCH: _batch, WAIT: _wait}
    for extension, make in makers.items():
        if extension in extensions:
            try:
                yield make(Declared(api, operation, extensions[extension]))
            except Wrong as wrong:
                message = f"`{extension}` of `{operation.id}`: {wrong}"
                context.diagnostics.report(codes.HLP001, message, operation.at, action=Action.SKIPPED)


def _batch(reader: Declared) -> BatchHelper:
    reader.check("name", "items", "max-items", "max-bytes", "partial", "too-large", "failures")
    name, items = reader.check_name("batch_size", "concurrency"), reader.text("items") if "items" in reader.value else ""
    most = _limit(reader, items)
    if most is None:
        raise Wrong("`max-items` is missing, and the array has no `maxItems`")
    documented = tuple(int(item.status) for item in reader.operation.responses if item.status == "207")
    failures = reader.inner("failures")
    failures.check("items", "index", "error", "reason")
    places = BatchFailures(
        items=failures.path("items"), index=failures.path("index"), error=failures.path("error"), reason=failures.path("reason")
    )
    _check_failures(reader, places)
    return BatchHelper(
        name=name,
        items=items,
        max_items=most,
        max_bytes=reader.count("max-bytes"),
        partial=reader.statuses("partial", documented),
        too_large=reader.statuses("too-large"),
        failures=places,
    )


def _limit(reader: Declared, items: str) -> int | None:
    """How many items go into one call. Raises Wrong where the body has no such array, or is none itself."""
    given = reader.count("max-items")
    content = body_content(reader.operation)
    type_ = content.type if content and is_json(content.media_type) else None
    if items:
        body = body_object(reader.api, reader.operation)
        prop = next((prop for prop in body.properties if prop.name == items), None) if body else None
        type_, given = (prop.type, given or prop.constraints.max_items) if prop else (None, given)
    while type_ is not None and isinstance(named := _bare(type_), ir.Ref):
        declaration = reader.api.declarations.get(named.target)
        if not isinstance(declaration, ir.Alias):
            break
        type_, given = declaration.type, given or declaration.constraints.max_items
    if type_ is None or not isinstance(_bare(type_), ir.Array):
        raise Wrong(f"`items`: the body has no array `{items}`" if items else "`items` is missing, and the body is no array")
    return given


def _check_failures(reader: Declared, places: BatchFailures) -> None:
    """The paths must be in a documented success; those of an entry are sought in the items of the array."""
    answers = [answer for status in ("200", "201", "202", "207", "2XX") for answer in _answers(reader, status)]
    if places.items is None:
        if places.index is not None or places.error is not None:
            raise Wrong("`failures.items` is missing, so there are no entries with an `index` or an `error`")
        entries = answers
    else:
        found = [_items(reader.api, _at(reader.api, answer, places.items)) for answer in answers]
        entries = [entry for entry in found if entry is not None]
        if not entries:
            raise Wrong(f"`failures.items`: no answer has an array `{'.'.join(places.items)}`")
    for key, path in (("index", places.index), ("error", places.error), ("reason", places.reason)):
        if path is not None and all(_at(reader.api, entry, path) is None for entry in entries):
            raise Wrong(f"`failures.{key}`: there is no `{'.'.join(path)}`")


def _wait(reader: Declared) -> WaitHelper:
    reader.check("name", "until", "failed", "interval", "max-interval", "timeout")
    name, until = reader.check_name("interval", "timeout"), reader.inner("until")
    until.check("field", "values")
    text = until.text("field")
    field, done, failed = tuple(text.split(".")), until.values("values"), reader.values("failed")
    found = next((found for answer in _answers(reader, "200") if (found := _at(reader.api, answer, field)) is not None), None)
    if found is None:
        raise Wrong(f"`until.field`: the 200 answer has no `{text}`")
    if not done:
        raise Wrong("`until.values` is missing")
    shape = resolve(reader.api, _bare(found))
    known = shape.values if isinstance(shape, ir.Enumeration) else (*done, *failed)
    for value in (*done, *failed):
        if value not in known:
            import difflib

            close = difflib.get_close_matches(str(value), [str(item) for item in known], n=1)
            raise Wrong(f"`{text}` is never {value!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
    if reader.operation.pagination is not None:
        raise Wrong("the operation answers pages")
    return WaitHelper(
        name=name,
        field=field,
        done=done,
        failed=failed,
        interval=reader.seconds("interval"),
        max_interval=reader.seconds("max-interval"),
        timeout=reader.seconds("timeout"),
    )


def _answers(reader: Declared, status: str) -> list[ir.Type]:
    """The JSON answers of a status."""
    return [
        content.type
        for response in reader.operation.responses
        if response.status == status
        for content in response.contents
        if is_json(content.media_type) and content.type is not None
    ]


def _at(api: ir.Api, type_: ir.Type, path: Path) -> ir.Type | None:
    """The type at a path; Anything where an object may have what it does not declare, None where it can't be."""
    for name in path:
        shape = resolve(api, _bare(type_))
        match shape:
            case ir.Object():
                prop = next((prop for prop in shape.properties if prop.name == name), None)
                if prop is None and shape.properties:
                    return None
                type_ = prop.type if prop else shape.additional
            case ir.Map(values):
                type_ = values
            case ir.Anything() | ir.Union():
                return ir.Anything()
            case _:
                return None
    return type_


def _items(api: ir.Api, type_: ir.Type | None) -> ir.Type | None:
    if type_ is None:
        return None
    shape = resolve(api, _bare(type_))
    if isinstance(shape, ir.Array):
        return shape.items
    return ir.Anything() if isinstance(shape, ir.Anything) else None


def _bare(type_: ir.Type) -> ir.Type:
    return type_.inner if isinstance(type_, ir.Nullable) else type_
