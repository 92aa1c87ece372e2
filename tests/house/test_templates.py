"""Templates print attributes, loop, and ask a boolean. All deciding is done before them."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.support.places import ROOT

TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())
ALLOWED_FILTERS = {"indent", "join"}


def test_there_are_templates() -> None:
    assert TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_is_plain(path: Path) -> None:
    environment = Environment(extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    tree = environment.parse(path.read_text("utf-8"))
    deciding = [
        f"line {node.lineno}: {type(node).__name__}"
        for kind in (nodes.Compare, nodes.Add, nodes.Concat, nodes.CondExpr, nodes.And, nodes.Or, nodes.ExprStmt)
        for node in tree.find_all(kind)
    ]
    filters = {node.name for node in tree.find_all(nodes.Filter)} - ALLOWED_FILTERS
    assert not deciding, f"{path.name} decides: {deciding}"
    assert not filters, f"{path.name} uses the filters {sorted(filters)}"
