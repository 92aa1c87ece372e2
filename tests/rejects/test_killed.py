"""A run that is killed at any moment leaves the old package or the new one, never a mix."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.command import environment, generate
from tests.support.specs import minimal_spec
from togai_codegen.emit import FileDigest, read_package


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_old_or_new(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(minimal_spec()), "utf-8")
    changed = minimal_spec()
    changed["info"]["version"] = "2"
    changed["components"]["schemas"]["Toy"] = {"type": "object", "properties": {"size": {"type": "integer"}}}
    new.write_text(json.dumps(changed), "utf-8")
    output = tmp_path / "out"
    started = time.monotonic()
    assert generate(old, output, "shop").status == 0
    whole = time.monotonic() - started
    states = {state(output / "shop")}
    assert generate(new, output, "shop").status == 0
    states.add(state(output / "shop"))
    assert len(states) == 2

    for step in range(8):
        spec = (old, new)[step % 2]
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "togai_codegen",
            "generate",
            spec,
            "--output",
            output,
            "--package",
            "shop",
        ]
        run = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most steps aim at the end of the run, where the writing is.
        time.sleep(whole * (0.5 + 0.07 * step))
        run.send_signal(signal.SIGKILL)
        run.wait()
        assert state(output / "shop") in states, f"killed after {0.5 + 0.07 * step:.0%} of a run"
    assert generate(new, output, "shop").status == 0, "a later run cleans up what a killed one left"
    assert [path.name for path in output.iterdir()] == ["shop"]


def state(folder: Path) -> str:
    """The digest of a whole package, after a look at each of its files."""
    disk = read_package(folder)
    assert disk.manifest is not None, f"no readable manifest in {sorted(disk.files)}"
    assert disk.edited() == () and disk.foreign() == ()
    assert disk.manifest.files.keys() <= disk.files.keys()
    return FileDigest.of(disk.files["_manifest.json"]).sha256
