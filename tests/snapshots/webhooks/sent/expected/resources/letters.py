"""The `letters` resource of the Post office API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.operation import Empty, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_SEND: Operation[None] = Operation(id="sendLetter", method="POST", path="/letters", name="letters.send", responses={204: Empty()})


class Letters(SyncResource):
    """Operations of `letters`."""

    def send(self, **options: Unpack[RequestOptions]) -> None:
        """POST /letters.

        Example: sdk.letters.send()
        """
        return self._client.call(_SEND, options=options)

    with_raw_response = View(lambda: LettersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: LettersWithResponse[Streamed], Streamed)


class AsyncLetters(AsyncResource):
    """Operations of `letters`."""

    async def send(self, **options: Unpack[RequestOptions]) -> None:
        """POST /letters.

        Example: await sdk.letters.send()
        """
        return await self._client.call(_SEND, options=options)

    with_raw_response = View(lambda: AsyncLettersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncLettersWithResponse[Streamed], Streamed)


class LettersWithResponse(Generic[ModeT]):
    """`Letters`, each method giving the response."""

    def __init__(self, resource: Letters, mode: type[ModeT]) -> None:
        self.send = respond(resource.send, mode)


class AsyncLettersWithResponse(Generic[ModeT]):
    """`AsyncLetters`, each method giving the response."""

    def __init__(self, resource: AsyncLetters, mode: type[ModeT]) -> None:
        self.send = async_respond(resource.send, mode)
