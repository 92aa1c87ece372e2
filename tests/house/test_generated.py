"""What `generated/` holds is what the tool would write, and the runtime in it is ours, byte for byte."""

from pathlib import Path

from tests.support.command import codegen
from tests.support.places import PACKAGE, ROOT
from togai_codegen.python.runtime_modules import OPTIONAL

MAX_LINES = 25_000
MAX_LINES_OF_THE_FAKE = 2_300
"""Counted apart: `_runtime/testing` can be left out, and is no part of a client in use."""


def test_check_is_clean(togai_package: Path) -> None:
    ran = codegen("check", cwd=ROOT)
    assert ran.status == 0, str(ran)


def test_check_names_an_edited_file(togai_package: Path, tmp_path: Path) -> None:
    """`check` needs no git, and looks at the folder that the config names."""
    for name in ("specs", "templates", "generated"):
        copy_tree(ROOT / name, tmp_path / name)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    assert codegen("check", cwd=tmp_path).status == 0
    victim = tmp_path / "generated" / "togai" / "errors.py"
    victim.write_bytes(victim.read_bytes() + b"# edited\n")
    ran = codegen("check", cwd=tmp_path)
    assert ran.status == 1, str(ran)
    assert "errors.py" in ran.out + ran.err


def test_runtime_is_copied_byte_for_byte(togai_package: Path) -> None:
    ours = {path.relative_to(PACKAGE / "runtime"): path.read_bytes() for path in (PACKAGE / "runtime").rglob("*.py")}
    theirs = {
        path.relative_to(togai_package / "_runtime"): path.read_bytes() for path in (togai_package / "_runtime").rglob("*.py")
    }
    assert {place.name for place in ours.keys() - theirs.keys()} <= OPTIONAL.keys()
    assert theirs == {place: ours[place] for place in theirs}


def test_package_is_small(togai_package: Path) -> None:
    fake = togai_package / "_runtime" / "testing"
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in togai_package.rglob("*.py")}
    of_the_fake = sum(count for path, count in lines.items() if path.is_relative_to(fake) or path == togai_package / "testing.py")
    others = sum(lines.values()) - of_the_fake
    assert others < MAX_LINES, f"generated/togai has {others} lines"
    assert of_the_fake < MAX_LINES_OF_THE_FAKE, f"the fake has {of_the_fake} lines"


def copy_tree(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
