"""Operations as methods: arguments, return type, docstring and the one call that they make."""

from collections.abc import Iterator
from typing import Any

from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    Constraints,
    Docs,
    Operation,
    Parameter,
    ParameterLocation,
    Property,
    Ref,
    Type,
)
from togai_codegen.ir.queries import body_content, body_object, item_type
from togai_codegen.python import bodies, contents, prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.calls import call_lines
from togai_codegen.python.expressions import Name, PyType, either, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.model import PyArgument, PyMethod
from togai_codegen.python.operations import OperationWriter
from togai_codegen.python.samples import Samples
from togai_codegen.python.streaming import is_switch, stream_class, switch
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict

_UNPACK = Name("Unpack", "typing")
_GROUPS = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}
_CALLS = {True: "paginate", False: "call"}
_INDENT = 8


@dataclass(frozen=True, slots=True)
class _Input:
    """An argument before it is spelled."""

    name: str
    wire: str
    location: str
    type: Type
    required: bool
    docs: Docs
    constraints: Constraints = NO_CONSTRAINTS
    default: Any = None
    examples: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodWriter:
    """Makes the methods of one resource class."""

    operations: OperationWriter
    samples: Samples
    width: int
    client: str
    attribute: str
    shadowed: frozenset[str]

    def method(self, operation: Operation, is_async: bool) -> PyMethod:
        """The method of an operation, sync or async."""
        inputs = self._inputs(operation)
        arguments = (*(self._argument(operation, item) for item in inputs), *self._content_type(operation))
        returns = self._returns(operation, is_async)
        names = self.operations.names
        sample = self._sample(operation, inputs)
        return PyMethod(
            name=names.methods[operation.id],
            operation_id=operation.id,
            arguments=arguments,
            signature=self._signature(arguments),
            returns=returns,
            annotation=self.operations.scope.annotation(returns, self.shadowed),
            docstring=prose.docstring(self._docstring(operation, inputs, sample, is_async)),
            call=self._call(operation, inputs, is_async),
            deprecated=self._deprecated(operation),
            is_async=is_async and operation.pagination is None,
            pointer=operation.at.pointer or operation.id,
            sample=sample,
        )

    def _inputs(self, operation: Operation) -> list[_Input]:
        names, api = self.operations.names, self.operations.api
        parameters = sorted(
            (item for item in operation.parameters if not _carries_key(operation, item)),
            key=lambda item: _path_position(operation, item),
        )
        inputs = [_parameter_input(item, names.parameters[(operation.id, item.location.value, item.name)]) for item in parameters]
        body, content = operation.body, body_content(operation)
        if body is None or content is None:
            return inputs
        shape = body_object(api, operation)
        if shape is not None:
            properties = [prop for prop in shape.properties if not (prop.read_only or is_switch(api, operation, prop))]
            return inputs + [
                _field_input(prop, names.body_fields[(operation.id, prop.name)], body.required) for prop in properties
            ]
        taken = {item.name for item in inputs}
        name = names.parameters.get((operation.id, "body", ""), "body")
        docs = Docs(description=body.description or "The request body.")
        examples = tuple(example.value for example in content.examples)
        whole = _Input(
            name=name + "_" * (name in taken),
            wire="",
            location="body",
            type=bodies.sample_type(content),
            required=body.required,
            docs=docs,
            examples=examples,
        )
        return [*inputs, whole]

    def _argument(self, operation: Operation, item: _Input) -> PyArgument:
        scope, annotator = self.operations.scope, self.operations.annotator
        if item.location != "body":
            type = annotator.argument(item.type)
        elif item.wire:
            type = bodies.field_type(operation, item.wire, item.type, annotator)
        else:
            type = bodies.body_type(operation, annotator)
        positional = item.location == "path"
        if not item.required and not positional:
            type = either(type, rt.OMIT_TYPE)
        return PyArgument(
            name=item.name,
            wire=item.wire,
            location=item.location,
            type=type,
            annotation=scope.annotation(type, self.shadowed),
            default="" if item.required or positional else scope.use(rt.OMIT),
            is_keyword=not positional,
        )

    def _content_type(self, operation: Operation) -> Iterator[PyArgument]:
        choices = bodies.choices(operation)
        if choices is not None:
            type = either(choices, rt.OMIT_TYPE)
            scope = self.operations.scope
            yield PyArgument(
                name="content_type",
                wire="Content-Type",
                location="header",
                type=type,
                annotation=scope.annotation(type, self.shadowed),
                default=scope.use(rt.OMIT),
                is_keyword=True,
            )

    def _signature(self, arguments: tuple[PyArgument, ...]) -> str:
        options = self.operations.scope.annotation(generic(_UNPACK, rt.REQUEST_OPTIONS), self.shadowed)
        positional = [item.source for item in arguments if not item.is_keyword]
        keywords = [item for item in arguments if item.is_keyword]
        ordered = [item.source for item in sorted(keywords, key=lambda item: bool(item.default))]
        return ", ".join(["self", *positional, *(["*", *ordered] if ordered else []), f"**options: {options}"])

    def _returns(self, operation: Operation, is_async: bool) -> PyType:
        page, stream = self.operations.success_type(operation), stream_class(operation, is_async)
        if stream is not None:
            return generic(stream, page)
        if operation.pagination is None:
            return page
        item = self.operations.annotator.model(item_type(self.operations.api, operation))
        return generic(rt.ASYNC_PAGER if is_async else rt.SYNC_PAGER, item, page)

    def _call(self, operation: Operation, inputs: list[_Input], is_async: bool) -> str:
        arguments = [self.operations.constant(operation) + (".sent_as(content_type)" if bodies.choices(operation) else "")]
        arguments += [self.operations.pages_constant(operation)] if operation.pagination else []
        for location, keyword in _GROUPS.items():
            entries = [f"{literal(item.wire)}: {item.name}" for item in inputs if item.location == location]
            if entries:
                arguments.append(f"{keyword}={{{', '.join(entries)}}}")
        body = [item for item in inputs if item.location == "body"]
        if body and not body[0].wire and body_object(self.operations.api, operation) is None:
            arguments.append(f"body={body[0].name}")
        elif body or body_object(self.operations.api, operation) is not None:
            asked = switch(self.operations.api, operation)
            fields = [f"{literal(item.wire)}: {item.name}" for item in body] + ([f"{literal(asked)}: True"] if asked else [])
            arguments.append("body={" + ", ".join(fields) + "}")
        stream = stream_class(operation, is_async)
        if stream is not None:
            arguments.insert(0, "self._client")
        method = f"{self.operations.scope.use(stream)}.open" if stream else f"self._client.{_CALLS[bool(operation.pagination)]}"
        return f"{method}({', '.join([*arguments, 'options=options'])})"

    def _deprecated(self, operation: Operation) -> str:
        if not operation.docs.deprecated:
            return ""
        decorator = self.operations.scope.annotation(Name("deprecated", "typing_extensions"), self.shadowed)
        return f"{decorator}({literal(f'{self.operations.names.methods[operation.id]} is deprecated.')})"

    # Docstring

    def _docstring(
        self, operation: Operation, inputs: list[_Input], sample: tuple[tuple[str, Any], ...], is_async: bool
    ) -> list[str]:
        width = self.width - _INDENT
        lines = self._summary(operation, width - 3)
        sections = [
            self._arguments(inputs, operation, width),
            self._returned(operation, width),
            [*_headers(operation, width), *self._raised(operation, width), *self._example(operation, sample, is_async)],
        ]
        for section in sections:
            if section:
                lines += ["", *section]
        return lines

    def _summary(self, operation: Operation, width: int) -> list[str]:
        method = f"{operation.method.upper()} {operation.path}"
        description = operation.docs.description or ""
        summary = operation.summary or ""
        if not prose.paragraphs(summary):
            summary, description = _first_paragraph(description or method)
        first = prose.sentence(summary)
        lines = prose.wrap(f"Deprecated: {first}" if operation.docs.deprecated else first, width - 3)
        if prose.says_more(description, summary):
            lines += ["", *prose.block(_sentences(description), width)]
        return lines

    def _arguments(self, inputs: list[_Input], operation: Operation, width: int) -> list[str]:
        described = [(item.name, text) for item in inputs if (text := _describe(item))]
        content = body_content(operation)
        if content is not None and bodies.choices(operation):
            described.append(("content_type", f"The media type to send; without it {literal(content.media_type)}."))
        lines = [line for name, text in described for line in prose.wrap(f"{name}: {text}", width, " " * 4, " " * 8)]
        return ["Args:", *lines] if lines else []

    def _returned(self, operation: Operation, width: int) -> list[str]:
        """What comes back, where the type of the answer does not say it itself: a model and a pager have docstrings."""
        described = {item.status: item.description for item in operation.responses}
        first = contents.successes(operation)[0]
        text = "".join(prose.paragraphs(described.get(first.status) or "")[:1])
        if first.kind == "Redirect":
            text = "Where the server points; the redirect is not followed."
        if not text or first.kind == "Empty" or operation.pagination is not None or isinstance(first.type, Ref):
            return []
        return ["Returns:", *prose.wrap(prose.sentence(text), width, " " * 4, " " * 4)]

    def _raised(self, operation: Operation, width: int) -> list[str]:
        statuses = sorted(item.status for item in operation.responses if item.status in rt.ERROR_CLASSES)
        classes = [rt.ERROR_CLASSES[status] for status in statuses]
        if any(item.status.startswith("5") for item in operation.responses):
            classes.append("ServerError")
        return prose.wrap(f"Raises: {', '.join(classes)}.", width, hanging=" " * 4) if classes else []

    def _sample(self, operation: Operation, inputs: list[_Input]) -> tuple[tuple[str, Any], ...]:
        """A call's arguments: what stands before the value, and the value."""
        values = self._sample_values(operation, inputs)
        positional = [("", values[item.name]) for item in inputs if item.location == "path"]
        keywords = [(f"{item.name}=", values[item.name]) for item in inputs if item.location != "path" and item.required]
        return (*positional, *keywords)

    def _example(self, operation: Operation, sample: tuple[tuple[str, Any], ...], is_async: bool) -> list[str]:
        name = f"{self.client.lower()}.{self.attribute}.{self.operations.names.methods[operation.id]}"
        opening, closing = f"{name}(", ")"
        if operation.pagination is not None:
            opening, closing = f"{'async ' * is_async}for item in {name}(", "): ..."
        elif stream_class(operation, is_async) is not None:
            opening, closing = f"{'async ' * is_async}for item in {'await ' * is_async}{name}(", "): ..."
        elif is_async:
            opening = f"await {opening}"
        lines = call_lines(opening, sample, closing, self.width - _INDENT - 9, prose.escape)
        return [f"Example: {lines[0]}"] if len(lines) == 1 else ["Example:", *(f"    {line}" for line in lines)]

    def _sample_values(self, operation: Operation, inputs: list[_Input]) -> dict[str, Any]:
        content = body_content(operation)
        whole: dict[str, Any] = {}
        for example in content.examples if content else ():
            if is_dict(example.value) and not whole:
                whole = example.value
        values: dict[str, Any] = {}
        for item in inputs:
            given = (whole[item.wire],) if item.location == "body" and item.wire in whole else ()
            value = self.samples.value(item.type, (*given, *item.examples))
            values[item.name] = "..." if item.location == "path" and value in ("", None, {}, []) else value
        return values


def _parameter_input(item: Parameter, name: str) -> _Input:
    return _Input(
        name,
        item.name,
        item.location.value,
        item.type,
        item.required,
        item.docs,
        item.constraints,
        item.default if item.has_default else None,
        item.examples,
    )


def _field_input(item: Property, name: str, body_required: bool) -> _Input:
    default = item.default if item.has_default else None
    required = item.required and body_required
    return _Input(name, item.name, "body", item.type, required, item.docs, item.constraints, default, item.examples)


def _carries_key(operation: Operation, item: Parameter) -> bool:
    """Whether it is the idempotency header, which the option `idempotency_key` sets."""
    header = operation.idempotency_header
    return header is not None and item.location is ParameterLocation.HEADER and item.name.lower() == header.lower()


def _path_position(operation: Operation, item: Parameter) -> int:
    """Path parameters in the order of the path, then the others as the spec has them."""
    if item.location is not ParameterLocation.PATH:
        return len(operation.path) + 1
    position = operation.path.find("{" + item.name + "}")
    return position if position >= 0 else len(operation.path)


def _describe(item: _Input) -> str:
    parts = [
        "Deprecated." if item.docs.deprecated else "",
        prose.sentence(" ".join((prose.paragraphs(item.docs.description or item.docs.title or "") or [""])[:1])),
        prose.limits(item.constraints),
        f"Default: {literal(item.default)}." if item.default is not None else "",
    ]
    return " ".join(part for part in parts if part)


def _first_paragraph(text: str) -> tuple[str, str]:
    """The first paragraph and the others."""
    first, *others = prose.paragraphs(text) or [""]
    return first, "\n\n".join(others)


def _headers(operation: Operation, width: int) -> list[str]:
    """The header fields that the spec documents, for who asks for the response."""
    names = [header.name for header in contents.answered_headers(operation)]
    return prose.wrap(f"Headers: {', '.join(names)}.", width, hanging=" " * 4) if names else []


def _sentences(description: str) -> str:
    return description if len(prose.paragraphs(description)) > 1 else prose.sentence(description)
