"""Models of the Accounts part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import Date, DateTime, ExactDecimal
from .shared import (
    Account,
    AccountsBillingInformation,
    Address,
    BillingEntitlementRateCard,
    CreateAccountAliasRequest,
    CreateAccountRequestWithoutCustomerIdStatus,
    CreateEntitySetting,
    CreatePricePlanDetailsOverride,
    CreatePricingRule,
    CreditGrantRateCard,
    FixedFeeRateCard,
    PaginationOptions,
    PreAction,
    PricePlanDetails,
    PricePlanDetailsOverride,
    PricePlanInfo,
    PricingRule,
)


class CreateAccountRequest(Model, alias_generator=camel_case):
    """Fields for a new account together with the customer that owns it."""

    id: str
    """Identifier that you choose for the account. At most 50 characters."""
    name: str
    """Display name of the account. 3 to 255 characters."""
    invoice_currency: str | None = None
    """Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization applies.
    Exactly 3 characters.
    """
    aliases: list[str] | None = None
    """Names that may stand for the account in events. At most 10 items."""
    account_aliases: list[CreateAccountAliasRequest] | None = None
    """Aliases that hold for a limited period."""
    address: Address | None = None
    primary_email: str | None = None
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_information: AccountsBillingInformation | None = None
    settings: list[CreateEntitySetting] | None = None
    """Configuration values to store along with the record. At most 10 items."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs, for example tax registration numbers."""
    tags: list[str] | None = None
    """Labels of the account. Togai stores them in lower case. No item twice."""
    status: CreateAccountRequestWithoutCustomerIdStatus | None = None
    """State in which the account starts, ACTIVE unless given."""
    customer_id: str
    """Identifier of the customer that will own the account. 1 to 255 characters."""


class UpdateAccountRequest(Model, alias_generator=camel_case):
    """Account fields to change; whatever is left out stays as it is."""

    name: str | None = None
    """Display name of the account. 3 to 255 characters."""
    status: UpdateAccountRequestStatus | None = None
    """State that the account should get."""
    invoice_currency: str | None = None
    """Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization applies.
    Exactly 3 characters.
    """
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    primary_email: str | None = None
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_information: AccountsBillingInformation | None = None
    address: Address | None = None
    metadata: dict[str, str] | None = None
    """Free key-value pairs that take the place of all existing ones. An empty object clears them."""
    tags: list[str] | None = None
    """Labels of the account. Togai stores them in lower case. No item twice."""


class AccountAlias(Model, alias_generator=camel_case):
    """An alias of an account with the period in which it applies."""

    id: str
    """UUID of the alias."""
    value: str
    """The alias itself. 3 to 50 characters."""
    effective_from: DateTime
    """Start of the period of validity."""
    effective_until: DateTime
    """End of the period of validity."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class AccountAliasesPaginatedResponse(Model, alias_generator=camel_case):
    """One page of the aliases of an account."""

    data: list[AccountAlias]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class AddAccountAliasesRequest(Model, alias_generator=camel_case):
    """Aliases that an account should gain."""

    aliases: list[str] | None = None
    """Aliases to add without a time limit. 1 to 10 items."""
    account_aliases: list[CreateAccountAliasRequest] | None = None
    """Aliases to add, each with its own period. 1 to 10 items."""


class RemoveAccountAliasesRequest(Model, alias_generator=camel_case):
    """Aliases that an account should lose."""

    aliases: list[str] | None = None
    """Aliases to remove, by value."""
    account_aliases: list[RemoveAccountAliasRequest] | None = None
    """Aliases to remove, by identifier and moment."""


class UpdatePricingScheduleRequestWithActions(Model, alias_generator=camel_case):
    """A plan attachment or detachment, with steps to run beforehand."""

    mode: UpdatePricingScheduleRequestMode | None = None
    """Whether to attach or to detach."""
    price_plan_id: str | None = None
    """Plan to attach; needed for attaching only."""
    effective_from: Date
    """First date on which the plan applies, as YYYY-MM-DD."""
    effective_until: Date
    """Last date up to which the plan applies, as YYYY-MM-DD."""
    price_plan_details_override: CreatePricePlanDetailsOverride | None = None
    pricing_rules_override: list[CreatePricingRule] | None = None
    """Pricing rules that replace those of the plan."""
    retain_start_offsets: bool | None = None
    """Whether the running cycle of the account goes on instead of starting anew with the offsets of the plan."""
    pre_actions: list[PreAction] | None = None
    """Steps to run before the plan is attached or detached."""


class UpdatePricingScheduleRequest(Model, alias_generator=camel_case):
    """Attaches a plan to one account, or detaches it, between two dates."""

    mode: UpdatePricingScheduleRequestMode | None = None
    """Whether to attach or to detach."""
    price_plan_id: str | None = None
    """Plan to attach; needed for attaching only."""
    effective_from: Date
    """First date on which the plan applies, as YYYY-MM-DD."""
    effective_until: Date
    """Last date up to which the plan applies, as YYYY-MM-DD."""
    price_plan_details_override: CreatePricePlanDetailsOverride | None = None
    pricing_rules_override: list[CreatePricingRule] | None = None
    """Pricing rules that replace those of the plan."""
    retain_start_offsets: bool | None = None
    """Whether the running cycle of the account goes on instead of starting anew with the offsets of the plan."""


class EditPricingScheduleRequest(Model):
    """A batch of plan attachments and detachments for one account."""

    edits: list[UpdatePricingScheduleRequest]
    """Changes to make, in order. 1 to 10 items."""


class PurchaseStatus(OpenStrEnum):
    """State of a purchase or of the proposal that preceded it."""

    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"
    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    PROPOSAL_ACTIVE = "PROPOSAL_ACTIVE"
    PROPOSAL_APPROVED = "PROPOSAL_APPROVED"
    PROPOSAL_DECLINED = "PROPOSAL_DECLINED"
    PROPOSAL_EXPIRED = "PROPOSAL_EXPIRED"


class WalletTopupDetails(Model, alias_generator=camel_case):
    """Amounts of a purchase that tops up a wallet."""

    purchase_amount: ExactDecimal | None = None
    """Price of the top-up; the same as the top-up amount if missing."""
    topup_amount: ExactDecimal
    """Amount by which the balance grows."""


class CreatePurchaseRequest(Model, alias_generator=camel_case):
    """Fields for a new purchase by an account."""

    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    purchase_plan_override: PurchasePlanOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    type: PurchaseType | None = None


class CreateProposalRequest(Model, alias_generator=camel_case):
    """A purchase to be proposed, together with its payment mode."""

    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    purchase_plan_override: PurchasePlanOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    type: PurchaseType
    payment_mode: CreateProposalRequestPaymentMode
    """Whether payment comes before or after the grant."""


class UpdateProposalStatus(Model):
    """The answer to an open proposal."""

    status: UpdateProposalStatusStatus
    """Whether the proposal is accepted or turned down."""


class PurchasePlanOverride(Model, alias_generator=camel_case):
    """Rate cards that replace those of the plan for one purchase."""

    fixed_fee_rate_cards: list[FixedFeeRateCard] | None = None
    """Flat charges. At most 50 items."""
    billing_entitlement_rate_cards: list[BillingEntitlementRateCard] | None = None
    """Feature credits that are sold. At most 50 items."""
    credit_grant_rate_cards: list[CreditGrantRateCard] | None = None
    """Credits that are granted. At most 50 items."""


class AccountPaginatedResponse(Model, alias_generator=camel_case):
    """One page of accounts."""

    data: list[Account] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class PricingScheduleWithPricePlanId(Model, alias_generator=camel_case):
    """A pricing schedule of an account, with the plan it came from."""

    id: str
    """Identifier of the schedule."""
    price_plan_details: PricePlanDetails | None = None
    start_date: DateTime
    """First moment of the period."""
    end_date: DateTime
    """Last moment of the period."""
    version: int
    """Version number. At least 1."""
    pricing_rules: list[PricingRule] | None = None
    """Rules that adjust the charges of the plan."""
    is_overriden: bool
    """Whether the account has terms of its own."""
    price_plan_id: str
    """Identifier of the price plan."""
    price_plan_name: str | None = None
    """Plan name."""
    price_plan_info: PricePlanInfo | None = None


class PricingSchedulePaginatedResponse(Model, alias_generator=camel_case):
    """One page of pricing schedules, readable in both directions."""

    data: list[PricingScheduleWithPricePlanId] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    previous_token: str | None = None
    """Token with which to ask for the page before this one."""


class PurchaseType(OpenStrEnum):
    """What a purchase is for. Without a type, Togai treats it as ENTITLEMENT_GRANT."""

    ENTITLEMENT_GRANT = "ENTITLEMENT_GRANT"
    ASSOCIATION = "ASSOCIATION"
    WALLET_TOPUP = "WALLET_TOPUP"
    PREPAID = "PREPAID"


class Purchase(Model, alias_generator=camel_case):
    """A one-time purchase by an account."""

    id: str
    """Identifier of the purchase or proposal."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""
    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION. At least 1 character."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    purchase_plan_override: PricePlanDetailsOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    price: ExactDecimal | None = None
    """Price of the purchase, in the invoice currency."""
    invoice_id: str | None = None
    """Invoice concerned."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""
    status: PurchaseStatus
    type: PurchaseType
    comment: str | None = None
    """Remark on the outcome."""


class Proposal(Model, alias_generator=camel_case):
    """A purchase that waits for, or has received, the consent of the account."""

    id: str
    """Identifier of the purchase or proposal."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""
    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION. At least 1 character."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    purchase_plan_override: PricePlanDetailsOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    price: ExactDecimal | None = None
    """Price of the purchase, in the invoice currency."""
    invoice_id: str | None = None
    """Invoice concerned."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""
    status: PurchaseStatus
    type: PurchaseType
    comment: str | None = None
    """Remark on the outcome."""
    payment_mode: ProposalPaymentMode
    """Whether payment comes before or after the grant."""
    proposal_response_date: DateTime | None = None
    """Moment at which the proposal was answered."""


class GetPurchaseResponse(Model, alias_generator=camel_case):
    """A purchase with the plan and the feature credits that it brought."""

    id: str
    """Identifier of the purchase or proposal."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""
    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION. At least 1 character."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    purchase_plan_override: PricePlanDetailsOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    price: ExactDecimal | None = None
    """Price of the purchase, in the invoice currency."""
    invoice_id: str | None = None
    """Invoice concerned."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""
    status: PurchaseStatus
    type: PurchaseType
    comment: str | None = None
    """Remark on the outcome."""
    purchase_plan: PricePlanDetails | None = None
    features: list[PurchaseFeatureDetails] | None = None
    """Credits that the purchase brought, for each feature."""


class GetProposalResponse(Model, alias_generator=camel_case):
    """A single proposal in full."""

    id: str
    """Identifier of the purchase or proposal."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""
    price_plan_id: str | None = None
    """Plan that is bought; needed for the types ENTITLEMENT_GRANT and ASSOCIATION. At least 1 character."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    purchase_plan_override: PricePlanDetailsOverride | None = None
    association_override: CreatePricePlanDetailsOverride | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    effective_from: Date | None = None
    """Start of the period of validity."""
    effective_until: Date | None = None
    """End of the period of validity."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    price: ExactDecimal | None = None
    """Price of the purchase, in the invoice currency."""
    invoice_id: str | None = None
    """Invoice concerned."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""
    status: PurchaseStatus
    type: PurchaseType
    comment: str | None = None
    """Remark on the outcome."""
    payment_mode: ProposalPaymentMode
    """Whether payment comes before or after the grant."""
    proposal_response_date: DateTime | None = None
    """Moment at which the proposal was answered."""


class PurchaseListResponse(Model, alias_generator=camel_case):
    """A purchase as it appears in a list."""

    id: str
    """Identifier of the purchase or proposal."""
    price_plan_id: str | None = None
    """Identifier of the price plan."""
    price_plan_name: str | None = None
    """Plan name."""
    quantity: int | None = None
    """How many times the plan is bought."""
    rate_card_quantities: dict[str, ExactDecimal] | None = None
    """How many units of each rate card are bought, by rate card key."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    status: PurchaseStatus
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    purchase_plan: PricePlanDetails | None = None
    wallet_topup_details: WalletTopupDetails | None = None
    price: ExactDecimal | None = None
    """Price of the purchase, in the invoice currency."""
    invoice_currency: str | None = None
    """Currency of the invoices, an ISO 4217 code."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""
    type: PurchaseType


class ProposalsListResponse(Model, alias_generator=camel_case):
    """A proposal as it appears in a list."""

    id: str
    """Identifier of the purchase or proposal."""
    price_plan_id: str | None = None
    """Identifier of the price plan."""
    price_plan_name: str | None = None
    """Plan name."""
    price_plan_version: int | None = None
    """Which version of the plan is meant."""
    status: PurchaseStatus
    wallet_topup_details: WalletTopupDetails | None = None
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    created_at: DateTime
    """Moment at which the record was created."""
    updated_at: DateTime
    """Moment of the latest change."""
    expiry_date: DateTime | None = None
    """Moment at which an unanswered proposal lapses."""
    payment_mode: ProposalsListResponsePaymentMode
    """Whether payment comes before or after the grant."""
    type: PurchaseType


class PurchasePaginatedListData(Model, alias_generator=camel_case):
    """One page of purchases."""

    data: list[PurchaseListResponse] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class ProposalsPaginatedResponse(Model, alias_generator=camel_case):
    """One page of proposals."""

    data: list[ProposalsListResponse] | None = None
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    context: PaginationOptions | None = None


class UpdateAccountRequestStatus(OpenStrEnum):
    """State that the account should get."""

    ACTIVE = "ACTIVE"
    DRAFT = "DRAFT"


class RemoveAccountAliasRequest(Model, alias_generator=camel_case):
    """Points out one alias and the moment from which it stops to apply."""

    id: str
    """UUID of the alias."""
    from_: DateTime | None = None
    """Moment from which the alias is gone; at once if missing."""


class UpdatePricingScheduleRequestMode(OpenStrEnum):
    """Whether to attach or to detach."""

    ASSOCIATE = "ASSOCIATE"
    DISASSOCIATE = "DISASSOCIATE"


class CreateProposalRequestPaymentMode(OpenStrEnum):
    """Whether payment comes before or after the grant."""

    PREPAID = "PREPAID"
    POSTPAID = "POSTPAID"


class UpdateProposalStatusStatus(OpenStrEnum):
    """Whether the proposal is accepted or turned down."""

    APPROVE = "APPROVE"
    DECLINE = "DECLINE"


class ProposalPaymentMode(OpenStrEnum):
    """Whether payment comes before or after the grant."""

    PREPAID = "PREPAID"
    POSTPAID = "POSTPAID"


class PurchaseFeatureDetails(Model, alias_generator=camel_case):
    """Credits of one feature that the purchase has brought."""

    id: str
    """Identifier of the feature concerned."""
    name: str
    """Feature name."""
    credits_granted: ExactDecimal
    """Credits granted for the feature."""
    credits_available: ExactDecimal
    """Credits left for the feature."""
    updated_at: DateTime
    """Moment of the latest change."""
    effective_from: DateTime
    """Start of the period of validity."""
    effective_until: DateTime
    """End of the period of validity."""


class ProposalsListResponsePaymentMode(OpenStrEnum):
    """Whether payment comes before or after the grant."""

    PREPAID = "PREPAID"
    POSTPAID = "POSTPAID"
