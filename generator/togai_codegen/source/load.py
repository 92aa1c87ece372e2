"""`load_document`: the one door through which files come in."""

import hashlib
import os
import stat
from pathlib import Path
from typing import Final, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, Read, StopRun
from togai_codegen.location import Location
from togai_codegen.source.document import Document
from togai_codegen.source.json_marks import json_marks
from togai_codegen.source.json_tree import read_json
from togai_codegen.source.kept import Kept, digests_before, known_document
from togai_codegen.source.limits import MAX_BYTES
from togai_codegen.source.yaml_tree import read_yaml
from togai_codegen.texts import encoding_of

_BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def load_document(path: Path, diagnostics: Diagnostics, *, display: str | None = None, earlier: Kept | None = None) -> Document:
    """Read a YAML or JSON file, with the help of what `kept_document` kept of an earlier reading, be it of another text.

    `display` is how diagnostics name the file; the path as given if it is None. Raises StopRun, after reporting an error,
    for what can't be read: no file, no text, no YAML, duplicate keys, more than the limits allow.
    """
    name = path.as_posix() if display is None else display
    diagnostics.reads[path] = Read(name, None)
    data = bytes_of(path, name, diagnostics)
    document = document_from_text(
        text_of(data, name, diagnostics), diagnostics, path=path, display=name, raw=data, earlier=earlier
    )
    diagnostics.reads[path] = Read(name, document.raw_sha256)
    return document


def document_from_bytes(data: bytes, diagnostics: Diagnostics, *, path: Path, display: str) -> Document:
    """Read YAML or JSON that came from elsewhere. Raises StopRun like `load_document`."""
    return document_from_text(text_of(data, display, diagnostics), diagnostics, path=path, display=display, raw=data)


def document_from_text(
    text: str,
    diagnostics: Diagnostics,
    *,
    path: Path = Path("text.yaml"),
    display: str | None = None,
    raw: bytes | None = None,
    earlier: Kept | None = None,
) -> Document:
    """Read YAML or JSON from a string; what `load_document` does after opening the file. Raises StopRun like it."""
    name = path.as_posix() if display is None else display
    diagnostics.sources[name] = text
    digest = hashlib.sha256(text.encode() if raw is None else raw).hexdigest()
    if not text.strip():
        _stop(diagnostics, Location(name), codes.SRC002, "the file is empty")
    reported = Diagnostics()
    try:
        document = _read(text, name, path, digest, reported, earlier)
        document.before = digests_before(earlier)
        return document
    finally:
        diagnostics.take(reported)


def _read(text: str, name: str, path: Path, digest: str, diagnostics: Diagnostics, earlier: Kept | None) -> Document:
    _report_bidi(text, name, diagnostics)
    is_named_json = path.suffix.lower() == ".json"
    known = None if earlier is None else known_document(text, earlier, name, path, digest, is_clean=not len(diagnostics))
    if known is not None:
        return known
    if is_named_json or text.lstrip().startswith("{"):
        root = _json_or_yaml(text, name, diagnostics, strict=is_named_json)
        if root is not None:
            value = root[0]
            return Document(
                value,
                display=name,
                path=path,
                raw_sha256=digest,
                text=text,
                marks=lambda: json_marks(text, value),
                is_json=True,
                is_clean=not len(diagnostics),
            )
    value, marks = read_yaml(text, name, diagnostics)
    is_clean = marks.is_plain and not len(diagnostics)
    return Document(value, display=name, path=path, raw_sha256=digest, text=text, marks=marks, is_clean=is_clean)


def _json_or_yaml(text: str, name: str, diagnostics: Diagnostics, *, strict: bool) -> tuple[object] | None:
    """The JSON value in a tuple; None where a file that is not named `.json` is a YAML flow mapping after all."""
    if strict:
        return (read_json(text, name, diagnostics),)
    attempt = Diagnostics()
    try:
        value = read_json(text, name, attempt)
    except StopRun:
        if all(item.code is codes.SRC004 for item in attempt):
            return None
        diagnostics.take(attempt)
        raise
    diagnostics.take(attempt)
    return (value,)


def bytes_of(path: Path, name: str, diagnostics: Diagnostics) -> bytes:
    """The bytes of a regular file within our limits. Raises StopRun, after reporting."""
    at = Location(name)
    try:
        # O_NONBLOCK: opening a FIFO must not wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if stat.S_ISREG(mode):
                data = file.read(MAX_BYTES + 1)
                if len(data) <= MAX_BYTES:
                    return data
                reason = f"is larger than {MAX_BYTES // 2**20} MiB"
            else:
                reason = "is a directory" if stat.S_ISDIR(mode) else "is no regular file"
    except IsADirectoryError:
        reason = "is a directory"
    except OSError as error:
        reason = f"can't be read: {(error.strerror or 'unknown reason').lower()}"
    except ValueError:
        reason = "can't be read: its name is not allowed"
    diagnostics.report(codes.SRC001, f"{name} {reason}", at, action=Action.STOPPED)
    raise StopRun


def text_of(data: bytes, name: str, diagnostics: Diagnostics) -> str:
    """The text of a file that diagnostics call `name`. Raises StopRun, after reporting, for bytes that are none."""
    encoding = encoding_of(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, errors="replace")
        line = before.count("\n")
        at = Location(name, "", line + 1, len(before) - before.rfind("\n"))
        message = f"this is not {encoding.removesuffix('-sig').upper()} text: {error.reason}"
    diagnostics.report(codes.SRC003, message, at, action=Action.STOPPED)
    raise StopRun


def _report_bidi(text: str, name: str, diagnostics: Diagnostics) -> None:
    # Looking for one character after the other takes a tenth of what a regular expression takes.
    places = () if text.isascii() else tuple(text.index(character) for character in _BIDI if character in text)
    if places:
        start = min(places)
        at = Location(name, "", text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        message = f"the text has the direction-changing character U+{ord(text[start]):04X}"
        diagnostics.report(codes.SRC014, message, at, action=Action.KEPT)


def _stop(diagnostics: Diagnostics, at: Location, code: Code, message: str) -> NoReturn:
    diagnostics.report(code, message, at, action=Action.STOPPED)
    raise StopRun
