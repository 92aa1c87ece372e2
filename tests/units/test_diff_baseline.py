"""Accepted changes: what the file may hold, what it does to a comparison, and the commands around it."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from togai_codegen.cli.main import cli
from togai_codegen.drift.baseline import Baseline, BaselineError, read_baseline, with_acceptance
from togai_codegen.drift.diff import Acceptance

OLD = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {"200": {description: Pets.}}
    delete:
      operationId: dropPets
      responses: {"204": {description: Gone.}}
"""
NEW = OLD[: OLD.index("    delete:")]
ENTRY = Acceptance("0123456789ab", 'a "reason" of\ntwo lines, \x7f', date(2027, 1, 31))


def ran(*arguments: str) -> Result:
    """The command in this process, for it has nothing to do that another would do otherwise."""
    return CliRunner().invoke(cli, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(OLD, "utf-8")
    (tmp_path / "new.yaml").write_text(NEW, "utf-8")
    return tmp_path


@pytest.mark.parametrize("as_json", [False, True])
def test_what_is_written_is_read_again(as_json: bool) -> None:
    other = Acceptance("ba9876543210", "another")
    content = with_acceptance(with_acceptance(b"", ENTRY, as_json=as_json), other, as_json=as_json)
    assert read_baseline(content, as_json=as_json) == Baseline((ENTRY, other))


def test_comments_stay() -> None:
    content = with_acceptance(b"# agreed in the meeting\n", ENTRY, as_json=False)
    assert content.startswith(b"# agreed in the meeting\n\n[[accepted]]\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("accepted = 1", "must be a list"),
        ("other = 1", "`accepted` and nothing else"),
        ("accepted = [{id = '0123456789ab'}]", "must have `id` and `reason`"),
        ("accepted = [{id = '0123456789ab', reason = ' '}]", "without a reason"),
        ("accepted = [{id = '../../etc', reason = 'r'}]", "no id of a change"),
        ("accepted = [{id = '0123456789ab', reason = 'r', expires = 'soon'}]", "must be a date"),
        ("accepted = [{id = '0123456789ab', reason = 'r', expires = 2027-01-31T00:00:00Z}]", "must be a date"),
        ("accepted = [{id = '0123456789ab', reason = 'r'}, {id = '0123456789ab', reason = 's'}]", "accepted twice"),
        ("accepted = [", "Invalid"),
    ],
)
def test_a_bad_baseline_says_why(content: str, message: str) -> None:
    with pytest.raises(BaselineError, match=message):
        read_baseline(content.encode(), as_json=False)


@pytest.mark.usefixtures("folder")
def test_an_accepted_change_is_shown_and_does_not_fail() -> None:
    compare = ("diff", "old.yaml", "new.yaml", "--fail-on", "any")
    first = ran(*compare, "--output-format", "json")
    assert first.exit_code == 1
    (change,) = json.loads(first.stdout)
    added = ran("baseline", "add", change["id"], "--reason", "nobody calls it", "--expires", "2027-01-31")
    assert added.exit_code == 0, added.output
    baseline = ("--baseline", "togai-codegen.baseline.toml")
    accepted = ran(*compare, *baseline, "--today", "2027-01-31")
    assert (accepted.exit_code, "accepted: nobody calls it (until 2027-01-31)" in accepted.stdout) == (0, True)
    expired = ran(*compare, *baseline, "--today", "2027-02-01")
    assert (expired.exit_code, f"expired: {change['id']} was accepted until 2027-01-31" in expired.stdout) == (1, True)
    found = json.loads(ran(*compare, *baseline, "--today", "2027-01-31", "--output-format", "json-report").stdout)
    assert found["changes"][0]["accepted"] == {"id": change["id"], "reason": "nobody calls it", "expires": "2027-01-31"}
    assert (found["verdicts"]["wire"], found["bump"]) == ("safe", "major")
    assert f"unused: {change['id']}" in ran("diff", "old.yaml", "old.yaml", *baseline).stdout


def test_the_command_refuses_what_it_cannot_keep(folder: Path) -> None:
    add = ("baseline", "add", "0123456789ab", "--reason")
    assert ran("baseline", "add", "pets", "--reason", "r").exit_code == 2
    assert ran(*add, "r", "--file", "b.json").exit_code == 0
    assert ran(*add, "r", "--file", "b.json").exit_code == 2
    assert ran("diff", "old.yaml", "new.yaml", "--baseline", "missing.toml").exit_code == 3
    (folder / "bad.toml").write_text("accepted = 1", "utf-8")
    assert ran("diff", "old.yaml", "new.yaml", "--baseline", "bad.toml").exit_code == 2


def test_rules_explain_themselves() -> None:
    told = ran("explain", "Property-Removed-Required").stdout
    assert told.startswith("property-removed-required (breaking): ")
    assert "Remedy: " in told
    assert "profile client" in told
    assert "Why: " in ran("explain", "enum-value-removed").stdout
    every = ran("explain").stdout
    assert "property-removed-required" in every
    assert "REF001" in every
    hinted = ran("explain", "property-requierd")
    assert (hinted.exit_code, "did you mean property-required" in hinted.output) == (2, True)
