"""Runs that take over from the run before, without the command around them."""

import contextlib

from togai_codegen.cache.states import base_bytes, base_of, parts_bytes, parts_of, state_bytes, state_of, wants_parts
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.pipeline import Built, build
from togai_codegen.reuse import State


def run(config: Config, earlier: State | None) -> tuple[Built | None, list[str]]:
    """What a run comes to, None where it stops, and its diagnostics in the order of reporting."""
    diagnostics = Diagnostics()
    built = None
    with contextlib.suppress(StopRun):
        built = build(config, diagnostics, earlier=earlier)
    return built, [f"{item.code.id} {item.at} {item.message} {item.action} {item.related}" for item in diagnostics.in_order()]


def kept(state: State, parts: list[bytes]) -> State:
    """A state as the next run gets it; `parts` are those that were stored last."""
    if wants_parts(state):
        parts.append(parts_bytes(state))
        state.stored = state.parts
    found = state_of(state_bytes(state), parts_of(parts[-1]))
    found.base = None if state.base is None else base_of(base_bytes(state.base))
    return found


def check_same(warm: Built, cold: Built) -> None:
    """Assert that two runs came to the same."""
    differing = [path for path, content in cold.files if warm.files.files.get(path) != content]
    assert not differing
    assert warm.files == cold.files
    assert (warm.census, warm.names, warm.api) == (cold.census, cold.names, cold.api)
