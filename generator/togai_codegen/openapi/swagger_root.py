"""What stands at the root of a Swagger 2.0 document: host, base path, schemes, security definitions."""

from collections.abc import Iterator
from typing import Any, Final

from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import Server
from togai_codegen.shapes import is_dict

_FLOWS: Final = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def read_servers(cursor: Cursor) -> tuple[Server, ...]:
    """One server for each scheme, TLS first; a document without a host says only where on its own host it is."""
    host, path = cursor.string("host"), cursor.string("basePath") or ""
    at = cursor.child("host").at if host else cursor.at
    if host is None:
        return (Server(at=at, url=path),) if path.strip("/") else ()
    schemes = [scheme for scheme in cursor.strings("schemes") if scheme in ("http", "https")] or ["https"]
    return tuple(Server(at=at, url=f"{scheme}://{host}{path}".rstrip("/")) for scheme in sorted(schemes, reverse=True))


def security_definitions(cursor: Cursor) -> Iterator[tuple[str, Cursor]]:
    """The security definitions in the form of OpenAPI 3."""
    for name, entry in cursor.all_entries("securityDefinitions"):
        lifted = _lifted(entry.value) if is_dict(entry.value) else entry.value
        yield name, Cursor(entry.context, entry.document, lifted, entry.pointer, entry.at)


def _lifted(value: dict[str, Any]) -> dict[str, Any]:
    if value.get("type") == "basic":
        return {**value, "type": "http", "scheme": "basic"}
    if value.get("type") != "oauth2":
        return value
    flow = {key: value[key] for key in ("authorizationUrl", "tokenUrl", "scopes") if key in value}
    rest = {key: item for key, item in value.items() if key not in (*flow, "flow")}
    return {**rest, "flows": {_FLOWS.get(str(value.get("flow")), "implicit"): flow}}
