"""Request bodies: what the runtime is told of them, and what a caller may pass."""

from dataclasses import replace

from togai_codegen.ir.model import Anything, Api, Content, Object, Operation, PartEncoding, Primitive, PrimitiveKind, Type
from togai_codegen.ir.queries import body_choices, body_content, is_form, is_json, media_range, resolve, subtypes
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.expressions import STR, Choice, PyType, either
from togai_codegen.python.literals import literal, tuple_source
from togai_codegen.python.scope import Scope

_MODULES = {"JsonBody": "operation", "FormBody": "forms", "MultipartBody": "multipart", "RawBody": "uploads"}
_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


def body_source(api: Api, operation: Operation, scope: Scope) -> str:
    """The descriptor of the body that is sent by default; empty where the operation has none."""
    content = body_content(operation)
    return "" if content is None or operation.body is None else _descriptor(api, content, scope, operation.body.required)


def other_sources(api: Api, operation: Operation, scope: Scope) -> str:
    """The descriptors of the operation's other media types, as a tuple."""
    chosen = body_content(operation)
    body = operation.body
    others = [_descriptor(api, item, scope, body.required) for item in body.contents if item is not chosen] if body else []
    return tuple_source(others) if others else ""


def choices(operation: Operation) -> PyType | None:
    """What `content_type` may be; None where the spec leaves no choice."""
    media_types = body_choices(operation)
    if any("*" in media_type for media_type in media_types):
        return STR
    return Choice(media_types) if media_types else None


def body_type(operation: Operation, annotator: Annotator) -> PyType:
    """What a caller may pass as the whole body: the union over its media types, the default one first."""
    chosen = body_content(operation)
    every = operation.body.contents if operation.body else ()
    return either(*(_argument(item, annotator) for item in sorted(every, key=lambda item: item is not chosen)))


def field_type(operation: Operation, name: str, type: Type, annotator: Annotator) -> PyType:
    """What a caller may pass for a property of the body; in a multipart body files are welcome where the spec says binary."""
    multipart = (
        [item for item in operation.body.contents if _kind(item.media_type)[0] == "MultipartBody"] if operation.body else []
    )
    if not multipart:
        return annotator.argument(type)
    found = replace(annotator, binary=rt.FILE).argument(type)
    declared = {item.content_type for content in multipart for item in content.encodings if item.name == name}
    is_file = any(text and not is_json(text) and not text.startswith("text/") for text in declared)
    return either(rt.FILE, found) if is_file and found == STR else found


def sample_type(content: Content) -> Type:
    """The type that an example of the body is made for."""
    kind, _ = _kind(content.media_type)
    if content.type is not None and (kind != "RawBody" or isinstance(content.type, Primitive)):
        return content.type
    is_text = content.media_type.startswith("text/") or _is_xml(content.media_type)
    return Anything() if kind != "RawBody" else Primitive(PrimitiveKind.STRING if is_text else PrimitiveKind.BINARY)


def _argument(content: Content, annotator: Annotator) -> PyType:
    """Raw bodies take text and files, and scalars where the spec says so; forms and JSON what their schema says."""
    kind, _ = _kind(content.media_type)
    if kind != "RawBody":
        inner = replace(annotator, binary=rt.FILE) if kind == "MultipartBody" else annotator
        return inner.argument(content.type or Anything())
    scalar = content.type if isinstance(content.type, Primitive) else None
    if scalar is None or scalar.kind in (PrimitiveKind.STRING, PrimitiveKind.BINARY):
        return either(STR, rt.FILE_CONTENT)
    return either(annotator.argument(scalar), STR, rt.FILE_CONTENT)


def _descriptor(api: Api, content: Content, scope: Scope, required: bool) -> str:
    kind, default = _kind(content.media_type)
    arguments: list[str] = []
    if content.media_type != default:
        arguments.append(f"media_type={literal(content.media_type)}")
    if kind in {"FormBody", "MultipartBody"} and content.encodings:
        entries = (f"{literal(item.name)}: {_encoding(item, scope)}" for item in content.encodings)
        arguments.append(f"encodings={{{', '.join(entries)}}}")
    if not required and kind != "RawBody":
        arguments.append("optional=True")
    if kind == "MultipartBody" and (files := _files(api, content)):
        arguments.append(f"files={tuple_source([literal(name) for name in files])}")
    return f"{scope.use(rt.runtime(kind, _MODULES[kind]))}({', '.join(arguments)})"


def _files(api: Api, content: Content) -> list[str]:
    """The properties that hold binary data, by themselves or in arrays."""
    shape = resolve(api, content.type) if content.type is not None else None
    binary = Primitive(PrimitiveKind.BINARY)
    return [item.name for item in shape.properties if binary in subtypes(item.type)] if isinstance(shape, Object) else []


def _encoding(encoding: PartEncoding, scope: Scope) -> str:
    """A style that the spec gives makes it ignore the media type (OpenAPI 3.1.1, section 4.8.15.1.2)."""
    styled = encoding.style is not None or encoding.explode is not None or encoding.allow_reserved
    explode = encoding.style in (None, "form") if encoding.explode is None else encoding.explode
    arguments = [
        *([f"content_type={literal(encoding.content_type)}"] if encoding.content_type is not None and not styled else []),
        *([f"style={literal(encoding.style)}"] if encoding.style in _STYLES[1:] else []),
        *([] if explode else ["explode=False"]),
        *(["allow_reserved=True"] if encoding.allow_reserved else []),
    ]
    return f"{scope.use(rt.runtime('PartEncoding', 'forms'))}({', '.join(arguments)})"


def _kind(media_type: str) -> tuple[str, str]:
    """The runtime's descriptor and the media type that it has by default."""
    media = media_range(media_type)
    if media == "*/*" or is_json(media):
        return "JsonBody", "application/json"
    if is_form(media) and not media.startswith("multipart/"):
        return "FormBody", media
    if media.startswith("multipart/"):
        return "MultipartBody", "multipart/form-data"
    return "RawBody", "application/octet-stream"


def body_class(media_type: str) -> str:
    """The class of the runtime that sends this media type."""
    return _kind(media_type)[0]


def _is_xml(media_type: str) -> bool:
    media = media_range(media_type)
    return media.endswith(("/xml", "+xml"))
