"""A module that is made apart from all others."""

from collections.abc import Callable
from typing import Any

from togai_codegen.python.model import PyModule
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A module by its path. `make` is given a view and what is `given`: plain values, which with the view decide all of it."""

    path: str
    make: Callable[..., PyModule]
    given: tuple[Any, ...]
