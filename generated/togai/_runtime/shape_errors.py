"""How a client tells that parts of an answer are not as documented. Cheap to import."""

import sys
import warnings
from types import FrameType

from .errors import ConfigurationError, ResponseShapeWarning, ShapeError
from .options import OnShapeError

POLICIES: tuple[OnShapeError, ...] = ("warn", "raise", "ignore")
SHOWN = 5


def check_policy(policy: OnShapeError) -> OnShapeError:
    """Raise ConfigurationError for a word that is none."""
    if policy not in POLICIES:
        raise ConfigurationError(f"on_shape_error is one of {', '.join(POLICIES)}")
    return policy


def summary(found: tuple[ShapeError, ...]) -> str:
    """The first few, and how many more there are."""
    shown = "; ".join(map(str, found[:SHOWN]))
    return shown + (f" (and {len(found) - SHOWN} more)" if len(found) > SHOWN else "")


def warn(operation: str, found: tuple[ShapeError, ...]) -> None:
    """One warning for a call, which points to the caller's own line."""
    package = __name__.rpartition(".")[0]
    root = package.rpartition(".")[0] or package
    level = 1
    frame: FrameType | None = sys._getframe(0)  # pyright: ignore[reportPrivateUsage]  # in every Python that pydantic runs on
    while frame is not None and _inside(frame.f_globals.get("__name__", ""), root):
        level, frame = level + 1, frame.f_back
    text = f"{operation}: parts of the answer are not as documented, and were left as they came: {summary(found)}"
    warnings.warn(text, ResponseShapeWarning, stacklevel=level)


def _inside(module: str, root: str) -> bool:
    return module == root or module.startswith(root + ".")
