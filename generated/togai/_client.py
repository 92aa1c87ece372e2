"""The clients of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from . import resources as _resources
from ._runtime.auth import AsyncTokenSource, Bearer, TokenSource
from ._runtime.checks import RequestLimits
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.hooks import Hook
from ._runtime.options import ClientConfig, Timeout
from ._runtime.pacing import RateLimit
from ._runtime.retry import Retry
from ._runtime.transport import AsyncTransport, NetworkOptions, Transport

_CONFIG = ClientConfig(
    name="togai",
    version="1.0",
    env_prefix="TOGAI",
    environments={"production": "https://api.togai.com", "sandbox": "https://sandbox-api.togai.com"},
    security={"bearerAuth": Bearer()},
    default_security=(("bearerAuth",),),
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
        timeout: Seconds per phase of an attempt (connect, read, write); None: no limit.
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
        timeout: float | Timeout | None = 30.0,
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
    def accounts(self) -> _resources.Accounts:
        """Billable units of customers, with their aliases, plans and purchases."""
        return _resources.Accounts(self)

    @cached_property
    def add_ons(self) -> _resources.AddOns:
        """Extras such as licenses and fixed fees."""
        return _resources.AddOns(self)

    @cached_property
    def alerts(self) -> _resources.Alerts:
        """Alerts, their templates, and the incidents they open."""
        return _resources.Alerts(self)

    @cached_property
    def aliases(self) -> _resources.Aliases:
        """Other names by which events may refer to accounts."""
        return _resources.Aliases(self)

    @cached_property
    def authentication(self) -> _resources.Authentication:
        """Short-lived tokens."""
        return _resources.Authentication(self)

    @cached_property
    def credits(self) -> _resources.Credits:
        """Credits granted to accounts."""
        return _resources.Credits(self)

    @cached_property
    def customer_portal(self) -> _resources.CustomerPortal:
        """Access to the portal on behalf of customers."""
        return _resources.CustomerPortal(self)

    @cached_property
    def customers(self) -> _resources.Customers:
        """The companies and people that are billed."""
        return _resources.Customers(self)

    @cached_property
    def entitlements(self) -> _resources.Entitlements:
        """Feature credits and other entitlements of accounts."""
        return _resources.Entitlements(self)

    @cached_property
    def event_ingestion(self) -> _resources.EventIngestion:
        """Sending usage events."""
        return _resources.EventIngestion(self)

    @cached_property
    def event_management(self) -> _resources.EventManagement:
        """Reading and correcting events."""
        return _resources.EventManagement(self)

    @cached_property
    def event_schemas(self) -> _resources.EventSchemas:
        """Shapes of the events that are ingested."""
        return _resources.EventSchemas(self)

    @cached_property
    def features(self) -> _resources.Features:
        """Capabilities that accounts may be entitled to."""
        return _resources.Features(self)

    @cached_property
    def file_storage(self) -> _resources.FileStorage:
        """Files that Togai keeps for you."""
        return _resources.FileStorage(self)

    @cached_property
    def invoice_groups(self) -> _resources.InvoiceGroups:
        """Sets of accounts that are invoiced together."""
        return _resources.InvoiceGroups(self)

    @cached_property
    def invoices(self) -> _resources.Invoices:
        """Invoices, bill runs and extra charges."""
        return _resources.Invoices(self)

    @cached_property
    def jobs(self) -> _resources.Jobs:
        """Work that runs in the background."""
        return _resources.Jobs(self)

    @cached_property
    def licenses(self) -> _resources.Licenses:
        """Numbers and names of licenses that accounts hold."""
        return _resources.Licenses(self)

    @cached_property
    def metrics(self) -> _resources.Metrics:
        """Figures about events, usage and revenue."""
        return _resources.Metrics(self)

    @cached_property
    def payments(self) -> _resources.Payments:
        """Payments recorded for accounts."""
        return _resources.Payments(self)

    @cached_property
    def price_experimentation(self) -> _resources.PriceExperimentation:
        """Revenue estimates for existing and imagined plans."""
        return _resources.PriceExperimentation(self)

    @cached_property
    def price_plans(self) -> _resources.PricePlans:
        """First-model price plans, which have been superseded."""
        return _resources.PricePlans(self)

    @cached_property
    def price_plans_v2(self) -> _resources.PricePlansV2:
        """Second-model price plans with their rate cards and rules."""
        return _resources.PricePlansV2(self)

    @cached_property
    def pricing_rules(self) -> _resources.PricingRules:
        """Rules that adjust charges of first-model plans."""
        return _resources.PricingRules(self)

    @cached_property
    def reports(self) -> _resources.Reports:
        """Generated reports."""
        return _resources.Reports(self)

    @cached_property
    def schedules(self) -> _resources.Schedules:
        """Plans attached to accounts in the second model."""
        return _resources.Schedules(self)

    @cached_property
    def settings(self) -> _resources.Settings:
        """Configuration values of the organization and its entities."""
        return _resources.Settings(self)

    @cached_property
    def usage_meters(self) -> _resources.UsageMeters:
        """Rules that turn events into billable units."""
        return _resources.UsageMeters(self)

    @cached_property
    def wallet(self) -> _resources.Wallet:
        """Prepaid wallets of accounts."""
        return _resources.Wallet(self)


class AsyncTogai(AsyncClient):
    """Asynchronous client of the Togai API.

    Args:
        token: Bearer token, or a function that returns it. Without it: TOGAI_TOKEN.
        environment: Which server to call. Without it: TOGAI_ENVIRONMENT.
        base_url: Another server. Without it: TOGAI_BASE_URL, then the environment.
        timeout: Seconds per phase of an attempt (connect, read, write); None: no limit.
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
        timeout: float | Timeout | None = 30.0,
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
    def accounts(self) -> _resources.AsyncAccounts:
        """Billable units of customers, with their aliases, plans and purchases."""
        return _resources.AsyncAccounts(self)

    @cached_property
    def add_ons(self) -> _resources.AsyncAddOns:
        """Extras such as licenses and fixed fees."""
        return _resources.AsyncAddOns(self)

    @cached_property
    def alerts(self) -> _resources.AsyncAlerts:
        """Alerts, their templates, and the incidents they open."""
        return _resources.AsyncAlerts(self)

    @cached_property
    def aliases(self) -> _resources.AsyncAliases:
        """Other names by which events may refer to accounts."""
        return _resources.AsyncAliases(self)

    @cached_property
    def authentication(self) -> _resources.AsyncAuthentication:
        """Short-lived tokens."""
        return _resources.AsyncAuthentication(self)

    @cached_property
    def credits(self) -> _resources.AsyncCredits:
        """Credits granted to accounts."""
        return _resources.AsyncCredits(self)

    @cached_property
    def customer_portal(self) -> _resources.AsyncCustomerPortal:
        """Access to the portal on behalf of customers."""
        return _resources.AsyncCustomerPortal(self)

    @cached_property
    def customers(self) -> _resources.AsyncCustomers:
        """The companies and people that are billed."""
        return _resources.AsyncCustomers(self)

    @cached_property
    def entitlements(self) -> _resources.AsyncEntitlements:
        """Feature credits and other entitlements of accounts."""
        return _resources.AsyncEntitlements(self)

    @cached_property
    def event_ingestion(self) -> _resources.AsyncEventIngestion:
        """Sending usage events."""
        return _resources.AsyncEventIngestion(self)

    @cached_property
    def event_management(self) -> _resources.AsyncEventManagement:
        """Reading and correcting events."""
        return _resources.AsyncEventManagement(self)

    @cached_property
    def event_schemas(self) -> _resources.AsyncEventSchemas:
        """Shapes of the events that are ingested."""
        return _resources.AsyncEventSchemas(self)

    @cached_property
    def features(self) -> _resources.AsyncFeatures:
        """Capabilities that accounts may be entitled to."""
        return _resources.AsyncFeatures(self)

    @cached_property
    def file_storage(self) -> _resources.AsyncFileStorage:
        """Files that Togai keeps for you."""
        return _resources.AsyncFileStorage(self)

    @cached_property
    def invoice_groups(self) -> _resources.AsyncInvoiceGroups:
        """Sets of accounts that are invoiced together."""
        return _resources.AsyncInvoiceGroups(self)

    @cached_property
    def invoices(self) -> _resources.AsyncInvoices:
        """Invoices, bill runs and extra charges."""
        return _resources.AsyncInvoices(self)

    @cached_property
    def jobs(self) -> _resources.AsyncJobs:
        """Work that runs in the background."""
        return _resources.AsyncJobs(self)

    @cached_property
    def licenses(self) -> _resources.AsyncLicenses:
        """Numbers and names of licenses that accounts hold."""
        return _resources.AsyncLicenses(self)

    @cached_property
    def metrics(self) -> _resources.AsyncMetrics:
        """Figures about events, usage and revenue."""
        return _resources.AsyncMetrics(self)

    @cached_property
    def payments(self) -> _resources.AsyncPayments:
        """Payments recorded for accounts."""
        return _resources.AsyncPayments(self)

    @cached_property
    def price_experimentation(self) -> _resources.AsyncPriceExperimentation:
        """Revenue estimates for existing and imagined plans."""
        return _resources.AsyncPriceExperimentation(self)

    @cached_property
    def price_plans(self) -> _resources.AsyncPricePlans:
        """First-model price plans, which have been superseded."""
        return _resources.AsyncPricePlans(self)

    @cached_property
    def price_plans_v2(self) -> _resources.AsyncPricePlansV2:
        """Second-model price plans with their rate cards and rules."""
        return _resources.AsyncPricePlansV2(self)

    @cached_property
    def pricing_rules(self) -> _resources.AsyncPricingRules:
        """Rules that adjust charges of first-model plans."""
        return _resources.AsyncPricingRules(self)

    @cached_property
    def reports(self) -> _resources.AsyncReports:
        """Generated reports."""
        return _resources.AsyncReports(self)

    @cached_property
    def schedules(self) -> _resources.AsyncSchedules:
        """Plans attached to accounts in the second model."""
        return _resources.AsyncSchedules(self)

    @cached_property
    def settings(self) -> _resources.AsyncSettings:
        """Configuration values of the organization and its entities."""
        return _resources.AsyncSettings(self)

    @cached_property
    def usage_meters(self) -> _resources.AsyncUsageMeters:
        """Rules that turn events into billable units."""
        return _resources.AsyncUsageMeters(self)

    @cached_property
    def wallet(self) -> _resources.AsyncWallet:
        """Prepaid wallets of accounts."""
        return _resources.AsyncWallet(self)
