"""Where the parts of a document stand, beside the plain values themselves."""

from typing import TypeAlias

from togai_codegen.shapes import is_dict, is_list

Position: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""

Mark: TypeAlias = tuple[int, int, int, int] | tuple[int, int, int, int, str]
"""Line and column of the key, line and column of the value, all from 0; then the file, where it is not the document's own.

In a list there is no key, and both are the value's.
"""

MapMarks: TypeAlias = dict[str, Mark]
ListMarks: TypeAlias = list[Mark]


class Marks:
    """The marks of all containers of one document, found by the container's identity.

    Identity is safe as a key because the document keeps its containers alive for as long as its marks. A container that
    YAML aliases share has one set of marks: those of the place where it is written.
    """

    __slots__ = ("is_plain", "lists", "maps", "root")

    def __init__(self) -> None:
        self.root: Position = (1, 1)
        self.maps: dict[int, MapMarks] = {}
        self.lists: dict[int, ListMarks] = {}
        self.is_plain = True
        """Whether the text is a tree that says so itself: no anchors and merge keys, no directives, nothing behind its end."""

    def find(self, container: object, token: str | int) -> Mark | None:
        """The mark of one entry of a container, or None if nothing is known about it."""
        if is_dict(container):
            return self.maps.get(id(container), {}).get(str(token))
        if is_list(container) and isinstance(token, int):
            marks = self.lists.get(id(container), [])
            return marks[token] if 0 <= token < len(marks) else None
        return None

    def moved_to(self, root: object, other: object) -> "Marks":
        """The same marks for another tree of the same form."""
        moved = Marks()
        moved.root, moved.is_plain = self.root, self.is_plain
        waiting = [(root, other)]
        while waiting:
            one, same = waiting.pop()
            if is_dict(one) and is_dict(same):
                moved.maps[id(same)] = self.maps[id(one)]
                waiting += zip(one.values(), same.values(), strict=True)
            elif is_list(one) and is_list(same):
                moved.lists[id(same)] = self.lists[id(one)]
                waiting += zip(one, same, strict=True)
        return moved
