"""The `price_plans_v2` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, "default")
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.PricePlanV2PaginatedResponse] = Operation(
    id="listPricePlansV2",
    path="/v2/price_plans",
    name="price_plans_v2.list",
    responses={200: Json(lambda: models.PricePlanV2PaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.PricePlanV2] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.PricePlanV2] = Operation(
    id="createPricePlanV2",
    method="POST",
    path="/v2/price_plans",
    name="price_plans_v2.create",
    responses={200: Json(lambda: models.PricePlanV2)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.PricePlanV2] = Operation(
    id="getPricePlanV2",
    path="/v2/price_plans/{price_plan_id}",
    name="price_plans_v2.get",
    responses={200: Json(lambda: models.PricePlanV2)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.PricePlanV2] = Operation(
    id="updatePricePlanV2",
    method="PATCH",
    path="/v2/price_plans/{price_plan_id}",
    name="price_plans_v2.update",
    responses={200: Json(lambda: models.PricePlanV2)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DISCARD: Operation[models.BaseSuccessResponse] = Operation(
    id="discardPricePlan",
    method="DELETE",
    path="/v2/price_plans/{price_plan_id}/discard",
    name="price_plans_v2.discard",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_FINALIZE: Operation[models.BaseSuccessResponse] = Operation(
    id="finalizePricePlan",
    method="POST",
    path="/v2/price_plans/{price_plan_id}/finalize",
    name="price_plans_v2.finalize",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_RATE_CARDS: Operation[models.RateCardPaginatedResponse] = Operation(
    id="listPricePlanRateCards",
    path="/v2/price_plans/{price_plan_id}/rate_cards",
    name="price_plans_v2.list_rate_cards",
    responses={200: Json(lambda: models.RateCardPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_RATE_CARDS_PAGES: TokenPages[models.RateCard] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_BULK_UPDATE_RATE_CARDS: Operation[models.BulkRateCardOperationsResponse] = Operation(
    id="bulkPricePlanRateCardOperations",
    method="POST",
    path="/v2/price_plans/{price_plan_id}/rate_cards",
    name="price_plans_v2.bulk_update_rate_cards",
    responses={200: Json(lambda: models.BulkRateCardOperationsResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_PRICING_RULES: Operation[models.PricingRulesPaginatedResponse] = Operation(
    id="listPricePlanPricingRules",
    path="/v2/price_plans/{price_plan_id}/pricing_rules",
    name="price_plans_v2.list_pricing_rules",
    responses={200: Json(lambda: models.PricingRulesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_UPDATE_PRICING_RULES: Operation[models.PricingRulesPaginatedResponse] = Operation(
    id="updatePricePlanPricingRules",
    method="PUT",
    path="/v2/price_plans/{price_plan_id}/pricing_rules",
    name="price_plans_v2.update_pricing_rules",
    responses={200: Json(lambda: models.PricingRulesPaginatedResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_ERRORS: Operation[models.ValidatedEntityErrorsPaginatedResponse] = Operation(
    id="listPricePlanErrors",
    path="/v2/price_plans/{price_plan_id}/errors",
    name="price_plans_v2.list_errors",
    responses={200: Json(lambda: models.ValidatedEntityErrorsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_ERRORS_PAGES: TokenPages[models.ValidatedEntityError] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_LIST_VERSIONS: Operation[models.PricePlanV2PaginatedResponse] = Operation(
    id="listPricePlanVersions",
    path="/v2/price_plans/{price_plan_id}/versions",
    name="price_plans_v2.list_versions",
    responses={200: Json(lambda: models.PricePlanV2PaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_VERSIONS_PAGES: TokenPages[models.PricePlanV2] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_MIGRATE: Operation[models.BaseSuccessResponse] = Operation(
    id="pricePlanMigrationV2",
    method="POST",
    path="/v2/price_plans/migration",
    name="price_plans_v2.migrate",
    responses={201: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(),
)


class PricePlansV2(SyncResource):
    """Second-model price plans with their rate cards and rules."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.PricePlanV2, models.PricePlanV2PaginatedResponse]:
        """List the price plans (v2).

        Reads the price plans of the second model one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.price_plans_v2.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        name: str,
        type: models.PricePlanType | str,
        supported_currencies: Sequence[str],
        description: str | Omit = OMIT,
        pricing_cycle_config: models.PricingCycleConfig | Mapping[str, object] | Omit = OMIT,
        deferred_revenue: bool | Omit = OMIT,
        allow_ongoing_cycle_updates: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlanV2:
        """Create one price plan (v2).

        Adds a second-model price plan as a draft. Rate cards are added by calls of their own.

        Args:
            name: Name of the plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            supported_currencies: ISO 4217 codes of the currencies for which the plan has rates. No item twice.
            deferred_revenue: Whether revenue is computed only when the cycle has ended, so that the plan may still change
                meanwhile.
            allow_ongoing_cycle_updates: Whether changes may reach back to the start of the running cycle.

        Example: togai.price_plans_v2.create(name="Parcel plus", type="BILLING", supported_currencies=["EUR", "NOK"])
        """
        return self._client.call(
            _CREATE,
            body={
                "name": name,
                "description": description,
                "type": type,
                "pricingCycleConfig": pricing_cycle_config,
                "supportedCurrencies": supported_currencies,
                "deferredRevenue": deferred_revenue,
                "allowOngoingCycleUpdates": allow_ongoing_cycle_updates,
            },
            options=options,
        )

    def get(self, price_plan_id: str, *, version: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.PricePlanV2:
        """Read one price plan (v2).

        Reads a second-model price plan, in its newest version or the one asked for.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, by number or by a word such as LATEST or ACTIVE. The newest if left out.

        Example: togai.price_plans_v2.get("...")
        """
        return self._client.call(_GET, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options)

    def update(
        self,
        price_plan_id: str,
        *,
        description: str | Omit = OMIT,
        pricing_cycle_config: models.PricingCycleConfig | Mapping[str, object] | Omit = OMIT,
        supported_currencies: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlanV2:
        """Change a price plan (v2).

        Changes the draft version of a second-model price plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            supported_currencies: ISO 4217 codes of the currencies for which the plan has rates. No item twice.

        Example: togai.price_plans_v2.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"price_plan_id": price_plan_id},
            body={
                "description": description,
                "pricingCycleConfig": pricing_cycle_config,
                "supportedCurrencies": supported_currencies,
            },
            options=options,
        )

    def discard(self, price_plan_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Discard a draft plan.

        Throws away the draft version of a price plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Example: togai.price_plans_v2.discard("...")
        """
        return self._client.call(_DISCARD, path={"price_plan_id": price_plan_id}, options=options)

    def finalize(
        self,
        price_plan_id: str,
        *,
        migration_mode: models.MigrationMode | str | Omit = OMIT,
        versions_to_migrate: models.VersionsToMigrate | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.BaseSuccessResponse:
        """Make a draft plan final.

        Turns the draft version of a plan into the active one and says how accounts follow.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Example: togai.price_plans_v2.finalize("...")
        """
        return self._client.call(
            _FINALIZE,
            path={"price_plan_id": price_plan_id},
            body={"migrationMode": migration_mode, "versionsToMigrate": versions_to_migrate},
            options=options,
        )

    def list_rate_cards(
        self,
        price_plan_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.RateCard, models.RateCardPaginatedResponse]:
        """List the rate cards of one plan.

        Reads the rate cards that a plan has, page by page.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.price_plans_v2.list_rate_cards("..."): ...
        """
        return self._client.paginate(
            _LIST_RATE_CARDS,
            _LIST_RATE_CARDS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    def bulk_update_rate_cards(
        self,
        price_plan_id: str,
        *,
        operations: Sequence[models.RateCardOperation | Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> models.BulkRateCardOperationsResponse:
        """Edit the rate cards of one plan.

        Creates, changes and deletes the rate cards of one plan in a single call.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            operations: Changes to carry out.

        Example:
            togai.price_plans_v2.bulk_update_rate_cards(
                "...", operations=[{"actionType": "CREATE", "rateCardName": "..."}],
            )
        """
        return self._client.call(
            _BULK_UPDATE_RATE_CARDS, path={"price_plan_id": price_plan_id}, body={"operations": operations}, options=options
        )

    def list_pricing_rules(
        self, price_plan_id: str, *, version: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesPaginatedResponse:
        """List the pricing rules of one plan.

        Reads the rules that adjust the charges of a plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, by number or by a word such as LATEST or ACTIVE. The newest if left out.

        Example: togai.price_plans_v2.list_pricing_rules("...")
        """
        return self._client.call(
            _LIST_PRICING_RULES, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options
        )

    def update_pricing_rules(
        self,
        price_plan_id: str,
        *,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Replace the pricing rules of one plan.

        Puts a list of pricing rules in place of those that the plan has.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Example: togai.price_plans_v2.update_pricing_rules("...")
        """
        return self._client.call(
            _UPDATE_PRICING_RULES, path={"price_plan_id": price_plan_id}, body={"pricingRules": pricing_rules}, options=options
        )

    def list_errors(
        self, price_plan_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.ValidatedEntityError, models.ValidatedEntityErrorsPaginatedResponse]:
        """List what is wrong with a plan.

        Reads the validation errors that keep a plan from being made final.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Example: for item in togai.price_plans_v2.list_errors("..."): ...
        """
        return self._client.paginate(
            _LIST_ERRORS,
            _LIST_ERRORS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token},
            options=options,
        )

    def list_versions(
        self,
        price_plan_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.PricePlanV2, models.PricePlanV2PaginatedResponse]:
        """List the versions of one plan.

        Reads all versions of a price plan one page at a time.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.price_plans_v2.list_versions("..."): ...
        """
        return self._client.paginate(
            _LIST_VERSIONS,
            _LIST_VERSIONS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

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
        """Migrate accounts between plans (v2).

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
            togai.price_plans_v2.migrate(
                source_id="pp.4TkSn5GzKq7.Vw1aF", source_version=1, migration_mode="NEXT_CYCLE",
            )
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

    with_raw_response = View(lambda: PricePlansV2WithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PricePlansV2WithResponse[Streamed], Streamed)


class AsyncPricePlansV2(AsyncResource):
    """Second-model price plans with their rate cards and rules."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.PricePlanV2, models.PricePlanV2PaginatedResponse]:
        """List the price plans (v2).

        Reads the price plans of the second model one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.price_plans_v2.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def create(
        self,
        *,
        name: str,
        type: models.PricePlanType | str,
        supported_currencies: Sequence[str],
        description: str | Omit = OMIT,
        pricing_cycle_config: models.PricingCycleConfig | Mapping[str, object] | Omit = OMIT,
        deferred_revenue: bool | Omit = OMIT,
        allow_ongoing_cycle_updates: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlanV2:
        """Create one price plan (v2).

        Adds a second-model price plan as a draft. Rate cards are added by calls of their own.

        Args:
            name: Name of the plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            supported_currencies: ISO 4217 codes of the currencies for which the plan has rates. No item twice.
            deferred_revenue: Whether revenue is computed only when the cycle has ended, so that the plan may still change
                meanwhile.
            allow_ongoing_cycle_updates: Whether changes may reach back to the start of the running cycle.

        Example: await togai.price_plans_v2.create(name="Parcel plus", type="BILLING", supported_currencies=["EUR", "NOK"])
        """
        return await self._client.call(
            _CREATE,
            body={
                "name": name,
                "description": description,
                "type": type,
                "pricingCycleConfig": pricing_cycle_config,
                "supportedCurrencies": supported_currencies,
                "deferredRevenue": deferred_revenue,
                "allowOngoingCycleUpdates": allow_ongoing_cycle_updates,
            },
            options=options,
        )

    async def get(
        self, price_plan_id: str, *, version: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.PricePlanV2:
        """Read one price plan (v2).

        Reads a second-model price plan, in its newest version or the one asked for.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, by number or by a word such as LATEST or ACTIVE. The newest if left out.

        Example: await togai.price_plans_v2.get("...")
        """
        return await self._client.call(_GET, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options)

    async def update(
        self,
        price_plan_id: str,
        *,
        description: str | Omit = OMIT,
        pricing_cycle_config: models.PricingCycleConfig | Mapping[str, object] | Omit = OMIT,
        supported_currencies: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricePlanV2:
        """Change a price plan (v2).

        Changes the draft version of a second-model price plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            description: What the plan is for. At most 255 characters.
            supported_currencies: ISO 4217 codes of the currencies for which the plan has rates. No item twice.

        Example: await togai.price_plans_v2.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"price_plan_id": price_plan_id},
            body={
                "description": description,
                "pricingCycleConfig": pricing_cycle_config,
                "supportedCurrencies": supported_currencies,
            },
            options=options,
        )

    async def discard(self, price_plan_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Discard a draft plan.

        Throws away the draft version of a price plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Example: await togai.price_plans_v2.discard("...")
        """
        return await self._client.call(_DISCARD, path={"price_plan_id": price_plan_id}, options=options)

    async def finalize(
        self,
        price_plan_id: str,
        *,
        migration_mode: models.MigrationMode | str | Omit = OMIT,
        versions_to_migrate: models.VersionsToMigrate | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.BaseSuccessResponse:
        """Make a draft plan final.

        Turns the draft version of a plan into the active one and says how accounts follow.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.

        Example: await togai.price_plans_v2.finalize("...")
        """
        return await self._client.call(
            _FINALIZE,
            path={"price_plan_id": price_plan_id},
            body={"migrationMode": migration_mode, "versionsToMigrate": versions_to_migrate},
            options=options,
        )

    def list_rate_cards(
        self,
        price_plan_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.RateCard, models.RateCardPaginatedResponse]:
        """List the rate cards of one plan.

        Reads the rate cards that a plan has, page by page.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.price_plans_v2.list_rate_cards("..."): ...
        """
        return self._client.paginate(
            _LIST_RATE_CARDS,
            _LIST_RATE_CARDS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    async def bulk_update_rate_cards(
        self,
        price_plan_id: str,
        *,
        operations: Sequence[models.RateCardOperation | Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> models.BulkRateCardOperationsResponse:
        """Edit the rate cards of one plan.

        Creates, changes and deletes the rate cards of one plan in a single call.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            operations: Changes to carry out.

        Example:
            await togai.price_plans_v2.bulk_update_rate_cards(
                "...", operations=[{"actionType": "CREATE", "rateCardName": "..."}],
            )
        """
        return await self._client.call(
            _BULK_UPDATE_RATE_CARDS, path={"price_plan_id": price_plan_id}, body={"operations": operations}, options=options
        )

    async def list_pricing_rules(
        self, price_plan_id: str, *, version: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesPaginatedResponse:
        """List the pricing rules of one plan.

        Reads the rules that adjust the charges of a plan.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            version: Version to read, by number or by a word such as LATEST or ACTIVE. The newest if left out.

        Example: await togai.price_plans_v2.list_pricing_rules("...")
        """
        return await self._client.call(
            _LIST_PRICING_RULES, path={"price_plan_id": price_plan_id}, query={"version": version}, options=options
        )

    async def update_pricing_rules(
        self,
        price_plan_id: str,
        *,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Replace the pricing rules of one plan.

        Puts a list of pricing rules in place of those that the plan has.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            pricing_rules: Rules that adjust the charges of the plan.

        Example: await togai.price_plans_v2.update_pricing_rules("...")
        """
        return await self._client.call(
            _UPDATE_PRICING_RULES, path={"price_plan_id": price_plan_id}, body={"pricingRules": pricing_rules}, options=options
        )

    def list_errors(
        self, price_plan_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.ValidatedEntityError, models.ValidatedEntityErrorsPaginatedResponse]:
        """List what is wrong with a plan.

        Reads the validation errors that keep a plan from being made final.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Example: async for item in togai.price_plans_v2.list_errors("..."): ...
        """
        return self._client.paginate(
            _LIST_ERRORS,
            _LIST_ERRORS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token},
            options=options,
        )

    def list_versions(
        self,
        price_plan_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.PricePlanV2, models.PricePlanV2PaginatedResponse]:
        """List the versions of one plan.

        Reads all versions of a price plan one page at a time.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.price_plans_v2.list_versions("..."): ...
        """
        return self._client.paginate(
            _LIST_VERSIONS,
            _LIST_VERSIONS_PAGES,
            path={"price_plan_id": price_plan_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

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
        """Migrate accounts between plans (v2).

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
            await togai.price_plans_v2.migrate(
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

    with_raw_response = View(lambda: AsyncPricePlansV2WithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPricePlansV2WithResponse[Streamed], Streamed)


class PricePlansV2WithResponse(Generic[ModeT]):
    """`PricePlansV2`, each method giving the response."""

    def __init__(self, resource: PricePlansV2, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.discard = respond(resource.discard, mode)
        self.finalize = respond(resource.finalize, mode)
        self.list_rate_cards = respond_page(resource.list_rate_cards, mode)
        self.bulk_update_rate_cards = respond(resource.bulk_update_rate_cards, mode)
        self.list_pricing_rules = respond(resource.list_pricing_rules, mode)
        self.update_pricing_rules = respond(resource.update_pricing_rules, mode)
        self.list_errors = respond_page(resource.list_errors, mode)
        self.list_versions = respond_page(resource.list_versions, mode)
        self.migrate = respond(resource.migrate, mode)


class AsyncPricePlansV2WithResponse(Generic[ModeT]):
    """`AsyncPricePlansV2`, each method giving the response."""

    def __init__(self, resource: AsyncPricePlansV2, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.discard = async_respond(resource.discard, mode)
        self.finalize = async_respond(resource.finalize, mode)
        self.list_rate_cards = async_respond_page(resource.list_rate_cards, mode)
        self.bulk_update_rate_cards = async_respond(resource.bulk_update_rate_cards, mode)
        self.list_pricing_rules = async_respond(resource.list_pricing_rules, mode)
        self.update_pricing_rules = async_respond(resource.update_pricing_rules, mode)
        self.list_errors = async_respond_page(resource.list_errors, mode)
        self.list_versions = async_respond_page(resource.list_versions, mode)
        self.migrate = async_respond(resource.migrate, mode)
