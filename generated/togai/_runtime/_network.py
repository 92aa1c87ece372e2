"""The way to a host: proxies, addresses, TLS."""

import base64
import ipaddress
import socket
import ssl
from functools import lru_cache
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from .errors import ConfigurationError
from .transport import NetworkOptions


def proxy_of(url: str, network: NetworkOptions) -> str | None:
    """The proxy for a URL: the given one, else the environment's (HTTPS_PROXY, NO_PROXY and the like)."""
    if network.proxy is not None or not network.trust_env:
        return network.proxy
    proxies = getproxies()
    if not proxies:
        return None
    parts = urlsplit(url)
    found = proxies.get(parts.scheme) or proxies.get("all")
    if not found or proxy_bypass(parts.hostname or ""):
        return None
    return found if "://" in found else f"http://{found}"


def proxy_parts(proxy: str, *schemes: str) -> SplitResult:
    """A proxy's URL in parts. Raises ConfigurationError where its scheme is none of those that a transport knows."""
    parts = urlsplit(proxy)
    if parts.scheme not in schemes or not parts.hostname:
        raise ConfigurationError(f"the proxy can't be used: this transport needs a URL of {' or '.join(schemes)}")
    return parts


def proxy_authorization(parts: SplitResult) -> str | None:
    """The field Proxy-Authorization (RFC 9110, section 11.7.2) for user and password of a proxy's URL."""
    if parts.username is None:
        return None
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {base64.b64encode(pair.encode()).decode('ascii')}"


def own_context(network: NetworkOptions, base: ssl.SSLContext | None = None) -> ssl.SSLContext:
    """TLS settings with CA bundle and client certificate; `base` stands in for the system's. Raises ConfigurationError."""
    try:
        if network.ca_bundle is None:
            context = base or ssl.create_default_context()
        elif Path(network.ca_bundle).is_dir():
            context = ssl.create_default_context(capath=network.ca_bundle)
        else:
            context = ssl.create_default_context(cafile=network.ca_bundle)
        if network.client_cert is not None:
            context.load_cert_chain(network.client_cert, network.client_key)
    except OSError as error:
        raise ConfigurationError(f"the CA bundle or client certificate cannot be read: {type(error).__name__}") from None
    return context


@lru_cache(maxsize=16)
def tls_context(network: NetworkOptions) -> ssl.SSLContext:
    """`own_context` for HTTP/1.1, made once."""
    context = own_context(network)
    context.set_alpn_protocols(["http/1.1"])
    return context


def addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, in the system's order, so that each gets its share of the time. Raises OSError."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))
    return [host]
