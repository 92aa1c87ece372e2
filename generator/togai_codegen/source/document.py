"""One document as it was read: its value, its text, and where every part of it stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from togai_codegen.location import Location, Order, join_pointer, split_pointer
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source.canonical import Before, Canonical
from togai_codegen.source.json_places import JsonPlaces
from togai_codegen.source.marks import Mark, Marks, Position
from togai_codegen.source.order import Sequence
from togai_codegen.source.outline import Outline

Json: TypeAlias = Any
"""A JSON value: dict, list, str, int, float, bool or None."""

MISSING = object()
"""What `step` gives where there is nothing."""


def step(value: Json, token: str) -> Json:
    """Follow one unescaped reference token (RFC 6901, section 4); `MISSING` where it leads nowhere."""
    if is_dict(value):
        return value.get(token, MISSING)
    if is_list(value):
        index = list_index(token, len(value))
        return MISSING if index is None else value[index]
    return MISSING


def list_index(token: str, length: int) -> int | None:
    """An array index of RFC 6901 (ASCII digits, no leading zero), or None if it is none or out of range."""
    if not (token.isascii() and token.isdigit()) or len(token) > 10 or (token[0] == "0" and token != "0"):
        return None
    index = int(token)
    return index if index < length else None


class Document:
    """A document. `root` is a tree of plain dicts, lists and scalars and must not be changed.

    `display` is the path as the user gave it (or relative to the root document's folder), `folder` the folder that the file is
    in, `raw_sha256` the digest of the file's bytes. Positions are those of the file; for JSON they are found when the first one
    is asked for. `marks` is either what the reader noted, or a function that finds it. For `kept_document`, `is_clean`
    says that nothing was reported while reading, and `outline` divides a text that was read again. Of a document made of several,
    `display_of` gives the file of an entry, and `sequence` makes what knows their order.
    """

    __slots__ = (
        "_display_of",
        "_marks",
        "_places",
        "_sequence",
        "before",
        "canonical",
        "display",
        "finds_later",
        "folder",
        "is_clean",
        "is_json",
        "outline",
        "path",
        "raw_sha256",
        "root",
        "text",
    )

    def __init__(
        self,
        root: Json,
        *,
        display: str,
        path: Path,
        raw_sha256: str,
        text: str,
        marks: Marks | Callable[[], Marks],
        is_json: bool = False,
        is_clean: bool = False,
        outline: Outline | None = None,
        display_of: Callable[[Json, str | int], str] | None = None,
        sequence: Callable[[], Sequence] | None = None,
    ) -> None:
        self.root: Json = root
        self.display = display
        self.path = path
        self.folder = path.parent
        self.raw_sha256 = raw_sha256
        self.text = text
        self.is_json = is_json
        self.is_clean = is_clean
        self.outline = outline
        self.before: Before | None = None
        """What is known of the digests of an earlier reading, be it of another text."""
        self.canonical: Canonical | None = None
        """What its digests came to, once they are asked for: see `source.digests`."""
        self.finds_later = False
        """Whether places are found when they are asked for even where all are known: so `counterpart` can say what they mean."""
        self._marks = marks
        self._display_of = display_of
        self._sequence: Sequence | Callable[[], Sequence] = sequence or (lambda: Sequence(root))
        self._places: JsonPlaces | None = None

    @property
    def marks(self) -> Marks:
        """The positions, found now if they were not yet."""
        if not isinstance(self._marks, Marks):
            self._marks = self._marks()
        return self._marks

    @property
    def has_marks(self) -> bool:
        """Whether the positions are known, so that asking for one costs nothing."""
        return isinstance(self._marks, Marks)

    @property
    def places(self) -> JsonPlaces | None:
        """What finds single positions; None where all of them are known or are better found at once."""
        if self.has_marks or not self.is_json:
            return None
        if self._places is None:
            self._places = JsonPlaces(self.text, self.root)
        return None if self._places.is_spent else self._places

    @property
    def sequence(self) -> Sequence:
        """The order in which the parts stand, found now if it was not yet."""
        if not isinstance(self._sequence, Sequence):
            self._sequence = self._sequence()
        return self._sequence

    def locate(self, pointer: str) -> Location:
        """Where the value at `pointer` begins; where the nearest parent begins if there is no such value."""
        return self._locate(pointer, key=False)

    def locate_key(self, pointer: str) -> Location:
        """Where the key (of a list item: the value) at `pointer` begins; the nearest parent's if there is none."""
        return self._locate(pointer, key=True)

    def location_of(self, container: Json, token: str | int, pointer: str, around: Location, *, key: bool = False) -> Location:
        """Where one entry of a container stands, for readers that walk down the tree; `around` if nothing is known."""
        if self.finds_later or not isinstance(self._marks, Marks):
            display = self.display if self._display_of is None else self._display_of(container, token)
            return Location.found_later(display, pointer, _Entry(self, container, token, pointer, around, key))
        mark = self._marks.find(container, token)
        return around.moved(pointer) if mark is None else self._at(mark, pointer, key=key)

    def counterpart(self, place: Location) -> Location:
        """The place in this document of what stands at `place` in another one, where both say the same around it.

        Raises ValueError where `place` does not tell what it is the place of.
        """
        return self.place_of(self.display, place.pointer, *entry_at(place))

    def place_of(self, display: str, pointer: str, entry: str, key: bool) -> Location:
        """The place of an entry (of its key, or of its value), by the entry's pointer; `pointer` is what the place is called."""
        return Location.found_later(display, pointer, _Same(self, entry, key))

    @property
    def root_location(self) -> Location:
        """Where the root value begins."""
        if not self.has_marks:
            return Location.found_later(self.display, "", _Root(self))
        line, column = self.marks.root
        return Location(self.display, "", line, column)

    def _at(self, mark: Mark, pointer: str, *, key: bool) -> Location:
        display = mark[4] if len(mark) == 5 else self.display
        line, column = (mark[0], mark[1]) if key else (mark[2], mark[3])
        return Location(display, pointer, line + 1, column + 1)

    def _locate(self, pointer: str, *, key: bool) -> Location:
        best = self.root_location
        value = self.root
        seen = ""
        for token in split_pointer(pointer):
            child = step(value, token)
            mark = None if child is MISSING or not self.has_marks else self._mark(value, token)
            if child is MISSING or (self.has_marks and mark is None):
                break
            seen = join_pointer(seen, token)
            best = self.location_of(value, int(token) if is_list(value) else token, seen, best, key=key)
            value = child
        return best.moved(pointer)

    def _mark(self, value: Json, token: str) -> Mark | None:
        return self.marks.find(value, int(token) if is_list(value) else token)


def entry_at(place: Location) -> tuple[str, bool]:
    """The pointer of the entry that a place is the place of, and whether it is that of the key.

    Raises ValueError where the place does not tell: see `Document.finds_later`.
    """
    finder = place.finder
    if not isinstance(finder, _Entry | _Same):
        raise ValueError(f"{place} can't be found in another document")
    return finder.pointer, finder.key


class _Root:
    """Finds where the root of a document stands."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def position(self) -> Position:
        places = self.document.places
        return self.document.marks.root if places is None else places.root

    def order(self) -> Order:
        return self.position() if self.document.has_marks else ()


class _Entry:
    """Finds where an entry of a container stands."""

    __slots__ = ("around", "container", "document", "found", "key", "pointer", "token")

    def __init__(self, document: Document, container: Json, token: str | int, pointer: str, around: Location, key: bool) -> None:
        self.document = document
        self.container = container
        self.token = token
        self.pointer = pointer
        self.around = around
        self.key = key
        self.found: Position | None = None

    def position(self) -> Position:
        if self.found is None:
            self.found = self._find()
        return self.found

    def _find(self) -> Position:
        places = self.document.places
        if places is not None:
            found = places.find(self.container, split_pointer(self.pointer), key=self.key)
            return found or (self.around.line, self.around.column)
        mark = self.document.marks.find(self.container, self.token)
        if mark is None:
            return self.around.line, self.around.column
        return (mark[0] + 1, mark[1] + 1) if self.key else (mark[2] + 1, mark[3] + 1)

    def order(self) -> Order:
        if self.document.has_marks:
            return self.position()
        order = self.document.sequence.path(self.container, self.pointer, key=self.key)
        return self.around.order if order is None else order


class _Same:
    """Finds where an entry stands that was found in another document."""

    __slots__ = ("document", "found", "key", "pointer")

    def __init__(self, document: Document, pointer: str, key: bool) -> None:
        self.document = document
        self.pointer = pointer
        self.key = key
        self.found: Location | None = None

    def position(self) -> Position:
        found = self._location()
        return found.line, found.column

    def order(self) -> Order:
        order = None if self.document.has_marks else self.document.sequence.numbers(self.pointer, key=self.key)
        return self._location().order if order is None else order

    def _location(self) -> Location:
        if self.found is None:
            self.found = self.document.locate_key(self.pointer) if self.key else self.document.locate(self.pointer)
        return self.found
