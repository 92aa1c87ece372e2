"""Questions that several stages ask of an Api."""

from collections.abc import Iterator

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
)

FORM = "application/x-www-form-urlencoded"


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON or has the structured suffix `+json` (RFC 6839, section 3.1)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def is_form(media_type: str) -> bool:
    """Whether a media type is a form, multipart or not."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence in (FORM, "multipart/form-data")


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


def subtypes(type_: Type) -> Iterator[Type]:
    """A type and all types inside it, outermost first; references are not followed."""
    yield type_
    match type_:
        case Array(items):
            yield from subtypes(items)
        case Map(values):
            yield from subtypes(values)
        case Nullable(inner):
            yield from subtypes(inner)
        case Primitive() | Constant() | Ref() | Anything():
            pass


def references(type_: Type) -> Iterator[str]:
    """The declarations that a type names."""
    return (part.target for part in subtypes(type_) if isinstance(part, Ref))


def declared_types(declaration: Declaration) -> Iterator[Type]:
    """The types that stand in a declaration."""
    match declaration:
        case Object():
            yield from (prop.type for prop in declaration.properties)
            yield declaration.additional
        case Union():
            yield from (variant.type for variant in declaration.variants)
        case Alias():
            yield declaration.type
        case Enumeration():
            pass


def dependencies(declaration: Declaration) -> tuple[str, ...]:
    """The declarations that a declaration names, each once, in order."""
    return tuple(dict.fromkeys(target for type_ in declared_types(declaration) for target in references(type_)))


def operation_types(operation: Operation) -> Iterator[Type]:
    """The types that an operation takes and answers."""
    yield from (parameter.type for parameter in operation.parameters)
    contents = [*(operation.body.contents if operation.body else ())]
    for response in operation.responses:
        contents += response.contents
        yield from (header.type for header in response.headers)
    yield from (content.type for content in contents if content.type is not None)


def reachable(api: Api, targets: Iterator[str]) -> tuple[str, ...]:
    """The declarations that can be reached from these, these included, nearest first."""
    found: dict[str, None] = {}
    queue = list(targets)
    for target in queue:
        if target in api.declarations and target not in found:
            found[target] = None
            queue.extend(dependencies(api.declarations[target]))
    return tuple(found)
