"""The marker of an argument that was not given, which is something other than null."""

from typing import Final, final


@final
class Omit:
    """The type of `OMIT`. An omitted value is not sent; None is sent as null."""

    __slots__ = ()
    _instance: "Omit | None" = None

    def __new__(cls) -> "Omit":
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "OMIT"

    def __reduce__(self) -> tuple[type["Omit"], tuple[()]]:
        return Omit, ()


OMIT: Final = Omit()
