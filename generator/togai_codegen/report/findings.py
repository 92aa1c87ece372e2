"""What every report is made of: findings, each with a rule, a level, places and a fingerprint. One renderer a format."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from togai_codegen.diagnostics.model import Severity
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of a file. `path` is relative to the folder that the report's reader starts from, "" where no file is known.

    `line` and `column` count from 1; 0 means not known. `revision` is that of git in which the file stands so, "" for the file
    as it is: there, and only there, a line can be pointed at.
    """

    path: str
    line: int = 0
    column: int = 0
    pointer: str = ""
    revision: str = ""
    label: str = ""
    """What stands there: "old", "new", "generated file"."""

    def __str__(self) -> str:
        """`specs/pets.yaml:42:11`, with its revision where it has one."""
        path = f"git:{self.revision}:{self.path}" if self.revision else self.path
        return ":".join([path, *(str(number) for number in (self.line, self.column) if self.line and number)])


NO_PLACE = Place("")


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: what it is called, and what it means."""

    id: str
    title: str
    text: str
    level: Severity = Severity.WARNING
    help: str = ""
    remedy: str = ""
    """What to do about each finding of this kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a command found. Texts are as they came: each renderer escapes them for its format."""

    rule: Rule
    level: Severity
    message: str
    """One sentence that can stand alone."""
    subject: str = ""
    """What it is about, in as few words as a table has room for."""
    group: str = ""
    """The section of a page in which it stands: a level, a tier; one of the report's groups."""
    id: str = ""
    """What people call it by, on the command line and in a baseline; "" where it has no such name."""
    remark: str = ""
    remedy: str = ""
    at: Place = NO_PLACE
    effect: str = ""
    """What happens at this place, where the rule does not say it already."""
    excerpt: str = ""
    """The text that stands there."""
    related: tuple[tuple[str, Place], ...] = ()
    values: tuple[str, str] | None = None
    """Before and after."""
    marks: Mapping[str, str] = field(default_factory=dict[str, str])
    """What a reader filters by: verdicts, causes, tiers."""
    members: tuple[str, ...] = ()
    """Operations that feel it."""
    fingerprint: str = ""
    """The same for the same finding in another run, whatever moved in the files above it; unique in its report."""
    accepted: str | None = None
    """Why somebody accepts it; None where nobody does."""
    properties: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a command found, ready for every format.

    `text` is for a terminal, `document` what `--output-format json-report` prints, and `listing` the list that `json` prints
    instead, if there is one: all are the command's own. `main` is what was looked at: there, findings are shown that stand
    nowhere in particular.
    """

    command: str
    title: str
    summary: tuple[str, ...]
    findings: tuple[Finding, ...]
    groups: tuple[str, ...]
    """All that a finding's group may be, the worst first."""
    text: str
    document: Mapping[str, Any]
    main: Place
    properties: Mapping[str, Any] = field(default_factory=dict[str, Any])
    listing: Sequence[Any] | None = None

    def place_of(self, finding: Finding) -> Place:
        """Where a finding is shown: its place, or the file that was looked at."""
        return finding.at if finding.at.path else self.main

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)


def fingerprint(*parts: str) -> str:
    """A digest of what makes a finding itself."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def told_apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, with a number on each fingerprint that was there before."""
    seen: dict[str, int] = {}
    apart: list[Finding] = []
    for finding in findings:
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        apart.append(finding if count == 1 else replace(finding, fingerprint=f"{finding.fingerprint}-{count}"))
    return tuple(apart)
