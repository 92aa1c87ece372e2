"""The `letters` resource of the Post office API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_SEND: Operation[None] = Operation(id="sendLetter", method="POST", path="/letters", name="letters.send", responses={204: Empty()})


class Letters(SyncResource):
    """Operations of `letters`."""

    def send(self, **options: Unpack[RequestOptions]) -> None:
        """POST /letters.

        Example:
            sdk.letters.send()
        """
        return self._client.call(_SEND, options=options)

    @property
    def with_raw_response(self) -> LettersWithRawResponse:
        """The same methods, each with the whole response."""
        return LettersWithRawResponse(self)


class AsyncLetters(AsyncResource):
    """Operations of `letters`.

    Every method is a coroutine or returns an async pager.
    """

    async def send(self, **options: Unpack[RequestOptions]) -> None:
        """POST /letters.

        Example:
            await sdk.letters.send()
        """
        return await self._client.call(_SEND, options=options)

    @property
    def with_raw_response(self) -> AsyncLettersWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncLettersWithRawResponse(self)


class LettersWithRawResponse:
    """`Letters` with the status, headers and body of every response."""

    def __init__(self, resource: Letters) -> None:
        self.send = raw(resource.send)


class AsyncLettersWithRawResponse:
    """`AsyncLetters` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncLetters) -> None:
        self.send = async_raw(resource.send)
