"""Files on other hosts: read only with leave, over TLS, once; afterwards from the copy that the lock vouches for.

Nothing is written here: what was fetched is kept in `fetched`, and `emit` puts it beside the lock.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import field
from time import monotonic
from typing import Final, TypeAlias
from urllib.parse import urljoin, urlsplit

from togai_codegen.records import dataclass
from togai_codegen.source.http import MAX_REMOTE_BYTES, REDIRECTS, SECONDS, NotFetched, bounded, exchange

__all__ = ["MAX_REMOTE_BYTES", "Changed", "Fetch", "NotFetched", "RemoteFiles", "bounded", "fetch_over_tls"]

_REDIRECTS: Final = 3

Fetch: TypeAlias = Callable[[str, "RemoteFiles"], bytes]


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
        answer = _get(url, end)
        if isinstance(answer, bytes):
            return answer
        url = urljoin(url, answer)
    raise NotFetched("it redirects too often")


def _get(url: str, end: float) -> bytes | str:
    """The content, or where the answer redirects to."""
    answer = exchange(url, {"Accept": "application/yaml, application/json, */*;q=0.5"}, end=end)
    if answer.status in REDIRECTS:
        return answer.headers.get("location", "")
    if answer.status != 200:
        raise NotFetched(f"the host answers {answer.status}")
    return answer.body
