"""Which modules of the runtime a package needs: those that only some APIs use are copied only where one does."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from togai_codegen.ir.helpers import BatchHelper, WaitHelper
from togai_codegen.ir.model import Anything, Api, Array, MutualTlsScheme, OAuth2Scheme, Primitive, Ref, Union
from togai_codegen.ir.queries import declared_types, subtypes
from togai_codegen.python.bodies import body_class
from togai_codegen.python.credentials import used_schemes
from togai_codegen.python.limits import has_limits
from togai_codegen.python.paging import has_other_pages
from togai_codegen.python.streaming import has_streams


def sends_batches(api: Api) -> bool:
    """Whether a method sends items in batches."""
    return any(isinstance(helper, BatchHelper) for operation in api.operations for helper in operation.helpers)


def waits(api: Api) -> bool:
    """Whether a method waits for a final state."""
    return any(isinstance(helper, WaitHelper) for operation in api.operations for helper in operation.helpers)


def _sends(*kinds: str) -> Callable[[Api], bool]:
    """Whether some body is sent as one of these classes of the runtime."""
    return lambda api: any(
        body_class(content.media_type) in kinds
        for operation in api.operations
        if operation.body
        for content in operation.body.contents
    )


_SIMPLE = frozenset({Primitive, Ref})
"""What most types are."""


def _has_letters(api: Api) -> bool:
    """Whether a schema lists values of mixed kinds, or types of items by position."""
    return any(
        (isinstance(part, Anything) and part.listed is not None) or (isinstance(part, Array) and bool(part.prefix))
        for declaration in api.declarations.values()
        for type in declared_types(declaration)
        if type.__class__ not in _SIMPLE
        for part in subtypes(type)
    )


def _has_grant(api: Api) -> bool:
    """Whether the client fetches tokens of OAuth 2."""
    return any(isinstance(item, OAuth2Scheme) and item.client_credentials is not None for item in used_schemes(api))


def _has_mutual_tls(api: Api) -> bool:
    return any(isinstance(item, MutualTlsScheme) for item in used_schemes(api))


def _has_unions(api: Api) -> bool:
    return any(isinstance(item, Union) for item in api.declarations.values())


OPTIONAL: Mapping[str, Callable[[Api], bool]] = MappingProxyType(
    {
        "page_kinds.py": has_other_pages,
        "batches.py": sends_batches,
        "async_batches.py": sends_batches,
        "waiting.py": waits,
        "framing.py": has_streams,
        "events.py": has_streams,
        "_async_events.py": has_streams,
        "_sync_events.py": has_streams,
        "checks.py": has_limits,
        "letter.py": _has_letters,
        "equality.py": _has_letters,
        "forms.py": _sends("FormBody", "MultipartBody"),
        "_async_oauth2.py": _has_grant,
        "_sync_oauth2.py": _has_grant,
        "multipart.py": _sends("MultipartBody"),
        "mutual_tls.py": _has_mutual_tls,
        "oauth2.py": _has_grant,
        "likeness.py": _has_unions,
        "unions.py": _has_unions,
        "variants.py": _has_unions,
        "uploads.py": _sends("MultipartBody", "RawBody"),
        "webhooks.py": lambda api: bool(api.webhooks),
    }
)
"""File name in the runtime (`oauth.py`) -> whether an API needs it. All others are always copied."""

PYDANTIC_ONLY = frozenset({"core_schemas.py", "fields.py", "flat.py", "repair.py", "wire_text.py"})
"""Files of the runtime that are about pydantic, and have nothing in their place where models are Structs."""


def unused_modules(api: Api) -> frozenset[str]:
    """Files of the runtime that the package of this API does without."""
    needed = {is_needed: is_needed(api) for is_needed in dict.fromkeys(OPTIONAL.values())}
    return frozenset(name for name, is_needed in OPTIONAL.items() if not needed[is_needed])
