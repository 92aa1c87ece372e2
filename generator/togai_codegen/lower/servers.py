"""Servers of the document, of a path and of an operation."""

from togai_codegen.ir import model as ir
from togai_codegen.openapi import model as spec


def lower_servers(nodes: tuple[spec.Server, ...]) -> tuple[ir.Server, ...]:
    """Servers with their variables, as declared."""
    return tuple(
        ir.Server(
            url=node.url,
            description=node.description,
            variables=tuple(
                ir.ServerVariable(name=variable.name, default=variable.default, enum=variable.enum) for variable in node.variables
            ),
        )
        for node in nodes
    )
