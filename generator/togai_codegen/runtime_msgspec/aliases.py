"""Aliases whose value is text, because they name themselves or what is imported later. Cheap to import."""

import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any, Union

__all__ = ["TypeAliasType"]

if TYPE_CHECKING:
    from typing_extensions import TypeAliasType
else:

    class TypeAliasType:
        """As the class of that name in `typing` from Python 3.12 on; the value is evaluated where the alias was made."""

        def __init__(self, name: str, value: Any) -> None:
            self.__name__ = name
            self._text = value
            self.__module__ = sys._getframe(1).f_globals.get("__name__", "")

        @cached_property
        def __value__(self) -> Any:
            return eval(self._text, dict(vars(sys.modules[self.__module__]))) if isinstance(self._text, str) else self._text

        def __or__(self, other: Any) -> Any:
            return Union[self, other]  # noqa: UP007

        def __ror__(self, other: Any) -> Any:
            return Union[other, self]  # noqa: UP007

        def __repr__(self) -> str:
            return self.__name__
