"""The parts of the last run of a config, as bytes: plain values only, by `marshal`, which makes none of our objects.

It is no format for what strangers may have written, and holds code of templates: a digest and the folder's owner stand before it
(see `place.is_ours`).
"""

import marshal
from typing import Any

from togai_codegen.reuse import State
from togai_codegen.shapes import is_dict


def state_bytes(state: State) -> bytes:
    """The bytes that `state_of` reads."""
    return marshal.dumps((state.frame, state.parts, state.bare, state.code, state.compiled))


def state_of(content: bytes) -> State:
    """Read what `state_bytes` made. Raises EOFError, TypeError or ValueError for anything else."""
    value: Any = marshal.loads(content)
    frame, parts, bare, code, compiled = value
    if not (isinstance(frame, str) and isinstance(code, str) and is_dict(parts) and is_dict(bare) and is_dict(compiled)):
        raise ValueError("this is no state")
    return State(frame, parts, bare, code, compiled)
