"""Which modules of the runtime a package needs: those that only some APIs use are copied only where one does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from togai_codegen.ir.model import Api

OPTIONAL: Mapping[str, Callable[[Api], bool]] = MappingProxyType({})
"""File name in the runtime (`oauth.py`) -> whether an API needs it. All others are always copied."""


def unused_modules(api: Api) -> frozenset[str]:
    """Files of the runtime that the package of this API does without."""
    return frozenset(name for name, is_needed in OPTIONAL.items() if not is_needed(api))
