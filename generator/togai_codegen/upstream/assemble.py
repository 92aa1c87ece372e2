"""The documents of all pages, each pruned to what its page shows, to one document; what two pages say differently is told."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any, Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.location import join_pointer
from togai_codegen.openapi.paths import METHODS
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document
from togai_codegen.upstream.model import Fragment

_NAMED: Final = {
    "components": 2,
    "paths": 2,
    "webhooks": 2,
    "definitions": 1,
    "parameters": 1,
    "responses": 1,
    "securityDefinitions": 1,
}
"""Root keys whose members the pages share out, and at which depth one member is whole: a component, an operation."""
_LISTS: Final = ("tags",)
"""Root lists of named things, of which a page may show only its own."""


def chosen_fragments(fragments: Sequence[Fragment], wanted: str | None, diagnostics: Diagnostics) -> tuple[Fragment, ...]:
    """The fragments of the one document that is wanted. Raises StopRun where the choice is open, or there is no such document."""
    labels = list(dict.fromkeys(fragment.label for fragment in fragments))
    if wanted is None and len(labels) == 1:
        return tuple(fragments)
    if wanted in labels:
        return tuple(fragment for fragment in fragments if fragment.label == wanted)
    told = ", ".join(repr(label[:80]) for label in labels[:10])
    fault = "the pages are of several documents" if wanted is None else f"no page is of the document {wanted[:80]!r}"
    first = next(fragment.document for fragment in fragments if fragment.label == labels[-1])
    message = f"{fault}: {told}"
    hint = "choose one by --document, or by `document` of `upstream` in the config"
    diagnostics.report(codes.PUL009, message, first.root_location, action=Action.STOPPED, hint=hint)
    raise StopRun


def assemble(documents: Sequence[Document], diagnostics: Diagnostics) -> dict[str, Any]:
    """Merge the documents, in their order. Raises StopRun, after reporting every conflict, where two of them disagree."""
    merger = _Merger(diagnostics)
    for document in documents:
        merger.add(document)
    merger.check_security(documents)
    if merger.conflicts:
        raise StopRun
    return merger.root


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the result: its value, and where it was taken from."""

    value: Any
    document: Document
    pointer: str


@dataclass(slots=True)
class _Merger:
    diagnostics: Diagnostics
    root: dict[str, Any] = field(default_factory=dict[str, Any])
    parts: dict[tuple[str, str], _Part] = field(default_factory=dict[tuple[str, str], _Part])
    """What nothing is merged into any more, by the pointer of its parent and its own name."""
    shared: dict[tuple[str, str], _Part] = field(default_factory=dict[tuple[str, str], _Part])
    """What parts are merged into, with the first document that had it."""
    conflicts: int = 0

    def add(self, document: Document) -> None:
        for key, value in document.root.items():
            held = self.root.get(key)
            if key in _LISTS and is_list(value) and (held is None or is_list(held)):
                self._add_items(self.root.setdefault(key, []), value, key, document)
            else:
                self._add_parts(self.root, key, value, _NAMED.get(key, 0), "", document)

    def check_security(self, documents: Sequence[Document]) -> None:
        """Without a word on it an operation inherits the root's security: of pages that have none it would get another one's."""
        held = self.parts.get(("", "security"))
        for document in documents if held is not None else ():
            if held is not None and "security" not in document.root and _inherits(document.root):
                self.conflicts += 1
                self.diagnostics.report(
                    codes.PUL006,
                    "two pages contradict each other about /security: this one has none",
                    document.root_location,
                    action=Action.STOPPED,
                    related=(("the other one is here", held.document.locate_key("/security")),),
                )

    def _add_parts(self, into: dict[str, Any], key: str, value: Any, depth: int, parent: str, document: Document) -> None:
        pointer = join_pointer(parent, key)
        if depth and is_dict(value) and (parent, key) not in self.parts:
            inner = into.setdefault(key, {})
            self.shared.setdefault((parent, key), _Part(inner, document, pointer))
            for name, item in value.items():
                self._add_parts(inner, name, item, depth - 1, pointer, document)
        elif self._is_new(parent, key, _Part(value, document, pointer)):
            into[key] = value

    def _add_items(self, into: list[Any], items: list[Any], key: str, document: Document) -> None:
        """Named items are told apart by their names, whatever their order."""
        for number, item in enumerate(items):
            name = str(item.get("name")) if is_dict(item) else str(item)
            if self._is_new(key, name, _Part(item, document, join_pointer("", key, number))):
                into.append(item)

    def _is_new(self, parent: str, name: str, part: _Part) -> bool:
        """Note a part; false where there is one of that name already, after reporting how the two differ."""
        held = self.shared.get((parent, name)) or self.parts.setdefault((parent, name), part)
        difference = None if held is part else first_difference(held.value, part.value)
        if difference is not None:
            self.conflicts += 1
            self.diagnostics.report(
                codes.PUL006,
                f"two pages contradict each other about {part.pointer + difference}",
                part.document.locate_key(part.pointer + difference),
                action=Action.STOPPED,
                hint="pages of different age are served together: pull again later, or tell the owner of the site",
                related=(("the other one is here", held.document.locate_key(held.pointer + difference)),),
            )
        return held is part


def _inherits(root: dict[str, Any]) -> bool:
    """Whether a document has an operation that says nothing on its security."""
    items = root["paths"].values() if is_dict(root.get("paths")) else ()
    return any(
        is_dict(item) and is_dict(item.get(method)) and "security" not in item[method] for item in items for method in METHODS
    )


def first_difference(one: Any, other: Any) -> str | None:
    """The pointer of the first place at which two JSON values differ, None where they are equal; whatever the order of keys."""
    return next(_differences(one, other, ""), None)


def _differences(one: Any, other: Any, at: str) -> Iterator[str]:
    if one is other:
        return
    if is_dict(one) and is_dict(other):
        for key in (*one, *(key for key in other if key not in one)):
            if key in one and key in other:
                yield from _differences(one[key], other[key], join_pointer(at, key))
            else:
                yield join_pointer(at, key)
    elif is_list(one) and is_list(other) and len(one) == len(other):
        for number, (item, twin) in enumerate(zip(one, other, strict=True)):
            yield from _differences(item, twin, join_pointer(at, number))
    elif not _same_scalar(one, other):
        yield at


def _same_scalar(one: Any, other: Any) -> bool:
    """Whether two scalars are one JSON value: `1` and `1.0` are, `1` and `true` are not."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)
