"""Accepted changes: what the file may hold, what it does to a comparison, and the commands around it."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.support.command import codegen
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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
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


def test_an_accepted_change_is_shown_and_does_not_fail(folder: Path) -> None:
    def ran(*more: str) -> tuple[int, str]:
        found = codegen("diff", "old.yaml", "new.yaml", "--fail-on", "any", *more, cwd=folder)
        return found.status, found.out

    status, out = ran("--output-format", "json")
    assert status == 1
    (change,) = json.loads(out)
    added = codegen("baseline", "add", change["id"], "--reason", "nobody calls it", "--expires", "2027-01-31", cwd=folder)
    assert added.status == 0, str(added)
    baseline = ("--baseline", "togai-codegen.baseline.toml")
    status, out = ran(*baseline, "--today", "2027-01-31")
    assert (status, "accepted: nobody calls it (until 2027-01-31)" in out) == (0, True)
    status, out = ran(*baseline, "--today", "2027-02-01")
    assert (status, f"expired: {change['id']} was accepted until 2027-01-31" in out) == (1, True)
    status, out = ran(*baseline, "--today", "2027-01-31", "--output-format", "json-report")
    found = json.loads(out)
    assert found["changes"][0]["accepted"] == {"id": change["id"], "reason": "nobody calls it", "expires": "2027-01-31"}
    assert (found["verdicts"]["wire"], found["bump"]) == ("safe", "major")
    same = codegen("diff", "old.yaml", "old.yaml", *baseline, cwd=folder).out
    assert f"unused: {change['id']}" in same


def test_the_command_refuses_what_it_cannot_keep(folder: Path) -> None:
    add = ("baseline", "add", "0123456789ab", "--reason")
    assert codegen("baseline", "add", "pets", "--reason", "r", cwd=folder).status == 2
    assert codegen(*add, "r", "--file", "b.json", cwd=folder).status == 0
    assert codegen(*add, "r", "--file", "b.json", cwd=folder).status == 2
    assert codegen("diff", "old.yaml", "new.yaml", "--baseline", "missing.toml", cwd=folder).status == 3
    (folder / "bad.toml").write_text("accepted = 1", "utf-8")
    assert codegen("diff", "old.yaml", "new.yaml", "--baseline", "bad.toml", cwd=folder).status == 2


def test_rules_explain_themselves(tmp_path: Path) -> None:
    told = codegen("explain", "Property-Removed-Required", cwd=tmp_path).out
    assert told.startswith("property-removed-required (breaking): ")
    assert "Remedy: " in told
    assert "profile client" in told
    every = codegen("explain", cwd=tmp_path).out
    assert "property-removed-required" in every
    assert "REF001" in every
    hinted = codegen("explain", "property-requierd", cwd=tmp_path)
    assert (hinted.status, "did you mean property-required" in hinted.err) == (2, True)
