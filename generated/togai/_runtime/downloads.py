"""Going on with a download that broke off: pure functions (RFC 9110, sections 13.1.5 and 14)."""

import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .operation import Bytes, Operation
from .responses import Answer

_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", re.ASCII | re.IGNORECASE)


def part_beside(target: Path) -> Path:
    """A name for what is not whole yet, in the folder of the target: a rename inside a file system is atomic."""
    return target.with_name(f".{target.name[:200]}.{secrets.token_hex(4)}.part")


def uncoded(operation: Operation[Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a call; where the answer is bytes it asks for no content coding, since ranges would count the coded bytes."""
    if not operation.responses or not all(isinstance(kind, Bytes) for kind in operation.responses.values()):
        return dict(parts)
    return {**parts, "headers": {"Accept-Encoding": "identity", **(parts.get("headers") or {})}}


def range_fields(method: str, answer: Answer, done: int) -> list[tuple[str, str]]:
    """The header fields that ask for the rest after `done` bytes; none where only the whole can be asked for.

    A range counts coded bytes, so a coded body can't be gone on with; and only a strong validator says that the rest belongs to
    what is there.
    """
    validator = _validator(answer)
    coded = answer.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity")
    refused = answer.headers.get("accept-ranges", "").strip().lower() == "none"
    if method != "GET" or answer.status != 200 or not done or coded or refused or validator is None:
        return []
    return [("Range", f"bytes={done}-"), ("If-Range", validator), ("Accept-Encoding", "identity")]


def _validator(answer: Answer) -> str | None:
    """A strong ETag, else a Last-Modified that is a second older than the answer (RFC 9110, 8.8.2.2)."""
    etag = answer.headers.get("etag", "").strip()
    if etag.startswith('"'):
        return etag
    changed, now = answer.headers.get("last-modified", ""), answer.headers.get("date", "")
    return changed if changed and now and changed != now and not etag else None


def continues(first: Answer, answer: Answer, done: int) -> bool:
    """Whether this is the rest of the first answer, from byte `done` to its end."""
    match = _RANGE.fullmatch(answer.headers.get("content-range", "").strip())
    if answer.status != 206 or match is None or int(match[1]) != done:
        return False
    end = str(int(match[2]) + 1)
    total = end if match[3] == "*" else match[3]
    return end == total == (first.headers.get("content-length") or total).strip()
