"""Exceptions without secrets: what the frames of a failed call held is forgotten before the caller sees them."""

import sys
import traceback
from collections.abc import Callable
from functools import wraps
from types import TracebackType
from typing import ParamSpec, TypeVar

_REQUESTS = frozenset({"_request", "request_info"})
"""Attributes in which errors of HTTP libraries keep the request, with its URL and its headers."""
P = ParamSpec("P")
T = TypeVar("T")


class Sealed:
    """`with Sealed():` clears the locals of the frames inside, those of the HTTP library too, from an exception that leaves.

    Files and lines of the traceback stay. An error of the HTTP library forgets its request. Suppressed contexts go, since
    their texts may quote headers. Exceptions that were being handled before are not touched.
    """

    __slots__ = ("_outer",)

    def __enter__(self) -> None:
        self._outer = sys.exc_info()[1]

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None:
            return
        pending: list[BaseException | None] = [error]
        seen = {id(self._outer)}
        while pending:
            item = pending.pop()
            if item is None or id(item) in seen:
                continue
            seen.add(id(item))
            if item.__suppress_context__ and item.__context__ is not self._outer:
                item.__context__ = None
            traceback.clear_frames(item.__traceback__)
            vars(item).update(dict.fromkeys(_REQUESTS & vars(item).keys()))
            pending += [item.__cause__, item.__context__, *getattr(item, "exceptions", ())]


def sealed(function: Callable[P, T]) -> Callable[P, T]:
    """The function, its own frame cleared too, and its arguments kept out of the wrapper's."""

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            with Sealed():
                return function(*args, **kwargs)
        finally:
            del args, kwargs

    return wrapper


class SealedInit:
    """The constructors of its subclasses are sealed: they get the secrets as plain arguments."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "__init__" in vars(cls):
            cls.__init__ = sealed(cls.__init__)  # type: ignore[method-assign]
