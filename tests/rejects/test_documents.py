"""Documents that can't be used: the diagnostic, word for word, and that it comes soon."""

import time
from pathlib import Path

import pytest

from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.openapi import read_spec
from togai_codegen.report import render_text
from togai_codegen.source import DocumentSet, document_from_text, load_document

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 12)
)
CASES = [
    ("", "a.yaml: error[SRC002]: the file is empty"),
    ("# nothing\n", "a.yaml:1:1: error[SRC002]: the file holds no document"),
    ("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: error[SRC005]: duplicate key 'a'"),
    ('{"a": 1,\n "\\u0061": 2}', "a.yaml:2:2: error[SRC005]: duplicate key 'a'"),
    ("a:\n\tb: 1\n", "a.yaml:2:1: error[SRC004]: this is not well-formed YAML: "),
    ("a: \x07\n", "a.yaml:1:4: error[SRC004]: this is not well-formed YAML: control characters are not allowed"),
    ("a: *b\n", "a.yaml:1:4: error[SRC006]: alias *b has no anchor"),
    ("a: &a [*a]\n", "a.yaml:1:8: error[SRC006]: alias *a stands inside what it refers to"),
    (LAUGHS, "a.yaml:6:15: error[SRC007]: aliases expand to more than 200,000 nodes"),
    ("[" * 10_000, "a.yaml:1:101: error[SRC008]: nested more than 100 levels deep"),
    ('{"a":' * 10_000 + "1" + "}" * 10_000, "a.yaml:1:501: error[SRC008]: nested more than 100 levels deep"),
    ("? [a]\n: 1\n", "a.yaml:1:3: error[SRC009]: a mapping's key must be a scalar"),
    ("a: {<<: 1}\n", "a.yaml:1:5: error[SRC010]: only mappings can be merged by '<<'"),
    ("just text\n", "a.yaml:1:1: error[OAS001]: the document is no OpenAPI description: its root is no object"),
    ("a: 1\n", "a.yaml:1:1: error[OAS001]: the document is no OpenAPI description: it has no key 'openapi'"),
    ("swagger: '1.2'\n", "a.yaml:1:1: error[OAS002]: Swagger 1.2 is not supported"),
    ("openapi: 4.0.0\n", "a.yaml:1:10: error[OAS002]: OpenAPI 4.0.0 is not supported"),
    ("openapi: yes\n", "a.yaml:1:10: error[OAS001]: the value of 'openapi' is no version"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_broken_documents(text: str, expected: str) -> None:
    diagnostics = Diagnostics()
    begin = time.process_time()
    with pytest.raises(StopRun):
        document = document_from_text(text, diagnostics, path=Path("a.yaml"))
        read_spec(document, DocumentSet(document, diagnostics), diagnostics)
    assert time.process_time() - begin < 2
    assert render_text(diagnostics).startswith(expected)


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"a: 1\nb: \xe9\n")
    expected = {
        "missing.yaml": "x: error[SRC001]: x can't be read: no such file or directory\n",
        ".": "x: error[SRC001]: x is a directory\n",
        "latin.yaml": "x:2:4: error[SRC003]: this is not UTF-8 text: invalid continuation byte\n",
    }
    for name, text in expected.items():
        diagnostics = Diagnostics()
        with pytest.raises(StopRun):
            load_document(tmp_path / name, diagnostics, display="x")
        assert render_text(diagnostics) == text


def test_the_form_of_a_report() -> None:
    text = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n"
    text += "components:\n    schemas:\n        A:\n            type: nope\u202e\n"
    diagnostics = Diagnostics()
    document = document_from_text(text, diagnostics, path=Path("a.yaml"))
    read_spec(document, DocumentSet(document, diagnostics), diagnostics)
    assert render_text(diagnostics) == (
        "a.yaml:7:19: warning[SCH004]: unknown type 'nope\\u202e'\n"
        "    7 |   type: nope\\u202e\n"
        "      |         ^ at /components/schemas/A/type\n"
        "   action: widened to Any\n"
        "a.yaml:7:23: warning[SRC014]: the text has the direction-changing character U+202E\n"
        "    7 |   type: nope\\u202e\n"
        "      |             ^\n"
    )
