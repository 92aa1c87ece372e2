"""One run of the generator, or what is remembered of the last one."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from togai_codegen.cache import Memory, Outcome, cache_folder
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import MANIFEST_NAME, read_package, sha256_of
from togai_codegen.records import dataclass

if TYPE_CHECKING:
    from togai_codegen.pipeline import Built


@dataclass(frozen=True, slots=True)
class Made:
    """What a run came to. `built` is None where all of it stands on disk already, as is known without building it."""

    outcome: Outcome
    built: "Built | None"


def make(config: Config, diagnostics: Diagnostics, *, may_fetch: bool = False, alone: bool = False) -> Made:
    """Build the package, unless a remembered run of the same inputs built just what stands on disk.

    `alone`: no file of others may stand beside what is generated. Raises StopRun like `pipeline.build`.
    """
    folder = cache_folder(os.environ) if config.cache else None
    memory = None if folder is None else Memory.of(config, folder)
    if memory is not None:
        found = Diagnostics()
        outcome = memory.recall(found)
        if outcome is not None and _stands(config.package_folder(), outcome, alone=alone):
            diagnostics.take(found)
            return Made(outcome, None)
    # Imported here: a run that is remembered needs none of the stages.
    from togai_codegen import pipeline
    from togai_codegen.reuse import State

    earlier = None if memory is None else memory.earlier() or State()
    built = pipeline.build(config, diagnostics, may_fetch=may_fetch, earlier=earlier)
    outcome = _outcome(built)
    if memory is not None:
        memory.remember(outcome, diagnostics, built.state)
    return Made(outcome, built)


def _stands(folder: Path, outcome: Outcome, *, alone: bool) -> bool:
    try:
        return read_package(folder).is_as_generated(outcome.manifest_sha256, alone=alone)
    except OSError:
        return False


def _outcome(built: "Built") -> Outcome:
    return Outcome(
        manifest_sha256=sha256_of(built.files.files[MANIFEST_NAME]),
        operations=len(built.api.operations),
        schemas=len(built.api.declarations),
        files=len(built.files),
        counts=built.census.as_json(),
        mixins={owner: (mixin.module, mixin.name) for owner, mixin in built.mixins.by_class.items()},
    )
