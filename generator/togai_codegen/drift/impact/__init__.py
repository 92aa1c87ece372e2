"""From changes of the API to the lines of a consumer's code that feel them."""

from togai_codegen.drift.impact.checkers import CHECKERS, Checker, CheckerFailed, Complaint, installed, new_complaints
from togai_codegen.drift.impact.confirm import confirm
from togai_codegen.drift.impact.consumer import API_FILE, Consumer, read_consumer
from togai_codegen.drift.impact.edits import apply_edits, as_diff, automatic_edits
from togai_codegen.drift.impact.find import Question, find_impact
from togai_codegen.drift.impact.model import TIERS, Edit, Impact, Site, Tier, Unread

__all__ = [
    "API_FILE",
    "CHECKERS",
    "TIERS",
    "Checker",
    "CheckerFailed",
    "Complaint",
    "Consumer",
    "Edit",
    "Impact",
    "Question",
    "Site",
    "Tier",
    "Unread",
    "apply_edits",
    "as_diff",
    "automatic_edits",
    "confirm",
    "find_impact",
    "installed",
    "new_complaints",
    "read_consumer",
]
