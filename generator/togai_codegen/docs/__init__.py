"""The reference of a generated package: `reference.md`, and `reference.html` that asks no host for anything."""

from togai_codegen.docs.build import SectionWriter, build_reference, plan_reference
from togai_codegen.docs.render import SectionTemplates, render_reference

__all__ = ["SectionTemplates", "SectionWriter", "build_reference", "plan_reference", "render_reference"]
