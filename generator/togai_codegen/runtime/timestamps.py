"""Timestamps that keep the text they came as (RFC 3339, and its common relatives)."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

_TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?([Zz]|[+-]\d\d(?::?\d\d)?)?)?", re.ASCII
)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


class WireDateTime(datetime):
    """A datetime that remembers its wire text, whatever its number of fraction digits. Equal to and hashed as the plain one.

    Digits beyond microseconds live in `wire` only. What arithmetic gives has no wire text of its own.
    """

    _text: str | None = None

    @property
    def wire(self) -> str:
        """The text as it came, or the ISO 8601 text of this value."""
        return self._text if self._text is not None else iso_text(self)

    @classmethod
    def parse(cls, text: str) -> "WireDateTime":
        """Read a timestamp; without an offset it is naive. A leap second is read as the second after it.

        Raises ValueError where the text is no timestamp.
        """
        match = _TIMESTAMP.fullmatch(text)
        if match is None:
            raise ValueError("not a timestamp as RFC 3339 writes it")
        year, month, day, hour, minute, second, fraction, offset = match.groups()
        leap = second == "60"
        value = cls(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            59 if leap else int(second or 0),
            0 if leap else int((fraction or "0")[:6].ljust(6, "0")),
            _zone(offset),
        )
        if leap:
            try:
                value = value + timedelta(seconds=1)
            except OverflowError:
                raise ValueError("the timestamp lies after the year 9999") from None
        value._text = text
        return value

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        plain = datetime(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            self.tzinfo,
            fold=self.fold,
        )
        return _restore, (plain, self._text)


def _restore(plain: datetime, text: str | None) -> WireDateTime:
    value = WireDateTime(
        plain.year,
        plain.month,
        plain.day,
        plain.hour,
        plain.minute,
        plain.second,
        plain.microsecond,
        plain.tzinfo,
        fold=plain.fold,
    )
    value._text = text  # pyright: ignore[reportPrivateUsage]
    return value


def _zone(offset: str | None) -> tzinfo | None:
    if offset is None:
        return None
    if offset in "Zz":
        return UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-span if offset[0] == "-" else span)


def iso_text(value: datetime) -> str:
    """A datetime as RFC 3339 text; UTC as `Z`, naive without an offset."""
    text = datetime.isoformat(value)
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def read_datetime(text: str) -> WireDateTime:
    """As `WireDateTime.parse`, sooner for the usual forms. Raises ValueError."""
    try:
        value = WireDateTime.fromisoformat(text)
    except ValueError:
        return WireDateTime.parse(text)
    value._text = text  # pyright: ignore[reportPrivateUsage]
    return value


def datetime_text(value: datetime) -> str:
    """The wire text of any datetime."""
    return value.wire if isinstance(value, WireDateTime) else iso_text(value)


def parse_date(text: str) -> date:
    """Read a full-date (RFC 3339, section 5.6). Raises ValueError."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("not a date as RFC 3339 writes it (YYYY-MM-DD)")
    return date(*(int(part) for part in match.groups()))
