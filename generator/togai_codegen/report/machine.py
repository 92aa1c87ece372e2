"""Diagnostics for machines: JSON, GitHub workflow commands, SARIF 2.1.0."""

import json
from collections.abc import Iterable
from typing import Any, Final

from togai_codegen.diagnostics.model import Diagnostic
from togai_codegen.location import Location

_GITHUB: Final = {"error": "error", "warning": "warning", "note": "notice"}


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON array, one object a diagnostic."""
    return json.dumps([_object(item) for item in diagnostics], indent=2, ensure_ascii=True) + "\n"


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands, which GitHub shows as annotations of the lines."""
    return "".join(_command(item) for item in diagnostics)


def render_sarif(diagnostics: Iterable[Diagnostic], version: str) -> str:
    """A SARIF 2.1.0 log of one run of togai-codegen `version`."""
    items = list(diagnostics)
    rules = {item.code.id: item.code for item in items}
    driver = {
        "name": "togai-codegen",
        "version": version,
        "rules": [
            {"id": code.id, "shortDescription": {"text": code.title}, "fullDescription": {"text": code.explanation}}
            for _, code in sorted(rules.items())
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(item) for item in items]}
    return json.dumps({"version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=True) + "\n"


def _object(item: Diagnostic) -> dict[str, Any]:
    return {
        "code": item.code.id,
        "severity": item.code.severity.value,
        "title": item.code.title,
        "message": item.message,
        "at": _place(item.at),
        "action": item.action.value,
        "hint": item.hint,
        "related": [{"message": text, "at": _place(at)} for text, at in item.related],
    }


def _place(at: Location) -> dict[str, Any]:
    return {"document": at.document, "pointer": at.pointer, "line": at.line, "column": at.column}


def _command(item: Diagnostic) -> str:
    fields = {"file": item.at.document, "line": str(item.at.line or ""), "col": str(item.at.column or ""), "title": item.code.id}
    given = ",".join(f"{key}={_escape(value, ':,')}" for key, value in fields.items() if value)
    text = item.message if item.hint is None else f"{item.message} (hint: {item.hint})"
    return f"::{_GITHUB[item.code.severity]} {given}::{_escape(text)}\n"


def _escape(text: str, more: str = "") -> str:
    """Workflow commands escape by percent signs; a document must not be able to begin a command of its own."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _result(item: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": item.code.id, "level": item.code.severity.value, "message": {"text": item.message}}
    if item.at.document:
        place: dict[str, Any] = {"artifactLocation": {"uri": item.at.document}}
        if item.at.line:
            place["region"] = {"startLine": item.at.line, "startColumn": item.at.column}
        result["locations"] = [{"physicalLocation": place}]
    return result
