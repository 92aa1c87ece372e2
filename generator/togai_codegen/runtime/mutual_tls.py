"""Mutual TLS as a security scheme (OpenAPI 3.1.1, section 4.8.27): the connection is the credential."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .auth import AuthValues, Login, Secret
from .transport import NetworkOptions


@dataclass(frozen=True, slots=True)
class MutualTls:
    """Satisfied by a client certificate, or by a transport of the caller's own, which may have one."""

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        """`given` are the client's network options, or its transport."""
        if given is None or (isinstance(given, NetworkOptions) and given.client_cert is None):
            return None
        return Login(Secret("certificate"))

    def values(self, login: Login, secret: str) -> AuthValues:
        """Nothing is added to the request."""
        return AuthValues()
