"""The `default` resource of the Kitchen API."""

from __future__ import annotations

from typing import Any, Generic, Unpack

from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_LIST_MEALS: Operation[list[Any]] = Operation(
    id="listMeals", path="/meals", name="default.list_meals", responses={200: Json(list[Any])}
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
        Example: sdk.default.list_meals()
        """
        return self._client.call(_LIST_MEALS, options=options)

    def create_meal(self, **options: Unpack[RequestOptions]) -> Any:
        """POST /meals.

        Returns:
            Made.

        Example: sdk.default.create_meal()
        """
        return self._client.call(_CREATE_MEAL, options=options)

    with_raw_response = View(lambda: DefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: DefaultWithResponse[Streamed], Streamed)


class AsyncDefault(AsyncResource):
    """Operations of `default`."""

    async def list_meals(self, **options: Unpack[RequestOptions]) -> list[Any]:
        """GET /meals.

        Returns:
            Meals.

        Raises: NotFoundError.
        Example: await sdk.default.list_meals()
        """
        return await self._client.call(_LIST_MEALS, options=options)

    async def create_meal(self, **options: Unpack[RequestOptions]) -> Any:
        """POST /meals.

        Returns:
            Made.

        Example: await sdk.default.create_meal()
        """
        return await self._client.call(_CREATE_MEAL, options=options)

    with_raw_response = View(lambda: AsyncDefaultWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncDefaultWithResponse[Streamed], Streamed)


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
