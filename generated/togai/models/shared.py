"""Models of the Shared part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, WireField, camel_case
from .._runtime.scalars import DateTime, ExactDecimal


class CreateAccountAliasRequest(Model, alias_generator=camel_case):
    """An extra name under which events may refer to an account during a given period."""

    value: str
    """The alias itself. 1 to 50 characters."""
    effective_from: DateTime | None = None
    """Start of validity; open towards the past if missing."""
    effective_until: DateTime | None = None
    """End of validity; open towards the future if missing."""


class BulkRateCardOperationsRequest(Model):
    """A list of rate card changes to carry out together."""

    operations: list[RateCardOperation]
    """Changes to carry out."""


class BulkRateCardOperationsResponse(Model, alias_generator=camel_case):
    """The rate cards as they stand after a bulk change."""

    rate_cards: list[RateCard]
    """Resulting rate cards."""


class RateCardOperation(Model, alias_generator=camel_case):
    """One change in a bulk request, naming the rate card and what to do with it."""

    action_type: RateCardOperationActionType
    """What to do with the rate card."""
    rate_card_name: str
    """Key of the rate card; needed to change or delete one. At most 50 characters."""
    rate_card: RateCardData | None = None


class RateCardPaginatedResponse(Model, alias_generator=camel_case):
    """One page of rate cards."""

    data: list[RateCard]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class CreatePricePlanDetails(Model, alias_generator=camel_case):
    """Currencies, cycle and rate cards for a plan that is being created."""

    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str]
    """ISO 4217 codes of the currencies for which the plan has rates. No item twice."""
    usage_rate_cards: list[UsageRateCard] | None = None
    """Charges for metered usage."""
    fixed_fee_rate_cards: list[FixedFeeRateCard] | None = None
    """Flat charges."""
    license_rate_cards: list[LicenseRateCard] | None = None
    """Charges for licenses."""
    billing_entitlement_rate_cards: list[BillingEntitlementRateCard] | None = None
    """Feature credits that are sold."""
    minimum_commitment: MinimumCommitment | None = None
    credit_grant_rate_cards: list[CreditGrantRateCard] | None = None
    """Credits that are granted."""
    entitlement_overage_rate_cards: list[EntitlementOverageRateCard] | None = None
    """Charges for feature use beyond the credits."""
    deferred_revenue: bool | None = None
    """Whether revenue is computed only when the cycle has ended, so that the plan may still change meanwhile."""
    allow_ongoing_cycle_updates: bool | None = WireField(
        default=None, validation_alias="allow_ongoing_cycle_updates", serialization_alias="allow_ongoing_cycle_updates"
    )
    """Whether changes may reach back to the start of the running cycle."""


class CreatePricingRule(Model, alias_generator=camel_case):
    """A rule that adjusts billed amounts or quantities, as sent by the client."""

    name: str
    """Name of the rule."""
    order: int
    """Position at which the rule runs."""
    invoice_timing: PricingRuleTiming | None = None
    condition: str | None = None
    """JSON logic that decides whether the rule runs."""
    computation: str
    """JSON logic that yields the result of the rule."""
    action: PricingRuleAction


class MigrationMode(OpenStrEnum):
    """When accounts already on the plan move to the new version, and whether their overrides survive."""

    IMMEDIATE = "IMMEDIATE"
    IMMEDIATE_IGNORE_OVERRIDE = "IMMEDIATE_IGNORE_OVERRIDE"
    NEXT_CYCLE = "NEXT_CYCLE"
    NEXT_CYCLE_IGNORE_OVERRIDE = "NEXT_CYCLE_IGNORE_OVERRIDE"
    NONE = "NONE"
    START_OF_CURRENT_CYCLE = "START_OF_CURRENT_CYCLE"


class VersionsToMigrate(OpenStrEnum):
    """Which versions of the plan hand over their accounts to the new one."""

    LATEST_VERSION = "LATEST_VERSION"
    ALL_VERSION = "ALL_VERSION"


class PreAction(Model):
    """A step that Togai runs before it attaches or detaches a plan."""

    type: PreActionType
    """Kind of step; GRANT_LICENSE hands out licenses once."""
    config: dict[str, str] | None = None
    """Inputs of the step. For GRANT_LICENSE these are the license, the update type, the quantity and the start."""


class UpdatePricingRulesRequest(Model, alias_generator=camel_case):
    """The full set of pricing rules that should apply from now on."""

    pricing_rules: list[CreatePricingRule] | None = None
    """Rules that adjust the charges of the plan."""


class CreatePricePlanMigrationRequest(Model, alias_generator=camel_case):
    """A request to move accounts from one price plan to another as a background job."""

    source_id: str
    """Plan that the accounts leave. At most 255 characters."""
    source_version: int
    """Version of the plan that the accounts leave."""
    target_id: str | None = None
    """Plan that the accounts move to. At most 255 characters."""
    target_version: int | None = None
    """Version of the plan that the accounts move to."""
    migration_mode: PricePlanMigrationConfigMigrationMode
    """When the accounts move, and whether their overrides survive."""
    retain_start_offsets: bool | None = None
    """Whether the running cycle of the account goes on instead of starting anew with the offsets of the plan."""
    is_price_plan_v2_migration: bool | None = None
    """Whether the plans belong to the second plan model. False unless given."""
    require_confirmation: bool | None = None
    """Whether the job waits for a confirmation before it starts. False unless given."""


class PricePlanMigrationConfig(Model, alias_generator=camel_case):
    """Source and target of a price plan migration, and how it is carried out."""

    source_id: str
    """Plan that the accounts leave. At most 255 characters."""
    source_version: int
    """Version of the plan that the accounts leave."""
    target_id: str | None = None
    """Plan that the accounts move to. At most 255 characters."""
    target_version: int | None = None
    """Version of the plan that the accounts move to."""
    migration_mode: PricePlanMigrationConfigMigrationMode
    """When the accounts move, and whether their overrides survive."""
    retain_start_offsets: bool | None = None
    """Whether the running cycle of the account goes on instead of starting anew with the offsets of the plan."""
    is_price_plan_v2_migration: bool | None = None
    """Whether the plans belong to the second plan model. False unless given."""


class BaseSuccessResponse(Model):
    """A bare confirmation that the call went through."""

    success: bool
    """Whether the call succeeded."""


class ErrorResponse(Model):
    """Body of every failed call."""

    message: str
    """What went wrong, for people to read. At most 500 characters."""


class TokenResponse(Model):
    """A bearer token for further calls."""

    token: str
    """The token, to be sent as a bearer credential."""


class PricePlanInfo(Model):
    """Name and summary of the plan behind a schedule."""

    name: str
    """Name of the plan."""
    description: str | None = None
    """What the plan is for."""


class ValidatedEntityErrorsPaginatedResponse(Model, alias_generator=camel_case):
    """One page of validation errors."""

    data: list[ValidatedEntityError]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""


class ValidatedEntityError(Model, alias_generator=camel_case):
    """A problem found while a plan or schedule was checked."""

    reference_id: str
    """Identifier of the schedule or purchase at fault."""
    entity_id: str
    """Identifier of the object concerned."""
    entity_type: str
    """Kind of object at fault, a rate card or a pricing rule."""
    error_message: str
    """What is wrong."""


class PricingRulesPaginatedResponse(Model):
    """The pricing rules, all of them on one page."""

    data: list[PricingRule]
    """Pricing rules in the order in which they run."""


class UpdatePricingScheduleResponse(Model, alias_generator=camel_case):
    """The schedules of an account after the change."""

    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    account_name: str
    """Name of the account concerned."""
    pricing_schedules: list[PlanOverride]
    """Schedules that the account has now."""


class AccountsBillingInformation(Model, alias_generator=camel_case):
    """Where invoices of the account are mailed."""

    email_recipients: list[str] | None = None
    """Addresses on the To line. The primary address takes this place if the list is empty."""
    additional_email_recipients: list[str] | None = None
    """Addresses on the Cc line."""


class Account(Model, alias_generator=camel_case):
    """A billable unit of a customer, the target of events, plans and invoices."""

    id: str
    """Your identifier for the account. At most 50 characters."""
    togai_account_id: str
    """Identifier that Togai gave to the account."""
    togai_customer_id: str
    """Identifier that Togai gave to the customer."""
    name: str
    """Display name of the account. 3 to 255 characters."""
    customer_id: str
    """Your identifier for the owning customer."""
    invoice_currency: str | None = None
    """Currency to invoice in, by its ISO 4217 code. Without it the base currency of the organization applies.
    Exactly 3 characters.
    """
    aliases: list[AccountAliases] | None = None
    """Names that may stand for the account in events. At most 10 items."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    address: Address | None = None
    primary_email: str | None = None
    """Main e-mail address for correspondence. At most 320 characters."""
    billing_information: AccountsBillingInformation | None = None
    status: AccountStatus
    """Whether the account is live, a draft or archived."""
    settings: list[CreateEntitySetting] | None = None
    """Configuration values stored for the record. At most 10 items."""
    invoice_group_details: InvoiceGroupDetails | None = None
    metadata: dict[str, str] | None = None
    """Free key-value pairs, for example tax registration numbers."""
    tags: list[str] | None = None
    """Labels of the account. Togai stores them in lower case. No item twice."""


class EventSchema(Model, alias_generator=camel_case):
    """The shape that events of one kind must have."""

    name: str
    """Name of the schema, which no other schema of the organization may have. At most 50 characters. Matches
    ^[\\sa-zA-Z0-9_-]*$.
    """
    description: str | None = None
    """What events of this kind stand for. At most 255 characters."""
    version: int
    """Version of the schema. At least 1."""
    status: EventSchemaStatus | None = None
    """State of the schema. A version that has been superseded is ARCHIVED."""
    attributes: list[EventAttributeSchema] | None = None
    """Numeric attributes that events may carry. At most 50 items. No item twice."""
    dimensions: list[DimensionsSchema] | None = None
    """Text labels that events may carry. At most 50 items. No item twice."""
    filter_fields: list[str] | None = None
    """Fields on which usage meters may filter. No item twice."""
    feature_details: FeatureDetails | None = None
    enrichments: Enrichments | None = None
    event_id_template: str | None = None
    """Template from which an event identifier is derived when the event brings none."""
    event_level_revenue: bool | None = None
    """Whether revenue is worked out for each single event."""
    created_at: DateTime | None = None
    """Moment at which the record was created."""
    updated_at: DateTime | None = None
    """Moment of the latest change."""


class FeatureDetails(Model, alias_generator=camel_case):
    """The feature that is fed by an event schema, and by which attribute."""

    feature_id: str
    """Identifier of the feature."""
    attribute_name: str
    """Attribute of the event that counts towards the feature."""


class EventAttributeSchema(Model, alias_generator=camel_case):
    """Declares a numeric attribute of an event."""

    name: str
    """Name of the attribute. At most 50 characters. Matches ^[\\sa-zA-Z0-9_-]*$."""
    default_unit: str | None = None
    """Unit of the attribute unless the event says otherwise. At most 10 characters."""


class DimensionsSchema(Model):
    """Declares a dimension (text label) of an event."""

    name: str
    """Name of the dimension. At most 50 characters. Matches ^[\\sa-zA-Z0-9_-]*$."""


class Enrichments(Model):
    """Extra fields computed for each incoming event."""

    dependencies: list[Dependency] | None = None
    """Stored values that were, or may be, used."""
    fields: list[Field]
    """Fields to add, in the order in which they are computed."""


class Dependency(Model):
    """A stored value that enrichment fields may use."""

    type: DependencyType
    """Where the value is stored."""
    key: str
    """Key under which the value is stored."""
    name: str
    """Name under which formulas refer to the value."""


class Field(Model, alias_generator=camel_case):
    """A field that enrichment adds to the event."""

    name: str
    """Name of the added field."""
    type: FieldType
    """Whether the field is a numeric attribute or a text dimension."""
    enrichment_type: FieldEnrichmentType
    """How the value is read, as a constant, as JSON logic, or as JSON logic kept in a dependency."""
    value: str
    """Constant or formula from which the field is filled."""
    order: int
    """Position at which the field is computed."""


class PaginationOptions(Model, alias_generator=camel_case):
    """Page size and order used for the page."""

    page_size: int | None = None
    """Largest number of records on a page."""
    sort_order: PaginationOptionsSortOrder | None = None
    """Direction of the order."""


class PlanOverride(Model, alias_generator=camel_case):
    """A plan attached to an account for a period, with the terms that differ from the plan."""

    id: str
    """Identifier of the schedule."""
    price_plan_id: str
    """Identifier of the price plan."""
    price_plan_name: str
    """Plan name."""
    price_plan_details_override: PricePlanDetailsOverride | None = None
    pricing_rules_override: list[PricingRule] | None = None
    """Pricing rules that replace those of the plan."""
    start_date: DateTime
    """First moment of the period."""
    end_date: DateTime
    """Last moment of the period."""


class CreateEntitySetting(Model, alias_generator=camel_case):
    """A configuration value attached to a customer or account."""

    id: str
    """Identifier of the setting, unique within its namespace and entity."""
    value: str
    """Value of the setting, always written as text."""
    namespace: str
    """Group of settings to which this one belongs."""
    name: str
    """Human-readable name of the setting."""
    data_type: SettingDataType


class InvoiceGroupDetails(Model, alias_generator=camel_case):
    """Base fields of an invoice group."""

    id: str
    """Identifier of the invoice group."""
    name: str
    """Display name of the group."""
    email: str
    """Address to which the combined invoice is mailed. At most 320 characters."""
    daily_invoice_consolidation: bool
    """Whether invoices of the same day are combined into one."""
    net_term_days: int | None = None
    """Days between the invoice date and the due date."""
    invoice_currency: str
    """Currency of the invoices, an ISO 4217 code."""
    billing_address: Address


class AddOnType(OpenStrEnum):
    """The rate card family in which the add-on can be used; both license kinds go into license rate cards."""

    LICENSE = "LICENSE"
    FIXED_FEE = "FIXED_FEE"
    CREDIT_GRANT = "CREDIT_GRANT"
    NAMED_LICENSE = "NAMED_LICENSE"


class Address(Model, alias_generator=camel_case):
    """A postal address with an optional telephone number."""

    phone_number: str | None = None
    """Telephone number with country prefix."""
    line1: str | None = None
    """Street and house number, or a post box."""
    line2: str | None = None
    """Floor, flat, building or similar."""
    postal_code: str | None = None
    """Postal code."""
    city: str | None = None
    """Town or city."""
    state: str | None = None
    """State, province or county."""
    country: str | None = None
    """ISO 3166-1 country code of two letters."""


class Attribute(Model):
    """A measured quantity that an event carries."""

    name: str
    """Name of the attribute. 1 to 50 characters."""
    value: str
    """Measured number, written as text. Matches ^-?\\d{1,512}(\\.\\d+)?$."""
    unit: str | None = None
    """Unit of measurement, for example Minutes or None. Units of your own are allowed too. 1 to 50 characters."""


class BillingConfig(Model, alias_generator=camel_case):
    """How often, counted in pricing cycles, a rate card is billed."""

    interval: int | None = None
    """Number of pricing cycles between two bills."""
    start_offset: int | None = None
    """Number of pricing cycles before the first bill."""


class BillingEntitlementRateCard(Model, alias_generator=camel_case):
    """Sells an amount of feature credits for a price."""

    feature_id: str
    """Identifier of the feature."""
    feature_configs: list[FeatureConfig]
    """Amounts and periods of the credits that come with the card. At least 1 item."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    invoice_timing: InvoiceTiming
    display_name: str | None = None
    """Text that stands for the rate card on invoices."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    rate_plan: RatePlan
    rate_values: list[RateValue]
    """Rates, one element for each currency."""
    recurrence_config: RecurrenceConfig | None = None


class CreatePricePlanDetailsOverride(Model, alias_generator=camel_case):
    """Terms that replace those of a price plan for a single account."""

    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str] | None = None
    """ISO 4217 codes of the currencies for which the plan has rates. At least 1 item. No item twice."""
    usage_rate_cards: list[UsageRateCard] | None = None
    """Charges for metered usage."""
    billing_entitlement_rate_cards: list[BillingEntitlementRateCard] | None = None
    """Feature credits that are sold."""
    entitlement_overage_rate_cards: list[EntitlementOverageRateCard] | None = None
    """Charges for feature use beyond the credits."""
    fixed_fee_rate_cards: list[FixedFeeRateCard] | None = None
    """Flat charges."""
    license_rate_cards: list[LicenseRateCard] | None = None
    """Charges for licenses."""
    minimum_commitment: MinimumCommitment | None = None
    credit_grant_rate_cards: list[CreditGrantRateCard] | None = None
    """Credits that are granted."""


class CreditGrantRateCard(Model, alias_generator=camel_case):
    """Grants credits to the account, for a price or for free."""

    id: str
    """Identifier of the add-on behind the grant."""
    display_name: str | None = None
    """Text that stands for the rate card on invoices."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    grant_details: GrantDetails
    rate_details: CreditRateDetails
    invoice_timing: InvoiceTiming | None = None
    type: CreditGrantType | None = None
    recurrence_config: RecurrenceConfig | None = None


class CreditGrantType(OpenStrEnum):
    """Whether credits are granted once or in every cycle."""

    ONE_TIME = "ONE_TIME"
    RECURRING = "RECURRING"


class CreditRateDetails(Model, alias_generator=camel_case):
    """Price and size of a credit grant in each currency."""

    pricing_model: PricingModel
    currency_slab_rate_details: list[CurrencySlabRateDetail]
    """Slabs and rates, one element for each currency."""


class CurrencyRateValue(Model):
    """A rate in one currency."""

    currency: str
    """Currency, by its ISO 4217 code."""
    rate: ExactDecimal
    """Rate, in the currency of the enclosing element."""


class CurrencySlabRateDetail(Model, alias_generator=camel_case):
    """Slabs and rates of a credit grant in one currency."""

    currency: str
    """Currency, by its ISO 4217 code."""
    credit_amount: ExactDecimal
    """Amount of credit to grant. At least 0."""
    slab_details: list[SlabDetail]
    """Slabs in ascending order."""
    rate_config: dict[str, str] | None = None
    """Optional limits of the charge, such as a minimum rate."""


class EntitlementOverageRateCard(Model, alias_generator=camel_case):
    """Prices the use of a feature beyond the credits granted."""

    feature_id: str
    """Identifier of the feature. At most 50 characters."""
    display_name: str | None = None
    """Text that stands for the rate card on invoices."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    max_quantity: ExactDecimal | None = None
    """Largest quantity allowed; unlimited if missing."""
    rate_plan: RatePlan
    rate_values: list[RateValue]
    """Rates, one element for each currency."""
    billing_config: BillingConfig | None = None


class Event(Model, alias_generator=camel_case):
    """A usage event sent by the client."""

    schema_name: str
    """Event schema, by name. 1 to 50 characters."""
    id: str | None = None
    """Identifier of the event. Togai turns down a second event with the same identifier for 45 days. At most 512
    characters.
    """
    timestamp: DateTime
    """Moment at which the usage happened, in ISO 8601."""
    account_id: str
    """Account, or one of its aliases, to which the event is attributed. At most 512 characters."""
    attributes: list[Attribute]
    """Numeric measurements of the event. At most 10 items."""
    dimensions: dict[str, str]
    """Text labels of the event, by dimension name."""


class ExpiryType(OpenStrEnum):
    """What decides when granted credits lapse."""

    PRICING_CYCLE = "PRICING_CYCLE"
    NO_EXPIRY = "NO_EXPIRY"
    CUSTOM = "CUSTOM"


class FeatureConfig(Model, alias_generator=camel_case):
    """How many feature credits are granted and for how long."""

    effective_from: str | None = None
    """How long after the grant the credits become usable, an ISO 8601 duration."""
    effective_until: str
    """How long after the grant the credits lapse, an ISO 8601 duration."""
    feature_credit_limit: ExactDecimal
    """Number of feature credits granted. At least 0."""


class FixedFeeRateCard(Model, alias_generator=camel_case):
    """Charges a flat amount for an add-on."""

    id: str
    """Identifier of the add-on that is charged for. At most 50 characters."""
    display_name: str | None = None
    """Name of the add-on charged for."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    invoice_timing: InvoiceTiming | None = None
    type: FixedFeeType | None = None
    rate_values: list[CurrencyRateValue]
    """Rates, one element for each currency."""
    enable_proration: bool
    """Whether a part of a cycle is charged in proportion."""
    recurrence_config: RecurrenceConfig | None = None


class FixedFeeType(OpenStrEnum):
    """Whether the fee is charged once or in every cycle."""

    ONE_TIME = "ONE_TIME"
    RECURRING = "RECURRING"


class GrantDetails(Model, alias_generator=camel_case):
    """Priority, scope and lifetime of granted credits."""

    priority: int
    """Rank among several credits. At least 0."""
    expiry_type: ExpiryType
    expiry_duration: str | None = None
    """Lifetime of the credits, an ISO 8601 duration, for the expiry type CUSTOM."""
    applicable_entity_ids: list[str] | None = None
    """Identifiers of what the credits may pay for; all of it if missing."""


class InvoiceTiming(OpenStrEnum):
    """Whether a charge is invoiced ahead of the cycle it covers, after it, or has to be paid before anything is
    granted.
    """

    IN_ADVANCE = "IN_ADVANCE"
    IN_ARREARS = "IN_ARREARS"
    PREPAID = "PREPAID"


class LicenseRateCard(Model, alias_generator=camel_case):
    """Charges for the number of licenses that an account holds."""

    id: str
    """Identifier of the add-on that is charged for. At most 50 characters."""
    type: AddOnType | None = None
    display_name: str | None = None
    """Name of the add-on charged for."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    invoice_timing: InvoiceTiming | None = None
    usage_cycle: UsageCycleInterval | None = None
    enable_proration: bool
    """Whether a part of a cycle is charged in proportion."""
    config: LicenseRateCardConfig | None = None
    rate_plan: RatePlan
    rate_values: list[RateValue]
    """Rates, one element for each currency."""
    prorated_refund_mode: ProratedRefundMode | None = None


class LicenseRateCardConfig(Model, alias_generator=camel_case):
    """Ceiling on the number of licenses, and what happens above it."""

    max_quantity: int | None = None
    """Largest quantity allowed; unlimited if missing."""
    max_quantity_breach_action: MaxQuantityBreachAction | None = None


class MaxQuantityBreachAction(OpenStrEnum):
    """What Togai does when the ceiling is passed; DO_NOTHING means that no further license is granted."""

    DO_NOTHING = "DO_NOTHING"


class MinimumCommitment(Model, alias_generator=camel_case):
    """The least that an account pays in each cycle."""

    display_name: str
    """Text that stands for the rate card on invoices."""
    rate_values: list[CurrencyRateValue]
    """Rates, one element for each currency. At least 1 item."""


class PricePlanDetails(Model, alias_generator=camel_case):
    """Currencies, cycle and rate cards that make up a plan."""

    supported_currencies: list[str]
    """ISO 4217 codes of the currencies for which the plan has rates. No item twice."""
    active_currencies: list[str]
    """ISO 4217 codes of the currencies in which the plan can be used now. No item twice. Only in responses."""
    pricing_cycle_config: PricingCycleConfig | None = None
    usage_rate_cards: list[UsageRateCard] | None = None
    """Charges for metered usage."""
    fixed_fee_rate_cards: list[FixedFeeRateCard] | None = None
    """Flat charges."""
    license_rate_cards: list[LicenseRateCard] | None = None
    """Charges for licenses."""
    billing_entitlement_rate_cards: list[BillingEntitlementRateCard] | None = None
    """Feature credits that are sold."""
    entitlement_overage_rate_cards: list[EntitlementOverageRateCard] | None = None
    """Charges for feature use beyond the credits."""
    minimum_commitment: MinimumCommitment | None = None
    credit_grant_rate_cards: list[CreditGrantRateCard] | None = None
    """Credits that are granted."""
    type: PricePlanType | None = None
    deferred_revenue: bool | None = None
    """Whether revenue is computed only when the cycle has ended, so that the plan may still change meanwhile."""
    allow_ongoing_cycle_updates: Any = WireField(
        default=None, validation_alias="allow_ongoing_cycle_updates", serialization_alias="allow_ongoing_cycle_updates"
    )
    """Whether changes may reach back to the start of the running cycle."""


class PricePlanDetailsOverride(Model, alias_generator=camel_case):
    """Terms that differ from the plan for a single account."""

    pricing_cycle_config: PricingCycleConfig | None = None
    supported_currencies: list[str] | None = None
    """ISO 4217 codes of the currencies for which the plan has rates. At least 1 item. No item twice."""
    usage_rate_cards: list[UsageRateCard] | None = None
    """Charges for metered usage."""
    billing_entitlement_rate_cards: list[BillingEntitlementRateCard] | None = None
    """Feature credits that are sold."""
    entitlement_overage_rate_cards: list[EntitlementOverageRateCard] | None = None
    """Charges for feature use beyond the credits."""
    fixed_fee_rate_cards: list[FixedFeeRateCard] | None = None
    license_rate_cards: list[LicenseRateCard] | None = None
    """Charges for licenses."""
    minimum_commitment: MinimumCommitment | None = None
    credit_grant_rate_cards: list[CreditGrantRateCard] | None = None
    """Credits that are granted."""


class PricePlanType(OpenStrEnum):
    """Whether the plan bills periodically or serves one-time purchases."""

    BILLING = "BILLING"
    PURCHASE = "PURCHASE"


class PriceType(OpenStrEnum):
    """How the rate of a slab applies, as a flat sum, for each unit or for each package of units."""

    FLAT = "FLAT"
    PER_UNIT = "PER_UNIT"
    PACKAGE = "PACKAGE"


class PricingCycleConfig(Model, alias_generator=camel_case):
    """Length and start of the pricing cycle."""

    interval: PricingCycleInterval
    start_offset: PricingCycleStartOffset | None = None
    """Where in the interval the cycle starts. Days count from the first of the week or month, months from the first
    of the quarter, half-year or year.
    """
    grace_period: int
    """Days after the end of a cycle in which late events are still taken in."""
    anniversary_cycle: bool | None = None
    """Whether cycles start on the day on which the plan was attached, in place of a fixed offset."""


class PricingCycleInterval(OpenStrEnum):
    """Length of one pricing cycle."""

    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    QUARTERLY = "QUARTERLY"
    HALF_YEARLY = "HALF_YEARLY"
    ANNUALLY = "ANNUALLY"


class PricingModel(OpenStrEnum):
    """With TIERED every slab prices its own share of the usage; with VOLUME the slab reached prices all of it."""

    TIERED = "TIERED"
    VOLUME = "VOLUME"


class PricingRule(Model, alias_generator=camel_case):
    """A rule that adjusts billed amounts or quantities while an invoice is computed."""

    id: str
    """Identifier of the rule."""
    name: str
    """Name of the rule."""
    version: int
    """Version number. At least 1."""
    invoice_timing: PricingRuleTiming | None = None
    order: int
    """Position at which the rule runs. At least 1."""
    condition: str | None = None
    """JSON logic that decides whether the rule runs."""
    computation: str
    """JSON logic that yields the result of the rule."""
    action: PricingRuleAction


class PricingRuleAction(Model):
    """What a pricing rule does with its result."""

    type: PricingRuleActionType
    """Whether a line is added or an existing one changed."""
    target: str | None = None
    """Amount or quantity that the rule works on."""
    id: str | None = None
    """Identifier of the line that the rule adds or updates."""
    description: str | None = None
    """Text printed for a line that the rule adds."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""


class PricingRuleTiming(OpenStrEnum):
    """Whether the rule sees charges billed ahead of the cycle or after it."""

    IN_ADVANCE = "IN_ADVANCE"
    IN_ARREARS = "IN_ARREARS"


class ProratedRefundMode(OpenStrEnum):
    """How the unused part of a license is given back."""

    NONE = "NONE"
    CREDITS = "CREDITS"
    PAYMENT = "PAYMENT"
    WALLET = "WALLET"


class RateCard(Model, alias_generator=camel_case):
    """A rate card of a second-model price plan or account schedule."""

    billable_id: str
    """Identifier of what is charged for. At most 50 characters."""
    type: RateCardType
    display_name: str
    """Name of the rate card as people see it. At most 255 characters."""
    invoice_timing: InvoiceTiming
    rate_card_details: RateCardDetails
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice. At most 50 characters."""
    name: str
    """Key of the rate card, unique within the plan. At most 50 characters."""
    reference_id: str
    """Identifier of the object to which this one belongs. At most 50 characters."""
    reference_type: str
    """Kind of object that the reference points to. At most 50 characters."""
    currencies: list[str] | None = None
    """ISO 4217 codes of the currencies concerned. No item twice."""
    price_plan_id: str
    """Identifier of the price plan. At most 50 characters."""
    account_id: str | None = None
    """Identifier of the account concerned."""


class RateCardData(Model, alias_generator=camel_case):
    """Common fields of a rate card and its type-specific part."""

    billable_id: str
    """Identifier of what is charged for. At most 50 characters."""
    type: RateCardType
    display_name: str | None = None
    """Name of the rate card as people see it. At most 255 characters."""
    invoice_timing: InvoiceTiming
    rate_card_details: RateCardDetails
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice. At most 50 characters."""


class RateCardDetails(Model, alias_generator=camel_case):
    """The type-specific part of a rate card; exactly the member that matches the type is filled."""

    fixed_fee_rate_card: FixedFeeRateCard | None = None
    billing_entitlement_rate_card: BillingEntitlementRateCard | None = None
    credit_grant_rate_card: CreditGrantRateCard | None = None
    usage_rate_card: UsageRateCard | None = None
    license_rate_card: LicenseRateCard | None = None
    entitlement_overage_rate_card: EntitlementOverageRateCard | None = None
    minimum_commitment_rate_card: MinimumCommitment | None = None


class RateCardType(OpenStrEnum):
    """Kind of rate card."""

    MINIMUM_COMMITMENT = "MINIMUM_COMMITMENT"
    BILLING_ENTITLEMENT = "BILLING_ENTITLEMENT"
    CREDIT_GRANT = "CREDIT_GRANT"
    ENTITLEMENT_OVERAGE = "ENTITLEMENT_OVERAGE"
    FIXED_FEE = "FIXED_FEE"
    LICENSE = "LICENSE"
    USAGE = "USAGE"


class RatePlan(Model, alias_generator=camel_case):
    """Pricing model and slabs of a rate card."""

    pricing_model: PricingModel
    slabs: list[Slab]
    """Slabs in ascending order, at most a hundred. At least 1 item."""


class RateValue(Model, alias_generator=camel_case):
    """Rates for each slab in one currency."""

    currency: str
    """Currency, by its ISO 4217 code."""
    slab_rates: list[SlabRate]
    """Rates, one element for each slab. At least 1 item."""
    rate_config: dict[str, str] | None = None
    """Optional limits of the charge, such as a minimum rate."""


class RecurrenceConfig(Model):
    """How often, counted in pricing cycles, a rate card charges."""

    interval: int | None = None
    """Number of pricing cycles between two charges."""
    offset: int | None = None
    """Number of pricing cycles before the first charge."""


class SettingDataType(OpenStrEnum):
    """How the text of a setting value should be read."""

    STRING = "STRING"
    NUMERIC = "NUMERIC"
    JSON = "JSON"
    JSON_LOGIC = "JSON_LOGIC"


class Slab(Model, alias_generator=camel_case):
    """A band of usage that is priced in its own way."""

    order: int
    """Position of the slab. 1 to 10."""
    start_after: ExactDecimal
    """Usage above which the slab begins."""
    price_type: PriceType
    slab_config: dict[str, str] | None = None
    """Optional inputs of the slab, such as a package size."""


class SlabDetail(Model, alias_generator=camel_case):
    """A band of a credit grant together with its rate."""

    start_after: ExactDecimal
    """Usage above which the slab begins."""
    price_type: PriceType
    slab_config: dict[str, str] | None = None
    """Optional inputs of the slab, such as a package size."""
    rate: ExactDecimal
    """Rate, in the currency of the enclosing element."""
    slab_rate_config: dict[str, str] | None = None
    """Optional inputs of the rate."""


class SlabRate(Model, alias_generator=camel_case):
    """The rate of one slab."""

    order: int
    """Position of the slab."""
    rate: ExactDecimal
    """Rate, in the currency of the enclosing element."""
    slab_rate_config: dict[str, str] | None = None
    """Optional inputs of the rate."""


class UsageCycleInterval(OpenStrEnum):
    """Splits the pricing cycle into shorter windows, each priced by itself and then added up."""

    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    QUARTERLY = "QUARTERLY"
    HALF_YEARLY = "HALF_YEARLY"
    ANNUALLY = "ANNUALLY"


class UsageRateCard(Model, alias_generator=camel_case):
    """Charges for the units of a usage meter."""

    display_name: str | None = None
    """Name of the rate card as people see it."""
    name: str | None = None
    """Key of the rate card, unique within the plan. Togai makes one up when it is missing."""
    tag: str | None = None
    """Label by which rate cards are grouped on the invoice."""
    usage_meter_id: str
    """Usage meter, by identifier."""
    rate_plan: RatePlan
    rate_values: list[RateValue]
    """Rates, one element for each currency."""


class IngestEventRequest(Model):
    """A single event to ingest."""

    event: Event


class LicenseUpdate(Model, alias_generator=camel_case):
    """The number of licenses that an account holds from some moment on."""

    license_id: str
    """Identifier of the license add-on. At most 50 characters."""
    account_id: str
    """Identifier of the account concerned. At most 50 characters."""
    quantity: ExactDecimal
    """Total number of licenses held."""
    effective_from: DateTime
    """Moment from which the quantity counts."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""


class ActivityStatus(OpenStrEnum):
    """ActivityStatus; values that it does not list yet are kept."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class CreateAccountRequestWithoutCustomerIdStatus(OpenStrEnum):
    """State in which the account starts, ACTIVE unless given."""

    ACTIVE = "ACTIVE"
    DRAFT = "DRAFT"


class RateCardOperationActionType(OpenStrEnum):
    """What to do with the rate card."""

    CREATE = "CREATE"
    UPDATE = "UPDATE"
    DELETE = "DELETE"


class PreActionType(OpenStrEnum):
    """Kind of step; GRANT_LICENSE hands out licenses once."""

    GRANT_LICENSE = "GRANT_LICENSE"


class PricePlanMigrationConfigMigrationMode(OpenStrEnum):
    """When the accounts move, and whether their overrides survive."""

    IMMEDIATE = "IMMEDIATE"
    IMMEDIATE_IGNORE_OVERRIDE = "IMMEDIATE_IGNORE_OVERRIDE"
    NEXT_CYCLE = "NEXT_CYCLE"
    NEXT_CYCLE_IGNORE_OVERRIDE = "NEXT_CYCLE_IGNORE_OVERRIDE"
    START_OF_CURRENT_CYCLE = "START_OF_CURRENT_CYCLE"


class AccountAliases(Model):
    """A name that may stand for the account in events."""

    alias: str | None = None
    """The alias itself. At most 50 characters."""


class AccountStatus(OpenStrEnum):
    """Whether the account is live, a draft or archived."""

    ACTIVE = "ACTIVE"
    DRAFT = "DRAFT"
    ARCHIVED = "ARCHIVED"


class EventSchemaStatus(OpenStrEnum):
    """State of the schema. A version that has been superseded is ARCHIVED."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    ARCHIVED = "ARCHIVED"


class DependencyType(OpenStrEnum):
    """Where the value is stored."""

    SETTING = "SETTING"


class FieldType(OpenStrEnum):
    """Whether the field is a numeric attribute or a text dimension."""

    ATTRIBUTE = "ATTRIBUTE"
    DIMENSION = "DIMENSION"


class FieldEnrichmentType(OpenStrEnum):
    """How the value is read, as a constant, as JSON logic, or as JSON logic kept in a dependency."""

    VALUE = "VALUE"
    JSON_LOGIC = "JSON_LOGIC"
    JSON_LOGIC_FROM_DEPENDENCY = "JSON_LOGIC_FROM_DEPENDENCY"


class PaginationOptionsSortOrder(OpenStrEnum):
    """Direction of the order."""

    ASC = "ASC"
    DESC = "DESC"


class PricingCycleStartOffset(Model, alias_generator=camel_case):
    """Where in the interval the cycle starts. Days count from the first of the week or month, months from the first
    of the quarter, half-year or year.
    """

    day_offset: str
    """Day on which the cycle starts, 1 to 7 for weeks and 1 to 31 otherwise, or LAST."""
    month_offset: str
    """Month in which the cycle starts, counted within the interval, or FIRST or LAST. Not used for monthly cycles."""


class PricingRuleActionType(OpenStrEnum):
    """Whether a line is added or an existing one changed."""

    ADD = "ADD"
    UPDATE = "UPDATE"
