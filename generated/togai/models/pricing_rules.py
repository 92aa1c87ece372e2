"""Models of the PricingRules part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum


class ListPricingRulesByScheduleIdInvoiceTiming(OpenStrEnum):
    """ListPricingRulesByScheduleIdInvoiceTiming; values that it does not list yet are kept."""

    IN_ADVANCE = "IN_ADVANCE"
    IN_ARREARS = "IN_ARREARS"
