"""An Api's meaning in parts: the digests of each declaration and operation, made once for all who ask."""

import hashlib
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from togai_codegen.ir.facts import tell
from togai_codegen.ir.model import Api, Declaration, Operation
from togai_codegen.records import changed, dataclass
from togai_codegen.shapes import strict_bytes

_PLACED: Final = ("at", "parameters", "unplaced", "body", "responses")
"""Fields of an operation that places stand in."""


@dataclass(frozen=True, slots=True)
class Told:
    """The digests (SHA-256) of a declaration, of an operation, or of an Api but for these.

    `bare` is of all but prose and places, `meaning` of all but places, `whole` of everything that code can read there: pointers
    and the order of keys as well, but neither lines nor columns.
    """

    bare: bytes
    meaning: bytes
    whole: bytes


@dataclass(frozen=True, slots=True)
class ApiParts:
    """A whole Api. `frame` is all of it but its declarations and operations."""

    frame: Told
    declarations: Mapping[str, Told]
    operations: tuple[Told, ...]

    def sha256(self) -> str:
        """The digest of the Api's meaning; the order of its declarations is none of it."""
        found = sorted((key, told.meaning) for key, told in self.declarations.items())
        return _digest((self.frame.meaning, found, [told.meaning for told in self.operations]))

    def sha256_without_prose(self) -> str:
        """The digest of the Api's meaning without titles, descriptions and summaries."""
        found = sorted((key, told.bare) for key, told in self.declarations.items())
        return _digest((self.frame.bare, found, [told.bare for told in self.operations]))


Known: TypeAlias = Mapping[str, tuple[Declaration | Operation, Told]]
"""Parts of an earlier Api, by their ids, each with what was told of it."""


def api_parts(api: Api, known: Known) -> ApiParts:
    """The parts of an Api; those that are parts of an earlier one are told as there."""
    return ApiParts(
        part_told(changed(api, declarations={}, operations=())),
        {key: _known(item, known) or part_told(item) for key, item in api.declarations.items()},
        tuple(_known(item, known) or part_told(item) for item in api.operations),
    )


def part_told(node: Declaration | Operation | Api) -> Told:
    """One part."""
    facts, prose, places = list[Any](), list[Any](), list[Any]()
    tell(node, facts, prose, places)
    if isinstance(node, Operation) and node.unplaced:
        tell(node.unplaced, places, places, places)
    digest = hashlib.sha256(strict_bytes(facts))
    bare = digest.digest()
    digest.update(strict_bytes(prose))
    meaning = digest.digest()
    digest.update(strict_bytes(places))
    return Told(bare, meaning, digest.digest())


def _known(node: Declaration | Operation, known: Known) -> Told | None:
    entry = known.get(node.id)
    return entry[1] if entry is not None and (node is entry[0] or _is_same(node, entry[0])) else None


def _is_same(node: Declaration | Operation, other: Declaration | Operation) -> bool:
    """Whether an operation is another but for what is found anew in each run; equality alone says nothing of places."""
    if not (isinstance(node, Operation) and isinstance(other, Operation)) or node != other:
        return False
    return all(getattr(node, name) is getattr(other, name) for name in _PLACED)


def _digest(value: Any) -> str:
    return hashlib.sha256(strict_bytes(value)).hexdigest()
