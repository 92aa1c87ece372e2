"""A spec can't write code: whatever its texts say, the package compiles and nothing in them runs."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from tests.units.python_api import SCHEMAS, STRING, json_response, named, prop, ref, small_api
from togai_codegen.ir import model as ir
from togai_codegen.python import PackageOptions, build_package
from togai_codegen.python.literals import literal
from togai_codegen.python.prose import block, docstring
from togai_codegen.render import format_files, render_package

HOSTILE = (
    '""" + __import__("os").system("x") + """',
    "{{ 7*7 }}{% raise %}",
    "ends in a backslash \\",
    'ends in a quote "',
    "line\nbreak\r\n\u2028\x85import os",
    "\x00\x1b[31m\u202e\u2066 bidi",
    "\ud800 lone surrogate",
    '\'\'\'"""\\""""',
    "${x} %s {0} \\N{BULLET} \\u0041",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_literal_reads_back(text: str) -> None:
    source = literal({text: [text, 1, 1.0, True, None]})
    assert ast.literal_eval(source) == {text: [text, 1, 1.0, True, None]}
    assert source.isprintable()
    assert ast.literal_eval(literal(text * 20, split=True)) == text * 20


@pytest.mark.parametrize("text", HOSTILE)
def test_docstring_is_one_string(text: str) -> None:
    source = "\n".join(docstring(block(text, 60)))
    assert isinstance(ast.literal_eval(source), str)
    assert not source.removesuffix('"""').endswith('"')
    assert all(line.isprintable() for line in source.splitlines())


def hostile_api(text: str) -> ir.Api:
    """The small Api with the text wherever a spec may write one."""
    api = small_api()
    docs = ir.Docs(title=text, description=text)
    declarations = dict(api.declarations)
    evil = ir.Object(
        id=SCHEMAS + text,
        docs=docs,
        properties=(prop(text, docs=docs, has_default=True, default=text, constraints=ir.Constraints(pattern=text)),),
    )
    enumeration = ir.Enumeration(id=SCHEMAS + "E" + text, kind=ir.PrimitiveKind.STRING, values=(text,), docs=docs)
    declarations |= {evil.id: evil, enumeration.id: enumeration}
    parameter = ir.Parameter(
        name=text, location=ir.ParameterLocation.HEADER, type=STRING, required=True, style=text, explode=False, docs=docs
    )
    operation = ir.Operation(
        id=f"POST /x/{text}",
        method="POST",
        path=f"/x/{text}",
        operation_id=text,
        tag=text,
        summary=text,
        docs=docs,
        parameters=(parameter,),
        body=ir.Body(required=True, contents=(ir.Content(media_type=text, type=None),), description=text),
        responses=(json_response("200", ref(text), text), ir.Response(status="4" + text)),
        security=((text,),),
        servers=(ir.Server(url="https://x/" + text),),
    )
    return replace(
        api,
        title=text,
        version=text,
        servers=(ir.Server(url="https://y/" + text, description=text), ir.Server(url="https://z/" + text)),
        security_schemes=(ir.ApiKeyScheme(name=text, parameter=text, location=ir.ParameterLocation.QUERY),),
        tags=(*api.tags, ir.Tag(name=text, description=text)),
        operations=(*api.operations, operation),
        declarations=declarations,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_package_has_only_our_statements(text: str, tmp_path: Path) -> None:
    api = hostile_api(text)
    files = format_files(render_package(build_package(api, named(api), PackageOptions(package="pets"))))
    for path, content in files:
        if not path.endswith(".py") or path.startswith("_runtime/"):
            continue
        source = content.decode()
        tree = ast.parse(source)
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not names & {"__import__", "eval", "exec", "os", "system"}, path
        assert all(line.isprintable() for line in source.splitlines()), path
