"""Templates are compiled once, and anew where what is written in them changes."""

import json
import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup, escape

from tests.properties.test_parts import Edits
from tests.support.taking_over import run
from togai_codegen.cache.states import state_bytes, state_of
from togai_codegen.config import Config
from togai_codegen.docs.phrases import Source
from togai_codegen.render.compiled import CompiledTemplates
from togai_codegen.render.templates import escaped, jinja_environment

PAGE = "line.jinja"


class Compiler:
    """Counts what is compiled."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        compiled = Environment.compile

        def counted(environment: Environment, source: Any, name: str | None = None, *more: Any, **others: Any) -> Any:
            self.names.append(str(name))
            return compiled(environment, source, name, *more, **others)

        patch.setattr(Environment, "compile", counted)


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> Compiler:
    return Compiler(monkeypatch)


def text(folder: Path, known: CompiledTemplates, *, autoescape: bool = False) -> str:
    return jinja_environment(folder, autoescape=autoescape, compiled=known).get_template(PAGE).render(value="<a>")


def test_a_template_of_ones_own_is_compiled_where_it_changed(tmp_path: Path, compiler: Compiler) -> None:
    known: CompiledTemplates = {}
    (tmp_path / PAGE).write_text("one {{ value }}")
    assert [text(tmp_path, known) for _ in range(3)] == ["one <a>"] * 3
    assert compiler.names == [PAGE]
    (tmp_path / PAGE).write_text("two {{ value }}")
    assert [text(tmp_path, known) for _ in range(2)] == ["two <a>"] * 2
    assert compiler.names == [PAGE] * 2
    assert len(known) == 1


def test_one_template_in_two_environments(tmp_path: Path, compiler: Compiler) -> None:
    known: CompiledTemplates = {}
    (tmp_path / PAGE).write_text("{{ value }}{{ '<b>' }}")
    for _ in range(2):
        assert text(tmp_path, known, autoescape=True) == "&lt;a&gt;&lt;b&gt;"
        assert text(tmp_path, known) == "<a><b>"
    assert compiler.names == [PAGE] * 2


def test_the_same_name_in_two_folders(tmp_path: Path, compiler: Compiler) -> None:
    known: CompiledTemplates = {}
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / PAGE).write_text(name)
    assert [text(tmp_path / name, known) for name in "abab"] == list("abab")
    assert compiler.names == [PAGE] * 2


def test_a_fault_in_a_template_names_its_line(tmp_path: Path) -> None:
    known: CompiledTemplates = {}
    (tmp_path / PAGE).write_text("one\n{{ absent }}")
    for _ in range(2):
        with pytest.raises(Exception, match="absent") as raised:
            text(tmp_path, known)
        assert (raised.traceback[-1].path, raised.traceback[-1].lineno) == (tmp_path / PAGE, 1)


def test_a_run_after_an_edit_compiles_nothing(tmp_path: Path, compiler: Compiler) -> None:
    edits, config = Edits(random.Random(3)), Config(spec=tmp_path / "spec.json", output=tmp_path, package="harbour")
    state = None
    for number in range(3):
        edits.schemas["Ship3"]["properties"][f"new{number}"] = {"type": "string"}
        config.spec.write_text(json.dumps(edits.spec), "utf-8")
        built, _ = run(config, state)
        assert built is not None
        state = state_of(state_bytes(built.state))
        assert bool(compiler.names) == (number == 0)
        compiler.names.clear()


def test_a_users_template_reads_what_it_likes(tmp_path: Path) -> None:
    (tmp_path / "own.jinja").write_text("{{ value.key }} {{ value.none is defined }}", "utf-8")
    assert jinja_environment(tmp_path, autoescape=False).get_template("own.jinja").render(value={"key": 1}) == "1 False"


@pytest.mark.parametrize("value", ["<a> & 'b'", Markup("<b>"), 3, Source("x<y"), None])
def test_a_value_is_escaped_as_jinja_does(value: object) -> None:
    assert escaped(value) == str(escape(value))
    page = jinja_environment(None, autoescape=True).from_string(
        "{{ given.value }}{% set kept %}{{ given.value }}{% endset %}{{ kept }}"
    )
    assert page.render(given=SimpleNamespace(value=value)) == 2 * str(escape(value))
