"""How much of a description was read, and how much of that is generated."""

from togai_codegen.census.model import Census, Count

__all__ = ["Census", "Count"]
