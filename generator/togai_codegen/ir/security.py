"""Where parameters stand, and the security schemes, some of which are parameters."""

from enum import StrEnum
from typing import TypeAlias

from togai_codegen.records import dataclass


class ParameterLocation(StrEnum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True, kw_only=True)
class BearerScheme:
    """HTTP bearer (RFC 6750) and OpenID Connect: a token in the Authorization header."""

    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasicScheme:
    """HTTP basic (RFC 7617)."""

    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyScheme:
    name: str
    parameter: str
    location: ParameterLocation
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthFlow:
    """`kind` is clientCredentials, authorizationCode, password or implicit. `token_url` is as the spec has it, maybe relative."""

    kind: str
    token_url: str | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2Scheme:
    """OAuth 2.0 (RFC 6749). `client_auth` is where a client's id and secret stand in a request for a token: basic or body."""

    name: str
    flows: tuple[OAuthFlow, ...] = ()
    client_auth: str = "basic"
    description: str | None = None

    @property
    def client_credentials(self) -> OAuthFlow | None:
        """The flow in which a client gets a token for itself."""
        return next((flow for flow in self.flows if flow.kind == "clientCredentials" and flow.token_url), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualTlsScheme:
    """A client certificate (OpenAPI 3.1.1, section 4.8.27): the connection is the credential."""

    name: str
    description: str | None = None


SecurityScheme: TypeAlias = BearerScheme | BasicScheme | ApiKeyScheme | OAuth2Scheme | MutualTlsScheme
