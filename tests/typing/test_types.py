"""mypy and pyright, both strict, on what is generated and on programs that use it."""

import re
from pathlib import Path

import pytest

from tests.support.checkers import mypy, pyright
from tests.support.command import generate
from tests.support.libraries import needs
from tests.support.places import GENERATED, ROOT, shared

pytestmark = pytest.mark.slow
USER = ROOT / "tests" / "typing" / "user"
MISTAKE = re.compile(r"mistakes\.py:(\d+)")
STATES = ["08-2024-07-10.yml", "09-2024-12-04.yml"]


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


@pytest.mark.parametrize("spec", ["unions/plain", "togai"])
def test_structs(spec: str, tmp_path: Path) -> None:
    """What is generated with msgspec's models, its runtime included."""
    needs("msgspec")
    given = ROOT / "specs" / "togai.yaml" if spec == "togai" else ROOT / "tests" / "snapshots" / spec / "spec.yaml"
    ran = generate(given, tmp_path / "out", "structs", "--models", "msgspec")
    assert ran.status == 0, str(ran)
    target = tmp_path / "out" / "structs"
    found = mypy(target, path=tmp_path / "out", cache=tmp_path / "cache")
    found += pyright(target, path=tmp_path / "out", folder=tmp_path)
    assert not found, short(found)
