"""All names of an Api, given in one pass."""

from togai_codegen.naming.give import give_names, give_outline

__all__ = ["give_names", "give_outline"]
