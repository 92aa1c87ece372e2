"""The `letters` resource of the Post office API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

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
    def with_raw_response(self) -> LettersWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return LettersWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> LettersWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return LettersWithResponse(self, Streamed)


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
    def with_raw_response(self) -> AsyncLettersWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncLettersWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncLettersWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncLettersWithResponse(self, Streamed)


class LettersWithResponse(Generic[ModeT]):
    """`Letters`, each method giving the response."""

    def __init__(self, resource: Letters, mode: type[ModeT]) -> None:
        self.send = respond(resource.send, mode)


class AsyncLettersWithResponse(Generic[ModeT]):
    """`AsyncLetters`, each method giving the response."""

    def __init__(self, resource: AsyncLetters, mode: type[ModeT]) -> None:
        self.send = async_respond(resource.send, mode)
