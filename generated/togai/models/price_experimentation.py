"""Models of the PriceExperimentation part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal
from .shared import (
    BillingEntitlementRateCard,
    CreatePricePlanDetails,
    CreditGrantRateCard,
    EntitlementOverageRateCard,
    FixedFeeRateCard,
    LicenseRateCard,
    PricePlanDetails,
    RateCard,
    UsageRateCard,
)


class CalculateRevenueRequest(Model, alias_generator=camel_case):
    """Everything the revenue calculator needs, either spelled out or looked up from existing records."""

    currency_config: CurrencyConfig
    """Where the calculator takes the currency from."""
    price_plan_details_config: PricePlanDetailsConfig
    """Where the calculator takes the rate cards from."""
    usage_config: UsageConfig
    """Where the calculator takes the metered usage from."""
    license_entries_config: LicenseEntriesConfig
    """Where the calculator takes the license quantities from."""
    named_license_entries_config: NamedLicenseEntriesConfig | None = None
    """Where the calculator takes the named licenses from."""
    proration_config: ProrationConfig | None = None
    """Where the calculator takes the proration dates from. Left out, nothing is prorated."""
    entitlement_overage_config: EntitlementOverageConfig | None = None
    """Where the calculator takes the entitlement overages from."""


class CalculateRevenueResponse(Model, alias_generator=camel_case):
    """Revenue worked out for each rate card, along with the plan that was used."""

    currency: str
    """Currency, by its ISO 4217 code."""
    usage_lookup_range: UsageLookupRange | None = None
    price_plan_details: PricePlanDetails
    revenue_info: list[RevenueInfo]
    """Figures for each rate card."""


class CalculateRevenueResponseV2(Model, alias_generator=camel_case):
    """Revenue worked out for each rate card of the second plan model."""

    currency: str
    """Currency, by its ISO 4217 code."""
    usage_lookup_range: UsageLookupRange | None = None
    revenue_info: list[RevenueInfoV2]
    """Figures for each rate card."""


class SlabRevenueSummary(Model):
    """Usage and revenue that fell into one slab."""

    order: int
    """Position of the slab."""
    usage: ExactDecimal
    """Units that fell into the slab."""
    revenue: ExactDecimal
    """Money earned, in the currency of the calculation."""
    metadata: SlabRevenueMetadata | None = None
    """Which limits and package sizes influenced the figures of the slab."""


class UsageLookupRange(Model):
    """Period from which the usage was read, when it was looked up."""

    start: DateTime
    """Start of the period."""
    end: DateTime
    """End of the period."""


class FixedFeeRevenueSummary(Model):
    """Revenue of a fixed fee."""

    revenue: ExactDecimal
    """Money earned, in the currency of the calculation."""


class BillingEntitlementRevenueSummary(Model):
    """Revenue of a billing entitlement."""

    revenue: ExactDecimal
    """Money earned, in the currency of the calculation."""


class CreditGrantRevenueSummary(Model):
    """Revenue of a credit grant."""

    revenue: ExactDecimal
    """Money earned, in the currency of the calculation."""


class EntitlementOverageRevenueSummary(Model):
    """Revenue of an entitlement overage."""

    revenue: ExactDecimal
    """Money earned, in the currency of the calculation."""


class CurrencyConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the currency from."""

    mode: CurrencyConfigMode
    """CUSTOM takes the currency given here, ACCOUNT_INVOICE that of an account."""
    currency: str | None = None
    """Currency to use, for mode CUSTOM. At least 1 character."""
    account_id: str | None = None
    """Account whose invoice currency is used, for mode ACCOUNT_INVOICE."""


class CurrencyConfigMode(OpenStrEnum):
    """CUSTOM takes the currency given here, ACCOUNT_INVOICE that of an account."""

    CUSTOM = "CUSTOM"
    ACCOUNT_INVOICE = "ACCOUNT_INVOICE"


class PricePlanDetailsConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the rate cards from."""

    mode: PricePlanDetailsConfigMode
    """CUSTOM takes the details given here, PRICE_PLAN those of a plan, ACCOUNT those that an account is on."""
    price_plan_details: CreatePricePlanDetails | None = None
    price_plan_id: str | None = None
    """Plan to read, for mode PRICE_PLAN. At least 1 character."""
    account_id: str | None = None
    """Account whose plan is used, for mode ACCOUNT. At least 1 character."""
    effective_on: DateTime | None = None
    """Date on which the plan is read, for the modes ACCOUNT and PRICE_PLAN."""
    pricing_cycle_ordinal: int | None = None
    """Number of the cycle to compute, for the modes CUSTOM and PRICE_PLAN."""


class PricePlanDetailsConfigMode(OpenStrEnum):
    """CUSTOM takes the details given here, PRICE_PLAN those of a plan, ACCOUNT those that an account is on."""

    CUSTOM = "CUSTOM"
    PRICE_PLAN = "PRICE_PLAN"
    ACCOUNT = "ACCOUNT"


class UsageConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the metered usage from."""

    mode: UsageConfigMode
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""
    usage_map: dict[str, ExactDecimal] | None = None
    """Units by usage meter identifier, for mode CUSTOM."""
    lookup_range: UsageConfigLookupRange | None = None
    """Period and account whose usage is read, for mode LOOKUP_RANGE."""
    lookup_cycle: UsageConfigLookupCycle | None = None
    """Cycle and account whose usage is read, for mode LOOKUP_CYCLE."""


class UsageConfigMode(OpenStrEnum):
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""

    CUSTOM = "CUSTOM"
    LOOKUP_RANGE = "LOOKUP_RANGE"
    LOOKUP_CYCLE = "LOOKUP_CYCLE"


class UsageConfigLookupRange(Model, alias_generator=camel_case):
    """Period and account whose usage is read, for mode LOOKUP_RANGE."""

    start: DateTime
    """Start of the period."""
    end: DateTime
    """End of the period."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class UsageConfigLookupCycle(Model, alias_generator=camel_case):
    """Cycle and account whose usage is read, for mode LOOKUP_CYCLE."""

    cycle_effective_on: DateTime | None = None
    """A moment within the cycle that is read, now if missing."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class LicenseEntriesConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the license quantities from."""

    mode: LicenseEntriesConfigMode
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""
    custom: list[LicenseEntry] | None = None
    """Figures to assume, for mode CUSTOM."""
    lookup_range: LicenseEntriesLookupRange | None = None
    """Period and account whose licenses are read, for mode LOOKUP_RANGE."""
    lookup_cycle: LicenseEntriesLookupCycle | None = None
    """Cycle and account whose licenses are read, for mode LOOKUP_CYCLE."""


class LicenseEntriesConfigMode(OpenStrEnum):
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""

    CUSTOM = "CUSTOM"
    LOOKUP_RANGE = "LOOKUP_RANGE"
    LOOKUP_CYCLE = "LOOKUP_CYCLE"


class LicenseEntry(Model, alias_generator=camel_case):
    """A number of licenses assumed from some moment on."""

    license_id: str
    """Identifier of the license add-on. At least 1 character."""
    quantity: int
    """Total number of licenses held."""
    effective_from: DateTime
    """Moment from which the quantity counts."""


class LicenseEntriesLookupRange(Model, alias_generator=camel_case):
    """Period and account whose licenses are read, for mode LOOKUP_RANGE."""

    start: DateTime
    """Start of the period."""
    end: DateTime
    """End of the period."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class LicenseEntriesLookupCycle(Model, alias_generator=camel_case):
    """Cycle and account whose licenses are read, for mode LOOKUP_CYCLE."""

    cycle_effective_on: DateTime | None = None
    """A moment within the cycle that is read, now if missing."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class NamedLicenseEntriesConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the named licenses from."""

    mode: NamedLicenseEntriesConfigMode
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""
    custom: list[NamedLicenseEntry] | None = None
    """Figures to assume, for mode CUSTOM."""
    lookup_range: NamedLicenseEntriesLookupRange | None = None
    """Period and account whose named licenses are read, for mode LOOKUP_RANGE."""
    lookup_cycle: NamedLicenseEntriesLookupCycle | None = None
    """Cycle and account whose named licenses are read, for mode LOOKUP_CYCLE."""


class NamedLicenseEntriesConfigMode(OpenStrEnum):
    """CUSTOM takes the figures given here; the other modes read those of an account for a period or for a cycle."""

    CUSTOM = "CUSTOM"
    LOOKUP_RANGE = "LOOKUP_RANGE"
    LOOKUP_CYCLE = "LOOKUP_CYCLE"


class NamedLicenseEntry(Model, alias_generator=camel_case):
    """A named license assumed for a period."""

    license_id: str
    """Identifier of the license add-on. At least 1 character."""
    name: int
    """Name under which the license is held."""
    effective_from: DateTime
    """Start of the period of validity."""
    effective_until: DateTime | None = None
    """End of the period of validity."""


class NamedLicenseEntriesLookupRange(Model, alias_generator=camel_case):
    """Period and account whose named licenses are read, for mode LOOKUP_RANGE."""

    start: DateTime
    """Start of the period."""
    end: DateTime
    """End of the period."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class NamedLicenseEntriesLookupCycle(Model, alias_generator=camel_case):
    """Cycle and account whose named licenses are read, for mode LOOKUP_CYCLE."""

    cycle_effective_on: DateTime | None = None
    """A moment within the cycle that is read, now if missing."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class ProrationConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the proration dates from. Left out, nothing is prorated."""

    mode: ProrationConfigMode
    """CUSTOM takes the figures given here, LOOKUP_CYCLE reads those of an account."""
    custom_config: ProrationCustomConfig | None = None
    """Explicit proration dates, for mode CUSTOM."""
    lookup_cycle_config: ProrationLookupCycleConfig | None = None
    """Account and cycle from which the dates follow, for mode LOOKUP_CYCLE."""


class ProrationConfigMode(OpenStrEnum):
    """CUSTOM takes the figures given here, LOOKUP_CYCLE reads those of an account."""

    CUSTOM = "CUSTOM"
    LOOKUP_CYCLE = "LOOKUP_CYCLE"


class ProrationCustomConfig(Model, alias_generator=camel_case):
    """Explicit proration dates, for mode CUSTOM."""

    cycle_start_date: DateTime
    """Start of the cycle."""
    cycle_end_date: DateTime
    """End of the cycle."""
    current_date: DateTime
    """Date up to which the cycle is prorated."""


class ProrationLookupCycleConfig(Model, alias_generator=camel_case):
    """Account and cycle from which the dates follow, for mode LOOKUP_CYCLE."""

    current_date_time: DateTime | None = None
    """Moment up to which the cycle is prorated, now if missing."""
    cycle_effective_on: DateTime | None = None
    """A moment within the cycle that is read, now if missing."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class EntitlementOverageConfig(Model, alias_generator=camel_case):
    """Where the calculator takes the entitlement overages from."""

    mode: EntitlementOverageConfigMode
    """CUSTOM takes the figures given here, LOOKUP_CYCLE reads those of an account."""
    custom: list[EntitlementOverageEntry] | None = None
    """Figures to assume, for mode CUSTOM."""
    lookup_cycle: EntitlementOverageLookupCycle | None = None
    """Account and billing cycle whose overages are read, for mode LOOKUP_CYCLE."""


class EntitlementOverageConfigMode(OpenStrEnum):
    """CUSTOM takes the figures given here, LOOKUP_CYCLE reads those of an account."""

    CUSTOM = "CUSTOM"
    LOOKUP_CYCLE = "LOOKUP_CYCLE"


class EntitlementOverageEntry(Model, alias_generator=camel_case):
    """An overage assumed for one feature."""

    feature_id: str
    """Identifier of the feature. At least 1 character."""
    quantity: ExactDecimal
    """Units used beyond the credits."""


class EntitlementOverageLookupCycle(Model, alias_generator=camel_case):
    """Account and billing cycle whose overages are read, for mode LOOKUP_CYCLE."""

    billing_cycle_end_date: DateTime
    """End of the billing cycle that is read."""
    account_id: str
    """Identifier of the account concerned. At least 1 character."""


class RevenueInfo(Model, alias_generator=camel_case):
    """Usage and revenue of one rate card."""

    usage_rate_card: UsageRateCard | None = None
    fixed_fee_rate_card: FixedFeeRateCard | None = None
    license_rate_card: LicenseRateCard | None = None
    billing_entitlement_rate_card: BillingEntitlementRateCard | None = None
    credit_grant_rate_card: CreditGrantRateCard | None = None
    entitlement_overage_rate_card: EntitlementOverageRateCard | None = None
    usages: dict[str, ExactDecimal]
    """Units by usage meter or add-on identifier."""
    fixed_fee_revenue_summary: FixedFeeRevenueSummary | None = None
    license_revenue_summary: list[SlabRevenueSummary] | None = None
    """Figures for each slab of a license rate card."""
    billing_entitlement_revenue_summary: BillingEntitlementRevenueSummary | None = None
    credit_grant_revenue_summary: CreditGrantRevenueSummary | None = None
    entitlement_overage_revenue_summary: EntitlementOverageRevenueSummary | None = None
    slab_revenue_summaries: list[SlabRevenueSummary] | None = None
    """Figures for each slab of a usage rate card."""


class RevenueInfoV2(Model, alias_generator=camel_case):
    """Usage and revenue of one second-model rate card."""

    rate_card: RateCard
    usages: dict[str, ExactDecimal]
    """Units by usage meter or add-on identifier."""
    fixed_fee_revenue_summary: FixedFeeRevenueSummary | None = None
    license_revenue_summary: list[SlabRevenueSummary] | None = None
    """Figures for each slab of a license rate card."""
    billing_entitlement_revenue_summary: BillingEntitlementRevenueSummary | None = None
    credit_grant_revenue_summary: CreditGrantRevenueSummary | None = None
    entitlement_overage_revenue_summary: EntitlementOverageRevenueSummary | None = None
    slab_revenue_summaries: list[SlabRevenueSummary] | None = None
    """Figures for each slab of a usage rate card."""


class SlabRevenueMetadata(Model, alias_generator=camel_case):
    """Which limits and package sizes influenced the figures of the slab."""

    minimum_rate_applied: bool | None = None
    """Whether the minimum rate came into play."""
    maximum_rate_applied: bool | None = None
    """Whether the maximum rate came into play."""
    package_quantity: int | None = None
    """Number of packages charged."""
