"""Diagnostics for machines: JSON, GitHub workflow commands, SARIF 2.1.0."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from togai_codegen.diagnostics.model import Code, Diagnostic, Diagnostics
from togai_codegen.location import Location
from togai_codegen.report.text import Counts, hint_of, visible

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB: Final = {"error": "error", "warning": "warning", "note": "notice"}


def render_json(diagnostics: Diagnostics, counts: Counts | None = None) -> str:
    """One object: `diagnostics`, one object each; `allowed`, how many of which code; `summary` where something was read."""
    allowed = Counter(item.code.id for item in diagnostics.allowed)
    document: dict[str, Any] = {"diagnostics": [_object(item) for item in diagnostics], "allowed": dict(sorted(allowed.items()))}
    if counts is not None:
        document["summary"] = counts
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands, which GitHub shows as annotations of the lines."""
    return "".join(_command(item) for item in diagnostics)


def render_sarif(diagnostics: Diagnostics, version: str, counts: Counts | None = None) -> str:
    """A SARIF 2.1.0 log of one run of togai-codegen `version`."""
    items = list(diagnostics)
    rules = sorted({item.code.id: item.code for item in (*items, *diagnostics.allowed)}.items())
    index = {id_: position for position, (id_, _) in enumerate(rules)}
    driver = {"name": "togai-codegen", "version": version, "rules": [_rule(code) for _, code in rules]}
    # An accepted fault is a result all the same, suppressed: so SARIF tells it from one that was mended (section 3.35).
    suppressed = [{**_result(item, index), "suppressions": [{"kind": "external"}]} for item in diagnostics.allowed]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [*(_result(item, index) for item in items), *suppressed],
    }
    if counts is not None:
        run["properties"] = {"summary": counts}
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.explanation},
        "defaultConfiguration": {"level": code.severity.value},
        "help": {"text": f"togai-codegen explain {code.id}"},
    }


def _object(item: Diagnostic) -> dict[str, Any]:
    return {
        "code": item.code.id,
        "severity": item.code.severity.value,
        "title": item.code.title,
        "message": item.message,
        "at": place_object(item.at),
        "action": item.action.value,
        "hint": hint_of(item),
        "related": [{"message": text, "at": place_object(at)} for text, at in item.related],
    }


def place_object(at: Location) -> dict[str, Any]:
    """A place as reports for machines give it."""
    return {"document": at.document, "pointer": at.pointer, "line": at.line, "column": at.column}


def _command(item: Diagnostic) -> str:
    fields = {"file": item.at.document, "line": str(item.at.line or ""), "col": str(item.at.column or ""), "title": item.code.id}
    given = ",".join(f"{key}={_escape(value, ':,')}" for key, value in fields.items() if value)
    text = visible(f"{item.message} ({item.action.value}; hint: {hint_of(item)})")
    return f"::{_GITHUB[item.code.severity]} {given}::{_escape(text)}\n"


def _escape(text: str, more: str = "") -> str:
    """Workflow commands escape by percent signs; a document must not be able to begin a command of its own."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _result(item: Diagnostic, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.code.id,
        "ruleIndex": index[item.code.id],
        "level": item.code.severity.value,
        "message": {"text": item.message},
        "properties": {"action": item.action.value, "hint": hint_of(item)},
    }
    if item.at.document:
        result["locations"] = [_location(item.at)]
    if item.related:
        result["relatedLocations"] = [{**_location(at), "message": {"text": text}} for text, at in item.related if at.document]
    return result


def _location(at: Location) -> dict[str, Any]:
    # A URI reference (RFC 3986, section 4.1): the path may hold any character.
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(at.document)}}
    if at.line:
        place["region"] = {"startLine": at.line, "startColumn": at.column}
    found: dict[str, Any] = {"physicalLocation": place}
    if at.pointer:
        found["logicalLocations"] = [{"fullyQualifiedName": at.pointer}]
    return found
