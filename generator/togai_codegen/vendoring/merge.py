"""Three-way merge of texts by lines (diff3): no line that one side added is lost, and what can't be decided is marked.

Khanna, Kunal, Pierce, "A Formal Investigation of Diff3" (2007). Written here, since git need not be there.
"""

import ast
import re
import warnings
from collections.abc import Iterator
from typing import Final

from togai_codegen.drift.lines import alike_at_the_ends
from togai_codegen.records import dataclass
from togai_codegen.vendoring.matching import Lines, matches

OURS: Final = b"<<<<<<< local"
MIDDLE: Final = b"======="
THEIRS: Final = b">>>>>>> upstream"
_MARKED: Final = re.compile(rb"^(?:<{7} local|>{7} upstream)\r?$", re.MULTILINE)
_WHOLE: Final = (".json", ".html")
"""Data and pages that are one thing: a mixture of two versions would be neither."""
_MOST_BYTES: Final = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Merged:
    """The text, and how many conflicts are marked in it."""

    content: bytes
    conflicts: int = 0


def is_mergeable(path: str, *contents: bytes) -> bool:
    """Whether these are texts that can be merged by lines."""
    return not path.endswith(_WHOLE) and all(_is_text(content) for content in contents)


def has_markers(content: bytes) -> bool:
    """Whether a text still holds the marks of a conflict."""
    return _MARKED.search(content) is not None


def merge(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """What `ours` and `theirs` both made of `base`. Line ends are those of `ours` where it has but one kind."""
    if b"\r\n" in ours and is_windows(ours) and not is_windows(theirs):
        merged = merge(to_unix(base), to_unix(ours), theirs)
        return Merged(to_windows(merged.content), merged.conflicts)
    # The end of the last line is an empty line of its own here, so that joining gives back every byte.
    texts = [content.split(b"\n") for content in (base, ours, theirs)]
    lines: list[bytes] = []
    conflicts = 0
    for chunk in _chunks(*texts):
        decided = _decide(*chunk)
        if decided is None:
            conflicts += 1
            decided = _marked(chunk[1], chunk[2])
        lines += decided
    return Merged(b"\n".join(lines), conflicts)


def is_broken_python(path: str, merged: bytes, ours: bytes, theirs: bytes) -> bool:
    """Whether a merge without conflicts is no Python although both of its sides are: then it was one after all."""
    return path.endswith((".py", ".pyi")) and not _parses(merged) and _parses(ours) and _parses(theirs)


def is_windows(content: bytes) -> bool:
    """Whether all lines end in CR LF."""
    return b"\n" in content and content.count(b"\r\n") == content.count(b"\n")


def to_unix(content: bytes) -> bytes:
    """The text with LF at the ends of lines."""
    return content.replace(b"\r\n", b"\n")


def to_windows(content: bytes) -> bytes:
    """The text with CR LF at the ends of lines."""
    return to_unix(content).replace(b"\n", b"\r\n")


def _chunks(base: Lines, ours: Lines, theirs: Lines) -> Iterator[tuple[Lines, Lines, Lines]]:
    """The texts cut at the lines that all three have: stable lines one by one, and what is between them."""
    left, right = dict(matches(base, ours)), dict(matches(base, theirs))
    b = o = t = 0
    for index, line in enumerate(base):
        if index in left and index in right:
            if (b, o, t) != (index, left[index], right[index]):
                yield base[b:index], ours[o : left[index]], theirs[t : right[index]]
            yield [line], [line], [line]
            b, o, t = index + 1, left[index] + 1, right[index] + 1
    if (b, o, t) != (len(base), len(ours), len(theirs)):
        yield base[b:], ours[o:], theirs[t:]


def _decide(base: Lines, ours: Lines, theirs: Lines) -> list[bytes] | None:
    if ours in (base, theirs):
        return list(theirs)
    return list(ours) if theirs == base else None


def _marked(ours: Lines, theirs: Lines) -> list[bytes]:
    """Both sides between marks; what both have at the edges stands once, outside of them."""
    start, end = alike_at_the_ends(ours, theirs)
    middle = [OURS, *ours[start : len(ours) - end], MIDDLE, *theirs[start : len(theirs) - end], THEIRS]
    return [*ours[:start], *middle, *ours[len(ours) - end :]]


def _is_text(content: bytes) -> bool:
    if b"\0" in content or len(content) > _MOST_BYTES:
        return False
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _parses(content: bytes) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):
            ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
