"""OpenAPI Overlay 1.0: changes to a document that stand in a document of their own."""

from collections.abc import Sequence
from typing import Any

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.location import Location, join_pointer
from togai_codegen.openapi.cursor import describe
from togai_codegen.openapi.jsonpath import JsonPathError, Path, select
from togai_codegen.openapi.overlay_tree import Tree
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document
from togai_codegen.source.document import MISSING
from togai_codegen.source.limits import MAX_DEPTH


def apply_overlays(document: Document, overlays: Sequence[Document], diagnostics: Diagnostics) -> Document:
    """A document with the actions of all overlays applied in order (Overlay 1.0.0, section 4.4).

    Nodes that no action touches keep their places; those from an overlay are located in its file. A target that selects nothing
    is a warning. Raises StopRun, after reporting every error, for malformed overlays.
    """
    if not overlays:
        return document
    tree = Tree(document)
    sound = True
    for overlay in overlays:
        sound = _Overlay(overlay, diagnostics).apply(tree) and sound
    if tree.is_too_deep:
        diagnostics.report(codes.SRC008, f"overlays nest more than {MAX_DEPTH} levels deep", document.root_location)
        sound = False
    if not sound:
        raise StopRun
    return tree.document()


class _Overlay:
    def __init__(self, overlay: Document, diagnostics: Diagnostics) -> None:
        self.overlay = overlay
        self.diagnostics = diagnostics
        self.sound = True

    def apply(self, tree: Tree) -> bool:
        """Apply all actions; whether nothing was malformed."""
        root = self.overlay.root
        version = root.get("overlay") if is_dict(root) else None
        if not is_dict(root) or version is None:
            self.error("this is no overlay: it has no key 'overlay'", "")
        elif not str(version).startswith("1."):
            self.error(f"overlay version {str(version)[:40]} is not supported", "/overlay")
        elif not is_list(root.get("actions")):
            self.error("an overlay needs a list 'actions'", "/actions")
        else:
            for index, action in enumerate(root["actions"]):
                self.action(tree, action, join_pointer("/actions", index))
        return self.sound

    def action(self, tree: Tree, action: Any, pointer: str) -> None:
        target = action.get("target") if is_dict(action) else None
        if not isinstance(target, str):
            self.error("an action needs a string 'target'", pointer)
            return
        if "update" not in action and action.get("remove") is not True:
            self.error("an action needs 'update' or 'remove: true'", pointer)
            return
        paths = self.select(tree, target, join_pointer(pointer, "target"))
        if action.get("remove") is True:
            self.remove(tree, paths, join_pointer(pointer, "target"))
        else:
            for path in paths:
                self.update(tree, path, action, pointer)

    def select(self, tree: Tree, target: str, pointer: str) -> list[Path]:
        try:
            paths = select(target, tree.root)
        except JsonPathError as error:
            at = self.overlay.locate(pointer)
            # The excerpt points into the expression, which only a quoted scalar moves by its quote.
            line = self.overlay.text.splitlines()[at.line - 1 : at.line]
            quote = 1 if line and line[0][at.column - 1 : at.column] in ("'", '"') else 0
            if error.column >= 0:
                at = Location(at.document, at.pointer, at.line, at.column + quote + error.column)
            self.error(f"target can't be used: {error.message}", pointer, at=at)
            return []
        if not paths:
            at = self.overlay.locate(pointer)
            self.diagnostics.report(codes.OVL001, f"target {target[:200]!r} matches nothing", at, action=Action.SKIPPED)
        return paths

    def remove(self, tree: Tree, paths: list[Path], pointer: str) -> None:
        if () in paths:
            self.error("the root of the document can't be removed", pointer)
            return
        # From the end, so that the indices of what remains to be removed stay right.
        for path in _from_the_end(paths):
            tree.remove(path)

    def update(self, tree: Tree, path: Path, action: dict[str, Any], pointer: str) -> None:
        target = tree.get(path)
        value = action["update"]
        if target is MISSING:
            return  # What another target of the same action put in its place, or in that of a parent, stays.
        if is_dict(target) and is_dict(value):
            tree.merge(path, value, self.overlay)
        elif is_list(target):
            if is_list(value):
                tree.extend(path, value, self.overlay)
            else:
                tree.append(path, value, (self.overlay, action, "update"))
        else:
            message = f"the target is {describe(target)}, the update {describe(value)}: they can't be merged"
            self.error(message, join_pointer(pointer, "update"))

    def error(self, message: str, pointer: str, *, at: Location | None = None) -> None:
        self.sound = False
        place = self.overlay.locate(pointer) if at is None else at
        self.diagnostics.report(codes.OVL002, message, place, action=Action.STOPPED)


def _from_the_end(paths: list[Path]) -> list[Path]:
    """Later indices first."""
    return sorted(paths, key=_order, reverse=True)


def _order(path: Path) -> list[tuple[int, int, str]]:
    return [(0, token, "") if isinstance(token, int) else (1, 0, token) for token in path]
