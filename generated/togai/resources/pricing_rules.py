"""The `pricing_rules` resource of the Togai API."""

# pyright: reportDeprecated=false

from __future__ import annotations

from typing import Generic, Unpack

from typing_extensions import deprecated

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.PricingRulesPaginatedResponse] = Operation(
    id="listPricingRulesByScheduleId",
    path="/price_plans/{price_plan_id}/pricing_schedules/{pricing_schedule_id}/pricing_rules",
    name="pricing_rules.list",
    responses={200: Json(lambda: models.PricingRulesPaginatedResponse)},
    errors=_ERROR_TYPES,
)


class PricingRules(SyncResource):
    """Rules that adjust charges of first-model plans."""

    @deprecated("list is deprecated.")
    def list(
        self,
        price_plan_id: str,
        pricing_schedule_id: str,
        *,
        invoice_timing: models.ListPricingRulesByScheduleIdInvoiceTiming | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Deprecated: Deprecated: list the pricing rules of a schedule.

        Reads the pricing rules that one schedule of a first-model plan has.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            pricing_schedule_id: Identifier of the pricing schedule. At most 50 characters.
            invoice_timing: Return only rules with this timing.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.pricing_rules.list("...", "...")
        """
        return self._client.call(
            _LIST,
            path={"price_plan_id": price_plan_id, "pricing_schedule_id": pricing_schedule_id},
            query={"invoice_timing": invoice_timing},
            options=options,
        )

    with_raw_response = View(lambda: PricingRulesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PricingRulesWithResponse[Streamed], Streamed)


class AsyncPricingRules(AsyncResource):
    """Rules that adjust charges of first-model plans."""

    @deprecated("list is deprecated.")
    async def list(
        self,
        price_plan_id: str,
        pricing_schedule_id: str,
        *,
        invoice_timing: models.ListPricingRulesByScheduleIdInvoiceTiming | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Deprecated: Deprecated: list the pricing rules of a schedule.

        Reads the pricing rules that one schedule of a first-model plan has.

        Args:
            price_plan_id: Identifier of the price plan. At most 50 characters.
            pricing_schedule_id: Identifier of the pricing schedule. At most 50 characters.
            invoice_timing: Return only rules with this timing.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.pricing_rules.list("...", "...")
        """
        return await self._client.call(
            _LIST,
            path={"price_plan_id": price_plan_id, "pricing_schedule_id": pricing_schedule_id},
            query={"invoice_timing": invoice_timing},
            options=options,
        )

    with_raw_response = View(lambda: AsyncPricingRulesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPricingRulesWithResponse[Streamed], Streamed)


class PricingRulesWithResponse(Generic[ModeT]):
    """`PricingRules`, each method giving the response."""

    def __init__(self, resource: PricingRules, mode: type[ModeT]) -> None:
        self.list = respond(resource.list, mode)


class AsyncPricingRulesWithResponse(Generic[ModeT]):
    """`AsyncPricingRules`, each method giving the response."""

    def __init__(self, resource: AsyncPricingRules, mode: type[ModeT]) -> None:
        self.list = async_respond(resource.list, mode)
