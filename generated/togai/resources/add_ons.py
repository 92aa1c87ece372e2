"""The `add_ons` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.AddOnPaginatedResponse] = Operation(
    id="getAddOns",
    path="/addons",
    name="add_ons.list",
    responses={200: Json(lambda: models.AddOnPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.AddOn] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.AddOn] = Operation(
    id="createAddOn",
    method="POST",
    path="/addons",
    name="add_ons.create",
    responses={200: Json(lambda: models.AddOn)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.AddOn] = Operation(
    id="getAddOn", path="/addons/{addon_id}", name="add_ons.get", responses={200: Json(lambda: models.AddOn)}, errors=_ERROR_TYPES
)
_UPDATE: Operation[models.AddOn] = Operation(
    id="updateAddOn",
    method="PATCH",
    path="/addons/{addon_id}",
    name="add_ons.update",
    responses={200: Json(lambda: models.AddOn)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteAddOn",
    method="DELETE",
    path="/addons/{addon_id}",
    name="add_ons.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)


class AddOns(SyncResource):
    """Extras such as licenses and fixed fees."""

    def list(
        self,
        *,
        status: models.GetAddOnsStatus | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.AddOn, models.AddOnPaginatedResponse]:
        """List the add-ons.

        Reads the add-ons of the organization one page at a time.

        Args:
            status: Return only records in this state.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.add_ons.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"status": status, "nextToken": next_token, "pageSize": page_size}, options=options
        )

    def create(
        self, *, name: str, type: models.AddOnType | str, billable_name: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.AddOn:
        """Create one add-on.

        Adds something that rate cards can charge for.

        Args:
            name: Name of the add-on. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.add_ons.create(name="depot_terminal", type="LICENSE")
        """
        return self._client.call(_CREATE, body={"name": name, "type": type, "billableName": billable_name}, options=options)

    def get(self, addon_id: str, **options: Unpack[RequestOptions]) -> models.AddOn:
        """Read one add-on.

        Reads an add-on by its identifier.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.add_ons.get("...")
        """
        return self._client.call(_GET, path={"addon_id": addon_id}, options=options)

    def update(
        self, addon_id: str, *, name: str | Omit = OMIT, billable_name: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.AddOn:
        """Change an add-on.

        Changes the name of an add-on or its name for invoices.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.
            name: Name of the add-on. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.add_ons.update("...")
        """
        return self._client.call(
            _UPDATE, path={"addon_id": addon_id}, body={"name": name, "billableName": billable_name}, options=options
        )

    def delete(self, addon_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one add-on.

        Archives an add-on.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.add_ons.delete("...")
        """
        return self._client.call(_DELETE, path={"addon_id": addon_id}, options=options)

    with_raw_response = View(lambda: AddOnsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AddOnsWithResponse[Streamed], Streamed)


class AsyncAddOns(AsyncResource):
    """Extras such as licenses and fixed fees."""

    def list(
        self,
        *,
        status: models.GetAddOnsStatus | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.AddOn, models.AddOnPaginatedResponse]:
        """List the add-ons.

        Reads the add-ons of the organization one page at a time.

        Args:
            status: Return only records in this state.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.add_ons.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"status": status, "nextToken": next_token, "pageSize": page_size}, options=options
        )

    async def create(
        self, *, name: str, type: models.AddOnType | str, billable_name: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.AddOn:
        """Create one add-on.

        Adds something that rate cards can charge for.

        Args:
            name: Name of the add-on. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.add_ons.create(name="depot_terminal", type="LICENSE")
        """
        return await self._client.call(_CREATE, body={"name": name, "type": type, "billableName": billable_name}, options=options)

    async def get(self, addon_id: str, **options: Unpack[RequestOptions]) -> models.AddOn:
        """Read one add-on.

        Reads an add-on by its identifier.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.add_ons.get("...")
        """
        return await self._client.call(_GET, path={"addon_id": addon_id}, options=options)

    async def update(
        self, addon_id: str, *, name: str | Omit = OMIT, billable_name: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.AddOn:
        """Change an add-on.

        Changes the name of an add-on or its name for invoices.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.
            name: Name of the add-on. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.add_ons.update("...")
        """
        return await self._client.call(
            _UPDATE, path={"addon_id": addon_id}, body={"name": name, "billableName": billable_name}, options=options
        )

    async def delete(self, addon_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one add-on.

        Archives an add-on.

        Args:
            addon_id: Identifier of the add-on. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.add_ons.delete("...")
        """
        return await self._client.call(_DELETE, path={"addon_id": addon_id}, options=options)

    with_raw_response = View(lambda: AsyncAddOnsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAddOnsWithResponse[Streamed], Streamed)


class AddOnsWithResponse(Generic[ModeT]):
    """`AddOns`, each method giving the response."""

    def __init__(self, resource: AddOns, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)


class AsyncAddOnsWithResponse(Generic[ModeT]):
    """`AsyncAddOns`, each method giving the response."""

    def __init__(self, resource: AsyncAddOns, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
