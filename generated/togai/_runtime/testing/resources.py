"""Carrying out operations: on remembered records where an operation belongs to a resource, else from the examples."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..guards import is_array, is_mapping
from .answers import Answers, Reply
from .checking import Schema, plain, resolve
from .families import Family, Record, list_place, scope_of, unwrapped
from .pages import at, items_at, page_of, put, steps, taken_out
from .requests import Received
from .spec import Operation, Spec
from .store import Store

_TOTALS = frozenset({"total", "totalcount", "totalitems", "totalresults", "totalsize", "totalentries"})


class Resources:
    """Answers operations whose requests are as the spec wants them."""

    def __init__(self, spec: Spec, answers: Answers, store: Store, page_size: int) -> None:
        self._spec, self._answers, self._store, self._page_size = spec, answers, store, page_size

    def answer(self, operation: Operation, path_values: Mapping[str, str], request: Received) -> Reply:
        """The answer to one request."""
        found = self._store.role(operation)
        if found is None:
            example = self._answers.example(operation)
            if operation.pages is None:
                return self._answers.success(operation, example, request.headers.get("accept", ""))
            return self._paged(operation, example, None, request)
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
        return self._paged(operation, self._shown(operation, family, record), None, request)

    def _create(self, operation: Operation, family: Family, scope: Mapping[str, str], given: Mapping[str, Any]) -> Reply:
        id = given.get(family.id_name)
        if family.owned and id is not None and family.find(str(id), scope) and "409" in operation.answers:
            return self._answers.error(operation, 409, f"there is {id!r} in {family.path} already")
        record = self._store.create(family, given, scope)
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
            return values.fit(schema, record.body)
        return values.fit(schema, {**self._answers.example(operation), name: record.body})

    def _list(self, operation: Operation, family: Family, scope: Mapping[str, str], request: Received) -> Reply:
        schema = self._answers.schema(operation.success()[1]) or {}
        example = self._answers.example(operation)
        place = list_place(operation, schema, self._spec.schemas)
        if place is None or not (family.owned or family.records):
            return self._paged(operation, example, None, request)
        values = self._answers.values()
        asked = [item for item in family.within(scope) if self._is_asked_for(operation, family, item, request)]
        items = [values.fit(place[1], record.body) for record in asked]
        for key in resolve(schema, self._spec.schemas).get("properties", {}):
            example = put(example, key, len(items)) if plain(key) in _TOTALS else example
        return self._paged(operation, put(example, place[0], items), place[0], request)

    def _paged(self, operation: Operation, whole: Any, place: str | None, request: Received) -> Reply:
        """An answer, of which only the page that is asked for is given where the operation has pages."""
        pages = operation.pages
        if pages is None or whole is None:
            return self._answers.success(operation, whole)
        path = pages["items"] if place is None else place
        page = page_of(items_at(whole, path), pages, request, self._page_size)
        found = put(whole, path, [*page.items])
        for signal, value in page.signals.items():
            found = taken_out(found, signal) if value is None else put(found, signal, value)
        reply = self._answers.success(operation, self._complete(operation, found))
        return replace(reply, headers=reply.headers.updated([("Link", page.link)])) if page.link else reply

    def _complete(self, operation: Operation, page: Any) -> Any:
        """A page with an empty token or address, where its schema wants one on the last page too."""
        pages = operation.pages or {}
        place = pages.get("token") or pages.get("url") or ""
        schema = self._answers.schema(operation.success()[1]) or {}
        *path, last = steps(place) or [""]
        for step in path:
            schema = resolve(schema, self._spec.schemas).get("properties", {}).get(step, {})
        schema = resolve(schema, self._spec.schemas)
        if not is_mapping(page) or at(page, place) is not None or last not in schema.get("required", ()):
            return page
        return put(page, place, None if self._answers.values().fit(schema["properties"][last], None) is None else "")

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
