"""Diagnostics as people and machines see them: place, excerpt, action, hint, nothing that a terminal would obey."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.location import Location
from togai_codegen.report import render_github, render_json, render_sarif, render_summary, render_text
from togai_codegen.source.load import document_from_text

COUNTS = {"read": {"operations": 2, "media_types": 1}, "generated": {"operations": 1, "media_types": 1}}

TEXT: dict[str, Any] = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LOCATION: dict[str, Any] = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "message": TEXT,
        "logicalLocations": {"type": "array", "items": {"required": ["fullyQualifiedName"]}},
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "additionalProperties": False,
            "properties": {
                "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}}},
                "region": {
                    "type": "object",
                    "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                    },
                },
            },
        },
    },
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription", "fullDescription", "help"],
                                            "properties": {
                                                "shortDescription": TEXT,
                                                "fullDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": {"properties": {"level": LEVEL}},
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "ruleIndex", "level", "message"],
                            "properties": {
                                "level": LEVEL,
                                "message": TEXT,
                                "locations": {"type": "array", "items": LOCATION},
                                "relatedLocations": {"type": "array", "items": LOCATION},
                                "suppressions": {
                                    "type": "array",
                                    "items": {"properties": {"kind": {"enum": ["inSource", "external"]}}},
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 (sections 3.13 to 3.54) demands of the parts that we write."""


def found(*, allow: frozenset[str] = frozenset()) -> Diagnostics:
    diagnostics = Diagnostics(allow=allow)
    diagnostics.sources["a b.yaml"] = "one: 1\ntwo: 2\n"
    at = Location("a b.yaml", "/two", 2, 6)
    diagnostics.report(codes.REF001, "nothing is there", at, action=Action.WIDENED, hint="look", related=(("here", at),))
    diagnostics.report(codes.OAS006, "no id\u202e\n::error::x", Location("a b.yaml", "/one", 1, 6))
    diagnostics.report(codes.OAS009, "as 3.1")
    return diagnostics


def test_text() -> None:
    assert render_text(found()) == (
        "note[OAS009]: as 3.1\n"
        "   action: kept as written\n"
        "   hint: `togai-codegen explain OAS009` says more\n"
        "a b.yaml:1:6: warning[OAS006]: no id\\u202e\\x0a::error::x\n"
        "    1 | one: 1\n"
        "      |      ^ at /one\n"
        "   action: kept as written\n"
        "   hint: `togai-codegen explain OAS006` says more\n"
        "a b.yaml:2:6: warning[REF001]: nothing is there\n"
        "    2 | two: 2\n"
        "      |      ^ at /two\n"
        "   action: widened to Any\n"
        "   a b.yaml:2:6: here\n"
        "   hint: look\n"
    )


def test_summary() -> None:
    assert render_summary(Diagnostics()) == "nothing to complain about\n"
    assert render_summary(found(), COUNTS) == (
        "read 2 operations, 1 media type\ngenerated 1 operation, 1 media type\n2 warnings, 1 note\n"
    )
    whole = {"read": COUNTS["read"], "generated": COUNTS["read"]}
    assert render_summary(found(allow=frozenset({"REF001"})), whole).endswith(
        "all of it is generated\n1 warning, 1 note, 1 allowed (REF001)\n"
    )


def test_json() -> None:
    told = json.loads(render_json(found(allow=frozenset({"OAS009"})), COUNTS))
    assert told["summary"] == COUNTS
    assert told["allowed"] == {"OAS009": 1}
    first = told["diagnostics"][0]
    assert (first["code"], first["action"], first["hint"]) == (
        "OAS006",
        "kept as written",
        "`togai-codegen explain OAS006` says more",
    )
    assert first["at"] == {"document": "a b.yaml", "pointer": "/one", "line": 1, "column": 6}


def test_github() -> None:
    lines = render_github(found()).splitlines()
    assert len(lines) == 3, "a document can't begin a command of its own"
    assert lines[1].startswith("::warning file=a b.yaml,line=1,col=6,title=OAS006::no id\\u202e\\x0a::error::x (kept as written")


def test_sarif() -> None:
    log = json.loads(render_sarif(found(allow=frozenset({"REF001"})), "1.0", COUNTS))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    (suppressed,) = [result for result in run["results"] if "suppressions" in result]
    assert suppressed["ruleId"] == "REF001"
    assert suppressed["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.yaml"
    assert suppressed["relatedLocations"][0]["message"]["text"] == "here"
    jsonschema.Draft202012Validator(SARIF).validate(json.loads(render_sarif(Diagnostics(), "1.0")))


def test_many_of_one_code_are_counted() -> None:
    diagnostics = Diagnostics()
    for line in range(1, 5_001):
        diagnostics.report(codes.OAS006, "no id", Location("a.yaml", f"/paths/{line}", line, 1))
    capped = render_text(diagnostics, 20)
    assert capped.count("OAS006]") == 20
    assert capped.endswith("... and 4,980 more OAS006; --all shows them\n")
    assert render_text(diagnostics).count("OAS006]") == 5_000


def test_order_depends_on_nothing_but_the_faults() -> None:
    faults = [(code, message, line) for code in (codes.OAS006, codes.REF001) for message in "ba" for line in (2, 1)]
    texts = set()
    for order in (faults, faults[::-1]):
        diagnostics = Diagnostics()
        for code, message, line in order:
            diagnostics.report(code, message, Location("a.yaml", "", line, 1))
        texts.add(render_json(diagnostics))
    assert len(texts) == 1


@pytest.mark.parametrize("name", ["spec.yaml", "spec.json"])
@pytest.mark.parametrize(
    "before", ["\u2028", "\u2029", "\x85", "\u2028\x85\u2029" * 3, "\t", "漢字", "e\u0301", "\U0001f600", "\u200b"]
)
def test_places_and_excerpts_behind_odd_characters(before: str, name: str) -> None:
    """Lines are what editors count: only LF, CR LF and CR end one, whatever YAML 1.1 says of U+0085 and its kin."""
    if name.endswith("json"):
        text = f'{{"odd": "{before}",\n "x": 1}}\n'.replace("\t", "\\t")
    else:
        text = f"plain: a{before}b\nquoted: 'a{before}b' # c{before}d\nblock: |\n  a{before}b\n'{before}': 1\nx: 1\n"
    diagnostics = Diagnostics()
    document = document_from_text(text, diagnostics, path=Path(name), display=name)
    at = document.locate("/x")
    lines = text.split("\n")
    assert lines[at.line - 1][at.column - 1 :].startswith("1")
    assert before in (document.root["odd"] if name.endswith("json") else document.root["quoted"])
    diagnostics.report(codes.OAS006, "here", at)
    excerpt = render_text(diagnostics).splitlines()
    shown = next(line for line in excerpt if " | " in line)
    caret = next(line for line in excerpt if "^" in line)
    assert shown[caret.index("^")] == "1"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["spec.yaml", "spec.json"])
def test_every_line_end(end: str, name: str) -> None:
    lines = ['{"a": 1,', ' "b": 2,', ' "x": 3}'] if name.endswith("json") else ["a: 1", "b: 2", "x: 3"]
    diagnostics = Diagnostics()
    at = document_from_text(end.join(lines), diagnostics, path=Path(name), display=name).locate("/x")
    assert (at.line, at.column) == (3, lines[2].index("3") + 1)
    diagnostics.report(codes.OAS006, "here", at)
    assert f" | {lines[2]}".replace("  ", " ").rstrip() in render_text(diagnostics).replace("  ", " ")


def test_the_caret_stands_below_the_place() -> None:
    diagnostics = Diagnostics()
    diagnostics.sources["a.yaml"] = "\t漢字\u202e: x"
    diagnostics.report(codes.OAS006, "here", Location("a.yaml", "", 1, 7))
    excerpt = render_text(diagnostics).splitlines()[1:3]
    # A tab is four columns, each of the two signs takes two, and the escaped control six.
    assert excerpt[0] == "    1 |     漢字\\u202e: x"
    assert excerpt[1].index("^") - excerpt[1].index("|") == 2 + 4 + 4 + 6 + 2
