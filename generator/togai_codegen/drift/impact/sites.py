"""Sites as they are found: one a place and change, told in a sentence, with an edit where the new name is known."""

import ast
from dataclasses import field, replace

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.impact.consumer import Module
from togai_codegen.drift.impact.model import TIERS, Edit, Site, Tier
from togai_codegen.records import dataclass

_GONE = {
    ApiKind.RESOURCE_REMOVED: "the resource is gone, and with it all its methods",
    ApiKind.METHOD_REMOVED: "the method is gone: its operation is no longer documented",
    ApiKind.CLASS_REMOVED: "the class is gone",
    ApiKind.FIELD_REMOVED: "the field is gone",
    ApiKind.MEMBER_REMOVED: "the member is gone: the server no longer documents the value",
    ApiKind.NAME_REMOVED: "the name is gone",
    ApiKind.ARGUMENT_REMOVED: "the argument is gone",
    ApiKind.ARGUMENT_ADDED_REQUIRED: "a new argument is required, and this call does not pass it",
    ApiKind.ARGUMENT_REQUIRED: "the argument is required now, and this call does not pass it",
    ApiKind.FIELD_ADDED_REQUIRED: "a new field is required, and this does not give it",
    ApiKind.FIELD_REQUIRED: "the field is required now, and this does not give it",
    ApiKind.FIELD_OPTIONAL: "the value may be None now",
    ApiKind.MEMBER_ADDED: "there is a value more, which this does not deal with",
    ApiKind.METHOD_AWAITED: "the method is to be awaited now, or no longer is",
    ApiKind.ARGUMENT_KEYWORD: "the argument is passed by name only now",
    ApiKind.ARGUMENTS_REORDERED: "positional arguments have changed places",
    ApiKind.CLASS_KIND: "the class is another kind of thing now",
}


def effect_of(change: ApiChange, detail: str = "") -> str:
    """What the change does, in one sentence."""
    if detail:
        text = detail
    elif change.is_rename:
        text = f"it is called {change.new_symbol.removeprefix('models.')} now"
    elif change.kind in _GONE:
        text = _GONE[change.kind]
    else:
        text = f"the type was {change.old} and is {change.new}"
    return f"{text[:1].upper()}{text[1:]}."


def suggestion_for(change: ApiChange) -> str:
    """What to do, in one sentence."""
    name = change.symbol.rpartition(".")[2].rstrip(")").rpartition("(")[2]
    if change.is_rename:
        new = change.new_symbol.removeprefix("models.")
        sure = "Use" if change.is_same else "Perhaps it is meant to be"
        return f"{sure} {new}, or keep the old name by pinning it with `x-codegen-name` in the overlay."
    match change.kind:
        case ApiKind.FIELD_OPTIONAL:
            return f"Handle None before `{name}` is used."
        case ApiKind.ARGUMENT_ADDED_REQUIRED | ApiKind.ARGUMENT_REQUIRED | ApiKind.FIELD_ADDED_REQUIRED | ApiKind.FIELD_REQUIRED:
            return f"Pass `{name}`" + (f", a {change.new}." if change.new else ".")
        case ApiKind.ARGUMENT_KEYWORD:
            return f"Write `{name}=` before the value."
        case ApiKind.MEMBER_ADDED:
            return f"Add a case for `{name}`."
        case ApiKind.ARGUMENT_REMOVED | ApiKind.FIELD_REMOVED | ApiKind.MEMBER_REMOVED:
            return f"Stop using `{name}`."
        case ApiKind.METHOD_REMOVED | ApiKind.RESOURCE_REMOVED | ApiKind.CLASS_REMOVED | ApiKind.NAME_REMOVED:
            return "Move to something else before the package is regenerated."
        case ApiKind.ARGUMENTS_REORDERED:
            return f"Pass them in this order: {change.new}."
        case _:
            return f"Make it fit {change.new}." if change.new else "Adapt this line."


@dataclass(slots=True)
class Sites:
    """Collects what is found; a place is told once for a change, in the surest tier."""

    found: dict[tuple[str, int, int, str], Site] = field(default_factory=dict[tuple[str, int, int, str], Site])

    def add(
        self, module: Module, node: ast.expr | ast.keyword | ast.alias | ast.stmt | ast.pattern, change: ApiChange, tier: Tier,
        *, detail: str = "", edit: Edit | None = None, name: str = "",
    ) -> None:  # fmt: skip
        """Note a site. `name` marks the end of the node that is the place, as an attribute's name is."""
        end_line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        line, offset = (end_line, end - len(name.encode())) if name else (node.lineno, node.col_offset)
        if isinstance(node, ast.stmt):
            end_line, end = node.lineno, node.col_offset
        site = Site(
            path=module.path,
            line=line,
            column=module.column(line, offset),
            end_line=end_line,
            end_column=module.column(end_line, end),
            tier=tier,
            change=change.id,
            spec_changes=change.spec_changes,
            symbol=change.symbol,
            effect=effect_of(change, detail),
            suggestion=suggestion_for(change),
            edit=edit,
        )
        key = (site.path, site.line, site.column, site.change)
        known = self.found.get(key)
        if known is None or TIERS.index(tier) < TIERS.index(known.tier):
            self.found[key] = site if known is None or site.edit else replace(site, edit=known.edit)

    def sorted(self) -> tuple[Site, ...]:
        """By place."""
        return tuple(self.found[key] for key in sorted(self.found))


def renaming(module: Module, node: ast.expr | ast.keyword | ast.alias, old: str, new: str, *, automatic: bool) -> Edit:
    """The edit that gives the name at the end of a node (at its beginning, of a keyword or an import) another text."""
    if isinstance(node, ast.keyword | ast.alias):
        line, start = node.lineno, node.col_offset
        stop = start + len(old.encode())
    else:
        line, stop = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        start = stop - len(old.encode())
    return Edit(
        line=line,
        column=module.column(line, start),
        end_line=line,
        end_column=module.column(line, stop),
        text=new,
        automatic=automatic,
    )


def moving(module: Module, node: ast.Attribute, change: ApiChange) -> Edit | None:
    """The edit that writes `new_resource.new_name` in place of `resource.name`, where both stand on one line."""
    inner = node.value
    if not isinstance(inner, ast.Attribute) or inner.end_lineno != node.end_lineno or inner.end_lineno is None:
        return None
    start, stop = (inner.end_col_offset or 0) - len(inner.attr.encode()), node.end_col_offset or 0
    return Edit(
        line=inner.end_lineno,
        column=module.column(inner.end_lineno, start),
        end_line=inner.end_lineno,
        end_column=module.column(inner.end_lineno, stop),
        text=change.new_symbol,
        automatic=change.is_same,
    )
