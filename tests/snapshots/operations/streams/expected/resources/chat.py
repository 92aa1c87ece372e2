"""The `chat` resource of the Streams API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.events import AsyncEventStream, EventStream
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, Stream, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.Problem, 400)
_CREATE: Operation[models.Answer] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    name="chat.create",
    responses={200: Json(lambda: models.Answer)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_CREATE_STREAM: Operation[models.Part] = Operation(
    id="createChat",
    method="POST",
    path="/chat",
    name="chat.create_stream",
    responses={200: Stream(lambda: models.Part, end="[DONE]")},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Chat(SyncResource):
    """Operations of `chat`."""

    def create(self, *, text: str, stream: bool | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Answer:
        """POST /chat.

        Args:
            stream: Default: False.

        Raises: BadRequestError.
        Example: sdk.chat.create(text="...")
        """
        return self._client.call(_CREATE, body={"text": text, "stream": stream}, options=options)

    def create_stream(self, *, text: str, **options: Unpack[RequestOptions]) -> EventStream[models.Part]:
        """POST /chat.

        Raises: BadRequestError.
        Example: for item in sdk.chat.create_stream(text="..."): ...
        """
        return EventStream.open(self._client, _CREATE_STREAM, body={"text": text, "stream": True}, options=options)

    with_raw_response = View(lambda: ChatWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ChatWithResponse[Streamed], Streamed)


class AsyncChat(AsyncResource):
    """Operations of `chat`."""

    async def create(self, *, text: str, stream: bool | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Answer:
        """POST /chat.

        Args:
            stream: Default: False.

        Raises: BadRequestError.
        Example: await sdk.chat.create(text="...")
        """
        return await self._client.call(_CREATE, body={"text": text, "stream": stream}, options=options)

    async def create_stream(self, *, text: str, **options: Unpack[RequestOptions]) -> AsyncEventStream[models.Part]:
        """POST /chat.

        Raises: BadRequestError.
        Example: async for item in await sdk.chat.create_stream(text="..."): ...
        """
        return await AsyncEventStream.open(self._client, _CREATE_STREAM, body={"text": text, "stream": True}, options=options)

    with_raw_response = View(lambda: AsyncChatWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncChatWithResponse[Streamed], Streamed)


class ChatWithResponse(Generic[ModeT]):
    """`Chat`, each method giving the response."""

    def __init__(self, resource: Chat, mode: type[ModeT]) -> None:
        self.create = respond(resource.create, mode)


class AsyncChatWithResponse(Generic[ModeT]):
    """`AsyncChat`, each method giving the response."""

    def __init__(self, resource: AsyncChat, mode: type[ModeT]) -> None:
        self.create = async_respond(resource.create, mode)
