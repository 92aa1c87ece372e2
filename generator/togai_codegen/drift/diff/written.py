"""What a spec says verbatim, for what the IR has no place: extensions, scopes, details of schemes, keywords that bind nothing."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from togai_codegen.ir.model import Alias, Api, Object
from togai_codegen.location import NOWHERE, Location, join_pointer, split_pointer
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
        if not isinstance(reference, str):
            return None
        file, _, pointer = reference.partition("#")
        folder = "" if spot.document == next(iter(self.documents), "") else posixpath.dirname(spot.document)
        document = posixpath.normpath(posixpath.join(folder, file)) if file else spot.document
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
        node: Any = self.documents.get(document)
        for token in split_pointer(pointer):
            if is_mapping(node):
                node = node.get(token)
            elif is_sequence(node) and token.isdecimal() and int(token) < len(node):
                node = node[int(token)]
            else:
                node = None
        return Spot(node if is_mapping(node) else _NOTHING, document, pointer)
