"""Names that generated code can't give away, by the scope in which they would hide something."""

import builtins
import keyword


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS = frozenset(keyword.kwlist)

BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
# Builtins differ between Python versions; the generator's own version must not show in what it writes.
_LATER_BUILTINS = _words("EncodingWarning PythonFinalizationError BaseExceptionGroup ExceptionGroup aiter anext")
_INTERACTIVE = frozenset({"exit", "quit", "copyright", "credits", "license"})

TYPING = _words("""
    Any Annotated Callable ClassVar Final Generic Literal Mapping Never NoReturn Optional Self Sequence TypeAlias TypedDict
    TypeVar Union Unpack Iterable Iterator AsyncIterator Awaitable Protocol TYPE_CHECKING Enum StrEnum IntEnum Decimal
""")

MODELS = _words("""
    Model BaseModel WireField Date DateTime Number ExactDecimal OpenStrEnum OpenIntEnum UnknownVariant Discriminated Discriminator
    Omit OMIT Operation RequestOptions Binary ConfigDict Nullable
""")
"""What a models module imports from the runtime, and what its users have beside it."""

CALLS = _words("""
    Json Text Bytes Empty Redirect Retry Timeout Response RawResponse Transport Bearer Basic ApiKey SyncClient AsyncClient
    ClientConfig SyncResource AsyncResource SyncPager AsyncPager TokenPages CursorPages OffsetPages NumberPages LinkPages
    UrlPages QueryParameter PathParameter HeaderParameter CookieParameter JsonBody FormBody MultipartBody RawBody Raw
    Streamed View ModeT Stream EventStream AsyncEventStream JsonLines AsyncJsonLines PartEncoding File FileContent
""")
"""What a resources module imports from the runtime besides."""

CLASSES = KEYWORDS | (BUILTINS - _INTERACTIVE) | _LATER_BUILTINS | TYPING | MODELS
"""What a class in a models module may not be called."""

ANNOTATIONS = _words("int str float bool bytes list dict set tuple frozenset object datetime date")
"""Lower-case names that class bodies and signatures use: a field or an argument of that name would hide them."""

_BASE_MODEL = _words("""
    construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json update_forward_refs validate
    model_computed_fields model_config model_construct model_copy model_dump model_dump_json model_extra model_fields
    model_fields_set model_json_schema model_parametrized_name model_post_init model_rebuild model_validate model_validate_json
    model_validate_strings
""")
_RUNTIME_MODEL = _words("to_json from_json to_dict from_dict extra shape_errors model_shape_errors validate_strict")
PROPERTIES = KEYWORDS | ANNOTATIONS | _BASE_MODEL | _RUNTIME_MODEL
"""What a field may not be called: pydantic's BaseModel (2.11 to 2.14), our Model, and what annotations use."""

OPTIONS = _words("extra_headers extra_query extra_body timeout deadline retry idempotency_key check_requests on_shape_error")
ARGUMENTS = KEYWORDS | ANNOTATIONS | OPTIONS | {"self", "options", "models"}
"""What an argument of a method may not be called."""

METHODS = KEYWORDS | frozenset({"with_raw_response", "with_streaming_response", "with_options", "property"})
"""What a method may not be called."""

CLIENT = KEYWORDS | _words("""
    request with_options close aclose base_url environment token timeout deadline retry hooks transport call paginate config
    username password api_key security with_raw_response options closed is_closed headers
""")
"""What a resource may not be called: attributes of a client."""

RESOURCE_CLASSES = CLASSES | CALLS
"""What a resource's class may not be called."""

WEBHOOKS = KEYWORDS | BUILTINS | ANNOTATIONS | {"annotations", "models", "Webhook", "Any"}
"""What a webhook may not be called: names that the module `webhooks` uses."""

MODULES = KEYWORDS | {"models", "resources", "errors", "webhooks"}
"""What a module of models or of a resource may not be called."""
