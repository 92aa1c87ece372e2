"""Security schemes as arguments of the client and as descriptors of the runtime."""

from collections.abc import Iterator, Set
from typing import assert_never

from togai_codegen.ir.model import (
    Api,
    ApiKeyScheme,
    BasicScheme,
    BearerScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    SecurityScheme,
)
from togai_codegen.naming.reserved import KEYWORDS
from togai_codegen.python.expressions import SEQUENCE, STR, Name, PyType, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.runtime_names import runtime
from togai_codegen.python.scope import Scope
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """A keyword argument of the client; None stands for the environment."""

    name: str
    type: PyType
    description: str


@dataclass(frozen=True, slots=True)
class Credential:
    """One security scheme and the name of its argument, which begins those of the others where it has several."""

    name: str
    scheme: SecurityScheme

    def arguments(self, env_prefix: str, prefix: str) -> Iterator[CredentialArgument]:
        """The arguments of the client; `prefix` is `Async` for the asynchronous one."""
        source = runtime(f"{prefix}TokenSource", "auth")
        variable = f"{env_prefix}_{self.name.upper()}"
        otherwise = f"or a function that returns it. Without it: {variable}."
        match self.scheme:
            case BearerScheme():
                yield CredentialArgument(self.name, source, f"Bearer token, {otherwise}")
            case ApiKeyScheme():
                yield CredentialArgument(self.name, source, f"API key, {otherwise}")
            case BasicScheme():
                both = " and ".join(f"{env_prefix}_{suffix}" for suffix in self._basic_env)
                pair = generic(Name("tuple"), STR, source)
                yield CredentialArgument(self.name, pair, f"Pair of user name and password. Without it: {both}.")
            case OAuth2Scheme():
                yield CredentialArgument(self.name, source, f"OAuth 2 token, {otherwise}")
                if self.scheme.client_credentials is not None:
                    yield from self._grant_arguments(env_prefix)
            case MutualTlsScheme():
                return
            case _:
                assert_never(self.scheme)

    def _grant_arguments(self, env_prefix: str) -> Iterator[CredentialArgument]:
        client_id, client_secret, scopes, token_url = self.grant_names
        variable = f"{env_prefix}_{client_id.upper()}"
        yield CredentialArgument(
            client_id, STR, f"Client id of OAuth 2, with which tokens are fetched and renewed. Without it: {variable}."
        )
        yield CredentialArgument(client_secret, STR, f"Its secret. Without it: {env_prefix}_{client_secret.upper()}.")
        yield CredentialArgument(scopes, generic(SEQUENCE, STR), "Scopes to ask for. Without them the server decides.")
        yield CredentialArgument(token_url, STR, "Where tokens are fetched. Without it: where the specification says.")

    @property
    def grant_names(self) -> tuple[str, str, str, str]:
        """The arguments of the client credentials flow."""
        stem = "" if self.name.rstrip("_") == "token" else f"{self.name}_"
        return f"{stem}client_id", f"{stem}client_secret", f"{stem}scopes", f"{stem}token_url"

    @property
    def _basic_env(self) -> tuple[str, str]:
        stem = "" if self.name == "basic" else f"{self.name.upper()}_"
        return f"{stem}USERNAME", f"{stem}PASSWORD"

    def value(self, scope: Scope, prefix: str) -> str:
        """What the client hands on as the scheme's credential."""
        match self.scheme:
            case OAuth2Scheme(client_credentials=flow) if flow is not None:
                grant = scope.use(runtime(f"{prefix}ClientCredentials", f"_{prefix.lower() or 'sync'}_oauth2"))
                return f"{self.name} or {grant}({', '.join(self.grant_names)})"
            case MutualTlsScheme():
                return "transport or network"
            case _:
                return self.name

    def descriptor(self, scope: Scope) -> str:
        """The scheme as the runtime's class."""
        scheme, variable = self.scheme, self.name.upper()
        match scheme:
            case BearerScheme():
                return self._bearer(scope)
            case BasicScheme():
                arguments = "" if variable == "BASIC" else f"env={literal(self._basic_env)}"
                return f"{scope.use(runtime('Basic', 'auth'))}({arguments})"
            case ApiKeyScheme():
                arguments = literal(scheme.parameter)
                arguments += "" if scheme.location.value == "header" else f", location={literal(scheme.location.value)}"
                arguments += "" if variable == "API_KEY" else f", env={literal(variable)}"
                return f"{scope.use(runtime('ApiKey', 'auth'))}({arguments})"
            case OAuth2Scheme():
                flow = scheme.client_credentials
                if flow is None:
                    return self._bearer(scope)
                env = (variable, *(name.upper() for name in self.grant_names[:2]))
                arguments = literal(flow.token_url)
                arguments += "" if variable == "TOKEN" else f", env={literal(env)}"
                arguments += "" if scheme.client_auth == "basic" else f", client_auth={literal(scheme.client_auth)}"
                return f"{scope.use(runtime('OAuth2', 'oauth2'))}({arguments})"
            case MutualTlsScheme():
                return f"{scope.use(runtime('MutualTls', 'mutual_tls'))}()"
            case _:
                assert_never(scheme)

    def _bearer(self, scope: Scope) -> str:
        variable = self.name.upper()
        return f"{scope.use(runtime('Bearer', 'auth'))}({'' if variable == 'TOKEN' else f'env={literal(variable)}'})"


def used_schemes(api: Api) -> tuple[SecurityScheme, ...]:
    """The schemes that some operation asks for."""
    used = {name for operation in api.operations for alternative in operation.security for name in alternative}
    return tuple(scheme for scheme in api.security_schemes if scheme.name in used)


def credentials(schemes: tuple[SecurityScheme, ...], reserved: Set[str]) -> tuple[Credential, ...]:
    """Arguments for the security schemes: `token`, `basic`, `api_key`; named by the scheme where a kind repeats.

    `reserved` are the client's other arguments.
    """
    kinds = [_kind(scheme) for scheme in schemes]
    found: list[Credential] = []
    taken = {"self", *reserved}
    for scheme, name in zip(schemes, kinds, strict=True):
        chosen = _snake(scheme.name) or name if kinds.count(name) > 1 else name
        while chosen in KEYWORDS or taken & {
            chosen,
            *(Credential(chosen, scheme).grant_names if isinstance(scheme, OAuth2Scheme) else ()),
        }:
            chosen += "_"
        made = Credential(chosen, scheme)
        taken |= {chosen, *(made.grant_names if isinstance(scheme, OAuth2Scheme) else ())}
        found.append(made)
    return tuple(found)


def _kind(scheme: SecurityScheme) -> str:
    match scheme:
        case BearerScheme() | OAuth2Scheme():
            return "token"
        case BasicScheme():
            return "basic"
        case ApiKeyScheme():
            return "api_key"
        case MutualTlsScheme():
            return "mutual_tls"


def _snake(name: str) -> str:
    words = "".join(f"_{char.lower()}" if char.isupper() else char if char.isalnum() and char.isascii() else "_" for char in name)
    joined = "_".join(word for word in words.split("_") if word)
    return joined if joined.isidentifier() else ""
