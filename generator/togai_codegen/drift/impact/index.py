"""The changes of the API by what they are about."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.surface import Surface
from togai_codegen.records import dataclass

_GONE = frozenset(
    {
        ApiKind.RESOURCE_REMOVED,
        ApiKind.METHOD_REMOVED,
        ApiKind.METHOD_RENAMED,
        ApiKind.CLASS_REMOVED,
        ApiKind.CLASS_RENAMED,
        ApiKind.FIELD_REMOVED,
        ApiKind.FIELD_RENAMED,
        ApiKind.MEMBER_REMOVED,
        ApiKind.MEMBER_RENAMED,
        ApiKind.NAME_REMOVED,
    }
)
_TYPED = frozenset({ApiKind.FIELD_TYPE, ApiKind.FIELD_OPTIONAL, ApiKind.RETURN_TYPE, ApiKind.ALIAS_TYPE, ApiKind.METHOD_AWAITED})


@dataclass(frozen=True)
class ChangeIndex:
    """Changes by symbol. Only those that can break somebody are in it."""

    old: Surface
    new: Surface
    changes: tuple[ApiChange, ...]

    @cached_property
    def by_symbol(self) -> Mapping[str, tuple[ApiChange, ...]]:
        """All breaking changes of a symbol."""
        found: dict[str, list[ApiChange]] = {}
        for change in self.changes:
            if change.is_breaking:
                found.setdefault(change.symbol, []).append(change)
        return {symbol: tuple(items) for symbol, items in found.items()}

    @cached_property
    def by_id(self) -> Mapping[str, ApiChange]:
        """All changes by id."""
        return {change.id: change for change in self.changes}

    def of(self, symbol: str, kinds: Iterable[ApiKind]) -> ApiChange | None:
        """The change of a symbol that is of one of these kinds."""
        wanted = frozenset(kinds)
        return next((item for item in self.by_symbol.get(symbol, ()) if item.kind in wanted), None)

    def gone(self, symbol: str) -> ApiChange | None:
        """The change by which a symbol is no longer there under its name."""
        return self.of(symbol, _GONE)

    def causes(self, symbol: str) -> frozenset[str]:
        """The changes by which values of a symbol have another type."""
        return frozenset(item.id for item in self.by_symbol.get(symbol, ()) if item.kind in _TYPED and item.breaks_readers)

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Old names of renamed classes and their new ones."""
        return {item.symbol: item.new_symbol for item in self.changes if item.kind is ApiKind.CLASS_RENAMED}

    @cached_property
    def methods(self) -> Mapping[str, tuple[ApiChange, ...]]:
        """Breaking changes by the method that they are of: its own and those of its arguments."""
        found: dict[str, list[ApiChange]] = {}
        for symbol, items in self.by_symbol.items():
            if not symbol.startswith("models."):
                found.setdefault(symbol.partition("(")[0], []).extend(items)
        return {symbol: tuple(items) for symbol, items in found.items()}

    @cached_property
    def fields(self) -> Mapping[str, tuple[ApiChange, ...]]:
        """Breaking changes of fields by model."""
        found: dict[str, list[ApiChange]] = {}
        for items in self.by_symbol.values():
            for item in items:
                if item.kind.value.startswith("field"):
                    found.setdefault(item.symbol.rpartition(".")[0], []).append(item)
        return {model: tuple(items) for model, items in found.items()}

    @cached_property
    def live_names(self) -> frozenset[str]:
        """Names that the new API has somewhere."""
        new = self.new
        return frozenset(
            {name for item in new.classes.values() for name in (*item.fields, *item.members)}
            | {name for item in new.resources.values() for name in item.methods}
            | set(new.resources)
        )
