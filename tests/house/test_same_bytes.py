"""The same input gives the same bytes: from the wheel as from the checkout, and with either formatter."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.command import generate, python
from tests.support.places import GENERATED, ROOT

SPEC = ROOT / "specs" / "togai.yaml"
SMALL = ROOT / "tests" / "snapshots" / "reference" / "small" / "spec.yaml"
OVERLAY = ("--overlay", ROOT / "specs" / "togai.overlay.yaml")


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


def test_the_wheel_gives_the_committed_package(installed: Path, tmp_path: Path) -> None:
    where = python("import togai_codegen; print(togai_codegen.__file__)", path=installed)
    assert str(installed) in where.out, where
    ran = generate(SPEC, tmp_path, "togai", *OVERLAY, "--client-name", "Togai", env={"PYTHONPATH": str(installed)})
    assert ran.status == 0, ran
    same_files(GENERATED / "togai", tmp_path / "togai")


@pytest.mark.parametrize("which", ["small", "togai"])
def test_both_formatters(which: str, tmp_path: Path) -> None:
    """Each a whole run; that black changes nothing in generated/togai is a gate of its own."""
    given = (SPEC, "togai", *OVERLAY) if which == "togai" else (SMALL, "small")
    for formatter in ("ruff", "black"):
        ran = generate(given[0], tmp_path / formatter, given[1], *given[2:], "--formatter", formatter)
        assert ran.status == 0, ran
    same_files(tmp_path / "ruff" / given[1], tmp_path / "black" / given[1])


def same_files(one: Path, other: Path) -> None:
    ours, theirs = contents(one), contents(other)
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []


def contents(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
