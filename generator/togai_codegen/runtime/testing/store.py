"""What a fake remembers, and the rules by which it changes."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..guards import is_mapping
from .answers import Answers
from .checking import plain, resolve, shown
from .families import Family, Record, Role, find_families, unwrapped
from .spec import Operation, Spec
from .values import formatted

_STAMPS = re.compile(r"(created|updated|modified)(at|on|time)?")


class Store:
    """The families of one fake, and the rules by which their records change."""

    def __init__(self, spec: Spec, answers: Answers) -> None:
        self.spec, self.answers = spec, answers
        self.families = find_families(spec, answers)
        self._roles: dict[int, tuple[Family, Role]] = {}
        for family in self.families:
            self._roles |= {id(operation): (family, role) for role, operation in family.operations.items()}
        self._count = 0

    def role(self, operation: Operation) -> tuple[Family, Role] | None:
        """What an operation does to which resource."""
        return self._roles.get(id(operation))

    def named(self, name: str) -> Family:
        """The resource of `invoices` or `invoices.create`. Raises LookupError."""
        methods = [(item.name, *self._roles[id(item)]) for item in self.spec.operations if id(item) in self._roles]
        for wanted in ("", "list", "create", "get"):
            for method, family, role in methods:
                if method == name or (role == wanted and method.partition(".")[0] == name):
                    return family
        raise LookupError(f"no resource {name!r} of the API can be created, read or listed")

    def create(self, family: Family, given: Mapping[str, Any], scope: Mapping[str, str]) -> Record:
        """What a client creates: of what it may set, it has what it was given, and what must be there."""
        family.owned = True
        return self.make(family, given, scope, left_out=self._settable(family) - {*family.item.get("required", ())})

    def make(
        self, family: Family, given: Mapping[str, Any], scope: Mapping[str, str], id: str = "", left_out: Iterable[str] = ()
    ) -> Record:
        """A new record: what is given, laid over the example of the spec, with an id and times of the server's own."""
        own = id or family.id_name in given
        base = {name: item for name, item in self._example(family).items() if name not in left_out}
        candidate = {**base, **self._stamps(family, ("created", "updated")), **given}
        if id and family.id_name:
            candidate[family.id_name] = id if isinstance(candidate.get(family.id_name, ""), str) else _number(id)
        elif not own and family.id_name:
            candidate[family.id_name] = self._new_id(family)
        body = self.answers.values().fit(family.item, candidate, family.path)
        record = Record(id or str(body.get(family.id_name, self._count)), dict(scope), body)
        family.records = [item for item in family.records if item.id != record.id or item.scope != record.scope]
        family.records.append(record)
        family.gone.discard(record.id)
        return record

    def seed(self, family: Family, given: Mapping[str, Any], scope: Mapping[str, str]) -> Record:
        """A record that a test wants there. Raises ValueError where what is given can't be so."""
        record = self.make(family, given, scope)
        family.owned = True
        wrong = {name: item for name, item in given.items() if record.body.get(name) != item}
        if wrong:
            family.records.remove(record)
            raise ValueError(f"the spec does not allow {shown(wrong, 300)} in {family.path}")
        return record

    def change(self, family: Family, record: Record, given: Mapping[str, Any], *, whole: bool) -> None:
        """Change a record: merge what is given (as RFC 7396, but null may stay), or replace what clients may set."""
        settable = self._settable(family)
        kept = {name: item for name, item in record.body.items() if not (whole and name in settable)}
        if whole and family.id_name in record.body:
            kept[family.id_name] = record.body[family.id_name]
        merged = {**_merged(kept, given), **self._stamps(family, ("updated", "modified"))}
        record.body = self.answers.values().fit(family.item, merged, family.path)

    def _settable(self, family: Family) -> set[str]:
        names: set[str] = set()
        for role in ("create", "replace"):
            body = family.operations[role].body if role in family.operations else None
            for content in (body or {}).get("contents", {}).values():
                properties = resolve(content.get("schema", {}), self.spec.schemas).get("properties", {})
                names |= {name for name, schema in properties.items() if not schema.get("readOnly")}
        return names

    def _example(self, family: Family) -> dict[str, Any]:
        source = next(family.operations[role] for role in ("get", "replace", "update") if role in family.operations)
        value = self.answers.example(source)
        wrapper = unwrapped(self.answers.schema(source.success()[1]) or {}, self.spec.schemas)[0]
        inner = value.get(wrapper) if wrapper and is_mapping(value) else value
        return dict(inner) if is_mapping(inner) else {}

    def _stamps(self, family: Family, beginnings: tuple[str, ...]) -> dict[str, Any]:
        """Times of a clock that goes a second a change, so that the same test has the same times."""
        self._count += 1
        stamps: dict[str, Any] = {}
        for name, schema in family.item.get("properties", {}).items():
            kind = resolve(schema, self.spec.schemas)
            kind = next((item for item in kind.get("anyOf", ()) if item.get("type") != "null"), kind)
            if not _STAMPS.fullmatch(plain(name)) or not plain(name).startswith(beginnings):
                continue
            if kind.get("format") == "date-time":
                stamps[name] = f"2024-06-01T{self._count // 3600 % 24:02}:{self._count // 60 % 60:02}:{self._count % 60:02}Z"
            elif kind.get("type") == "integer":
                stamps[name] = 1_717_200_000 + self._count
        return stamps

    def _new_id(self, family: Family) -> Any:
        """An id that no record has."""
        schema = resolve(family.item.get("properties", {}).get(family.id_name, {}), self.spec.schemas)
        if schema.get("type") in ("integer", "number"):
            return self._count
        if "pattern" in schema or "enum" in schema:
            return self.answers.values().of({**schema, "examples": []}, f"{family.path}.{self._count}")
        word = family.path.rpartition("/")[2].rstrip("s") or "id"
        return formatted(schema.get("format", ""), self._count) or f"{word}_{self._count:04}"[-schema.get("maxLength", 100) :]


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(old)
    for name, item in new.items():
        before = found.get(name)
        found[name] = _merged(before, item) if is_mapping(before) and is_mapping(item) else item
    return found


def _number(text: str) -> Any:
    return int(text) if text.lstrip("-").isdigit() else text
