"""The `schedules` resource of the Togai API."""

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
_LIST_RATE_CARDS: Operation[models.RateCardPaginatedResponse] = Operation(
    id="listScheduleRateCards",
    path="/v2/schedules/{schedule_id}/rate_cards",
    name="schedules.list_rate_cards",
    responses={200: Json(lambda: models.RateCardPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_RATE_CARDS_PAGES: TokenPages[models.RateCard] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_BULK_UPDATE_RATE_CARDS: Operation[models.BulkRateCardOperationsResponse] = Operation(
    id="bulkRateCardOperationsOnSchedule",
    method="POST",
    path="/v2/schedules/{schedule_id}/rate_cards",
    name="schedules.bulk_update_rate_cards",
    responses={200: Json(lambda: models.BulkRateCardOperationsResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_BULK_EDIT: Operation[models.UpdatePricingScheduleResponse] = Operation(
    id="bulkEditSchedules",
    method="POST",
    path="/v2/accounts/{account_id}/edit_schedules",
    name="schedules.bulk_edit",
    responses={200: Json(lambda: models.UpdatePricingScheduleResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST: Operation[models.SchedulesPaginatedResponse] = Operation(
    id="listaccountSchedules",
    path="/v2/accounts/{account_id}/schedules",
    name="schedules.list",
    responses={200: Json(lambda: models.SchedulesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.AccountSchedule] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_LIST_ERRORS: Operation[models.ValidatedEntityErrorsPaginatedResponse] = Operation(
    id="listScheduleErrors",
    path="/v2/schedules/{schedule_id}/errors",
    name="schedules.list_errors",
    responses={200: Json(lambda: models.ValidatedEntityErrorsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_ERRORS_PAGES: TokenPages[models.ValidatedEntityError] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_DISCARD: Operation[models.BaseSuccessResponse] = Operation(
    id="discardAccountSchedules",
    method="DELETE",
    path="/v2/accounts/{account_id}/discard_schedules",
    name="schedules.discard",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_FINALIZE: Operation[models.SchedulesPaginatedResponse] = Operation(
    id="finalizeAccountSchedules",
    method="POST",
    path="/v2/accounts/{account_id}/finalize_schedules",
    name="schedules.finalize",
    responses={200: Json(lambda: models.SchedulesPaginatedResponse)},
    body=JsonBody(),
)
_FINALIZE_PAGES: TokenPages[models.AccountSchedule] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_LIST_PRICING_RULES: Operation[models.PricingRulesPaginatedResponse] = Operation(
    id="listPricingRules",
    path="/v2/schedules/{schedule_id}/pricing_rules",
    name="schedules.list_pricing_rules",
    responses={200: Json(lambda: models.PricingRulesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_UPDATE_PRICING_RULES: Operation[models.PricingRulesPaginatedResponse] = Operation(
    id="updatePricingRules",
    method="PUT",
    path="/v2/schedules/{schedule_id}/pricing_rules",
    name="schedules.update_pricing_rules",
    responses={200: Json(lambda: models.PricingRulesPaginatedResponse)},
    body=JsonBody(),
)


class Schedules(SyncResource):
    """Plans attached to accounts in the second model."""

    def list_rate_cards(
        self,
        schedule_id: str,
        *,
        mode: str,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.RateCard, models.RateCardPaginatedResponse]:
        """List the rate cards of one schedule.

        Reads the rate cards of an account schedule one page at a time.

        Args:
            schedule_id: Identifier of the account schedule.
            mode: Which state to read, ACTIVE or DRAFT.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.schedules.list_rate_cards("...", mode="..."): ...
        """
        return self._client.paginate(
            _LIST_RATE_CARDS,
            _LIST_RATE_CARDS_PAGES,
            path={"schedule_id": schedule_id},
            query={"mode": mode, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    def bulk_update_rate_cards(
        self,
        schedule_id: str,
        *,
        operations: Sequence[models.RateCardOperation | Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> models.BulkRateCardOperationsResponse:
        """Edit the rate cards of one schedule.

        Creates, changes and deletes the rate cards of one schedule in a single call.

        Args:
            schedule_id: Identifier of the account schedule.
            operations: Changes to carry out.

        Example: togai.schedules.bulk_update_rate_cards("...", operations=[{"actionType": "CREATE", "rateCardName": "..."}])
        """
        return self._client.call(
            _BULK_UPDATE_RATE_CARDS, path={"schedule_id": schedule_id}, body={"operations": operations}, options=options
        )

    def bulk_edit(
        self,
        account_id: str,
        *,
        edits: Sequence[models.UpdateAccountScheduleV2Request | Mapping[str, object]],
        discard: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Edit the schedules of one account.

        Attaches and detaches up to ten plans or schedules as a draft.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            discard: Whether existing drafts are thrown away first.
            edits: Changes to make, in order. 1 to 10 items.

        Example:
            togai.schedules.bulk_edit(
                "birchwood-eu",
                edits=[
                    {
                        "mode": "ASSOCIATE",
                        "effectiveFrom": "2024-10-01",
                        "effectiveUntil": "9999-01-01",
                        "associationConfig": {"pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ", "retainStartOffsets": True},
                    },
                ],
            )
        """
        return self._client.call(
            _BULK_EDIT, path={"account_id": account_id}, query={"discard": discard}, body={"edits": edits}, options=options
        )

    def list(
        self,
        account_id: str,
        *,
        mode: str,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.AccountSchedule, models.SchedulesPaginatedResponse]:
        """List the schedules of one account.

        Reads the schedules of an account, drafts or final ones.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            mode: Which state to read, ACTIVE or DRAFT.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: for item in togai.schedules.list("birchwood-eu", mode="..."): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            path={"account_id": account_id},
            query={"mode": mode, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    def list_errors(
        self, schedule_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.ValidatedEntityError, models.ValidatedEntityErrorsPaginatedResponse]:
        """List what is wrong with a schedule.

        Reads the validation errors that keep a schedule from being made final.

        Args:
            schedule_id: Identifier of the account schedule.
            next_token: Token from the page before; leave it out to read the first page.

        Example: for item in togai.schedules.list_errors("..."): ...
        """
        return self._client.paginate(
            _LIST_ERRORS, _LIST_ERRORS_PAGES, path={"schedule_id": schedule_id}, query={"nextToken": next_token}, options=options
        )

    def discard(self, account_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Discard draft schedules.

        Throws away the draft schedules of an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Example: togai.schedules.discard("birchwood-eu")
        """
        return self._client.call(_DISCARD, path={"account_id": account_id}, options=options)

    def finalize(
        self,
        account_id: str,
        *,
        next_token: str | Omit = OMIT,
        merge_schedules: bool | Omit = OMIT,
        pre_actions: Sequence[models.PreAction | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.AccountSchedule, models.SchedulesPaginatedResponse]:
        """Make draft schedules final.

        Puts the draft schedules of an account into force.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            merge_schedules: Whether the new schedules are joined with existing ones where possible, rather than replacing
                them. False unless given.
            pre_actions: Steps to run before the plan is attached or detached.

        Example: for item in togai.schedules.finalize("birchwood-eu"): ...
        """
        return self._client.paginate(
            _FINALIZE,
            _FINALIZE_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            body={"mergeSchedules": merge_schedules, "preActions": pre_actions},
            options=options,
        )

    def list_pricing_rules(
        self, schedule_id: str, *, mode: str, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesPaginatedResponse:
        """List the pricing rules of one schedule.

        Reads the pricing rules of an account schedule.

        Args:
            schedule_id: Identifier of the account schedule.
            mode: Which state to read, ACTIVE or DRAFT.

        Example: togai.schedules.list_pricing_rules("...", mode="...")
        """
        return self._client.call(_LIST_PRICING_RULES, path={"schedule_id": schedule_id}, query={"mode": mode}, options=options)

    def update_pricing_rules(
        self,
        schedule_id: str,
        *,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Replace the pricing rules of one schedule.

        Puts a list of pricing rules in place of those that the schedule has.

        Args:
            schedule_id: Identifier of the account schedule.
            pricing_rules: Rules that adjust the charges of the plan.

        Example: togai.schedules.update_pricing_rules("...")
        """
        return self._client.call(
            _UPDATE_PRICING_RULES, path={"schedule_id": schedule_id}, body={"pricingRules": pricing_rules}, options=options
        )

    with_raw_response = View(lambda: SchedulesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SchedulesWithResponse[Streamed], Streamed)


class AsyncSchedules(AsyncResource):
    """Plans attached to accounts in the second model."""

    def list_rate_cards(
        self,
        schedule_id: str,
        *,
        mode: str,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.RateCard, models.RateCardPaginatedResponse]:
        """List the rate cards of one schedule.

        Reads the rate cards of an account schedule one page at a time.

        Args:
            schedule_id: Identifier of the account schedule.
            mode: Which state to read, ACTIVE or DRAFT.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.schedules.list_rate_cards("...", mode="..."): ...
        """
        return self._client.paginate(
            _LIST_RATE_CARDS,
            _LIST_RATE_CARDS_PAGES,
            path={"schedule_id": schedule_id},
            query={"mode": mode, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    async def bulk_update_rate_cards(
        self,
        schedule_id: str,
        *,
        operations: Sequence[models.RateCardOperation | Mapping[str, object]],
        **options: Unpack[RequestOptions],
    ) -> models.BulkRateCardOperationsResponse:
        """Edit the rate cards of one schedule.

        Creates, changes and deletes the rate cards of one schedule in a single call.

        Args:
            schedule_id: Identifier of the account schedule.
            operations: Changes to carry out.

        Example:
            await togai.schedules.bulk_update_rate_cards(
                "...", operations=[{"actionType": "CREATE", "rateCardName": "..."}],
            )
        """
        return await self._client.call(
            _BULK_UPDATE_RATE_CARDS, path={"schedule_id": schedule_id}, body={"operations": operations}, options=options
        )

    async def bulk_edit(
        self,
        account_id: str,
        *,
        edits: Sequence[models.UpdateAccountScheduleV2Request | Mapping[str, object]],
        discard: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Edit the schedules of one account.

        Attaches and detaches up to ten plans or schedules as a draft.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            discard: Whether existing drafts are thrown away first.
            edits: Changes to make, in order. 1 to 10 items.

        Example:
            await togai.schedules.bulk_edit(
                "birchwood-eu",
                edits=[
                    {
                        "mode": "ASSOCIATE",
                        "effectiveFrom": "2024-10-01",
                        "effectiveUntil": "9999-01-01",
                        "associationConfig": {"pricePlanId": "pp.4TkU6eCmTs3.Lh7xQ", "retainStartOffsets": True},
                    },
                ],
            )
        """
        return await self._client.call(
            _BULK_EDIT, path={"account_id": account_id}, query={"discard": discard}, body={"edits": edits}, options=options
        )

    def list(
        self,
        account_id: str,
        *,
        mode: str,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.AccountSchedule, models.SchedulesPaginatedResponse]:
        """List the schedules of one account.

        Reads the schedules of an account, drafts or final ones.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            mode: Which state to read, ACTIVE or DRAFT.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Example: async for item in togai.schedules.list("birchwood-eu", mode="..."): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            path={"account_id": account_id},
            query={"mode": mode, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    def list_errors(
        self, schedule_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.ValidatedEntityError, models.ValidatedEntityErrorsPaginatedResponse]:
        """List what is wrong with a schedule.

        Reads the validation errors that keep a schedule from being made final.

        Args:
            schedule_id: Identifier of the account schedule.
            next_token: Token from the page before; leave it out to read the first page.

        Example: async for item in togai.schedules.list_errors("..."): ...
        """
        return self._client.paginate(
            _LIST_ERRORS, _LIST_ERRORS_PAGES, path={"schedule_id": schedule_id}, query={"nextToken": next_token}, options=options
        )

    async def discard(self, account_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Discard draft schedules.

        Throws away the draft schedules of an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Example: await togai.schedules.discard("birchwood-eu")
        """
        return await self._client.call(_DISCARD, path={"account_id": account_id}, options=options)

    def finalize(
        self,
        account_id: str,
        *,
        next_token: str | Omit = OMIT,
        merge_schedules: bool | Omit = OMIT,
        pre_actions: Sequence[models.PreAction | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.AccountSchedule, models.SchedulesPaginatedResponse]:
        """Make draft schedules final.

        Puts the draft schedules of an account into force.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            merge_schedules: Whether the new schedules are joined with existing ones where possible, rather than replacing
                them. False unless given.
            pre_actions: Steps to run before the plan is attached or detached.

        Example: async for item in togai.schedules.finalize("birchwood-eu"): ...
        """
        return self._client.paginate(
            _FINALIZE,
            _FINALIZE_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            body={"mergeSchedules": merge_schedules, "preActions": pre_actions},
            options=options,
        )

    async def list_pricing_rules(
        self, schedule_id: str, *, mode: str, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesPaginatedResponse:
        """List the pricing rules of one schedule.

        Reads the pricing rules of an account schedule.

        Args:
            schedule_id: Identifier of the account schedule.
            mode: Which state to read, ACTIVE or DRAFT.

        Example: await togai.schedules.list_pricing_rules("...", mode="...")
        """
        return await self._client.call(
            _LIST_PRICING_RULES, path={"schedule_id": schedule_id}, query={"mode": mode}, options=options
        )

    async def update_pricing_rules(
        self,
        schedule_id: str,
        *,
        pricing_rules: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.PricingRulesPaginatedResponse:
        """Replace the pricing rules of one schedule.

        Puts a list of pricing rules in place of those that the schedule has.

        Args:
            schedule_id: Identifier of the account schedule.
            pricing_rules: Rules that adjust the charges of the plan.

        Example: await togai.schedules.update_pricing_rules("...")
        """
        return await self._client.call(
            _UPDATE_PRICING_RULES, path={"schedule_id": schedule_id}, body={"pricingRules": pricing_rules}, options=options
        )

    with_raw_response = View(lambda: AsyncSchedulesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSchedulesWithResponse[Streamed], Streamed)


class SchedulesWithResponse(Generic[ModeT]):
    """`Schedules`, each method giving the response."""

    def __init__(self, resource: Schedules, mode: type[ModeT]) -> None:
        self.list_rate_cards = respond_page(resource.list_rate_cards, mode)
        self.bulk_update_rate_cards = respond(resource.bulk_update_rate_cards, mode)
        self.bulk_edit = respond(resource.bulk_edit, mode)
        self.list = respond_page(resource.list, mode)
        self.list_errors = respond_page(resource.list_errors, mode)
        self.discard = respond(resource.discard, mode)
        self.finalize = respond_page(resource.finalize, mode)
        self.list_pricing_rules = respond(resource.list_pricing_rules, mode)
        self.update_pricing_rules = respond(resource.update_pricing_rules, mode)


class AsyncSchedulesWithResponse(Generic[ModeT]):
    """`AsyncSchedules`, each method giving the response."""

    def __init__(self, resource: AsyncSchedules, mode: type[ModeT]) -> None:
        self.list_rate_cards = async_respond_page(resource.list_rate_cards, mode)
        self.bulk_update_rate_cards = async_respond(resource.bulk_update_rate_cards, mode)
        self.bulk_edit = async_respond(resource.bulk_edit, mode)
        self.list = async_respond_page(resource.list, mode)
        self.list_errors = async_respond_page(resource.list_errors, mode)
        self.discard = async_respond(resource.discard, mode)
        self.finalize = async_respond_page(resource.finalize, mode)
        self.list_pricing_rules = async_respond(resource.list_pricing_rules, mode)
        self.update_pricing_rules = async_respond(resource.update_pricing_rules, mode)
