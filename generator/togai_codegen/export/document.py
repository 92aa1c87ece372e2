"""A whole Api as one OpenAPI 3.0.3 document: overlays applied, allOf merged, references local.

Other tools can read it where they trip over what the original says; our tests serve it with a mock server.
"""

import json
from typing import Any, assert_never

from togai_codegen.export.schemas import SchemaWriter
from togai_codegen.ir.model import (
    Api,
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    Body,
    Content,
    MutualTlsScheme,
    OAuth2Scheme,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
)
from togai_codegen.naming.model import Names


def to_openapi(api: Api, names: Names) -> str:
    """The Api as JSON text. Inline schemas become components under the names of their classes."""
    writer = SchemaWriter(dict(names.classes))
    # OpenAPI 3.0 has no word for mutual TLS.
    schemes = {scheme.name: _security(scheme) for scheme in api.security_schemes if not isinstance(scheme, MutualTlsScheme)}
    paths: dict[str, dict[str, Any]] = {}
    for operation in api.operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation, writer, frozenset(schemes))
    document = {
        "openapi": "3.0.3",
        "info": {"title": api.title, "version": api.version},
        "servers": [{"url": server.url} for server in api.servers if not server.variables],
        "paths": paths,
        "components": {
            "schemas": {names.classes[key]: writer.declaration(value) for key, value in api.declarations.items()},
            "securitySchemes": schemes,
        },
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _operation(operation: Operation, writer: SchemaWriter, schemes: frozenset[str]) -> dict[str, Any]:
    return {
        **({"operationId": operation.operation_id} if operation.operation_id else {}),
        **({"summary": operation.summary} if operation.summary else {}),
        **({"deprecated": True} if operation.docs.deprecated else {}),
        "parameters": [_parameter(parameter, writer) for parameter in operation.parameters],
        **({"requestBody": _body(operation.body, writer)} if operation.body else {}),
        "responses": {response.status: _response(response, writer) for response in operation.responses},
        "security": [{name: [] for name in alternative if name in schemes} for alternative in operation.security],
    }


def _parameter(parameter: Parameter, writer: SchemaWriter) -> dict[str, Any]:
    schema = writer.type(parameter.type, parameter.constraints)
    head: dict[str, Any] = {"name": parameter.name, "in": parameter.location.value, "required": parameter.required}
    if parameter.media_type is not None:
        return {**head, "content": {parameter.media_type: {"schema": schema}}}
    return {**head, "style": parameter.style, "explode": parameter.explode, "schema": schema}


def _body(body: Body, writer: SchemaWriter) -> dict[str, Any]:
    return {"required": body.required, "content": _contents(body.contents, writer)}


def _response(response: Response, writer: SchemaWriter) -> dict[str, Any]:
    headers = {header.name: {"schema": writer.type(header.type), "required": header.required} for header in response.headers}
    return {
        "description": response.description or "",
        **({"headers": headers} if headers else {}),
        **({"content": _contents(response.contents, writer)} if response.contents else {}),
    }


def _contents(contents: tuple[Content, ...], writer: SchemaWriter) -> dict[str, Any]:
    return {content.media_type: _content(content, writer) for content in contents}


def _content(content: Content, writer: SchemaWriter) -> dict[str, Any]:
    examples = {example.name: {"value": example.value} for example in content.examples}
    return {
        **({} if content.type is None else {"schema": writer.type(content.type)}),
        **({"examples": examples} if examples else {}),
    }


def _security(scheme: SecurityScheme) -> dict[str, Any]:
    """Flows that a user walks through need an address that the Api does not keep: their token goes as a bearer token."""
    match scheme:
        case BearerScheme():
            return {"type": "http", "scheme": "bearer"}
        case BasicScheme():
            return {"type": "http", "scheme": "basic"}
        case ApiKeyScheme():
            return {"type": "apiKey", "name": scheme.parameter, "in": scheme.location.value}
        case OAuth2Scheme(client_credentials=flow):
            if flow is None:
                return {"type": "http", "scheme": "bearer"}
            scopes = dict.fromkeys(flow.scopes, "")
            return {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": flow.token_url, "scopes": scopes}}}
        case MutualTlsScheme():
            return {"type": "mutualTLS"}
        case _:
            assert_never(scheme)
