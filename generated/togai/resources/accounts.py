"""The `accounts` resource of the Togai API."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
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
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, "default")
_LIST: Operation[models.AccountPaginatedResponse] = Operation(
    id="getAccounts",
    path="/accounts",
    name="accounts.list",
    responses={200: Json(lambda: models.AccountPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Account] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Account] = Operation(
    id="createAccount",
    method="POST",
    path="/accounts",
    name="accounts.create",
    responses={201: Json(lambda: models.Account)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.Account] = Operation(
    id="getAccount",
    path="/accounts/{account_id}",
    name="accounts.get",
    responses={200: Json(lambda: models.Account)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.Account] = Operation(
    id="updateAccount",
    method="PATCH",
    path="/accounts/{account_id}",
    name="accounts.update",
    responses={200: Json(lambda: models.Account)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteAccount",
    method="DELETE",
    path="/accounts/{account_id}",
    name="accounts.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_ADD_ALIASES: Operation[models.Account] = Operation(
    id="addAliases",
    method="POST",
    path="/accounts/{account_id}/add_aliases",
    name="accounts.add_aliases",
    responses={200: Json(lambda: models.Account)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_ALIASES: Operation[models.AccountAliasesPaginatedResponse] = Operation(
    id="listAccountAliases",
    path="/accounts/{account_id}/account_aliases",
    name="accounts.list_aliases",
    responses={200: Json(lambda: models.AccountAliasesPaginatedResponse)},
    errors=_ERROR_TYPES_2,
)
_LIST_ALIASES_PAGES: TokenPages[models.AccountAlias] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_REMOVE_ALIASES: Operation[models.Account] = Operation(
    id="removeAliases",
    method="POST",
    path="/accounts/{account_id}/remove_aliases",
    name="accounts.remove_aliases",
    responses={200: Json(lambda: models.Account)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_UPDATE_PRICING_SCHEDULE: Operation[models.UpdatePricingScheduleResponse] = Operation(
    id="updatePricingSchedule",
    method="POST",
    path="/accounts/{account_id}/price_plans",
    name="accounts.update_pricing_schedule",
    responses={200: Json(lambda: models.UpdatePricingScheduleResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_PURCHASES: Operation[models.PurchasePaginatedListData] = Operation(
    id="listAccountPurchases",
    path="/accounts/{account_id}/purchases",
    name="accounts.list_purchases",
    responses={200: Json(lambda: models.PurchasePaginatedListData)},
    errors=_ERROR_TYPES,
)
_LIST_PURCHASES_PAGES: TokenPages[models.PurchaseListResponse] = TokenPages(
    items="data", token="nextToken", parameter="nextToken"
)
_CREATE_PURCHASE: Operation[models.Purchase] = Operation(
    id="initiateOneTimeEntitlementPlan",
    method="POST",
    path="/accounts/{account_id}/purchases",
    name="accounts.create_purchase",
    responses={200: Json(lambda: models.Purchase)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET_PURCHASE: Operation[models.GetPurchaseResponse] = Operation(
    id="getPurchase",
    path="/purchases/{purchase_id}",
    name="accounts.get_purchase",
    responses={200: Json(lambda: models.GetPurchaseResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PROPOSALS: Operation[models.ProposalsPaginatedResponse] = Operation(
    id="listAccountProposals",
    path="/accounts/{account_id}/purchase_proposals",
    name="accounts.list_proposals",
    responses={200: Json(lambda: models.ProposalsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PROPOSALS_PAGES: TokenPages[models.ProposalsListResponse] = TokenPages(
    items="data", token="nextToken", parameter="nextToken"
)
_CREATE_PROPOSAL: Operation[models.Proposal] = Operation(
    id="createProposal",
    method="POST",
    path="/accounts/{account_id}/purchase_proposals",
    name="accounts.create_proposal",
    responses={200: Json(lambda: models.Proposal)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET_PROPOSAL: Operation[models.GetProposalResponse] = Operation(
    id="getProposal",
    path="/purchase_proposals/{purchase_proposal_id}",
    name="accounts.get_proposal",
    responses={200: Json(lambda: models.GetProposalResponse)},
    errors=_ERROR_TYPES,
)
_EDIT_PRICING_SCHEDULES: Operation[models.UpdatePricingScheduleResponse] = Operation(
    id="updatePricingScheduleBatch",
    method="POST",
    path="/accounts/{account_id}/edit_schedules",
    name="accounts.edit_pricing_schedules",
    responses={200: Json(lambda: models.UpdatePricingScheduleResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_LIST_PRICING_SCHEDULES: Operation[models.PricingSchedulePaginatedResponse] = Operation(
    id="getPricingSchedules",
    path="/accounts/{account_id}/pricing_schedules",
    name="accounts.list_pricing_schedules",
    responses={200: Json(lambda: models.PricingSchedulePaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PRICING_SCHEDULES_PAGES: TokenPages[models.PricingScheduleWithPricePlanId] = TokenPages(
    items="data", token="nextToken", parameter="nextToken"
)
_UPDATE_PROPOSAL_STATUS: Operation[models.Proposal] = Operation(
    id="updateProposalStatus",
    method="POST",
    path="/purchase_proposals/{purchase_proposal_id}/update_status",
    name="accounts.update_proposal_status",
    responses={200: Json(lambda: models.Proposal)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Accounts(SyncResource):
    """Billable units of customers, with their aliases, plans and purchases."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Account, models.AccountPaginatedResponse]:
        """List the accounts.

        Reads the accounts of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.accounts.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        id: str,
        name: str,
        customer_id: str,
        invoice_currency: str | Omit = OMIT,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.CreateAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        billing_information: models.AccountsBillingInformation | Mapping[str, object] | Omit = OMIT,
        settings: Sequence[models.CreateEntitySetting | Mapping[str, object]] | Omit = OMIT,
        net_term_days: int | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        status: models.CreateAccountRequestWithoutCustomerIdStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Create one account.

        Adds an account to an existing customer.

        Args:
            id: Identifier that you choose for the account. At most 50 characters.
            name: Display name of the account. 3 to 255 characters.
            invoice_currency: Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization
                applies. Exactly 3 characters.
            aliases: Names that may stand for the account in events. At most 10 items.
            account_aliases: Aliases that hold for a limited period.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            settings: Configuration values to store along with the record. At most 10 items.
            net_term_days: Days between the invoice date and the due date.
            metadata: Free key-value pairs, for example tax registration numbers.
            tags: Labels of the account. Togai stores them in lower case. No item twice.
            status: State in which the account starts, ACTIVE unless given.
            customer_id: Identifier of the customer that will own the account. 1 to 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.create(id="birchwood-no", name="Birchwood Norway", customer_id="birchwood")
        """
        return self._client.call(
            _CREATE,
            body={
                "id": id,
                "name": name,
                "invoiceCurrency": invoice_currency,
                "aliases": aliases,
                "accountAliases": account_aliases,
                "address": address,
                "primaryEmail": primary_email,
                "billingInformation": billing_information,
                "settings": settings,
                "netTermDays": net_term_days,
                "metadata": metadata,
                "tags": tags,
                "status": status,
                "customerId": customer_id,
            },
            options=options,
        )

    def get(
        self,
        account_id: str,
        *,
        effective_on: datetime | str | Omit = OMIT,
        include_group_details: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Read one account.

        Reads an account, on request as of a given moment and with its invoice group.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            effective_on: Moment for which to read the account, now if left out.
            include_group_details: Whether to include the invoice group of the account.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.get("birchwood-eu")
        """
        return self._client.call(
            _GET,
            path={"account_id": account_id},
            query={"effectiveOn": effective_on, "includeGroupDetails": include_group_details},
            options=options,
        )

    def update(
        self,
        account_id: str,
        *,
        name: str | Omit = OMIT,
        status: models.UpdateAccountRequestStatus | str | Omit = OMIT,
        invoice_currency: str | Omit = OMIT,
        net_term_days: int | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        billing_information: models.AccountsBillingInformation | Mapping[str, object] | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Change an account.

        Changes the fields of an account that are present in the body.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            name: Display name of the account. 3 to 255 characters.
            status: State that the account should get.
            invoice_currency: Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization
                applies. Exactly 3 characters.
            net_term_days: Days between the invoice date and the due date.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            metadata: Free key-value pairs that take the place of all existing ones. An empty object clears them.
            tags: Labels of the account. Togai stores them in lower case. No item twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.update("birchwood-eu")
        """
        return self._client.call(
            _UPDATE,
            path={"account_id": account_id},
            body={
                "name": name,
                "status": status,
                "invoiceCurrency": invoice_currency,
                "netTermDays": net_term_days,
                "primaryEmail": primary_email,
                "billingInformation": billing_information,
                "address": address,
                "metadata": metadata,
                "tags": tags,
            },
            options=options,
        )

    def delete(self, account_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one account.

        Removes an account by your identifier for it.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.delete("birchwood-eu")
        """
        return self._client.call(_DELETE, path={"account_id": account_id}, options=options)

    def add_aliases(
        self,
        account_id: str,
        *,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.CreateAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Add aliases to one account.

        Lets events refer to the account by further names.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            aliases: Aliases to add without a time limit. 1 to 10 items.
            account_aliases: Aliases to add, each with its own period. 1 to 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.add_aliases("birchwood-eu")
        """
        return self._client.call(
            _ADD_ALIASES,
            path={"account_id": account_id},
            body={"aliases": aliases, "accountAliases": account_aliases},
            options=options,
        )

    def list_aliases(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.AccountAlias, models.AccountAliasesPaginatedResponse]:
        """List the aliases of one account.

        Reads the aliases of an account with their periods of validity.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Example: for item in togai.accounts.list_aliases("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_ALIASES, _LIST_ALIASES_PAGES, path={"account_id": account_id}, query={"nextToken": next_token}, options=options
        )

    def remove_aliases(
        self,
        account_id: str,
        *,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.RemoveAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Take aliases from an account.

        Stops some names from standing for the account, at once or from a given moment.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            aliases: Aliases to remove, by value.
            account_aliases: Aliases to remove, by identifier and moment.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.remove_aliases("birchwood-eu")
        """
        return self._client.call(
            _REMOVE_ALIASES,
            path={"account_id": account_id},
            body={"aliases": aliases, "accountAliases": account_aliases},
            options=options,
        )

    @deprecated("update_pricing_schedule is deprecated.")
    def update_pricing_schedule(
        self,
        account_id: str,
        *,
        effective_from: date | str,
        effective_until: date | str,
        mode: models.UpdatePricingScheduleRequestMode | str | Omit = OMIT,
        price_plan_id: str | Omit = OMIT,
        price_plan_details_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        pricing_rules_override: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        retain_start_offsets: bool | Omit = OMIT,
        pre_actions: Sequence[models.PreAction | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Deprecated: Deprecated: attach or detach a price plan.

        Attaches a plan for a range of dates, or detaches it. Use the v2 schedule calls in its place.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            mode: Whether to attach or to detach.
            price_plan_id: Plan to attach; needed for attaching only.
            effective_from: First date on which the plan applies, as YYYY-MM-DD.
            effective_until: Last date up to which the plan applies, as YYYY-MM-DD.
            pricing_rules_override: Pricing rules that replace those of the plan.
            retain_start_offsets: Whether the running cycle of the account goes on instead of starting anew with the offsets
                of the plan.
            pre_actions: Steps to run before the plan is attached or detached.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.accounts.update_pricing_schedule(
                "birchwood-eu", effective_from="2024-01-31", effective_until="2024-01-31",
            )
        """
        return self._client.call(
            _UPDATE_PRICING_SCHEDULE,
            path={"account_id": account_id},
            body={
                "mode": mode,
                "pricePlanId": price_plan_id,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "pricePlanDetailsOverride": price_plan_details_override,
                "pricingRulesOverride": pricing_rules_override,
                "retainStartOffsets": retain_start_offsets,
                "preActions": pre_actions,
            },
            options=options,
        )

    @deprecated("list_purchases is deprecated.")
    def list_purchases(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.PurchaseListResponse, models.PurchasePaginatedListData]:
        """Deprecated: Deprecated: list the purchases of one account.

        Reads the purchases that an account has made.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.accounts.list_purchases("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PURCHASES,
            _LIST_PURCHASES_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            options=options,
        )

    @deprecated("create_purchase is deprecated.")
    def create_purchase(
        self,
        account_id: str,
        *,
        price_plan_id: str | Omit = OMIT,
        quantity: int | Omit = OMIT,
        rate_card_quantities: Mapping[str, Decimal | int | float] | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        purchase_plan_override: models.PurchasePlanOverride | Mapping[str, object] | Omit = OMIT,
        association_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        wallet_topup_details: models.WalletTopupDetails | Mapping[str, object] | Omit = OMIT,
        effective_from: date | str | Omit = OMIT,
        effective_until: date | str | Omit = OMIT,
        expiry_date: datetime | str | Omit = OMIT,
        type: models.PurchaseType | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Purchase:
        """Deprecated: Deprecated: start a purchase.

        Starts a one-time purchase by the account, such as a grant of entitlements or a wallet top-up.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            price_plan_id: Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION.
            quantity: How many times the plan is bought.
            rate_card_quantities: How many units of each rate card are bought, by rate card key.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            effective_from: Start of the period of validity.
            effective_until: End of the period of validity.
            expiry_date: Moment at which an unanswered proposal lapses.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.create_purchase("birchwood-eu")
        """
        return self._client.call(
            _CREATE_PURCHASE,
            path={"account_id": account_id},
            body={
                "pricePlanId": price_plan_id,
                "quantity": quantity,
                "rateCardQuantities": rate_card_quantities,
                "idempotencyKey": idempotency_key_,
                "purchasePlanOverride": purchase_plan_override,
                "associationOverride": association_override,
                "walletTopupDetails": wallet_topup_details,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "expiryDate": expiry_date,
                "type": type,
            },
            options=options,
        )

    @deprecated("get_purchase is deprecated.")
    def get_purchase(self, purchase_id: str, **options: Unpack[RequestOptions]) -> models.GetPurchaseResponse:
        """Deprecated: Deprecated: read one purchase.

        Reads a purchase with the plan and the feature credits that belong to it.

        Args:
            purchase_id: Identifier of the purchase. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.get_purchase("...")
        """
        return self._client.call(_GET_PURCHASE, path={"purchase_id": purchase_id}, options=options)

    @deprecated("list_proposals is deprecated.")
    def list_proposals(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.ProposalsListResponse, models.ProposalsPaginatedResponse]:
        """Deprecated: Deprecated: list the proposals of one account.

        Reads the purchase proposals made to an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.accounts.list_proposals("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PROPOSALS,
            _LIST_PROPOSALS_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            options=options,
        )

    @deprecated("create_proposal is deprecated.")
    def create_proposal(
        self,
        account_id: str,
        *,
        type: models.PurchaseType | str,
        payment_mode: models.CreateProposalRequestPaymentMode | str,
        price_plan_id: str | Omit = OMIT,
        quantity: int | Omit = OMIT,
        rate_card_quantities: Mapping[str, Decimal | int | float] | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        purchase_plan_override: models.PurchasePlanOverride | Mapping[str, object] | Omit = OMIT,
        association_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        wallet_topup_details: models.WalletTopupDetails | Mapping[str, object] | Omit = OMIT,
        effective_from: date | str | Omit = OMIT,
        effective_until: date | str | Omit = OMIT,
        expiry_date: datetime | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Proposal:
        """Deprecated: Deprecated: propose a purchase.

        Proposes a purchase, which takes effect once it is approved.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            price_plan_id: Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION.
            quantity: How many times the plan is bought.
            rate_card_quantities: How many units of each rate card are bought, by rate card key.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            effective_from: Start of the period of validity.
            effective_until: End of the period of validity.
            expiry_date: Moment at which an unanswered proposal lapses.
            payment_mode: Whether payment comes before or after the grant.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.create_proposal("birchwood-eu", type="ENTITLEMENT_GRANT", payment_mode="PREPAID")
        """
        return self._client.call(
            _CREATE_PROPOSAL,
            path={"account_id": account_id},
            body={
                "pricePlanId": price_plan_id,
                "quantity": quantity,
                "rateCardQuantities": rate_card_quantities,
                "idempotencyKey": idempotency_key_,
                "purchasePlanOverride": purchase_plan_override,
                "associationOverride": association_override,
                "walletTopupDetails": wallet_topup_details,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "expiryDate": expiry_date,
                "type": type,
                "paymentMode": payment_mode,
            },
            options=options,
        )

    @deprecated("get_proposal is deprecated.")
    def get_proposal(self, purchase_proposal_id: str, **options: Unpack[RequestOptions]) -> models.GetProposalResponse:
        """Deprecated: Deprecated: read one proposal.

        Reads a purchase proposal by its identifier.

        Args:
            purchase_proposal_id: Identifier of the proposal. At most 512 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.get_proposal("...")
        """
        return self._client.call(_GET_PROPOSAL, path={"purchase_proposal_id": purchase_proposal_id}, options=options)

    @deprecated("edit_pricing_schedules is deprecated.")
    def edit_pricing_schedules(
        self,
        account_id: str,
        *,
        edits: Sequence[models.UpdatePricingScheduleRequest | Mapping[str, object]],
        dry_run: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Deprecated: Deprecated: edit several schedules.

        Attaches and detaches up to ten price plans in one call. A dry run only shows the outcome.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            dry_run: Whether to check the request without storing anything.
            edits: Changes to make, in order. 1 to 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.accounts.edit_pricing_schedules(
                "birchwood-eu", edits=[{"effectiveFrom": "2024-01-31", "effectiveUntil": "2024-01-31"}],
            )
        """
        return self._client.call(
            _EDIT_PRICING_SCHEDULES,
            path={"account_id": account_id},
            query={"dry_run": dry_run},
            body={"edits": edits},
            options=options,
        )

    @deprecated("list_pricing_schedules is deprecated.")
    def list_pricing_schedules(
        self,
        account_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        start_date: str | Omit = OMIT,
        end_date: str | Omit = OMIT,
        include_price_plan_info: bool | Omit = OMIT,
        compact: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.PricingScheduleWithPricePlanId, models.PricingSchedulePaginatedResponse]:
        """Deprecated: Deprecated: list the pricing schedules.

        Reads the pricing schedules of an account, forwards or backwards, within a range of dates.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            start_date: Start of the date range whose schedules are wanted.
            end_date: End of the date range whose schedules are wanted.
            include_price_plan_info: Whether to include the name and summary of the plan.
            compact: Whether to leave the details of the plan out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.accounts.list_pricing_schedules("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PRICING_SCHEDULES,
            _LIST_PRICING_SCHEDULES_PAGES,
            path={"account_id": account_id},
            query={
                "nextToken": next_token,
                "pageSize": page_size,
                "start_date": start_date,
                "end_date": end_date,
                "include_price_plan_info": include_price_plan_info,
                "compact": compact,
            },
            options=options,
        )

    @deprecated("update_proposal_status is deprecated.")
    def update_proposal_status(
        self, purchase_proposal_id: str, *, status: models.UpdateProposalStatusStatus | str, **options: Unpack[RequestOptions]
    ) -> models.Proposal:
        """Deprecated: Deprecated: answer a proposal.

        Approves a purchase proposal or declines it.

        Args:
            purchase_proposal_id: Identifier of the proposal. At most 512 characters.
            status: Whether the proposal is accepted or turned down.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.accounts.update_proposal_status("...", status="APPROVE")
        """
        return self._client.call(
            _UPDATE_PROPOSAL_STATUS, path={"purchase_proposal_id": purchase_proposal_id}, body={"status": status}, options=options
        )

    with_raw_response = View(lambda: AccountsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AccountsWithResponse[Streamed], Streamed)


class AsyncAccounts(AsyncResource):
    """Billable units of customers, with their aliases, plans and purchases."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Account, models.AccountPaginatedResponse]:
        """List the accounts.

        Reads the accounts of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.accounts.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def create(
        self,
        *,
        id: str,
        name: str,
        customer_id: str,
        invoice_currency: str | Omit = OMIT,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.CreateAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        billing_information: models.AccountsBillingInformation | Mapping[str, object] | Omit = OMIT,
        settings: Sequence[models.CreateEntitySetting | Mapping[str, object]] | Omit = OMIT,
        net_term_days: int | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        status: models.CreateAccountRequestWithoutCustomerIdStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Create one account.

        Adds an account to an existing customer.

        Args:
            id: Identifier that you choose for the account. At most 50 characters.
            name: Display name of the account. 3 to 255 characters.
            invoice_currency: Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization
                applies. Exactly 3 characters.
            aliases: Names that may stand for the account in events. At most 10 items.
            account_aliases: Aliases that hold for a limited period.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            settings: Configuration values to store along with the record. At most 10 items.
            net_term_days: Days between the invoice date and the due date.
            metadata: Free key-value pairs, for example tax registration numbers.
            tags: Labels of the account. Togai stores them in lower case. No item twice.
            status: State in which the account starts, ACTIVE unless given.
            customer_id: Identifier of the customer that will own the account. 1 to 255 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.create(id="birchwood-no", name="Birchwood Norway", customer_id="birchwood")
        """
        return await self._client.call(
            _CREATE,
            body={
                "id": id,
                "name": name,
                "invoiceCurrency": invoice_currency,
                "aliases": aliases,
                "accountAliases": account_aliases,
                "address": address,
                "primaryEmail": primary_email,
                "billingInformation": billing_information,
                "settings": settings,
                "netTermDays": net_term_days,
                "metadata": metadata,
                "tags": tags,
                "status": status,
                "customerId": customer_id,
            },
            options=options,
        )

    async def get(
        self,
        account_id: str,
        *,
        effective_on: datetime | str | Omit = OMIT,
        include_group_details: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Read one account.

        Reads an account, on request as of a given moment and with its invoice group.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            effective_on: Moment for which to read the account, now if left out.
            include_group_details: Whether to include the invoice group of the account.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.get("birchwood-eu")
        """
        return await self._client.call(
            _GET,
            path={"account_id": account_id},
            query={"effectiveOn": effective_on, "includeGroupDetails": include_group_details},
            options=options,
        )

    async def update(
        self,
        account_id: str,
        *,
        name: str | Omit = OMIT,
        status: models.UpdateAccountRequestStatus | str | Omit = OMIT,
        invoice_currency: str | Omit = OMIT,
        net_term_days: int | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        billing_information: models.AccountsBillingInformation | Mapping[str, object] | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        metadata: Mapping[str, str] | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Change an account.

        Changes the fields of an account that are present in the body.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            name: Display name of the account. 3 to 255 characters.
            status: State that the account should get.
            invoice_currency: Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization
                applies. Exactly 3 characters.
            net_term_days: Days between the invoice date and the due date.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            metadata: Free key-value pairs that take the place of all existing ones. An empty object clears them.
            tags: Labels of the account. Togai stores them in lower case. No item twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.update("birchwood-eu")
        """
        return await self._client.call(
            _UPDATE,
            path={"account_id": account_id},
            body={
                "name": name,
                "status": status,
                "invoiceCurrency": invoice_currency,
                "netTermDays": net_term_days,
                "primaryEmail": primary_email,
                "billingInformation": billing_information,
                "address": address,
                "metadata": metadata,
                "tags": tags,
            },
            options=options,
        )

    async def delete(self, account_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one account.

        Removes an account by your identifier for it.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.delete("birchwood-eu")
        """
        return await self._client.call(_DELETE, path={"account_id": account_id}, options=options)

    async def add_aliases(
        self,
        account_id: str,
        *,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.CreateAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Add aliases to one account.

        Lets events refer to the account by further names.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            aliases: Aliases to add without a time limit. 1 to 10 items.
            account_aliases: Aliases to add, each with its own period. 1 to 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.add_aliases("birchwood-eu")
        """
        return await self._client.call(
            _ADD_ALIASES,
            path={"account_id": account_id},
            body={"aliases": aliases, "accountAliases": account_aliases},
            options=options,
        )

    def list_aliases(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.AccountAlias, models.AccountAliasesPaginatedResponse]:
        """List the aliases of one account.

        Reads the aliases of an account with their periods of validity.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Example: async for item in togai.accounts.list_aliases("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_ALIASES, _LIST_ALIASES_PAGES, path={"account_id": account_id}, query={"nextToken": next_token}, options=options
        )

    async def remove_aliases(
        self,
        account_id: str,
        *,
        aliases: Sequence[str] | Omit = OMIT,
        account_aliases: Sequence[models.RemoveAccountAliasRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Account:
        """Take aliases from an account.

        Stops some names from standing for the account, at once or from a given moment.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            aliases: Aliases to remove, by value.
            account_aliases: Aliases to remove, by identifier and moment.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.remove_aliases("birchwood-eu")
        """
        return await self._client.call(
            _REMOVE_ALIASES,
            path={"account_id": account_id},
            body={"aliases": aliases, "accountAliases": account_aliases},
            options=options,
        )

    @deprecated("update_pricing_schedule is deprecated.")
    async def update_pricing_schedule(
        self,
        account_id: str,
        *,
        effective_from: date | str,
        effective_until: date | str,
        mode: models.UpdatePricingScheduleRequestMode | str | Omit = OMIT,
        price_plan_id: str | Omit = OMIT,
        price_plan_details_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        pricing_rules_override: Sequence[models.CreatePricingRule | Mapping[str, object]] | Omit = OMIT,
        retain_start_offsets: bool | Omit = OMIT,
        pre_actions: Sequence[models.PreAction | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Deprecated: Deprecated: attach or detach a price plan.

        Attaches a plan for a range of dates, or detaches it. Use the v2 schedule calls in its place.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            mode: Whether to attach or to detach.
            price_plan_id: Plan to attach; needed for attaching only.
            effective_from: First date on which the plan applies, as YYYY-MM-DD.
            effective_until: Last date up to which the plan applies, as YYYY-MM-DD.
            pricing_rules_override: Pricing rules that replace those of the plan.
            retain_start_offsets: Whether the running cycle of the account goes on instead of starting anew with the offsets
                of the plan.
            pre_actions: Steps to run before the plan is attached or detached.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.accounts.update_pricing_schedule(
                "birchwood-eu", effective_from="2024-01-31", effective_until="2024-01-31",
            )
        """
        return await self._client.call(
            _UPDATE_PRICING_SCHEDULE,
            path={"account_id": account_id},
            body={
                "mode": mode,
                "pricePlanId": price_plan_id,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "pricePlanDetailsOverride": price_plan_details_override,
                "pricingRulesOverride": pricing_rules_override,
                "retainStartOffsets": retain_start_offsets,
                "preActions": pre_actions,
            },
            options=options,
        )

    @deprecated("list_purchases is deprecated.")
    def list_purchases(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.PurchaseListResponse, models.PurchasePaginatedListData]:
        """Deprecated: Deprecated: list the purchases of one account.

        Reads the purchases that an account has made.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.accounts.list_purchases("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PURCHASES,
            _LIST_PURCHASES_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            options=options,
        )

    @deprecated("create_purchase is deprecated.")
    async def create_purchase(
        self,
        account_id: str,
        *,
        price_plan_id: str | Omit = OMIT,
        quantity: int | Omit = OMIT,
        rate_card_quantities: Mapping[str, Decimal | int | float] | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        purchase_plan_override: models.PurchasePlanOverride | Mapping[str, object] | Omit = OMIT,
        association_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        wallet_topup_details: models.WalletTopupDetails | Mapping[str, object] | Omit = OMIT,
        effective_from: date | str | Omit = OMIT,
        effective_until: date | str | Omit = OMIT,
        expiry_date: datetime | str | Omit = OMIT,
        type: models.PurchaseType | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Purchase:
        """Deprecated: Deprecated: start a purchase.

        Starts a one-time purchase by the account, such as a grant of entitlements or a wallet top-up.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            price_plan_id: Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION.
            quantity: How many times the plan is bought.
            rate_card_quantities: How many units of each rate card are bought, by rate card key.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            effective_from: Start of the period of validity.
            effective_until: End of the period of validity.
            expiry_date: Moment at which an unanswered proposal lapses.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.create_purchase("birchwood-eu")
        """
        return await self._client.call(
            _CREATE_PURCHASE,
            path={"account_id": account_id},
            body={
                "pricePlanId": price_plan_id,
                "quantity": quantity,
                "rateCardQuantities": rate_card_quantities,
                "idempotencyKey": idempotency_key_,
                "purchasePlanOverride": purchase_plan_override,
                "associationOverride": association_override,
                "walletTopupDetails": wallet_topup_details,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "expiryDate": expiry_date,
                "type": type,
            },
            options=options,
        )

    @deprecated("get_purchase is deprecated.")
    async def get_purchase(self, purchase_id: str, **options: Unpack[RequestOptions]) -> models.GetPurchaseResponse:
        """Deprecated: Deprecated: read one purchase.

        Reads a purchase with the plan and the feature credits that belong to it.

        Args:
            purchase_id: Identifier of the purchase. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.get_purchase("...")
        """
        return await self._client.call(_GET_PURCHASE, path={"purchase_id": purchase_id}, options=options)

    @deprecated("list_proposals is deprecated.")
    def list_proposals(
        self, account_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.ProposalsListResponse, models.ProposalsPaginatedResponse]:
        """Deprecated: Deprecated: list the proposals of one account.

        Reads the purchase proposals made to an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.accounts.list_proposals("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PROPOSALS,
            _LIST_PROPOSALS_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token},
            options=options,
        )

    @deprecated("create_proposal is deprecated.")
    async def create_proposal(
        self,
        account_id: str,
        *,
        type: models.PurchaseType | str,
        payment_mode: models.CreateProposalRequestPaymentMode | str,
        price_plan_id: str | Omit = OMIT,
        quantity: int | Omit = OMIT,
        rate_card_quantities: Mapping[str, Decimal | int | float] | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        purchase_plan_override: models.PurchasePlanOverride | Mapping[str, object] | Omit = OMIT,
        association_override: models.CreatePricePlanDetailsOverride | Mapping[str, object] | Omit = OMIT,
        wallet_topup_details: models.WalletTopupDetails | Mapping[str, object] | Omit = OMIT,
        effective_from: date | str | Omit = OMIT,
        effective_until: date | str | Omit = OMIT,
        expiry_date: datetime | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Proposal:
        """Deprecated: Deprecated: propose a purchase.

        Proposes a purchase, which takes effect once it is approved.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            price_plan_id: Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION.
            quantity: How many times the plan is bought.
            rate_card_quantities: How many units of each rate card are bought, by rate card key.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            effective_from: Start of the period of validity.
            effective_until: End of the period of validity.
            expiry_date: Moment at which an unanswered proposal lapses.
            payment_mode: Whether payment comes before or after the grant.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.create_proposal("birchwood-eu", type="ENTITLEMENT_GRANT", payment_mode="PREPAID")
        """
        return await self._client.call(
            _CREATE_PROPOSAL,
            path={"account_id": account_id},
            body={
                "pricePlanId": price_plan_id,
                "quantity": quantity,
                "rateCardQuantities": rate_card_quantities,
                "idempotencyKey": idempotency_key_,
                "purchasePlanOverride": purchase_plan_override,
                "associationOverride": association_override,
                "walletTopupDetails": wallet_topup_details,
                "effectiveFrom": effective_from,
                "effectiveUntil": effective_until,
                "expiryDate": expiry_date,
                "type": type,
                "paymentMode": payment_mode,
            },
            options=options,
        )

    @deprecated("get_proposal is deprecated.")
    async def get_proposal(self, purchase_proposal_id: str, **options: Unpack[RequestOptions]) -> models.GetProposalResponse:
        """Deprecated: Deprecated: read one proposal.

        Reads a purchase proposal by its identifier.

        Args:
            purchase_proposal_id: Identifier of the proposal. At most 512 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.get_proposal("...")
        """
        return await self._client.call(_GET_PROPOSAL, path={"purchase_proposal_id": purchase_proposal_id}, options=options)

    @deprecated("edit_pricing_schedules is deprecated.")
    async def edit_pricing_schedules(
        self,
        account_id: str,
        *,
        edits: Sequence[models.UpdatePricingScheduleRequest | Mapping[str, object]],
        dry_run: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UpdatePricingScheduleResponse:
        """Deprecated: Deprecated: edit several schedules.

        Attaches and detaches up to ten price plans in one call. A dry run only shows the outcome.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            dry_run: Whether to check the request without storing anything.
            edits: Changes to make, in order. 1 to 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.accounts.edit_pricing_schedules(
                "birchwood-eu", edits=[{"effectiveFrom": "2024-01-31", "effectiveUntil": "2024-01-31"}],
            )
        """
        return await self._client.call(
            _EDIT_PRICING_SCHEDULES,
            path={"account_id": account_id},
            query={"dry_run": dry_run},
            body={"edits": edits},
            options=options,
        )

    @deprecated("list_pricing_schedules is deprecated.")
    def list_pricing_schedules(
        self,
        account_id: str,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        start_date: str | Omit = OMIT,
        end_date: str | Omit = OMIT,
        include_price_plan_info: bool | Omit = OMIT,
        compact: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.PricingScheduleWithPricePlanId, models.PricingSchedulePaginatedResponse]:
        """Deprecated: Deprecated: list the pricing schedules.

        Reads the pricing schedules of an account, forwards or backwards, within a range of dates.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            start_date: Start of the date range whose schedules are wanted.
            end_date: End of the date range whose schedules are wanted.
            include_price_plan_info: Whether to include the name and summary of the plan.
            compact: Whether to leave the details of the plan out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.accounts.list_pricing_schedules("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_PRICING_SCHEDULES,
            _LIST_PRICING_SCHEDULES_PAGES,
            path={"account_id": account_id},
            query={
                "nextToken": next_token,
                "pageSize": page_size,
                "start_date": start_date,
                "end_date": end_date,
                "include_price_plan_info": include_price_plan_info,
                "compact": compact,
            },
            options=options,
        )

    @deprecated("update_proposal_status is deprecated.")
    async def update_proposal_status(
        self, purchase_proposal_id: str, *, status: models.UpdateProposalStatusStatus | str, **options: Unpack[RequestOptions]
    ) -> models.Proposal:
        """Deprecated: Deprecated: answer a proposal.

        Approves a purchase proposal or declines it.

        Args:
            purchase_proposal_id: Identifier of the proposal. At most 512 characters.
            status: Whether the proposal is accepted or turned down.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.accounts.update_proposal_status("...", status="APPROVE")
        """
        return await self._client.call(
            _UPDATE_PROPOSAL_STATUS, path={"purchase_proposal_id": purchase_proposal_id}, body={"status": status}, options=options
        )

    with_raw_response = View(lambda: AsyncAccountsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAccountsWithResponse[Streamed], Streamed)


class AccountsWithResponse(Generic[ModeT]):
    """`Accounts`, each method giving the response."""

    def __init__(self, resource: Accounts, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)
        self.add_aliases = respond(resource.add_aliases, mode)
        self.list_aliases = respond_page(resource.list_aliases, mode)
        self.remove_aliases = respond(resource.remove_aliases, mode)
        self.update_pricing_schedule = respond(resource.update_pricing_schedule, mode)
        self.list_purchases = respond_page(resource.list_purchases, mode)
        self.create_purchase = respond(resource.create_purchase, mode)
        self.get_purchase = respond(resource.get_purchase, mode)
        self.list_proposals = respond_page(resource.list_proposals, mode)
        self.create_proposal = respond(resource.create_proposal, mode)
        self.get_proposal = respond(resource.get_proposal, mode)
        self.edit_pricing_schedules = respond(resource.edit_pricing_schedules, mode)
        self.list_pricing_schedules = respond_page(resource.list_pricing_schedules, mode)
        self.update_proposal_status = respond(resource.update_proposal_status, mode)


class AsyncAccountsWithResponse(Generic[ModeT]):
    """`AsyncAccounts`, each method giving the response."""

    def __init__(self, resource: AsyncAccounts, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
        self.add_aliases = async_respond(resource.add_aliases, mode)
        self.list_aliases = async_respond_page(resource.list_aliases, mode)
        self.remove_aliases = async_respond(resource.remove_aliases, mode)
        self.update_pricing_schedule = async_respond(resource.update_pricing_schedule, mode)
        self.list_purchases = async_respond_page(resource.list_purchases, mode)
        self.create_purchase = async_respond(resource.create_purchase, mode)
        self.get_purchase = async_respond(resource.get_purchase, mode)
        self.list_proposals = async_respond_page(resource.list_proposals, mode)
        self.create_proposal = async_respond(resource.create_proposal, mode)
        self.get_proposal = async_respond(resource.get_proposal, mode)
        self.edit_pricing_schedules = async_respond(resource.edit_pricing_schedules, mode)
        self.list_pricing_schedules = async_respond_page(resource.list_pricing_schedules, mode)
        self.update_proposal_status = async_respond(resource.update_proposal_status, mode)
