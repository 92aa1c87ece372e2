"""What the last pull read: `<spec>.lock` beside the spec.

It holds digests and what servers call their versions, and no time of ours.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict
from togai_codegen.upstream.model import Page, Request

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page: the digest of its bytes, and the validators for a conditional request (RFC 9110, section 8.8)."""

    sha256: str
    etag: str = ""
    modified: str = ""

    def to_json(self) -> dict[str, str]:
        """What is known, without what is not."""
        entries = {"sha256": self.sha256, "etag": self.etag, "last-modified": self.modified}
        return {key: value for key, value in entries.items() if value}

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that make a request conditional."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": "" if self.etag else self.modified}
        return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


@dataclass(frozen=True, slots=True)
class UpstreamLock:
    """The source as the config names it, what was chosen of it, the digest of the spec that came of it, and its pages."""

    source: str
    choice: Mapping[str, Any]
    spec_sha256: str
    operations: int
    pages: dict[str, Known]

    def is_of(self, request: Request) -> bool:
        """Whether the same was asked for then."""
        return (self.source, self.choice) == (request.source, choice_of(request))

    def to_text(self) -> str:
        """The lock as the JSON that is written."""
        pages = {name: known.to_json() for name, known in self.pages.items()}
        document = {
            "version": FORMAT,
            "source": self.source,
            "choice": dict(self.choice),
            "spec": {"canonical_sha256": self.spec_sha256, "operations": self.operations},
            "read": pages,
        }
        return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def choice_of(request: Request) -> dict[str, Any]:
    """Everything but the source that decides what comes of a pull; what was not asked for is not said."""
    choice = {
        "kind": request.kind,
        "document": request.document,
        "skip": list(request.skip),
        "allow-remote": sorted(request.hosts),
    }
    return {key: value for key, value in choice.items() if value and value != "auto"}


def lock_of(request: Request, spec_sha256: str, operations: int, pages: Iterable[Page]) -> UpstreamLock:
    """The lock of a pull."""
    known = {page.name: Known(page.sha256, page.etag, page.modified) for page in pages}
    return UpstreamLock(request.source, choice_of(request), spec_sha256, operations, known)


def lock_path(spec: Path) -> Path:
    """Where the lock of a spec stands."""
    return spec.with_name(f"{spec.name}.lock")


def read_lock(text: str) -> UpstreamLock | None:
    """Read a lock; None for a text that is none: then nothing is known, and everything is read anew."""
    try:
        document: Any = json.loads(text)
        if document["version"] != FORMAT or not is_dict(document["choice"]):
            return None
        read, spec = document["read"], document["spec"]
        pages = {name: Known(*(_text(item, key) for key in ("sha256", "etag", "last-modified"))) for name, item in read.items()}
        return UpstreamLock(
            _text(document, "source"),
            document["choice"],
            _text(spec, "canonical_sha256"),
            int(spec["operations"]),
            pages,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _text(value: Any, key: str) -> str:
    """A text of an object, "" where it has none."""
    found = value.get(key, "") if is_dict(value) else ""
    if not isinstance(found, str):
        raise ValueError(key)
    return found
