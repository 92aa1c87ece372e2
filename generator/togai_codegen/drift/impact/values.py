"""What an expression of the consumer's code stands for, before the change and after it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from togai_codegen.drift.api.types import ANY, Named, Type, Values, members_of, one_of
from togai_codegen.drift.impact.model import TIERS, Tier
from togai_codegen.records import dataclass

NEVER = Named("Never")
"""The type of what can't be: all cases are dealt with."""

CLIENT, RESOURCE, VIEW, OWN = "client:", "resource:", "view:", "own:"
"""Prefixes of classes that are no models: `client:Togai`, `resource:invoices` or `resource:invoices:async`,
`view:raw:invoices` or `view:stream:invoices:async`, `own:billing.service.Ledger` for the consumer's."""


@dataclass(frozen=True, slots=True)
class Known:
    """A value whose type is known, by the old API and by the new. `causes` are the changes that make the two differ.

    `tier` says how sure the type is; `keys` are those of a dict display, where all are constants.
    """

    old: Type
    new: Type
    causes: frozenset[str] = frozenset()
    tier: Tier = Tier.CERTAIN
    keys: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ClassOf:
    """A class itself: `models.Invoice`, `client:Togai`, `own:billing.Ledger`, `py:str`."""

    name: str


@dataclass(frozen=True, slots=True)
class ModuleOf:
    """A module: of the package (`api:`, `api:models`), of the consumer (`own:billing.service`), or a foreign one (`json`)."""

    name: str


@dataclass(frozen=True, slots=True)
class MethodOf:
    """A method of the API, bound to its resource. `view` is "", "raw" or "stream"."""

    symbol: str
    is_async: bool = False
    view: str = ""
    tier: Tier = Tier.CERTAIN
    is_bound: bool = True
    """False for `Invoices.get`, whose first argument is the resource."""


@dataclass(frozen=True, slots=True)
class FunctionOf:
    """A function of the consumer; `number` is where the engine keeps it. A bound method has passed its first argument."""

    number: int
    is_bound: bool = False


@dataclass(frozen=True, slots=True)
class PartialOf:
    """`functools.partial(target, ...)`: how many positional and which named arguments it has passed already."""

    target: "Value"
    positional: int
    keywords: frozenset[str]


@dataclass(frozen=True, slots=True)
class AttributeOf:
    """An attribute of a value of Python's own types, such as `"abc".upper`."""

    owner: Known
    name: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something of a library, by its dotted name: whatever it is, it is not of the package."""

    name: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It might be anything, a value of the package too."""


Value: TypeAlias = Known | ClassOf | ModuleOf | MethodOf | FunctionOf | PartialOf | AttributeOf | Foreign | Unknown

UNKNOWN = Unknown()
PASSED = FunctionOf(-1)
"""An argument that was passed and looked at before."""


def known(type_: Type, new: Type | None = None, causes: frozenset[str] = frozenset(), tier: Tier = Tier.CERTAIN) -> Known:
    """A value of this type, the same by both APIs unless another is given."""
    return Known(type_, type_ if new is None else new, causes, tier)


def weakest(*tiers: Tier) -> Tier:
    """The least sure of these."""
    return max(tiers, key=TIERS.index, default=Tier.CERTAIN)


def both(value: Known, step: Callable[[Type], Type | None]) -> Value:
    """The value after a step on its types; unknown where the old type does not take the step."""
    old, new = stepped(value.old, step), stepped(value.new, step)
    if old is None or old == ANY:
        return UNKNOWN
    new = ANY if new is None else new
    return Known(old, new, value.causes if old != new else frozenset(), value.tier)


def stepped(type_: Type, step: Callable[[Type], Type | None]) -> Type | None:
    """A step on each member of a type; None where one does not take it."""
    results = [step(member) for member in members_of(type_)]
    taken = [result for result in results if result is not None]
    return one_of(taken) if len(taken) == len(results) else None


def joined(values: Iterable[Value]) -> Value:
    """One of these values; unknown where one of them is."""
    distinct = tuple(dict.fromkeys(values))
    if len(distinct) == 1:
        return distinct[0]
    parts = [value for value in distinct if isinstance(value, Known)]
    if len(parts) < len(distinct) or not parts:
        return UNKNOWN
    causes = frozenset(cause for part in parts for cause in part.causes)
    tier = weakest(*(part.tier for part in parts))
    return Known(_union(part.old for part in parts), _union(part.new for part in parts), causes, tier)


def _union(types: Iterable[Type]) -> Type:
    kept = [item for item in types if item != NEVER]
    return one_of(kept) if kept else NEVER


def minus(value: Known, *left_out: Type) -> Known:
    """The value where it is none of these types."""
    return replace(value, old=_minus(value.old, left_out), new=_minus(value.new, left_out), keys=None)


def _minus(type_: Type, left_out: tuple[Type, ...]) -> Type:
    kept = [member for member in members_of(type_) if member not in left_out]
    return one_of(kept) if kept else NEVER


def filtered(value: Known, keep: Callable[[Type], bool]) -> Known:
    """The value where its type is one that is kept."""

    def narrowed(type_: Type) -> Type:
        kept = [member for member in members_of(type_) if keep(member)]
        return one_of(kept) if kept else NEVER

    return replace(value, old=narrowed(value.old), new=narrowed(value.new), keys=None)


def spread(type_: Type) -> tuple[Type, ...]:
    """The members of a type, literals one by one."""
    found: list[Type] = []
    for member in members_of(type_):
        found += [Values((item,)) for item in member.values] if isinstance(member, Values) else [member]
    return tuple(found)
