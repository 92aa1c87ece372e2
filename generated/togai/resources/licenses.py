"""The `licenses` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 422, 429, "default")
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, 400, 401, 403, 429, "default")
_ERROR_TYPES_3 = documented(lambda: models.ErrorResponse, "default")
_LIST_UPDATES: Operation[models.GetLicenseUpdatesResponse] = Operation(
    id="getLicenseUpdates",
    path="/license_updates",
    name="licenses.list_updates",
    responses={200: Json(lambda: models.GetLicenseUpdatesResponse)},
    errors=_ERROR_TYPES,
)
_LIST_UPDATES_PAGES: TokenPages[models.LicenseUpdateResponse] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE_UPDATE: Operation[models.LicenseUpdateResponse] = Operation(
    id="addLicenseUpdateEntry",
    method="POST",
    path="/license_updates",
    name="licenses.create_update",
    responses={200: Json(lambda: models.LicenseUpdateResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_UPDATE_ENTRY_DETAILS: Operation[models.LicenseUpdateResponse] = Operation(
    id="updateLicenseEntryDetails",
    method="PATCH",
    path="/license_updates/{license_id}",
    name="licenses.update_entry_details",
    responses={200: Json(lambda: models.LicenseUpdateResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_LIST_NAMED_UPDATES: Operation[models.NamedLicenseUpdatesPaginatedResponse] = Operation(
    id="getNamedLicenseUpdates",
    path="/named_license_updates",
    name="licenses.list_named_updates",
    responses={200: Json(lambda: models.NamedLicenseUpdatesPaginatedResponse)},
    errors=_ERROR_TYPES_3,
)
_LIST_NAMED_UPDATES_PAGES: TokenPages[models.NamedLicenseUpdate] = TokenPages(
    items="data", token="nextToken", parameter="nextToken"
)


class Licenses(SyncResource):
    """Numbers and names of licenses that accounts hold."""

    def list_updates(
        self,
        *,
        next_token: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        license_id: str | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.LicenseUpdateResponse, models.GetLicenseUpdatesResponse]:
        """List the license updates.

        Reads changes in license numbers, by account, license or start if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            account_id: Return only records of this account.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            license_id: Identifier of the license.
            effective_from: Return only updates that take effect from this moment on.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: for item in togai.licenses.list_updates(): ...
        """
        return self._client.paginate(
            _LIST_UPDATES,
            _LIST_UPDATES_PAGES,
            query={
                "nextToken": next_token,
                "account_id": account_id,
                "pageSize": page_size,
                "licenseId": license_id,
                "effectiveFrom": effective_from,
            },
            options=options,
        )

    def create_update(
        self,
        *,
        license_id: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        update_type: models.LicenseUpdateRequestUpdateType | str | Omit = OMIT,
        quantity: Decimal | int | float | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.LicenseUpdateResponse:
        """Add a license update.

        Records that an account holds more or fewer licenses from some moment on.

        Args:
            license_id: Identifier of the license add-on. At most 50 characters.
            account_id: Identifier of the account concerned. At most 50 characters.
            update_type: RELATIVE adds to the number held, ABSOLUTE replaces it.
            quantity: Number of licenses, as a difference or as a new total depending on the update type.
            effective_from: Moment from which the quantity counts.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            metadata: Free key-value pairs.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: togai.licenses.create_update()
        """
        return self._client.call(
            _CREATE_UPDATE,
            body={
                "licenseId": license_id,
                "accountId": account_id,
                "updateType": update_type,
                "quantity": quantity,
                "effectiveFrom": effective_from,
                "idempotencyKey": idempotency_key_,
                "metadata": metadata,
            },
            options=options,
        )

    def update_entry_details(
        self,
        license_id: str,
        *,
        account_id: str | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.LicenseUpdateResponse:
        """Change the metadata of a license entry.

        Stores new metadata with a license entry that exists already.

        Args:
            license_id: Identifier of the license add-on. At most 50 characters.
            account_id: Identifier of the account concerned. At most 50 characters.
            effective_from: Start of the entry whose metadata changes.
            metadata: Key-value pairs to store with the entry.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: togai.licenses.update_entry_details("...")
        """
        return self._client.call(
            _UPDATE_ENTRY_DETAILS,
            path={"license_id": license_id},
            body={"accountId": account_id, "effectiveFrom": effective_from, "metadata": metadata},
            options=options,
        )

    def list_named_updates(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.NamedLicenseUpdate, models.NamedLicenseUpdatesPaginatedResponse]:
        """List the named license updates.

        Reads the licenses that are held under a name.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Example: for item in togai.licenses.list_named_updates(): ...
        """
        return self._client.paginate(
            _LIST_NAMED_UPDATES, _LIST_NAMED_UPDATES_PAGES, query={"nextToken": next_token}, options=options
        )

    with_raw_response = View(lambda: LicensesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: LicensesWithResponse[Streamed], Streamed)


class AsyncLicenses(AsyncResource):
    """Numbers and names of licenses that accounts hold."""

    def list_updates(
        self,
        *,
        next_token: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        license_id: str | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.LicenseUpdateResponse, models.GetLicenseUpdatesResponse]:
        """List the license updates.

        Reads changes in license numbers, by account, license or start if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            account_id: Return only records of this account.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            license_id: Identifier of the license.
            effective_from: Return only updates that take effect from this moment on.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: async for item in togai.licenses.list_updates(): ...
        """
        return self._client.paginate(
            _LIST_UPDATES,
            _LIST_UPDATES_PAGES,
            query={
                "nextToken": next_token,
                "account_id": account_id,
                "pageSize": page_size,
                "licenseId": license_id,
                "effectiveFrom": effective_from,
            },
            options=options,
        )

    async def create_update(
        self,
        *,
        license_id: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        update_type: models.LicenseUpdateRequestUpdateType | str | Omit = OMIT,
        quantity: Decimal | int | float | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.LicenseUpdateResponse:
        """Add a license update.

        Records that an account holds more or fewer licenses from some moment on.

        Args:
            license_id: Identifier of the license add-on. At most 50 characters.
            account_id: Identifier of the account concerned. At most 50 characters.
            update_type: RELATIVE adds to the number held, ABSOLUTE replaces it.
            quantity: Number of licenses, as a difference or as a new total depending on the update type.
            effective_from: Moment from which the quantity counts.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            metadata: Free key-value pairs.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: await togai.licenses.create_update()
        """
        return await self._client.call(
            _CREATE_UPDATE,
            body={
                "licenseId": license_id,
                "accountId": account_id,
                "updateType": update_type,
                "quantity": quantity,
                "effectiveFrom": effective_from,
                "idempotencyKey": idempotency_key_,
                "metadata": metadata,
            },
            options=options,
        )

    async def update_entry_details(
        self,
        license_id: str,
        *,
        account_id: str | Omit = OMIT,
        effective_from: datetime | str | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.LicenseUpdateResponse:
        """Change the metadata of a license entry.

        Stores new metadata with a license entry that exists already.

        Args:
            license_id: Identifier of the license add-on. At most 50 characters.
            account_id: Identifier of the account concerned. At most 50 characters.
            effective_from: Start of the entry whose metadata changes.
            metadata: Key-value pairs to store with the entry.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, RateLimitError.
        Example: await togai.licenses.update_entry_details("...")
        """
        return await self._client.call(
            _UPDATE_ENTRY_DETAILS,
            path={"license_id": license_id},
            body={"accountId": account_id, "effectiveFrom": effective_from, "metadata": metadata},
            options=options,
        )

    def list_named_updates(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.NamedLicenseUpdate, models.NamedLicenseUpdatesPaginatedResponse]:
        """List the named license updates.

        Reads the licenses that are held under a name.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Example: async for item in togai.licenses.list_named_updates(): ...
        """
        return self._client.paginate(
            _LIST_NAMED_UPDATES, _LIST_NAMED_UPDATES_PAGES, query={"nextToken": next_token}, options=options
        )

    with_raw_response = View(lambda: AsyncLicensesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncLicensesWithResponse[Streamed], Streamed)


class LicensesWithResponse(Generic[ModeT]):
    """`Licenses`, each method giving the response."""

    def __init__(self, resource: Licenses, mode: type[ModeT]) -> None:
        self.list_updates = respond_page(resource.list_updates, mode)
        self.create_update = respond(resource.create_update, mode)
        self.update_entry_details = respond(resource.update_entry_details, mode)
        self.list_named_updates = respond_page(resource.list_named_updates, mode)


class AsyncLicensesWithResponse(Generic[ModeT]):
    """`AsyncLicenses`, each method giving the response."""

    def __init__(self, resource: AsyncLicenses, mode: type[ModeT]) -> None:
        self.list_updates = async_respond_page(resource.list_updates, mode)
        self.create_update = async_respond(resource.create_update, mode)
        self.update_entry_details = async_respond(resource.update_entry_details, mode)
        self.list_named_updates = async_respond_page(resource.list_named_updates, mode)
