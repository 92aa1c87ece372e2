"""Resources of the Togai API, loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Accounts, AsyncAccounts
    from .add_ons import AddOns, AsyncAddOns
    from .alerts import Alerts, AsyncAlerts
    from .aliases import Aliases, AsyncAliases
    from .authentication import AsyncAuthentication, Authentication
    from .credits import AsyncCredits, Credits
    from .customer_portal import AsyncCustomerPortal, CustomerPortal
    from .customers import AsyncCustomers, Customers
    from .entitlements import AsyncEntitlements, Entitlements
    from .event_ingestion import AsyncEventIngestion, EventIngestion
    from .event_management import AsyncEventManagement, EventManagement
    from .event_schemas import AsyncEventSchemas, EventSchemas
    from .features import AsyncFeatures, Features
    from .file_storage import AsyncFileStorage, FileStorage
    from .invoice_groups import AsyncInvoiceGroups, InvoiceGroups
    from .invoices import AsyncInvoices, Invoices
    from .jobs import AsyncJobs, Jobs
    from .licenses import AsyncLicenses, Licenses
    from .metrics import AsyncMetrics, Metrics
    from .payments import AsyncPayments, Payments
    from .price_experimentation import AsyncPriceExperimentation, PriceExperimentation
    from .price_plans import AsyncPricePlans, PricePlans
    from .price_plans_v2 import AsyncPricePlansV2, PricePlansV2
    from .pricing_rules import AsyncPricingRules, PricingRules
    from .reports import AsyncReports, Reports
    from .schedules import AsyncSchedules, Schedules
    from .settings import AsyncSettings, Settings
    from .usage_meters import AsyncUsageMeters, UsageMeters
    from .wallet import AsyncWallet, Wallet

__all__ = [
    "Accounts",
    "AddOns",
    "Alerts",
    "Aliases",
    "AsyncAccounts",
    "AsyncAddOns",
    "AsyncAlerts",
    "AsyncAliases",
    "AsyncAuthentication",
    "AsyncCredits",
    "AsyncCustomerPortal",
    "AsyncCustomers",
    "AsyncEntitlements",
    "AsyncEventIngestion",
    "AsyncEventManagement",
    "AsyncEventSchemas",
    "AsyncFeatures",
    "AsyncFileStorage",
    "AsyncInvoiceGroups",
    "AsyncInvoices",
    "AsyncJobs",
    "AsyncLicenses",
    "AsyncMetrics",
    "AsyncPayments",
    "AsyncPriceExperimentation",
    "AsyncPricePlans",
    "AsyncPricePlansV2",
    "AsyncPricingRules",
    "AsyncReports",
    "AsyncSchedules",
    "AsyncSettings",
    "AsyncUsageMeters",
    "AsyncWallet",
    "Authentication",
    "Credits",
    "CustomerPortal",
    "Customers",
    "Entitlements",
    "EventIngestion",
    "EventManagement",
    "EventSchemas",
    "Features",
    "FileStorage",
    "InvoiceGroups",
    "Invoices",
    "Jobs",
    "Licenses",
    "Metrics",
    "Payments",
    "PriceExperimentation",
    "PricePlans",
    "PricePlansV2",
    "PricingRules",
    "Reports",
    "Schedules",
    "Settings",
    "UsageMeters",
    "Wallet",
]

_MODULES: dict[str, str] = {
    "Accounts": ".accounts",
    "AddOns": ".add_ons",
    "Alerts": ".alerts",
    "Aliases": ".aliases",
    "AsyncAccounts": ".accounts",
    "AsyncAddOns": ".add_ons",
    "AsyncAlerts": ".alerts",
    "AsyncAliases": ".aliases",
    "AsyncAuthentication": ".authentication",
    "AsyncCredits": ".credits",
    "AsyncCustomerPortal": ".customer_portal",
    "AsyncCustomers": ".customers",
    "AsyncEntitlements": ".entitlements",
    "AsyncEventIngestion": ".event_ingestion",
    "AsyncEventManagement": ".event_management",
    "AsyncEventSchemas": ".event_schemas",
    "AsyncFeatures": ".features",
    "AsyncFileStorage": ".file_storage",
    "AsyncInvoiceGroups": ".invoice_groups",
    "AsyncInvoices": ".invoices",
    "AsyncJobs": ".jobs",
    "AsyncLicenses": ".licenses",
    "AsyncMetrics": ".metrics",
    "AsyncPayments": ".payments",
    "AsyncPriceExperimentation": ".price_experimentation",
    "AsyncPricePlans": ".price_plans",
    "AsyncPricePlansV2": ".price_plans_v2",
    "AsyncPricingRules": ".pricing_rules",
    "AsyncReports": ".reports",
    "AsyncSchedules": ".schedules",
    "AsyncSettings": ".settings",
    "AsyncUsageMeters": ".usage_meters",
    "AsyncWallet": ".wallet",
    "Authentication": ".authentication",
    "Credits": ".credits",
    "CustomerPortal": ".customer_portal",
    "Customers": ".customers",
    "Entitlements": ".entitlements",
    "EventIngestion": ".event_ingestion",
    "EventManagement": ".event_management",
    "EventSchemas": ".event_schemas",
    "Features": ".features",
    "FileStorage": ".file_storage",
    "InvoiceGroups": ".invoice_groups",
    "Invoices": ".invoices",
    "Jobs": ".jobs",
    "Licenses": ".licenses",
    "Metrics": ".metrics",
    "Payments": ".payments",
    "PriceExperimentation": ".price_experimentation",
    "PricePlans": ".price_plans",
    "PricePlansV2": ".price_plans_v2",
    "PricingRules": ".pricing_rules",
    "Reports": ".reports",
    "Schedules": ".schedules",
    "Settings": ".settings",
    "UsageMeters": ".usage_meters",
    "Wallet": ".wallet",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name on first use and keep it."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        # Two threads may both come here: they store the same object.
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
