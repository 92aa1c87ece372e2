"""The parts of the last run of a config, as bytes: plain values only, by `marshal`, which makes none of our objects.

It is no format for what strangers may have written, and holds code of templates: a digest and the folder's owner stand before it
(see `place.is_ours`).
"""

import marshal
from typing import Any

from togai_codegen.ir.base import Base
from togai_codegen.reuse import State
from togai_codegen.shapes import is_dict, is_tuple


def state_bytes(state: State) -> bytes:
    """The bytes that `state_of` reads."""
    return marshal.dumps((state.frame, state.parts, state.code, state.compiled, state.documents))


def state_of(content: bytes) -> State:
    """Read what `state_bytes` made. Raises EOFError, TypeError or ValueError for anything else."""
    value: Any = marshal.loads(content)
    frame, parts, code, compiled, documents = value
    if not (isinstance(frame, str) and isinstance(code, str) and is_dict(parts) and is_dict(compiled) and is_tuple(documents)):
        raise ValueError("this is no state")
    return State(frame, parts, code, compiled, documents)


def base_bytes(base: Base) -> bytes:
    """The bytes that `base_of` reads."""
    return marshal.dumps((base.overlays, base.root, base.lowered, dict(base.texts)))


def base_of(content: bytes) -> Base:
    """Read what `base_bytes` made. Raises EOFError, TypeError or ValueError for anything else."""
    value: Any = marshal.loads(content)
    overlays, root, lowered, texts = value
    if not (is_tuple(overlays) and isinstance(lowered, bytes) and is_dict(texts)):
        raise ValueError("this is no base")
    return Base(overlays, root, lowered, texts, is_new=False)
