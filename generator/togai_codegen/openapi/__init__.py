"""The typed spec and the lift to one dialect."""

from togai_codegen.openapi.overlay import apply_overlays
from togai_codegen.openapi.read import read_spec

__all__ = ["apply_overlays", "read_spec"]
