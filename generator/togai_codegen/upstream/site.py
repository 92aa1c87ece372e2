"""A docs site: its index to the document that its pages, or the specs that it names, come to."""

import posixpath
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.source import Document
from togai_codegen.upstream.addresses import parts_of
from togai_codegen.upstream.assemble import assemble, chosen_fragments
from togai_codegen.upstream.index import Index, read_index
from togai_codegen.upstream.model import Fragment, Page, Upstream
from togai_codegen.upstream.pages import fragments_of, is_rendered, title_of
from togai_codegen.upstream.reader import Reader
from togai_codegen.upstream.whole import refuse_html, stop, whole_spec

_NAMED: Final = 5
"""Names that a message lists."""


def of_index(entry: Page, reader: Reader) -> Upstream:
    """Read what an index names: a whole spec where it names one, else all its pages. Raises StopRun, after reporting."""
    request, diagnostics = reader.request, reader.diagnostics
    index = read_index(entry.text, entry.base, allowed=request.hosts, skip=request.skip)
    if index.mirrored is not None:
        message = f"the pages of {index.mirrored} are read from where this copy of their index stands"
        hint = f"--allow-remote {index.mirrored} reads them from there"
        diagnostics.report(codes.PUL012, message, Location(entry.name), hint=hint)
    whole = _named_spec(entry, index, reader) if request.kind != "docs" else None
    if whole is not None:
        return Upstream(whole.root, tuple(reader.pages.values()))
    if not index.pages:
        stop(diagnostics, codes.PUL003, "the index names no page and no spec that can be read", entry)
    if len(index.pages) > request.limits.pages:
        stop(diagnostics, codes.PUL001, f"the index names {len(index.pages):,} pages, more than a docs site has", entry)
    return assembled(_fragments(entry, reader.read_many(index.pages), diagnostics), reader, parts=len(index.pages))


def assembled(fragments: Sequence[Fragment], reader: Reader, *, parts: int) -> Upstream:
    """One document of the fragments. Raises StopRun, after reporting, where they are of several or contradict each other."""
    chosen = chosen_fragments(fragments, reader.request.document, reader.diagnostics)
    root = assemble([fragment.document for fragment in chosen], reader.diagnostics)
    return Upstream(root, tuple(reader.pages.values()), parts)


def _named_spec(entry: Page, index: Index, reader: Reader) -> Document | None:
    """The whole spec that an index names; None, with a word on why, where none can be read: the pages hold it, too."""
    found: list[tuple[str, Document]] = []
    for name in index.specs:
        tried = Diagnostics(sources=reader.diagnostics.sources)
        try:
            found.append((name, whole_spec(replace(reader, diagnostics=tried).read(name), tried)))
        except StopRun:
            reader.pages.pop(name, None)
            message = f"{name[:200]}, which the index names as a spec, is not used: {next((item.message for item in tried), '')}"
            reader.diagnostics.report(codes.PUL014, message, Location(entry.name), action=Action.SKIPPED)
    wanted = reader.request.document
    if wanted is not None:
        found = [(name, item) for name, item in found if wanted in _called(name, item)]
    if len(found) > 1:
        message = f"the index names several specs: {_some([name for name, _ in found])}"
        hint = "choose one by --document, or by `document` of `upstream` in the config"
        stop(reader.diagnostics, codes.PUL009, message, entry, hint)
    return found[0][1] if found else None


def _called(name: str, document: Document) -> tuple[str, ...]:
    """What the user may call a spec."""
    return name, posixpath.basename(parts_of(name).path), title_of(document.root)


def _fragments(entry: Page, pages: Sequence[Page], diagnostics: Diagnostics) -> list[Fragment]:
    """The documents in all pages. Raises StopRun, after reporting every page at fault."""
    held: dict[str, tuple[Fragment, ...]] = {}
    broken = False
    for page in pages:
        try:
            refuse_html(page, diagnostics)
            held[page.name] = fragments_of(page, diagnostics)
        except StopRun:
            broken = True
    folders = {_folder(page, entry) for page in pages if held.get(page.name)} - {""}
    without = [page for page in pages if page.name in held and not held[page.name]]
    is_reference = bool(folders) or any(held.values())
    suspects = [page for page in without if not is_reference or is_rendered(page.text) or _folder(page, entry) in folders]
    for page in suspects:
        _report_without(page, diagnostics)
    if broken or suspects:
        raise StopRun
    if without:
        message = f"{len(without):,} pages outside the reference hold no operation: {_some([page.name for page in without])}"
        diagnostics.report(codes.PUL011, message, Location(entry.name), action=Action.SKIPPED)
    return [fragment for page in pages for fragment in held[page.name]]


def _report_without(page: Page, diagnostics: Diagnostics) -> None:
    what = "shows an operation as rendered text" if is_rendered(page.text) else "holds no block with an OpenAPI document"
    path = parts_of(page.base).path.lstrip("/") if page.base else page.name
    hint = f"where it is no operation's page, leave it out: --skip {path[:200]}"
    diagnostics.report(codes.PUL004, f"the page {what}", Location(page.name, "", 1, 1), action=Action.STOPPED, hint=hint)


def _folder(page: Page, entry: Page) -> str:
    """The first folder of a page's path below the index, "" for a page beside it: a site has its operations in a few of these."""
    base = posixpath.dirname(parts_of(entry.base or entry.name).path)
    path = parts_of(page.base or page.name).path
    inside = path.removeprefix(base)
    first, slash, _ = inside.lstrip("/").partition("/")
    return first if slash else ""


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(name[:200] for name in names[:_NAMED]) + more
