"""Models of the Invoices part of the Togai API."""

from __future__ import annotations

from typing import Any

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import DateTime, ExactDecimal
from .shared import Address


class ManageMiscellaneousChargesRequest(Model):
    """The miscellaneous charges that should be on the invoice."""

    items: list[MiscellaneousCharge]
    """The charges."""


class CreateCustomInvoiceRequest(Model, alias_generator=camel_case):
    """Fields for a new custom invoice."""

    account_id: str
    """Identifier of the account concerned."""
    owner_type: CreateCustomInvoiceRequestOwnerType | None = None
    """Whether an account or an invoice group is billed."""
    start_date: DateTime
    """Start of the period that is invoiced."""
    end_date: DateTime
    """End of the period that is invoiced."""
    idempotency_key: str | None = None
    """Key of your choice that keeps a repeated request from taking effect twice."""
    status: CreateInvoiceStatus
    """State in which the invoice is created."""
    line_items: list[CustomInvoiceLineItem]
    """Lines of the invoice. 1 to 50 items."""
    auto_advance: bool | None = None
    """Whether a draft becomes due or paid by itself when its cycle ends."""
    apply_credits: bool | None = None
    """Whether credits are set off against the amount. True unless given."""
    apply_wallet_balance: bool | None = None
    """Whether the wallet is set off against the amount. True unless given."""


class UpdateInvoiceRequest(Model, alias_generator=camel_case):
    """Invoice fields to change."""

    start_date: DateTime | None = None
    """Start of the period that is invoiced."""
    end_date: DateTime | None = None
    """End of the period that is invoiced."""
    status: UpdateInvoiceRequestStatus | None = None
    """State that the invoice should get."""
    line_items: list[CustomInvoiceLineItem] | None = None
    """Lines of the invoice. 1 to 50 items."""
    auto_advance: bool | None = None
    """Whether a draft becomes due or paid by itself when its cycle ends."""


class MiscellaneousChargesResponse(Model):
    """The miscellaneous charges as stored."""

    data: list[MiscellaneousCharge]
    """The stored charges."""


class PricingRulesLogsPaginatedResponse(Model):
    """Log of the pricing rules that were evaluated for an invoice."""

    data: list[PricingRulesLog]
    """One entry for each rule evaluated."""


class PricingRulesLog(Model, alias_generator=camel_case):
    """What happened when one pricing rule was evaluated."""

    id: str
    """Identifier of the log entry."""
    type: PricingRulesLogType | None = None
    """How the evaluation of the rule ended."""
    order: int
    """Position at which the rule ran."""
    changes: PricingRuleChangesLog
    rule: PricingRuleInfo | None = None
    variables_value: dict[str, PricingRulesValues] | None = None
    """Variables that the rule could see, by key."""


class PricingRulesValues(Model):
    """A variable that the rule could see."""

    name: str | None = None
    """Name of the variable."""
    value: str | None = None
    """Value of the variable, as text."""


class PricingRuleInfo(Model):
    """The rule to which a log entry belongs."""

    id: str
    """Identifier of the rule."""
    name: str | None = None
    """Name of the rule."""
    condition: str | None = None
    """JSON logic that decides whether the rule runs."""
    computation: str | None = None
    """JSON logic that yields the result of the rule."""


class PricingRuleChangesLog(Model, alias_generator=camel_case):
    """Figures before and after a rule was applied."""

    key: str
    """Key of the line that the rule looked at."""
    key_name: str | None = None
    """Name of that line."""
    old_revenue: ExactDecimal
    """Amount before the rule."""
    new_revenue: ExactDecimal
    """Amount after the rule."""
    old_usage: ExactDecimal | None = None
    """Quantity before the rule."""
    new_usage: ExactDecimal | None = None
    """Quantity after the rule."""
    error_message: str | None = None
    """What is wrong."""


class ListInvoicesResponse(Model, alias_generator=camel_case):
    """One page of invoices."""

    data: list[InvoiceSummary]
    """The records of this page. At most 50 items."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page. At most 500 characters."""


class InvoicesType(OpenStrEnum):
    """How the invoice came about, for instance from a regular cycle, out of turn, by hand, or as a combination of
    other invoices.
    """

    STANDARD = "STANDARD"
    AD_HOC = "AD_HOC"
    CUSTOM = "CUSTOM"
    COMPOSITE = "COMPOSITE"
    STANDARD_ADVANCED = "STANDARD_ADVANCED"
    ADHOC_ADVANCED = "ADHOC_ADVANCED"


class InvoicesClass(OpenStrEnum):
    """Nature of the document, an invoice, an order, or billables that are still accruing."""

    INVOICE = "INVOICE"
    ORDER = "ORDER"
    BILLABLE = "BILLABLE"


class InvoicesStatus(OpenStrEnum):
    """State of the invoice in its life cycle."""

    DRAFT = "DRAFT"
    DUE = "DUE"
    PAID = "PAID"
    VOID = "VOID"
    UN_COLLECTIBLE = "UN_COLLECTIBLE"
    REFUND_INITIATED = "REFUND_INITIATED"
    REFUND_COMPLETED = "REFUND_COMPLETED"
    MERGED = "MERGED"
    PARTIALLY_PAID = "PARTIALLY_PAID"


class InvoiceSummary(Model, alias_generator=camel_case):
    """An invoice as it appears in a list, without line items."""

    id: str
    """Identifier of the invoice. At most 50 characters."""
    customer_id: str | None = None
    """Identifier of the customer concerned."""
    owner_id: str | None = None
    """Account or invoice group that is billed."""
    price_plan_id: str | None = None
    """Identifier of the price plan."""
    status: InvoicesStatus
    finalizing_status: InvoiceSummaryFinalizingStatus | None = None
    """Whether the figures are still being settled."""
    invoice_class: InvoicesClass
    invoice_type: InvoicesType
    start_date: DateTime | None = None
    """Start of the period that is invoiced."""
    end_date: DateTime | None = None
    """End of the period that is invoiced."""
    end_date_inclusive: DateTime | None = None
    """Last moment that still belongs to the period invoiced."""
    invoice_date: DateTime
    """Date printed on the invoice."""
    due_date: DateTime | None = None
    """Moment by which the invoice is to be paid."""
    generated_at: DateTime | None = None
    """Moment at which the figures were computed."""
    updated_at: DateTime
    """Moment of the latest change."""
    sequence_id: str | None = None
    """Running number of the invoice."""
    pdf_url: str | None = None
    """Link to the PDF of the invoice."""
    total_amount: ExactDecimal
    """Total in the currency of the document."""
    paid_amount: ExactDecimal
    """Part of the total that has been paid."""
    invoice_details: InvoiceDetails | None = None
    net_term_days: int
    """Days between the invoice date and the due date."""


class Invoice(Model, alias_generator=camel_case):
    """An invoice with its usage and revenue line items."""

    id: str
    """Identifier of the invoice. At most 50 characters."""
    customer_id: str | None = None
    """Identifier of the customer concerned."""
    owner_id: str | None = None
    """Account or invoice group that is billed."""
    price_plan_id: str | None = None
    """Identifier of the price plan."""
    usage_info: list[InvoiceLineItem] | None = None
    """Metered usage, as a tree of lines."""
    revenue_info: InvoiceLineItem | None = None
    invoice_details: InvoiceDetails | None = None
    status: InvoicesStatus
    finalizing_status: InvoiceFinalizingStatus | None = None
    """Whether the figures are still being settled."""
    invoice_class: InvoicesClass
    invoice_type: InvoicesType
    auto_advance: bool | None = None
    """Whether a draft becomes due or paid by itself when its cycle ends."""
    start_date: DateTime | None = None
    """Start of the period that is invoiced."""
    end_date: DateTime | None = None
    """End of the period that is invoiced."""
    end_date_inclusive: DateTime | None = None
    """Last moment that still belongs to the period invoiced."""
    invoice_date: DateTime
    """Date printed on the invoice."""
    due_date: DateTime | None = None
    """Moment by which the invoice is to be paid."""
    generated_at: DateTime | None = None
    """Moment at which the figures were computed."""
    updated_at: DateTime
    """Moment of the latest change."""
    metadata: dict[str, Any] | None = None
    """Free key-value pairs."""
    info: list[InvoiceInfo] | None = None
    """Additional information on the invoice."""
    sequence_id: str | None = None
    """Running number of the invoice."""
    pdf_url: str | None = None
    """Link to the PDF of the invoice."""
    total_amount: ExactDecimal
    """Total in the currency of the document."""
    paid_amount: ExactDecimal
    """Part of the total that has been paid."""
    net_term_days: int
    """Days between the invoice date and the due date."""


class InvoiceLineItem(Model, alias_generator=camel_case):
    """A line of an invoice, which may break down into further lines to any depth."""

    id: str | None = None
    """Identifier of the line."""
    description: str
    """Text printed for the line."""
    type: InvoiceLineItemType
    """What the line stands for, a total, a rate card, a slab, a tax and so on."""
    value_per_quantity: ExactDecimal | None = None
    """Price of one unit."""
    quantity: ExactDecimal | None = None
    """Number of units that the line charges for."""
    units: str | None = None
    """Currency or unit of the value."""
    value: ExactDecimal
    """Amount or quantity of the line, in its units."""
    metadata: dict[str, Any] | None = None
    """Additional facts about the line, of any type."""
    line_items: list[InvoiceLineItem] | None = None
    """Lines into which this one breaks down. 1 to 50 items."""


class CustomInvoiceLineItem(Model, alias_generator=camel_case):
    """A line that you put on a custom invoice. Give a value, or else a quantity with a value per quantity, from
    which Togai works out the amount.
    """

    id: str | None = None
    """Identifier of the line."""
    description: str | None = None
    """Text printed for the line."""
    value_per_quantity: ExactDecimal | None = None
    """Price of one unit."""
    quantity: ExactDecimal | None = None
    """Number of units that the line charges for."""
    value: ExactDecimal | None = None
    """Amount or quantity of the line, in its units."""
    billable_id: str | None = None
    """Identifier of what is charged for."""


class InvoiceDetails(Model, alias_generator=camel_case):
    """Parties and names printed on the invoice."""

    customer: InvoiceDetailsCustomer | None = None
    """The customer as printed on the invoice."""
    account: InvoiceDetailsAccount | None = None
    """The account as printed on the invoice."""
    price_plan_name: str | None = None
    """Plan name."""
    invoice_group: InvoiceDetailsInvoiceGroup | None = None
    """The invoice group as printed on the invoice, if the account belongs to one."""
    organization: InvoiceDetailsOrganization | None = None
    """The seller as printed on the invoice."""
    logo_url: str | None = None
    """Link to the logo printed on the invoice."""


class MiscellaneousCharge(Model, alias_generator=camel_case):
    """An extra charge on an invoice. It has a rate and a quantity, or it has a value, but never both."""

    name: str
    """Text shown for the charge."""
    rate: ExactDecimal | None = None
    """Price of one unit."""
    quantity: ExactDecimal | None = None
    """Number of units charged."""
    value: str | None = None
    """Amount as a plain number, or a JSON logic formula over the line items of the invoice."""
    consider_for_revenue: bool | None = None
    """Whether the charge counts as revenue. Default: False."""


class CreateCustomInvoiceRequestOwnerType(OpenStrEnum):
    """Whether an account or an invoice group is billed."""

    ACCOUNT = "ACCOUNT"
    INVOICE_GROUP = "INVOICE_GROUP"


class CreateInvoiceStatus(OpenStrEnum):
    """State in which the invoice is created."""

    DRAFT = "DRAFT"
    DUE = "DUE"
    PAID = "PAID"


class UpdateInvoiceRequestStatus(OpenStrEnum):
    """State that the invoice should get."""

    DUE = "DUE"
    PAID = "PAID"
    VOID = "VOID"
    UN_COLLECTIBLE = "UN_COLLECTIBLE"
    REFUND_INITIATED = "REFUND_INITIATED"


class PricingRulesLogType(OpenStrEnum):
    """How the evaluation of the rule ended."""

    CONDITION_TRUE = "CONDITION_TRUE"
    CONDITION_FALSE = "CONDITION_FALSE"
    CONDITION_ERROR = "CONDITION_ERROR"
    COMPUTATION_ERROR = "COMPUTATION_ERROR"


class InvoiceSummaryFinalizingStatus(OpenStrEnum):
    """Whether the figures are still being settled."""

    FINALIZING = "FINALIZING"
    FINALIZED = "FINALIZED"


class InvoiceFinalizingStatus(OpenStrEnum):
    """Whether the figures are still being settled."""

    FINALIZING = "FINALIZING"
    FINALIZED = "FINALIZED"


class InvoiceInfo(Model):
    """A piece of additional information on an invoice."""

    type: str
    """What the information is about."""
    value: str
    """The information itself."""


class InvoiceLineItemType(OpenStrEnum):
    """What the line stands for, a total, a rate card, a slab, a tax and so on."""

    TOTAL_USAGE = "TOTAL_USAGE"
    USAGE_METER_USAGE = "USAGE_METER_USAGE"
    GRAND_TOTAL_AMOUNT = "GRAND_TOTAL_AMOUNT"
    TOTAL_AMOUNT = "TOTAL_AMOUNT"
    NET_AMOUNT = "NET_AMOUNT"
    GROSS_AMOUNT = "GROSS_AMOUNT"
    SUB_TOTAL_AMOUNT = "SUB_TOTAL_AMOUNT"
    PRICE_PLAN_AMOUNT = "PRICE_PLAN_AMOUNT"
    FIXED_FEE_RATE_CARD_AMOUNT = "FIXED_FEE_RATE_CARD_AMOUNT"
    CREDIT_GRANT_RATE_CARD_AMOUNT = "CREDIT_GRANT_RATE_CARD_AMOUNT"
    BILLING_ENTITLEMENT_RATE_CARD_AMOUNT = "BILLING_ENTITLEMENT_RATE_CARD_AMOUNT"
    ENTITLEMENT_OVERAGE_RATE_CARD_AMOUNT = "ENTITLEMENT_OVERAGE_RATE_CARD_AMOUNT"
    ENTITLEMENT_OVERAGE_RATE_CARD_SLAB_AMOUNT = "ENTITLEMENT_OVERAGE_RATE_CARD_SLAB_AMOUNT"
    LICENSE_RATE_CARD_AMOUNT = "LICENSE_RATE_CARD_AMOUNT"
    USAGE_CYCLE_AMOUNT = "USAGE_CYCLE_AMOUNT"
    LICENSE_RATE_CARD_SLAB_AMOUNT = "LICENSE_RATE_CARD_SLAB_AMOUNT"
    USAGE_RATE_CARD_AMOUNT = "USAGE_RATE_CARD_AMOUNT"
    USAGE_RATE_CARD_SLAB_AMOUNT = "USAGE_RATE_CARD_SLAB_AMOUNT"
    TOTAL_CREDITS = "TOTAL_CREDITS"
    SUB_CREDITS = "SUB_CREDITS"
    TOTAL_ADVANCED_FEES = "TOTAL_ADVANCED_FEES"
    ADVANCED_FIXED_FEE = "ADVANCED_FIXED_FEE"
    ADVANCED_LICENSE_RATE_CARD_AMOUNT = "ADVANCED_LICENSE_RATE_CARD_AMOUNT"
    ADVANCED_BILLING_ENTITLEMENT_RATE_CARD_AMOUNT = "ADVANCED_BILLING_ENTITLEMENT_RATE_CARD_AMOUNT"
    ADVANCED_CREDIT_GRANT_RATE_CARD_AMOUNT = "ADVANCED_CREDIT_GRANT_RATE_CARD_AMOUNT"
    TOTAL_MISCELLANEOUS_CHARGES = "TOTAL_MISCELLANEOUS_CHARGES"
    MISCELLANEOUS_CHARGE = "MISCELLANEOUS_CHARGE"
    TRUE_UP_AMOUNT = "TRUE_UP_AMOUNT"
    TOTAL_PURCHASE_AMOUNT = "TOTAL_PURCHASE_AMOUNT"
    CUSTOM_AMOUNT = "CUSTOM_AMOUNT"
    CUSTOM_TAG = "CUSTOM_TAG"
    TOTAL_PRICING_RULE_ADDITION_AMOUNT = "TOTAL_PRICING_RULE_ADDITION_AMOUNT"
    PRICING_RULE_ADDITION_AMOUNT = "PRICING_RULE_ADDITION_AMOUNT"
    PRICING_RULE_REVENUE_UPDATE_AMOUNT = "PRICING_RULE_REVENUE_UPDATE_AMOUNT"
    PRICING_RULE_USAGE_UPDATE_AMOUNT = "PRICING_RULE_USAGE_UPDATE_AMOUNT"
    RATE_CONFIG_ADJUSTMENT_AMOUNT = "RATE_CONFIG_ADJUSTMENT_AMOUNT"
    TOTAL_TAX_AMOUNT = "TOTAL_TAX_AMOUNT"
    TAX_AMOUNT = "TAX_AMOUNT"
    PROXY_AMOUNT = "PROXY_AMOUNT"


class InvoiceDetailsCustomer(Model, alias_generator=camel_case):
    """The customer as printed on the invoice."""

    name: str
    """Customer name."""
    primary_email: str
    """Main e-mail address for correspondence."""
    billing_address: str | None = None
    """Address for invoices as a single text."""
    address: Address | None = None


class InvoiceDetailsAccount(Model, alias_generator=camel_case):
    """The account as printed on the invoice."""

    name: str
    """Account name."""
    invoice_currency: str
    """Currency of the invoices, an ISO 4217 code."""
    address: Address
    primary_email: str
    """Main e-mail address for correspondence."""


class InvoiceDetailsInvoiceGroup(Model, alias_generator=camel_case):
    """The invoice group as printed on the invoice, if the account belongs to one."""

    id: str
    """Identifier of the invoice group."""
    name: str
    """Display name of the group."""
    email: str | None = None
    """Address to which the combined invoice is mailed."""
    daily_invoice_consolidation: bool
    """Whether invoices of the same day are combined into one."""
    invoice_currency: str
    """Currency of the invoices, an ISO 4217 code."""
    address: Address


class InvoiceDetailsOrganization(Model, alias_generator=camel_case):
    """The seller as printed on the invoice."""

    business_name: str
    """Registered name of the seller."""
    address: Address
    primary_email: str
    """Main e-mail address for correspondence."""
    metadata: dict[str, str] | None = None
    """Free key-value pairs."""
