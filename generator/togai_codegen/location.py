"""Where something stands in a source document: document, JSON Pointer, line and column."""

from typing import Final, Protocol, TypeAlias

Order: TypeAlias = tuple[int, ...]


class Finder(Protocol):
    """What finds a line and a column, both from 1, when somebody asks for them.

    `order` sorts the places of one document as their lines and columns do, without finding these.
    """

    def position(self) -> tuple[int, int]: ...

    def order(self) -> Order: ...


class Location:
    """A place in a source document; never changed.

    `document` is the path as the user gave it, or relative to the root document's folder for the files that it references;
    it never is absolute unless the user wrote it so. `pointer` is an RFC 6901 JSON Pointer in its plain (not percent-encoded)
    form, "" for the root. `line` and `column` count from 1; 0 means not known.
    """

    __slots__ = ("_place", "document", "pointer")

    def __init__(self, document: str, pointer: str = "", line: int = 0, column: int = 0) -> None:
        self.document: Final = document
        self.pointer: Final = pointer
        # Most places are never told: those whose line costs something to find have it found when it is asked for.
        self._place: tuple[int, int] | Finder = (line, column)

    @classmethod
    def found_later(cls, document: str, pointer: str, finder: Finder) -> "Location":
        """A place whose line and column are found when they are asked for."""
        found = cls(document, pointer)
        found._place = finder
        return found

    def moved(self, pointer: str) -> "Location":
        """The same line and column under another pointer."""
        found = Location(self.document, pointer)
        found._place = self._place
        return found

    @property
    def line(self) -> int:
        """From 1; 0 where it is not known."""
        return self._position()[0]

    @property
    def column(self) -> int:
        """From 1; 0 where it is not known."""
        return self._position()[1]

    @property
    def finder(self) -> Finder | None:
        """What finds the line, where it is found when it is asked for."""
        return None if isinstance(self._place, tuple) else self._place

    @property
    def order(self) -> Order:
        """What sorts the places of one document."""
        return self._place if isinstance(self._place, tuple) else self._place.order()

    def __str__(self) -> str:
        """`specs/pets.yaml:42:11`, the form that editors and CI systems make clickable."""
        return f"{self.document}:{self.line}:{self.column}" if self.line else self.document

    def __repr__(self) -> str:
        return f"Location({self.document!r}, {self.pointer!r}, {self.line}, {self.column})"

    def __hash__(self) -> int:
        return hash((self.document, self.pointer))

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Location):
            return NotImplemented
        same = self.pointer == other.pointer and self.document == other.document
        return same and (self._place is other._place or self._position() == other._position())

    def _position(self) -> tuple[int, int]:
        # The finder is kept, and remembers: it also knows which part of the document was meant (`Document.counterpart`).
        return self._place if isinstance(self._place, tuple) else self._place.position()


NOWHERE = Location("")


def escape_token(token: str) -> str:
    """Escape one reference token of a JSON Pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1") if "/" in token or "~" in token else token


def unescape_token(token: str) -> str:
    """Undo `escape_token` (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def join_pointer(pointer: str, *tokens: str | int) -> str:
    """Append unescaped reference tokens to a JSON Pointer."""
    # One token is what nearly all calls append, and most have nothing to escape.
    if len(tokens) == 1:
        return f"{pointer}/{escape_token(str(tokens[0]))}"
    if len(tokens) == 2:
        return f"{pointer}/{escape_token(str(tokens[0]))}/{escape_token(str(tokens[1]))}"
    return pointer + "".join([f"/{escape_token(str(token))}" for token in tokens])


def split_pointer(pointer: str) -> tuple[str, ...]:
    """The unescaped reference tokens of a JSON Pointer."""
    tokens = pointer.split("/")[1:]
    return tuple([unescape_token(token) if "~" in token else token for token in tokens] if "~" in pointer else tokens)


def revision_of(reference: str) -> tuple[str, str] | None:
    """The revision and the path that `git:REF:path` names; None for anything else."""
    kind, _, rest = reference.partition(":")
    revision, _, path = rest.partition(":")
    return (revision, path) if kind == "git" and revision and path else None
