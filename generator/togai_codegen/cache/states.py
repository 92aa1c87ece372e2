"""The parts of the last run of a config, as bytes: plain values only, by `marshal`, which makes none of our objects.

It is no format for what strangers may have written, and holds code of templates: a digest and the folder's owner stand before it
(see `place.is_ours`).
"""

import marshal
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from togai_codegen.ir.base import Base
from togai_codegen.reuse import State
from togai_codegen.shapes import is_dict, is_tuple

StoredParts: TypeAlias = tuple[str, dict[str, Any]]
"""A frame, and parts that were made under it."""
_NONE: Final[StoredParts] = ("", {})
_SHARE: Final = 8
"""Up to an eighth of the parts is written with the state: after most edits nine tenths of all bytes stay where they are."""


def wants_parts(state: State) -> bool:
    """Whether so few of its parts are stored that all of them should be, by `parts_bytes`."""
    return state.stored is None or len(_others(state, state.stored)) * _SHARE > len(state.stored)


def parts_bytes(state: State) -> bytes:
    """The bytes that `parts_of` reads."""
    return marshal.dumps((state.frame, state.parts))


def parts_of(content: bytes) -> StoredParts:
    """Read what `parts_bytes` made. Raises EOFError, TypeError or ValueError for anything else."""
    value: Any = marshal.loads(content)
    frame, parts = value
    if not (isinstance(frame, str) and is_dict(parts)):
        raise ValueError("these are no parts")
    return frame, parts


def state_bytes(state: State) -> bytes:
    """The bytes that `state_of` reads, without those parts that are stored."""
    return marshal.dumps((state.frame, _others(state, state.stored or {}), state.code, state.compiled, state.documents))


def state_of(content: bytes, stored: StoredParts = _NONE) -> State:
    """Read what `state_bytes` made. Raises EOFError, TypeError or ValueError for anything else.

    Stored parts of another run are as good, for each says itself when it holds; those of another frame are none.
    """
    value: Any = marshal.loads(content)
    frame, parts, code, compiled, documents = value
    if not (isinstance(frame, str) and isinstance(code, str) and is_dict(parts) and is_dict(compiled) and is_tuple(documents)):
        raise ValueError("this is no state")
    if stored[0] != frame:
        return State(frame, parts, code, compiled, documents)
    return State(frame, {**stored[1], **parts}, code, compiled, documents, stored=stored[1])


def _others(state: State, stored: Mapping[str, Any]) -> dict[str, Any]:
    return {key: kept for key, kept in state.parts.items() if stored.get(key) is not kept}


def base_bytes(base: Base) -> bytes:
    """The bytes that `base_of` reads."""
    return marshal.dumps((base.overlays, dict(base.entries), base.lowered, dict(base.told)))


def base_of(content: bytes) -> Base:
    """Read what `base_bytes` made. Raises EOFError, TypeError or ValueError for anything else."""
    value: Any = marshal.loads(content)
    overlays, entries, lowered, told = value
    if not (is_tuple(overlays) and is_dict(entries) and isinstance(lowered, bytes) and is_dict(told)):
        raise ValueError("this is no base")
    return Base(overlays, entries, lowered, told, is_new=False)
