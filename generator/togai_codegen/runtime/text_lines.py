"""Lines and text out of pieces of bytes, whose borders may be anywhere."""

import codecs


class LineSplitter:
    """Splits at LF, CR LF and CR only: other line separators of Unicode may stand in JSON as they are."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._after_cr = False

    def feed(self, piece: bytes) -> list[bytes]:
        """The lines that this piece ends, without their ends."""
        if self._after_cr and piece:
            self._after_cr = False
            piece = piece.removeprefix(b"\n")
        if not piece:
            return []
        self._after_cr = piece.endswith(b"\r")
        first, *others = piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        self._held.append(first)
        if not others:
            return []
        lines = [b"".join(self._held), *others[:-1]]
        self._held = [others[-1]]
        return lines

    def close(self) -> list[bytes]:
        """What stands after the last end of a line."""
        held, self._held = b"".join(self._held), []
        return [held] if held else []


class TextDecoder:
    """Decodes pieces; what the charset can't read is replaced."""

    def __init__(self, charset: str) -> None:
        try:
            self._decoder = codecs.getincrementaldecoder(charset)("replace")
        except LookupError:
            self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def feed(self, piece: bytes, *, last: bool = False) -> str:
        """The text of a piece."""
        return self._decoder.decode(piece, last)
