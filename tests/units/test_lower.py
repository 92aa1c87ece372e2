"""Shapes of schemas in the IR."""

# ruff: noqa: E501 - the small documents read best with one thing a line

from pathlib import Path

import pytest

from tests.units.lowering import paths, schemas
from togai_codegen.ir import model as ir
from togai_codegen.ir.json import to_json
from togai_codegen.ir.pagination import TokenPagination

STRING = ir.Primitive(ir.PrimitiveKind.STRING)


def test_allof_takes_properties_and_required_of_all_members(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        Base: {type: object, required: [a], additionalProperties: false, properties: {a: {type: string}, e: {type: string, enum: [x]}}}
        Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, required: [b, a], properties: {b: {type: integer}}}]}
    """)  # fmt: skip
    derived = found.object("Derived")
    assert [(prop.name, prop.required) for prop in derived.properties] == [("a", True), ("e", False), ("b", True)]
    assert derived.bases == ("#/components/schemas/Base",)
    assert derived.closed
    assert found.property("Derived", "e").type == found.property("Base", "e").type
    assert found.codes == []


def test_wrapper_of_one_reference_is_the_reference(tmp_path: Path) -> None:
    text = """
        Pet: {type: object, properties: {name: {type: string}}}
        Owner:
          type: object
          properties:
            pet: {allOf: [{$ref: '#/components/schemas/Pet'}], description: The pet., nullable: true}
    """
    found = schemas(tmp_path, text, head='openapi: 3.0.3\ninfo: {title: T, version: "1"}\n')
    pet = found.property("Owner", "pet")
    assert pet.type == ir.Nullable(ir.Ref("#/components/schemas/Pet"))
    assert pet.docs.description == "The pet."
    assert list(found.api.declarations) == ["#/components/schemas/Pet", "#/components/schemas/Owner"]


def test_property_in_two_members_is_the_intersection(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        A: {type: object, properties: {n: {type: [number, 'null']}, s: {type: string, enum: [x, y]}, o: {type: object, properties: {p: {type: string}}}}}
        B:
          allOf:
          - $ref: '#/components/schemas/A'
          - {type: object, properties: {n: {type: integer}, s: {type: string, enum: [y, z]}, o: {type: object, required: [q], properties: {q: {}}}}}
    """)  # fmt: skip
    assert found.property("B", "n").type == ir.Primitive(ir.PrimitiveKind.INTEGER)
    status = found.api.declarations["#/components/schemas/B/properties/s"]
    assert isinstance(status, ir.Enumeration)
    assert status.values == ("y",)
    nested = found.api.declarations["#/components/schemas/B/properties/o"]
    assert isinstance(nested, ir.Object)
    assert [prop.name for prop in nested.properties] == ["p", "q"]
    assert found.codes == []


def test_conflicting_members_are_reported(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        """
        A: {allOf: [{type: object, properties: {x: {type: string}}}, {type: object, properties: {x: {type: integer}}}]}
    """,
    )
    assert found.codes == ["SCH002"]
    type_ = found.property("A", "x").type
    assert isinstance(type_, ir.Ref), "what the server answers is one of the two, so both can be read"
    union = found.api.declarations[type_.target]
    assert isinstance(union, ir.Union)
    assert [variant.type for variant in union.variants] == [STRING, ir.Primitive(ir.PrimitiveKind.INTEGER)]


def test_rings_end(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {a: {type: string}}}]}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
        C: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/C'}]}
        D: {anyOf: [{$ref: '#/components/schemas/C'}]}
        Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
        Value: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Value'}}]}
    """,
    )
    assert {prop.name for prop in found.object("A").properties} == {"a", "b"}
    assert found.property("Tree", "children").type == ir.Array(ir.Ref("#/components/schemas/Tree"))
    assert "REF004" in found.codes


def test_unsatisfiable_object_is_reported_and_read_without_the_requirement(tmp_path: Path) -> None:
    found = schemas(tmp_path, "J: {type: object, additionalProperties: false, required: [c, a], properties: {a: {type: string}}}")
    assert found.codes == ["SCH001"]
    assert [prop.name for prop in found.object("J").properties] == ["a"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: object}", ir.Map(ir.Anything())),
        ("{type: object, additionalProperties: {type: string}}", ir.Map(STRING)),
        ("{type: array, items: {type: string}}", ir.Array(STRING)),
        ("{type: array, prefixItems: [{type: string}]}", ir.Array(ir.Anything(), prefix=(STRING,))),
        ("{type: string, format: uuid}", ir.Primitive(ir.PrimitiveKind.STRING, "uuid")),
        ("{type: string, format: date-time}", ir.Primitive(ir.PrimitiveKind.DATE_TIME, "date-time")),
        ("{type: number, format: decimal}", ir.Primitive(ir.PrimitiveKind.DECIMAL, "decimal")),
        ("{type: number, x-codegen-decimal: true}", ir.Primitive(ir.PrimitiveKind.DECIMAL)),
        ("{type: integer, x-codegen-decimal: true}", ir.Primitive(ir.PrimitiveKind.INTEGER)),
        ("{type: [integer, number]}", ir.Primitive(ir.PrimitiveKind.NUMBER)),
        ("{const: 7}", ir.Constant(7)),
        ("{type: boolean, enum: [true]}", ir.Primitive(ir.PrimitiveKind.BOOLEAN)),
        ("{oneOf: [{type: string}]}", STRING),
        ("true", ir.Anything()),
        ("{}", ir.Anything()),
    ],
)
def test_types_without_a_declaration_of_their_own(tmp_path: Path, schema: str, expected: ir.Type) -> None:
    found = schemas(tmp_path, f"A: {schema}").schema("A")
    assert isinstance(found, ir.Alias)
    assert found.type == expected


def test_null_stands_where_the_nullable_component_is_used(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        N: {type: [object, 'null'], properties: {a: {type: string}}}
        E: {enum: [a, null]}
        U: {oneOf: [{type: string}, {type: array, items: {}}, {type: 'null'}]}
        H: {type: object, required: [n], properties: {n: {$ref: '#/components/schemas/N'}, e: {$ref: '#/components/schemas/E'}, u: {$ref: '#/components/schemas/U'}}}
    """)  # fmt: skip
    assert isinstance(found.schema("N"), ir.Object)
    assert isinstance(found.schema("E"), ir.Enumeration)
    assert len(found.union("U").variants) == 2
    assert all(isinstance(prop.type, ir.Nullable) for prop in found.object("H").properties)


def test_discriminator_has_mapped_and_implicit_values(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        """
        Cat: {type: object, properties: {kind: {type: string}}}
        Dog: {type: object, properties: {kind: {type: string}}}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat'}}
    """,
    )
    pet = found.union("Pet")
    assert pet.discriminator == "kind"
    assert [variant.tags for variant in pet.variants] == [("meow",), ("Dog",)]


def test_properties_beside_oneof_are_in_each_variant(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        A: {type: object, properties: {a: {type: string}}}
        U: {type: object, properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
        Narrow: {type: object, properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}
    """)  # fmt: skip
    shapes = [
        found.api.declarations[variant.type.target] for variant in found.union("U").variants if isinstance(variant.type, ir.Ref)
    ]
    assert [[prop.name for prop in shape.properties] for shape in shapes if isinstance(shape, ir.Object)] == [
        ["id", "a"],
        ["id", "b"],
    ]
    assert [found.names.classes[shape.id] for shape in shapes] == ["UA", "UB"]
    assert isinstance(found.schema("Narrow"), ir.Object)


def test_enum_values_that_the_type_forbids_are_left_out(tmp_path: Path) -> None:
    found = schemas(tmp_path, "A: {type: string, enum: [a, 1, a]}\nM: {enum: [a, 1]}")
    enum = found.schema("A")
    assert isinstance(enum, ir.Enumeration)
    assert enum.values == ("a",)
    assert found.codes == ["SCH005"]
    assert [variant.type for variant in found.union("M").variants] == [ir.Constant("a"), ir.Constant(1)]


def test_parameters_are_merged_ordered_and_made_up(tmp_path: Path) -> None:
    found = paths(
        tmp_path,
        """
        paths:
          /a/{x}/{y}:
            parameters:
            - {name: q, in: query, schema: {type: string}}
            get:
              parameters:
              - {name: o, in: query, schema: {type: string}}
              - {name: q, in: query, required: true, schema: {type: integer}}
              - {name: y, in: path, required: true, schema: {type: integer}}
              - {name: z, in: path, required: true, schema: {type: integer}}
              responses: {'200': {description: ok}}
    """,
    )
    operation = found.api.operations[0]
    assert [(item.name, item.required) for item in operation.parameters] == [("x", True), ("y", True), ("q", True), ("o", False)]
    assert sorted(found.codes) == ["OAS004", "OAS005", "OAS006"]


PAGE = """
    paths:
      /items:
        get:
          operationId: getItems
          tags: [Items]
          {extension}
          parameters: [{{name: {parameter}, in: query, schema: {{type: string}}}}]
          responses:
            '200':
              description: ok
              content:
                application/json:
                  schema:
                    type: object
                    properties: {{data: {{type: array, items: {{type: string}}}}, nextToken: {{type: string}}}}
"""


@pytest.mark.parametrize(
    ("parameter", "extension", "expected"),
    [
        ("nextToken", "", ("data", "nextToken", "nextToken")),
        ("pageToken", "", ("data", "nextToken", "pageToken")),
        ("unrelated", "", None),
        (
            "unrelated",
            "x-codegen-pagination: {items: data, token: nextToken, parameter: unrelated}",
            ("data", "nextToken", "unrelated"),
        ),
        ("nextToken", "x-codegen-pagination: false", None),
    ],
)
def test_pagination(tmp_path: Path, parameter: str, extension: str, expected: tuple[str, str, str] | None) -> None:
    found = paths(tmp_path, PAGE.format(parameter=parameter, extension=extension)).api.operations[0].pagination
    assert found == (expected and TokenPagination(items=expected[0], token=expected[1], parameter=expected[2]))


def test_pagination_that_names_nothing_is_reported(tmp_path: Path) -> None:
    found = paths(tmp_path, PAGE.format(parameter="t", extension="x-codegen-pagination: {items: data, token: no, parameter: t}"))
    assert found.codes == ["PAG001"]


def test_security_alternatives(tmp_path: Path) -> None:
    found = paths(tmp_path, """
        paths:
          /a: {get: {operationId: a, responses: {}}, post: {operationId: b, security: [{}], responses: {}}, put: {operationId: c, security: [{odd: []}, {k: [], t: []}], responses: {}}}
        security: [{t: []}]
        components:
          securitySchemes: {t: {type: http, scheme: bearer}, k: {type: apiKey, in: header, name: X-Key}, odd: {type: http, scheme: digest}}
    """)  # fmt: skip
    assert [operation.security for operation in found.api.operations] == [(("t",),), ((),), (("k", "t"),)]
    assert found.codes.count("SEC001") == 1


def test_deep_nesting_is_widened_not_fatal(tmp_path: Path) -> None:
    schema = "{type: array, items: " * 60 + "{type: string}" + "}" * 60
    assert to_json(schemas(tmp_path, f"A: {schema}").api).startswith('{\n  "kind": "Api"')
