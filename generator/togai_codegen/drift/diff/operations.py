"""How two operations differ: parameters, bodies, answers, security, servers. Paths match whatever their variables are called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from togai_codegen.drift.diff.facts import Bucket, Direction, Effect, Fact
from togai_codegen.drift.diff.schemas import Place, SchemaComparer
from togai_codegen.ir.model import (
    Anything,
    Body,
    Content,
    Operation,
    Parameter,
    ParameterLocation,
    Primitive,
    Response,
    ResponseHeader,
)

_VARIABLE = re.compile(r"\{[^{}]*\}")
_REQUEST = frozenset({Direction.REQUEST})
_RESPONSE = frozenset({Direction.RESPONSE})


def key_of(operation: Operation) -> str:
    """What identifies an operation on the wire: its method and its path, the variables without their names."""
    return f"{operation.method.upper()} {_VARIABLE.sub('{}', operation.path)}"


@dataclass(frozen=True, slots=True)
class OperationComparer:
    """Compares two operations that belong together; everything goes into one bucket."""

    schemas: SchemaComparer
    old: Operation
    new: Operation
    bucket: Bucket

    def run(self) -> None:
        """Find all differences of the two."""
        self._facts()
        self._parameters()
        self._bodies(self.old.body, self.new.body)
        self._responses()

    def _say(self, kind: str, subject: str, old: Any = None, new: Any = None, effect: Effect = Effect.NONE) -> None:
        name = f"{self.new.id} {subject}".rstrip()
        self.bucket.facts.append(
            Fact(kind=kind, subject=name, effect=effect, old=old, new=new, old_at=self.old.at, new_at=self.new.at)
        )

    def _facts(self) -> None:
        old, new = self.old, self.new
        if old.docs.deprecated != new.docs.deprecated:
            self._say("operation-deprecated" if new.docs.deprecated else "operation-not-deprecated", "")
        if old.operation_id != new.operation_id:
            self._say("operation-id-changed", "", old.operation_id, new.operation_id)
        if old.tag != new.tag:
            self._say("operation-tag-changed", "", old.tag, new.tag)
        before, after = [sorted(item) for item in old.security], [sorted(item) for item in new.security]
        for item in before:
            if item not in after:
                self._say("security-removed", "security", item, None)
        for item in after:
            if item not in before:
                self._say("security-added" if before else "security-required", "security", None, item)
        was, now = [item.url for item in old.servers], [item.url for item in new.servers]
        if was != now:
            self._say("operation-servers-changed", "servers", was, now)

    def _parameters(self) -> None:
        before = {_parameter_key(self.old, item): item for item in self.old.parameters}
        after = {_parameter_key(self.new, item): item for item in self.new.parameters}
        for key, item in after.items():
            where = f"{item.location.value} {item.name}"
            if key in before:
                self._parameter(before[key], item, where)
            else:
                self._say("parameter-added-required" if item.required else "parameter-added", where)
        for key, item in before.items():
            if key not in after:
                self._say("parameter-removed", f"{item.location.value} {item.name}")

    def _parameter(self, old: Parameter, new: Parameter, where: str) -> None:
        if old.required != new.required:
            self._say("parameter-required" if new.required else "parameter-optional", where)
        if (old.style, old.explode) != (new.style, new.explode) and not _looks_alike(old, new):
            self._say("parameter-style-changed", where, f"{old.style}, {old.explode}", f"{new.style}, {new.explode}")
        if old.media_type != new.media_type:
            self._say("parameter-content-changed", where, old.media_type, new.media_type)
        if old.allow_reserved != new.allow_reserved:
            self._say("parameter-reserved-changed", where, old.allow_reserved, new.allow_reserved)
        if old.has_default and (not new.has_default or old.default != new.default):
            self._say("parameter-default-changed", where, old.default, new.default)
        elif new.has_default and not old.has_default:
            self._say("parameter-default-added", where, None, new.default)
        if old.docs.deprecated != new.docs.deprecated:
            self._say("parameter-deprecated" if new.docs.deprecated else "parameter-not-deprecated", where)
        place = Place(f"{self.new.id} {where}", old.at, new.at, _REQUEST)
        self.schemas.compare(old.type, new.type, place, self.bucket, (old.constraints, new.constraints))

    def _bodies(self, old: Body | None, new: Body | None) -> None:
        if old is None or new is None:
            if old is not None:
                self._say("body-removed", "body")
            elif new is not None:
                self._say("body-added-required" if new.required else "body-added", "body")
            return
        if old.required != new.required:
            self._say("body-required" if new.required else "body-optional", "body")
        self._contents(old.contents, new.contents, Place(f"{self.new.id} body", old.at, new.at, _REQUEST), "request")

    def _contents(self, old: tuple[Content, ...], new: tuple[Content, ...], place: Place, side: str) -> None:
        before, after = {_media(item): item for item in old}, {_media(item): item for item in new}
        for name, item in after.items():
            if name not in before:
                self._media_fact(f"{side}-media-type-added", place, None, name)
                continue
            self._content(before[name], item, replace(place, subject=f"{place.subject} {name}"))
        for name in before:
            if name not in after:
                self._media_fact(f"{side}-media-type-removed", place, name, None)

    def _media_fact(self, kind: str, place: Place, old: str | None, new: str | None) -> None:
        name = old or new
        fact = Fact(kind=kind, subject=f"{place.subject} {name}", old=old, new=new, old_at=place.old_at, new_at=place.new_at)
        self.bucket.facts.append(fact)

    def _content(self, old: Content, new: Content, place: Place) -> None:
        limits = (old.constraints, new.constraints)
        self.schemas.compare(old.type or Anything(), new.type or Anything(), place, self.bucket, limits)
        before, after = {item.name: item for item in old.encodings}, {item.name: item for item in new.encodings}
        for name in sorted({*before, *after}):
            if before.get(name) != after.get(name):
                self._say("encoding-changed", f"{place.subject.removeprefix(self.new.id + ' ')} {name}")

    def _responses(self) -> None:
        before = {item.status.upper(): item for item in self.old.responses}
        after = {item.status.upper(): item for item in self.new.responses}
        for status, item in after.items():
            if status in before:
                self._response(before[status], item)
            else:
                self._say("response-added" if _is_success(status) else "error-response-added", item.status)
        for status, item in before.items():
            if status not in after:
                self._say("response-removed" if _is_success(status) else "error-response-removed", item.status)

    def _response(self, old: Response, new: Response) -> None:
        place = Place(f"{self.new.id} {new.status}", old.at, new.at, _RESPONSE)
        if old.contents and not new.contents:
            self._say("response-body-removed", new.status)
        elif new.contents and not old.contents:
            self._say("response-body-added", new.status)
        else:
            self._contents(old.contents, new.contents, place, "response")
        before, after = {item.name.lower(): item for item in old.headers}, {item.name.lower(): item for item in new.headers}
        for name, item in after.items():
            where = replace(place, subject=f"{place.subject} header {item.name}")
            if name in before:
                self._header(before[name], item, where)
            else:
                self._say("header-added", f"{new.status} header {item.name}")
        for name, item in before.items():
            if name not in after:
                kind = "header-removed-required" if item.required else "header-removed"
                self._say(kind, f"{new.status} header {item.name}")

    def _header(self, old: ResponseHeader, new: ResponseHeader, place: Place) -> None:
        if old.required != new.required:
            where = place.subject.removeprefix(self.new.id + " ")
            self._say("header-required" if new.required else "header-optional", where)
        self.schemas.compare(old.type, new.type, place, self.bucket, (old.constraints, new.constraints))


def _media(content: Content) -> str:
    return content.media_type.partition(";")[0].strip().lower()


def _parameter_key(operation: Operation, parameter: Parameter) -> tuple[str, str]:
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


def _is_success(status: str) -> bool:
    return status[:1] in "23" and status[:1] != ""
