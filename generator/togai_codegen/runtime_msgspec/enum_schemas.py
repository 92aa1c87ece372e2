"""How msgspec reads open enums: as it reads all, by `_missing_`."""


class EnumSchema:
    """A base of enums of texts, and of integers."""

    __slots__ = ()
