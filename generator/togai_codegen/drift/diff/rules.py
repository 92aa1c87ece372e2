"""What each kind of change means: the rules, their texts, and the judgement."""

from togai_codegen.drift.diff.changes import ORDER, Level, Profile, Verdict, Verdicts, worst
from togai_codegen.drift.diff.facts import Direction, Effect, Fact
from togai_codegen.drift.diff.policies import POLICIES
from togai_codegen.drift.diff.rule_table import TABLE
from togai_codegen.records import dataclass

S, R, B = Level.SAFE, Level.RISKY, Level.BREAKING


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of change means. Each level is a pair: felt in requests, felt in responses.

    `wire` is None where narrowing what requests may hold and widening what responses may hold is breaking; `lenient` is the
    highest wire level for clients of ours, which keep what they do not know and repair what is wrong.
    """

    kind: str
    wire: tuple[Level, Level] | None
    source: tuple[Level, Level]
    runtime: tuple[Level, Level]
    lenient: tuple[Level, Level]
    text: str
    example: str
    remedy: str
    policy: str = ""
    """Where tools disagree, or a specification leaves it open: what decides, and why."""

    @property
    def level(self) -> Level:
        """The worst that a change of this kind can be, for anybody, by any of the three verdicts."""
        if self.wire is None:
            return B
        return worst((*self.wire, *self.source, *self.runtime))

    def verdicts(self) -> dict[Verdict, tuple[Level | None, Level | None]]:
        """The levels in requests and in responses, by verdict, under `wire-strict`; None where the effect decides."""
        return {"wire": self.wire or (None, None), "source": self.source, "runtime": self.runtime}

    def lenient_wire(self) -> tuple[Level | None, Level | None]:
        """The wire levels under the profile `client`."""
        strict = self.wire or (B, B)
        request, response = (min(pair, key=ORDER.index) for pair in zip(strict, self.lenient, strict=True))
        open_ = self.wire is None
        return None if open_ and request is B else request, None if open_ and response is B else response


def _levels(letters: str) -> tuple[Level, Level]:
    table = {"s": S, "r": R, "b": B}
    return table[letters[0]], table[letters[-1]]


def _rule(kind: str, row: tuple[str, str, str, str, str]) -> Rule:
    levels, lenient, text, example, remedy = row
    wire, source, runtime = levels.split()
    return Rule(
        kind=kind,
        wire=None if wire == "effect" else _levels(wire),
        source=_levels(source),
        runtime=_levels(runtime),
        lenient=_lenient(lenient),
        text=text,
        example=example,
        remedy=remedy,
        policy=POLICIES.get(kind, ""),
    )


def _lenient(letters: str) -> tuple[Level, Level]:
    """One letter is for responses; two, with a dash, are for requests and responses; no letter leaves the level as it is."""
    if not letters:
        return B, B
    return _levels(letters) if "-" in letters else (B, _levels(letters)[0])


RULES: dict[str, Rule] = {kind: _rule(kind, row) for kind, row in TABLE.items()}


def judge(fact: Fact, directions: frozenset[Direction], profile: Profile) -> Verdicts:
    """The verdicts on a fact that is felt in these directions; nobody feels what no operation reaches."""
    rule = RULES[fact.kind]
    felt = [direction for direction in Direction if direction in directions]
    if not felt:
        return Verdicts()
    return Verdicts(
        wire=worst(_wire(rule, fact, direction, profile) for direction in felt),
        source=worst(_of(rule.source, direction) for direction in felt),
        runtime=worst(_of(rule.runtime, direction) for direction in felt),
    )


def _of(levels: tuple[Level, Level], direction: Direction) -> Level:
    return levels[0] if direction is Direction.REQUEST else levels[1]


def _wire(rule: Rule, fact: Fact, direction: Direction, profile: Profile) -> Level:
    strict = _strict(rule, fact, direction)
    if fact.kind.startswith("property-removed") and fact.new == "forbidden" and direction is Direction.REQUEST:
        return strict  # the new schema is closed: whoever sends the property is refused
    return strict if profile == "wire-strict" else min(_of(rule.lenient, direction), strict, key=ORDER.index)


def _strict(rule: Rule, fact: Fact, direction: Direction) -> Level:
    if rule.wire is not None:
        return _of(rule.wire, direction)
    harmful = Effect.NARROWS if direction is Direction.REQUEST else Effect.WIDENS
    return B if fact.effect in (harmful, Effect.CHANGES) else S
