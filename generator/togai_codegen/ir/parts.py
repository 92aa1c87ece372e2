"""An Api's meaning in parts: the JSON text and the digest of each declaration and operation, made once for all who ask."""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from togai_codegen.ir.json import told, without_docs
from togai_codegen.ir.model import Api, Declaration, Operation
from togai_codegen.records import changed, dataclass

_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True)
"""As `emit.canonical_sha256` writes values."""


_PLACED: Final = ("at", "parameters", "unplaced", "body", "responses")
"""Fields of an operation that places stand in."""


@dataclass(frozen=True, slots=True)
class Told:
    """A declaration or an operation as canonical JSON, and the digest of everything that code can read from it.

    `bare` is the same without prose. The digest covers pointers as well, but neither lines nor columns.
    """

    text: str
    bare: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ApiParts:
    """A whole Api. `frame` is all of it but its declarations and operations, as JSON values; `aside` are the pointers there."""

    frame: dict[str, Any]
    aside: tuple[str, ...]
    declarations: Mapping[str, Told]
    operations: tuple[Told, ...]

    def sha256(self) -> str:
        """The digest of the Api's meaning."""
        return self._sha256(self.frame, lambda item: item.text)

    def sha256_without_prose(self) -> str:
        """The digest of the Api's meaning without titles, descriptions and summaries."""
        return self._sha256(without_docs(self.frame), lambda item: item.bare)

    def _sha256(self, frame: dict[str, Any], text: Callable[[Told], str]) -> str:
        entries = {key: _ENCODER.encode(value) for key, value in frame.items()}
        if self.declarations:
            entries["declarations"] = _object({key: text(item) for key, item in self.declarations.items()})
        if self.operations:
            entries["operations"] = f"[{','.join(text(item) for item in self.operations)}]"
        return hashlib.sha256(_object(entries).encode()).hexdigest()


Known: TypeAlias = Mapping[str, tuple[Declaration | Operation, Told]]
"""Parts of an earlier Api, by their ids, each with what was told of it."""


def api_parts(api: Api, known: Known) -> ApiParts:
    """The parts of an Api; those that are parts of an earlier one are told as there."""
    frame, aside = told(changed(api, declarations={}, operations=()))
    return ApiParts(
        frame,
        tuple(aside),
        {key: _known(item, known) or part_told(item) for key, item in api.declarations.items()},
        tuple(_known(item, known) or part_told(item) for item in api.operations),
    )


def part_told(node: Declaration | Operation) -> Told:
    """One part."""
    value, aside = told(node)
    if isinstance(node, Operation) and node.unplaced:
        aside += [_ENCODER.encode(told(item)) for item in node.unplaced]
    text = _ENCODER.encode(value)
    digest = hashlib.sha256("\n".join((text, *aside)).encode("utf-8", "surrogatepass")).hexdigest()
    return Told(text, _ENCODER.encode(without_docs(value)), digest)


def _known(node: Declaration | Operation, known: Known) -> Told | None:
    entry = known.get(node.id)
    return entry[1] if entry is not None and (node is entry[0] or _is_same(node, entry[0])) else None


def _is_same(node: Declaration | Operation, other: Declaration | Operation) -> bool:
    """Whether an operation is another but for what is found anew in each run; equality alone says nothing of places."""
    if not (isinstance(node, Operation) and isinstance(other, Operation)) or node != other:
        return False
    return all(getattr(node, name) is getattr(other, name) for name in _PLACED)


def _object(entries: Mapping[str, str]) -> str:
    return f"{{{','.join(f'{_ENCODER.encode(key)}:{entries[key]}' for key in sorted(entries))}}}"
