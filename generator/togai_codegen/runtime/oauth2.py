"""OAuth 2.0: a token that is given, or one that is fetched by client credentials and shared by all calls of a client."""

import os
import threading
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, Literal, NoReturn
from urllib.parse import quote_plus, urlencode, urljoin

from . import exact
from .auth import AuthValues, Bearer, Login, Secret, basic_header, secret_text, token_login
from .errors import ApiClientError, ConfigurationError, ResponseShapeError
from .operation import Json, Operation
from .options import Timeout
from .responses import Answer
from .transport import Headers, Request

TOKEN = Operation[Any](id="oauth2.token", method="POST", path="", responses={200: Json(Any)})
"""What hooks and errors call the request for a token."""
_EARLY = 60.0
"""Seconds before its end at which a token is renewed; a tenth of a shorter life."""


@dataclass(frozen=True, slots=True)
class OAuth2:
    """The scheme (RFC 6749). `env` are the suffixes for token, client id and client secret; `client_auth` is where the id and
    the secret stand in a request for a token: in the Authorization header or in the body (section 2.3.1).
    """

    token_url: str
    env: tuple[str, str, str] = ("TOKEN", "CLIENT_ID", "CLIENT_SECRET")
    client_auth: Literal["basic", "body"] = "basic"

    def login(self, given: Any, environ: Mapping[str, str], prefix: str) -> Login | None:
        """A token, or `ClientCredentials`; those without an id and a secret take them from the environment."""
        token, client_id, client_secret = (environ.get(f"{prefix}_{suffix}") for suffix in self.env)
        if not isinstance(given, Grant):
            return token_login(given, token)
        if token and given.client_id is None:
            return token_login(token, None)
        if not given.complete(client_id, client_secret):
            return None
        given.scheme = self
        return Login(Secret("granted"), grant=given)

    def values(self, login: Login, secret: str) -> AuthValues:
        """As a bearer token (RFC 6750); a granted one is remembered, to be renewed after a 401."""
        return Bearer().values(login, secret) + AuthValues(grants=((login.grant, secret),) if login.grant else ())


@dataclass(slots=True, eq=False)
class Round:
    """One fetch of a token: whose process it is in, and the error with which it ended."""

    process: int = field(default_factory=os.getpid)
    error: ApiClientError | None = None


class Grant:
    """Client credentials (RFC 6749, section 4.4) and the token that they gave, kept for all threads and tasks of a client."""

    scheme: OAuth2
    operation = TOKEN

    def __init__(
        self,
        client_id: str | None,
        client_secret: str | None,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
    ) -> None:
        self.client_id = client_id
        self._secret = client_secret
        self._scope = scopes if isinstance(scopes, str) else " ".join(scopes or ())
        self._token_url = token_url
        self._lock = threading.Lock()
        self._token: str | None = None
        self._renew_at = self._ends_at = float("inf")
        self._round: Round | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials cannot be pickled")

    def complete(self, client_id: str | None, client_secret: str | None) -> bool:
        """Fill in what was not given; False where there is nothing. Raises ConfigurationError for one half without the other."""
        self.client_id = self.client_id or client_id
        self._secret = self._secret or client_secret
        if bool(self.client_id) != bool(self._secret):
            raise ConfigurationError("client_id and client_secret go together: one of them is missing")
        return bool(self.client_id)

    def request(self, base_url: str, user_agent: str, timeout: Timeout) -> Request:
        """The request for a token (RFC 6749, section 4.4.2). Raises ValueError for credentials that can't be sent."""
        client_id, secret = secret_text(self.client_id), secret_text(self._secret)
        fields = {"grant_type": "client_credentials", **({"scope": self._scope} if self._scope else {})}
        headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Accept", "application/json"),
            ("User-Agent", user_agent),
        ]
        if self.scheme.client_auth == "body":
            fields |= {"client_id": client_id, "client_secret": secret}
        else:
            headers.append(basic_header(quote_plus(client_id), quote_plus(secret)))
        url = urljoin(f"{base_url}/", self._token_url or self.scheme.token_url)
        return Request(method="POST", url=url, headers=Headers(headers), body=urlencode(fields).encode(), timeout=timeout)

    def claim(self, now: float, mine: Round, waited: Round | None) -> str | Round:
        """The token where it is fresh; else the round that is under way; else `mine`, which the caller then carries out.

        Raises the error of the round that was `waited` for, anew for each that waited.
        """
        with self._lock:
            running = self._round if self._round and self._round.process == os.getpid() else None
            if self._token is not None and now < (self._ends_at if running else self._renew_at):
                return self._token
            if running is None and waited is not None and waited.error is not None:
                raise copy(waited.error)
            self._round = running or mine
            return self._round

    def keep(self, answer: Answer, now: float) -> None:
        """Keep the token of an answer (RFC 6749, section 5.1) to a request sent `now`. Raises ResponseShapeError."""
        try:
            found = exact.loads(answer.content)
            token, life = secret_text(found["access_token"]), float(found.get("expires_in") or "inf")
            is_bearer = str(found.get("token_type", "bearer")).lower() == "bearer"
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            is_bearer, token, life = False, "", 0.0
        if not is_bearer:
            raise ResponseShapeError(f"{TOKEN.id}: the answer holds no bearer token", status=answer.status, operation=TOKEN.id)
        with self._lock:
            self._token, self._ends_at = token, now + life
            self._renew_at = now + life - min(_EARLY, life / 10)

    def leave(self, mine: Round, error: ApiClientError | None) -> None:
        """The round is over."""
        with self._lock:
            mine.error = error
            if self._round is mine:
                self._round = None

    def forget(self, token: str) -> None:
        """Drop a token that the server refused."""
        with self._lock:
            if self._token == token:
                self._token = None
