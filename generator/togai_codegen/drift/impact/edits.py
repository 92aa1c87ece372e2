"""Edits applied to the consumer's files, and shown as a unified diff."""

import difflib
from collections.abc import Iterable, Iterator

from togai_codegen.drift.impact.model import Edit, Site
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Edited:
    """A file before and after its edits. `left_out` counts edits that overlap another one."""

    path: str
    old: str
    new: str
    left_out: int = 0


def automatic_edits(sites: Iterable[Site]) -> dict[str, tuple[Edit, ...]]:
    """The edits that keep the meaning, by path."""
    found: dict[str, dict[Edit, None]] = {}
    for site in sites:
        if site.edit is not None and site.edit.automatic:
            found.setdefault(site.path, {})[site.edit] = None
    return {path: tuple(edits) for path, edits in sorted(found.items())}


def apply_edits(path: str, text: str, edits: Iterable[Edit]) -> Edited:
    """The text with its edits; of two that overlap the first stands."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    spans = sorted(
        (starts[item.line - 1] + item.column - 1, starts[item.end_line - 1] + item.end_column - 1, item.text) for item in edits
    )
    parts: list[str] = []
    position, left_out = 0, 0
    for start, stop, new in spans:
        if start < position:
            left_out += 1
            continue
        parts += [text[position:start], new]
        position = stop
    return Edited(path, text, "".join([*parts, text[position:]]), left_out)


def as_diff(files: Iterable[Edited]) -> str:
    """A unified diff that `patch -p1` and `git apply` take."""
    return "".join(line for file in files for line in _diff(file))


def _diff(file: Edited) -> Iterator[str]:
    old, new = file.old.splitlines(keepends=True), file.new.splitlines(keepends=True)
    for line in difflib.unified_diff(old, new, f"a/{file.path}", f"b/{file.path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
