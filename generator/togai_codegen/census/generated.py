"""What the package will have."""

from togai_codegen.census.model import Count
from togai_codegen.ir.model import Api, Operation
from togai_codegen.naming.model import Names

_COMPONENTS = ("#/components/schemas/", "#/definitions/")


def count_generated(api: Api, names: Names) -> Count:
    """Operations that have a method, components that have a class or an alias, and what those operations take and answer."""
    operations = [item for item in api.operations if item.id in names.methods]
    components = [id_ for id_ in api.declarations if id_ in names.classes and _is_component(id_)]
    return Count(
        operations=len(operations),
        schemas=len(components),
        media_types=sum(map(_media_types, operations)),
        parameters=sum(map(_parameters, operations)),
    )


def _is_component(id_: str) -> bool:
    return any(id_.startswith(prefix) and "/" not in id_[len(prefix) :] for prefix in _COMPONENTS)


def _parameters(operation: Operation) -> int:
    """The parameters that the description declares: one made up for a placeholder stands where the operation does."""
    return sum(item.at != operation.at for item in operation.parameters)


def _media_types(operation: Operation) -> int:
    bodies = len(operation.body.contents) if operation.body else 0
    return bodies + sum(len(response.contents) for response in operation.responses)
