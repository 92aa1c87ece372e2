"""The reference of a generated package: `reference.md`, and `reference.html` that asks no host for anything."""

from togai_codegen.docs.build import SectionWriter, build_reference, plan_reference
from togai_codegen.docs.render import Templates, fill

__all__ = ["SectionWriter", "Templates", "build_reference", "fill", "plan_reference"]
