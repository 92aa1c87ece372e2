"""What `impact` found: the data that every output is rendered from.

An `Impact` holds everything: the changes of the spec (`comparison`, absent where an `_api.json` was compared), those of the
Python API (`api_changes`, each with the ids of the spec's changes that made it), and the call sites. A renderer needs nothing
besides: no file is read again. A `Site` names its change by `change`, which is the `id` of one of `api_changes`; one change may
have many sites, and one line may hold sites of several changes. Sites come sorted by path, line, column, change.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from togai_codegen.drift.api.changes import ApiChange
from togai_codegen.drift.diff.changes import Comparison
from togai_codegen.records import dataclass


class Tier(StrEnum):
    """How sure it is that the line is affected. The tiers are never added up."""

    CERTAIN = "certain"
    """The code stops type-checking or working: its receiver is known, and what it does is no longer allowed."""
    REVIEW = "review"
    """It uses what changed; whether that matters depends on what can't be seen: a value, a flow, the text of a string."""
    POSSIBLE = "possible"
    """It uses a name that something changed has; whose it is can't be seen."""


TIERS: tuple[Tier, ...] = tuple(Tier)
"""The surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Put `text` in place of what stands from one position to another. Lines and columns count from 1, columns in characters.

    An automatic edit keeps the meaning: the thing has another name and nothing else. Others are proposals.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    """The column after the last character."""
    text: str
    automatic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place in the consumer's code that feels one change."""

    path: str
    """As the user would write it: relative to the working folder where it lies below that, with slashes."""
    line: int
    column: int
    end_line: int
    end_column: int
    """Lines and columns count from 1; the end is the column after the last character."""
    tier: Tier
    change: str
    """Id of the change of the API."""
    spec_changes: tuple[str, ...]
    """Ids of the changes of the spec (`drift.diff`), as `togai-codegen diff` tells them."""
    symbol: str
    """What is used, by its old name: `invoices.get`, `models.Invoice.total`."""
    effect: str
    """One sentence: what happens here."""
    suggestion: str
    """One sentence: what to do."""
    edit: Edit | None = None
    found_by: tuple[str, ...] = ("ast",)
    """Engines that found it: `ast`, `mypy`, `pyrefly`."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of the consumer that could not be read as Python, and why: it may hold sites that nobody saw."""

    path: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Impact:
    """The result of one run."""

    api_changes: tuple[ApiChange, ...]
    sites: tuple[Site, ...]
    comparison: Comparison | None = None
    files: int = 0
    """How many files of the consumer were read."""
    unread: tuple[Unread, ...] = ()
    engines: tuple[str, ...] = ("ast",)
    """Engines that ran to their end."""
    notes: tuple[str, ...] = ()
    """What the user should know of the run: an engine that is not there or took too long."""

    @cached_property
    def by_id(self) -> Mapping[str, ApiChange]:
        """The changes of the API by id."""
        return {item.id: item for item in self.api_changes}

    def of(self, tier: Tier) -> tuple[Site, ...]:
        """The sites of one tier."""
        return tuple(site for site in self.sites if site.tier is tier)

    @property
    def has_certain(self) -> bool:
        """Whether the command ends with exit 1."""
        return any(site.tier is Tier.CERTAIN for site in self.sites)

    def unaffected(self) -> tuple[ApiChange, ...]:
        """Breaking changes of the API that this consumer does not feel."""
        felt = {site.change for site in self.sites}
        return tuple(item for item in self.api_changes if item.is_breaking and item.id not in felt)
