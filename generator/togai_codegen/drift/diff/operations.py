"""How two operations differ: parameters, bodies, answers, security, servers. Paths match whatever their variables are called."""

import re
from collections.abc import Iterator
from typing import Any

from togai_codegen.drift.diff.contents import ContentComparer, is_success
from togai_codegen.drift.diff.extras import ExtraComparer
from togai_codegen.drift.diff.facts import Bucket, Direction, Fact
from togai_codegen.drift.diff.schemas import Place, SchemaComparer
from togai_codegen.drift.diff.shapes import Core, Items, json_type, shape_of
from togai_codegen.ir.model import Object, Operation, Parameter, ParameterLocation, Primitive, Response, ResponseHeader, Webhook
from togai_codegen.location import Location
from togai_codegen.records import changed, dataclass

_VARIABLE = re.compile(r"\{[^{}]*\}")
_REQUEST = frozenset({Direction.REQUEST})
_RESPONSE = frozenset({Direction.RESPONSE})
_Key = tuple[str, str]


def key_of(operation: Operation) -> str:
    """What identifies an operation on the wire: its method and its path, the variables without their names."""
    return f"{operation.method.upper()} {_VARIABLE.sub('{}', operation.path)}"


def webhook_key(webhook: Webhook) -> str:
    """What identifies a webhook; of a callback the operation's path counts without the names of its variables."""
    return webhook.id.replace(webhook.operation, _VARIABLE.sub("{}", webhook.operation), 1) if webhook.operation else webhook.id


@dataclass(frozen=True, slots=True)
class OperationComparer:
    """Compares two operations that belong together; everything goes into one bucket."""

    schemas: SchemaComparer
    extras: ExtraComparer
    old: Operation
    new: Operation
    bucket: Bucket

    def run(self) -> None:
        """Find all differences of the two."""
        contents = ContentComparer(self.schemas, self.bucket, self.new.id)
        self._facts()
        self._security()
        self._parameters()
        contents.bodies(self.old.body, self.new.body, Place("", self.old.at, self.new.at, _REQUEST))
        self._responses(contents)
        self.extras.operation(self.old, self.new)

    def _say(
        self, kind: str, subject: str, old: Any = None, new: Any = None, at: tuple[Location, Location] | None = None
    ) -> None:
        name = f"{self.new.id} {subject}".rstrip()
        old_at, new_at = at or (self.old.at, self.new.at)
        self.bucket.facts.append(Fact(kind=kind, subject=name, old=old, new=new, old_at=old_at, new_at=new_at))

    def _facts(self) -> None:
        old, new = self.old, self.new
        if old.docs.deprecated != new.docs.deprecated:
            self._say("operation-deprecated" if new.docs.deprecated else "operation-not-deprecated", "")
        if old.operation_id != new.operation_id:
            self._say("operation-id-changed", "", old.operation_id, new.operation_id)
        if old.tag != new.tag:
            self._say("operation-tag-changed", "", old.tag, new.tag)
        was, now = [item.url for item in old.servers], [item.url for item in new.servers]
        if was != now:
            self._say("operation-servers-changed", "servers", was, now)

    def _security(self) -> None:
        before, after = [sorted(item) for item in self.old.security], [sorted(item) for item in self.new.security]
        was_open, is_open = not before or [] in before, not after or [] in after
        if was_open != is_open:
            self._say("security-not-required" if is_open else "security-required", "security", before, after)
            return
        for item in before:
            if item not in after:
                self._say("security-removed", "security", item, None)
        for item in after:
            if item not in before:
                self._say("security-added", "security", None, item)

    def _parameters(self) -> None:
        before = {_parameter_key(self.old, item): item for item in (*self.old.parameters, *self.old.unplaced)}
        after = {_parameter_key(self.new, item): item for item in (*self.new.parameters, *self.new.unplaced)}
        gone = {key: item for key, item in before.items() if key not in after}
        for key, item in after.items():
            where = f"{item.location.value} {item.name}"
            moved = None if key in before else next((other for other, was in gone.items() if was.name == item.name), None)
            if key in before:
                self._parameter(before[key], item, where)
            elif moved is not None:
                was = gone.pop(moved)
                self._say("parameter-moved", where, was.location.value, item.location.value, (was.at, item.at))
            else:
                kind = "parameter-added-required" if item.required else "parameter-added"
                self._say(kind, where, at=(self.old.at, item.at))
        for item in gone.values():
            self._say("parameter-removed", f"{item.location.value} {item.name}", at=(item.at, self.new.at))

    def _parameter(self, old: Parameter, new: Parameter, where: str) -> None:
        at = (old.at, new.at)
        if old.required != new.required:
            self._say("parameter-required" if new.required else "parameter-optional", where, at=at)
        if (old.style, old.explode) != (new.style, new.explode):
            kind = "parameter-style-declared" if _looks_alike(old, new) else "parameter-style-changed"
            self._say(kind, where, f"{old.style}, {old.explode}", f"{new.style}, {new.explode}", at)
        if old.media_type != new.media_type:
            self._say("parameter-content-changed", where, old.media_type, new.media_type, at)
        if old.allow_reserved != new.allow_reserved:
            self._say("parameter-reserved-changed", where, old.allow_reserved, new.allow_reserved, at)
        if old.docs.deprecated != new.docs.deprecated:
            self._say("parameter-deprecated" if new.docs.deprecated else "parameter-not-deprecated", where, at=at)
        place = Place(f"{self.new.id} {where}", old.at, new.at, _REQUEST)
        if not self._list_of_the_same(old, new, place):
            self.schemas.compare(old.type, new.type, place, self.bucket, (old.constraints, new.constraints))
        self.extras.parameter(old, new, place.subject)

    def _list_of_the_same(self, old: Parameter, new: Parameter, place: Place) -> bool:
        """Whether one value became a list of such values, or the other way round: a list of one is written like its value."""
        before, after = shape_of(self.schemas.old, old.type), shape_of(self.schemas.new, new.type)
        plain = {old.style, new.style} <= {"form", "simple"} and old.media_type == new.media_type
        subject, where = place.subject.removeprefix(self.new.id + " "), changed(place, subject=place.subject + "/items")
        match before.core, after.core:
            case Items(), Items():
                return False
            case (_, Items(items, limits)) if plain and self._are_alike(before.core, shape_of(self.schemas.new, items).core):
                self._say("parameter-became-list", subject, at=(old.at, new.at))
                self.schemas.compare(old.type, items, where, self.bucket, (old.constraints, limits))
            case (Items(items, limits), _) if plain and self._are_alike(after.core, shape_of(self.schemas.old, items).core):
                self._say("parameter-became-single", subject, at=(old.at, new.at))
                self.schemas.compare(items, new.type, where, self.bucket, (limits, new.constraints))
            case _:
                return False
        return True

    def _are_alike(self, value: Core, item: Core) -> bool:
        return json_type(value) == json_type(item) != "any" and not isinstance(value, Object)

    def _responses(self, contents: ContentComparer) -> None:
        before = {item.status.upper(): item for item in self.old.responses}
        after = {item.status.upper(): item for item in self.new.responses}
        for status, item in after.items():
            if status in before:
                contents.answers(before[status], item)
                self._headers(before[status], item)
            else:
                kind = "response-added" if is_success(status) else "error-response-added"
                self._say(kind, item.status, at=(self.old.at, item.at))
        for status, item in before.items():
            if status not in after:
                kind = "default-response-removed" if status == "DEFAULT" else "error-response-removed"
                self._say("response-removed" if is_success(status) else kind, item.status, at=(item.at, self.new.at))

    def _headers(self, old: Response, new: Response) -> None:
        place = Place(f"{self.new.id} {new.status}", old.at, new.at, _RESPONSE)
        at = (old.at, new.at)
        before, after = {item.name.lower(): item for item in old.headers}, {item.name.lower(): item for item in new.headers}
        for name, item in after.items():
            where = changed(place, subject=f"{place.subject} header {item.name}")
            if name in before:
                self._header(before[name], item, where)
            else:
                self._say("header-added", f"{new.status} header {item.name}", at=at)
        for name, item in before.items():
            if name not in after:
                kind = "header-removed-required" if item.required else "header-removed"
                self._say(kind, f"{new.status} header {item.name}", at=at)

    def _header(self, old: ResponseHeader, new: ResponseHeader, place: Place) -> None:
        if old.required != new.required:
            where = place.subject.removeprefix(self.new.id + " ")
            kind = "header-required" if new.required else "header-optional"
            self._say(kind, where, at=(place.old_at, place.new_at))
        self.schemas.compare(old.type, new.type, place, self.bucket, (old.constraints, new.constraints))


def _parameter_key(operation: Operation, parameter: Parameter) -> _Key:
    """Path parameters match by their place in the path, headers whatever their case, others by name."""
    name = parameter.name
    if parameter.location is ParameterLocation.PATH:
        variables: Iterator[str] = (match[0][1:-1] for match in _VARIABLE.finditer(operation.path))
        name = next((str(index) for index, item in enumerate(variables) if item == parameter.name), name)
    elif parameter.location is ParameterLocation.HEADER:
        name = name.lower()
    return parameter.location.value, name


def _looks_alike(old: Parameter, new: Parameter) -> bool:
    """Whether the style makes no difference: scalars are written alike by all styles that add no prefix."""
    plain = {"form", "simple", "spaceDelimited", "pipeDelimited"}
    scalar = isinstance(old.type, Primitive) and isinstance(new.type, Primitive)
    return scalar and old.style in plain and new.style in plain
