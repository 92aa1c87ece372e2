"""Models of the CustomerPortal part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case


class GetCustomerPortalDelegateTokenRequest(Model, alias_generator=camel_case):
    """Says for whom a portal token is made and how far it reaches."""

    customer_id: str
    """Customer whose portal the token opens."""
    account_ids: list[str] | None = None
    """Accounts that the token opens, five at most."""
    all_accounts_access: bool | None = None
    """Whether the token opens all accounts of the customer."""
    expiry: int | None = None
    """Lifetime of the token in seconds. Without it the token lives as long as the one used for this call."""
