"""A YAML document read again after an edit: only the entries around the edit are parsed.

Why the outcome is that of parsing everything, which is what tests hold:

- A YAML parser reads from left to right, and what it knows at one place follows from the text before it. At the first key that is
  parsed again, all text before it and its own line are the old ones, so the parser is where it was: between two entries of a
  block mapping whose keys have that column.
- From there to where the parsed lines end, the only thing that it knows of the text before is that column, for there are no
  anchors, merge keys or directives. It is the same for the lines alone, whose first key has the same column and begins a mapping:
  what is indented less is an error there (the rest of the document would end), and an open quote, bracket or `?` is none's value.
  What comes out must be one block mapping, without anchors, explicit keys, document markers or anything to report.
- Behind these lines follow the old ones: a key whose line is unchanged, of the same mapping or one around it, or the end of the
  text. Less or equally indented, it ends every scalar and block before it as the end of the text did. From there on the parser
  is where it was before.
- A key stands once in a mapping, and depth is limited: both are asked again.

On any doubt nothing is taken over. The text is then parsed as a whole, which also tells every fault and its place.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_identical
from togai_codegen.source.edits import Edit
from togai_codegen.source.json_tree import deeper_than
from togai_codegen.source.limits import MAX_DEPTH
from togai_codegen.source.outline import Outline, outline_of
from togai_codegen.source.yaml_tree import read_yaml

_MOST: Final = 0.5
"""The part of a text beyond which it is better read as a whole."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Entries that follow each other in one mapping, and the lines that they stand on in the old text."""

    path: tuple[int, ...]
    """The numbers of the keys on the way to the mapping."""
    first: int
    last: int
    start: int
    end: int


def reread(text: str, old: str, root: Any, outline: Outline) -> tuple[Any, Outline] | None:
    """The value of a text and its outline, from those of an older text; None where the text has to be parsed as a whole.

    Containers that the edit does not touch are those of the old value, which stays as it is.
    """
    edit = Edit.between(old, text)
    # From the innermost outwards: an entry that is added stands behind the last line of another, inside of which it is a fault.
    for run in reversed([*_runs(outline, edit, (), 0, len(old))]):
        piece = text[run.start : run.end + edit.growth]
        if len(piece) > _MOST * len(text):
            return None
        read = _read_alone(piece, len(run.path))
        if read is not None:
            return _with_piece(root, outline, run, 0, read, edit.growth)
    return None


def _runs(outline: Outline, edit: Edit, path: tuple[int, ...], base: int, end: int) -> Iterator[_Run]:
    """The fewest entries around an edit, of each mapping that holds it. The line of the first one's key is unchanged."""
    starts, inner = outline
    first = bisect_left(starts, edit.start - base) - 1
    if first < 0:
        return
    last = max(first, bisect_left(starts, edit.end - base) - 1)
    stop = base + starts[last + 1] if last + 1 < len(starts) else end
    yield _Run(path, first, last, base + starts[first], stop)
    if first == last and first in inner:
        yield from _runs(inner[first], edit, (*path, first), base + starts[first], stop)


def _read_alone(piece: str, depth: int) -> tuple[dict[str, Any], Outline] | None:
    """The entries of a mapping below so many others, with their outline; None where they can't be read without the rest."""
    diagnostics = Diagnostics()
    try:
        value, marks = read_yaml(piece, "", diagnostics)
    except StopRun:
        return None
    outline = None if len(diagnostics) else outline_of(piece, value, marks)
    if outline is None or marks.root[0] != 1 or deeper_than(value, MAX_DEPTH - depth):
        return None
    return value, outline


def _with_piece(
    value: Any, outline: Outline, run: _Run, level: int, read: tuple[dict[str, Any], Outline], growth: int
) -> tuple[Any, Outline] | None:
    """A mapping on the way to the run, and its outline, with what was read in place of the run."""
    starts, inner = outline
    keys = list(value)
    if level == len(run.path):
        return _replaced(value, outline, run, read, growth)
    number = run.path[level]
    found = _with_piece(value[keys[number]], inner[number], run, level + 1, read, growth)
    if found is None:
        return None
    after = number + 1
    return (
        {**value, keys[number]: found[0]},
        ([*starts[:after], *(start + growth for start in starts[after:])], {**inner, number: found[1]}),
    )


def _replaced(
    value: dict[str, Any], outline: Outline, run: _Run, read: tuple[dict[str, Any], Outline], growth: int
) -> tuple[Any, Outline] | None:
    new, (new_starts, new_inner) = read
    starts, inner = outline
    items = list(value.items())
    before, after = items[: run.first], items[run.last + 1 :]
    if not new.keys().isdisjoint([key for key, _ in (*before, *after)]):
        return None
    unlike = object()
    # What was parsed again only because it stands beside the edit is the old value.
    kept = {key: value[key] if is_identical(value.get(key, unlike), item) else item for key, item in new.items()}
    base = starts[run.first]
    more = len(new) - (run.last + 1 - run.first)
    return (
        {**dict(before), **kept, **dict(after)},
        (
            [
                *starts[: run.first],
                *(base + start for start in new_starts),
                *(start + growth for start in starts[run.last + 1 :]),
            ],
            {
                **{number: item for number, item in inner.items() if number < run.first},
                **{run.first + number: item for number, item in new_inner.items()},
                **{number + more: item for number, item in inner.items() if number > run.last},
            },
        ),
    )
