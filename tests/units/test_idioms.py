"""Turns of phrase that real descriptions use: nothing of them is lost, and what can't be kept is told."""

from pathlib import Path

import pytest

from tests.support.command import generate, python
from tests.units.lowering import HEAD, lowered, paths, schemas
from togai_codegen import pipeline
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.lower.unions import MAX_UNROLLED
from togai_codegen.python.heavy import heavy_aliases

ROOT = "#/components/schemas"
STRING, INTEGER = ir.Primitive(ir.PrimitiveKind.STRING), ir.Primitive(ir.PrimitiveKind.INTEGER)
FINE = "responses: {'204': {description: done}}"


def test_what_stands_beside_the_reference_of_a_path_item_is_kept(tmp_path: Path) -> None:
    text = f"""
paths:
  /a:
    $ref: '#/components/pathItems/shared'
    parameters: [{{name: own, in: query, schema: {{type: string}}}}]
    delete: {{operationId: drop, {FINE}}}
    get: {{operationId: mine, {FINE}}}
components:
  pathItems:
    shared:
      parameters: [{{name: theirs, in: query, schema: {{type: string}}}}]
      get: {{operationId: hidden, {FINE}}}
      put: {{operationId: change, {FINE}}}
"""
    found = lowered(tmp_path, HEAD + text)
    assert [operation.operation_id for operation in found.api.operations] == ["drop", "mine", "change"]
    assert all([item.name for item in operation.parameters] == ["own", "theirs"] for operation in found.api.operations)
    assert found.codes == []


def test_methods_in_capitals_are_taken_and_unknown_ones_told(tmp_path: Path) -> None:
    found = paths(tmp_path, f"paths: {{/a: {{GET: {{operationId: up, {FINE}}}, fetch: {{operationId: no, {FINE}}}}}}}")
    assert [operation.id for operation in found.api.operations] == ["GET /a"]
    assert found.messages == [
        "the method 'GET' is written in small letters; it is taken so",
        "'fetch' is no method that a path item has",
    ]


def test_operations_that_openapi_3_2_adds_are_counted(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(
        "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n"
        f"    query: {{operationId: q, {FINE}}}\n    GET: {{operationId: g, {FINE}}}\n"
        f"    additionalOperations: {{COPY: {{operationId: c, {FINE}}}}}\n",
        "utf-8",
    )
    census = pipeline.lint(spec, (), Diagnostics())
    assert (census.read.operations, census.generated.operations) == (3, 3)


def test_two_unions_that_hold_at_once_are_one_of_all_pairs(tmp_path: Path) -> None:
    one = "{type: object, required: [a], properties: {a: {type: string}}}"
    two = "{type: object, required: [b], properties: {b: {type: string}}}"
    three = "{type: object, properties: {c: {type: integer}}}"
    four = "{type: object, properties: {d: {type: integer}}}"
    scalars = "{oneOf: [{type: string}, {type: integer}, {type: boolean}, {type: array}]}"
    constants = ", ".join(f"{{const: {number}}}" for number in range(40))
    found = schemas(
        tmp_path,
        f"""
InAllOf: {{allOf: [{{oneOf: [{one}, {two}]}}, {{oneOf: [{three}, {four}]}}]}}
Beside: {{oneOf: [{one}, {two}], anyOf: [{three}, {four}]}}
Asserted: {{oneOf: [{{required: [a]}}, {{required: [b]}}], anyOf: [{one}, {two}]}}
Many: {{allOf: [{scalars}, {scalars}, {{oneOf: [{constants}]}}]}}
""",
    )
    for name in ("InAllOf", "Beside"):
        objects = [found.api.declarations[variant.type.target] for variant in found.union(name).variants]  # type: ignore[union-attr]
        assert [[prop.name for prop in item.properties] for item in objects if isinstance(item, ir.Object)] == [
            ["a", "c"], ["a", "d"], ["b", "c"], ["b", "d"],
        ]  # fmt: skip
    assert len(found.union("Asserted").variants) == 2
    assert found.codes == ["SCH002"] and "160 alternatives" in found.messages[0]


def test_discriminating_values_are_found_behind_allof_aliases_and_unions(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        f"""
Base: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}}}
Cat: {{allOf: [{{$ref: '{ROOT}/Base'}}, {{type: object, properties: {{kind: {{enum: [cat]}}}}}}]}}
Dog: {{type: object, required: [kind], properties: {{kind: {{const: dog}}}}}}
Alias: {{$ref: '{ROOT}/Dog'}}
Pet: {{oneOf: [{{$ref: '{ROOT}/Cat'}}, {{$ref: '{ROOT}/Alias'}}], discriminator: {{propertyName: kind}}}}
Fish: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}}}
Animal: {{oneOf: [{{$ref: '{ROOT}/Pet'}}, {{$ref: '{ROOT}/Fish'}}], discriminator: {{propertyName: kind}}}}
Ring: {{oneOf: [{{$ref: '{ROOT}/Gnir'}}, {{$ref: '{ROOT}/Dog'}}], discriminator: {{propertyName: kind}}}}
Gnir: {{oneOf: [{{$ref: '{ROOT}/Ring'}}, {{$ref: '{ROOT}/Cat'}}], discriminator: {{propertyName: kind}}}}
""",
    )
    assert [variant.tags for variant in found.union("Pet").variants] == [("cat",), ("dog",)]
    assert [variant.tags for variant in found.union("Animal").variants] == [("cat", "dog"), ("Fish",)]
    assert ("dog",) in [variant.tags for variant in found.union("Ring").variants]


def test_a_type_beside_alternatives_is_theirs(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        """
Text: {type: string, anyOf: [{enum: [a, b]}, {pattern: '^x'}]}
Number: {type: integer, oneOf: [{const: 1}, {minimum: 5}]}
""",
    )
    assert STRING in [variant.type for variant in found.union("Text").variants]
    assert INTEGER in [variant.type for variant in found.union("Number").variants]


@pytest.mark.parametrize(
    ("keywords", "extras"),
    [
        ("patternProperties: {'^x': {type: integer}}, additionalProperties: false", INTEGER),
        ("patternProperties: {'^x': {type: integer}, '^y': {type: integer}}, additionalProperties: false", INTEGER),
        ("patternProperties: {'^x': {type: integer}}, additionalProperties: {type: integer}", INTEGER),
        ("patternProperties: {'^x': {type: integer}, '^y': {type: string}}, additionalProperties: false", ir.Anything()),
        ("patternProperties: {'^x': {type: integer}}", ir.Anything()),
        ("unevaluatedProperties: {type: integer}", INTEGER),
        ("unevaluatedProperties: {type: integer}, if: {required: [a]}", ir.Anything()),
    ],
)
def test_undeclared_properties_have_the_type_that_all_of_them_must_have(tmp_path: Path, keywords: str, extras: ir.Type) -> None:
    found = schemas(tmp_path, f"A: {{type: object, properties: {{id: {{type: string}}}}, {keywords}}}")
    assert found.object("A").additional == extras


def test_media_types_of_bytes_are_binary(tmp_path: Path) -> None:
    found = schemas(tmp_path, "A: {type: string, contentMediaType: image/png}\nB: {type: string, contentMediaType: text/html}")
    kinds = [
        item.type.kind
        for name in "AB"
        if isinstance(item := found.schema(name), ir.Alias) and isinstance(item.type, ir.Primitive)
    ]
    assert kinds == [ir.PrimitiveKind.BINARY, ir.PrimitiveKind.STRING]


def test_references_without_a_slash_are_guessed(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    body = "    Pet: {type: object}\n    A: {$ref: Pet}\n    B: {$ref: '#components/schemas/Pet'}\n    C: {$ref: '#Pet'}\n"
    spec.write_text(f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{body}", "utf-8")
    diagnostics = Diagnostics()
    pipeline.lint(spec, (), diagnostics)
    assert [item.hint for item in diagnostics] == [f"did you mean '{ROOT}/Pet'?"] * 3


def test_a_diamond_of_unions_is_bounded_and_its_aliases_are_lazy(tmp_path: Path) -> None:
    lines = [
        f"U{level}{side}: {{type: object, properties: {{p{level}{side}: {{type: string}}}}, "
        f"oneOf: [{{$ref: '{ROOT}/U{level + 1}a'}}, {{$ref: '{ROOT}/U{level + 1}b'}}]}}"
        for level in range(14)
        for side in "ab"
    ]
    found = schemas(
        tmp_path, "\n".join([*lines, "U14a: {type: object}", "U14b: {type: object, properties: {z: {type: string}}}"])
    )
    assert set(found.codes) == {"SCH003"}
    assert len(found.api.declarations) < MAX_UNROLLED + 100
    plain = "\n".join(
        line.replace("type: object, ", "").partition("properties: ")[0] + line[line.index("oneOf") :] for line in lines
    )
    found = schemas(tmp_path, f"{plain}\nU14a: {{type: object, properties: {{a: {{type: string}}}}}}\nU14b: {{type: string}}")
    assert found.codes == []
    assert 0 < len(heavy_aliases(found.api.declarations)) < 20
    ran = generate(tmp_path / "spec.yaml", tmp_path, "diamond")
    assert ran.status == 0, str(ran)
    assert python("import diamond.models.shared", path=tmp_path).status == 0


def test_a_diamond_of_inherited_properties_is_lowered_once(tmp_path: Path) -> None:
    lines = (
        f"U{level}: {{type: object, properties: {{"
        + ", ".join(
            f"{name}: {{allOf: [{{$ref: '{ROOT}/U{level + 1}'}}, {{properties: {{own: {{type: string}}}}}}]}}" for name in "xy"
        )
        + "}}"
        for level in range(40)
    )
    found = schemas(tmp_path, "\n".join([*lines, "U40: {type: object}"]))
    assert len(found.api.declarations) == 41 + 2 * 40


def test_true_and_one_are_two_constants(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {{enum: [1, true, 0, false, a]}}}}}}\n", "utf-8")
    ran = generate(spec, tmp_path, "twins")
    assert ran.status == 0, str(ran)
    code = "import twins, twins.models, pydantic\na = pydantic.TypeAdapter(twins.models.A)\n"
    code += "print([a.validate_json(text) for text in ('1', 'true', '0', 'false')])"
    assert python(code, path=tmp_path).out == "[1, True, 0, False]\n"


def test_half_characters_in_prose_and_titles_do_not_keep_classes_from_being_made(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(
        '{"openapi": "3.1.0", "info": {"title": "\\ud800 T", "version": "1", "description": "a\\udfff"}, "paths": {}, '
        '"components": {"schemas": {"A": {"type": "object", "description": "b\\ud83d", '
        '"properties": {"\\ud800": {"title": "\\udc00"}}}}}}',
        "utf-8",
    )
    ran = generate(spec, tmp_path, "halves", "--no-cache")
    assert ran.status == 0, str(ran)
    found = python("import halves, halves.models\nprint(halves.Halves.__doc__[:20], halves.models.A.__doc__)", path=tmp_path)
    assert found.status == 0 and "\\ud83d" in found.out, str(found)


def test_a_document_that_describes_nothing_is_told(tmp_path: Path) -> None:
    assert "describes nothing" in lowered(tmp_path, HEAD).messages[0]


def test_server_variables_that_are_not_declared_or_not_listed_are_told(tmp_path: Path) -> None:
    servers = "servers: [{url: 'https://{region}.{zone}.example.com', variables: {region: {default: eu, enum: [us]}}}]\n"
    assert lowered(tmp_path, f"{HEAD}{servers}paths: {{}}").messages == [
        "server variable 'zone' is not declared",
        "the default of server variable 'region' is not in its 'enum'",
    ]


def test_unions_that_are_alternatives_of_one_another_hold_what_any_of_them_holds(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        f"""
        A: {{oneOf: [{{$ref: '{ROOT}/B'}}, {{type: string}}]}}
        B: {{oneOf: [{{$ref: '{ROOT}/A'}}, {{type: integer}}]}}
        C: {{anyOf: [{{$ref: '{ROOT}/D'}}, {{$ref: '{ROOT}/D'}}]}}
        D: {{anyOf: [{{$ref: '{ROOT}/C'}}, {{$ref: '{ROOT}/C'}}]}}
""",
    )
    types = {
        name: [variant.type for variant in item.variants] if isinstance(item, ir.Union) else item.type
        for name, item in ((name, found.api.declarations[f"{ROOT}/{name}"]) for name in "ABCD")
        if isinstance(item, ir.Union | ir.Alias)
    }
    assert types["A"] == [STRING, INTEGER] and types["B"] == [ir.Ref(f"{ROOT}/A"), INTEGER]
    assert types["C"] == ir.Anything()
    assert found.codes.count("REF004") == 2


@pytest.mark.parametrize("version", ["'3.0.1-5f=R[b'", "3.0.5-y`56g;T", "3.1.0-rc1", "3.0.0"])
def test_a_version_may_have_any_suffix(tmp_path: Path, version: str) -> None:
    found = lowered(
        tmp_path, f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{get: {{operationId: a, {FINE}}}}}}}"
    )
    assert found.codes == [] and len(found.api.operations) == 1
