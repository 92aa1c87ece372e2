"""Spec to IR, one file a subject."""

from togai_codegen.lower.api import lower
from togai_codegen.lower.kept import Lowered, lowered_bytes, lowered_in
from togai_codegen.lower.memory import Memory, Unlike, reuse_of

__all__ = ["Lowered", "Memory", "Unlike", "lower", "lowered_bytes", "lowered_in", "reuse_of"]
