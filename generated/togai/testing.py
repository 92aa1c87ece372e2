"""A fake of the Togai API for tests; nothing else in the package needs it.

It stands on `_testing.json` and `_runtime/testing`; all three may be left out together.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ._runtime.testing.fake import Fake
from ._runtime.testing.requests import Received, RequestNotAllowed, Violation

if TYPE_CHECKING:
    from ._client import AsyncTogai, Togai

__all__ = ["Fake", "Received", "RequestNotAllowed", "Violation", "fake"]


def fake(*, seed: int = 0, page_size: int = 20, strict: bool = False, serve: bool = False) -> Fake[Togai, AsyncTogai]:
    """A whole API in this process: `with fake() as api: client = api.client()`.

    Args:
        seed: Another one gives other made-up values; the same gives the same.
        page_size: How many items a page has where the request does not say.
        strict: Raise RequestNotAllowed for a request that the spec does not allow, in place of answering an error.
        serve: Be a real server on the loopback interface too; its address is `api.url`.
    """
    data = Path(__file__).with_name("_testing.json")
    return Fake(data, _clients, seed=seed, page_size=page_size, strict=strict, serve=serve)


def _clients() -> tuple[type[Togai], type[AsyncTogai]]:
    from ._client import AsyncTogai, Togai

    return Togai, AsyncTogai
