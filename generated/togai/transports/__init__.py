"""Ways to send the requests of the Togai API, for `transport=`; loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.aiohttp_transport import AiohttpTransport as AiohttpTransport
    from .._runtime.http_client_transport import HttpClientTransport as HttpClientTransport
    from .._runtime.httpx_transport import AsyncHttpxTransport as AsyncHttpxTransport, HttpxTransport as HttpxTransport


_NAMES: dict[str, tuple[str, ...]] = {
    ".._runtime.aiohttp_transport": ("AiohttpTransport",),
    ".._runtime.http_client_transport": ("HttpClientTransport",),
    ".._runtime.httpx_transport": ("AsyncHttpxTransport HttpxTransport",),
}
_MODULES = {name: module for module, lines in _NAMES.items() for line in lines for name in line.split()}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]

    def __getattr__(name: str) -> object:
        """Import a public name on first use and keep it."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        # Two threads may both come here: they store the same object.
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """The public names, loaded or not."""
        return sorted({*globals(), *__all__})
