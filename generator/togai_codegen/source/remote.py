"""Files on other hosts: read only with leave, over TLS, once; afterwards from the copy that the lock vouches for.

Nothing is written here: what was fetched is kept in `fetched`, and `emit` puts it beside the lock.
"""

import hashlib
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from typing import Final, TypeAlias
from urllib.parse import urljoin, urlsplit

MAX_REMOTE_BYTES: Final = 16 * 1024 * 1024
SECONDS: Final = 30.0
_REDIRECTS: Final = 3
_CHUNK: Final = 64 * 1024

Fetch: TypeAlias = Callable[[str, "RemoteFiles"], bytes]


class NotFetched(Exception):
    """A remote file could not be had; the message says why."""


class Changed(Exception):
    """What the host answers is not what the lock remembers."""


@dataclass(slots=True)
class RemoteFiles:
    """Which hosts may be read, and what is known of their files.

    `hosts` are names, with a port where it is not 443. `locked` maps URLs to the SHA-256 of their content, `copies` these to the
    content itself. `may_fetch` is false for runs that must not touch the network.
    """

    hosts: frozenset[str] = frozenset()
    locked: Mapping[str, str] = field(default_factory=dict[str, str])
    copies: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    may_fetch: bool = True
    fetch: Fetch | None = None
    fetched: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def allows(self, url: str) -> bool:
        """Whether a URL is https and on one of the hosts, with neither user nor password in it."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        name = host if port in (None, 443) else f"{host}:{port}"
        return parts.scheme == "https" and "@" not in parts.netloc and name in self.hosts

    def read(self, url: str) -> bytes:
        """The content of a URL that is allowed. Raises NotFetched, and Changed where it is not what the lock says."""
        digest = self.locked.get(url)
        content = self.copies.get(digest or "")
        if content is None:
            if not self.may_fetch:
                raise NotFetched("there is no copy of it beside the lock, and this command reads nothing from the network")
            content = (self.fetch or fetch_over_tls)(url, self)
        found = hashlib.sha256(content).hexdigest()
        if digest is not None and found != digest:
            raise Changed(f"its content has the SHA-256 {found[:16]}…, the lock has {digest[:16]}…")
        self.fetched[url] = content
        return content


def fetch_over_tls(url: str, remote: RemoteFiles) -> bytes:
    """GET a URL within limits of size and time; redirects are followed to allowed hosts only. Raises NotFetched."""
    end = monotonic() + SECONDS
    for _ in range(_REDIRECTS + 1):
        if not remote.allows(url):
            raise NotFetched(f"it redirects to {url[:200]!r}, which is not allowed")
        try:
            answer = _get(url, end)
        except (OSError, HTTPException, ValueError) as error:
            raise NotFetched(f"{type(error).__name__}: {error}"[:200]) from None
        if isinstance(answer, bytes):
            return answer
        url = urljoin(url, answer)
    raise NotFetched("it redirects too often")


def _get(url: str, end: float) -> bytes | str:
    """The content, or where the answer redirects to."""
    parts = urlsplit(url)
    timeout = max(end - monotonic(), 0.1)
    connection = HTTPSConnection(parts.hostname or "", parts.port, timeout=timeout, context=ssl.create_default_context())
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", target, headers={"Accept": "application/yaml, application/json, */*;q=0.5"})
        with connection.getresponse() as response:
            if response.status in (301, 302, 303, 307, 308):
                return response.headers.get("Location") or ""
            if response.status != 200:
                raise NotFetched(f"the host answers {response.status}")
            return bounded(response, end)
    finally:
        connection.close()


def bounded(response: HTTPResponse, end: float) -> bytes:
    """The body of an answer. Raises NotFetched where it is too large, or too slow to be there at `end`."""
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        parts.append(chunk)
        if size > MAX_REMOTE_BYTES:
            raise NotFetched(f"it is larger than {MAX_REMOTE_BYTES // 2**20} MiB")
        if monotonic() > end:
            raise NotFetched(f"it took more than {SECONDS:.0f} seconds")
    return b"".join(parts)
