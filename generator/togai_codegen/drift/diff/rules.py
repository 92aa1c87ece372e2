"""What each kind of change means: the rules, their texts, and the judgement."""

from dataclasses import dataclass

from togai_codegen.drift.diff.changes import Level, Profile, Verdicts, worst
from togai_codegen.drift.diff.facts import Direction, Effect, Fact
from togai_codegen.drift.diff.rule_table import RULES

S, R, B = Level.SAFE, Level.RISKY, Level.BREAKING


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of change means. Each level is a pair: felt in requests, felt in responses.

    `wire` is "effect" where narrowing what requests may hold and widening what responses may hold is breaking; `lenient` is the
    wire level in responses for clients of ours, which keep what they do not know and repair what is wrong.
    """

    kind: str
    wire: tuple[Level, Level] | None
    source: tuple[Level, Level]
    runtime: tuple[Level, Level]
    lenient: Level | None
    text: str
    example: str
    remedy: str


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
        lenient=_levels(lenient)[0] if lenient else None,
        text=text,
        example=example,
        remedy=remedy,
    )


ALL: dict[str, Rule] = {kind: _rule(kind, row) for kind, row in RULES.items()}


def judge(fact: Fact, directions: frozenset[Direction], profile: Profile) -> Verdicts:
    """The verdicts on a fact that is felt in these directions; nobody feels what no operation reaches."""
    rule = ALL[fact.kind]
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
    if profile == "client" and direction is Direction.RESPONSE and rule.lenient is not None:
        return min(rule.lenient, _strict(rule, fact, direction), key=list(Level).index)
    return _strict(rule, fact, direction)


def _strict(rule: Rule, fact: Fact, direction: Direction) -> Level:
    if rule.wire is not None:
        forbidden = fact.kind.startswith("property-removed") and fact.new == "forbidden" and direction is Direction.REQUEST
        return B if forbidden else _of(rule.wire, direction)
    harmful = Effect.NARROWS if direction is Direction.REQUEST else Effect.WIDENS
    return B if fact.effect in (harmful, Effect.CHANGES) else S
