"""Security schemes."""

from collections.abc import Iterator
from typing import Final

from togai_codegen.openapi.cursor import Cursor
from togai_codegen.openapi.model import OAuthFlow, SecurityScheme
from togai_codegen.openapi.references import follow
from togai_codegen.openapi.swagger_root import security_definitions
from togai_codegen.shapes import is_dict

_KINDS: Final = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")


def read_security_schemes(cursor: Cursor) -> tuple[SecurityScheme, ...]:
    """`components.securitySchemes` of the document, references followed; what is no scheme warns and is left out."""
    components = cursor.value.get("components")
    entries = security_definitions(cursor) if cursor.context.swagger else iter(())
    if is_dict(components):
        entries = cursor.child("components").all_entries("securitySchemes")
    found: list[SecurityScheme] = []
    for name, entry in entries:
        target = follow(entry)
        scheme = _scheme(name, target) if target is not None and target.is_object(f"security scheme {name!r}") else None
        if scheme is not None:
            found.append(scheme)
    return tuple(found)


def _scheme(name: str, cursor: Cursor) -> SecurityScheme | None:
    kind = cursor.string("type")
    if kind not in _KINDS:
        cursor.warn(f"security scheme {name!r} needs a 'type' of {', '.join(_KINDS)}")
        return None
    key, place, http = cursor.string("name"), cursor.string("in"), cursor.string("scheme")
    if kind == "apiKey" and (not key or place not in ("query", "header", "cookie")):
        cursor.warn(f"security scheme {name!r} needs a 'name' and an 'in' of query, header or cookie")
        return None
    if kind == "http" and not http:
        cursor.warn(f"security scheme {name!r} needs a 'scheme'")
        return None
    return SecurityScheme(
        at=cursor.at,
        extensions=cursor.extensions(),
        name=name,
        kind=kind,
        description=cursor.string("description"),
        parameter_name=key if kind == "apiKey" else None,
        location=place if kind == "apiKey" else None,
        scheme=http.lower() if kind == "http" and http else None,
        bearer_format=cursor.string("bearerFormat") if kind == "http" else None,
        flows=tuple(_flows(cursor)) if kind == "oauth2" else (),
    )


def _flows(cursor: Cursor) -> Iterator[OAuthFlow]:
    """The flows, in the order of the document."""
    for kind, flow in cursor.objects("flows"):
        if flow.is_object("an OAuth flow"):
            yield OAuthFlow(
                at=flow.at,
                extensions=flow.extensions(),
                kind=kind,
                token_url=flow.string("tokenUrl"),
                scopes=tuple(name for name, _ in flow.all_entries("scopes")),
            )
