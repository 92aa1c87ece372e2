"""One spec from a host, as a file: for commands that compare specs wherever they are."""

import re
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from togai_codegen.source.http import NotFetched
from togai_codegen.upstream.fetching import Fetcher
from togai_codegen.upstream.model import Limits
from togai_codegen.upstream.portals import is_html

_URL: Final = re.compile(r"https?://", re.IGNORECASE)
_SUFFIXES: Final = frozenset({".json", ".yaml", ".yml"})


def is_url(reference: str) -> bool:
    """Whether a spec is to be had from a host."""
    return _URL.match(reference) is not None


@contextmanager
def downloaded(url: str, limits: Limits | None = None) -> Generator[Path]:
    """The spec at a URL in a temporary file. Raises NotFetched, for a web page in its place too."""
    limits = limits or Limits()
    answer = Fetcher(limits, monotonic() + limits.total).get(url, None)
    if is_html(answer.body[:4000].decode("utf-8", "replace"), answer.headers.get("content-type", "")):
        raise NotFetched("it is a web page; `togai-codegen pull` finds the spec behind one")
    suffix = PurePosixPath(urlsplit(answer.url).path).suffix.lower()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"spec{suffix if suffix in _SUFFIXES else '.yaml'}"
        path.write_bytes(answer.body)
        yield path
