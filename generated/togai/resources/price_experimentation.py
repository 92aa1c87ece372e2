"""The `price_experimentation` resource of the Togai API."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from typing_extensions import deprecated

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_CALCULATE_REVENUE: Operation[models.CalculateRevenueResponse] = Operation(
    id="calculateRevenue",
    method="POST",
    path="/revenue_calculator",
    name="price_experimentation.calculate_revenue",
    responses={200: Json(lambda: models.CalculateRevenueResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_CALCULATE_REVENUE_V2: Operation[models.CalculateRevenueResponseV2] = Operation(
    id="calculateRevenueV2",
    method="POST",
    path="/v2/revenue_calculator",
    name="price_experimentation.calculate_revenue_v2",
    responses={200: Json(lambda: models.CalculateRevenueResponseV2)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class PriceExperimentation(SyncResource):
    """Revenue estimates for existing and imagined plans."""

    @deprecated("calculate_revenue is deprecated.")
    def calculate_revenue(
        self,
        *,
        currency_config: models.CurrencyConfig | Mapping[str, object],
        price_plan_details_config: models.PricePlanDetailsConfig | Mapping[str, object],
        usage_config: models.UsageConfig | Mapping[str, object],
        license_entries_config: models.LicenseEntriesConfig | Mapping[str, object],
        named_license_entries_config: models.NamedLicenseEntriesConfig | Mapping[str, object] | Omit = OMIT,
        proration_config: models.ProrationConfig | Mapping[str, object] | Omit = OMIT,
        entitlement_overage_config: models.EntitlementOverageConfig | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CalculateRevenueResponse:
        """Deprecated: Deprecated: calculate revenue.

        Works out what a price plan earns for usage that is given or looked up.

        Args:
            currency_config: Where the calculator takes the currency from.
            price_plan_details_config: Where the calculator takes the rate cards from.
            usage_config: Where the calculator takes the metered usage from.
            license_entries_config: Where the calculator takes the license quantities from.
            named_license_entries_config: Where the calculator takes the named licenses from.
            proration_config: Where the calculator takes the proration dates from. Left out, nothing is prorated.
            entitlement_overage_config: Where the calculator takes the entitlement overages from.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.price_experimentation.calculate_revenue(
                currency_config={"mode": "CUSTOM", "currency": "EUR"},
                price_plan_details_config={
                    "mode": "PRICE_PLAN",
                    "pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ",
                    "pricingCycleOrdinal": 2,
                },
                usage_config={"mode": "CUSTOM", "usageMap": {"um.4TkSb1XoRt5.eG3h": 3120.75}},
                license_entries_config={
                    "mode": "CUSTOM",
                    "custom": [
                        {
                            "licenseId": "addon.4TkSzF8kIv1.Oj4wS",
                            "quantity": 4,
                            "effectiveFrom": "2024-10-01T00:00:00.000Z",
                        },
                    ],
                },
            )
        """
        return self._client.call(
            _CALCULATE_REVENUE,
            body={
                "currencyConfig": currency_config,
                "pricePlanDetailsConfig": price_plan_details_config,
                "usageConfig": usage_config,
                "licenseEntriesConfig": license_entries_config,
                "namedLicenseEntriesConfig": named_license_entries_config,
                "prorationConfig": proration_config,
                "entitlementOverageConfig": entitlement_overage_config,
            },
            options=options,
        )

    def calculate_revenue_v2(
        self,
        *,
        currency_config: models.CurrencyConfig | Mapping[str, object],
        price_plan_details_config: models.PricePlanDetailsConfig | Mapping[str, object],
        usage_config: models.UsageConfig | Mapping[str, object],
        license_entries_config: models.LicenseEntriesConfig | Mapping[str, object],
        named_license_entries_config: models.NamedLicenseEntriesConfig | Mapping[str, object] | Omit = OMIT,
        proration_config: models.ProrationConfig | Mapping[str, object] | Omit = OMIT,
        entitlement_overage_config: models.EntitlementOverageConfig | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CalculateRevenueResponseV2:
        """Calculate revenue (v2).

        Works out what a second-model price plan earns for usage that is given or looked up.

        Args:
            currency_config: Where the calculator takes the currency from.
            price_plan_details_config: Where the calculator takes the rate cards from.
            usage_config: Where the calculator takes the metered usage from.
            license_entries_config: Where the calculator takes the license quantities from.
            named_license_entries_config: Where the calculator takes the named licenses from.
            proration_config: Where the calculator takes the proration dates from. Left out, nothing is prorated.
            entitlement_overage_config: Where the calculator takes the entitlement overages from.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.price_experimentation.calculate_revenue_v2(
                currency_config={"mode": "CUSTOM", "currency": "EUR"},
                price_plan_details_config={
                    "mode": "PRICE_PLAN",
                    "pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ",
                    "pricingCycleOrdinal": 2,
                },
                usage_config={"mode": "CUSTOM", "usageMap": {"um.4TkSb1XoRt5.eG3h": 3120.75}},
                license_entries_config={
                    "mode": "CUSTOM",
                    "custom": [
                        {
                            "licenseId": "addon.4TkSzF8kIv1.Oj4wS",
                            "quantity": 4,
                            "effectiveFrom": "2024-10-01T00:00:00.000Z",
                        },
                    ],
                },
            )
        """
        return self._client.call(
            _CALCULATE_REVENUE_V2,
            body={
                "currencyConfig": currency_config,
                "pricePlanDetailsConfig": price_plan_details_config,
                "usageConfig": usage_config,
                "licenseEntriesConfig": license_entries_config,
                "namedLicenseEntriesConfig": named_license_entries_config,
                "prorationConfig": proration_config,
                "entitlementOverageConfig": entitlement_overage_config,
            },
            options=options,
        )

    with_raw_response = View(lambda: PriceExperimentationWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PriceExperimentationWithResponse[Streamed], Streamed)


class AsyncPriceExperimentation(AsyncResource):
    """Revenue estimates for existing and imagined plans."""

    @deprecated("calculate_revenue is deprecated.")
    async def calculate_revenue(
        self,
        *,
        currency_config: models.CurrencyConfig | Mapping[str, object],
        price_plan_details_config: models.PricePlanDetailsConfig | Mapping[str, object],
        usage_config: models.UsageConfig | Mapping[str, object],
        license_entries_config: models.LicenseEntriesConfig | Mapping[str, object],
        named_license_entries_config: models.NamedLicenseEntriesConfig | Mapping[str, object] | Omit = OMIT,
        proration_config: models.ProrationConfig | Mapping[str, object] | Omit = OMIT,
        entitlement_overage_config: models.EntitlementOverageConfig | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CalculateRevenueResponse:
        """Deprecated: Deprecated: calculate revenue.

        Works out what a price plan earns for usage that is given or looked up.

        Args:
            currency_config: Where the calculator takes the currency from.
            price_plan_details_config: Where the calculator takes the rate cards from.
            usage_config: Where the calculator takes the metered usage from.
            license_entries_config: Where the calculator takes the license quantities from.
            named_license_entries_config: Where the calculator takes the named licenses from.
            proration_config: Where the calculator takes the proration dates from. Left out, nothing is prorated.
            entitlement_overage_config: Where the calculator takes the entitlement overages from.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.price_experimentation.calculate_revenue(
                currency_config={"mode": "CUSTOM", "currency": "EUR"},
                price_plan_details_config={
                    "mode": "PRICE_PLAN",
                    "pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ",
                    "pricingCycleOrdinal": 2,
                },
                usage_config={"mode": "CUSTOM", "usageMap": {"um.4TkSb1XoRt5.eG3h": 3120.75}},
                license_entries_config={
                    "mode": "CUSTOM",
                    "custom": [
                        {
                            "licenseId": "addon.4TkSzF8kIv1.Oj4wS",
                            "quantity": 4,
                            "effectiveFrom": "2024-10-01T00:00:00.000Z",
                        },
                    ],
                },
            )
        """
        return await self._client.call(
            _CALCULATE_REVENUE,
            body={
                "currencyConfig": currency_config,
                "pricePlanDetailsConfig": price_plan_details_config,
                "usageConfig": usage_config,
                "licenseEntriesConfig": license_entries_config,
                "namedLicenseEntriesConfig": named_license_entries_config,
                "prorationConfig": proration_config,
                "entitlementOverageConfig": entitlement_overage_config,
            },
            options=options,
        )

    async def calculate_revenue_v2(
        self,
        *,
        currency_config: models.CurrencyConfig | Mapping[str, object],
        price_plan_details_config: models.PricePlanDetailsConfig | Mapping[str, object],
        usage_config: models.UsageConfig | Mapping[str, object],
        license_entries_config: models.LicenseEntriesConfig | Mapping[str, object],
        named_license_entries_config: models.NamedLicenseEntriesConfig | Mapping[str, object] | Omit = OMIT,
        proration_config: models.ProrationConfig | Mapping[str, object] | Omit = OMIT,
        entitlement_overage_config: models.EntitlementOverageConfig | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CalculateRevenueResponseV2:
        """Calculate revenue (v2).

        Works out what a second-model price plan earns for usage that is given or looked up.

        Args:
            currency_config: Where the calculator takes the currency from.
            price_plan_details_config: Where the calculator takes the rate cards from.
            usage_config: Where the calculator takes the metered usage from.
            license_entries_config: Where the calculator takes the license quantities from.
            named_license_entries_config: Where the calculator takes the named licenses from.
            proration_config: Where the calculator takes the proration dates from. Left out, nothing is prorated.
            entitlement_overage_config: Where the calculator takes the entitlement overages from.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.price_experimentation.calculate_revenue_v2(
                currency_config={"mode": "CUSTOM", "currency": "EUR"},
                price_plan_details_config={
                    "mode": "PRICE_PLAN",
                    "pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ",
                    "pricingCycleOrdinal": 2,
                },
                usage_config={"mode": "CUSTOM", "usageMap": {"um.4TkSb1XoRt5.eG3h": 3120.75}},
                license_entries_config={
                    "mode": "CUSTOM",
                    "custom": [
                        {
                            "licenseId": "addon.4TkSzF8kIv1.Oj4wS",
                            "quantity": 4,
                            "effectiveFrom": "2024-10-01T00:00:00.000Z",
                        },
                    ],
                },
            )
        """
        return await self._client.call(
            _CALCULATE_REVENUE_V2,
            body={
                "currencyConfig": currency_config,
                "pricePlanDetailsConfig": price_plan_details_config,
                "usageConfig": usage_config,
                "licenseEntriesConfig": license_entries_config,
                "namedLicenseEntriesConfig": named_license_entries_config,
                "prorationConfig": proration_config,
                "entitlementOverageConfig": entitlement_overage_config,
            },
            options=options,
        )

    with_raw_response = View(lambda: AsyncPriceExperimentationWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPriceExperimentationWithResponse[Streamed], Streamed)


class PriceExperimentationWithResponse(Generic[ModeT]):
    """`PriceExperimentation`, each method giving the response."""

    def __init__(self, resource: PriceExperimentation, mode: type[ModeT]) -> None:
        self.calculate_revenue = respond(resource.calculate_revenue, mode)
        self.calculate_revenue_v2 = respond(resource.calculate_revenue_v2, mode)


class AsyncPriceExperimentationWithResponse(Generic[ModeT]):
    """`AsyncPriceExperimentation`, each method giving the response."""

    def __init__(self, resource: AsyncPriceExperimentation, mode: type[ModeT]) -> None:
        self.calculate_revenue = async_respond(resource.calculate_revenue, mode)
        self.calculate_revenue_v2 = async_respond(resource.calculate_revenue_v2, mode)
