"""One scope of names: what is taken, and how the next one gets out of the way."""

from collections.abc import Collection, Iterable, Set
from dataclasses import field

from togai_codegen.records import dataclass


@dataclass(slots=True)
class Scope:
    """Names given so far, and names that may not be given."""

    reserved: frozenset[str] = frozenset()
    taken: set[str] = field(default_factory=set[str])

    def is_free(self, name: str) -> bool:
        """Whether a name can be given."""
        return name not in self.taken and name not in self.reserved

    def give(self, candidates: Iterable[str]) -> str:
        """The first candidate that is free; with underscores after the last where none is."""
        last = ""
        for last in candidates:
            if self.is_free(last):
                break
        else:
            while not self.is_free(last):
                last += "_"
        self.taken.add(last)
        return last


def is_usable(name: str) -> bool:
    """Whether a name that the spec asks for is a public Python identifier. ASCII only: what looks alike stays apart."""
    return name.isidentifier() and name.isascii() and not name.startswith("_")


def are_free(names: Collection[str], reserved: Set[str]) -> bool:
    """Whether a scope that holds nothing yet would give each of these as it is."""
    distinct = set(names)
    return len(distinct) == len(names) and distinct.isdisjoint(reserved)


def valid(name: str, prefix: str) -> str:
    """A name with a prefix where it would be empty or begin with a digit."""
    if not name:
        return prefix.rstrip("_")
    return name if name.isidentifier() else prefix + name
