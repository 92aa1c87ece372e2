"""Models of the Schedules part of the Togai API."""

from __future__ import annotations

from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model, camel_case
from .._runtime.scalars import Date, DateTime
from .shared import PreAction, PricePlanInfo, PricingCycleConfig, PricingRule


class FinalizeAccountSchedules(Model, alias_generator=camel_case):
    """Options for making the draft schedules of an account final."""

    merge_schedules: bool | None = None
    """Whether the new schedules are joined with existing ones where possible, rather than replacing them. False
    unless given.
    """
    pre_actions: list[PreAction] | None = None
    """Steps to run before the plan is attached or detached."""


class EditAccountScheduleRequest(Model):
    """A batch of schedule changes for one account."""

    edits: list[UpdateAccountScheduleV2Request]
    """Changes to make, in order. 1 to 10 items."""


class UpdateAccountScheduleV2Request(Model, alias_generator=camel_case):
    """One schedule change of an account in the second plan model."""

    mode: UpdateAccountScheduleV2RequestMode | None = None
    """Whether to attach or to detach."""
    effective_from: Date
    """First date on which the plan applies, as YYYY-MM-DD."""
    effective_until: Date
    """Last date up to which the plan applies, as YYYY-MM-DD."""
    association_config: AssociationConfig | None = None
    """Which plan or schedule to attach, and on what terms."""
    merge_schedules: bool | None = None
    """Whether the new schedules are joined with existing ones where possible, rather than replacing them. False
    unless given.
    """


class SchedulesPaginatedResponse(Model, alias_generator=camel_case):
    """One page of account schedules, readable in both directions."""

    data: list[AccountSchedule]
    """The records of this page."""
    next_token: str | None = None
    """Token with which to ask for the page after this one; absent on the last page."""
    previous_token: str | None = None
    """Token with which to ask for the page before this one."""


class ScheduleInfo(Model, alias_generator=camel_case):
    """Currencies, cycle and rules that hold for a schedule."""

    supported_currencies: list[str]
    """ISO 4217 codes of the currencies for which the plan has rates."""
    pricing_cycle_config: PricingCycleConfig
    pricing_rules: list[PricingRule] | None = None
    """Rules that adjust the charges of the plan."""


class AccountSchedule(Model, alias_generator=camel_case):
    """The period in which a second-model price plan applies to an account."""

    id: str
    """Identifier of the schedule."""
    account_id: str
    """Identifier of the account concerned."""
    price_plan_id: str
    """Identifier of the price plan."""
    version: int
    """Version of the plan."""
    deferred_revenue: bool
    """Whether revenue is computed only when the cycle has ended, so that the plan may still change meanwhile."""
    price_plan_info: PricePlanInfo
    account_schedule_info: ScheduleInfo
    is_overridden: bool | None = None
    """Whether the account has terms of its own. A missing value says nothing either way."""
    start_date: DateTime
    """First moment of the period."""
    end_date: DateTime
    """Last moment of the period."""
    allow_ongoing_cycle_updates: bool
    """Whether changes may reach back to the start of the running cycle."""


class UpdateAccountScheduleV2RequestMode(OpenStrEnum):
    """Whether to attach or to detach."""

    ASSOCIATE = "ASSOCIATE"
    DISASSOCIATE = "DISASSOCIATE"


class AssociationConfig(Model, alias_generator=camel_case):
    """Which plan or schedule to attach, and on what terms."""

    price_plan_id: str | None = None
    """Plan to attach; needed for attaching only."""
    schedule_id: str | None = None
    """Schedule from which rate cards and rules are copied."""
    pricing_cycle_config_override: PricingCycleConfig | None = None
    retain_start_offsets: bool | None = None
    """Whether the running cycle of the account goes on instead of starting anew with the offsets of the plan."""
