"""Carrying out operations: on remembered records where an operation belongs to a resource, else from the examples."""

from collections.abc import Mapping
from typing import Any

from ..guards import is_array, is_mapping
from .answers import Answers, Reply, without_next
from .checking import Schema, plain, resolve
from .families import Family, Record, list_place, scope_of, unwrapped
from .requests import Received
from .spec import Operation, Spec
from .store import Store

_SIZES = frozenset({"limit", "pagesize", "perpage", "size", "maxresults", "maxitems", "first", "count", "take", "top"})
_TOTALS = frozenset({"total", "totalcount", "totalitems", "totalresults", "totalsize", "totalentries"})


class Resources:
    """Answers operations whose requests are as the spec wants them."""

    def __init__(self, spec: Spec, answers: Answers, store: Store, page_size: int) -> None:
        self._spec, self._answers, self._store, self._page_size = spec, answers, store, page_size

    def answer(self, operation: Operation, path_values: Mapping[str, str], request: Received) -> Reply:
        """The answer to one request."""
        found = self._store.role(operation)
        if found is None:
            return self._answers.success(operation, self._answers.example(operation))
        family, role = found
        given = dict(request.body) if is_mapping(request.body) else {}
        if role == "create":
            return self._create(operation, family, scope_of(operation, path_values, own=False)[0], given)
        if role == "list":
            return self._list(operation, family, scope_of(operation, path_values, own=False)[0], request)
        scope, id = scope_of(operation, path_values, own=True)
        record = family.find(id, scope)
        if record is None:
            if family.owned or id in family.gone:
                return self._answers.error(operation, 404, f"there is no {id!r} in {family.path}")
            record = self._store.make(family, {}, scope, id)
        if role == "delete":
            family.records.remove(record)
            family.gone.add(id)
            return self._answers.success(operation, self._answers.example(operation))
        if role != "get":
            self._store.change(family, record, given, whole=role == "replace")
        return self._answers.success(operation, self._shown(operation, family, record))

    def _create(self, operation: Operation, family: Family, scope: Mapping[str, str], given: Mapping[str, Any]) -> Reply:
        id = given.get(family.id_name)
        if family.owned and id is not None and family.find(str(id), scope) and "409" in operation.answers:
            return self._answers.error(operation, 409, f"there is {id!r} in {family.path} already")
        family.owned = True
        record = self._store.make(family, given, scope)
        return self._answers.success(operation, self._shown(operation, family, record))

    def _shown(self, operation: Operation, family: Family, record: Record) -> Any:
        """A record as an operation answers it: in its envelope, and with the properties that its schema wants."""
        schema = self._answers.schema(operation.success()[1])
        if schema is None:
            return None
        name, inner = unwrapped(schema, self._spec.schemas)
        if family.id_name and family.id_name not in inner.get("properties", {}):
            return self._answers.example(operation)
        values = self._answers.values()
        if not name:
            return without_next(operation, values.fit(schema, record.body), values, schema)
        return values.fit(schema, {**self._answers.example(operation), name: record.body})

    def _list(self, operation: Operation, family: Family, scope: Mapping[str, str], request: Received) -> Reply:
        schema = self._answers.schema(operation.success()[1]) or {}
        place = list_place(operation, schema, self._spec.schemas)
        example = self._answers.example(operation)
        if place is None or not (family.owned or family.records):
            return self._answers.success(operation, example)
        name, item = place
        values = self._answers.values()
        asked = [item for item in family.within(scope) if self._is_asked_for(operation, family, item, request)]
        start, size = self._window(operation, request)
        items = [values.fit(item, record.body) for record in asked[start : start + size]]
        if not name:
            return self._answers.success(operation, items)
        page: dict[str, Any] = {**(example if is_mapping(example) else {}), name: items}
        totals = {key: len(asked) for key in resolve(schema, self._spec.schemas).get("properties", {}) if plain(key) in _TOTALS}
        page |= totals
        if operation.pages and start + size < len(asked):
            page[operation.pages["token"]] = f"page-{start + size}"
        return self._answers.success(operation, values.fit(schema, page))

    def _window(self, operation: Operation, request: Received) -> tuple[int, int]:
        """The first record of the page that is asked for, and how many are."""
        if operation.pages is None:
            return 0, 1_000_000_000
        sizes = [item for name, item in request.parameters.items() if plain(name) in _SIZES and isinstance(item, int | float)]
        size = max(1, min([int(item) for item in sizes] or [self._page_size]))
        name = operation.pages["parameter"]
        source = request.body if operation.pages["in"] == "body" else request.parameters
        token = str(source.get(name) or "") if is_mapping(source) else ""
        start = token.removeprefix("page-")
        return int(start) if start.isdigit() else 0, size

    def _is_asked_for(self, operation: Operation, family: Family, record: Record, request: Received) -> bool:
        """Whether a record passes the filters of a request: parameters named as a property that is an id or one of few values."""
        properties = {plain(name): name for name in family.item.get("properties", {})}
        for parameter in operation.parameters:
            wanted, name = request.parameters.get(parameter["name"]), properties.get(plain(parameter["name"]))
            if parameter["in"] != "query" or wanted is None or name not in record.body:
                continue
            if self._is_choice(family.item["properties"][name]) or plain(name).endswith("id"):
                choices = wanted if is_array(wanted) else str(wanted).split(",")
                if _text(record.body[name]) not in map(_text, choices):
                    return False
        return True

    def _is_choice(self, schema: Schema) -> bool:
        kind = resolve(schema, self._spec.schemas)
        return "enum" in kind or "const" in kind or kind.get("type") == "boolean"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
