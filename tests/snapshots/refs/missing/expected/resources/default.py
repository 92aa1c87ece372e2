"""The `default` resource of the Kitchen API."""

from __future__ import annotations

from typing import Any, Unpack

from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

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

        Raises:
            NotFoundError.

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
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return DefaultWithRawResponse(self)


class AsyncDefault(AsyncResource):
    """Operations of `default`.

    Every method is a coroutine or returns an async pager.
    """

    async def list_meals(self, **options: Unpack[RequestOptions]) -> list[Any]:
        """GET /meals.

        Returns:
            Meals.

        Raises:
            NotFoundError.

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
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncDefaultWithRawResponse(self)


class DefaultWithRawResponse:
    """`Default` with the status, headers and body of every response."""

    def __init__(self, resource: Default) -> None:
        self.list_meals = raw(resource.list_meals)
        self.create_meal = raw(resource.create_meal)


class AsyncDefaultWithRawResponse:
    """`AsyncDefault` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncDefault) -> None:
        self.list_meals = async_raw(resource.list_meals)
        self.create_meal = async_raw(resource.create_meal)
