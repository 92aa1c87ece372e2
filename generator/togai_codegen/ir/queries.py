"""Questions that several stages ask of an Api."""

from collections.abc import Iterable
from functools import lru_cache

from togai_codegen.ir.model import (
    Alias,
    Anything,
    Api,
    Array,
    Constant,
    Content,
    Declaration,
    Enumeration,
    Map,
    Nullable,
    Object,
    Operation,
    Primitive,
    Ref,
    Type,
    Union,
    Webhook,
)
from togai_codegen.location import unescape_token
from togai_codegen.records import known_by_record

FORM = "application/x-www-form-urlencoded"
STREAMS = frozenset({
    "text/event-stream", "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines",
    "application/jsonlines", "application/x-jsonl",
})  # fmt: skip


@lru_cache(maxsize=1_000)
def is_json(media_type: str) -> bool:
    """Whether a media type is JSON or has the structured suffix `+json` (RFC 6839, section 3.1)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


@lru_cache(maxsize=1_000)
def is_form(media_type: str) -> bool:
    """Whether a media type is a form, multipart or not."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence in (FORM, "multipart/form-data")


@lru_cache(maxsize=1_000)
def media_range(media_type: str) -> str:
    """The media type in lower case without its parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


@lru_cache(maxsize=1_000)
def is_stream(media_type: str) -> bool:
    """Whether a body of this type holds values one after another: server-sent events, JSON lines, a JSON text sequence."""
    media = media_range(media_type)
    return media in STREAMS or media.endswith("json-seq")


def answers_both(operation: Operation) -> bool:
    """Whether an operation's successes hold streams as well as other content."""
    found = {is_stream(content.media_type) for item in operation.responses if item.status[:1] == "2" for content in item.contents}
    return operation.method != "HEAD" and found == {True, False}


def resolve(api: Api, type_: Type) -> Declaration | Type:
    """What a type is, aliases followed: a declaration that is no alias, or a type that is no reference.

    A Nullable on the way is kept, for it is what the type is. Ends on rings too.
    """
    seen: set[str] = set()
    while isinstance(type_, Ref):
        declaration = api.declarations.get(type_.target)
        if declaration is None or type_.target in seen:
            return Anything()
        if not isinstance(declaration, Alias):
            return declaration
        seen.add(type_.target)
        type_ = declaration.type
    return type_


def body_content(operation: Operation) -> Content | None:
    """The media type that a request is sent as: the first JSON one, else the first form, else the first."""
    contents = operation.body.contents if operation.body else ()
    for accepts in (is_json, is_form):
        for content in contents:
            if accepts(content.media_type):
                return content
    return contents[0] if contents else None


def body_choices(operation: Operation) -> tuple[str, ...]:
    """The media types among which a caller may choose, ranges (`image/*`) included; none where there is no choice."""
    found = tuple(content.media_type for content in operation.body.contents) if operation.body else ()
    ranges = [media_type for media_type in found if "*" in media_type and not media_type.startswith("*/")]
    return found if len(found) > 1 or ranges else ()


def body_object(api: Api, operation: Operation) -> Object | None:
    """The object whose properties become keyword arguments of the method, or None.

    That is so where all media types of the body, JSON or forms, have one type, which is an object and not nullable.
    """
    contents = operation.body.contents if operation.body else ()
    types = {content.type for content in contents}
    if len(types) != 1 or not all(is_json(content.media_type) or is_form(content.media_type) for content in contents):
        return None
    (type_,) = types
    if type_ is None:
        return None
    shape = resolve(api, type_)
    return shape if isinstance(shape, Object) else None


def answer_type(operation: Operation) -> Type | None:
    """What the first success holds in JSON; None where that is nothing, or of no documented type."""
    for response in operation.responses:
        if response.status.startswith("2"):
            return next((content.type for content in response.contents if is_json(content.media_type)), None)
    return None


def at_path(api: Api, type_: Type | None, path: str) -> Type | None:
    """The type at a path of property names (see `ir.pagination`) below a type; None where it leads nowhere."""
    for name in path.split("/") if path else ():
        shape = None if type_ is None else resolve(api, without_null(api, type_))
        wire = unescape_token(name)
        properties = shape.properties if isinstance(shape, Object) else ()
        type_ = next((prop.type for prop in properties if prop.name == wire), None)
    return type_


def without_null(api: Api, type_: Type) -> Type:
    """The type, null taken away."""
    shape = resolve(api, type_)
    return shape.inner if isinstance(shape, Nullable) else type_


def item_type(api: Api, operation: Operation) -> Type:
    """What an operation that answers in pages lists."""
    found = at_path(api, answer_type(operation), operation.pagination.items) if operation.pagination else None
    shape = None if found is None else resolve(api, without_null(api, found))
    return shape.items if isinstance(shape, Array) else Anything()


def subtypes(type_: Type) -> tuple[Type, ...]:
    """A type and all types inside it, outermost first; references are not followed."""
    match type_:
        case Primitive() | Constant() | Ref() | Anything():
            return (type_,)
        case Array():
            inside = (type_.items, *type_.prefix, *((type_.rest,) if type_.rest else ()))
            return (type_, *(part for item in inside for part in subtypes(item)))
        case Map():
            return (type_, *subtypes(type_.values))
        case Nullable():
            return (type_, *subtypes(type_.inner))


def references(type_: Type) -> tuple[str, ...]:
    """The declarations that a type names, outermost first."""
    if isinstance(type_, Ref):
        return (type_.target,)
    return tuple([part.target for part in subtypes(type_) if isinstance(part, Ref)])


def all_references(types: Iterable[Type]) -> list[str]:
    """The declarations that types name, one type after another."""
    # Most types are scalars, which are not worth a call.
    return [target for type_ in types if not isinstance(type_, Primitive) for target in references(type_)]


def declared_types(declaration: Declaration) -> tuple[Type, ...]:
    """The types that stand in a declaration."""
    match declaration:
        case Object():
            return (*[prop.type for prop in declaration.properties], declaration.additional)
        case Union():
            return tuple([variant.type for variant in declaration.variants])
        case Alias():
            return (declaration.type,)
        case Enumeration():
            return ()


@known_by_record(most=50_000)
def dependencies(declaration: Declaration) -> tuple[str, ...]:
    """The declarations that a declaration names, each once, in order. Four stages ask of each."""
    return tuple(dict.fromkeys(all_references(declared_types(declaration))))


def operation_types(operation: Operation) -> list[Type]:
    """The types that an operation takes and answers."""
    types = [parameter.type for parameter in operation.parameters]
    contents = [*(operation.body.contents if operation.body else ())]
    for response in operation.responses:
        contents += response.contents
        types += [header.type for header in response.headers]
    return types + [type_ for content in contents for type_ in (content.type, content.item_type) if type_ is not None]


def webhook_types(webhook: Webhook) -> list[Type]:
    """The types that a webhook brings."""
    contents = webhook.body.contents if webhook.body else ()
    return [content.type for content in contents if content.type is not None]


def reachable(api: Api, targets: Iterable[str]) -> tuple[str, ...]:
    """The declarations that can be reached from these, these included, nearest first."""
    found: dict[str, None] = {}
    queue = list(targets)
    for target in queue:
        if target not in found and target in api.declarations:
            found[target] = None
            queue.extend(dependencies(api.declarations[target]))
    return tuple(found)


def security_of(api: Api) -> tuple[tuple[str, ...], ...]:
    """What most operations need to be authorised; of several the first in the document."""
    counts: dict[tuple[tuple[str, ...], ...], int] = {}
    for operation in api.operations:
        counts[operation.security] = counts.get(operation.security, 0) + 1
    return max(counts, key=lambda security: counts[security], default=())
