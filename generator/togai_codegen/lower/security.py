"""Security schemes, and the alternatives that an operation accepts."""

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.ir import model as ir
from togai_codegen.lower.context import Context
from togai_codegen.openapi import model as spec


def lower_schemes(context: Context) -> tuple[ir.SecurityScheme, ...]:
    """The schemes that a client can serve."""
    lowered = (_scheme(context, node) for node in context.document.security_schemes)
    return tuple(scheme for scheme in lowered if scheme is not None)


def _scheme(context: Context, node: spec.SecurityScheme) -> ir.SecurityScheme | None:
    match node.kind, (node.scheme or "").lower():
        case "oauth2", _:
            flows = (ir.OAuthFlow(kind=flow.kind, token_url=flow.token_url, scopes=flow.scopes) for flow in node.flows)
            return ir.OAuth2Scheme(
                name=node.name, flows=tuple(flows), client_auth=_client_auth(context, node), description=node.description
            )
        case ("openIdConnect", _) | ("http", "bearer"):
            return ir.BearerScheme(name=node.name, description=node.description)
        case "http", "basic":
            return ir.BasicScheme(name=node.name, description=node.description)
        case "apiKey", _ if node.parameter_name and node.location in ("query", "header", "cookie"):
            return ir.ApiKeyScheme(
                name=node.name,
                parameter=node.parameter_name,
                location=ir.ParameterLocation(node.location),
                description=node.description,
            )
        case "mutualTLS", _:
            return ir.MutualTlsScheme(name=node.name, description=node.description)
        case _:
            kind = f"{node.kind} {node.scheme}" if node.scheme else node.kind
            context.diagnostics.report(
                codes.SEC001, f"security scheme `{node.name}` ({kind}) is not supported", node.at, action=Action.SKIPPED
            )
            return None


def _client_auth(context: Context, node: spec.SecurityScheme) -> str:
    """`x-codegen-client-auth`: which a spec does not say. Every server should know `basic` (RFC 6749, section 2.3.1)."""
    wanted = node.extensions.get("x-codegen-client-auth", "basic")
    if wanted in ("basic", "body"):
        return str(wanted)
    message = f"`x-codegen-client-auth` of `{node.name}` must be `basic` or `body`"
    context.diagnostics.report(codes.SEC001, message, node.at, action=Action.SKIPPED)
    return "basic"


def lower_security(context: Context, node: spec.Operation, schemes: tuple[ir.SecurityScheme, ...]) -> tuple[tuple[str, ...], ...]:
    """The operation's alternatives, or the document's where it has none of its own (OpenAPI 3.1.1, section 4.8.10.1)."""
    requirements = context.document.security if node.security is None else node.security
    known = {scheme.name for scheme in schemes}
    declared = {scheme.name for scheme in context.document.security_schemes}
    alternatives: list[tuple[str, ...]] = []
    for requirement in requirements:
        names = tuple(name for name, _ in requirement)
        for name in names:
            if name not in declared:
                message = f"security scheme `{name}` is not declared"
                context.diagnostics.report(codes.SEC001, message, node.at, action=Action.SKIPPED)
        if all(name in known for name in names):
            alternatives.append(names)
    return tuple(dict.fromkeys(alternatives))
