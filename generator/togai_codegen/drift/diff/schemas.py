"""How two types differ: each pair of declarations is compared once, and cycles end where a pair is met again."""

import re
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.drift.diff.facts import BOTH, Bucket, Direction, Edge, Effect, Fact
from togai_codegen.drift.diff.limits import compare_limits
from togai_codegen.drift.diff.shapes import Core, Items, Other, Scalar, Shape, Values, Whatever, json_type, shape_of, told
from togai_codegen.drift.diff.written import Written
from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    Anything,
    Api,
    Array,
    Constraints,
    Map,
    Nullable,
    Object,
    Primitive,
    Property,
    Ref,
    Type,
    Union,
)
from togai_codegen.location import NOWHERE, Location, join_pointer
from togai_codegen.records import changed, dataclass

Pair = tuple[str, str]
Name: TypeAlias = str | Map | Scalar | Values | Items | Whatever | Other
"""What tells a core from others: its id, or, where it has none, all of it."""
_NO_LIMITS = (NO_CONSTRAINTS, NO_CONSTRAINTS)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comparison stands: the subject of its facts, both positions, and the directions that can feel it."""

    subject: str
    old_at: Location = NOWHERE
    new_at: Location = NOWHERE
    directions: frozenset[Direction] = BOTH
    of_error: bool = False
    """Whether it is the answer of an error."""


@dataclass(slots=True)
class SchemaComparer:
    """Compares types of two Apis. `pairs` holds what was found about each pair of declarations."""

    old: Api
    new: Api
    written: tuple[Written, Written]
    pairs: dict[Pair, Bucket] = field(default_factory=dict[Pair, Bucket])
    _queue: list[Pair] = field(default_factory=list[Pair])
    _known: dict[tuple[Name, Name], bool] = field(default_factory=dict[tuple["Name", "Name"], bool])

    def compare(
        self, old: Type, new: Type, place: Place, bucket: Bucket, limits: tuple[Constraints, Constraints] = _NO_LIMITS
    ) -> None:
        """Put the differences of two types into the bucket of the place that holds them."""
        before, after = shape_of(self.old, old, limits[0]), shape_of(self.new, new, limits[1])
        self._shapes(before, after, place, bucket)

    def finish(self) -> None:
        """Compare the pairs of declarations that were met; without recursion, however deep they lie."""
        while self._queue:
            self._next()

    def _next(self) -> Bucket:
        pair = self._queue.pop()
        bucket = self.pairs[pair]
        old, new = self.old.declarations[pair[0]], self.new.declarations[pair[1]]
        if isinstance(old, Object) and isinstance(new, Object):
            self._objects(old, new, Place(new.id, old.at, new.at), bucket)
        elif isinstance(old, Union) and isinstance(new, Union):
            self._unions(old, new, Place(new.id, old.at, new.at), bucket)
        return bucket

    def _shapes(self, old: Shape, new: Shape, place: Place, bucket: Bucket) -> None:
        before, after = old.core, new.core
        if isinstance(before, Object) and isinstance(after, Object) and not (before.id and after.id):
            self._objects(before, after, place, bucket)
        elif (isinstance(before, Object) and isinstance(after, Object)) or (
            isinstance(before, Union) and isinstance(after, Union)
        ):
            bucket.edges.append(Edge(self._pair(before.id, after.id), place.directions, place.of_error))
        else:
            self._other(old, new, place, bucket)
        if old.nullable != new.nullable and not isinstance(before, Whatever) and not isinstance(after, Whatever):
            kind, effect = ("nullable-added", Effect.WIDENS) if new.nullable else ("nullable-removed", Effect.NARROWS)
            bucket.facts.append(_fact(kind, place, effect, old.nullable, new.nullable))
        if json_type(before) == json_type(after):
            self._limits(old.constraints, new.constraints, place, bucket, json_type(after))

    def _limits(self, old: Constraints, new: Constraints, place: Place, bucket: Bucket, kind: str) -> None:
        for name, effect, was, now in compare_limits(old, new, kind):
            bucket.facts.append(_fact(_limit_kind(name, effect), place, effect, was, now))

    def _pair(self, old: str, new: str) -> Pair:
        pair = (old, new)
        if pair not in self.pairs:
            self.pairs[pair] = Bucket()
            self._queue.append(pair)
        return pair

    def _other(self, old: Shape, new: Shape, place: Place, bucket: Bucket) -> None:
        match old.core, new.core:
            case Items(was, least), Items(now, most):
                self.compare(was, now, changed(place, subject=place.subject + "/items"), bucket, (least, most))
            case before, after if before == after:
                return
            case Values(), Values():
                self._values(old.core, new.core, place, bucket)
            case Scalar(json_type=was), Values(json_type=now, values=values) if _holds(was, now):
                bucket.facts.append(_fact("enum-introduced", place, Effect.NARROWS, told(old), list(values)))
            case Values(json_type=was, values=values), Scalar(json_type=now) if _holds(now, was):
                bucket.facts.append(_fact("enum-dropped", place, Effect.WIDENS, list(values), told(new)))
            case Scalar(), Scalar():
                self._scalars(old, new, place, bucket)
            case _, _:
                effect = self._relation(old, new)
                bucket.facts.append(_fact(_TYPE_KINDS[effect], place, effect, told(old), told(new)))

    def _scalars(self, old: Shape, new: Shape, place: Place, bucket: Bucket) -> None:
        before, after = old.core, new.core
        assert isinstance(before, Scalar)
        assert isinstance(after, Scalar)
        if before.json_type == after.json_type:
            effect = _format_effect(before, after)
            kind = "format-changed"
        else:
            effect = Effect.CHANGES
            if _holds(after.json_type, before.json_type):
                effect = Effect.WIDENS
            elif _holds(before.json_type, after.json_type):
                effect = Effect.NARROWS
            kind = _TYPE_KINDS[effect]
        bucket.facts.append(_fact(kind, place, effect, told(old), told(new)))

    def _values(self, old: Values, new: Values, place: Place, bucket: Bucket) -> None:
        before, after = {(type(value), value) for value in old.values}, {(type(value), value) for value in new.values}
        for value in new.values:
            if (type(value), value) not in before:
                bucket.facts.append(_fact("enum-value-added", place, Effect.WIDENS, None, value))
        for value in old.values:
            if (type(value), value) not in after:
                bucket.facts.append(_fact("enum-value-removed", place, Effect.NARROWS, value, None))

    def _relation(self, old: Shape, new: Shape) -> Effect:
        """What becomes of the valid values where the forms differ altogether."""
        before, after = old.core, new.core
        if isinstance(after, Whatever):
            return Effect.WIDENS
        if isinstance(before, Whatever):
            return Effect.NARROWS
        if isinstance(after, Union) and any(self.same(old.core, shape_of(self.new, item.type).core) for item in after.variants):
            return Effect.WIDENS
        if isinstance(before, Union) and any(self.same(shape_of(self.old, item.type).core, new.core) for item in before.variants):
            return Effect.NARROWS
        return Effect.CHANGES

    def same(self, old: Core, new: Core) -> bool:
        """Whether two cores have no difference, all the way down. On a cycle they have none until one is found."""
        if old == new and not isinstance(old, Items | Object | Union):
            return True
        key = _name(old), _name(new)
        if key in self._known:
            return self._known[key]
        self._known[key] = True
        trial = SchemaComparer(self.old, self.new, self.written, _known=self._known)
        bucket = Bucket()
        trial._shapes(Shape(old), Shape(new), Place(""), bucket)
        while not bucket.facts and trial._queue:
            bucket = trial._next()
        self._known[key] = not bucket.facts
        return not bucket.facts

    def _objects(self, old: Object, new: Object, place: Place, bucket: Bucket) -> None:
        before, after = {item.name: item for item in old.properties}, {item.name: item for item in new.properties}
        for name, item in after.items():
            if name in before and _is_same_scalar(before[name], item):
                continue
            subject = join_pointer(place.subject, "properties", name)
            if name in before:
                was = before[name]
                self._properties(was, item, Place(subject, was.at, item.at, place.directions), bucket)
            else:
                where = Place(subject, old.at, item.at, place.directions & _felt(item))
                kind = "property-added-required" if item.required else "property-added"
                forbidden = "forbidden" if old.closed else None
                bucket.facts.append(_fact(kind, where, Effect.NONE, forbidden, _described(self.new, item)))
        for name, item in before.items():
            if name not in after:
                where = Place(join_pointer(place.subject, "properties", name), item.at, new.at, place.directions & _felt(item))
                kind = "property-removed-required" if item.required else "property-removed"
                now = "forbidden" if new.closed else None
                bucket.facts.append(_fact(kind, where, Effect.NONE, _described(self.old, item), now))
        self._limits(old.constraints, new.constraints, place, bucket, "object")
        self._additional(old, new, changed(place, subject=join_pointer(place.subject, "additionalProperties")), bucket)

    def _additional(self, old: Object, new: Object, place: Place, bucket: Bucket) -> None:
        if old.closed != new.closed:
            kind, effect = ("object-closed", Effect.NARROWS) if new.closed else ("object-opened", Effect.WIDENS)
            bucket.facts.append(_fact(kind, place, effect, not old.closed, not new.closed))
        elif not old.closed and (old.additional != Anything() or new.additional != Anything()):
            self.compare(old.additional, new.additional, place, bucket)

    def _properties(self, old: Property, new: Property, place: Place, bucket: Bucket) -> None:
        has_default = old.has_default or new.has_default
        (old, was_named), (new, is_named) = _completed(old, self.written[0]), _completed(new, self.written[1])
        shared = changed(place, directions=place.directions & _felt(old) & _felt(new))
        if old.required != new.required:
            kind = "property-required" if new.required else "property-optional"
            bucket.facts.append(_fact(kind, shared, Effect.NONE, old.required, new.required))
        self._sides(old, new, place, bucket)
        if old.docs.deprecated != new.docs.deprecated:
            kind = "property-deprecated" if new.docs.deprecated else "property-not-deprecated"
            bucket.facts.append(_fact(kind, shared, Effect.NONE, old.docs.deprecated, new.docs.deprecated))
        # Where both name a schema, its default is told there.
        named = was_named and is_named and not has_default
        if (old.has_default, old.default) != (new.has_default, new.default) and not named:
            kind = "default-changed" if old.has_default else "default-added"
            bucket.facts.append(_fact(f"property-{kind}", shared, Effect.NONE, old.default, new.default))
        self.compare(old.type, new.type, shared, bucket, (old.constraints, new.constraints))

    def _sides(self, old: Property, new: Property, place: Place, bucket: Bucket) -> None:
        """Whether the property is part of requests and of answers."""
        required = "-required" if old.required and new.required else ""
        if old.read_only != new.read_only:
            kind = "property-read-only" if new.read_only else f"property-not-read-only{required}"
            bucket.facts.append(_fact(kind, place, Effect.NONE, old.read_only, new.read_only))
        if old.write_only != new.write_only:
            kind = "property-write-only" if new.write_only else f"property-not-write-only{required}"
            bucket.facts.append(_fact(kind, place, Effect.NONE, old.write_only, new.write_only))

    def _unions(self, old: Union, new: Union, place: Place, bucket: Bucket) -> None:
        if old.discriminator != new.discriminator:
            bucket.facts.append(_fact("discriminator-changed", place, Effect.CHANGES, old.discriminator, new.discriminator))
        before = [shape_of(self.old, item.type) for item in old.variants]
        after = [shape_of(self.new, item.type) for item in new.variants]
        tags_before = [tuple(sorted(item.tags)) for item in old.variants]
        tags_after = [tuple(sorted(item.tags)) for item in new.variants]
        matched = dict(self._matches(before, after, tags_before, tags_after))
        for left, right in matched.items():
            where = changed(place, subject=join_pointer(place.subject, "variants", _variant_name(after[right], right)))
            self._shapes(before[left], after[right], where, bucket)
            if "" != _identity(before[left]) != _identity(after[right]) != "":
                bucket.facts.append(_fact("variant-replaced", where, Effect.NONE, told(before[left]), told(after[right])))
            if tags_before[left] != tags_after[right]:
                was, now = list(tags_before[left]), list(tags_after[right])
                bucket.facts.append(_fact("discriminator-mapping-changed", where, Effect.NONE, was, now))
        for index, shape in enumerate(after):
            if index not in matched.values():
                where = changed(place, subject=join_pointer(place.subject, "variants", _variant_name(shape, index)))
                bucket.facts.append(_fact("variant-added", where, Effect.WIDENS, None, told(shape)))
        for index, shape in enumerate(before):
            if index not in matched:
                where = changed(place, subject=join_pointer(place.subject, "variants", _variant_name(shape, index)))
                bucket.facts.append(_fact("variant-removed", where, Effect.NARROWS, told(shape), None))

    def _matches(self, before: list[Shape], after: list[Shape], *tags: list[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
        """Which variants belong together: the same name or tag, else no difference, else the last of a kind on both sides."""
        left, right = list(range(len(before))), list(range(len(after)))
        names = [[_identity(shape) for shape in shapes] for shapes in (before, after)]

        def named(i: int, j: int) -> bool:
            return names[0][i] != "" and names[0][i] == names[1][j]

        def tagged(i: int, j: int) -> bool:
            return bool(tags[0][i] and tags[1][j]) and not set(tags[0][i]).isdisjoint(tags[1][j])

        def equal(i: int, j: int) -> bool:
            return before[i].nullable == after[j].nullable and self.same(before[i].core, after[j].core)

        def left_over(i: int, j: int) -> bool:
            return _alone(before, left, i) and _alone(after, right, j) and json_type(before[i].core) == json_type(after[j].core)

        tests: tuple[Callable[[int, int], bool], ...] = (named, tagged, equal, left_over)
        for belongs in tests:
            for i in list(left):
                found = next((j for j in right if belongs(i, j)), None)
                if found is not None:
                    left.remove(i)
                    right.remove(found)
                    yield i, found


_TYPE_KINDS = {Effect.WIDENS: "type-widened", Effect.NARROWS: "type-narrowed", Effect.CHANGES: "type-changed"}
_WIDER_FORMATS = {("int32", "int64"), ("float", "double")}


def _fact(kind: str, place: Place, effect: Effect, old: Any, new: Any) -> Fact:
    return Fact(
        kind=kind,
        subject=place.subject,
        effect=effect,
        old=old,
        new=new,
        old_at=place.old_at,
        new_at=place.new_at,
        directions=place.directions,
    )


def _limit_kind(name: str, effect: Effect) -> str:
    if name == "pattern" and effect is Effect.CHANGES:
        return "pattern-changed"
    if name == "pattern" and effect is Effect.WIDENS:
        return "pattern-dropped"
    return {Effect.NARROWS: "limit-tightened", Effect.WIDENS: "limit-loosened"}.get(effect, "limit-changed")


def _holds(wide: str, narrow: str) -> bool:
    return wide == narrow or (wide, narrow) == ("number", "integer")


def _format_effect(old: Scalar, new: Scalar) -> Effect:
    if old.format is None:
        return Effect.NARROWS
    if new.format is None or (old.format, new.format) in _WIDER_FORMATS:
        return Effect.WIDENS
    return Effect.NARROWS if (new.format, old.format) in _WIDER_FORMATS else Effect.CHANGES


def _is_same_scalar(old: Property, new: Property) -> bool:
    """Whether a property that names no declaration is as it was: then it has nothing to tell."""
    type_ = new.type
    while isinstance(type_, Nullable | Array | Map):
        type_ = type_.inner if isinstance(type_, Nullable) else type_.items if isinstance(type_, Array) else type_.values
    return isinstance(type_, Primitive | Anything) and old == new


def _felt(item: Property) -> frozenset[Direction]:
    """A read-only property is no part of requests, a write-only one none of responses (OpenAPI 3.0.4, section 4.7.24)."""
    if not (item.read_only or item.write_only):
        return BOTH
    directions = set(Direction)
    if item.read_only:
        directions.discard(Direction.REQUEST)
    if item.write_only:
        directions.discard(Direction.RESPONSE)
    return frozenset(directions)


def _completed(item: Property, written: Written) -> tuple[Property, bool]:
    """A property with what the schema says that it names, and whether it names one."""
    if not isinstance(item.type, Ref | Nullable):
        return item, False
    spot = written.spot(item.at)
    if "$ref" not in spot.node:
        return item, False
    node = written.follow(spot).node
    default = item.default if item.has_default else node.get("default")
    completed = changed(
        item,
        read_only=item.read_only or node.get("readOnly") is True,
        write_only=item.write_only or node.get("writeOnly") is True,
        has_default=item.has_default or "default" in node,
        default=default,
    )
    return completed, True


def _described(api: Api, item: Property) -> str:
    return told(shape_of(api, item.type)) + (", with a default" if item.has_default else "")


def _identity(shape: Shape) -> str:
    """The component's own id; an inline schema has only a place, which moves."""
    core = shape.core
    return core.id if isinstance(core, Object | Union) and re.fullmatch(r"[^#]*#/components/schemas/[^/]+", core.id) else ""


def _name(core: Core) -> Name:
    if isinstance(core, Object):
        return core.id or Map(core.additional)
    return core.id if isinstance(core, Union) else core


def _variant_name(shape: Shape, index: int) -> str:
    return _identity(shape).rsplit("/", 1)[-1] or str(index)


def _alone(shapes: list[Shape], rest: list[int], index: int) -> bool:
    return sum(json_type(shapes[other].core) == json_type(shapes[index].core) for other in rest) == 1
