"""The resources of an API, found by the paths and schemas of its operations, and their records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .answers import Answers
from .checking import Schema, plain, resolve
from .spec import Operation, Spec

Role: TypeAlias = Literal["list", "create", "get", "replace", "update", "delete"]


@dataclass(slots=True)
class Record:
    """One remembered object. `scope` are the path values of what it stands in: `{"accounts": "A1"}`."""

    id: str
    scope: Mapping[str, str]
    body: dict[str, Any]


@dataclass(slots=True, eq=False)
class Family:
    """One resource: the operations that create, read, list, change and delete it, and its records.

    Until a record is created or seeded, the examples of the spec stand for any id. Afterwards what is not there is not found.
    """

    path: str
    item: Schema
    id_name: str
    operations: dict[Role, Operation] = field(default_factory=dict[Role, Operation])
    records: list[Record] = field(default_factory=list[Record])
    gone: set[str] = field(default_factory=set[str])
    owned: bool = False

    def scope_of_parents(self, parents: Mapping[str, str]) -> dict[str, str]:
        """Path values by their names as a scope. Raises LookupError for a name that no path of the resource has."""
        scope: dict[str, str] = {}
        for name, text in parents.items():
            places = [(item.segments, f"{{{name}}}") for item in self.operations.values() if f"{{{name}}}" in item.segments]
            if not places:
                raise LookupError(f"no path of {self.path} has {name!r}")
            segments, expression = places[0]
            scope[segments[max(0, segments.index(expression) - 1)]] = text
        return scope

    def find(self, id: str, scope: Mapping[str, str]) -> Record | None:
        """The record of an id."""
        return next((item for item in self.within(scope) if item.id == id), None)

    def within(self, scope: Mapping[str, str]) -> list[Record]:
        """The records of a scope; one that was seeded without a scope is in all."""
        return [item for item in self.records if all(item.scope.get(key, text) == text for key, text in scope.items())]


def scope_of(operation: Operation, values: Mapping[str, str], *, own: bool) -> tuple[dict[str, str], str]:
    """The path values of what an operation's resource stands in, and its own id (empty for collections: `own` is False).

    Keyed by the segment before each, so that `/accounts/{id}` and `/accounts/{account_id}/plans` mean the same.
    """
    found: dict[str, str] = {}
    last = ""
    for number, segment in enumerate(operation.segments):
        if segment.startswith("{") and segment.endswith("}"):
            key = operation.segments[number - 1] if number else ""
            last = values[segment[1:-1]]
            found[key] = last
    if own and found:
        found.popitem()
    return found, last if own else ""


def find_families(spec: Spec, answers: Answers) -> list[Family]:
    """All resources of an API: an item path `/things/{id}` with its collection `/things`, or another that ends so."""
    by_path: dict[tuple[str, ...], list[Operation]] = {}
    for operation in spec.operations:
        by_path.setdefault(_shape(operation.segments), []).append(operation)
    families: list[Family] = []
    for path, items in by_path.items():
        if len(path) < 2 or path[-1] != "{}" or path[-2] == "{}":
            continue
        elsewhere = (found for other, found in by_path.items() if other[-1] == path[-2] and (*other, "{}") not in by_path)
        collections = by_path.get(path[:-1]) or [operation for found in elsewhere for operation in found]
        family = _family(spec, answers, items, collections)
        if family is not None:
            families.append(family)
    return families


def _shape(segments: Sequence[str]) -> tuple[str, ...]:
    return tuple("{}" if segment.startswith("{") and segment.endswith("}") else segment for segment in segments)


def _family(spec: Spec, answers: Answers, items: list[Operation], collections: list[Operation]) -> Family | None:
    by_method = {operation.method: operation for operation in items}
    source = next((by_method[method] for method in ("GET", "PUT", "PATCH") if method in by_method), None)
    wanted = None if source is None else answers.schema(source.success()[1])
    if source is None or wanted is None:
        return None
    _, item = unwrapped(wanted, spec.schemas)
    id_name = _id_property(item, source.segments[-1][1:-1])
    family = Family("/".join(source.segments[:-1]), item, id_name)
    roles: dict[str, Role] = {"GET": "get", "PUT": "replace", "PATCH": "update", "DELETE": "delete"}
    family.operations.update({roles[method]: operation for method, operation in by_method.items() if method in roles})
    if "POST" in by_method and "update" not in family.operations and answers.schema(by_method["POST"].success()[1]) == wanted:
        family.operations["update"] = by_method["POST"]
    for operation in collections:
        made = answers.schema(operation.success()[1])
        if operation.method == "POST" and _makes(made, family, spec):
            family.operations.setdefault("create", operation)
        elif operation.method == "GET" and made is not None and list_place(operation, made, spec.schemas) is not None:
            family.operations.setdefault("list", operation)
    return family


def _makes(made: Schema | None, family: Family, spec: Spec) -> bool:
    """Whether a POST answers with an item, so that it creates one."""
    return made is not None and bool(family.id_name) and family.id_name in unwrapped(made, spec.schemas)[1].get("properties", {})


def unwrapped(schema: Schema, schemas: Mapping[str, Schema]) -> tuple[str, Schema]:
    """The property below which an answer holds its object (`data`), empty where it is the object, and the object's schema."""
    schema = resolve(schema, schemas)
    properties: Mapping[str, Schema] = schema.get("properties", {})
    if not any(plain(name).endswith(("id", "name", "key")) for name in properties):
        inner = [(name, resolve(item, schemas)) for name, item in properties.items()]
        objects = [(name, item) for name, item in inner if "id" in item.get("properties", {})]
        if len(objects) == 1:
            return objects[0]
    return "", schema


def list_place(operation: Operation, schema: Schema, schemas: Mapping[str, Schema]) -> tuple[str, Schema] | None:
    """The path of the items of a list (empty: the answer is the array), and their schema; None for no list."""
    path = (operation.pages or {}).get("items")
    if path is not None:
        for name in path.split("/") if path else ():
            schema = resolve(schema, schemas).get("properties", {}).get(name.replace("~1", "/"), {})
        return path, resolve(schema, schemas).get("items", {})
    schema = resolve(schema, schemas)
    if schema.get("type") == "array":
        return "", schema.get("items", {})
    arrays = {name: resolve(item, schemas) for name, item in schema.get("properties", {}).items()}
    found = [(name, item.get("items", {})) for name, item in arrays.items() if item.get("type") == "array"]
    return found[0] if len(found) == 1 else None


def _id_property(item: Schema, parameter: str) -> str:
    """The property that a path parameter means: the one of its name, else `id`, else one of its last word."""
    names: list[str] = list(item.get("properties", {}))
    whole = plain(parameter)
    last = parameter.replace("-", "_").rpartition("_")[2].lower()
    for wanted in (whole, "id" if whole.endswith("id") else last, "id", "uuid", "key", "name"):
        for name in names:
            if plain(name) == wanted:
                return name
    return ""
