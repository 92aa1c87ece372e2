"""`read_spec`: a document becomes the typed spec."""

import re
from collections.abc import Container
from typing import Final, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.openapi.cursor import Context, Cursor
from togai_codegen.openapi.model import Info, Schema, Spec, Tag
from togai_codegen.openapi.paths import read_path_items, read_paths, read_security, read_servers
from togai_codegen.openapi.schemas import read_schema
from togai_codegen.openapi.security import read_security_schemes
from togai_codegen.openapi.swagger_root import read_servers as read_hosts
from togai_codegen.shapes import is_dict
from togai_codegen.source import Document, DocumentSet

_PARTS: Final = frozenset({"paths", "components", "webhooks", "x-webhooks", "definitions"})
_VERSION: Final = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})(?:\.[0-9A-Za-z.]{1,40})?(?:-.{1,200})?", re.ASCII)
"""A suffix may be anything (the JSON Schemas of OpenAPI 3.0 and 3.1 say `(-.+)?`), and means nothing to us."""


def read_spec(
    document: Document, documents: DocumentSet, diagnostics: Diagnostics, *, left_out: Container[str] = frozenset()
) -> Spec:
    """Read an OpenAPI 3 document, 3.0 and 3.2 as 3.1, or a Swagger 2.0 document, lifted.

    What stands at the places `left_out` (canonical targets of components and paths) is not read; such a path is empty.
    Malformed parts are left out under a warning. Raises StopRun, after reporting, if the document is no OpenAPI at all.
    """
    version = _version(document, diagnostics)
    context = make_context(documents, version, diagnostics)
    return _spec(Cursor(context, document, document.root, "", document.root_location), version, left_out)


def make_context(documents: DocumentSet, dialect: str, diagnostics: Diagnostics) -> Context:
    """What readers of single nodes need; `dialect` as in `Spec.dialect`."""
    return Context(documents, diagnostics, dialect.startswith("2."))


def _version(document: Document, diagnostics: Diagnostics) -> str:
    root = document.root
    if not is_dict(root):
        _stop(diagnostics, codes.OAS001, "the document is no OpenAPI description: its root is no object", document.root_location)
    if "openapi" not in root and "swagger" in root:
        return _swagger(document, diagnostics)
    if "openapi" not in root:
        message = "the document is no OpenAPI description: it has no key 'openapi'"
        _stop(diagnostics, codes.OAS001, message, document.root_location)
    text = str(root["openapi"])  # an unquoted 3.1 is a number
    at = document.locate("/openapi")
    match = _VERSION.fullmatch(text)
    if isinstance(root["openapi"], bool) or match is None:
        _stop(diagnostics, codes.OAS001, "the value of 'openapi' is no version", at, "write the version, for example 3.1.0")
    elif match.group(1) != "3" or int(match.group(2)) > 2:
        _stop(diagnostics, codes.OAS002, f"OpenAPI {text} is not supported", at)
    elif match.group(2) == "2":
        diagnostics.report(codes.OAS009, f"OpenAPI {text} is read as 3.1", at, action=Action.KEPT)
    return text.partition("-")[0]


def _swagger(document: Document, diagnostics: Diagnostics) -> str:
    text = str(document.root["swagger"])  # an unquoted 2.0 is a number
    at = document.locate_key("/swagger")
    if text not in ("2.0", "2"):
        _stop(diagnostics, codes.OAS002, f"Swagger {text[:20]} is not supported", at, "convert it to OpenAPI 3 first")
    diagnostics.report(codes.OAS010, "Swagger 2.0 is lifted to OpenAPI 3.1", at, action=Action.KEPT)
    return "2.0"


def _spec(cursor: Cursor, version: str, left_out: Container[str]) -> Spec:
    if not cursor.value.keys() & _PARTS:
        cursor.warn("the document has none of 'paths', 'components' and 'webhooks', so it describes nothing", action=Action.KEPT)
    # `x-webhooks` is what documents of 3.0 write, where the key does not exist yet.
    webhooks = "x-webhooks" if "x-webhooks" in cursor.value and "webhooks" not in cursor.value else "webhooks"
    return Spec(
        at=cursor.at,
        extensions=cursor.extensions(),
        dialect=version,
        info=_info(cursor),
        servers=read_hosts(cursor) if cursor.context.swagger else read_servers(cursor),
        security=read_security(cursor) or (),
        tags=_tags(cursor),
        paths=read_paths(cursor, left_out),
        webhooks_at=f"#/{webhooks}",
        webhooks=read_path_items(cursor, webhooks),
        schemas_at="#/definitions" if cursor.context.swagger else "#/components/schemas",
        schemas=_schemas(cursor, left_out),
        security_schemes=read_security_schemes(cursor),
    )


def _info(cursor: Cursor) -> Info:
    info = cursor.get("info")
    if info is None:
        cursor.warn("the document has no 'info'", action=Action.KEPT)
    if info is None or not info.is_object("'info'"):
        return Info(at=cursor.at, title="", version="")
    return Info(
        at=info.at,
        extensions=info.extensions(),
        title=info.string("title") or "",
        version=info.string("version") or "",
        description=info.string("description"),
    )


def _tags(cursor: Cursor) -> tuple[Tag, ...]:
    found: dict[str, Tag] = {}
    for item in cursor.items("tags"):
        if not item.is_object("a tag"):
            continue
        name = item.string("name")
        if name is None or name in found:
            item.warn("a tag needs a 'name' of its own")
            continue
        found[name] = Tag(at=item.at, extensions=item.extensions(), name=name, description=item.string("description"))
    return tuple(found.values())


def _schemas(cursor: Cursor, left_out: Container[str]) -> dict[str, Schema]:
    if cursor.context.swagger:
        return {name: read_schema(entry) for name, entry in cursor.all_entries("definitions")}
    components = cursor.get("components")
    if components is None or not components.is_object("'components'"):
        return {}
    return {name: read_schema(entry) for name, entry in components.all_entries("schemas") if f"#{entry.pointer}" not in left_out}


def _stop(diagnostics: Diagnostics, code: Code, message: str, at: Location, hint: str | None = None) -> NoReturn:
    diagnostics.report(code, message, at, action=Action.STOPPED, hint=hint)
    raise StopRun
