"""Spec to IR, one file a subject."""

from togai_codegen.lower.api import lower

__all__ = ["lower"]
