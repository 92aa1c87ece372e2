"""Answers that no library writes by itself: cut off, trickled, in parts."""

import time
from collections.abc import Callable, Iterable
from typing import Any

Body = Callable[[Any], None]
Gate = Callable[[], object]


def answer(*pieces: bytes, status: int = 200, length: int | None = None, pause: float = 0.0, **fields: str) -> Body:
    """An answer in pieces; where `length` says more than they have, it is cut off there."""
    total = sum(map(len, pieces)) if length is None else length
    head = {"content-type": "application/octet-stream", "content-length": str(total)}
    head |= {name.replace("_", "-"): value for name, value in fields.items()}
    return written(status, head, pieces, pause, close=length is not None and length != sum(map(len, pieces)))


def chunked(
    *pieces: bytes, status: int = 200, pause: float = 0.0, gate: Gate | None = None, cut: bool = False, **fields: str
) -> Body:
    """An answer in the chunked coding (RFC 9112, section 7.1); `cut` leaves the last chunk away.

    Before each piece the `gate` is asked, which may wait for what the test is to do first.
    """
    head = {"content-type": "application/octet-stream", "transfer-encoding": "chunked"}
    head |= {name.replace("_", "-"): value for name, value in fields.items()}
    coded = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece]
    return written(status, head, coded if cut else [*coded, b"0\r\n\r\n"], pause, gate, close=cut)


def written(
    status: int, head: dict[str, str], pieces: Iterable[bytes], pause: float, gate: Gate | None = None, *, close: bool
) -> Body:
    """Head and pieces as bytes on the socket."""

    def write(handler: Any) -> None:
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        try:
            handler.wfile.write(f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode())
            for piece in pieces:
                if gate is not None:
                    gate()
                handler.wfile.write(piece)
                handler.wfile.flush()
                if pause:
                    time.sleep(pause)
        except OSError:
            close_now(handler)
        if close:
            close_now(handler)

    return write


def close_now(handler: Any) -> None:
    """End the connection after this answer."""
    handler.close_connection = True
