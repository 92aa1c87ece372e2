"""What differs between two texts, as the one region of whole lines that holds all of it."""

from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """The region of the old text, from `start` to `end`, and by how many characters the new text is longer.

    Both ends are beginnings of lines in either text, or the end of the text.
    """

    start: int
    end: int
    growth: int

    @classmethod
    def between(cls, old: str, new: str) -> "Edit":
        """The edit that makes the new text of the old one."""
        start = old.rfind("\n", 0, _common_start(old, new)) + 1
        growth = len(new) - len(old)
        end = len(old) - _common_end(old, new, min(len(old), len(new)) - start)
        if not (_begins_line(old, end) and _begins_line(new, end + growth)):
            line = old.find("\n", end)
            end = len(old) if line < 0 else line + 1
        return cls(start, end, growth)


def _begins_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _common_start(one: str, other: str) -> int:
    """How many characters both begin with. By halves, for comparing slices takes next to nothing."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str, most: int) -> int:
    """How many characters both end with, `most` at the most."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
