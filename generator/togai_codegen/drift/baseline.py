"""Accepted changes: which ids, why, and until when. What is accepted is still shown, and no longer fails a run.

The file is TOML (`togai-codegen.baseline.toml`) or JSON, by its suffix:

    [[accepted]]
    id = "3f0c2a9b1d7e"
    reason = "agreed with the billing team"
    expires = 2027-01-31
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from togai_codegen.drift.diff.changes import Acceptance, Comparison
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_mapping, is_sequence

BASELINE_NAME = "togai-codegen.baseline.toml"
_ID = re.compile(r"[0-9a-f]{12}")
_KEYS = frozenset({"id", "reason", "expires"})


class BaselineError(ValueError):
    """A baseline that can't be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted changes, in the order of the file."""

    accepted: tuple[Acceptance, ...] = ()

    def apply(self, comparison: Comparison, today: date) -> Comparison:
        """The comparison with what is accepted marked; unused and expired entries stand beside it."""
        valid = {item.id: item for item in self.accepted if not is_expired(item, today)}
        changes = tuple(replace(change, accepted=valid.get(change.id)) for change in comparison.changes)
        known = {change.id for change in changes}
        return replace(
            comparison,
            changes=changes,
            unused=tuple(item for item in self.accepted if item.id not in known),
            expired=tuple(item for item in self.accepted if item.id in known and is_expired(item, today)),
        )


def is_expired(item: Acceptance, today: date) -> bool:
    """Whether the last day has passed."""
    return item.expires is not None and item.expires < today


def read_baseline(content: bytes, *, as_json: bool) -> Baseline:
    """The baseline that these bytes hold. Raises BaselineError."""
    try:
        text = content.decode("utf-8")
        found: Any = json.loads(text) if as_json else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError(str(error)) from error
    if not is_mapping(found) or set(found) - {"accepted"}:
        raise BaselineError("it must hold `accepted` and nothing else")
    entries = found.get("accepted", [])
    if not is_sequence(entries):
        raise BaselineError("`accepted` must be a list")
    read = tuple(_entry(item, index) for index, item in enumerate(entries, start=1))
    twice = sorted(_repeated(item.id for item in read))
    if twice:
        raise BaselineError(f"{twice[0]} is accepted twice")
    return Baseline(read)


def check_acceptance(item: Acceptance) -> Acceptance:
    """The same, if it can be accepted. Raises BaselineError for an id that is none, and for no reason."""
    if not _ID.fullmatch(item.id):
        raise BaselineError(f"{item.id!r} is no id of a change: those are twelve digits and letters a to f, as `diff` shows them")
    if not item.reason.strip():
        raise BaselineError(f"{item.id} is accepted without a reason")
    return item


def with_acceptance(content: bytes, item: Acceptance, *, as_json: bool) -> bytes:
    """The file with one more entry; comments and order stay. Raises BaselineError, for an id that is there already too."""
    known = read_baseline(content, as_json=as_json) if content.strip() else Baseline()
    check_acceptance(item)
    if any(other.id == item.id for other in known.accepted):
        raise BaselineError(f"{item.id} is accepted already")
    if as_json:
        entries = [_as_plain(other) for other in (*known.accepted, item)]
        return (json.dumps({"accepted": entries}, indent=2, ensure_ascii=False) + "\n").encode()
    before = content.decode("utf-8").rstrip("\n")
    return "\n".join([*([before, ""] if before else []), *_as_toml(item), ""]).encode()


def _entry(item: Any, number: int) -> Acceptance:
    if not is_mapping(item) or set(item) - _KEYS or not {"id", "reason"} <= set(item):
        raise BaselineError(f"entry {number} must have `id` and `reason`, may have `expires`, and nothing else")
    identity, reason, expires = item["id"], item["reason"], item.get("expires")
    if not isinstance(identity, str) or not isinstance(reason, str):
        raise BaselineError(f"`id` and `reason` of entry {number} must be strings")
    return check_acceptance(Acceptance(identity, reason, _date(expires, number)))


def _date(value: Any, number: int) -> date | None:
    if value is None:
        return None
    try:
        # A TOML date-time is a date too, for Python; what it would mean here nobody knows.
        return value if type(value) is date else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise BaselineError(f"`expires` of entry {number} must be a date, like 2027-01-31") from error


def _repeated(ids: Iterable[str]) -> set[str]:
    return {item for item, number in Counter(ids).items() if number > 1}


def _as_plain(item: Acceptance) -> dict[str, str]:
    plain = {"id": item.id, "reason": item.reason}
    return plain if item.expires is None else plain | {"expires": item.expires.isoformat()}


def _as_toml(item: Acceptance) -> Iterator[str]:
    yield "[[accepted]]"
    yield f"id = {_quoted(item.id)}"
    yield f"reason = {_quoted(item.reason)}"
    if item.expires is not None:
        yield f"expires = {item.expires.isoformat()}"


def _quoted(text: str) -> str:
    """A basic string of TOML 1.0: JSON's escapes are among its own, and DEL must be escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
