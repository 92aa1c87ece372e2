"""Bytes of a document as text."""

from typing import Final

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def encoding_of(data: bytes) -> str:
    """What a byte order mark says (Unicode 15, section 23.8), else UTF-8."""
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")


def decoded(data: bytes) -> str:
    """The text. Raises UnicodeDecodeError where the bytes are none."""
    return data.decode(encoding_of(data))
