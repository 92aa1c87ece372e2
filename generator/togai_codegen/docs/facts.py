"""What is said of parameters and fields beside their prose."""

from togai_codegen.ir.model import Parameter, Property
from togai_codegen.python import prose
from togai_codegen.python.literals import literal

_LONGEST_DEFAULT = 200


def facts(item: Parameter | Property) -> str:
    """Limits and default in words, or an empty string."""
    limits = prose.limits(item.constraints)
    if not item.has_default or item.default is None:
        return limits
    default = literal(item.default)
    return limits if len(default) > _LONGEST_DEFAULT else f"{limits} Default: {default}.".lstrip()
