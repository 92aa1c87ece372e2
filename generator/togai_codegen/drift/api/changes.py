"""Changes of the public API: what a consumer of the package can feel."""

import hashlib
import json
from dataclasses import field
from enum import StrEnum

from togai_codegen.drift.api.relations import Relation
from togai_codegen.drift.api.types import Type
from togai_codegen.records import dataclass


class ApiKind(StrEnum):
    """What happened to a symbol."""

    RESOURCE_ADDED = "resource-added"
    RESOURCE_REMOVED = "resource-removed"
    METHOD_ADDED = "method-added"
    METHOD_REMOVED = "method-removed"
    METHOD_RENAMED = "method-renamed"
    METHOD_DEPRECATED = "method-deprecated"
    METHOD_AWAITED = "method-awaited"
    """The async method became a coroutine, or is none any more."""
    ARGUMENT_ADDED = "argument-added"
    ARGUMENT_ADDED_REQUIRED = "argument-added-required"
    ARGUMENT_REMOVED = "argument-removed"
    ARGUMENT_RENAMED = "argument-renamed"
    ARGUMENT_REQUIRED = "argument-required"
    ARGUMENT_OPTIONAL = "argument-optional"
    ARGUMENT_TYPE = "argument-type"
    ARGUMENT_KEYWORD = "argument-keyword"
    """A positional argument is passed by name only."""
    ARGUMENTS_REORDERED = "arguments-reordered"
    RETURN_TYPE = "return-type"
    CLASS_ADDED = "class-added"
    CLASS_REMOVED = "class-removed"
    CLASS_RENAMED = "class-renamed"
    CLASS_KIND = "class-kind"
    """A model became an alias, an enumeration a plain type, and so on."""
    ALIAS_TYPE = "alias-type"
    FIELD_ADDED = "field-added"
    FIELD_ADDED_REQUIRED = "field-added-required"
    FIELD_REMOVED = "field-removed"
    FIELD_RENAMED = "field-renamed"
    FIELD_REQUIRED = "field-required"
    FIELD_OPTIONAL = "field-optional"
    FIELD_TYPE = "field-type"
    MEMBER_ADDED = "member-added"
    MEMBER_REMOVED = "member-removed"
    MEMBER_RENAMED = "member-renamed"
    MEMBER_VALUE = "member-value"
    NAME_ADDED = "name-added"
    NAME_REMOVED = "name-removed"


_ALWAYS = frozenset(
    {
        ApiKind.RESOURCE_REMOVED,
        ApiKind.METHOD_REMOVED,
        ApiKind.METHOD_RENAMED,
        ApiKind.METHOD_AWAITED,
        ApiKind.ARGUMENT_ADDED_REQUIRED,
        ApiKind.ARGUMENT_REMOVED,
        ApiKind.ARGUMENT_RENAMED,
        ApiKind.ARGUMENT_REQUIRED,
        ApiKind.ARGUMENT_KEYWORD,
        ApiKind.ARGUMENTS_REORDERED,
        ApiKind.CLASS_REMOVED,
        ApiKind.CLASS_RENAMED,
        ApiKind.CLASS_KIND,
        ApiKind.FIELD_ADDED_REQUIRED,
        ApiKind.FIELD_REMOVED,
        ApiKind.FIELD_RENAMED,
        ApiKind.FIELD_REQUIRED,
        ApiKind.MEMBER_REMOVED,
        ApiKind.MEMBER_RENAMED,
        ApiKind.NAME_REMOVED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiChange:
    """One change of one symbol; the sync and the async client share it.

    `symbol` is as a consumer names it: `invoices`, `invoices.get`, `invoices.get(expand)`, `models.Invoice`,
    `models.Invoice.total`, `models.Status.DUE`, `errors.ConflictError`; `new_symbol` the same after a rename, else as `symbol`.
    """

    kind: ApiKind
    symbol: str
    new_symbol: str = ""
    old: str = ""
    """The old type or value as text, for people."""
    new: str = ""
    old_type: Type | None = field(default=None, repr=False)
    new_type: Type | None = field(default=None, repr=False)
    relation: Relation = Relation.SAME
    """What became of a type."""
    wire: str = ""
    """The name in JSON or in the request of a field or an argument."""
    new_wire: str = ""
    pointers: tuple[str, str] = ("", "")
    """Places in the old and in the new spec."""
    operation: str = ""
    """`GET /invoices` of the method that has it, as the old spec says it."""
    is_same: bool = True
    """Of a rename: whether both are the same thing of the spec. If not, they only look alike, and nothing is edited by itself."""
    spec_changes: tuple[str, ...] = ()
    """Ids of the changes of the spec (`drift.diff`) that it comes from; none where an overlay, a name or the generator did it."""

    @property
    def id(self) -> str:
        """The same for the same change wherever it is reported."""
        parts = [self.kind.value, self.symbol, self.new_symbol, self.old, self.new]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:12]

    @property
    def breaks_readers(self) -> bool:
        """Whether code that reads a value of the symbol may stop type-checking."""
        if self.kind in (ApiKind.FIELD_TYPE, ApiKind.FIELD_OPTIONAL, ApiKind.RETURN_TYPE, ApiKind.ALIAS_TYPE):
            return self.relation in (Relation.WIDENED, Relation.CHANGED)
        return False

    @property
    def breaks_writers(self) -> bool:
        """Whether code that passes a value for the symbol may stop type-checking."""
        if self.kind in (ApiKind.FIELD_TYPE, ApiKind.FIELD_OPTIONAL, ApiKind.ARGUMENT_TYPE, ApiKind.ALIAS_TYPE):
            return self.relation in (Relation.NARROWED, Relation.CHANGED)
        return False

    @property
    def is_breaking(self) -> bool:
        """Whether code can be written that type-checks before and not after. A member more breaks exhaustive matches only."""
        return self.kind in _ALWAYS or self.breaks_readers or self.breaks_writers or self.kind is ApiKind.MEMBER_ADDED

    @property
    def is_rename(self) -> bool:
        """Whether the symbol only got another name."""
        return self.kind.value.endswith("-renamed")
