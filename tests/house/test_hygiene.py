"""Things that must stand in no file: hosts of package registries, absolute paths, traces of one machine."""

import re
import subprocess

import pytest

from tests.support.places import ROOT

FORBIDDEN = {
    # Written so that this file does not hold what it looks for.
    "a package registry's host": re.compile(r"p[y]pi\.org|p[y]thonhosted|registry\.n[p]mjs|index-u[r]l", re.IGNORECASE),
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|root|home)/[a-z]"),
}


def tracked() -> list[str]:
    """Files of the checkout that git knows or would know."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("this is no git checkout, so there is no list of its files")
    return [name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_files_hold_no(what: str) -> None:
    found = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        found += [f"{name}:{text.count(chr(10), 0, match.start()) + 1}" for match in FORBIDDEN[what].finditer(text)]
    assert not found, f"{what}: {found}"


def test_declared_versions_agree() -> None:
    """What the package declares and what the gates install are the same formatters."""
    project, pins = (ROOT / "pyproject.toml").read_text("utf-8"), (ROOT / "constraints.txt").read_text("utf-8")
    for tool in ("ruff", "black", "pyright", "datamodel-code-generator"):
        declared = re.search(rf'"{tool}==([\w.]+)"', project)
        assert declared and f"\n{tool}=={declared[1]}\n" in pins
