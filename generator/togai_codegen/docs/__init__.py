"""The reference of a generated package: `reference.md`, and `reference.html` that asks no host for anything."""

from togai_codegen.docs.build import build_reference
from togai_codegen.docs.render import render_reference

__all__ = ["build_reference", "render_reference"]
