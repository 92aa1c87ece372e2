"""Which modules of the runtime a package needs: those that only some APIs use are copied only where one does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from togai_codegen.ir.model import Api
from togai_codegen.python.bodies import body_class


def _sends(*kinds: str) -> Callable[[Api], bool]:
    """Whether some body is sent as one of these classes of the runtime."""
    return lambda api: any(
        body_class(content.media_type) in kinds
        for operation in api.operations
        if operation.body
        for content in operation.body.contents
    )


OPTIONAL: Mapping[str, Callable[[Api], bool]] = MappingProxyType(
    {
        "forms.py": _sends("FormBody", "MultipartBody"),
        "multipart.py": _sends("MultipartBody"),
        "uploads.py": _sends("MultipartBody", "RawBody"),
    }
)
"""File name in the runtime (`oauth.py`) -> whether an API needs it. All others are always copied."""


def unused_modules(api: Api) -> frozenset[str]:
    """Files of the runtime that the package of this API does without."""
    return frozenset(name for name, is_needed in OPTIONAL.items() if not is_needed(api))
