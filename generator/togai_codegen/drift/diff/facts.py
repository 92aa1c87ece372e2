"""What differs, apart from what it means: facts, and what carries them to the operations that feel them."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from togai_codegen.location import NOWHERE, Location
from togai_codegen.records import dataclass


class Effect(StrEnum):
    """What a change of a schema does to the set of values that are valid."""

    NARROWS = "narrows"
    WIDENS = "widens"
    CHANGES = "changes"
    """Some values leave the set, others enter it."""
    NONE = "none"


class Direction(StrEnum):
    """Who writes the values: the client (a request) or the server (a response)."""

    REQUEST = "request"
    RESPONSE = "response"


BOTH = frozenset(Direction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One difference. `subject` is canonical: `GET /pets query limit`, `#/components/schemas/Pet/properties/name`.

    `old` and `new` are short JSON values; `directions` are those in which the difference can be felt at all (a read-only
    property is never part of a request).
    """

    kind: str
    subject: str
    effect: Effect = Effect.NONE
    old: Any = None
    new: Any = None
    old_at: Location = field(default=NOWHERE, compare=False)
    new_at: Location = field(default=NOWHERE, compare=False)
    directions: frozenset[Direction] = BOTH


@dataclass(frozen=True, slots=True)
class Surface:
    """Names that the generated client gives: operation -> `resource.method`, declaration -> class.

    `helpers` are the methods beside an operation's own, in the order in which they are declared.
    """

    methods: Mapping[str, str] = field(default_factory=dict[str, str])
    classes: Mapping[str, str] = field(default_factory=dict[str, str])
    helpers: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True, slots=True)
class Edge:
    """From a place to the pair of declarations that it names; only these directions pass."""

    target: tuple[str, str]
    directions: frozenset[Direction] = BOTH
    of_error: bool = False
    """Whether it leads out of the answer of an error, whose body has no type in the generated client."""


@dataclass(slots=True)
class Bucket:
    """The facts that one place owns, and the pairs of declarations that it names."""

    facts: list[Fact] = field(default_factory=list[Fact])
    edges: list[Edge] = field(default_factory=list[Edge])
