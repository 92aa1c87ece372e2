"""The clients of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.auth import AsyncTokenSource, Bearer, TokenSource
from ._runtime.checks import RequestLimits
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.hooks import Hook
from ._runtime.options import ClientConfig, Timeout
from ._runtime.pacing import RateLimit
from ._runtime.retry import Retry
from ._runtime.transport import AsyncTransport, NetworkOptions, Transport

if TYPE_CHECKING:
    from .resources.accounts import Accounts, AsyncAccounts
    from .resources.add_ons import AddOns, AsyncAddOns
    from .resources.alerts import Alerts, AsyncAlerts
    from .resources.aliases import Aliases, AsyncAliases
    from .resources.authentication import AsyncAuthentication, Authentication
    from .resources.credits import AsyncCredits, Credits
    from .resources.customer_portal import AsyncCustomerPortal, CustomerPortal
    from .resources.customers import AsyncCustomers, Customers
    from .resources.entitlements import AsyncEntitlements, Entitlements
    from .resources.event_ingestion import AsyncEventIngestion, EventIngestion
    from .resources.event_management import AsyncEventManagement, EventManagement
    from .resources.event_schemas import AsyncEventSchemas, EventSchemas
    from .resources.features import AsyncFeatures, Features
    from .resources.file_storage import AsyncFileStorage, FileStorage
    from .resources.invoice_groups import AsyncInvoiceGroups, InvoiceGroups
    from .resources.invoices import AsyncInvoices, Invoices
    from .resources.jobs import AsyncJobs, Jobs
    from .resources.licenses import AsyncLicenses, Licenses
    from .resources.metrics import AsyncMetrics, Metrics
    from .resources.payments import AsyncPayments, Payments
    from .resources.price_experimentation import AsyncPriceExperimentation, PriceExperimentation
    from .resources.price_plans import AsyncPricePlans, PricePlans
    from .resources.price_plans_v2 import AsyncPricePlansV2, PricePlansV2
    from .resources.pricing_rules import AsyncPricingRules, PricingRules
    from .resources.reports import AsyncReports, Reports
    from .resources.schedules import AsyncSchedules, Schedules
    from .resources.settings import AsyncSettings, Settings
    from .resources.usage_meters import AsyncUsageMeters, UsageMeters
    from .resources.wallet import AsyncWallet, Wallet

_CONFIG = ClientConfig(
    name="togai",
    version="1.0",
    env_prefix="TOGAI",
    environments={"production": "https://api.togai.com", "sandbox": "https://sandbox-api.togai.com"},
    security={"bearerAuth": Bearer()},
    generator_version="0.1.0",
    spec_sha256="bd4d94869280f3451e4f8f961d24194bf4a653e674f81280043c6a234f1ca20b",
    limits=RequestLimits(__package__),
)


class Togai(SyncClient):
    """Client of the Togai API.

    Args:
        token: Bearer token, or a function that returns it. Without it: TOGAI_TOKEN.
        environment: Which server to call. Without it: TOGAI_ENVIRONMENT.
        base_url: Another server. Without it: TOGAI_BASE_URL, then the environment.
        timeout: Seconds per phase of one attempt (connect, read, write).
        deadline: Seconds for a whole call with its retries; None: no limit.
        retry: How failed attempts are repeated; `Retry.off()`: not at all.
        on_shape_error: What happens where parts of an answer are not as documented; they are left as they came.
        check_requests: Check the documented limits (lengths, patterns, bounds) before anything is sent.
        transport: What sends the requests, for tests and special networks.
        hooks: Functions that see every attempt.
        default_headers: Headers for every request.
        rate_limit: Pace of the requests, such as `RateLimit("100/s")`; None: none.
        network: Proxy, certificates and pool limits.

    Example:
        with Togai() as togai:
            togai.accounts
    """

    def __init__(
        self,
        token: TokenSource | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 30.0,
        deadline: float | None = 90.0,
        retry: Retry | None = None,
        on_shape_error: Literal["warn", "raise", "ignore"] = "warn",
        check_requests: bool = False,
        transport: Transport | None = None,
        hooks: Sequence[Hook] = (),
        default_headers: Mapping[str, str] | None = None,
        rate_limit: RateLimit | None = None,
        network: NetworkOptions | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={"bearerAuth": token},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retry=retry,
            on_shape_error=on_shape_error,
            check_requests=check_requests,
            transport=transport,
            hooks=hooks,
            default_headers=default_headers,
            rate_limit=rate_limit,
            network=network,
        )

    @cached_property
    def accounts(self) -> Accounts:
        """Billable units of customers, with their aliases, plans and purchases."""
        from .resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def add_ons(self) -> AddOns:
        """Extras such as licenses and fixed fees."""
        from .resources.add_ons import AddOns

        return AddOns(self)

    @cached_property
    def alerts(self) -> Alerts:
        """Alerts, their templates, and the incidents they open."""
        from .resources.alerts import Alerts

        return Alerts(self)

    @cached_property
    def aliases(self) -> Aliases:
        """Other names by which events may refer to accounts."""
        from .resources.aliases import Aliases

        return Aliases(self)

    @cached_property
    def authentication(self) -> Authentication:
        """Short-lived tokens."""
        from .resources.authentication import Authentication

        return Authentication(self)

    @cached_property
    def credits(self) -> Credits:
        """Credits granted to accounts."""
        from .resources.credits import Credits

        return Credits(self)

    @cached_property
    def customer_portal(self) -> CustomerPortal:
        """Access to the portal on behalf of customers."""
        from .resources.customer_portal import CustomerPortal

        return CustomerPortal(self)

    @cached_property
    def customers(self) -> Customers:
        """The companies and people that are billed."""
        from .resources.customers import Customers

        return Customers(self)

    @cached_property
    def entitlements(self) -> Entitlements:
        """Feature credits and other entitlements of accounts."""
        from .resources.entitlements import Entitlements

        return Entitlements(self)

    @cached_property
    def event_ingestion(self) -> EventIngestion:
        """Sending usage events."""
        from .resources.event_ingestion import EventIngestion

        return EventIngestion(self)

    @cached_property
    def event_management(self) -> EventManagement:
        """Reading and correcting events."""
        from .resources.event_management import EventManagement

        return EventManagement(self)

    @cached_property
    def event_schemas(self) -> EventSchemas:
        """Shapes of the events that are ingested."""
        from .resources.event_schemas import EventSchemas

        return EventSchemas(self)

    @cached_property
    def features(self) -> Features:
        """Capabilities that accounts may be entitled to."""
        from .resources.features import Features

        return Features(self)

    @cached_property
    def file_storage(self) -> FileStorage:
        """Files that Togai keeps for you."""
        from .resources.file_storage import FileStorage

        return FileStorage(self)

    @cached_property
    def invoice_groups(self) -> InvoiceGroups:
        """Sets of accounts that are invoiced together."""
        from .resources.invoice_groups import InvoiceGroups

        return InvoiceGroups(self)

    @cached_property
    def invoices(self) -> Invoices:
        """Invoices, bill runs and extra charges."""
        from .resources.invoices import Invoices

        return Invoices(self)

    @cached_property
    def jobs(self) -> Jobs:
        """Work that runs in the background."""
        from .resources.jobs import Jobs

        return Jobs(self)

    @cached_property
    def licenses(self) -> Licenses:
        """Numbers and names of licenses that accounts hold."""
        from .resources.licenses import Licenses

        return Licenses(self)

    @cached_property
    def metrics(self) -> Metrics:
        """Figures about events, usage and revenue."""
        from .resources.metrics import Metrics

        return Metrics(self)

    @cached_property
    def payments(self) -> Payments:
        """Payments recorded for accounts."""
        from .resources.payments import Payments

        return Payments(self)

    @cached_property
    def price_experimentation(self) -> PriceExperimentation:
        """Revenue estimates for existing and imagined plans."""
        from .resources.price_experimentation import PriceExperimentation

        return PriceExperimentation(self)

    @cached_property
    def price_plans(self) -> PricePlans:
        """First-model price plans, which have been superseded."""
        from .resources.price_plans import PricePlans

        return PricePlans(self)

    @cached_property
    def price_plans_v2(self) -> PricePlansV2:
        """Second-model price plans with their rate cards and rules."""
        from .resources.price_plans_v2 import PricePlansV2

        return PricePlansV2(self)

    @cached_property
    def pricing_rules(self) -> PricingRules:
        """Rules that adjust charges of first-model plans."""
        from .resources.pricing_rules import PricingRules

        return PricingRules(self)

    @cached_property
    def reports(self) -> Reports:
        """Generated reports."""
        from .resources.reports import Reports

        return Reports(self)

    @cached_property
    def schedules(self) -> Schedules:
        """Plans attached to accounts in the second model."""
        from .resources.schedules import Schedules

        return Schedules(self)

    @cached_property
    def settings(self) -> Settings:
        """Configuration values of the organization and its entities."""
        from .resources.settings import Settings

        return Settings(self)

    @cached_property
    def usage_meters(self) -> UsageMeters:
        """Rules that turn events into billable units."""
        from .resources.usage_meters import UsageMeters

        return UsageMeters(self)

    @cached_property
    def wallet(self) -> Wallet:
        """Prepaid wallets of accounts."""
        from .resources.wallet import Wallet

        return Wallet(self)


class AsyncTogai(AsyncClient):
    """Asynchronous client of the Togai API.

    Args:
        token: Bearer token, or a function that returns it. Without it: TOGAI_TOKEN.
        environment: Which server to call. Without it: TOGAI_ENVIRONMENT.
        base_url: Another server. Without it: TOGAI_BASE_URL, then the environment.
        timeout: Seconds per phase of one attempt (connect, read, write).
        deadline: Seconds for a whole call with its retries; None: no limit.
        retry: How failed attempts are repeated; `Retry.off()`: not at all.
        on_shape_error: What happens where parts of an answer are not as documented; they are left as they came.
        check_requests: Check the documented limits (lengths, patterns, bounds) before anything is sent.
        transport: What sends the requests, for tests and special networks.
        hooks: Functions that see every attempt.
        default_headers: Headers for every request.
        rate_limit: Pace of the requests, such as `RateLimit("100/s")`; None: none.
        network: Proxy, certificates and pool limits.

    Example:
        async with AsyncTogai() as togai:
            togai.accounts
    """

    def __init__(
        self,
        token: AsyncTokenSource | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout = 30.0,
        deadline: float | None = 90.0,
        retry: Retry | None = None,
        on_shape_error: Literal["warn", "raise", "ignore"] = "warn",
        check_requests: bool = False,
        transport: AsyncTransport | None = None,
        hooks: Sequence[Hook] = (),
        default_headers: Mapping[str, str] | None = None,
        rate_limit: RateLimit | None = None,
        network: NetworkOptions | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={"bearerAuth": token},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retry=retry,
            on_shape_error=on_shape_error,
            check_requests=check_requests,
            transport=transport,
            hooks=hooks,
            default_headers=default_headers,
            rate_limit=rate_limit,
            network=network,
        )

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Billable units of customers, with their aliases, plans and purchases."""
        from .resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def add_ons(self) -> AsyncAddOns:
        """Extras such as licenses and fixed fees."""
        from .resources.add_ons import AsyncAddOns

        return AsyncAddOns(self)

    @cached_property
    def alerts(self) -> AsyncAlerts:
        """Alerts, their templates, and the incidents they open."""
        from .resources.alerts import AsyncAlerts

        return AsyncAlerts(self)

    @cached_property
    def aliases(self) -> AsyncAliases:
        """Other names by which events may refer to accounts."""
        from .resources.aliases import AsyncAliases

        return AsyncAliases(self)

    @cached_property
    def authentication(self) -> AsyncAuthentication:
        """Short-lived tokens."""
        from .resources.authentication import AsyncAuthentication

        return AsyncAuthentication(self)

    @cached_property
    def credits(self) -> AsyncCredits:
        """Credits granted to accounts."""
        from .resources.credits import AsyncCredits

        return AsyncCredits(self)

    @cached_property
    def customer_portal(self) -> AsyncCustomerPortal:
        """Access to the portal on behalf of customers."""
        from .resources.customer_portal import AsyncCustomerPortal

        return AsyncCustomerPortal(self)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """The companies and people that are billed."""
        from .resources.customers import AsyncCustomers

        return AsyncCustomers(self)

    @cached_property
    def entitlements(self) -> AsyncEntitlements:
        """Feature credits and other entitlements of accounts."""
        from .resources.entitlements import AsyncEntitlements

        return AsyncEntitlements(self)

    @cached_property
    def event_ingestion(self) -> AsyncEventIngestion:
        """Sending usage events."""
        from .resources.event_ingestion import AsyncEventIngestion

        return AsyncEventIngestion(self)

    @cached_property
    def event_management(self) -> AsyncEventManagement:
        """Reading and correcting events."""
        from .resources.event_management import AsyncEventManagement

        return AsyncEventManagement(self)

    @cached_property
    def event_schemas(self) -> AsyncEventSchemas:
        """Shapes of the events that are ingested."""
        from .resources.event_schemas import AsyncEventSchemas

        return AsyncEventSchemas(self)

    @cached_property
    def features(self) -> AsyncFeatures:
        """Capabilities that accounts may be entitled to."""
        from .resources.features import AsyncFeatures

        return AsyncFeatures(self)

    @cached_property
    def file_storage(self) -> AsyncFileStorage:
        """Files that Togai keeps for you."""
        from .resources.file_storage import AsyncFileStorage

        return AsyncFileStorage(self)

    @cached_property
    def invoice_groups(self) -> AsyncInvoiceGroups:
        """Sets of accounts that are invoiced together."""
        from .resources.invoice_groups import AsyncInvoiceGroups

        return AsyncInvoiceGroups(self)

    @cached_property
    def invoices(self) -> AsyncInvoices:
        """Invoices, bill runs and extra charges."""
        from .resources.invoices import AsyncInvoices

        return AsyncInvoices(self)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Work that runs in the background."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def licenses(self) -> AsyncLicenses:
        """Numbers and names of licenses that accounts hold."""
        from .resources.licenses import AsyncLicenses

        return AsyncLicenses(self)

    @cached_property
    def metrics(self) -> AsyncMetrics:
        """Figures about events, usage and revenue."""
        from .resources.metrics import AsyncMetrics

        return AsyncMetrics(self)

    @cached_property
    def payments(self) -> AsyncPayments:
        """Payments recorded for accounts."""
        from .resources.payments import AsyncPayments

        return AsyncPayments(self)

    @cached_property
    def price_experimentation(self) -> AsyncPriceExperimentation:
        """Revenue estimates for existing and imagined plans."""
        from .resources.price_experimentation import AsyncPriceExperimentation

        return AsyncPriceExperimentation(self)

    @cached_property
    def price_plans(self) -> AsyncPricePlans:
        """First-model price plans, which have been superseded."""
        from .resources.price_plans import AsyncPricePlans

        return AsyncPricePlans(self)

    @cached_property
    def price_plans_v2(self) -> AsyncPricePlansV2:
        """Second-model price plans with their rate cards and rules."""
        from .resources.price_plans_v2 import AsyncPricePlansV2

        return AsyncPricePlansV2(self)

    @cached_property
    def pricing_rules(self) -> AsyncPricingRules:
        """Rules that adjust charges of first-model plans."""
        from .resources.pricing_rules import AsyncPricingRules

        return AsyncPricingRules(self)

    @cached_property
    def reports(self) -> AsyncReports:
        """Generated reports."""
        from .resources.reports import AsyncReports

        return AsyncReports(self)

    @cached_property
    def schedules(self) -> AsyncSchedules:
        """Plans attached to accounts in the second model."""
        from .resources.schedules import AsyncSchedules

        return AsyncSchedules(self)

    @cached_property
    def settings(self) -> AsyncSettings:
        """Configuration values of the organization and its entities."""
        from .resources.settings import AsyncSettings

        return AsyncSettings(self)

    @cached_property
    def usage_meters(self) -> AsyncUsageMeters:
        """Rules that turn events into billable units."""
        from .resources.usage_meters import AsyncUsageMeters

        return AsyncUsageMeters(self)

    @cached_property
    def wallet(self) -> AsyncWallet:
        """Prepaid wallets of accounts."""
        from .resources.wallet import AsyncWallet

        return AsyncWallet(self)
