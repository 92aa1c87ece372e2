"""Two Apis: their operations paired, their schemas compared once, and every fact told to the operations that feel it."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from typing import Any, TypeAlias

from togai_codegen.drift.diff.changes import ORDER, Change, Comparison, Level, Profile
from togai_codegen.drift.diff.contents import ContentComparer
from togai_codegen.drift.diff.extras import ExtraComparer
from togai_codegen.drift.diff.facts import BOTH, Bucket, Direction, Fact, Surface
from togai_codegen.drift.diff.keywords import KeywordComparer
from togai_codegen.drift.diff.names import renamed_class, renamed_methods
from togai_codegen.drift.diff.operations import OperationComparer, key_of, webhook_key
from togai_codegen.drift.diff.promises import has_ended, is_promised
from togai_codegen.drift.diff.rules import judge
from togai_codegen.drift.diff.schemas import Pair, Place, SchemaComparer
from togai_codegen.drift.diff.schemes import compare_schemes, users
from togai_codegen.drift.diff.written import Written
from togai_codegen.ir.model import Api
from togai_codegen.records import changed, dataclass

_NO_NAMES = Surface()
_COMPONENTS = (
    "/components/parameters/",
    "/components/responses/",
    "/components/requestBodies/",
    "/parameters/",
    "/responses/",
)
_REMOVALS = ("operation-removed", "parameter-removed", "property-removed", "property-removed-required")
Callers: TypeAlias = dict[Pair | str, tuple[int, int]]
"""Operations and pairs with the directions in which they name something, in bits: in all, and but for answers of errors."""
_DIRECTIONS = tuple(
    frozenset(item for place, item in enumerate(Direction) if bits >> place & 1) for bits in range(1 << len(Direction))
)
_BITS = {directions: bits for bits, directions in enumerate(_DIRECTIONS)}
_EITHER = len(_DIRECTIONS) - 1
_NO_WAY = (0, 0)
_NOBODY: Callers = {}


def compare_apis(
    old: Api,
    new: Api,
    *,
    profile: Profile = "client",
    old_names: Surface = _NO_NAMES,
    new_names: Surface = _NO_NAMES,
    today: date | None = None,
    everything: bool = False,
) -> Comparison:
    """Everything that differs, judged. Prose, examples and the order of things are no differences.

    `today` is the day by which announced removals are due; without it none is. `everything` also compares what is written the
    same: slower, to the same end.
    """
    run = _Run(old, new, profile, old_names, new_names, today, everything)
    run.operations()
    run.webhooks()
    run.whole()
    return Comparison(tuple(sorted(_once(run.changes()), key=_rank)), profile)


@dataclass(slots=True)
class _Run:
    """One comparison: what is found first, and then told to the operations that feel it."""

    old: Api
    new: Api
    profile: Profile
    old_names: Surface
    new_names: Surface
    today: date | None
    everything: bool
    schemas: SchemaComparer = field(init=False)
    extras: ExtraComparer = field(init=False)
    own: dict[str, Bucket] = field(default_factory=dict[str, Bucket])
    told: list[tuple[Fact, tuple[str, ...]]] = field(default_factory=list[tuple[Fact, tuple[str, ...]]])
    """Facts whose operations are known at once."""
    classes: frozenset[str] = frozenset()
    """The names of the new client's classes."""
    drafts: set[str] = field(default_factory=set[str])
    """Operations that the old spec promises nothing about."""

    def __post_init__(self) -> None:
        written = Written.of(self.old), Written.of(self.new)
        self.classes = frozenset(self.new_names.classes.values())
        self.schemas = SchemaComparer(self.old, self.new, written)
        self.extras = ExtraComparer(*written, KeywordComparer(*written, self.everything), Bucket())

    def operations(self) -> None:
        """Pair the operations and compare each pair."""
        before, after = {key_of(item): item for item in self.old.operations}, {key_of(item): item for item in self.new.operations}
        for key, item in after.items():
            if key not in before:
                fact = Fact(kind="operation-added", subject=item.id, new=item.operation_id, new_at=item.at)
                self.told.append((fact, (item.id,)))
                continue
            was = before[key]
            if not is_promised(self.extras.old.at(was.at).node):
                self.drafts.add(item.id)
            bucket = self.own[item.id] = Bucket()
            OperationComparer(self.schemas, changed(self.extras, bucket=bucket), was, item, bucket).run()
            bucket.facts += renamed_methods(was, item, self.old_names, self.new_names)
        for key, item in before.items():
            if key not in after:
                fact = Fact(kind="operation-removed", subject=item.id, old=item.operation_id, old_at=item.at)
                self.told.append((fact, (item.id,)))
                if not is_promised(self.extras.old.at(item.at).node):
                    self.drafts.add(item.id)

    def webhooks(self) -> None:
        """Compare what the API sends unasked. Deliveries are repeated, so an old one may meet a new receiver, too."""
        directions = BOTH if self.profile == "wire-strict" else frozenset({Direction.RESPONSE})
        before, after = (
            {webhook_key(item): item for item in self.old.webhooks},
            {webhook_key(item): item for item in self.new.webhooks},
        )
        for key, item in after.items():
            name = item.id
            if key not in before:
                fact = Fact(kind="webhook-added", subject=name, new=item.operation_id, new_at=item.at)
                self.told.append((fact, (name,)))
                continue
            was = before[key]
            bucket = self.own[name] = Bucket()
            place = Place("", was.at, item.at, directions)
            ContentComparer(self.schemas, bucket, name).bodies(was.body, item.body, place)
            extras = changed(self.extras, bucket=bucket)
            extras.body(was.body, item.body, directions)
        for key, item in before.items():
            if key not in after:
                fact = Fact(kind="webhook-removed", subject=item.id, old=item.operation_id, old_at=item.at)
                self.told.append((fact, (item.id,)))

    def whole(self) -> None:
        """Compare what belongs to no operation."""
        everyone = tuple(sorted(self.own))
        for fact, scheme in compare_schemes(self.old, self.new, (self.extras.old, self.extras.new)):
            self.told.append((fact, users(self.new, scheme) or users(self.old, scheme) or everyone))
        self.told += [(fact, everyone) for fact in _servers(self.old, self.new)]

    def changes(self) -> Iterator[Change]:
        """All facts, each with the operations that feel it, and judged."""
        self.schemas.finish()
        self.extras.keywords.finish()
        pairs = self.schemas.pairs | self.extras.keywords.pairs
        callers = _callers(self.own, pairs)
        for fact, operations in self.told:
            yield self._change(fact, fact.directions, operations)
        for operation_id, bucket in self.own.items():
            for fact in bucket.facts:
                yield self._change(_shared(fact, operation_id), fact.directions, (operation_id,))
        for pair, bucket in pairs.items():
            facts = (*bucket.facts, *renamed_class(pair, self.old_names, self.new_names))
            # Walked backwards, from what has something to tell: the cost follows the changes, not the size of the Apis.
            felt = _felt_by(pair, callers) if facts else {}
            kept = bool(facts) and self._is_kept(pair)
            untyped = kept and not _felt_by(pair, callers, errors=False)
            everywhere = frozenset[Direction]().union(*felt.values())
            reached: dict[frozenset[Direction], tuple[str, ...]] = {}
            for fact in facts:
                if fact.directions not in reached:
                    reached[fact.directions] = tuple(sorted(name for name, found in felt.items() if found & fact.directions))
                operations = reached[fact.directions]
                if operations:
                    change = self._change(fact, everywhere & fact.directions, operations)
                    yield _at_worst_risky(change) if untyped or (kept and fact.kind == "class-renamed") else change

    def _is_kept(self, pair: Pair) -> bool:
        """Whether another class stands where the old one did, which itself is still there: code that names it still can."""
        return pair[0] != pair[1] and self.old_names.classes.get(pair[0]) in self.classes

    def _change(self, fact: Fact, directions: frozenset[Direction], operations: tuple[str, ...]) -> Change:
        verdicts = judge(fact, directions, self.profile)
        if verdicts.wire is Level.BREAKING and self._was_announced(fact, operations):
            verdicts = changed(verdicts, wire=Level.RISKY)
        ordered = tuple(item for item in Direction if item in directions)
        return Change(fact=fact, directions=ordered, verdicts=verdicts, operations=operations)

    def _was_announced(self, fact: Fact, operations: tuple[str, ...]) -> bool:
        """Whether nobody was to rely on it: drafts only, or a removal whose announced day has come."""
        if operations and self.drafts.issuperset(operations):
            return True
        return fact.kind in _REMOVALS and has_ended(self.extras.old.at(fact.old_at).node, self.today)


def _shared(fact: Fact, operation: str) -> Fact:
    """A difference of a component that an operation names, told at the component, so that all who name it share the finding."""
    is_use = fact.kind.endswith(("-added", "-added-required", "-removed", "-removed-required"))
    if is_use or not fact.new_at.pointer.startswith(_COMPONENTS):
        return fact
    return changed(fact, subject=f"#{fact.new_at.pointer}{fact.subject.removeprefix(operation)}")


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """A declaration that is paired with two others may tell the same fact twice."""
    seen: dict[str, Change] = {}
    for change in changes:
        known = seen.get(change.id)
        if known is None:
            seen[change.id] = change
        else:
            operations = tuple(sorted({*known.operations, *change.operations}))
            seen[change.id] = changed(known, operations=operations)
    yield from seen.values()


def _rank(change: Change) -> tuple[Any, ...]:
    return (-ORDER.index(change.verdicts.worst), change.fact.subject, change.fact.kind, change.id)


def _at_worst_risky(change: Change) -> Change:
    """The change for code that type-checks without it: only what looks into values of no type, or spells out a type, feels it."""
    source, runtime = (min(level, Level.RISKY, key=ORDER.index) for level in (change.verdicts.source, change.verdicts.runtime))
    return changed(change, verdicts=changed(change.verdicts, source=source, runtime=runtime))


def _callers(own: dict[str, Bucket], pairs: dict[Pair, Bucket]) -> dict[Pair, Callers]:
    """What names each pair of declarations: operations, by id, and other pairs."""
    callers: dict[Pair, Callers] = {}
    places: list[tuple[Pair | str, Bucket]] = [*own.items(), *pairs.items()]
    for place, bucket in places:
        for edge in bucket.edges:
            found = callers.setdefault(edge.target, {})
            every, sound = found.get(place, _NO_WAY)
            passing = _BITS[edge.directions]
            found[place] = (every | passing, sound if edge.of_error else sound | passing)
    return callers


def _felt_by(pair: Pair, callers: dict[Pair, Callers], *, errors: bool = True) -> dict[str, frozenset[Direction]]:
    """The operations that reach a pair, by their errors only with `errors`; each with the directions in which it does."""
    found: dict[str, int] = {}
    which = 0 if errors else 1
    seen: dict[Pair, int] = {pair: _EITHER}
    queue = [(pair, _EITHER)]
    while queue:
        place, allowed = queue.pop()
        for caller, ways in callers.get(place, _NOBODY).items():
            passing = allowed & ways[which]
            if isinstance(caller, str):
                if passing:
                    found[caller] = found.get(caller, 0) | passing
            elif passing & ~seen.get(caller, 0):
                seen[caller] = seen.get(caller, 0) | passing
                queue.append((caller, passing))
    return {caller: _DIRECTIONS[bits] for caller, bits in found.items()}


def _servers(old: Api, new: Api) -> Iterator[Fact]:
    before, after = {item.url: item for item in old.servers}, {item.url: item for item in new.servers}
    for url, server in after.items():
        if url not in before:
            yield Fact(kind="server-added", subject=f"#/servers {url}", new=url)
        elif before[url].variables != server.variables:
            was, now = (
                {item.name: [item.default, sorted(item.enum)] for item in found.variables} for found in (before[url], server)
            )
            if was != now:
                yield Fact(kind="server-changed", subject=f"#/servers {url}", old=was, new=now)
    for url in before:
        if url not in after:
            yield Fact(kind="server-removed", subject=f"#/servers {url}", old=url)
