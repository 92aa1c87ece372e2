"""The `price_plans` resource of the Togai API."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from typing_extensions import deprecated

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.PricePlanPaginatedResponse] = Operation(
    id="getPricePlans",
    path="/price_plans",
    name="price_plans.list",
    responses={200: Json(lambda: models.PricePlanPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.PricePlanListData] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.PricePlan] = Operation(
    id="createPricePlan",
    method="POST",
    path="/price_plans",
    name="price_plans.create",
    responses={200: Json(lambda: models.PricePlan)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.PricePlan] = Operation(
    id="getPricePlan",
    path="/price_plans/{price_plan_id}",
    name="price_plans.get",
    responses={200: Json(lambda: models.PricePlan)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.PricePlan] = Operation(
    id="updatePricePlan",
    method="PATCH",
    path="/price_plans/{price_plan_id}",
    name="price_plans.update",
    responses={200: Json(lambda: models.PricePlan)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_ARCHIVE: Operation[models.BaseSuccessResponse] = Operation(
    id="archivePricePlan",
    method="DELETE",
    path="/price_plans/{price_plan_id}",
    name="price_plans.archive",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_ACTIVATE: Operation[models.PricePlan] = Operation(
    id="activatePricePlan",
    method="POST",
    path="/price_plans/{price_plan_id}/activate",
    name="price_plans.activate",
    responses={200: Json(lambda: models.PricePlan)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_MIGRATE: Operation[models.BaseSuccessResponse] = Operation(
    id="pricePlanMigration",
    method="POST",
    path="/price_plans/migration",
    name="price_plans.migrate",
    responses={201: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class PricePlans(SyncResource):
    """First-model price plans, which have been superseded."""

    @deprecated("list is deprecated.")
    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.PricePlanListData, models.PricePlanPaginatedResponse]:
        """Deprecated: Deprecated: list the price plans.

        Reads the price plans of the first model one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.price_plans.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    @deprecated("create is deprecated.")
    def create(
        self,
        *,
        name: str,
        price_plan_details: models.CreatePricePlanDetails | Mapping[str, object],
        dry_run: bool | Omit = OMIT,
        description: str | Omit = OMIT,
        type: models.PricePlanType | str | Omit = OMIT,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlan:
        """Deprecated: Deprecated: create one price plan.

        Adds a price plan of the first model. A dry run only checks the input.

        Args:
            dry_run: Whether to check the request without storing anything.
            name: Name of the plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.create(name="Parcel standard", price_plan_details={"supportedCurrencies": ["..."]})
        """
        return self._client.call(
            _CREATE,
            query={"dry_run": dry_run},
            body={
                "name": name,
                "description": description,
                "type": type,
                "pricePlanDetails": price_plan_details,
                "pricingRules": pricing_rules,
            },
            options=options,
        )

    @deprecated("get is deprecated.")
    def get(self, price_plan_id: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.PricePlan:
        """Deprecated: Deprecated: read one price plan.

        Reads a first-model price plan, in its newest version or the one asked for.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.get("...")
        """
        return self._client.call(_GET, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options)

    @deprecated("update is deprecated.")
    def update(
        self,
        price_plan_id: str,
        *,
        migration_mode: models.MigrationMode | str | Omit = OMIT,
        versions_to_migrate: models.VersionsToMigrate | str | Omit = OMIT,
        description: str | Omit = OMIT,
        price_plan_details: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlan:
        """Deprecated: Deprecated: change a price plan.

        Changes a first-model price plan and says how the accounts on it follow.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"price_plan_id": price_plan_id},
            body={
                "migrationMode": migration_mode,
                "versionsToMigrate": versions_to_migrate,
                "description": description,
                "pricePlanDetails": price_plan_details,
                "pricingRules": pricing_rules,
            },
            options=options,
        )

    @deprecated("archive is deprecated.")
    def archive(self, price_plan_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Deprecated: Deprecated: archive one price plan.

        Takes a first-model price plan out of use.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.archive("...")
        """
        return self._client.call(_ARCHIVE, path={"price_plan_id": price_plan_id}, options=options)

    @deprecated("activate is deprecated.")
    def activate(self, price_plan_id: str, *, currencies: Sequence[str], **options: Unpack[RequestOptions]) -> models.PricePlan:
        """Deprecated: Deprecated: activate one price plan.

        Makes a first-model price plan usable in the currencies given.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            currencies: ISO 4217 codes of the currencies concerned. No item twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.activate("...", currencies=["..."])
        """
        return self._client.call(
            _ACTIVATE, path={"price_plan_id": price_plan_id}, body={"currencies": currencies}, options=options
        )

    @deprecated("migrate is deprecated.")
    def migrate(
        self,
        *,
        source_id: str,
        source_version: int,
        migration_mode: models.PricePlanMigrationConfigMigrationMode | str,
        target_id: str | Omit = OMIT,
        target_version: int | Omit = OMIT,
        retain_start_offsets: bool | Omit = OMIT,
        is_price_plan_v2_migration: bool | Omit = OMIT,
        require_confirmation: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.BaseSuccessResponse:
        """Deprecated: Deprecated: migrate accounts between plans.

        Starts a job that moves accounts from one price plan to another. Follow it with the job calls.

        Args:
            source_id: Plan that the accounts leave. At most 255 characters.
            source_version: Version of the plan that the accounts leave.
            target_id: Plan that the accounts move to. At most 255 characters.
            target_version: Version of the plan that the accounts move to.
            migration_mode: When the accounts move, and whether their overrides survive.
            retain_start_offsets: Whether the running cycle of the account goes on instead of starting anew with the offsets
                of the plan.
            is_price_plan_v2_migration: Whether the plans belong to the second plan model. False unless given.
            require_confirmation: Whether the job waits for a confirmation before it starts. False unless given.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.price_plans.migrate(source_id="pp.4TkSn5GzKq7.Vw1aF", source_version=1, migration_mode="NEXT_CYCLE")
        """
        return self._client.call(
            _MIGRATE,
            body={
                "sourceId": source_id,
                "sourceVersion": source_version,
                "targetId": target_id,
                "targetVersion": target_version,
                "migrationMode": migration_mode,
                "retainStartOffsets": retain_start_offsets,
                "isPricePlanV2Migration": is_price_plan_v2_migration,
                "requireConfirmation": require_confirmation,
            },
            options=options,
        )

    with_raw_response = View(lambda: PricePlansWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PricePlansWithResponse[Streamed], Streamed)


class AsyncPricePlans(AsyncResource):
    """First-model price plans, which have been superseded."""

    @deprecated("list is deprecated.")
    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.PricePlanListData, models.PricePlanPaginatedResponse]:
        """Deprecated: Deprecated: list the price plans.

        Reads the price plans of the first model one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.price_plans.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    @deprecated("create is deprecated.")
    async def create(
        self,
        *,
        name: str,
        price_plan_details: models.CreatePricePlanDetails | Mapping[str, object],
        dry_run: bool | Omit = OMIT,
        description: str | Omit = OMIT,
        type: models.PricePlanType | str | Omit = OMIT,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlan:
        """Deprecated: Deprecated: create one price plan.

        Adds a price plan of the first model. A dry run only checks the input.

        Args:
            dry_run: Whether to check the request without storing anything.
            name: Name of the plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.price_plans.create(name="Parcel standard", price_plan_details={"supportedCurrencies": ["..."]})
        """
        return await self._client.call(
            _CREATE,
            query={"dry_run": dry_run},
            body={
                "name": name,
                "description": description,
                "type": type,
                "pricePlanDetails": price_plan_details,
                "pricingRules": pricing_rules,
            },
            options=options,
        )

    @deprecated("get is deprecated.")
    async def get(self, price_plan_id: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.PricePlan:
        """Deprecated: Deprecated: read one price plan.

        Reads a first-model price plan, in its newest version or the one asked for.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.price_plans.get("...")
        """
        return await self._client.call(_GET, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options)

    @deprecated("update is deprecated.")
    async def update(
        self,
        price_plan_id: str,
        *,
        migration_mode: models.MigrationMode | str | Omit = OMIT,
        versions_to_migrate: models.VersionsToMigrate | str | Omit = OMIT,
        description: str | Omit = OMIT,
        price_plan_details: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlan:
        """Deprecated: Deprecated: change a price plan.

        Changes a first-model price plan and says how the accounts on it follow.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.price_plans.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"price_plan_id": price_plan_id},
            body={
                "migrationMode": migration_mode,
                "versionsToMigrate": versions_to_migrate,
                "description": description,
                "pricePlanDetails": price_plan_details,
                "pricingRules": pricing_rules,
            },
            options=options,
        )

    @deprecated("archive is deprecated.")
    async def archive(self, price_plan_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Deprecated: Deprecated: archive one price plan.

        Takes a first-model price plan out of use.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.price_plans.archive("...")
        """
        return await self._client.call(_ARCHIVE, path={"price_plan_id": price_plan_id}, options=options)

    @deprecated("activate is deprecated.")
    async def activate(
        self, price_plan_id: str, *, currencies: Sequence[str], **options: Unpack[RequestOptions]
    ) -> models.PricePlan:
        """Deprecated: Deprecated: activate one price plan.

        Makes a first-model price plan usable in the currencies given.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            currencies: ISO 4217 codes of the currencies concerned. No item twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.price_plans.activate("...", currencies=["..."])
        """
        return await self._client.call(
            _ACTIVATE, path={"price_plan_id": price_plan_id}, body={"currencies": currencies}, options=options
        )

    @deprecated("migrate is deprecated.")
    async def migrate(
        self,
        *,
        source_id: str,
        source_version: int,
        migration_mode: models.PricePlanMigrationConfigMigrationMode | str,
        target_id: str | Omit = OMIT,
        target_version: int | Omit = OMIT,
        retain_start_offsets: bool | Omit = OMIT,
        is_price_plan_v2_migration: bool | Omit = OMIT,
        require_confirmation: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.BaseSuccessResponse:
        """Deprecated: Deprecated: migrate accounts between plans.

        Starts a job that moves accounts from one price plan to another. Follow it with the job calls.

        Args:
            source_id: Plan that the accounts leave. At most 255 characters.
            source_version: Version of the plan that the accounts leave.
            target_id: Plan that the accounts move to. At most 255 characters.
            target_version: Version of the plan that the accounts move to.
            migration_mode: When the accounts move, and whether their overrides survive.
            retain_start_offsets: Whether the running cycle of the account goes on instead of starting anew with the offsets
                of the plan.
            is_price_plan_v2_migration: Whether the plans belong to the second plan model. False unless given.
            require_confirmation: Whether the job waits for a confirmation before it starts. False unless given.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.price_plans.migrate(
                source_id="pp.4TkSn5GzKq7.Vw1aF", source_version=1, migration_mode="NEXT_CYCLE",
            )
        """
        return await self._client.call(
            _MIGRATE,
            body={
                "sourceId": source_id,
                "sourceVersion": source_version,
                "targetId": target_id,
                "targetVersion": target_version,
                "migrationMode": migration_mode,
                "retainStartOffsets": retain_start_offsets,
                "isPricePlanV2Migration": is_price_plan_v2_migration,
                "requireConfirmation": require_confirmation,
            },
            options=options,
        )

    with_raw_response = View(lambda: AsyncPricePlansWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPricePlansWithResponse[Streamed], Streamed)


class PricePlansWithResponse(Generic[ModeT]):
    """`PricePlans`, each method giving the response."""

    def __init__(self, resource: PricePlans, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.archive = respond(resource.archive, mode)
        self.activate = respond(resource.activate, mode)
        self.migrate = respond(resource.migrate, mode)


class AsyncPricePlansWithResponse(Generic[ModeT]):
    """`AsyncPricePlans`, each method giving the response."""

    def __init__(self, resource: AsyncPricePlans, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.archive = async_respond(resource.archive, mode)
        self.activate = async_respond(resource.activate, mode)
        self.migrate = async_respond(resource.migrate, mode)
