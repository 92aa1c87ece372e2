"""Where two texts part, in bounded time: reference pages have tens of thousands of lines."""

from collections import Counter
from collections.abc import Sequence

from togai_codegen.records import dataclass

_MOST_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Difference:
    """The first line of the new text that differs (1-based), and how many lines were added and removed."""

    line: int = 0
    added: int = 0
    removed: int = 0


def difference(old: bytes, new: bytes) -> Difference:
    """What differs between two texts; all zero where they are equal."""
    import difflib  # takes longer to import than a clean package to check

    if old == new:
        return Difference()
    before, after = old.decode("utf-8", "replace").split("\n"), new.decode("utf-8", "replace").split("\n")
    start, end = alike_at_the_ends(before, after)
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    if len(before) * len(after) > _MOST_CELLS:
        # Moved lines are not counted here; that is the price of an answer in linear time.
        ours, theirs = Counter(before), Counter(after)
        return Difference(start + 1, (theirs - ours).total(), (ours - theirs).total())
    blocks = [
        block for block in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if block[0] != "equal"
    ]
    return Difference(start + 1, sum(b[4] - b[3] for b in blocks), sum(b[2] - b[1] for b in blocks))


def alike_at_the_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """How many lines two texts share where they begin, and how many of the rest where they end."""
    shorter = min(len(one), len(other))
    start = next((index for index in range(shorter) if one[index] != other[index]), shorter)
    end = next((index for index in range(shorter - start) if one[-1 - index] != other[-1 - index]), shorter - start)
    return start, end
