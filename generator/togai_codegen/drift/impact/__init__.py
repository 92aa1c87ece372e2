"""From changes of the API to the lines of a consumer's code that feel them."""

from togai_codegen.drift.impact.model import TIERS, Edit, Impact, Site, Tier, Unread

__all__ = ["TIERS", "Edit", "Impact", "Site", "Tier", "Unread"]
