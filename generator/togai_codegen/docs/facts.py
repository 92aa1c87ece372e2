"""What is said of parameters and fields beside their prose."""

import re

from togai_codegen.ir.model import Parameter, Property
from togai_codegen.python import prose
from togai_codegen.python.literals import literal

_LONGEST_DEFAULT = 200
_NO_LETTERS = re.compile(r"[\W_]+")


def facts(item: Parameter | Property) -> str:
    """Limits and default in words, or an empty string."""
    limits = prose.limits(item.constraints)
    if not item.has_default or item.default is None:
        return limits
    default = literal(item.default)
    return limits if len(default) > _LONGEST_DEFAULT else f"{limits} Default: {default}.".lstrip()


def says_more(description: str, summary: str) -> bool:
    """Whether a description is no repetition of the summary."""
    bare = _NO_LETTERS.sub("", description.lower())
    return bool(bare) and bare != _NO_LETTERS.sub("", summary.lower())
