"""Methods beside an operation's own: any number of items in batches, and waiting for a final state."""

from typing import assert_never

from togai_codegen.ir.helpers import BatchHelper, Helper, Path, WaitHelper
from togai_codegen.ir.model import Anything, Array, Nullable, Operation, Type
from togai_codegen.ir.queries import body_content, body_object, resolve
from togai_codegen.python import prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.expressions import Name, PyType, either, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.methods import MethodWriter
from togai_codegen.python.model import PyArgument, PyMethod, PyOperation
from togai_codegen.records import dataclass

_ITERABLE = Name("Iterable", "collections.abc")
_ASYNC_ITERABLE = Name("AsyncIterable", "collections.abc")
_UNPACK = Name("Unpack", "typing")
_INDENT = 8
_TIMEOUT = 600
"""The runtime's own."""


@dataclass(frozen=True, slots=True)
class HelperWriter(MethodWriter):
    """Makes the helpers of one resource class."""

    def descriptor(self, operation: Operation, helper: Helper) -> PyOperation:
        """The constant that tells the runtime about a helper."""
        match helper:
            case BatchHelper():
                factory, arguments = rt.BATCHES, _batches(helper)
            case WaitHelper():
                factory, arguments = rt.WAITING, _waiting(helper)
            case _:
                assert_never(helper)
        name = self.operations.scope.use(factory)
        return PyOperation(constant=self._constant(operation, helper), type=name, factory=name, arguments=arguments)

    def helper(self, operation: Operation, helper: Helper, is_async: bool) -> PyMethod:
        """The method of a helper, sync or async."""
        match helper:
            case BatchHelper():
                return self._batch(operation, helper, is_async)
            case WaitHelper():
                return self._wait(operation, helper, is_async)
            case _:
                assert_never(helper)

    def _batch(self, operation: Operation, helper: BatchHelper, is_async: bool) -> PyMethod:
        scope = self.operations.scope
        arguments = tuple(self._argument(operation, item) for item in self._inputs(operation))
        items = next(item for item in arguments if item.location == "body" and item.wire == helper.items)
        others = [item for item in arguments if item is not items]
        type = self.operations.annotator.argument(self._item_type(operation, helper))
        given = either(generic(_ITERABLE, type), generic(_ASYNC_ITERABLE, type)) if is_async else generic(_ITERABLE, type)
        taken = scope.annotation(given, self.shadowed)
        own = ["batch_size: int | None = None", *(["concurrency: int = 4"] if is_async else [])]
        options = f"**options: {scope.annotation(generic(_UNPACK, rt.REQUEST_OPTIONS), self.shadowed)}"
        signature = [*_positional(others), f"{items.name}: {taken}", "*", *_keywords(others), *own, options]
        call = [
            "self._client",
            self.operations.constant(operation),
            self._constant(operation, helper),
            items.name,
            *_groups(others),
            f"body={_table(others, 'body')}",
            "batch_size=batch_size",
            *(["concurrency=concurrency"] if is_async else []),
            "options=options",
        ]
        send = scope.use(rt.ASYNC_SEND_BATCHES if is_async else rt.SEND_BATCHES)
        returns = generic(rt.BATCH_RESULT, type, self.operations.success_type(operation))
        lines = self._batch_lines(operation, helper, items.name, is_async)
        return self._made(operation, helper, tuple(arguments), signature, returns, lines, f"{send}({', '.join(call)})", is_async)

    def _wait(self, operation: Operation, helper: WaitHelper, is_async: bool) -> PyMethod:
        scope = self.operations.scope
        arguments = tuple(self._argument(operation, item) for item in self._inputs(operation))
        keywords = _keywords(arguments)
        options = f"**options: {scope.annotation(generic(_UNPACK, rt.WAIT_OPTIONS), self.shadowed)}"
        signature = [*_positional(arguments), *(["*", *keywords] if keywords else []), options]
        wait = scope.use(rt.ASYNC_WAIT_UNTIL if is_async else rt.WAIT_UNTIL)
        constants = [self.operations.constant(operation), self._constant(operation, helper)]
        call = ", ".join(["self._client", *constants, *_groups(arguments), "options=options"])
        returns = self.operations.success_type(operation)
        lines = self._wait_lines(operation, helper, arguments, is_async)
        return self._made(operation, helper, arguments, signature, returns, lines, f"{wait}({call})", is_async)

    def _item_type(self, operation: Operation, helper: BatchHelper) -> Type:
        api, content = self.operations.api, body_content(operation)
        body = body_object(api, operation)
        found = next((prop.type for prop in body.properties if prop.name == helper.items), None) if body else None
        whole = content.type if content and not helper.items else None
        type = found or whole or Anything()
        array = resolve(api, type.inner if isinstance(type, Nullable) else type)
        return array.items if isinstance(array, Array) else Anything()

    def _made(
        self,
        operation: Operation,
        helper: Helper,
        arguments: tuple[PyArgument, ...],
        signature: list[str],
        returns: PyType,
        lines: list[str],
        call: str,
        is_async: bool,
    ) -> PyMethod:
        return PyMethod(
            name=self._name(operation, helper),
            operation_id=operation.id,
            arguments=arguments,
            signature=", ".join(["self", *signature]),
            returns=returns,
            annotation=self.operations.scope.annotation(returns, self.shadowed),
            docstring=prose.docstring(lines),
            call=call,
            is_async=is_async,
            pointer=operation.at.pointer or operation.id,
            helper="batch" if isinstance(helper, BatchHelper) else "wait",
        )

    def _name(self, operation: Operation, helper: Helper) -> str:
        return self.operations.names.helpers[operation.id, helper.name]

    def _constant(self, operation: Operation, helper: Helper) -> str:
        suffix = "BATCHES" if isinstance(helper, BatchHelper) else "WAITING"
        return f"{self.operations.constant(operation)}_{suffix}"

    def _opening(self, operation: Operation, helper: Helper, is_async: bool) -> str:
        return f"{'await ' * is_async}{self.client.lower()}.{self.attribute}.{self._name(operation, helper)}("

    def _batch_lines(self, operation: Operation, helper: BatchHelper, items: str, is_async: bool) -> list[str]:
        width = self.width - _INDENT
        summary = (operation.summary or f"Calls `{self.operations.names.methods[operation.id]}`").strip().rstrip(".")
        size = f"At most {helper.max_items} go in one call" + (f", in {helper.max_bytes} bytes" if helper.max_bytes else "")
        said = "item by item" if helper.failures.items is not None else "by the batch"
        text = f"{size}; a generator will do. What the server refuses is in `failures`, {said}; the rest goes on."
        arguments = ["batch_size: Fewer items per call."]
        arguments += ["concurrency: How many calls are under way at a time."] if is_async else []
        opening = self._opening(operation, helper, is_async)
        given = ", ".join([*_examples(operation), items, *self._required(operation, helper.items)])
        example = [f"result = {opening}{given})", "for failure in result.failures: ..."]
        return [
            *prose.wrap(f"{summary}, in as many calls as it takes.", width - 3),
            "",
            *prose.wrap(text, width),
            "",
            "Args:",
            *(f"    {line}" for line in arguments),
            "",
            "Raises:",
            "    BatchStopped: A failure would meet the other calls too. It says what is left to send.",
            "",
            "Example:",
            *(f"    {prose.escape(line)}" for line in example),
        ]

    def _required(self, operation: Operation, items: str = "") -> list[str]:
        """The keyword arguments that an example needs, the items left out."""
        inputs = self._inputs(operation)
        values = self._sample_values(operation, inputs)
        others = [item for item in inputs if item.required and item.location != "path"]
        return [f"{item.name}={literal(values[item.name])}" for item in others if (item.location, item.wire) != ("body", items)]

    def _wait_lines(
        self, operation: Operation, helper: WaitHelper, arguments: tuple[PyArgument, ...], is_async: bool
    ) -> list[str]:
        width = self.width - _INDENT
        field = ".".join(helper.field)
        failed = [f"WaitFailed: It became {_listed(helper.failed)}."] if helper.failed else []
        late = f"WaitTimedOut: It was not done within `timeout` seconds ({helper.timeout or _TIMEOUT} where none is given)."
        called = ", ".join([*_examples(operation), *self._required(operation), "timeout=120"])
        method = self.operations.names.methods[operation.id]
        return [
            *prose.wrap(f"Wait until `{field}` is {_listed(helper.done)}.", width - 3),
            "",
            *prose.wrap(f"Calls `{method}` again and again, in pauses that grow.", width),
            "",
            "Raises:",
            *(line for text in (*failed, late) for line in prose.wrap(text, width, " " * 4, " " * 8)),
            "",
            "Example:",
            f"    {prose.escape(self._opening(operation, helper, is_async) + called)})",
        ]


def _examples(operation: Operation) -> list[str]:
    return ['"..."' for parameter in operation.parameters if parameter.location.value == "path"]


def _listed(values: tuple[object, ...]) -> str:
    *first, last = (str(value) for value in values)
    return f"{', '.join(first)} or {last}" if first else last


def _positional(arguments: tuple[PyArgument, ...] | list[PyArgument]) -> list[str]:
    return [item.source for item in arguments if not item.is_keyword]


def _keywords(arguments: tuple[PyArgument, ...] | list[PyArgument]) -> list[str]:
    return [item.source for item in sorted((item for item in arguments if item.is_keyword), key=lambda item: bool(item.default))]


def _groups(arguments: tuple[PyArgument, ...] | list[PyArgument]) -> list[str]:
    groups = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}
    tables = ((keyword, _table(arguments, location)) for location, keyword in groups.items())
    return [f"{keyword}={table}" for keyword, table in tables if table != "{}"]


def _table(arguments: tuple[PyArgument, ...] | list[PyArgument], location: str) -> str:
    return "{" + ", ".join(f"{literal(item.wire)}: {item.name}" for item in arguments if item.location == location) + "}"


def _batches(helper: BatchHelper) -> tuple[str, ...]:
    given: dict[str, str | int | tuple[int, ...] | Path | None] = {
        "items": helper.items,
        "max_items": helper.max_items,
        "max_bytes": helper.max_bytes,
        "partial": helper.partial,
        "too_large": helper.too_large,
        "failures": helper.failures.items,
        "index": helper.failures.index,
        "error": helper.failures.error,
        "reason": helper.failures.reason,
    }
    return tuple(f"{name}={literal(value)}" for name, value in given.items() if value not in (None, ()))


def _waiting(helper: WaitHelper) -> tuple[str, ...]:
    given = {"field": helper.field, "done": helper.done, "failed": helper.failed}
    times = {"interval": helper.interval, "max_interval": helper.max_interval, "timeout": helper.timeout}
    return tuple(f"{name}={literal(value)}" for name, value in {**given, **times}.items() if value not in (None, ()))
