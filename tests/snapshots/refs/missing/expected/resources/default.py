"""The `default` resource of the Kitchen API."""

from __future__ import annotations

from typing import Any, Generic, Unpack

from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_LIST_MEALS: Operation[list[Any]] = Operation(
    id="listMeals", method="GET", path="/meals", name="default.list_meals", responses={200: Json(list[Any])}
)
_CREATE_MEAL: Operation[Any] = Operation(
    id="createMeal", method="POST", path="/meals", name="default.create_meal", responses={201: Json(Any)}
)


class Default(SyncResource):
    """Operations of `default`."""

    def list_meals(self, **options: Unpack[RequestOptions]) -> list[Any]:
        """GET /meals.

        Returns:
            Meals.

        Raises: NotFoundError.

        Example:
            sdk.default.list_meals()
        """
        return self._client.call(_LIST_MEALS, options=options)

    def create_meal(self, **options: Unpack[RequestOptions]) -> Any:
        """POST /meals.

        Returns:
            Made.

        Example:
            sdk.default.create_meal()
        """
        return self._client.call(_CREATE_MEAL, options=options)

    @property
    def with_raw_response(self) -> DefaultWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return DefaultWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> DefaultWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return DefaultWithResponse(self, Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`.

    Every method is a coroutine or returns an async pager.
    """

    async def list_meals(self, **options: Unpack[RequestOptions]) -> list[Any]:
        """GET /meals.

        Returns:
            Meals.

        Raises: NotFoundError.

        Example:
            await sdk.default.list_meals()
        """
        return await self._client.call(_LIST_MEALS, options=options)

    async def create_meal(self, **options: Unpack[RequestOptions]) -> Any:
        """POST /meals.

        Returns:
            Made.

        Example:
            await sdk.default.create_meal()
        """
        return await self._client.call(_CREATE_MEAL, options=options)

    @property
    def with_raw_response(self) -> AsyncDefaultWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncDefaultWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncDefaultWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncDefaultWithResponse(self, Streamed)


class DefaultWithResponse(Generic[ModeT]):
    """`Default`, each method giving the response."""

    def __init__(self, resource: Default, mode: type[ModeT]) -> None:
        self.list_meals = respond(resource.list_meals, mode)
        self.create_meal = respond(resource.create_meal, mode)


class AsyncDefaultWithResponse(Generic[ModeT]):
    """`AsyncDefault`, each method giving the response."""

    def __init__(self, resource: AsyncDefault, mode: type[ModeT]) -> None:
        self.list_meals = async_respond(resource.list_meals, mode)
        self.create_meal = async_respond(resource.create_meal, mode)
