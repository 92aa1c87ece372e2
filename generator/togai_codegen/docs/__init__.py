"""The reference of a generated package: `reference.md`, and `reference.html` that asks no host for anything."""

from togai_codegen.docs.build import SectionWriter, headings, plan_reference
from togai_codegen.docs.client import client_told
from togai_codegen.docs.render import Templates, fill

__all__ = ["SectionWriter", "Templates", "client_told", "fill", "headings", "plan_reference"]
