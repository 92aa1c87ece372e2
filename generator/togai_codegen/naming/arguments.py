"""Arguments of methods: parameters and the fields of an object body."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import body_choices, body_object
from togai_codegen.naming import reserved
from togai_codegen.naming.fields import attribute, pinned
from togai_codegen.naming.scope import Scope

_ORDER = (ir.ParameterLocation.PATH, ir.ParameterLocation.QUERY, ir.ParameterLocation.HEADER, ir.ParameterLocation.COOKIE)

ParameterNames = dict[tuple[str, str, str], str]
FieldNames = dict[tuple[str, str], str]


def argument_names(api: ir.Api, diagnostics: Diagnostics) -> tuple[ParameterNames, FieldNames]:
    """(operation, location, wire name) and (operation, body field) to argument, unique in each operation."""
    parameters: ParameterNames = {}
    fields: FieldNames = {}
    for operation in api.operations:
        _operation(api, operation, diagnostics, parameters, fields)
    return parameters, fields


def _operation(
    api: ir.Api, operation: ir.Operation, diagnostics: Diagnostics, parameters: ParameterNames, fields: FieldNames
) -> None:
    body = body_object(api, operation)
    properties = body.properties if body else ()
    # A body that is no object of keyword arguments is itself the argument `body`.
    own = {"body"} if operation.body is not None and body is None else set[str]()
    if body_choices(operation):
        own.add("content_type")
    scope = Scope(reserved.ARGUMENTS | own)
    ordered = sorted(operation.parameters, key=lambda item: _ORDER.index(item.location))
    for parameter in ordered:
        if parameter.python_name is not None:
            key = (operation.id, parameter.location.value, parameter.name)
            wanted = parameter.python_name
            parameters[key] = pinned(scope, wanted, attribute(wanted), parameter.at, diagnostics)
    for prop in properties:
        if prop.python_name is not None:
            wanted = prop.python_name
            fields[operation.id, prop.name] = pinned(scope, wanted, attribute(wanted), prop.at, diagnostics)
    for parameter in ordered:
        key = (operation.id, parameter.location.value, parameter.name)
        if key not in parameters:
            parameters[key] = _give(scope, parameter.name, parameter.location.value)
    for prop in properties:
        if (operation.id, prop.name) not in fields:
            fields[operation.id, prop.name] = _give(scope, prop.name, "body")


def _give(scope: Scope, wire: str, place: str) -> str:
    """Reserved names get an underscore, names that another argument has the place they are sent in."""
    name = attribute(wire)
    if name in scope.reserved:
        name += "_"
    return scope.give([name, f"{name.rstrip('_')}_{place}"])
