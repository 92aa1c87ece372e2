"""Every diagnostic code is declared once, explained, and reported by some stage."""

import re

import pytest

from tests.support.command import codegen
from tests.support.places import PACKAGE, ROOT
from togai_codegen.diagnostics.codes import CODES

SOURCES = "\n".join(
    path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")) if path.name != "codes.py" and "runtime" not in path.parts
)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.id)
def test_is_explained_and_used(code: object) -> None:
    id_ = str(getattr(code, "id", ""))
    assert re.fullmatch(r"[A-Z]{2,4}\d{3}", id_)
    assert len(str(getattr(code, "explanation", ""))) > 40, f"{id_} is hardly explained"
    assert re.search(rf"\b{id_}\b", SOURCES), f"{id_} is declared and never reported"


def test_explain_prints_it() -> None:
    known = next(iter(CODES))
    ran = codegen("explain", known, cwd=ROOT)
    assert ran.status == 0 and known in ran.out, str(ran)
    assert codegen("explain", "NOPE999", cwd=ROOT).status == 2
