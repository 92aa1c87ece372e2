"""`togai-codegen impact`: states, exit codes, edits, outputs."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.impact.tree import CASES
from tests.support.command import Ran, codegen, generate

CODE = """from parcel import Parcel


def stop(client: Parcel) -> str:
    ünlikely = client.shipments.cancel("s1")
    return ünlikely.receiver_name
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "desk.py").write_text(CODE, "utf-8")
    return tmp_path


def impact(folder: Path, *arguments: str | Path, engine: str = "ast") -> Ran:
    states = ("--old", CASES / "old.yaml", "--new", CASES / "new.yaml")
    return codegen("impact", "app", *states, "--module", "parcel", "--engine", engine, *arguments, cwd=folder)


def test_sites_are_told_at_line_and_column(repository: Path) -> None:
    ran = impact(repository, engine="auto")
    assert ran.status == 1, str(ran)
    assert "app/desk.py:5:33: certain" in ran.out and "shipments.cancel" in ran.out
    assert "app/desk.py:6:21: certain" in ran.out and "models.Shipment.receiver_name" in ran.out


def test_json_ties_sites_to_changes_of_the_spec(repository: Path) -> None:
    found = json.loads(impact(repository, "--output-format", "json").out)
    diff = json.loads(codegen("diff", CASES / "old.yaml", CASES / "new.yaml", "--output-format", "json", cwd=repository).out)
    known = {change["id"]: change for change in diff}
    kinds = {site["symbol"]: {known[id_]["kind"] for id_ in site["spec_changes"]} for site in found["sites"]}
    assert kinds == {"shipments.cancel": {"method-renamed"}, "models.Shipment.receiver_name": {"property-removed-required"}}


def test_every_breaking_change_comes_from_the_spec(repository: Path) -> None:
    found = json.loads(impact(repository, "--output-format", "json").out)
    assert [item["symbol"] for item in found["api_changes"] if item["breaking"] and not item["spec_changes"]] == []


def test_fix_shows_a_diff_and_writes_on_demand(repository: Path) -> None:
    shown = impact(repository, "--fix")
    assert shown.out.splitlines()[:3] == ["--- a/app/desk.py", "+++ b/app/desk.py", "@@ -2,5 +2,5 @@"]
    assert (repository / "app/desk.py").read_text("utf-8") == CODE
    assert subprocess.run(["patch", "-p1", "--dry-run"], input=shown.out, cwd=repository, text=True, check=False).returncode == 0
    impact(repository, "--fix", "--write")
    assert (repository / "app/desk.py").read_text("utf-8") == CODE.replace(".cancel(", ".void(")


def test_code_without_affected_lines_is_clean(repository: Path) -> None:
    (repository / "app/desk.py").write_text("from parcel import Parcel\n", "utf-8")
    ran = impact(repository)
    assert ran.status == 0 and "0 certain" in ran.out


def test_the_vendored_package_is_the_old_state(repository: Path) -> None:
    assert generate(CASES / "old.yaml", repository / "app" / "_vendor", "parcel").status == 0
    (repository / "app/desk.py").write_text(CODE.replace("from parcel", "from ._vendor.parcel"), "utf-8")
    (repository / "togai-codegen.toml").write_text('spec = "new.yaml"\npackage = "parcel"\n', "utf-8")
    (repository / "new.yaml").write_bytes((CASES / "new.yaml").read_bytes())
    ran = codegen("impact", "app", "--engine", "ast", cwd=repository)
    assert ran.status == 1 and "app/desk.py:6:21: certain" in ran.out, str(ran)


def test_git_has_the_old_state(repository: Path) -> None:
    (repository / "togai-codegen.toml").write_text('spec = "api.yaml"\npackage = "parcel"\n', "utf-8")
    (repository / "api.yaml").write_bytes((CASES / "old.yaml").read_bytes())
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *command], cwd=repository, check=True)
    (repository / "api.yaml").write_bytes((CASES / "new.yaml").read_bytes())
    ran = codegen("impact", "app", "--module", "parcel", "--engine", "ast", cwd=repository)
    assert ran.status == 1 and "app/desk.py:6:21: certain" in ran.out, str(ran)
    found = json.loads(
        codegen("impact", "app", "--module", "parcel", "--engine", "ast", "--output-format", "json", cwd=repository).out
    )
    assert all(site["spec_changes"] for site in found["sites"])


def test_what_can_not_be_read_is_said(repository: Path) -> None:
    (repository / "app/broken.py").write_text("def f(:\n", "utf-8")
    (repository / "app/deep.py").write_text("x = " + "(" * 400 + ")" * 400, "utf-8")
    (repository / "app/binary.py").write_bytes(b"\xff\xfe\x00")
    ran = impact(repository)
    assert ran.status == 1
    for name in ("broken.py", "deep.py", "binary.py"):
        assert f"app/{name}" in ran.out, str(ran)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("nowhere", "--old", "{old}", "--new", "{new}"), 3),
        (("app", "--old", "gone.yaml", "--new", "{new}"), 3),
        (("app", "--old", "app/_api.json", "--new", "{new}"), 3),
        (("app", "--old", "{old}", "--new", "{new}", "--write"), 2),
        (("app", "--new", "{new}"), 2),
        ((), 2),
    ],
)
def test_exit_codes(repository: Path, arguments: tuple[str, ...], status: int) -> None:
    (repository / "app/_api.json.txt").write_text("{}", "utf-8")
    given = [item.format(old=CASES / "old.yaml", new=CASES / "new.yaml") for item in arguments]
    ran = codegen("impact", *given, *(("--engine", "ast") if given else ()), cwd=repository)
    assert ran.status == status, str(ran)
    assert "Traceback" not in ran.err
