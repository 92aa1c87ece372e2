"""Client of the Keys API."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors as errors, models as models, resources as resources, transports as transports
    from ._client import AsyncSdk as AsyncSdk, Sdk as Sdk
    from ._runtime.hooks import Event as Event, Hook as Hook
    from ._runtime.omit import OMIT as OMIT, Omit as Omit
    from ._runtime.options import RequestOptions as RequestOptions, Timeout as Timeout
    from ._runtime.pacing import RateLimit as RateLimit
    from ._runtime.paging import AsyncPager as AsyncPager, SyncPager as SyncPager
    from ._runtime.raw_response import RawResponse as RawResponse
    from ._runtime.retry import Retry as Retry
    from ._runtime.strict import validate_strict as validate_strict
    from ._runtime.transport import NetworkOptions as NetworkOptions

__version__ = "1.0"
SPEC_SHA256 = "1a170ae54603ff7164e915b36ec55d1e4eb290bf89eac9816f67090bc8c762b3"
GENERATOR_VERSION = "0.1.0"

_NAMES: dict[str, tuple[str, ...]] = {
    "._client": ("AsyncSdk Sdk",),
    "._runtime.hooks": ("Event Hook",),
    "._runtime.omit": ("OMIT Omit",),
    "._runtime.options": ("RequestOptions Timeout",),
    "._runtime.pacing": ("RateLimit",),
    "._runtime.paging": ("AsyncPager SyncPager",),
    "._runtime.raw_response": ("RawResponse",),
    "._runtime.retry": ("Retry",),
    "._runtime.strict": ("validate_strict",),
    "._runtime.transport": ("NetworkOptions",),
}
_MODULES = {name: module for module, lines in _NAMES.items() for line in lines for name in line.split()}
_SUBMODULES = ("errors", "models", "resources", "transports")

if not TYPE_CHECKING:
    __all__ = ["GENERATOR_VERSION", "SPEC_SHA256", "__version__", "errors", "models", "resources", "transports", *_MODULES]

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
