"""A root document and the files that it references: what a `$ref` may reach, and what it finds there."""

import os
import posixpath
import re
from collections.abc import Callable
from typing import Final, TypeAlias
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, Read, Severity, StopRun
from togai_codegen.location import Location, escape_token, join_pointer, split_pointer
from togai_codegen.shapes import is_dict
from togai_codegen.source.document import MISSING, Document, Json, step
from togai_codegen.source.identities import Identities, identities_of
from togai_codegen.source.limits import MAX_DEPTH, MAX_FILES
from togai_codegen.source.load import document_from_bytes, load_document
from togai_codegen.source.remote import Changed, NotFetched, RemoteFiles

# Few runs need these: as texts, for compiling them takes longer than reading an edited spec.
_NO_PATH: Final = "[\\\\\0#\ud800-\udfff]"
"""What no path of ours has: separators of other systems, what ends a path, and what no file system can encode."""
_SCHEME: Final = r"(?a)[A-Za-z][A-Za-z0-9+.\-]*:"
_WHOLE_PART: Final = (
    r"/(parameters/\d+|responses/[^/]+|requestBody|headers/[^/]+|callbacks/[^/]+|paths/[^/]+|securitySchemes/[^/]+)$"
)
"""Where a reference stands for more than a schema: without its target, that part is left out."""
_IN_SCHEMA: Final = r"/(schemas?|properties|items)/"

Related: TypeAlias = tuple[tuple[str, Location], ...]
Found: TypeAlias = tuple[Document, str, Json]
"""Document, pointer in it, and the value there."""


class DocumentSet:
    """The root document and, read when first needed, the files below its folder.

    Nothing outside that folder is read, whatever a reference says, and from the network only what `remote` allows.
    """

    def __init__(self, root: Document, diagnostics: Diagnostics, remote: RemoteFiles | None = None) -> None:
        self.root = root
        self.remote = remote or RemoteFiles()
        self.crosses = False
        """Whether a part that is no schema refers to one, as far as was read."""
        self._diagnostics = diagnostics
        self._files: dict[str, Document | None] = {}
        self._identities: dict[str, Identities] = {}
        self._uris: dict[str, str] = {}
        self._identify("", root)

    def document(self, display: str) -> Document | None:
        """The document that diagnostics call `display`, if it has been read."""
        return self.root if display == self.root.display else self._files.get(display)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The root and every other file read so far, in the order of reading."""
        return (self.root, *(document for document in self._files.values() if document is not None))

    def canonical(self, document: Document, reference: str, at: Location) -> str | None:
        """The canonical target of a `$ref` in `document`, at `at.pointer`: `#/a/b` in the root, `models/pet.yaml#/Pet` elsewhere.

        None, after a warning, for what is never followed: remote references, and paths that leave the root's folder.
        Whether the target exists is not asked here.
        """
        path, _, fragment = reference.partition("#")
        key = self.key(document)
        named = self._by_identity(key, at.pointer, path, unquote(fragment))
        if named is not None:
            return named
        if path:
            found = self._file_key(path, key, reference, at)
            if found is None:
                return None
            key = found
        pointer = unquote(fragment)
        if pointer and not pointer.startswith("/") and path:
            if key and self._open(key, at) is None:
                return None
            named = self._anchored(key, "", pointer)
            if named is not None:
                return named
        if pointer and not pointer.startswith("/"):
            hint = _intended(self.root.root, pointer) if not path else None
            self._warn(codes.REF001, f"reference {_short(reference)} is no JSON Pointer and no anchor", at, hint=hint)
            return None
        return f"{key}#{pointer}"

    def is_dynamic(self, anchor: str) -> bool:
        """Whether several schemas have the `$dynamicAnchor`, so that what it names depends on how it is reached."""
        return sum(found.dynamic.get(anchor, 0) for found in self._identities.values()) > 1

    def _by_identity(self, key: str, place: str, path: str, fragment: str) -> str | None:
        """The target of a reference to an `$id` or an anchor; None where it is an ordinary one."""
        own = self._identities.get(key)
        if own is None:
            return None
        resource = own.resource(place)
        if not path:
            if fragment.startswith("/") or not fragment:
                within = f"{resource}{fragment}"
                return f"{key}#{within}" if resource and self._exists(key, within) else None
            return self._anchored(key, resource, fragment)
        target = self._uris.get(urljoin(own.bases.get(resource, ""), path)) if self._uris else None
        if target is None:
            return None
        name, _, inside = target.partition("#")
        if fragment and not fragment.startswith("/"):
            return self._anchored(name, inside, fragment)
        return target + fragment

    def _identify(self, key: str, document: Document) -> None:
        found = self._identities[key] = identities_of(document)
        for uri, pointer in found.uris.items():
            self._uris.setdefault(uri, f"{key}#{pointer}")

    def _anchored(self, key: str, resource: str, anchor: str) -> str | None:
        pointer = self._identities[key].anchors.get((resource, anchor)) if key in self._identities else None
        return None if pointer is None else f"{key}#{pointer}"

    def _exists(self, key: str, pointer: str) -> bool:
        document = self.root if key == "" else self._files.get(key)
        value = None if document is None else document.root
        for token in split_pointer(pointer):
            value = step(value, token)
        return value is not MISSING

    def resolve(self, target: str, at: Location) -> Found | None:
        """Document, pointer and value of a canonical target; None, after a warning at `at`, if there is none."""
        key, _, pointer = target.partition("#")
        document = self.root if key == "" else self._open(key, at)
        if document is None:
            return None
        value = document.root
        seen = ""
        for count, token in enumerate(split_pointer(pointer)):
            child = step(value, token) if count <= MAX_DEPTH else MISSING
            if child is MISSING:
                hint = _suggestion(key, seen, token, value)
                self._warn(codes.REF001, f"reference target {_short(target)} does not exist", at, hint=hint)
                return None
            value = child
            seen = join_pointer(seen, token)
        return document, pointer, value

    def key(self, document: Document) -> str:
        """How canonical targets name the document: "" for the root, else its path relative to the root's folder."""
        return "" if document is self.root else document.display

    def _file_key(self, path: str, base: str, reference: str, at: Location) -> str | None:
        scheme = re.match(_SCHEME, path)
        url = urldefrag(urljoin(base, path)).url if base.startswith("https://") or path.startswith("https://") else ""
        if url and self.remote.allows(url):
            return url
        if base.startswith("https://") or (scheme and scheme.group().lower() != "file:") or path.startswith("//"):
            self._warn(codes.REF002, f"remote reference {_short(reference)} is not followed", at)
            return None
        name = unquote(path)
        key = posixpath.normpath(posixpath.join(posixpath.dirname(base), name))
        outside = scheme or name.startswith("/") or key == ".." or key.startswith("../")
        if outside or re.search(_NO_PATH, name):
            self._warn(codes.REF003, f"reference {_short(reference)} leaves the folder of the document", at)
            return None
        return "" if key == self.root.path.name else key

    def _open(self, key: str, at: Location) -> Document | None:
        if key not in self._files:
            document = self._read(key, at)
            self._files[key] = document
            if document is not None:
                self._identify(key, document)
            return document
        document = self._files[key]
        if document is None:
            self._warn(codes.REF001, f"referenced file {_short(key)} can't be read", at)
        return document

    def _read(self, key: str, at: Location) -> Document | None:
        if key.startswith("https://"):
            return self._read_remote(key, at)
        path = self.root.folder / key
        self._diagnostics.reads[path] = Read(key, None)
        folder = os.path.realpath(self.root.folder)
        real = os.path.realpath(path)
        if os.path.commonpath([folder, real]) != folder:
            self._warn(codes.REF003, f"reference to {_short(key)} leaves the folder of the document by a symbolic link", at)
            return None
        if len(self._files) >= MAX_FILES:
            self._warn(codes.REF001, f"referenced file {_short(key)} is not read: there are more than {MAX_FILES}", at)
            return None
        return self._loaded(key, at, lambda faults: load_document(path, faults, display=key))

    def _read_remote(self, url: str, at: Location) -> Document | None:
        try:
            content = self.remote.read(url)
        except NotFetched as error:
            self._warn(codes.REF005, f"remote file {_short(url)} can't be read: {error}", at)
            return None
        except Changed as error:
            self._diagnostics.report(codes.REF006, f"remote file {_short(url)} has changed: {error}", at, action=Action.STOPPED)
            raise StopRun from None
        path = self.root.folder / posixpath.basename(urlsplit(url).path)
        return self._loaded(url, at, lambda faults: document_from_bytes(content, faults, path=path, display=url))

    def _loaded(self, key: str, at: Location, load: Callable[[Diagnostics], Document]) -> Document | None:
        faults = Diagnostics(sources=self._diagnostics.sources, reads=self._diagnostics.reads)
        try:
            document = load(faults)
        except StopRun:
            related = tuple((item.message, item.at) for item in faults if item.code.severity is Severity.ERROR)
            hint = _intended(self.root.root, key) if "/" not in key else None
            self._warn(codes.REF001, f"referenced file {_short(key)} can't be read", at, hint=hint, related=related[:3])
            return None
        for item in faults:
            self._diagnostics.report(item.code, item.message, item.at, action=item.action, hint=item.hint, related=item.related)
        return document

    def _warn(self, code: Code, message: str, at: Location, *, hint: str | None = None, related: Related = ()) -> None:
        action = (
            Action.SKIPPED if re.search(_WHOLE_PART, at.pointer) and not re.search(_IN_SCHEMA, at.pointer) else Action.WIDENED
        )
        self._diagnostics.report(code, message, at, action=action, hint=hint, related=related)


def _short(text: str) -> str:
    return repr(text if len(text) <= 200 else text[:200] + "...")


def _intended(root: Json, name: str) -> str | None:
    """What a reference without its slash, or a bare name, is likely to mean."""
    for pointer in (f"/{name}", f"/components/schemas/{name}", f"/definitions/{name}"):
        value = root
        for token in split_pointer(pointer):
            value = step(value, token)
        if value is not MISSING:
            return f"did you mean '#{pointer}'?"
    return None


def _suggestion(key: str, parent: str, token: str, value: Json) -> str | None:
    """`did you mean ...?` where a sibling has a similar name. Bounded: difflib takes quadratic time."""
    if not is_dict(value) or len(token) > 100:
        return None
    import difflib

    names = [name for name in list(value)[:2000] if len(name) <= 100]
    close = difflib.get_close_matches(token, names, 1)
    return f"did you mean '{key}#{parent}/{escape_token(close[0])}'?" if close else None
