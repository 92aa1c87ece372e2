"""What happens to one document: output, or diagnostics with a place, and nothing else."""

import signal
import tempfile
import traceback
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from togai_codegen import pipeline
from togai_codegen.assembly import Assembly
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.naming import give_names
from togai_codegen.python import PackageOptions, build_package
from togai_codegen.python.mixins import NO_MIXINS
from togai_codegen.render.templates import Templates
from togai_codegen.report import diagnostics_report, render, render_github, render_json, render_sarif, render_summary, render_text

SECONDS = 60
TEMPLATES = Templates()


@dataclass(frozen=True)
class Outcome:
    """`reached_ir` where there is an Api. `fault` is empty, or a traceback, or what else must not be."""

    reached_ir: bool
    fault: str = ""


class TooSlow(Exception):
    """It took longer than SECONDS."""


def try_one(data: bytes, suffix: str) -> Outcome:
    """Run all stages over these bytes, but the formatter and the disk."""
    diagnostics = Diagnostics()
    reached = False
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder, time_limit(), warnings.catch_warnings():
        warnings.simplefilter("error")
        path = Path(folder) / f"spec{suffix}"
        path.write_bytes(data)
        try:
            loaded = pipeline.load(path, (), diagnostics)
            reached = True
            names = give_names(loaded.api, diagnostics)
            options = PackageOptions(package="fuzzed")
            for module in build_package(loaded.api, names, options).modules:
                compile(TEMPLATES.source(module), module.path, "exec", dont_inherit=True)
            assembly = Assembly.of(loaded.api, names, options, NO_MIXINS)
            for part in assembly.plan.parts:  # as for the package, but without text
                assembly.reuse.plain(part.path, part.make, *part.given)
            assembly.reference()
            assembly.testing()
        except StopRun:
            if not diagnostics.has_errors:
                return Outcome(reached, "stopped without an error")
        except Exception:
            return Outcome(reached, traceback.format_exc())
        return Outcome(reached, _told(diagnostics))


def _told(diagnostics: Diagnostics) -> str:
    """What is wrong with the diagnostics."""
    for item in diagnostics:
        if not item.at.document and item.code.id != "RUN001":
            return f"{item.code.id} has no place: {item.message}"
    try:
        reports = (render_text(diagnostics), render_json(diagnostics), render_github(diagnostics), render_sarif(diagnostics, "0"))
        found = diagnostics_report(diagnostics)
        more = (render(found, format, "0") for format in ("markdown", "gitlab", "junit"))
        for report in (*reports, render_summary(diagnostics), *more):
            report.encode()
            if not all(character.isprintable() or character == "\n" for character in report):
                return f"a report holds {report!r}"
    except Exception:
        return traceback.format_exc()
    return ""


@contextmanager
def time_limit() -> Generator[None]:
    """Raise TooSlow in what takes too long; main thread only."""

    def too_slow(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"over {SECONDS} s")

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
