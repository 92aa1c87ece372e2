"""Binary data in JSON. Cheap to import."""

import base64
from typing import Any


class WireBytes(bytes):
    """Bytes that remember the text they came as."""

    text: str | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return wire_bytes, (bytes(self), self.text)


def wire_bytes(content: bytes, text: str | None) -> WireBytes:
    """The bytes of a text."""
    value = WireBytes(content)
    value.text = text
    return value


def bytes_text(value: bytes) -> str:
    """The text of binary data in JSON: as it came, else base64 (RFC 4648, section 4)."""
    if isinstance(value, WireBytes) and value.text is not None:
        return value.text
    return base64.b64encode(value).decode("ascii")
