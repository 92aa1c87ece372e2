"""Client of the Togai API."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors, models, resources
    from ._client import AsyncTogai, Togai
    from ._runtime.hooks import Event, Hook
    from ._runtime.omit import OMIT, Omit
    from ._runtime.options import RequestOptions, Timeout
    from ._runtime.paging import AsyncPager, SyncPager
    from ._runtime.raw import RawResponse
    from ._runtime.retry import Retry
    from ._runtime.transport import NetworkOptions

__all__ = [
    "AsyncPager",
    "AsyncTogai",
    "Event",
    "GENERATOR_VERSION",
    "Hook",
    "NetworkOptions",
    "OMIT",
    "Omit",
    "RawResponse",
    "RequestOptions",
    "Retry",
    "SPEC_SHA256",
    "SyncPager",
    "Timeout",
    "Togai",
    "__version__",
    "errors",
    "models",
    "resources",
]
__version__ = "1.0"
SPEC_SHA256 = "bd4d94869280f3451e4f8f961d24194bf4a653e674f81280043c6a234f1ca20b"
GENERATOR_VERSION = "0.1.0"

_MODULES: dict[str, str] = {
    "AsyncPager": "._runtime.paging",
    "AsyncTogai": "._client",
    "Event": "._runtime.hooks",
    "Hook": "._runtime.hooks",
    "NetworkOptions": "._runtime.transport",
    "OMIT": "._runtime.omit",
    "Omit": "._runtime.omit",
    "RawResponse": "._runtime.raw",
    "RequestOptions": "._runtime.options",
    "Retry": "._runtime.retry",
    "SyncPager": "._runtime.paging",
    "Timeout": "._runtime.options",
    "Togai": "._client",
}
_SUBMODULES = ("errors", "models", "resources")

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name on first use and keep it."""
        if name in _SUBMODULES:
            return import_module(f".{name}", __name__)
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        # Two threads may both come here: they store the same object.
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
