"""What is kept of a document for the next run, in plain values, and the next document made from it."""

from pathlib import Path
from typing import Any, TypeAlias

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.source.canonical import Before, Canonical
from togai_codegen.source.document import Document
from togai_codegen.source.json_marks import json_marks
from togai_codegen.source.marks import Marks
from togai_codegen.source.outline import Outline, outline_of
from togai_codegen.source.reread import reread
from togai_codegen.source.yaml_tree import read_yaml

Kept: TypeAlias = tuple[bool, bool, str, Any, Outline | None, Canonical | None]
"""Whether the file's name says JSON and whether its text is; text, root, outline and digests. `marshal` writes it."""


def kept_document(document: Document) -> Kept | None:
    """What `load_document` wants to know of an earlier reading; None where a fault, or how the text is written, forbids it.

    It is worth nothing to another version of the program. The root is that of the document, and must not be changed either.
    """
    if not document.is_clean:
        return None
    outline = document.outline
    if outline is None and document.has_marks and not document.is_json:
        outline = outline_of(document.text, document.root, document.marks)
    return _is_named_json(document.path), document.is_json, document.text, document.root, outline, document.canonical


def known_document(text: str, earlier: Kept, display: str, path: Path, digest: str, *, is_clean: bool) -> Document | None:
    """The document of a text, from what is known of an earlier one; None where it has to be read as a whole.

    Its positions are found when the first one is asked for.
    """
    is_named_json, is_json, old, root, outline, _ = earlier
    if is_named_json != _is_named_json(path):
        return None
    if text != old:
        found = None if outline is None else reread(text, old, root, outline)
        if found is None:
            return None
        root, outline = found
    return Document(
        root,
        display=display,
        path=path,
        raw_sha256=digest,
        text=text,
        marks=(lambda: json_marks(text, root)) if is_json else (lambda: _yaml_marks(text, root)),
        is_json=is_json,
        is_clean=is_clean,
        outline=outline,
    )


def digests_before(earlier: Kept | None) -> Before | None:
    """What is known of the digests of an earlier reading."""
    return None if earlier is None or earlier[5] is None else (earlier[3], earlier[5])


def _is_named_json(path: Path) -> bool:
    return path.suffix.lower() == ".json"


def _yaml_marks(text: str, root: Any) -> Marks:
    value, marks = read_yaml(text, "", Diagnostics())
    return marks.moved_to(value, root)
