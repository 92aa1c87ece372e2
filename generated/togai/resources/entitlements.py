"""The `entitlements` resource of the Togai API."""

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

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 409, 422, 429, "default")
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, 400, 401, 403, 422, 429, "default")
_ERROR_TYPES_3 = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_INGEST_EVENT: Operation[models.BaseSuccessResponse] = Operation(
    id="ingestEntitledEvent",
    method="POST",
    path="/entitled",
    name="entitlements.ingest_event",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_LIST_FEATURE_CREDIT_ENTRIES: Operation[models.GetFeatureCreditEntriesPaginatedResponse] = Operation(
    id="listFeatureCreditEntries",
    path="/accounts/{account_id}/features/{feature_id}/entries",
    name="entitlements.list_feature_credit_entries",
    responses={200: Json(lambda: models.GetFeatureCreditEntriesPaginatedResponse)},
    errors=_ERROR_TYPES_2,
)
_LIST_FEATURE_CREDIT_ENTRIES_PAGES: TokenPages[models.FeatureCreditEntry] = TokenPages(
    items="data", token="nextToken", parameter="nextToken"
)
_UPDATE_FEATURE_CREDIT_ENTRY: Operation[models.FeatureCreditEntry] = Operation(
    id="UpdateFeatureCreditEntry",
    method="PATCH",
    path="/accounts/{account_id}/features/{feature_id}/entries/{entry_id}",
    name="entitlements.update_feature_credit_entry",
    responses={200: Json(lambda: models.FeatureCreditEntry)},
    errors=_ERROR_TYPES_3,
    body=JsonBody(optional=True),
)
_VOID_FEATURE_CREDIT_ENTRY: Operation[models.BaseSuccessResponse] = Operation(
    id="VoidFeatureCreditEntry",
    method="POST",
    path="/accounts/{account_id}/features/{feature_id}/entries/{entry_id}/void",
    name="entitlements.void_feature_credit_entry",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES_3,
)
_GET_FEATURE_CREDITS: Operation[models.GetFeatureCreditsResponse] = Operation(
    id="getFeatureCredits",
    path="/accounts/{account_id}/features/{feature_id}",
    name="entitlements.get_feature_credits",
    responses={200: Json(lambda: models.GetFeatureCreditsResponse)},
    errors=_ERROR_TYPES_2,
)
_GET: Operation[models.GetEntitlementValuesResponse] = Operation(
    id="getEntitlementValue",
    path="/accounts/{account_id}/entitlements/{feature_id}",
    name="entitlements.get",
    responses={200: Json(lambda: models.GetEntitlementValuesResponse)},
)
_VALIDATE: Operation[models.BaseSuccessResponse] = Operation(
    id="validateEntitlementValue",
    method="POST",
    path="/accounts/{account_id}/entitlements/{feature_id}",
    name="entitlements.validate",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    body=JsonBody(optional=True),
)
_LIST: Operation[models.GetEntitlementValuesResponse] = Operation(
    id="getEntitlements",
    path="/accounts/{account_id}/entitlements",
    name="entitlements.list",
    responses={200: Json(lambda: models.GetEntitlementValuesResponse)},
)


class Entitlements(SyncResource):
    """Feature credits and other entitlements of accounts."""

    def ingest_event(
        self, *, event: models.Event | Mapping[str, object] | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Ingest an event if entitled.

        Takes in a usage event only if the account has enough feature credits for it.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, ConflictError, UnprocessableEntityError,
            RateLimitError.
        Example: togai.entitlements.ingest_event()
        """
        return self._client.call(_INGEST_EVENT, body={"event": event}, options=options)

    def list_feature_credit_entries(
        self,
        account_id: str,
        feature_id: str,
        *,
        page_size: int | Omit = OMIT,
        next_token: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.FeatureCreditEntry, models.GetFeatureCreditEntriesPaginatedResponse]:
        """List the credit entries of a feature.

        Reads the batches of feature credits that an account has.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: for item in togai.entitlements.list_feature_credit_entries("birchwood-eu", "..."): ...
        """
        return self._client.paginate(
            _LIST_FEATURE_CREDIT_ENTRIES,
            _LIST_FEATURE_CREDIT_ENTRIES_PAGES,
            path={"account_id": account_id, "feature_id": feature_id},
            query={"pageSize": page_size, "nextToken": next_token},
            options=options,
        )

    def update_feature_credit_entry(
        self,
        account_id: str,
        feature_id: str,
        entry_id: str,
        *,
        effective_until: datetime | str | Omit = OMIT,
        granted: Decimal | int | float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.FeatureCreditEntry:
        """Change one credit entry.

        Moves the end of validity into the future, or raises the credits granted.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            entry_id: Identifier of the feature credit entry. It is put together from its origin, a counter or date, and the
                kind of origin, joined by `#` and `$`. At most 50 characters.
            effective_until: New end of validity, which must lie in the future.
            granted: New number of credits granted.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.entitlements.update_feature_credit_entry(
                "birchwood-eu", "...", "purchase.4TkT1qVfHw8.Bz6mD#1$PURCHASE",
            )
        """
        return self._client.call(
            _UPDATE_FEATURE_CREDIT_ENTRY,
            path={"account_id": account_id, "feature_id": feature_id, "entry_id": entry_id},
            body={"effectiveUntil": effective_until, "granted": granted},
            options=options,
        )

    def void_feature_credit_entry(
        self, account_id: str, feature_id: str, entry_id: str, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Void one credit entry.

        Makes a batch of feature credits unusable.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            entry_id: Identifier of the feature credit entry. It is put together from its origin, a counter or date, and the
                kind of origin, joined by `#` and `$`. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.entitlements.void_feature_credit_entry(
                "birchwood-eu", "...", "purchase.4TkT1qVfHw8.Bz6mD#1$PURCHASE",
            )
        """
        return self._client.call(
            _VOID_FEATURE_CREDIT_ENTRY,
            path={"account_id": account_id, "feature_id": feature_id, "entry_id": entry_id},
            options=options,
        )

    def get_feature_credits(
        self, account_id: str, feature_id: str, **options: Unpack[RequestOptions]
    ) -> models.GetFeatureCreditsResponse:
        """Read the feature credit balance.

        Reads how many credits of a feature an account has left.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: togai.entitlements.get_feature_credits("birchwood-eu", "...")
        """
        return self._client.call(_GET_FEATURE_CREDITS, path={"account_id": account_id, "feature_id": feature_id}, options=options)

    def get(self, account_id: str, feature_id: str, **options: Unpack[RequestOptions]) -> models.GetEntitlementValuesResponse:
        """Read one entitlement.

        Reads what an account is entitled to for one feature.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.

        Example: togai.entitlements.get("birchwood-eu", "...")
        """
        return self._client.call(_GET, path={"account_id": account_id, "feature_id": feature_id}, options=options)

    def validate(
        self, account_id: str, feature_id: str, *, value: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Check one entitlement.

        Checks whether a value lies within what the account is entitled to.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            value: Value that the account would like to use.

        Example: togai.entitlements.validate("birchwood-eu", "...")
        """
        return self._client.call(
            _VALIDATE, path={"account_id": account_id, "feature_id": feature_id}, body={"value": value}, options=options
        )

    def list(self, account_id: str, **options: Unpack[RequestOptions]) -> models.GetEntitlementValuesResponse:
        """List the entitlements of one account.

        Reads everything that an account is entitled to.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Example: togai.entitlements.list("birchwood-eu")
        """
        return self._client.call(_LIST, path={"account_id": account_id}, options=options)

    with_raw_response = View(lambda: EntitlementsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: EntitlementsWithResponse[Streamed], Streamed)


class AsyncEntitlements(AsyncResource):
    """Feature credits and other entitlements of accounts."""

    async def ingest_event(
        self, *, event: models.Event | Mapping[str, object] | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Ingest an event if entitled.

        Takes in a usage event only if the account has enough feature credits for it.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, ConflictError, UnprocessableEntityError,
            RateLimitError.
        Example: await togai.entitlements.ingest_event()
        """
        return await self._client.call(_INGEST_EVENT, body={"event": event}, options=options)

    def list_feature_credit_entries(
        self,
        account_id: str,
        feature_id: str,
        *,
        page_size: int | Omit = OMIT,
        next_token: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.FeatureCreditEntry, models.GetFeatureCreditEntriesPaginatedResponse]:
        """List the credit entries of a feature.

        Reads the batches of feature credits that an account has.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: async for item in togai.entitlements.list_feature_credit_entries("birchwood-eu", "..."): ...
        """
        return self._client.paginate(
            _LIST_FEATURE_CREDIT_ENTRIES,
            _LIST_FEATURE_CREDIT_ENTRIES_PAGES,
            path={"account_id": account_id, "feature_id": feature_id},
            query={"pageSize": page_size, "nextToken": next_token},
            options=options,
        )

    async def update_feature_credit_entry(
        self,
        account_id: str,
        feature_id: str,
        entry_id: str,
        *,
        effective_until: datetime | str | Omit = OMIT,
        granted: Decimal | int | float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.FeatureCreditEntry:
        """Change one credit entry.

        Moves the end of validity into the future, or raises the credits granted.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            entry_id: Identifier of the feature credit entry. It is put together from its origin, a counter or date, and the
                kind of origin, joined by `#` and `$`. At most 50 characters.
            effective_until: New end of validity, which must lie in the future.
            granted: New number of credits granted.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.entitlements.update_feature_credit_entry(
                "birchwood-eu", "...", "purchase.4TkT1qVfHw8.Bz6mD#1$PURCHASE",
            )
        """
        return await self._client.call(
            _UPDATE_FEATURE_CREDIT_ENTRY,
            path={"account_id": account_id, "feature_id": feature_id, "entry_id": entry_id},
            body={"effectiveUntil": effective_until, "granted": granted},
            options=options,
        )

    async def void_feature_credit_entry(
        self, account_id: str, feature_id: str, entry_id: str, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Void one credit entry.

        Makes a batch of feature credits unusable.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            entry_id: Identifier of the feature credit entry. It is put together from its origin, a counter or date, and the
                kind of origin, joined by `#` and `$`. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.entitlements.void_feature_credit_entry(
                "birchwood-eu", "...", "purchase.4TkT1qVfHw8.Bz6mD#1$PURCHASE",
            )
        """
        return await self._client.call(
            _VOID_FEATURE_CREDIT_ENTRY,
            path={"account_id": account_id, "feature_id": feature_id, "entry_id": entry_id},
            options=options,
        )

    async def get_feature_credits(
        self, account_id: str, feature_id: str, **options: Unpack[RequestOptions]
    ) -> models.GetFeatureCreditsResponse:
        """Read the feature credit balance.

        Reads how many credits of a feature an account has left.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: await togai.entitlements.get_feature_credits("birchwood-eu", "...")
        """
        return await self._client.call(
            _GET_FEATURE_CREDITS, path={"account_id": account_id, "feature_id": feature_id}, options=options
        )

    async def get(
        self, account_id: str, feature_id: str, **options: Unpack[RequestOptions]
    ) -> models.GetEntitlementValuesResponse:
        """Read one entitlement.

        Reads what an account is entitled to for one feature.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.

        Example: await togai.entitlements.get("birchwood-eu", "...")
        """
        return await self._client.call(_GET, path={"account_id": account_id, "feature_id": feature_id}, options=options)

    async def validate(
        self, account_id: str, feature_id: str, *, value: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Check one entitlement.

        Checks whether a value lies within what the account is entitled to.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            feature_id: Identifier of the feature. At most 50 characters.
            value: Value that the account would like to use.

        Example: await togai.entitlements.validate("birchwood-eu", "...")
        """
        return await self._client.call(
            _VALIDATE, path={"account_id": account_id, "feature_id": feature_id}, body={"value": value}, options=options
        )

    async def list(self, account_id: str, **options: Unpack[RequestOptions]) -> models.GetEntitlementValuesResponse:
        """List the entitlements of one account.

        Reads everything that an account is entitled to.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Example: await togai.entitlements.list("birchwood-eu")
        """
        return await self._client.call(_LIST, path={"account_id": account_id}, options=options)

    with_raw_response = View(lambda: AsyncEntitlementsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncEntitlementsWithResponse[Streamed], Streamed)


class EntitlementsWithResponse(Generic[ModeT]):
    """`Entitlements`, each method giving the response."""

    def __init__(self, resource: Entitlements, mode: type[ModeT]) -> None:
        self.ingest_event = respond(resource.ingest_event, mode)
        self.list_feature_credit_entries = respond_page(resource.list_feature_credit_entries, mode)
        self.update_feature_credit_entry = respond(resource.update_feature_credit_entry, mode)
        self.void_feature_credit_entry = respond(resource.void_feature_credit_entry, mode)
        self.get_feature_credits = respond(resource.get_feature_credits, mode)
        self.get = respond(resource.get, mode)
        self.validate = respond(resource.validate, mode)
        self.list = respond(resource.list, mode)


class AsyncEntitlementsWithResponse(Generic[ModeT]):
    """`AsyncEntitlements`, each method giving the response."""

    def __init__(self, resource: AsyncEntitlements, mode: type[ModeT]) -> None:
        self.ingest_event = async_respond(resource.ingest_event, mode)
        self.list_feature_credit_entries = async_respond_page(resource.list_feature_credit_entries, mode)
        self.update_feature_credit_entry = async_respond(resource.update_feature_credit_entry, mode)
        self.void_feature_credit_entry = async_respond(resource.void_feature_credit_entry, mode)
        self.get_feature_credits = async_respond(resource.get_feature_credits, mode)
        self.get = async_respond(resource.get, mode)
        self.validate = async_respond(resource.validate, mode)
        self.list = async_respond(resource.list, mode)
