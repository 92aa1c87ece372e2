"""What has changed in a spec since the package was generated, where git still has the old one. Never a reason to fail."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from togai_codegen import pipeline
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift.diff import compare_apis
from togai_codegen.emit import Provenance
from togai_codegen.report import changes_in_brief
from togai_codegen.source import RevisionError, opened

_MOST_REVISIONS: Final = 5
_SECONDS: Final = 20


def spec_changes(config: Config, then: Provenance) -> tuple[str, ...]:
    """The changes since the spec with the digest in `then`, briefly, one a line; () where git does not have that spec at hand."""
    try:
        remote = pipeline.remote_files(config, may_fetch=False)
        now = pipeline.load(config.spec, config.overlays, Diagnostics(), remote=remote)
        for reference in _revisions(config.spec):
            with opened(reference) as path:
                # Under the overlays of now, so that what is told are changes of the spec alone.
                old = pipeline.load(path, config.overlays, Diagnostics(), display=reference, remote=remote)
            if old.origin.spec == then.spec:
                return (f"since {reference}:", *changes_in_brief(compare_apis(old.api, now.api)))
    except (RevisionError, StopRun, ConfigError, OSError, subprocess.TimeoutExpired):
        pass
    return ()


def _revisions(spec: Path) -> Iterator[str]:
    """The last states of a spec below the working folder that were committed, as `git:REF:path`."""
    place = Path(os.path.relpath(spec)).as_posix()
    command = ["git", "log", f"--max-count={_MOST_REVISIONS}", "--format=%h", "--", place]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    if done.returncode == 0:
        yield from (f"git:{revision}:{place}" for revision in done.stdout.split())
