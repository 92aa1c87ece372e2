"""The wheel, installed elsewhere, gives the same bytes as the checkout: templates and runtime travel with it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.command import environment
from tests.support.places import GENERATED, ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a wheel built from the checkout; a pure-Python wheel is installed by unpacking it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_same_bytes(installed: Path, tmp_path: Path) -> None:
    spec, overlay = ROOT / "specs" / "togai.yaml", ROOT / "specs" / "togai.overlay.yaml"
    command = [sys.executable, "-P", "-m", "togai_codegen", "generate", str(spec), "--overlay", str(overlay)]
    more = ["--output", str(tmp_path), "--package", "togai", "--client-name", "Togai", "--quiet"]
    where = [sys.executable, "-P", "-c", "import togai_codegen; print(togai_codegen.__file__)"]
    env = environment({}, path=str(installed))
    found = subprocess.run(where, cwd=tmp_path, env=env, check=True, capture_output=True, text=True)
    assert str(installed) in found.stdout
    subprocess.run([*command, *more], cwd=tmp_path, env=env, check=True, capture_output=True, timeout=120)
    ours = {path.relative_to(GENERATED).as_posix(): path.read_bytes() for path in files(GENERATED / "togai")}
    theirs = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in files(tmp_path / "togai")}
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []


def files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]


def test_both_formatters_give_the_same_bytes(tmp_path: Path) -> None:
    spec, overlay = ROOT / "specs" / "togai.yaml", ROOT / "specs" / "togai.overlay.yaml"
    arguments = [str(spec), "--overlay", str(overlay), "--package", "togai", "--quiet"]
    for formatter in ("ruff", "black"):
        output = ["--output", str(tmp_path / formatter), "--formatter", formatter]
        command = [sys.executable, "-m", "togai_codegen", "generate", *arguments, *output]
        subprocess.run(command, cwd=tmp_path, env=environment(), check=True, capture_output=True, timeout=240)
    for path in files(tmp_path / "ruff"):
        assert path.read_bytes() == (tmp_path / "black" / path.relative_to(tmp_path / "ruff")).read_bytes(), path
