"""Where the runtime's public names live; the copy of the runtime is `._runtime` in every package."""

from togai_codegen.python.expressions import Name

RUNTIME = "._runtime"


def runtime(name: str, module: str) -> Name:
    """A name of the runtime."""
    return Name(name, f"{RUNTIME}.{module}")


MODEL = runtime("Model", "model")
FIELD = runtime("WireField", "model")
NULLABLE = runtime("Nullable", "model")
ALIAS_TYPE = runtime("TypeAliasType", "aliases")
CAMEL_CASE = runtime("camel_case", "model")
DATE_TIME = runtime("DateTime", "scalars")
DATE = runtime("Date", "scalars")
NUMBER = runtime("Number", "scalars")
EXACT_DECIMAL = runtime("ExactDecimal", "scalars")
BINARY = runtime("Binary", "scalars")
OPEN_STR_ENUM = runtime("OpenStrEnum", "enums")
OPEN_INT_ENUM = runtime("OpenIntEnum", "enums")
UNKNOWN_VARIANT = runtime("UnknownVariant", "unions")
DISCRIMINATED = runtime("Discriminated", "unions")
OPEN_UNION = runtime("OpenUnion", "unions")
LISTED = runtime("Listed", "letter")
POSITIONS = runtime("Positions", "letter")
FILE = runtime("File", "multipart")
FILE_CONTENT = runtime("FileContent", "uploads")
OMIT = runtime("OMIT", "omit")
OMIT_TYPE = runtime("Omit", "omit")
REQUEST_OPTIONS = runtime("RequestOptions", "options")
OPERATION = runtime("Operation", "operation")
TOKEN_PAGES = runtime("TokenPages", "page_values")
CURSOR_PAGES = runtime("CursorPages", "page_kinds")
OFFSET_PAGES = runtime("OffsetPages", "page_kinds")
NUMBER_PAGES = runtime("NumberPages", "page_kinds")
LINK_PAGES = runtime("LinkPages", "page_kinds")
URL_PAGES = runtime("UrlPages", "page_kinds")
REDIRECT = runtime("Redirect", "operation")
REDIRECTED = runtime("Redirected", "operation")
EVENT_STREAM = runtime("EventStream", "events")
ASYNC_EVENT_STREAM = runtime("AsyncEventStream", "events")
JSON_LINES = runtime("JsonLines", "events")
ASYNC_JSON_LINES = runtime("AsyncJsonLines", "events")
SYNC_PAGER = runtime("SyncPager", "paging")
ASYNC_PAGER = runtime("AsyncPager", "paging")
SYNC_RESOURCE = runtime("SyncResource", "resource")
ASYNC_RESOURCE = runtime("AsyncResource", "resource")
WEBHOOK = runtime("Webhook", "webhooks")
RESPOND = runtime("respond", "responding")
RESPOND_PAGE = runtime("respond_page", "responding")
ASYNC_RESPOND = runtime("async_respond", "responding")
ASYNC_RESPOND_PAGE = runtime("async_respond_page", "responding")
MODE = runtime("ModeT", "responding")
RAW = runtime("Raw", "responding")
STREAMED = runtime("Streamed", "responding")
VIEW = runtime("View", "responding")

BATCHES = runtime("Batches", "batches")
BATCH_RESULT = runtime("BatchResult", "batches")
SEND_BATCHES = runtime("send_batches", "batches")
ASYNC_SEND_BATCHES = runtime("async_send_batches", "async_batches")
WAITING = runtime("Waiting", "waiting")
WAIT_OPTIONS = runtime("WaitOptions", "waiting")
WAIT_UNTIL = runtime("wait_until", "waiting")
ASYNC_WAIT_UNTIL = runtime("async_wait_until", "waiting")

ERROR_CLASSES = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "408": "RequestTimeoutError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}
"""The error that the runtime raises for a documented status; any 5xx is a ServerError."""

ERROR_NAMES = (
    "ApiClientError",
    "AuthenticationError",
    "BadRequestError",
    "BatchStopped",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailed",
    "DeadlineExceeded",
    "NotFoundError",
    "PagingError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "ResponseError",
    "ResponseShapeError",
    "ResponseShapeWarning",
    "ServerError",
    "ShapeError",
    "TimedOut",
    "UnprocessableEntityError",
    "WaitFailed",
    "WaitTimedOut",
)
