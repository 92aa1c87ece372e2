"""What a spec says verbatim, for what the IR has no place: extensions, scopes, details of schemes, keywords that bind nothing."""

import posixpath
from collections.abc import Mapping
from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.ir.model import Alias, Api, Object
from togai_codegen.location import NOWHERE, Location, join_pointer, split_pointer, unescape_token
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_mapping, is_sequence

Node: TypeAlias = Mapping[str, Any]
_MOST_LINKS = 20
_NOTHING: Node = {}


@dataclass(frozen=True, slots=True)
class Spot:
    """A node of a document, references followed. `at` is its place, as far as it is known."""

    node: Node
    document: str
    pointer: str

    def child(self, *tokens: str | int) -> "Spot":
        """What stands below; nothing where there is no such object."""
        node: Any = self.node
        for token in tokens:
            if is_mapping(node):
                node = node.get(token)
            elif is_sequence(node) and isinstance(token, int) and 0 <= token < len(node):
                node = node[token]
            else:
                node = None
        return Spot(node if is_mapping(node) else _NOTHING, self.document, join_pointer(self.pointer, *tokens))

    @property
    def identity(self) -> tuple[str, str]:
        """What tells this node from all others."""
        return self.document, self.pointer


@dataclass(slots=True)
class Written:
    """The documents of one spec, and where their parts stand."""

    documents: Mapping[str, Any]
    _places: dict[tuple[str, str], Location] = field(default_factory=dict[tuple[str, str], Location])
    _spots: dict[tuple[str, str], Spot] = field(default_factory=dict[tuple[str, str], Spot])
    """What was looked up before."""
    _around: dict[tuple[str, str], Any] = field(default_factory=dict[tuple[str, str], Any])

    @classmethod
    def of(cls, api: Api) -> "Written":
        """What an Api keeps of its documents."""
        found = cls(api.written)
        for declaration in api.declarations.values():
            found.know(declaration.at)
            if isinstance(declaration, Object):
                for item in declaration.properties:
                    found.know(item.at)
            elif isinstance(declaration, Alias):
                found.know(declaration.at)
        return found

    def know(self, place: Location) -> None:
        """Remember the line of a place."""
        self._places.setdefault((place.document, place.pointer), place)

    @property
    def root(self) -> Spot:
        """The first document."""
        display, node = next(iter(self.documents.items()), ("", _NOTHING))
        return Spot(node if is_mapping(node) else _NOTHING, display, "")

    def spot(self, place: Location) -> Spot:
        """What stands at a place."""
        return self._find(place.document, place.pointer)

    def at(self, place: Location) -> Spot:
        """What stands at a place, references followed."""
        return self.follow(self.spot(place))

    def follow(self, spot: Spot) -> Spot:
        """The end of a chain of references; the last that leads on, where the chain leads nowhere."""
        for _ in range(_MOST_LINKS):
            target = self.target(spot)
            if target is None:
                break
            spot = target
        return spot

    def target(self, spot: Spot) -> Spot | None:
        """What a reference names, if the node is one and its document is known."""
        reference = spot.node.get("$ref")
        return self.named(reference, spot.document) if isinstance(reference, str) else None

    def named(self, reference: str, inside: str) -> Spot | None:
        """What a reference inside a document names, if its document is known."""
        file, _, pointer = reference.partition("#")
        folder = "" if inside == next(iter(self.documents), "") else posixpath.dirname(inside)
        document = posixpath.normpath(posixpath.join(folder, file)) if file else inside
        return self._find(document, pointer) if document in self.documents else None

    def location(self, spot: Spot) -> Location:
        """Where a node stands: its own line, or that of the nearest part around it whose line is known."""
        tokens = split_pointer(spot.pointer)
        for count in range(len(tokens), 0, -1):
            known = self._places.get((spot.document, join_pointer("", *tokens[:count])))
            if known is not None:
                return known.moved(spot.pointer)
        return Location(spot.document, spot.pointer) if spot.document else NOWHERE

    def _find(self, document: str, pointer: str) -> Spot:
        known = self._spots.get((document, pointer))
        if known is None:
            known = self._spots[document, pointer] = self._looked_up(document, pointer)
        return known

    def _looked_up(self, document: str, pointer: str) -> Spot:
        node = self._node(document, pointer)
        return Spot(node if is_mapping(node) else _NOTHING, document, pointer)

    def _node(self, document: str, pointer: str) -> Any:
        """What stands there. Most that is asked for stands beside something else that is: what is around it is remembered."""
        if "/" not in pointer:
            return self.documents.get(document)
        missing: list[str] = []
        around = pointer.rpartition("/")[0]
        while "/" in around and (document, around) not in self._around:
            missing.append(around)
            around = around.rpartition("/")[0]
        node = self._around[document, around] if "/" in around else self.documents.get(document)
        for longer in reversed(missing):
            node = self._around[document, longer] = _entry(node, longer)
        return _entry(node, pointer)


def _entry(around: Any, pointer: str) -> Any:
    """The entry of a container that a pointer ends in; None where there is none."""
    token = unescape_token(pointer.rpartition("/")[2])
    if is_mapping(around):
        return around.get(token)
    if is_sequence(around) and token.isdecimal() and int(token) < len(around):
        return around[int(token)]
    return None
