"""How two schemas differ as they are written, in what the IR leaves out: defaults of whole schemas, extensible enums, promises,
unions of one, and `properties` below a type that has none.

Each pair of referenced schemas is walked once, like the pairs of declarations; its facts go to the operations that reach it.
"""

from collections.abc import Iterator
from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.drift.diff.facts import BOTH, Bucket, Direction, Edge, Effect, Fact
from togai_codegen.drift.diff.promises import compare_promises
from togai_codegen.drift.diff.written import Node, Spot, Written
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_identical, is_mapping, is_sequence

Pair = tuple[str, str]
EXTENSIBLE = "x-extensible-enum"
_DEEPEST = 60
_UNIONS = ("oneOf", "anyOf")
_NESTING = frozenset({"$ref", "properties", "items", "additionalProperties", "not", "allOf", *_UNIONS})


_Named: TypeAlias = "tuple[str, frozenset[Direction], Defaults]"
"""A reference, the directions in which what it names is felt, and the defaults that count there."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """Which defaults count at a place: the `own` of what stands there, and that of the schema `named` there."""

    own: bool = True
    named: bool = True


EVERY_DEFAULT = Defaults()
THEIR_DEFAULTS = Defaults(own=False)
"""For a property, whose own default the IR holds."""
NO_DEFAULT = Defaults(own=False, named=False)


@dataclass(slots=True)
class KeywordComparer:
    """Compares schemas as they are written. `pairs` holds what was found about each pair of referenced schemas."""

    old: Written
    new: Written
    everything: bool = False
    """Whether to walk what is the same, too: slower, and the same result."""
    pairs: dict[Pair, Bucket] = field(default_factory=dict[Pair, Bucket])
    _queue: list[tuple[Pair, Spot, Spot]] = field(default_factory=list[tuple[Pair, Spot, Spot]])

    def compare(
        self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction], defaults: Defaults | None = None
    ) -> None:
        """Put the differences of two schemas into a bucket."""
        self._either(old, new, bucket, directions, defaults or EVERY_DEFAULT)

    def finish(self) -> None:
        """Walk the pairs of referenced schemas that were met."""
        while self._queue:
            pair, old, new = self._queue.pop()
            self._either(old, new, self.pairs[pair], BOTH, THEIR_DEFAULTS)

    def _either(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction], defaults: Defaults) -> None:
        """Of two that say the same only what they name counts."""
        if not self.everything and is_identical(old.node, new.node):
            names: list[_Named] = []
            if _named(new.node, directions, defaults, names, 0):
                for name in names:
                    self._name(name, old, new, bucket)
                return
        self._schemas(old, new, bucket, directions, defaults, 0)

    def _name(self, name: _Named, old: Spot, new: Spot, bucket: Bucket) -> None:
        reference, directions, defaults = name
        was, now = self.old.named(reference, old.document), self.new.named(reference, new.document)
        if was is not None and now is not None:
            self._edge(self.old.follow(was), self.new.follow(now), bucket, directions, defaults)

    def _schemas(
        self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction], defaults: Defaults, depth: int
    ) -> None:
        if depth > _DEEPEST:
            return
        was, now = self.old.target(old), self.new.target(new)
        if was is not None and now is not None:
            self._edge(self.old.follow(was), self.new.follow(now), bucket, directions, defaults)
            return
        single = _only(old.node), _only(new.node)
        if single != (None, None) and (single[0] is None or single[1] is None) and not _several(old.node, new.node):
            self._wrapped(old, new, single, bucket, directions)
            old = old.child(single[0], 0) if single[0] else old
            new = new.child(single[1], 0) if single[1] else new
            self._schemas(old, new, bucket, directions, defaults, depth + 1)
            return
        old, new = self.old.follow(old), self.new.follow(new)
        self._facts(old, new, bucket, directions, defaults.own)
        for keyword, left, right in _inner(old, new):
            inside = keyword == "properties"
            felt = directions & _felt(right.node) if inside else directions
            if inside and _misplaced(old.node) and _misplaced(new.node):
                self._unbound(left, right, bucket, felt)
            self._schemas(left, right, bucket, felt, THEIR_DEFAULTS if inside else EVERY_DEFAULT, depth + 1)
        self._required(old, new, bucket, directions)

    def _edge(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction], defaults: Defaults) -> None:
        names = "#".join(old.identity), "#".join(new.identity)
        pair = (f"written {names[0]}", f"written {names[1]}")
        if pair not in self.pairs:
            self.pairs[pair] = Bucket()
            self._queue.append((pair, old, new))
        bucket.edges.append(Edge(pair, directions))
        if defaults.named:
            # Apart, because not all who name the schema can do without a value.
            pair = (f"default {names[0]}", f"default {names[1]}")
            if pair not in self.pairs:
                self.pairs[pair] = Bucket()
                self._default(old, new, self.pairs[pair], BOTH)
            bucket.edges.append(Edge(pair, directions))

    def _default(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction]) -> None:
        changed = default_kind(old.node, new.node)
        if changed:
            self._say(bucket, changed, old, new, old.node.get("default"), new.node.get("default"), directions)

    def _facts(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction], own_default: bool) -> None:
        for kind, was, now in compare_promises(old.node, new.node):
            self._say(bucket, kind, old, new, was, now, directions)
        if own_default:
            self._default(old, new, bucket, directions)
        before, after = _list(old.node.get(EXTENSIBLE)), _list(new.node.get(EXTENSIBLE))
        if before is not None and after is not None:
            for value in after:
                if value not in before:
                    self._say(bucket, "extensible-value-added", old, new, None, value, directions)
            for value in before:
                if value not in after:
                    self._say(bucket, "extensible-value-removed", old, new, value, None, directions)

    def _wrapped(
        self, old: Spot, new: Spot, single: tuple[str | None, str | None], bucket: Bucket, directions: frozenset[Direction]
    ) -> None:
        kind = "union-of-one-added" if single[1] else "union-of-one-removed"
        self._say(bucket, kind, old, new, single[0], single[1], directions)

    def _unbound(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction]) -> None:
        """Properties of what is declared to be no object: nothing binds them, and yet they are what the author means."""
        was, now = self.old.follow(old).node, self.new.follow(new).node
        if _type(was) != _type(now):
            self._say(bucket, "type-changed", old, new, was.get("type"), now.get("type"), directions, Effect.CHANGES)
        elif was.get("format") != now.get("format"):
            self._say(bucket, "format-changed", old, new, was.get("format"), now.get("format"), directions, Effect.CHANGES)
        if bool(was.get("nullable")) != bool(now.get("nullable")):
            kind, effect = ("nullable-added", Effect.WIDENS) if now.get("nullable") else ("nullable-removed", Effect.NARROWS)
            self._say(bucket, kind, old, new, bool(was.get("nullable")), bool(now.get("nullable")), directions, effect)
        before, after = _list(was.get("enum")), _list(now.get("enum"))
        for value in after or () if before is not None else ():
            if value not in (before or ()):
                self._say(bucket, "enum-value-added", old, new, None, value, directions, Effect.WIDENS)
        for value in before or () if after is not None else ():
            if value not in (after or ()):
                self._say(bucket, "enum-value-removed", old, new, value, None, directions, Effect.NARROWS)

    def _required(self, old: Spot, new: Spot, bucket: Bucket, directions: frozenset[Direction]) -> None:
        if not (_misplaced(old.node) and _misplaced(new.node)):
            return
        before, after = _list(old.node.get("required")) or [], _list(new.node.get("required")) or []
        was, now = old.node["properties"], new.node["properties"]
        for name in sorted({*map(str, was), *map(str, now)}):
            if (name in was) != (name in now):
                required = "-required" if name in (after if name in now else before) else ""
                kind = f"property-added{required}" if name in now else f"property-removed{required}"
                self._say(bucket, kind, old.child("properties", name), new.child("properties", name), None, None, directions)
        for name in sorted({str(item) for item in (*before, *after)}):
            if (name in before) != (name in after) and name in was and name in now:
                kind = "property-required" if name in after else "property-optional"
                left, right = old.child("properties", name), new.child("properties", name)
                self._say(bucket, kind, left, right, name in before, name in after, directions)

    def _say(
        self,
        bucket: Bucket,
        kind: str,
        old: Spot,
        new: Spot,
        was: Any,
        now: Any,
        directions: frozenset[Direction],
        effect: Effect = Effect.NONE,
    ) -> None:
        places = self.old.location(old), self.new.location(new)
        subject = f"{'' if new.document == self.new.root.document else new.document}#{new.pointer}"
        bucket.facts.append(
            Fact(
                kind=kind,
                subject=subject,
                effect=effect,
                old=was,
                new=now,
                old_at=places[0],
                new_at=places[1],
                directions=directions,
            )
        )


def default_kind(old: Node, new: Node) -> str | None:
    """Which kind of change a default went through, if any."""
    if "default" not in old:
        return "default-added" if "default" in new else None
    if "default" not in new or type(old["default"]) is not type(new["default"]) or old["default"] != new["default"]:
        return "default-changed"
    return None


def _inner(old: Spot, new: Spot) -> Iterator[tuple[str, Spot, Spot]]:
    """The schemas inside both that belong together: by name, or by place where both have as many."""
    left, right = old.node.get("properties"), new.node.get("properties")
    if is_mapping(left) and is_mapping(right):
        for name in left:
            if name in right and not _is_same_leaf(left[name], right[name]):
                yield "properties", old.child("properties", str(name)), new.child("properties", str(name))
    for keyword in ("items", "additionalProperties", "not"):
        if is_mapping(old.node.get(keyword)) and is_mapping(new.node.get(keyword)):
            yield keyword, old.child(keyword), new.child(keyword)
    for keyword in ("allOf", *_UNIONS):
        before, after = _list(old.node.get(keyword)) or [], _list(new.node.get(keyword)) or []
        if len(before) == len(after):
            for index in range(len(before)):
                yield keyword, old.child(keyword, index), new.child(keyword, index)


def _named(node: Any, directions: frozenset[Direction], defaults: Defaults, names: list[_Named], depth: int) -> bool:
    """Gather what a schema names, in the order of the walk over two that differ; False where that needs to be walked."""
    if depth > _DEEPEST or not is_mapping(node) or _NESTING.isdisjoint(node):
        return True
    reference = node.get("$ref")
    if isinstance(reference, str):
        names.append((reference, directions, defaults))
        return reference.startswith("#/")
    properties = node.get("properties")
    if is_mapping(properties):
        if _misplaced(node):
            return False
        for value in properties.values():
            if is_mapping(value) and not _NESTING.isdisjoint(value):
                if not _named(value, directions & _felt(value), THEIR_DEFAULTS, names, depth + 1):
                    return False
    for keyword in ("items", "additionalProperties", "not"):
        if is_mapping(node.get(keyword)) and not _named(node[keyword], directions, EVERY_DEFAULT, names, depth + 1):
            return False
    for keyword in ("allOf", *_UNIONS):
        for item in _list(node.get(keyword)) or ():
            if not _named(item, directions, EVERY_DEFAULT, names, depth + 1):
                return False
    return True


def _is_same_leaf(old: Any, new: Any) -> bool:
    """Whether two schemas with no other schema inside say the same, as most do: nothing is found in these."""
    if old != new or not is_mapping(old):
        return False
    return _NESTING.isdisjoint(old) and type(old.get("default")) is type(new.get("default"))


def _only(node: Node) -> str | None:
    """The keyword of a union of one, where the schema says nothing else that binds."""
    found = next((name for name in _UNIONS if len(_list(node.get(name)) or []) == 1), None)
    return found if found and not ({"properties", "allOf", "$ref", "enum", "items"} & set(node)) else None


def _several(*nodes: Node) -> bool:
    """Whether one of them is a union of more than one."""
    return any(len(_list(node.get(name)) or []) > 1 for node in nodes for name in _UNIONS)


def _misplaced(node: Node) -> bool:
    """Whether a schema has properties, and a type that has none."""
    found = node.get("type")
    types = _list(found) if not isinstance(found, str) else [found]
    return bool(types) and "object" not in (types or []) and is_mapping(node.get("properties"))


def _type(node: Node) -> list[Any]:
    found = node.get("type")
    return sorted(map(str, _list(found) or [])) if not isinstance(found, str) else [found]


def _felt(node: Node) -> frozenset[Direction]:
    """A read-only property is no part of requests, a write-only one none of responses (OpenAPI 3.0.4, section 4.7.24)."""
    out = {Direction.REQUEST} if node.get("readOnly") is True else set[Direction]()
    return BOTH - out - ({Direction.RESPONSE} if node.get("writeOnly") is True else set[Direction]())


def _list(value: Any) -> list[Any] | None:
    return list(value) if is_sequence(value) else None
