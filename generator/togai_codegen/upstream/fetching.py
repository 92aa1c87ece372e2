"""One file from a host: redirects followed where they may lead, failures that pass tried again, all within the time there is."""

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event, Lock
from time import monotonic
from typing import Final

from togai_codegen import __version__
from togai_codegen.records import dataclass
from togai_codegen.source.http import REDIRECTS, Answer, NotFetched, TooSlow, Unreachable, exchange, host_of
from togai_codegen.upstream.addresses import join, parts_of
from togai_codegen.upstream.model import Limits

_MOST_REDIRECTS: Final = 5
_TRANSIENT: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_ACCEPT: Final = "text/markdown, application/yaml, application/json, text/plain, */*;q=0.5"


@dataclass(slots=True)
class Fetcher:
    """Reads from hosts. Used from several threads at once.

    `end` is a moment of the monotonic clock.
    """

    limits: Limits
    end: float
    _lock: Lock = field(default_factory=Lock)
    _bytes: int = 0
    _quiet_until: float = 0.0
    """A host that says when to come back says so to all our threads."""

    def get(
        self,
        url: str,
        hosts: Collection[str] | None,
        headers: Mapping[str, str] | None = None,
        stopping: Event | None = None,
    ) -> Answer:
        """The answer to a GET: 200, or 304 where `headers` make the request conditional. Raises NotFetched.

        `hosts` are the hosts that may be read; None allows any, for what the user named himself. `stopping` ends all pauses.
        """
        stopping = stopping or Event()
        attempt = 1
        while True:
            pause = self.limits.pause * 2 ** (attempt - 1)
            try:
                answer = self._follow(url, hosts, headers or {}, stopping)
            except (TooSlow, Unreachable) as error:
                # A host that hangs once is given one more chance, not all of them: each costs a whole time limit.
                if attempt >= (2 if isinstance(error, TooSlow) else self.limits.attempts):
                    raise
            else:
                if answer.status not in _TRANSIENT or attempt >= self.limits.attempts:
                    return self._accepted(answer)
                asked = _retry_after(answer.headers.get("retry-after", ""))
                pause = pause if asked is None else asked
            self._wait(pause, stopping)
            attempt += 1

    def _follow(self, url: str, hosts: Collection[str] | None, headers: Mapping[str, str], stopping: Event) -> Answer:
        seen: set[str] = set()
        while True:
            if refusal := _refusal(url, hosts):
                raise NotFetched(refusal)
            answer = self._once(url, headers, stopping)
            target = answer.headers.get("location", "") if answer.status in REDIRECTS else ""
            if not target:
                return answer
            seen.add(url)
            following = join(url, target)
            if following in seen or len(seen) > _MOST_REDIRECTS:
                raise NotFetched("it redirects in a circle" if following in seen else "it redirects too often")
            if url.startswith("https:") and following.startswith("http:"):
                raise NotFetched("it redirects from https to http")
            url = following

    def _once(self, url: str, headers: Mapping[str, str], stopping: Event) -> Answer:
        self._wait(max(self._quiet_until - monotonic(), 0.0), stopping, shared=False)
        sent = {"Accept": _ACCEPT, "User-Agent": f"togai-codegen/{__version__}", **headers}
        answer = exchange(url, sent, end=min(monotonic() + self.limits.request, self.end))
        with self._lock:
            self._bytes += len(answer.body)
            if self._bytes > self.limits.total_bytes:
                raise NotFetched(f"all pages together are larger than {self.limits.total_bytes // 2**20} MiB")
        return answer

    def _wait(self, seconds: float, stopping: Event, *, shared: bool = True) -> None:
        now = monotonic()
        if now + seconds >= self.end:
            raise TooSlow("the time limit would be over before the next attempt" if seconds else "the time limit is over")
        if seconds and shared:
            with self._lock:
                self._quiet_until = max(self._quiet_until, now + seconds)
        if seconds and stopping.wait(seconds):
            raise NotFetched("the pull was ended")

    @staticmethod
    def _accepted(answer: Answer) -> Answer:
        if answer.status not in (200, 304):
            raise NotFetched(f"the host answers {answer.status}")
        return answer


def _refusal(url: str, hosts: Collection[str] | None) -> str | None:
    """Why a URL may not be read."""
    host = host_of(url)
    if host is None:
        scheme = parts_of(url).scheme
        what = "it is malformed, or holds a user name" if scheme in ("http", "https") else "only http and https are read"
        return f"{url[:200]!r} is not read: {what}"
    if hosts is not None and host not in hosts:
        return f"it is on {host[:100]!r}, a host that was not allowed; --allow-remote {host[:100]} allows it"
    return None


def _retry_after(text: str) -> float | None:
    """Seconds to wait by a Retry-After header (RFC 9110, section 10.2.3): a number, or a date."""
    if text.strip().isdecimal() and len(text) < 10:
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)
