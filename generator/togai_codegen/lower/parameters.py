"""Parameters of an operation: the path item's and its own, in the order in which a method takes them."""

import re
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.location import Location, join_pointer
from togai_codegen.lower.context import Context, Placed
from togai_codegen.lower.scalars import constraints, python_name
from togai_codegen.lower.typing import type_of
from togai_codegen.lower.wrappers import peel
from togai_codegen.openapi import model as spec

_PLACEHOLDER = re.compile(r"\{([^{}/]+)\}")
_LOCATIONS = frozenset(location.value for location in ir.ParameterLocation)
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters of these names shall be ignored (OpenAPI 3.1.1, section 4.8.12.2)."""

Sources = list[tuple[tuple[spec.Parameter | spec.Reference, ...], str]]
"""Lists of parameters with the canonical pointer of each list; later lists override earlier ones."""


def placeholders(path: str) -> tuple[str, ...]:
    """The names in a path template, in order, each once."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(path)))


def lower_parameters(
    context: Context, path: str, label: str, sources: Sources, at: Location
) -> tuple[tuple[ir.Parameter, ...], tuple[ir.Parameter, ...]]:
    """Path parameters in the order of the template, then required ones, then optional ones, as in the document.

    Apart from them, the path parameters that have no place in the template.
    """
    collected = _collect(context, sources)
    names = placeholders(path)
    in_path: dict[str, ir.Parameter] = {}
    others: list[ir.Parameter] = []
    unplaced: list[ir.Parameter] = []
    for parameter in collected.values():
        if parameter.location is not ir.ParameterLocation.PATH:
            others.append(parameter)
        elif parameter.name in names:
            in_path[parameter.name] = parameter
        else:
            unplaced.append(parameter)
            context.diagnostics.report(
                codes.OAS005, f"`{label}` has no place for the path parameter `{parameter.name}`", parameter.at,
                action=Action.SKIPPED,
            )  # fmt: skip
    ordered = [in_path.get(name) or _made_up(context, name, label, at) for name in names]
    return (*ordered, *sorted(others, key=lambda parameter: not parameter.required)), tuple(unplaced)


def _made_up(context: Context, name: str, label: str, at: Location) -> ir.Parameter:
    context.diagnostics.report(
        codes.OAS004,
        f"`{label}` does not declare the path parameter `{name}`",
        at,
        hint=f"declare it under `parameters` with `in: path`; until then `{name}` is taken as a required string",
    )
    return ir.Parameter(
        name=name,
        location=ir.ParameterLocation.PATH,
        type=ir.Primitive(ir.PrimitiveKind.STRING),
        required=True,
        style="simple",
        explode=False,
        at=at,
    )


def _collect(context: Context, sources: Sources) -> dict[tuple[str, str], ir.Parameter]:
    """By name and location. An operation's own parameter takes the place of its path item's."""
    merged: dict[tuple[str, str], ir.Parameter] = {}
    for nodes, place in sources:
        seen: set[tuple[str, str]] = set()
        for index, node in enumerate(nodes):
            parameter = _resolved(context, node, join_pointer(place, index))
            if parameter is None:
                continue
            key = (parameter.name, parameter.location.value)
            if key in seen:
                message = f"`{parameter.name}` in {parameter.location.value} is declared twice"
                context.diagnostics.report(codes.OAS008, message, node.at, action=Action.SKIPPED)
                continue
            seen.add(key)
            merged[key] = parameter
    return merged


def _resolved(context: Context, node: spec.Parameter | spec.Reference, place: str) -> ir.Parameter | None:
    if isinstance(node, spec.Reference):
        place, found = node.target, context.registry.parameter(node.target, node.at)
        if found is None:
            return None
        node = found
    if node.location not in _LOCATIONS:
        return None
    if node.location == "header" and node.name.lower() in _IGNORED_HEADERS:
        message = f"the header parameter `{node.name}` is ignored"
        context.diagnostics.report(codes.OAS013, message, node.at, action=Action.SKIPPED)
        return None
    return _parameter(context, node, place)


def _parameter(context: Context, node: spec.Parameter, place: str) -> ir.Parameter:
    schema, at, media_type = node.schema, join_pointer(place, "schema"), None
    if schema is None and node.content:
        media_type = node.content[0].media_type
        schema, at = node.content[0].schema, join_pointer(place, "content", media_type, "schema")
    schema = schema or spec.Schema(at=node.at)
    peeled = peel(Placed(schema, at))[0].schema
    location = ir.ParameterLocation(node.location)
    return ir.Parameter(
        name=node.name,
        location=location,
        type=type_of(context, Placed(schema, at)),
        required=node.required or location is ir.ParameterLocation.PATH,
        style=node.style,
        explode=node.explode,
        allow_reserved=node.allow_reserved,
        media_type=media_type,
        docs=ir.Docs(
            title=schema.title,
            description=node.description or schema.description,
            deprecated=node.deprecated or schema.deprecated,
        ),
        constraints=constraints(peeled),
        has_default=schema.has_default,
        default=schema.default,
        examples=_examples(node, schema),
        python_name=python_name(node.extensions),
        at=node.at,
    )


def _examples(node: spec.Parameter, schema: spec.Schema) -> tuple[Any, ...]:
    named = tuple(example.value for example in node.examples if example.has_value)
    return named or schema.examples
