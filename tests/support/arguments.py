"""Arguments for every operation of any Api: made by the generator of values that the fake uses too."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from togai_codegen.assembly import Assembly
from togai_codegen.ir.model import Api, Operation
from togai_codegen.ir.queries import body_content, is_form, is_json
from togai_codegen.naming.model import Names
from togai_codegen.python import PackageOptions
from togai_codegen.python.mixins import NO_MIXINS
from togai_codegen.runtime.testing.values import Values
from togai_codegen.testing import DATA_FILE


@dataclass(frozen=True)
class Arguments:
    """How to call one operation: `getattr(getattr(client, resource), method)(*positional, **keywords)`."""

    operation: Operation
    resource: str
    method: str
    positional: tuple[Any, ...]
    keywords: Mapping[str, Any]


def arguments(api: Api, names: Names, *, full: bool) -> Iterator[Arguments]:
    """Arguments for all operations."""
    data = json.loads(Assembly.of(api, names, PackageOptions(package="any"), NO_MIXINS).testing()[DATA_FILE])
    values = Values(data["schemas"], sent=True, full=full)
    for operation in api.operations:
        resource, method = names.resources[operation.tag or ""].attribute, names.methods[operation.id]
        written = data["operations"][f"{resource}.{method}"]
        given = {
            # An empty path value can't be sent.
            (item["in"], item["name"]): values.of(item["schema"], item["name"]) or ("x" if item["in"] == "path" else None)
            for item in written.get("parameters", ())
            if item.get("required") or full
        }
        yield Arguments(
            operation=operation,
            resource=resource,
            method=method,
            positional=tuple(given["path", name] for name in _template_names(operation.path)),
            keywords={
                **{names.parameters[operation.id, *key]: value for key, value in given.items() if key[0] != "path"},
                **_body(operation, names, written.get("body", {}), values),
            },
        )


def _template_names(path: str) -> list[str]:
    return list(dict.fromkeys(part.partition("}")[0] for part in path.split("{")[1:]))


def _body(operation: Operation, names: Names, body: Mapping[str, Any], values: Values) -> dict[str, Any]:
    content = body_content(operation)
    if content is None:
        return {}
    value = values.of(body["contents"][content.media_type].get("schema", {}), "body")
    if not is_json(content.media_type) and not is_form(content.media_type):
        value = value if isinstance(value, str) else b"bytes"
    fields = {name: argument for (id_, name), argument in names.body_fields.items() if id_ == operation.id}
    return {fields[name]: item for name, item in value.items() if name in fields} if fields else {"body": value}
