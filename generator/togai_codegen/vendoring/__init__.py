"""Copies of a generated package in other repositories: made, updated with their local edits kept, verified."""

from togai_codegen.vendoring._verify import LOCK, LockError, findings
from togai_codegen.vendoring.copy import NotACopy, Unresolved, Update, apply, prepare
from togai_codegen.vendoring.lock import Lock
from togai_codegen.vendoring.plan import CONFLICTS, Outcome, Plan, Step
from togai_codegen.vendoring.status import Status, status
from togai_codegen.vendoring.tree import UnsafePlace
from togai_codegen.vendoring.upstream import PARTS, NothingToVendor, Upstream, read_upstream

__all__ = [
    "CONFLICTS",
    "LOCK",
    "PARTS",
    "Lock",
    "LockError",
    "NotACopy",
    "NothingToVendor",
    "Outcome",
    "Plan",
    "Status",
    "Step",
    "UnsafePlace",
    "Unresolved",
    "Update",
    "Upstream",
    "apply",
    "findings",
    "prepare",
    "read_upstream",
    "status",
]
