"""The texts of a source by name, be it a host, a folder or a revision; each is read once."""

import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Final
from urllib.parse import unquote

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.emit import sha256_of
from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.source import RevisionError, bytes_of, opened, text_of
from togai_codegen.source.http import Answer, NotAsked, NotFetched, TooSlow, host_of
from togai_codegen.upstream.crowd import Outcome, read_all
from togai_codegen.upstream.fetching import Fetcher
from togai_codegen.upstream.lock import UpstreamLock
from togai_codegen.upstream.model import Page, Progress, Request
from togai_codegen.upstream.portals import is_html

INDEX_NAME: Final = "llms.txt"
_URL: Final = re.compile(r"https?://", re.IGNORECASE)
_NO_NAME: Final = re.compile("[\\\\\0\ud800-\udfff]")


@contextmanager
def opened_source(request: Request, diagnostics: Diagnostics, progress: Progress | None) -> Generator["Reader"]:
    """A reader for a source. Raises StopRun, after reporting, where there is no such revision."""
    fetcher = Fetcher(request.limits, monotonic() + request.limits.total)
    if _URL.match(request.source):
        yield Reader(request, request.source, None, fetcher, diagnostics, progress)
        return
    try:
        with opened(request.source) as path:
            file = path / INDEX_NAME if path.is_dir() else path
            shown = request.source if file == path else f"{request.source.rstrip('/')}/{INDEX_NAME}"
            yield Reader(request, shown, file, fetcher, diagnostics, progress)
    except RevisionError as error:
        diagnostics.report(codes.PUL001, str(error), Location(request.source), action=Action.STOPPED)
        raise StopRun from None


@dataclass(slots=True)
class Reader:
    """Reads the entry of a source, and what that leads to. `file` is the entry's path where it is a file."""

    request: Request
    entry: str
    file: Path | None
    fetcher: Fetcher
    diagnostics: Diagnostics
    progress: Progress | None = None
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    """What has been fetched, by the URL that was asked for."""
    pages: dict[str, Page] = field(default_factory=dict[str, Page])
    """What has been read, by name, in the order of reading."""

    def read_entry(self) -> Page:
        """The source itself. Raises StopRun, after reporting."""
        if self.file is not None:
            return self._noted(self._file_page(self.entry, self.file))
        return self._required(self.entry, self._fetch_all([self.entry], None)[0])

    def read(self, name: str) -> Page:
        """One text that the source leads to. Raises StopRun, after reporting."""
        return self.read_many([name])[0]

    def attempt(self, name: str) -> Page | None:
        """One text that may well not be there; None where it is not."""
        outcome = self._fetch_all([name], self.hosts)[0] if _URL.match(name) else None
        return None if not isinstance(outcome, Answer) else self._noted(self._page(name, outcome))

    def read_many(self, names: Sequence[str]) -> list[Page]:
        """Texts that the source leads to, in their order. Raises StopRun, after reporting each that can't be had."""
        urls = [name for name in names if _URL.match(name) or self.file is None]
        outcomes = dict(zip(urls, self._fetch_all(urls, self.hosts), strict=True))
        pages: list[Page] = []
        failures = 0
        for name in names:
            outcome = outcomes.get(name)
            # The first failures say what is wrong; where a whole site is down, the others say nothing new.
            if isinstance(outcome, NotAsked) or (isinstance(outcome, NotFetched) and failures >= self.request.limits.failures):
                continue
            try:
                pages.append(self._beside(name) if outcome is None else self._required(name, outcome))
            except StopRun:
                failures += 1
        if not failures:
            return pages
        if unread := len(names) - len(pages) - failures:
            at = Location(self.entry)
            self.diagnostics.report(codes.PUL001, f"{unread:,} more pages were not read", at, action=Action.STOPPED)
        raise StopRun

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts that what the source leads to may be on: the source's own, where it is on one, and those that are allowed."""
        entry = self.pages.get(self.entry)
        own = {host_of(self.entry), host_of(entry.base) if entry is not None else None}
        return self.request.hosts | {host for host in own if host is not None}

    def is_unchanged(self, lock: UpstreamLock) -> bool:
        """Whether every text of the last pull is still what it was; asked with what the hosts then said of their versions."""
        if self.file is not None or next(iter(lock.pages), None) != self.entry:
            return False
        conditions = {name: known.conditions for name, known in lock.pages.items()}
        first, *others = lock.pages
        outcomes = self._fetch_all([first], None, conditions)
        if isinstance(outcomes[0], Answer):
            hosts = self.hosts | {host for host in [host_of(outcomes[0].url)] if host is not None}
            outcomes += self._fetch_all(others, hosts, conditions)
        return len(outcomes) == len(lock.pages) and all(
            isinstance(outcome, Answer) and (outcome.status == 304 or sha256_of(outcome.body) == known.sha256)
            for outcome, known in zip(outcomes, lock.pages.values(), strict=True)
        )

    def _fetch_all(
        self, urls: Sequence[str], hosts: frozenset[str] | None, conditions: Mapping[str, Mapping[str, str]] | None = None
    ) -> list[Outcome]:
        def read(url: str, stopping: Event) -> Answer:
            return self.fetcher.get(url, hosts, (conditions or {}).get(url), stopping)

        wanted = [url for url in urls if url not in self.answers]
        shown = self.progress if len(wanted) > 1 else None
        outcomes = read_all(wanted, read, limits=self.fetcher.limits, end=self.fetcher.end, progress=shown)
        found = dict(zip(wanted, outcomes, strict=True))
        # Where nothing has changed there is no content; such an answer serves nobody who asks for that.
        self.answers |= {url: item for url, item in found.items() if isinstance(item, Answer) and item.status == 200}
        return [self.answers.get(url) or found[url] for url in urls]

    def _required(self, name: str, outcome: Outcome) -> Page:
        if isinstance(outcome, Answer):
            return self._noted(self._page(name, outcome))
        code, what = (codes.PUL008, "is too slow") if isinstance(outcome, TooSlow) else (codes.PUL001, "can't be fetched")
        self.diagnostics.report(code, f"{what}: {outcome}", Location(name[:300]), action=Action.STOPPED)
        raise StopRun

    def _page(self, name: str, answer: Answer) -> Page:
        kind = answer.headers.get("content-type", "")[:200]
        etag, modified = answer.headers.get("etag", "")[:500], answer.headers.get("last-modified", "")[:100]
        return Page(name, self._text(name, answer.body, kind), sha256_of(answer.body), answer.url, kind, etag, modified)

    def _file_page(self, name: str, path: Path) -> Page:
        content = bytes_of(path, name, self.diagnostics)
        return Page(name, self._text(name, content, ""), sha256_of(content), "")

    def _text(self, name: str, content: bytes, kind: str) -> str:
        if is_html(content[:4000].decode("latin-1"), kind):
            # A web page is going to be refused as one, whatever its bytes.
            return content.decode(errors="replace")
        return text_of(content, name, self.diagnostics)

    def _beside(self, name: str) -> Page:
        """A page in the folder of an index that is a file; nothing outside that folder is read."""
        assert self.file is not None
        folder = self.file.parent.resolve()
        relative = unquote(name)
        path = (folder / relative.lstrip("/")).resolve() if not _NO_NAME.search(relative) and ":" not in relative else None
        if path is None or not path.is_relative_to(folder):
            message = f"the index names {name[:200]!r}, which is no file in its folder"
            self.diagnostics.report(codes.PUL001, message, Location(self.entry), action=Action.STOPPED)
            raise StopRun
        shown = f"{self.entry.rpartition('/')[0]}/{path.relative_to(folder).as_posix()}".lstrip("/")
        return self._noted(self._file_page(shown if not self.entry.startswith("/") else f"/{shown}", path))

    def _noted(self, page: Page) -> Page:
        self.pages[page.name] = page
        self.diagnostics.sources[page.name] = page.text
        return page
