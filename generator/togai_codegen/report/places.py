"""Locations of documents as places in reports: paths relative to one folder, revisions apart."""

import os.path
from pathlib import PurePath
from typing import TYPE_CHECKING

from togai_codegen.location import Location, revision_of
from togai_codegen.records import dataclass

if TYPE_CHECKING:
    from togai_codegen.report.findings import Place


@dataclass(frozen=True, slots=True)
class Paths:
    """How the names of documents become paths. `cwd` is the folder they are relative to, `root` the one that paths start from.

    Both are absolute, or both empty: then names stay as they are.
    """

    cwd: str = ""
    root: str = ""

    def place(self, at: Location, label: str = "") -> "Place":
        """A location as a place."""
        # Every command that may report something has paths; most runs have nothing to report.
        from togai_codegen.report.findings import Place

        revision, document = revision_of(at.document) or ("", at.document)
        return Place(self.path(document), at.line, at.column, at.pointer, revision, label)

    def path(self, document: str) -> str:
        """The relative POSIX path of a document; addresses on the network stay."""
        if not document or not self.root or "://" in document:
            return document
        return PurePath(os.path.relpath(PurePath(self.cwd, document), self.root)).as_posix()
