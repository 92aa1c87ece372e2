"""Which lines of two texts are the same line: patience diff, so in bounded time and along what is unique."""

import difflib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

Lines: TypeAlias = Sequence[bytes]
Match: TypeAlias = tuple[int, int]
"""Index in the first and in the second text; matches rise in both."""

_MOST_CELLS: Final = 1_000_000
"""A gap of more cells that has no line of its own on either side counts as rewritten; difflib may take quadratic time."""


def matches(one: Lines, other: Lines) -> list[Match]:
    """Pairs of equal lines, rising in both texts."""
    found: list[Match] = []
    gaps = [(0, len(one), 0, len(other))]
    while gaps:
        start, end, begin, stop = gaps.pop()
        while start < end and begin < stop and one[start] == other[begin]:
            found.append((start, begin))
            start, begin = start + 1, begin + 1
        while start < end and begin < stop and one[end - 1] == other[stop - 1]:
            end, stop = end - 1, stop - 1
            found.append((end, stop))
        if start == end or begin == stop:
            continue
        anchors = _anchors(one[start:end], other[begin:stop])
        if not anchors:
            found += ((start + i, begin + j) for i, j in _plain(one[start:end], other[begin:stop]))
            continue
        left, right = start, begin
        for i, j in (*((start + i, begin + j) for i, j in anchors), (end, stop)):
            gaps.append((left, i, right, j))
            if i < end:
                found.append((i, j))
            left, right = i + 1, j + 1
    return sorted(found)


def _anchors(one: Lines, other: Lines) -> list[Match]:
    """Lines that stand once in either text and in the same order: the longest rising chain of them."""
    ours, theirs = Counter(one), Counter(other)
    places = {line: index for index, line in enumerate(other) if theirs[line] == 1}
    pairs = [(index, places[line]) for index, line in enumerate(one) if ours[line] == 1 and line in places]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [place], [number]
    return list(_back(pairs, before, ends[-1] if ends else -1))[::-1]


def _back(pairs: list[Match], before: list[int], number: int) -> Iterator[Match]:
    while number >= 0:
        yield pairs[number]
        number = before[number]


def _plain(one: Lines, other: Lines) -> Iterator[Match]:
    if len(one) * len(other) > _MOST_CELLS:
        return
    for block in difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield from ((block.a + index, block.b + index) for index in range(block.size))
