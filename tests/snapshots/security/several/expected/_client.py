"""The clients of the Several API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from . import resources as _resources
from ._runtime._async_oauth2 import AsyncClientCredentials
from ._runtime._sync_oauth2 import ClientCredentials
from ._runtime.auth import ApiKey, AsyncTokenSource, TokenSource
from ._runtime.client import AsyncClient, SyncClient
from ._runtime.hooks import Hook
from ._runtime.mutual_tls import MutualTls
from ._runtime.oauth2 import OAuth2
from ._runtime.options import ClientConfig, Timeout
from ._runtime.pacing import RateLimit
from ._runtime.retry import Retry
from ._runtime.transport import AsyncTransport, NetworkOptions, Transport

_CONFIG = ClientConfig(
    name="sdk",
    version="1.0",
    env_prefix="SDK",
    environments={},
    security={"oauth": OAuth2("https://id.example/token"), "cookie": ApiKey("sid", location="cookie"), "tls": MutualTls()},
    default_security=(("oauth",),),
    generator_version="0.1.0",
    spec_sha256="224dc18395b89640fa08d320c9feb912a4a4aefad9508720ab9e39b20aee7155",
)


class Sdk(SyncClient):
    """Client of the Several API.

    Args:
        token: OAuth 2 token, or a function that returns it. Without it: SDK_TOKEN.
        client_id: Client id of OAuth 2, with which tokens are fetched and renewed. Without it: SDK_CLIENT_ID.
        client_secret: Its secret. Without it: SDK_CLIENT_SECRET.
        scopes: Scopes to ask for. Without them the server decides.
        token_url: Where tokens are fetched. Without it: where the specification says.
        api_key: API key, or a function that returns it. Without it: SDK_API_KEY.
        environment: Which server to call. Without it: SDK_ENVIRONMENT.
        base_url: Another server. Without it: SDK_BASE_URL, then the environment.
        timeout: Seconds per phase of an attempt (connect, read, write); None: no limit.
        deadline: Seconds for a whole call with its retries; None: no limit.
        retry: How failed attempts are repeated; `Retry.off()`: not at all.
        on_shape_error: What happens where parts of an answer are not as documented; they are left as they came.
        transport: What sends the requests, for tests and special networks.
        hooks: Functions that see every attempt.
        default_headers: Headers for every request.
        rate_limit: Pace of the requests, such as `RateLimit("100/s")`; None: none.
        network: Proxy, certificates and pool limits.

    Example:
        with Sdk() as sdk:
            sdk.me
    """

    def __init__(
        self,
        token: TokenSource | None = None,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
        api_key: TokenSource | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 30.0,
        deadline: float | None = 90.0,
        retry: Retry | None = None,
        on_shape_error: Literal["warn", "raise", "ignore"] = "warn",
        transport: Transport | None = None,
        hooks: Sequence[Hook] = (),
        default_headers: Mapping[str, str] | None = None,
        rate_limit: RateLimit | None = None,
        network: NetworkOptions | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "oauth": token or ClientCredentials(client_id, client_secret, scopes, token_url),
                "cookie": api_key,
                "tls": transport or network,
            },
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retry=retry,
            on_shape_error=on_shape_error,
            transport=transport,
            hooks=hooks,
            default_headers=default_headers,
            rate_limit=rate_limit,
            network=network,
        )

    @cached_property
    def me(self) -> _resources.Me:
        """Operations of `me`."""
        return _resources.Me(self)


class AsyncSdk(AsyncClient):
    """Asynchronous client of the Several API.

    Args:
        token: OAuth 2 token, or a function that returns it. Without it: SDK_TOKEN.
        client_id: Client id of OAuth 2, with which tokens are fetched and renewed. Without it: SDK_CLIENT_ID.
        client_secret: Its secret. Without it: SDK_CLIENT_SECRET.
        scopes: Scopes to ask for. Without them the server decides.
        token_url: Where tokens are fetched. Without it: where the specification says.
        api_key: API key, or a function that returns it. Without it: SDK_API_KEY.
        environment: Which server to call. Without it: SDK_ENVIRONMENT.
        base_url: Another server. Without it: SDK_BASE_URL, then the environment.
        timeout: Seconds per phase of an attempt (connect, read, write); None: no limit.
        deadline: Seconds for a whole call with its retries; None: no limit.
        retry: How failed attempts are repeated; `Retry.off()`: not at all.
        on_shape_error: What happens where parts of an answer are not as documented; they are left as they came.
        transport: What sends the requests, for tests and special networks.
        hooks: Functions that see every attempt.
        default_headers: Headers for every request.
        rate_limit: Pace of the requests, such as `RateLimit("100/s")`; None: none.
        network: Proxy, certificates and pool limits.

    Example:
        async with AsyncSdk() as sdk:
            sdk.me
    """

    def __init__(
        self,
        token: AsyncTokenSource | None = None,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scopes: Sequence[str] | None = None,
        token_url: str | None = None,
        api_key: AsyncTokenSource | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 30.0,
        deadline: float | None = 90.0,
        retry: Retry | None = None,
        on_shape_error: Literal["warn", "raise", "ignore"] = "warn",
        transport: AsyncTransport | None = None,
        hooks: Sequence[Hook] = (),
        default_headers: Mapping[str, str] | None = None,
        rate_limit: RateLimit | None = None,
        network: NetworkOptions | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "oauth": token or AsyncClientCredentials(client_id, client_secret, scopes, token_url),
                "cookie": api_key,
                "tls": transport or network,
            },
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retry=retry,
            on_shape_error=on_shape_error,
            transport=transport,
            hooks=hooks,
            default_headers=default_headers,
            rate_limit=rate_limit,
            network=network,
        )

    @cached_property
    def me(self) -> _resources.AsyncMe:
        """Operations of `me`."""
        return _resources.AsyncMe(self)
