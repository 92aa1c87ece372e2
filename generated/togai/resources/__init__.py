"""Resources of the Togai API, loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import Accounts as Accounts, AsyncAccounts as AsyncAccounts
    from .add_ons import AddOns as AddOns, AsyncAddOns as AsyncAddOns
    from .alerts import Alerts as Alerts, AsyncAlerts as AsyncAlerts
    from .aliases import Aliases as Aliases, AsyncAliases as AsyncAliases
    from .authentication import AsyncAuthentication as AsyncAuthentication, Authentication as Authentication
    from .credits import AsyncCredits as AsyncCredits, Credits as Credits
    from .customer_portal import AsyncCustomerPortal as AsyncCustomerPortal, CustomerPortal as CustomerPortal
    from .customers import AsyncCustomers as AsyncCustomers, Customers as Customers
    from .entitlements import AsyncEntitlements as AsyncEntitlements, Entitlements as Entitlements
    from .event_ingestion import AsyncEventIngestion as AsyncEventIngestion, EventIngestion as EventIngestion
    from .event_management import AsyncEventManagement as AsyncEventManagement, EventManagement as EventManagement
    from .event_schemas import AsyncEventSchemas as AsyncEventSchemas, EventSchemas as EventSchemas
    from .features import AsyncFeatures as AsyncFeatures, Features as Features
    from .file_storage import AsyncFileStorage as AsyncFileStorage, FileStorage as FileStorage
    from .invoice_groups import AsyncInvoiceGroups as AsyncInvoiceGroups, InvoiceGroups as InvoiceGroups
    from .invoices import AsyncInvoices as AsyncInvoices, Invoices as Invoices
    from .jobs import AsyncJobs as AsyncJobs, Jobs as Jobs
    from .licenses import AsyncLicenses as AsyncLicenses, Licenses as Licenses
    from .metrics import AsyncMetrics as AsyncMetrics, Metrics as Metrics
    from .payments import AsyncPayments as AsyncPayments, Payments as Payments
    from .price_experimentation import AsyncPriceExperimentation as AsyncPriceExperimentation
    from .price_experimentation import PriceExperimentation as PriceExperimentation
    from .price_plans import AsyncPricePlans as AsyncPricePlans, PricePlans as PricePlans
    from .price_plans_v2 import AsyncPricePlansV2 as AsyncPricePlansV2, PricePlansV2 as PricePlansV2
    from .pricing_rules import AsyncPricingRules as AsyncPricingRules, PricingRules as PricingRules
    from .reports import AsyncReports as AsyncReports, Reports as Reports
    from .schedules import AsyncSchedules as AsyncSchedules, Schedules as Schedules
    from .settings import AsyncSettings as AsyncSettings, Settings as Settings
    from .usage_meters import AsyncUsageMeters as AsyncUsageMeters, UsageMeters as UsageMeters
    from .wallet import AsyncWallet as AsyncWallet, Wallet as Wallet


_NAMES: dict[str, tuple[str, ...]] = {
    ".accounts": ("Accounts AsyncAccounts",),
    ".add_ons": ("AddOns AsyncAddOns",),
    ".alerts": ("Alerts AsyncAlerts",),
    ".aliases": ("Aliases AsyncAliases",),
    ".authentication": ("AsyncAuthentication Authentication",),
    ".credits": ("AsyncCredits Credits",),
    ".customer_portal": ("AsyncCustomerPortal CustomerPortal",),
    ".customers": ("AsyncCustomers Customers",),
    ".entitlements": ("AsyncEntitlements Entitlements",),
    ".event_ingestion": ("AsyncEventIngestion EventIngestion",),
    ".event_management": ("AsyncEventManagement EventManagement",),
    ".event_schemas": ("AsyncEventSchemas EventSchemas",),
    ".features": ("AsyncFeatures Features",),
    ".file_storage": ("AsyncFileStorage FileStorage",),
    ".invoice_groups": ("AsyncInvoiceGroups InvoiceGroups",),
    ".invoices": ("AsyncInvoices Invoices",),
    ".jobs": ("AsyncJobs Jobs",),
    ".licenses": ("AsyncLicenses Licenses",),
    ".metrics": ("AsyncMetrics Metrics",),
    ".payments": ("AsyncPayments Payments",),
    ".price_experimentation": ("AsyncPriceExperimentation PriceExperimentation",),
    ".price_plans": ("AsyncPricePlans PricePlans",),
    ".price_plans_v2": ("AsyncPricePlansV2 PricePlansV2",),
    ".pricing_rules": ("AsyncPricingRules PricingRules",),
    ".reports": ("AsyncReports Reports",),
    ".schedules": ("AsyncSchedules Schedules",),
    ".settings": ("AsyncSettings Settings",),
    ".usage_meters": ("AsyncUsageMeters UsageMeters",),
    ".wallet": ("AsyncWallet Wallet",),
}
_MODULES = {name: module for module, lines in _NAMES.items() for line in lines for name in line.split()}

if not TYPE_CHECKING:
    __all__ = [*_MODULES]

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
