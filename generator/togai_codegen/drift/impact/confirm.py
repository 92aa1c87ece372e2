"""A checker's new errors and our own sites put together."""

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from togai_codegen.drift.api.changes import ApiChange
from togai_codegen.drift.impact.checkers import Checker, Complaint
from togai_codegen.drift.impact.consumer import Consumer, Module
from togai_codegen.drift.impact.model import Impact, Site, Tier
from togai_codegen.drift.impact.sites import effect_of, suggestion_for

_QUOTED = re.compile(r'"([^"]*)"')
_WORD = re.compile(r"[A-Za-z_]\w*")


def confirm(impact: Impact, consumer: Consumer, checker: Checker, complaints: Iterable[Complaint]) -> Impact:
    """The impact with what a checker newly complains of: sites on such lines are certain, and lines without a site get one."""
    sites = list(impact.sites)
    unexplained = 0
    for complaint in complaints:
        module = consumer.modules.get(complaint.module)
        if module is None:
            continue
        here = [
            index for index, site in enumerate(sites) if site.path == module.path and _same(module, site.line, complaint.line)
        ]
        if here:
            for index in _meant(sites, here, complaint, impact):
                sites[index] = _confirmed(sites[index], checker)
            continue
        change = _change_for(complaint, module, impact.api_changes)
        if change is None:
            unexplained += 1
        else:
            sites.append(_added(module, complaint, change, checker))
    notes = impact.notes
    if unexplained:
        plural = "s" * (unexplained != 1)
        notes = (*notes, f"{checker}: {unexplained} new error{plural} that no change of the API explains by its name")
    ordered = sorted(sites, key=lambda site: (site.path, site.line, site.column, site.change))
    return replace(impact, sites=tuple(ordered), engines=(*impact.engines, checker), notes=notes)


def _meant(sites: list[Site], here: list[int], complaint: Complaint, impact: Impact) -> list[int]:
    """Of several sites on a line those whose name the checker says; if it says none, the surest."""
    words = set(_WORD.findall(complaint.text))
    named = [index for index in here if _name(impact.by_id[sites[index].change]) in words]
    if named:
        return named
    return here if len(here) == 1 else [index for index in here if sites[index].tier is Tier.CERTAIN] or here[:1]


def _confirmed(site: Site, checker: Checker) -> Site:
    found_by = site.found_by if checker in site.found_by else (*site.found_by, checker)
    return replace(site, tier=Tier.CERTAIN, found_by=found_by)


def _change_for(complaint: Complaint, module: Module, changes: tuple[ApiChange, ...]) -> ApiChange | None:
    """The change that a message is about: the one whose names it says, else one whose name stands on the line."""
    said = {word for text in _QUOTED.findall(complaint.text) for word in _WORD.findall(text)}
    written = set(_WORD.findall(module.lines[complaint.line - 1])) if 0 < complaint.line <= len(module.lines) else set[str]()
    best: tuple[int, str] = (0, "")
    found: ApiChange | None = None
    for change in changes:
        if not change.is_breaking:
            continue
        words = _WORD.findall(change.symbol)
        points = 4 * (words[-1] in said) + 3 * (words[-1] in written) + sum(word in said for word in words[:-1])
        points += sum(word in said for word in _WORD.findall(change.new))
        if points >= 3 and (points, change.symbol) > best:
            best, found = (points, change.symbol), change
    return found


def _added(module: Module, complaint: Complaint, change: ApiChange, checker: Checker) -> Site:
    text = module.lines[complaint.line - 1] if complaint.line <= len(module.lines) else ""
    start = len(text) - len(text.lstrip())
    return Site(
        path=module.path,
        line=complaint.line,
        column=start + 1,
        end_line=complaint.line,
        end_column=len(text) + 1,
        tier=Tier.CERTAIN,
        change=change.id,
        spec_changes=change.spec_changes,
        symbol=change.symbol,
        effect=f"{effect_of(change)} {checker}: {complaint.text}.".replace("..", "."),
        suggestion=suggestion_for(change),
        found_by=(checker,),
    )


def _name(change: ApiChange) -> str:
    words: list[str] = _WORD.findall(change.symbol)
    return words[-1]


def _same(module: Module, line: int, other: int) -> bool:
    """Whether two lines belong to one statement, or to the head of one."""
    return line == other or statement_start(module, line) == statement_start(module, other)


@cache
def _starts(module: Module) -> dict[int, int]:
    found: dict[int, int] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.stmt):
            body: list[ast.AST] = getattr(node, "body", None) or getattr(node, "cases", None) or []
            first = getattr(body[0], "lineno", None) or getattr(getattr(body[0], "pattern", None), "lineno", 0) if body else 0
            last = max(first - 1, node.lineno) if first else node.end_lineno or node.lineno
            for line in range(node.lineno, last + 1):
                found[line] = max(found.get(line, 0), node.lineno)
    return found


def statement_start(module: Module, line: int) -> int:
    """The first line of the statement, or of its head, that a line is a part of."""
    return _starts(module).get(line, line)
