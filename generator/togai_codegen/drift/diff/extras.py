"""How two operations differ as they are written: promises, behaviour, scopes, and how headers are serialised."""

from collections.abc import Iterator, Mapping
from typing import Any

from togai_codegen.drift.diff.facts import Bucket, Direction, Fact
from togai_codegen.drift.diff.keywords import NO_DEFAULT, KeywordComparer, default_kind
from togai_codegen.drift.diff.promises import compare_promises
from togai_codegen.drift.diff.written import Spot, Written
from togai_codegen.ir.model import Body, Operation, Parameter
from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_mapping, is_sequence

_REQUEST, _RESPONSE = frozenset({Direction.REQUEST}), frozenset({Direction.RESPONSE})
_BEHAVIOUR = ("x-ms-long-running-operation", "x-ms-pageable")
"""Extensions that say how an operation is to be called: that it must be waited for, that it pages."""


@dataclass(frozen=True, slots=True)
class ExtraComparer:
    """Compares what is written of two operations that belong together; everything goes into one bucket."""

    old: Written
    new: Written
    keywords: KeywordComparer
    bucket: Bucket

    def operation(self, old: Operation, new: Operation) -> None:
        """All that the IR leaves out of an operation, but for its parameters."""
        before, after = self.old.at(old.at), self.new.at(new.at)
        self._promises(new.id, before, after, old.at, new.at)
        for name in _BEHAVIOUR:
            was, now = before.node.get(name), after.node.get(name)
            if (was or False) != (now or False):
                self._say("behaviour-changed", f"{new.id} {name}", was, now, old.at, new.at)
        for kind, was, now in _scopes(self._security(self.old, before), self._security(self.new, after)):
            self._say(kind, f"{new.id} security", was, now, old.at, new.at)
        self.body(old.body, new.body, _REQUEST)
        statuses = {item.status.upper(): item for item in old.responses}
        for item in new.responses:
            known = statuses.get(item.status.upper())
            if known is not None:
                self._response(self.old.at(known.at), self.new.at(item.at), f"{new.id} {item.status}", known.at, item.at)

    def parameter(self, old: Parameter, new: Parameter, subject: str) -> None:
        """What the IR leaves out of a parameter."""
        before, after = self.old.at(old.at), self.new.at(new.at)
        self._promises(subject, before, after, old.at, new.at)
        was, now = before.node.get("allowEmptyValue") is True, after.node.get("allowEmptyValue") is True
        if was != now:
            kind = "parameter-empty-allowed" if now else "parameter-empty-forbidden"
            self._say(kind, subject, was, now, old.at, new.at)
        style = before.node.get("style"), after.node.get("style")
        # A style that the place does not have is read as the usual one; that it was declared is told all the same.
        if (old.style, old.explode) == (new.style, new.explode) and {style[0] or old.style} != {style[1] or new.style}:
            self._say("parameter-style-declared", subject, *style, old.at, new.at)
        if not (before.node.get("required") is True and after.node.get("required") is True):
            self._default(before, after, subject, old.at, new.at)  # what is declared to be always sent is never assumed
        if is_mapping(before.node.get("schema")) and is_mapping(after.node.get("schema")):
            self.keywords.compare(before.child("schema"), after.child("schema"), self.bucket, _REQUEST, NO_DEFAULT)
        elif not ({"schema", "content"} & (set(before.node) | set(after.node))):
            self.keywords.compare(before, after, self.bucket, _REQUEST, NO_DEFAULT)  # Swagger 2.0: it is its own schema
        self._contents(before, after, _REQUEST)

    def _default(self, old: Spot, new: Spot, subject: str, old_at: Location, new_at: Location) -> None:
        before, after = _schema(self.old, old).node, _schema(self.new, new).node
        kind = default_kind(before, after)
        if kind:
            self._say(f"parameter-{kind}", subject, before.get("default"), after.get("default"), old_at, new_at)

    def body(self, old: Body | None, new: Body | None, directions: frozenset[Direction]) -> None:
        """The schemas of two bodies."""
        if old is not None and new is not None:
            self._contents(self.old.at(old.at), self.new.at(new.at), directions)

    def _response(self, old: Spot, new: Spot, subject: str, old_at: Location, new_at: Location) -> None:
        self._contents(old, new, _RESPONSE)
        before, after = _headers(self.old, old), _headers(self.new, new)
        for name, header in after.items():
            if name not in before:
                continue
            where = f"{subject} header {name}"
            was, now = _style(before[name]), _style(header)
            if was != now:
                self._say("header-style-changed", where, was, now, old_at, new_at)
            self.keywords.compare(before[name].child("schema"), header.child("schema"), self.bucket, _RESPONSE)

    def _contents(self, old: Spot, new: Spot, directions: frozenset[Direction]) -> None:
        left, right = old.node.get("content"), new.node.get("content")
        if is_mapping(left) and is_mapping(right):
            for media in right:
                if media in left:
                    before, after = old.child("content", str(media), "schema"), new.child("content", str(media), "schema")
                    self.keywords.compare(before, after, self.bucket, directions)
        elif is_mapping(old.node.get("schema")) and is_mapping(new.node.get("schema")) and "in" not in new.node:
            self.keywords.compare(old.child("schema"), new.child("schema"), self.bucket, directions)  # Swagger 2.0

    def _promises(self, subject: str, old: Spot, new: Spot, old_at: Location, new_at: Location) -> None:
        for kind, was, now in compare_promises(old.node, new.node):
            self._say(kind, subject, was, now, old_at, new_at)

    def _say(self, kind: str, subject: str, old: Any, new: Any, old_at: Location, new_at: Location) -> None:
        self.bucket.facts.append(Fact(kind=kind, subject=subject, old=old, new=new, old_at=old_at, new_at=new_at))

    @staticmethod
    def _security(written: Written, operation: Spot) -> list[dict[str, list[str]]]:
        """The alternatives that an operation accepts, each with the scopes that its schemes need."""
        own = operation.node.get("security", written.root.node.get("security"))
        found = [item for item in own if is_mapping(item)] if is_sequence(own) else []
        return [{str(name): _scope_names(scopes) for name, scopes in item.items()} for item in found]


def _scopes(old: list[dict[str, list[str]]], new: list[dict[str, list[str]]]) -> Iterator[tuple[str, Any, Any]]:
    """Scopes that the same schemes need now, or no longer. Where schemes differ, the IR's comparison tells it."""
    before, after = [item for item in old if item not in new], [item for item in new if item not in old]
    schemes = {tuple(sorted(item)) for item in old} & {tuple(sorted(item)) for item in new}
    for names in sorted(schemes):
        gone, come = (
            [item for item in before if tuple(sorted(item)) == names],
            [item for item in after if tuple(sorted(item)) == names],
        )
        for was, now in zip(gone, come, strict=False):
            yield from _scopes_of_one(was, now)
        for item in gone[len(come) :]:
            yield "security-removed", item, None
        for item in come[len(gone) :]:
            yield "security-added", None, item


def _scopes_of_one(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[tuple[str, Any, Any]]:
    for scheme in sorted(new):
        for scope in new[scheme]:
            if scope not in old[scheme]:
                yield "scope-required", None, f"{scheme}: {scope}"
        for scope in old[scheme]:
            if scope not in new[scheme]:
                yield "scope-not-required", f"{scheme}: {scope}", None


def _scope_names(value: Any) -> list[str]:
    return sorted(str(item) for item in value) if is_sequence(value) else []


def _schema(written: Written, parameter: Spot) -> Spot:
    """The schema of a parameter, references followed; of Swagger 2.0 it is the parameter itself."""
    return written.follow(parameter.child("schema")) if "schema" in parameter.node else parameter


def _headers(written: Written, response: Spot) -> Mapping[str, Spot]:
    found = response.node.get("headers")
    names = [str(name) for name in found] if is_mapping(found) else []
    return {name.lower(): written.follow(response.child("headers", name)) for name in names}


def _style(header: Spot) -> str:
    """How a header is serialised; `simple` and not exploded unless it says so (OpenAPI 3.1.1, Header Object)."""
    style = header.node.get("style", header.node.get("collectionFormat", "simple"))
    style = "simple" if style == "csv" else style  # Swagger 2.0's name for it
    return f"{style}{', exploded' if header.node.get('explode') is True else ''}"
