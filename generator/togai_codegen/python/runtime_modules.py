"""Which modules of the runtime a package needs: those that only some APIs use are copied only where one does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from togai_codegen.ir.helpers import BatchHelper, WaitHelper
from togai_codegen.ir.model import Api


def sends_batches(api: Api) -> bool:
    """Whether a method sends items in batches."""
    return any(isinstance(helper, BatchHelper) for operation in api.operations for helper in operation.helpers)


def waits(api: Api) -> bool:
    """Whether a method waits for a final state."""
    return any(isinstance(helper, WaitHelper) for operation in api.operations for helper in operation.helpers)


OPTIONAL: Mapping[str, Callable[[Api], bool]] = MappingProxyType(
    {
        "batches.py": sends_batches,
        "async_batches.py": sends_batches,
        "waiting.py": waits,
        "_async_waiting.py": waits,
        "_sync_waiting.py": waits,
    }
)
"""File name in the runtime (`oauth.py`) -> whether an API needs it. All others are always copied."""


def unused_modules(api: Api) -> frozenset[str]:
    """Files of the runtime that the package of this API does without."""
    return frozenset(name for name, is_needed in OPTIONAL.items() if not is_needed(api))
