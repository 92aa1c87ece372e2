"""One self-contained HTML page: every finding with all that is known of it, to be filtered and searched."""

from collections.abc import Iterable
from html import escape

from togai_codegen.docs.page import self_contained_page
from togai_codegen.docs.phrases import Plain
from togai_codegen.records import dataclass
from togai_codegen.render.templates import jinja_environment
from togai_codegen.report.findings import Finding, Place, Report


class _Said(Plain):
    """A text of ours, in which backticks mark code."""

    __slots__ = ()

    def to_html(self) -> str:
        """Text with `code` elements."""
        parts = self._line().split("`")
        if len(parts) % 2 == 0:
            return escape(self._line())
        return "".join(f"<code>{escape(part)}</code>" if number % 2 else escape(part) for number, part in enumerate(parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What a reader filters by: a verdict, a cause. `shade` is how good it is, as a class of the style sheet."""

    name: Plain
    value: Plain
    shade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A finding, as the template prints it."""

    anchor: Plain
    level: Plain
    shade: str
    subject: Plain
    is_prose: bool
    rule: Plain
    meaning: Plain
    marks: tuple[_Mark, ...]
    before: Plain
    after: Plain
    has_values: bool
    places: tuple[tuple[Plain, Plain], ...]
    pointer: Plain
    excerpt: Plain
    members: tuple[Plain, ...]
    count: Plain
    effect: Plain
    remark: Plain
    remedy: Plain
    id: Plain
    accepted: Plain
    is_accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """A section of the page, and one of its filters."""

    name: Plain
    title: Plain
    count: Plain
    shade: str
    items: tuple[_Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The whole page. `facets` are the marks with the values that occur."""

    command: Plain
    title: Plain
    lead: Plain
    headline: Plain
    summary: tuple[Plain, ...]
    total: Plain
    facets: tuple[tuple[Plain, tuple[Plain, ...]], ...]
    rules: tuple[Plain, ...]
    groups: tuple[_Group, ...]
    version: Plain


_TITLES = {
    "diff": "What changed",
    "check": "Is the package what would be generated?",
    "lint": "What is wrong with the spec",
    "impact": "Who feels the change",
}
_SHADES = {
    "bad": frozenset({"breaking", "error", "certain"}),
    "warn": frozenset({"risky", "warning", "review"}),
    "good": frozenset({"safe"}),
}


def html(report: Report, version: str) -> str:
    """The page. It asks no host for anything, and shows everything where scripts do not run."""
    groups = tuple(_group(report, name) for name in report.groups)
    page = _Page(
        command=Plain(report.command),
        title=Plain(_TITLES.get(report.command, report.command)),
        lead=Plain(report.title),
        headline=Plain(next(iter(report.summary), "")),
        summary=tuple(map(Plain, report.summary[1:])),
        total=Plain(f"{len(report.findings):,}"),
        facets=_facets(report),
        rules=tuple(map(Plain, sorted({finding.rule.id for finding in report.findings}))),
        groups=tuple(group for group in groups if group.items),
        version=Plain(version),
    )
    return self_contained_page("report", jinja_environment(None, autoescape=True), page=page)


def _facets(report: Report) -> tuple[tuple[Plain, tuple[Plain, ...]], ...]:
    """Marks of which a reader has a choice, each with its values, the worst first."""
    order = {name: place for place, name in enumerate(report.groups)}
    values: dict[str, set[str]] = {}
    for finding in report.findings:
        for name, value in finding.marks.items():
            values.setdefault(name, set()).add(value)
    return tuple(
        (Plain(name), tuple(map(Plain, sorted(found, key=lambda value: (order.get(value, len(order)), value)))))
        for name, found in values.items()
        if len(found) > 1
    )


def _group(report: Report, name: str) -> _Group:
    items = tuple(_item(finding) for finding in report.findings if finding.group == name)
    shade = items[0].shade if items else ""
    return _Group(name=Plain(name), title=Plain(name.capitalize()), count=Plain(f"{len(items):,}"), shade=shade, items=items)


def _shade(value: str) -> str:
    return next((shade for shade, names in _SHADES.items() if value in names), "plain")


def _item(finding: Finding) -> _Item:
    before, after = finding.values or ("", "")
    shades = (_shade(finding.group), _shade(finding.level.value))
    return _Item(
        anchor=Plain(finding.fingerprint),
        level=Plain(finding.level.value),
        shade=next((shade for shade in shades if shade != "plain"), "plain"),
        subject=_Said(finding.subject or finding.message),
        is_prose=finding.subject in ("", finding.message),
        rule=Plain(finding.rule.id),
        meaning=_Said(finding.rule.text),
        marks=tuple(_Mark(name=Plain(name), value=Plain(value), shade=_shade(value)) for name, value in finding.marks.items()),
        before=Plain(before),
        after=Plain(after),
        has_values=finding.values is not None,
        places=tuple(_places(finding)),
        pointer=Plain(finding.at.pointer),
        excerpt=Plain(finding.excerpt),
        members=tuple(map(Plain, finding.members)),
        count=Plain(f"{len(finding.members):,} operation{'s' * (len(finding.members) != 1)}"),
        effect=Plain(finding.effect),
        # Verdicts say as marks what the remark says in a line.
        remark=Plain("" if finding.marks else finding.remark),
        remedy=_Said(finding.remedy),
        id=Plain(finding.id),
        accepted=Plain(finding.accepted or ""),
        is_accepted=finding.accepted is not None,
    )


def _places(finding: Finding) -> Iterable[tuple[Plain, Plain]]:
    named: list[tuple[str, Place]] = [(finding.at.label, finding.at), *finding.related]
    return [(Plain(label), Plain(str(place))) for label, place in named if place.path]
