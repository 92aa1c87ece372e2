"""Where something stands in a source document: document, JSON Pointer, line and column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source document.

    `document` is the path as the user gave it, or relative to the root document's folder for the files that it references;
    it never is absolute unless the user wrote it so. `pointer` is an RFC 6901 JSON Pointer in its plain (not percent-encoded)
    form, "" for the root. `line` and `column` count from 1; 0 means not known.
    """

    document: str
    pointer: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`specs/pets.yaml:42:11`, the form that editors and CI systems make clickable."""
        return f"{self.document}:{self.line}:{self.column}" if self.line else self.document


NOWHERE = Location("")


def escape_token(token: str) -> str:
    """Escape one reference token of a JSON Pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1") if "/" in token or "~" in token else token


def unescape_token(token: str) -> str:
    """Undo `escape_token` (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def join_pointer(pointer: str, *tokens: str | int) -> str:
    """Append unescaped reference tokens to a JSON Pointer."""
    # One token is what nearly all calls append, and most have nothing to escape.
    if len(tokens) == 1:
        return f"{pointer}/{escape_token(str(tokens[0]))}"
    return pointer + "".join(f"/{escape_token(str(token))}" for token in tokens)


def split_pointer(pointer: str) -> tuple[str, ...]:
    """The unescaped reference tokens of a JSON Pointer."""
    tokens = pointer.split("/")[1:]
    return tuple(unescape_token(token) for token in tokens) if "~" in pointer else tuple(tokens)
