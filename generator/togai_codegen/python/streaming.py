"""Operations that answer a stream of values: alone, or in place of a whole value where they are asked for it.

The latter get a second method, `<name>_stream`. One method with a switch would need an overload for each value of the switch,
each with all arguments, to say what comes back; two methods say it, and each has the documentation of what it does.
"""

from collections.abc import Sequence
from dataclasses import replace

from togai_codegen.ir.model import Api, Operation, Primitive, PrimitiveKind, Property, Response
from togai_codegen.ir.queries import body_object, is_stream, resolve, without_null
from togai_codegen.naming.model import Names
from togai_codegen.python import contents
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.expressions import Name

_SUFFIX = " as a stream"
_SWITCH = "stream"


def with_twins(api: Api, names: Names) -> tuple[Api, Names]:
    """The Api in which an operation that answers both is followed by one that answers only the stream, and the names of both."""
    operations = [twin for operation in api.operations for twin in _both(operation, names)]
    origin = {item.id: item.id.removesuffix(_SUFFIX) for item in operations if is_twin(item)}
    if not origin:
        return api, names
    extended = replace(
        names,
        methods={**names.methods, **{twin: names.streams[whole] for twin, whole in origin.items()}},
        parameters={
            **names.parameters,
            **{
                (twin, *key[1:]): name
                for twin, whole in origin.items()
                for key, name in names.parameters.items()
                if key[0] == whole
            },
        },
        body_fields={
            **names.body_fields,
            **{
                (twin, key[1]): name
                for twin, whole in origin.items()
                for key, name in names.body_fields.items()
                if key[0] == whole
            },
        },
    )
    return replace(api, operations=tuple(operations)), extended


def _both(operation: Operation, names: Names) -> Sequence[Operation]:
    if operation.id not in names.streams or operation.id not in names.methods:
        return (operation,)
    responses = tuple(_streamed(item) for item in operation.responses if item.status[:1] not in "23" or _streamed(item).contents)
    return operation, replace(operation, id=operation.id + _SUFFIX, responses=responses, pagination=None)


def _streamed(response: Response) -> Response:
    if response.status[:1] != "2" and response.status != "default":
        return response
    return replace(response, contents=tuple(item for item in response.contents if is_stream(item.media_type)))


def is_twin(operation: Operation) -> bool:
    """Whether the operation was made here."""
    return operation.id.endswith(_SUFFIX)


def spec_id(operation: Operation) -> str:
    """The id that the operation has in the spec."""
    return operation.id.removesuffix(_SUFFIX)


def is_switch(api: Api, operation: Operation, prop: Property) -> bool:
    """Whether a field of the body asks for the stream: a boolean called `stream`."""
    kind = resolve(api, without_null(api, prop.type))
    return is_twin(operation) and prop.name == _SWITCH and kind == Primitive(PrimitiveKind.BOOLEAN)


def switch(api: Api, operation: Operation) -> str | None:
    """Wire name of the field of the body that asks for the stream."""
    shape = body_object(api, operation)
    found = [prop.name for prop in (shape.properties if shape else ()) if is_switch(api, operation, prop)]
    return found[0] if found else None


def stream_class(operation: Operation, is_async: bool) -> Name | None:
    """What the method returns one value after another in; None where it answers whole values."""
    form = contents.successes(operation)[0]
    if form.kind != "Stream":
        return None
    if form.media_type == "text/event-stream":
        return rt.ASYNC_EVENT_STREAM if is_async else rt.EVENT_STREAM
    return rt.ASYNC_JSON_LINES if is_async else rt.JSON_LINES


def has_streams(api: Api) -> bool:
    """Whether an operation answers a stream."""
    # Of nearly all operations the media types alone tell that there is none.
    documented = (
        operation
        for operation in api.operations
        if any(is_stream(content.media_type) for response in operation.responses for content in response.contents)
    )
    return any(item.kind == "Stream" for operation in documented for item in contents.every_form(operation))
