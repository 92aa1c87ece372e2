"""Runs that are remembered: by what they were asked, with the digest of everything that they read."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from togai_codegen.cache.digests import program_sha256, templates_sha256
from togai_codegen.cache.faults import kept, tell_again
from togai_codegen.cache.outcome import Outcome
from togai_codegen.cache.store import Store
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.records import dataclass
from togai_codegen.texts import decoded

if TYPE_CHECKING:
    from togai_codegen.reuse import State

_T = TypeVar("_T")
_FORMAT = 3
_STATE = ".state"
_PARTS = ".parts"
_BASE = ".base"
_ELSEWHERE = ("allow", "lock_folder")
"""Options that decide nothing about the outcome: accepting a diagnostic comes after finding it."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of the runs of one config by one version of the program: nothing where `key` is None."""

    store: Store
    config: Config
    key: str | None

    @classmethod
    def of(cls, config: Config, folder: Path) -> "Memory":
        """The memory of a config's runs."""
        store = Store(folder)
        return cls(store, config, _key(config, store))

    def recall(self, diagnostics: Diagnostics) -> Outcome | None:
        """What a run would come to, where one of the same config read exactly what stands on disk now.

        Its diagnostics are reported again. None where that is not known; then nothing has been reported.
        """
        entry = None if self.key is None else self.store.get(self.key)
        if entry is None:
            return None
        found = Diagnostics()
        try:
            outcome = Outcome.from_json(entry["outcome"])
            for path, display, real, sha256 in entry["reads"]:
                content = Path(path).read_bytes()
                if os.path.realpath(path) != real or hashlib.sha256(content).hexdigest() != sha256:
                    return None
                if entry["diagnostics"]:
                    found.sources[display] = decoded(content)
            tell_again(entry["diagnostics"], found)
        except (OSError, KeyError, TypeError, ValueError):
            return None
        diagnostics.take(found)
        return outcome

    def earlier(self) -> "State | None":
        """The parts of the last run, whatever that read."""
        from togai_codegen.cache.states import base_of, parts_of, state_of

        stored = self._kept(_PARTS, parts_of)
        state = None if stored is None else self._kept(_STATE, partial(state_of, stored=stored))
        if state is not None:
            state.base = self._kept(_BASE, base_of)
        return state

    def _kept(self, ending: str, read: Callable[[bytes], _T]) -> _T | None:
        content = None if self.key is None else self.store.get_bytes(self.key + ending)
        try:
            return None if content is None else read(content)
        except (EOFError, TypeError, ValueError):
            return None

    def remember(self, outcome: Outcome, diagnostics: Diagnostics, state: "State | None" = None) -> None:
        """Keep what a run came to, unless its templates changed meanwhile.

        Where it asked for a file that it could not have, only its parts, the `state`, are kept.
        """
        reads = diagnostics.reads
        if self.key is None or _key(self.config, self.store) != self.key:
            return
        if state is not None:
            from togai_codegen.cache.states import base_bytes, parts_bytes, state_bytes, wants_parts

            if wants_parts(state):
                self.store.put_bytes(self.key + _PARTS, parts_bytes(state))
                state.stored = state.parts
            self.store.put_bytes(self.key + _STATE, state_bytes(state))
            if state.base is not None and state.base.is_new:
                self.store.put_bytes(self.key + _BASE, base_bytes(state.base))
        if diagnostics.has_errors or any(read.sha256 is None for read in reads.values()):
            return
        entry = {
            "outcome": outcome.as_json(),
            "reads": [[str(path), read.display, os.path.realpath(path), read.sha256] for path, read in reads.items()],
            "diagnostics": kept(diagnostics),
        }
        self.store.put(self.key, entry)


def _key(config: Config, store: Store) -> str | None:
    """The digest of everything that decides the outcome but the documents; None where it can't be known beforehand."""
    if config.allow_remote:
        return None
    templates = None if config.templates is None else templates_sha256(config.templates)
    if config.templates is not None and templates is None:
        return None
    asked: dict[str, Any] = {name: value for name, value in asdict(config).items() if name not in _ELSEWHERE}
    decides = [_FORMAT, program_sha256(store), Path.cwd(), templates, asked]
    return hashlib.sha256(json.dumps(decides, sort_keys=True, default=str).encode("utf-8", "surrogatepass")).hexdigest()
