"""Warnings at the line of the caller, however deep the client is in between."""

import warnings
from collections.abc import Mapping
from inspect import currentframe
from typing import Any

from .guards import is_mapping
from .omit import Omit
from .operation import Operation

_OURS = (__package__ or "").removesuffix("._runtime")


def warn_of_deprecated(operation: Operation[Any], parts: Mapping[str, Any]) -> None:
    """A DeprecationWarning for each deprecated value that is given; Python shows it once a line."""
    for place in operation.deprecated:
        part, _, name = place.partition(".")
        values = parts.get(part)
        if is_mapping(values) and not isinstance(values.get(name, Omit()), Omit):
            warnings.warn(f"{operation.id}: {name} is deprecated", DeprecationWarning, stacklevel=_depth())


def _depth() -> int:
    """How many frames lie between our caller's and the first that is not of this package."""
    depth, frame = 0, currentframe()
    while frame is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(f"{_OURS}."):
        frame, depth = frame.f_back, depth + 1
    return depth
