"""Operations as the constants that tell the runtime what to send and how to read the answer."""

from dataclasses import field

from togai_codegen.ir.model import Api, Operation, Parameter, ParameterLocation
from togai_codegen.ir.queries import body_object, item_type
from togai_codegen.naming.model import Names
from togai_codegen.python import bodies, contents
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.expressions import ANY, BYTES, NONE, STR, PyType, either, generic
from togai_codegen.python.literals import literal, tuple_source
from togai_codegen.python.model import PyConstant, PyOperation
from togai_codegen.python.options import server_environments
from togai_codegen.python.paging import pages_arguments, pages_class
from togai_codegen.python.scope import Scope
from togai_codegen.python.streaming import spec_id
from togai_codegen.records import dataclass

_PARAMETER_CLASSES = {
    ParameterLocation.PATH: "PathParameter",
    ParameterLocation.QUERY: "QueryParameter",
    ParameterLocation.HEADER: "HeaderParameter",
    ParameterLocation.COOKIE: "CookieParameter",
}
_PARTS = {
    ParameterLocation.PATH: "path",
    ParameterLocation.QUERY: "query",
    ParameterLocation.HEADER: "headers",
    ParameterLocation.COOKIE: "cookies",
}
_STYLES = {
    ParameterLocation.PATH: ("simple", "label", "matrix"),
    ParameterLocation.QUERY: ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    ParameterLocation.HEADER: ("simple",),
    ParameterLocation.COOKIE: ("form",),
}
"""The styles of each location (OpenAPI 3.1.1, section 4.8.12.3), the default first; others are left out."""
_MEDIA_TYPES = {
    "Json": "application/json",
    "Text": "text/plain",
    "Bytes": "application/octet-stream",
    "Stream": "text/event-stream",
}
"""What the descriptors take for granted."""


@dataclass(frozen=True, slots=True)
class OperationWriter:
    """Makes the descriptors of one resource module."""

    api: Api
    names: Names
    annotator: Annotator
    scope: Scope
    security: tuple[tuple[str, ...], ...]
    """The API's own, which goes without saying."""
    tables: dict[str, str] = field(default_factory=dict[str, str])
    """Source of a table of errors -> the constant that holds it."""

    def success_type(self, operation: Operation) -> PyType:
        """What the method returns, for a pager what one page is."""
        return either(*(self.answer(item) for item in contents.successes(operation)))

    def constant(self, operation: Operation) -> str:
        """Name of the operation's `Operation` constant."""
        return "_" + self.names.methods[operation.id].upper()

    def pages_constant(self, operation: Operation) -> str:
        """Name of the constant that says how the operation pages."""
        return self._free(self.constant(operation) + "_PAGES")

    def descriptor(self, operation: Operation) -> PyOperation:
        """The `Operation` constant."""
        arguments = [
            f"id={literal(operation.operation_id or spec_id(operation), split=True)}",
            *self._optional("method", literal(operation.method.upper()) if operation.method.upper() != "GET" else ""),
            f"path={literal(operation.path, split=True)}",
            f"name={literal(self.names.called(operation))}",
            f"responses={self._responses(contents.successes(operation))}",
            *self._optional("errors", self._errors(operation)),
            *self._optional("parameters", self._parameters(operation)),
            *self._optional("body", bodies.body_source(self.api, operation, self.scope)),
            *self._optional("other_bodies", bodies.other_sources(self.api, operation, self.scope)),
            *self._optional("security", literal(operation.security) if operation.security != self.security else ""),
            *self._optional("base_url", _servers(operation)),
            *self._optional("idempotency_header", literal(operation.idempotency_header) if operation.idempotency_header else ""),
            *self._optional("deprecated", self._deprecated(operation)),
        ]
        type = self.scope.annotation(generic(rt.OPERATION, self.success_type(operation)))
        return PyOperation(
            constant=self.constant(operation), type=type, factory=self.scope.use(rt.OPERATION), arguments=tuple(arguments)
        )

    def pages(self, operation: Operation) -> PyOperation | None:
        """The constant that says how an operation pages; None where it does not."""
        pagination = operation.pagination
        if pagination is None:
            return None
        kind = pages_class(pagination)
        return PyOperation(
            constant=self.pages_constant(operation),
            type=self.scope.annotation(generic(kind, self.annotator.model(item_type(self.api, operation)))),
            factory=self.scope.use(kind),
            arguments=tuple(pages_arguments(pagination)),
        )

    def error_tables(self) -> tuple[PyConstant, ...]:
        """The tables of errors that the descriptors made so far use."""
        return tuple(PyConstant(name=name, source=source) for source, name in self.tables.items())

    @staticmethod
    def _optional(name: str, source: str) -> list[str]:
        return [f"{name}={source}"] if source else []

    def _runtime(self, name: str) -> str:
        return self.scope.use(rt.runtime(name, "operation"))

    def answer(self, success: contents.Success) -> PyType:
        """What one form of a success is read as; of a stream: one of its values."""
        if success.kind in {"Json", "Stream"}:
            return ANY if success.type is None else self.annotator.model(success.type)
        return {"Text": STR, "Bytes": BYTES, "Redirect": rt.REDIRECTED}.get(success.kind, NONE)

    def _deprecated(self, operation: Operation) -> str:
        """The parameters and properties whose use warns."""
        found = [f"{_PARTS[item.location]}.{item.name}" for item in operation.parameters if item.docs.deprecated]
        body = body_object(self.api, operation)
        found += [f"body.{prop.name}" for prop in (body.properties if body else ()) if prop.docs.deprecated]
        return tuple_source(map(literal, found)) if found else ""

    def _responses(self, successes: tuple[contents.Success, ...]) -> str:
        forms: dict[str, list[str]] = {}
        for success in successes:
            forms.setdefault(_status(success.status), []).append(self._form(success))
        entries = [f"{status}: {found[0] if len(found) == 1 else tuple_source(found)}" for status, found in forms.items()]
        return "{" + ", ".join(entries) + "}"

    def _form(self, success: contents.Success) -> str:
        arguments = [_late(self.scope.annotation(self.answer(success)))] if success.kind in {"Json", "Stream"} else []
        if success.media_type not in {"", _MEDIA_TYPES.get(success.kind)}:
            arguments.append(literal(success.media_type) if arguments == [] else f"media_type={literal(success.media_type)}")
        arguments += self._optional("end", "" if success.end is None else literal(success.end))
        return f"{self._runtime(success.kind)}({', '.join(arguments)})"

    def _errors(self, operation: Operation) -> str:
        statuses: dict[str, list[str]] = {}
        for status, type in contents.errors(operation):
            statuses.setdefault(self.scope.annotation(self.annotator.model(type)), []).append(_status(status))
        if not statuses:
            return ""
        tables = [f"{self._runtime('documented')}({_late(type)}, {', '.join(found)})" for type, found in statuses.items()]
        number = len(self.tables) + 1
        name = self._free("_ERROR_TYPES" if number == 1 else f"_ERROR_TYPES_{number}")
        return self.tables.setdefault(" | ".join(tables), name)

    def _free(self, constant: str) -> str:
        """The constant, with underscores where a method's descriptor has that name."""
        while constant[1:].lower() in self.scope.taken:
            constant += "_"
        return constant

    def _parameters(self, operation: Operation) -> str:
        found = [source for item in operation.parameters if (source := self._parameter(item))]
        return tuple_source(found) if found else ""

    def _parameter(self, parameter: Parameter) -> str:
        """The descriptor of a parameter; none for one that is written as its location writes all that are not described."""
        arguments = [literal(parameter.name)]
        if parameter.style in _STYLES[parameter.location][1:]:
            arguments.append(f"style={literal(parameter.style)}")
        if parameter.explode != (parameter.location in {ParameterLocation.QUERY, ParameterLocation.COOKIE}):
            arguments.append(f"explode={parameter.explode}")
        if parameter.allow_reserved and parameter.location is ParameterLocation.QUERY:
            arguments.append("allow_reserved=True")
        if parameter.media_type is not None:
            arguments.append(f"content_type={literal(parameter.media_type)}")
        if len(arguments) == 1:
            return ""
        return f"{self._runtime(_PARAMETER_CLASSES[parameter.location])}({', '.join(arguments)})"


def _servers(operation: Operation) -> str:
    """One server as text, several by the names of environments; relative ones only where there is nothing else."""
    environments = server_environments(operation.servers)
    if len(environments) > 1:
        return literal(environments)
    urls = [*environments.values(), *(server.url for server in operation.servers)]
    return literal(urls[0], split=True) if urls and urls[0] not in ("", "/") else ""


def _late(type: str) -> str:
    """A type that names a module as a function, so that the models behind it are loaded when one is read first."""
    return f"lambda: {type}" if "." in type else type


def _status(status: str) -> str:
    return status if status.isascii() and status.isdigit() and status[0] != "0" else literal(status)
