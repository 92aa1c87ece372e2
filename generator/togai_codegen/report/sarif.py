"""SARIF 2.1.0: one log of one run."""

import json
from typing import Any, Final
from urllib.parse import quote

from togai_codegen.report.findings import Finding, Place, Report, Rule
from togai_codegen.report.text import visible

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(report: Report, version: str) -> str:
    """The log of a run of togai-codegen `version`."""
    rules = sorted({finding.rule.id: finding.rule for finding in report.findings}.items())
    index = {id_: position for position, (id_, _) in enumerate(rules)}
    driver = {"name": "togai-codegen", "version": version, "rules": [_rule(rule) for _, rule in rules]}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        # Reports of several commands over one state of the sources stand side by side only under names of their own.
        "automationDetails": {"id": f"togai-codegen/{report.command}/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, finding, index) for finding in report.findings],
    }
    if report.properties:
        run["properties"] = dict(report.properties)
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=True) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.text},
        "defaultConfiguration": {"level": rule.level.value},
        "help": {"text": rule.help or rule.text},
    }


def _result(report: Report, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": index[finding.rule.id],
        "level": finding.level.value,
        "message": {"text": visible(finding.message)},
        "partialFingerprints": {"togaiCodegen/v1": finding.fingerprint},
        "properties": dict(finding.properties),
    }
    at = report.place_of(finding)
    if at.path:
        result["locations"] = [_location(at)]
    related = [{**_location(at), "message": {"text": visible(text)}} for text, at in finding.related if at.path]
    if related:
        result["relatedLocations"] = related
    if finding.accepted is not None:
        # An accepted fault is a result all the same, suppressed: so SARIF tells it from one that was mended (section 3.35).
        reason = {"justification": visible(finding.accepted)} if finding.accepted else {}
        result["suppressions"] = [{"kind": "external", **reason}]
    return result


def _location(at: Place) -> dict[str, Any]:
    # A URI reference (RFC 3986, section 4.1): the path may hold any character.
    safe = "/:?=&%" if "://" in at.path else "/"
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(at.path, safe=safe, errors="surrogatepass")}}
    if at.line and not at.revision:
        place["region"] = {"startLine": at.line, **({"startColumn": at.column} if at.column else {})}
    found: dict[str, Any] = {"physicalLocation": place}
    if at.pointer:
        found["logicalLocations"] = [{"fullyQualifiedName": at.pointer}]
    return found
