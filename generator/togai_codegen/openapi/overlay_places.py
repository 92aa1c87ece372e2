"""Where the parts of an overlaid document stand: each in the file that it was written in."""

from typing import Any, TypeAlias

from togai_codegen.location import Order, unescape_token
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source import Document
from togai_codegen.source.marks import Mark, Marks
from togai_codegen.source.order import Found, Sequence

Home: TypeAlias = tuple[Document, Any, str | int]
"""The entry that a value was written as: the document, the container in it, and the key or index there."""


@dataclass(slots=True)
class _Copy:
    """A container that was copied to be changed."""

    copy: Any
    """Kept alive, so that no other container takes its identity."""
    document: Document
    container: Any
    entries: dict[str, Home]
    """Of an object: the entries that came later."""
    items: list[Home]
    """Of a list: all."""


class Homes:
    """The homes of all entries of an overlaid document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._copies: dict[int, _Copy] = {}
        self._foreign: dict[int, Document] = {}
        """By identity: the containers that came from overlays, which live as long as these."""
        self._overlays: dict[int, Document] = {}

    @property
    def are_known(self) -> bool:
        """Whether all positions are known."""
        return all(document.has_marks for document in (self.document, *self._overlays.values()))

    def own(self, value: Any) -> Any:
        """The copy of a container: itself, if it is one."""
        if id(value) in self._copies:
            return value
        document = self._foreign.get(id(value), self.document)
        copy: Any = value.copy()
        items: list[Home] = [(document, value, index) for index in range(len(value))] if is_list(value) else []
        self._copies[id(copy)] = _Copy(copy, document, value, {}, items)
        return copy

    def note(self, copy: Any, token: str | int, value: Any, home: Home) -> None:
        """Know of a value that was put into a copy; into a list, at its end."""
        document = home[0]
        self._overlays[id(document)] = document
        known = self._copies[id(copy)]
        if isinstance(token, str):
            known.entries[token] = home
        else:
            known.items.append(home)
        waiting = [value] if is_container(value) else []
        while waiting:
            container = waiting.pop()
            self._foreign[id(container)] = document
            waiting += [item for item in (container.values() if is_dict(container) else container) if is_container(item)]

    def forget(self, copy: Any, token: str | int) -> None:
        """Know that an entry of a copy was removed."""
        known = self._copies[id(copy)]
        if isinstance(token, str):
            known.entries.pop(token, None)
        else:
            del known.items[token]

    def home(self, container: Any, token: str | int) -> Home | None:
        """The home of an entry; None for an item that a list does not have."""
        known = self._copies.get(id(container))
        if known is None:
            return self._foreign.get(id(container), self.document), container, token
        if isinstance(token, str):
            return known.entries.get(token) or (known.document, known.container, token)
        return known.items[token] if 0 <= token < len(known.items) else None

    def display_of(self, container: Any, token: str | int) -> str:
        """What diagnostics call the file that an entry stands in."""
        home = self.home(container, token)
        return self.document.display if home is None else home[0].display

    def mark(self, container: Any, token: str | int) -> Mark | None:
        """Where an entry stands, with the file where that is an overlay."""
        home = self.home(container, token)
        if home is None:
            return None
        document, written_in, name = home
        mark = document.marks.find(written_in, name)
        if document is self.document:
            return mark
        mark = mark or (*document.marks.root, *document.marks.root)
        # What an action appends is no key in the list.
        start = mark[2:4] if is_list(container) else mark[:2]
        return (*start, mark[2], mark[3], document.display)


class OverlaidMarks(Marks):
    """The marks of an overlaid document, found in those of the documents that it was made of."""

    __slots__ = ("_homes",)

    def __init__(self, homes: Homes) -> None:
        super().__init__()
        self.root = homes.document.marks.root
        self._homes = homes

    def find(self, container: object, token: str | int) -> Mark | None:
        """The mark of one entry, with the file where that is an overlay."""
        return self._homes.mark(container, int(token) if is_list(container) else str(token))


class OverlaidSequence(Sequence):
    """The order in which the parts of an overlaid document stand in their files.

    Those of overlays, which may stand at many places, are told apart by their positions.
    """

    __slots__ = ("_homes",)

    def __init__(self, root: Any, homes: Homes) -> None:
        super().__init__(root)
        self._homes = homes

    def order(self, found: Found, pointer: str, *, key: bool) -> Order:
        """What sorts an entry of a container, or its key, among all of its file."""
        container = found[1]
        token = unescape_token(pointer.rpartition("/")[2])
        name = int(token) if is_list(container) else token
        home = None if container is None else self._homes.home(container, name)
        if home is None or home[0] is self._homes.document:
            return super().order(found, pointer, key=key)
        mark = self._homes.mark(container, name)
        return () if mark is None else (mark[:2] if key else mark[2:4])

    def number_of(self, container: Any, token: str | int) -> int | None:
        """The number of an entry where it was written."""
        home = self._homes.home(container, token)
        return None if home is None else super().number_of(home[1], home[2])
