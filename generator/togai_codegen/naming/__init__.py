"""All names of an Api, given in one pass."""

from togai_codegen.naming.give import give_names

__all__ = ["give_names"]
