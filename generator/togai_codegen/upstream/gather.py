"""What a source is, and the document that comes of it: a whole spec, a page that shows or holds one, or a docs site."""

import json
from typing import Any, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.source import Document
from togai_codegen.upstream.addresses import join, parts_of
from togai_codegen.upstream.index import looks_like_index
from togai_codegen.upstream.model import Page, Upstream
from togai_codegen.upstream.pages import fragments_of, is_rendered, read_at
from togai_codegen.upstream.portals import embedded, is_html, script_calls, script_urls, spec_urls
from togai_codegen.upstream.reader import INDEX_NAME, Reader
from togai_codegen.upstream.site import assembled, of_index
from togai_codegen.upstream.whole import is_whole, refuse_html, stop, whole_spec

_SPEC_NAME = (".json", ".yaml", ".yml")


def gather(reader: Reader) -> Upstream:
    """Read the source and what it leads to. Raises StopRun, after reporting, for what is no spec and leads to none."""
    entry = reader.read_entry()
    is_spec_address = reader.request.kind == "spec" or parts_of(entry.name).path.lower().endswith(_SPEC_NAME)
    if is_html(entry.text, entry.content_type) and not is_spec_address:
        return _of_html(entry, reader)
    if is_spec_address or is_whole(entry.text):
        return _as_it_is(whole_spec(entry, reader.diagnostics), reader)
    found = fragments_of(entry, reader.diagnostics)
    if found:
        return assembled(found, reader, parts=1)
    if looks_like_index(entry.text):
        return of_index(entry, reader)
    return _nothing(entry, reader)


def _nothing(entry: Page, reader: Reader) -> NoReturn:
    if is_rendered(entry.text):
        hint = "give the address of the spec, of llms.txt, or of the page with `.md` behind it"
        stop(reader.diagnostics, codes.PUL003, "this is the text of a rendered page, which holds no schema", entry, hint)
    message = "this is no OpenAPI document, and no page or list of pages that holds one"
    stop(reader.diagnostics, codes.PUL003, message, entry)


def _as_it_is(document: Document, reader: Reader) -> Upstream:
    return Upstream(document.root, tuple(reader.pages.values()))


def _of_html(page: Page, reader: Reader) -> Upstream:
    urls = spec_urls(page.text, page.base) or _urls_of_scripts(page, reader)
    wanted = reader.request.document
    if wanted is not None:
        urls = tuple(url for url in urls if url == wanted or url.endswith(f"/{wanted}"))
    if len(urls) > 1:
        told = ", ".join(url[:200] for url in urls[:5])
        stop(reader.diagnostics, codes.PUL009, f"the page shows several specs: {told}", page, "choose one by --document")
    if urls:
        return _as_it_is(whole_spec(reader.read(urls[0]), reader.diagnostics), reader)
    value = embedded(page.text)
    if value is not None:
        return _as_it_is(_embedded(page, value, reader), reader)
    index = _index_of(page, reader)
    if index is None:
        refuse_html(page, reader.diagnostics)
    return of_index(index or page, reader)


def _embedded(page: Page, value: Any, reader: Reader) -> Document:
    try:
        text = json.dumps(value)
    except RecursionError:
        stop(reader.diagnostics, codes.PUL003, "the page holds a document that is nested too deeply", page)
    return read_at(text, page, 0, reader.diagnostics)


def _urls_of_scripts(page: Page, reader: Reader) -> tuple[str, ...]:
    """The specs that the page's own scripts name."""
    for url in script_urls(page.text, page.base):
        found = tuple(join(page.base, target) for target in script_calls(reader.read(url).text))
        if found:
            return found
    return ()


def _index_of(page: Page, reader: Reader) -> Page | None:
    """The index of the site that a page belongs to: beside it, or at the site's root."""
    if not page.base:
        return None
    for url in dict.fromkeys((join(page.base, INDEX_NAME), join(page.base, f"/{INDEX_NAME}"))):
        found = reader.attempt(url)
        if found is not None and not is_html(found.text, found.content_type) and looks_like_index(found.text):
            return found
    return None
