"""Locations of documents as places in reports: paths relative to one folder, revisions apart."""

import os.path
import re
from pathlib import PurePath

from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.report.findings import Place

_REVISION = re.compile(r"git:([^:]+):(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Paths:
    """How the names of documents become paths. `cwd` is the folder they are relative to, `root` the one that paths start from.

    Both are absolute, or both empty: then names stay as they are.
    """

    cwd: str = ""
    root: str = ""

    def place(self, at: Location, label: str = "") -> Place:
        """A location as a place."""
        match = _REVISION.fullmatch(at.document)
        revision, document = (match[1], match[2]) if match else ("", at.document)
        return Place(self.path(document), at.line, at.column, at.pointer, revision, label)

    def path(self, document: str) -> str:
        """The relative POSIX path of a document; addresses on the network stay."""
        if not document or not self.root or "://" in document:
            return document
        return PurePath(os.path.relpath(PurePath(self.cwd, document), self.root)).as_posix()
