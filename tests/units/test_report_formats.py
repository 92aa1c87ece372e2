"""Every format: what its readers demand of it, and that nothing in a spec can break out of it."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt

from tests.support.places import PACKAGE
from tests.support.reports import NASTY, hostile
from tests.units.test_report import SARIF
from togai_codegen.config import REPORT_FORMATS, ReportFormat
from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.check import Cause, Drift, FileDrift
from togai_codegen.drift.impact.model import Edit, Impact, Site, Tier, Unread
from togai_codegen.location import Location
from togai_codegen.report import (
    SCHEMAS,
    Paths,
    diagnostics_report,
    drift_report,
    impact_report,
    render,
    schema_text,
)
from togai_codegen.report.findings import Finding, Place, Report
from togai_codegen.report.markdown import MOST_CHARACTERS
from togai_codegen.shapes import is_mapping, is_sequence


def rendered(report: Report, format: ReportFormat) -> str:
    text = render(report, format, "1.2.3")
    text.encode("utf-8")
    assert text == render(report, format, "1.2.3")
    return text


@pytest.mark.parametrize("format", [item for item in REPORT_FORMATS if item not in ("text", "json")])
def test_nothing_unseen_leaves_a_spec(format: ReportFormat) -> None:
    text = rendered(hostile(), format)
    unseen = {character for character in text if not character.isprintable() and character != "\n"}
    assert not unseen


def test_github_commands_are_ours() -> None:
    lines = rendered(hostile(), "github").splitlines()
    assert len(lines) == 3, "one line a finding that nobody accepts"
    for line, command in zip(lines, ("error", "warning", "notice"), strict=True):
        match = re.fullmatch(rf"::{command} ([^:]*)::(.*)", line)
        assert match, line
        assert all(re.fullmatch(r"(file|line|col|title)=[^,:\r\n]+", field) for field in match[1].split(","))
        assert "%250A" in match[2], "a percent sign of the spec is no escape of ours"
    assert "line=3,col=5" in lines[0]
    assert "file=" not in lines[1]
    assert "file=old.yaml,title" in lines[2], "a line of another revision can't be pointed at"


def test_sarif() -> None:
    log = json.loads(rendered(hostile(), "sarif"))
    validate(log, SARIF)
    (run,) = log["runs"]
    results = run["results"]
    prints = [result["partialFingerprints"]["togaiCodegen/v1"] for result in results]
    assert len(set(prints)) == len(prints)
    assert prints[1] == "f" * 16 + "-2"
    assert [bool(result.get("suppressions")) for result in results] == [False, False, False, True]
    for result in results:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert not place["artifactLocation"]["uri"].startswith("/")
    assert results[1]["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "new.yaml"}}
    assert "region" not in results[2]["locations"][0]["physicalLocation"]
    assert run["automationDetails"]["id"] == "togai-codegen/diff/"


def test_gitlab() -> None:
    found = json.loads(rendered(hostile(), "gitlab"))
    assert [item["severity"] for item in found] == ["critical", "minor", "info"]
    assert len({item["fingerprint"] for item in found}) == 3
    for item in found:
        assert set(item) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert item["location"]["lines"]["begin"] >= 1
        assert item["location"]["path"] and not item["location"]["path"].startswith(("/", "./"))
    assert found[1]["location"] == {"path": "new.yaml", "lines": {"begin": 1}}


def test_junit() -> None:
    root = ET.fromstring(rendered(hostile(), "junit"))
    assert root.tag == "testsuites"
    (suite,) = root
    assert suite.attrib == {"name": "togai-codegen diff", "tests": "4", "failures": "1", "errors": "0", "skipped": "1"}
    assert [[child.tag for child in case] for case in suite] == [["failure"], ["system-out"], ["system-out"], ["skipped"]]
    assert all(case.attrib["classname"] and case.attrib["name"] for case in suite)
    assert suite[0].attrib["line"] == "3"
    assert len({case.attrib["name"] for case in suite}) == 4
    clean = ET.fromstring(rendered(replace(hostile(), findings=()), "junit"))
    assert clean[0].attrib["failures"] == "0"
    assert len(clean[0]) == 1, "a suite is never empty"


def test_markdown() -> None:
    text = rendered(hostile(), "markdown")
    assert "### Error (2)" in text
    tables = [line for line in text.splitlines() if line.startswith("| ")]
    bars = {len(re.findall(r"(?<!\\)\|", line)) for line in tables}
    assert bars == {7}, "no spec ends a cell or a row"
    page = MarkdownIt("commonmark").enable("table").render(text)
    assert page.count("<table>") == 3
    assert not re.search(r"<(?!/?(?:p|h3|table|thead|tbody|tr|th|td|code|ul|li|details|summary)\b)", page)


def test_markdown_fits_into_a_pull_request() -> None:
    one = hostile("x" * 300).findings[0]
    many = replace(hostile("short"), findings=tuple(replace(one, fingerprint=str(number)) for number in range(2_000)))
    text = rendered(many, "markdown")
    assert len(text) <= MOST_CHARACTERS
    shown = sum(line.startswith("| `rule-error`") for line in text.splitlines())
    assert 20 < shown < 2_000
    assert f"... and {2_000 - shown:,} more" in text


class Tags(HTMLParser):
    """Every element with its attributes, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_html_holds_no_markup_of_a_spec() -> None:
    text = rendered(hostile(), "html")
    assert text.count("</script>") == 1
    assert "{{ 7*7 }}" in text
    tags = Tags()
    tags.feed(text)
    plain = Tags()
    plain.feed(rendered(hostile("plain"), "html"))
    assert [tag for tag, _ in tags.found] == [tag for tag, _ in plain.found]
    assert [set(attributes) for _, attributes in tags.found] == [set(attributes) for _, attributes in plain.found]
    links = {value for _, attributes in tags.found for name, value in attributes.items() if name in ("href", "src", "action")}
    assert all(link and link.startswith(("#", "data:,")) for link in links)


def test_paths_are_relative() -> None:
    paths = Paths("/repo/service", "/repo")
    assert paths.place(Location("specs/../api.yaml", line=3)) == Place("service/api.yaml", 3)
    assert paths.path("/repo/x.yaml") == "x.yaml"
    assert paths.path("/elsewhere/x.yaml") == "../elsewhere/x.yaml"
    assert paths.path("https://api.example/x.yaml") == "https://api.example/x.yaml"
    place = paths.place(Location("git:HEAD~1:api.yaml", line=3, column=1))
    assert (place.path, place.revision, str(place)) == ("service/api.yaml", "HEAD~1", "git:HEAD~1:service/api.yaml:3:1")


def closed(schema: Any) -> Any:
    """The schema, with every object that names its properties allowing no others."""
    if is_sequence(schema):
        return [closed(item) for item in schema]
    if not is_mapping(schema):
        return schema
    found = {key: closed(value) for key, value in schema.items()}
    if "properties" in found and "additionalProperties" not in found:
        found["additionalProperties"] = False
    return found


def validate(document: Any, schema: Any) -> None:
    faults = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(document)]  # pyright: ignore
    assert not faults


@pytest.mark.parametrize("command", SCHEMAS)
def test_schemas_are_schemas(command: str) -> None:
    schema = json.loads(schema_text(command))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"]["report"] == {"const": command}
    assert (PACKAGE / "report" / "schemas" / f"{command}.schema.json").is_file()


def holds(command: str, report: Report) -> None:
    schema = closed(json.loads(schema_text(command)))
    validate(json.loads(rendered(report, "json-report")), schema)


def test_the_json_of_check_is_as_published() -> None:
    files = (FileDrift("a.py", (Cause.HAND_EDIT,), 3, 1, 2), FileDrift("b.py", (Cause.MISSING,)))
    holds("check", drift_report(Drift(), "gen/shop"))
    report = drift_report(Drift((Cause.SPEC, Cause.HAND_EDIT, Cause.MISSING), files), "gen/shop", paths=Paths("/r/s", "/r"))
    holds("check", report)
    assert [(item.at.path, item.at.line, item.group) for item in report.findings] == [
        ("s/gen/shop", 0, "spec"), ("s/gen/shop/a.py", 3, "hand edit"), ("s/gen/shop/b.py", 0, "missing")
    ]  # fmt: skip


def test_the_json_of_lint_is_as_published() -> None:
    diagnostics = Diagnostics(allow=frozenset({"OAS006"}))
    at = Location("a.yaml", "/x", 2, 3)
    diagnostics.report(codes.REF001, NASTY, at, related=((NASTY, at),))
    diagnostics.report(codes.OAS006, "no id", at)
    count = {"operations": 1, "schemas": 0, "media_types": 0, "parameters": 0}
    holds("lint", diagnostics_report(diagnostics, {"read": count, "generated": count}))
    holds("lint", diagnostics_report(Diagnostics()))


def test_the_json_of_impact_is_as_published() -> None:
    change = ApiChange(kind=ApiKind.METHOD_RENAMED, symbol="invoices.get", new_symbol="invoices.read", operation="GET /invoices")
    shared: Any = {
        "end_line": 3,
        "end_column": 9,
        "change": change.id,
        "spec_changes": ("0123456789ab",),
        "suggestion": "Rename.",
    }
    edit = Edit(line=3, column=5, end_line=3, end_column=8, text="read", automatic=True)
    sites = tuple(
        Site(path="src/a.py", line=line, column=5, tier=tier, symbol="invoices.get", effect="It is gone.", edit=edit, **shared)
        for line, tier in ((3, Tier.POSSIBLE), (7, Tier.CERTAIN), (9, Tier.CERTAIN))
    )
    impact = Impact(api_changes=(change,), sites=sites, files=2, unread=(Unread("src/b.py", NASTY),), notes=("no mypy here",))
    report = impact_report(impact, "git:HEAD:api.yaml", "api.yaml", paths=Paths("/r/s", "/r"))
    holds("impact", report)
    holds("impact", impact_report(Impact(api_changes=(), sites=()), "a", "b"))
    found = [(item.at.path, item.at.line, item.level.value, item.group) for item in report.findings]
    assert found == [
        ("s/src/a.py", 7, "error", "certain"), ("s/src/a.py", 9, "error", "certain"), ("s/src/a.py", 3, "note", "possible"),
        ("s/src/b.py", 0, "warning", "not read"),
    ]  # fmt: skip
    assert len({item.fingerprint for item in report.findings}) == 4
    assert report.text.startswith(f"src/a.py:7:5: certain [{change.id}] invoices.get: It is gone.\n   Rename.\n")
    assert "lines that feel it: 2 certain, 0 review, 1 possible; 1 change of the client, 1 breaking; 2 files read" in report.text
    for format in REPORT_FORMATS:
        rendered(report, format)


def test_equal_faults_have_equal_fingerprints_wherever_they_moved() -> None:
    def prints(line: int) -> list[str]:
        diagnostics = Diagnostics()
        diagnostics.report(codes.REF001, "gone", Location("a.yaml", "/x", line, 1))
        diagnostics.report(codes.REF001, "gone", Location("a.yaml", "", line, 1))
        diagnostics.report(codes.REF001, "gone", Location("a.yaml", "", line + 1, 1))
        return [item.fingerprint for item in diagnostics_report(diagnostics).findings]

    assert prints(3) == prints(30)
    assert len(set(prints(3))) == 3


def test_a_finding_is_a_value() -> None:
    first, second = hostile().findings[:2]
    assert first == hostile().findings[0]
    assert first != second
    assert isinstance(first, Finding)


def test_the_schemas_travel_in_the_package() -> None:
    assert set(SCHEMAS) >= {"check", "diff", "lint"}
    assert all(isinstance(json.loads(path.read_text("utf-8")), dict) for path in Path(PACKAGE / "report" / "schemas").iterdir())
