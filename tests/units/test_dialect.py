"""Keywords of JSON Schema 2020-12 and what OpenAPI versions say in their own way."""

from pathlib import Path

import pytest

from tests.units.lowering import HEAD, lowered, schemas
from togai_codegen.ir import model as ir

STRING = ir.Primitive(ir.PrimitiveKind.STRING)
ROOT = "#/components/schemas"


@pytest.mark.parametrize("count", [60, 3000])
def test_a_long_chain_of_references_ends_where_it_leads(tmp_path: Path, count: int) -> None:
    lines = "\n".join(f"S{index}: {{$ref: '{ROOT}/S{index + 1}'}}" for index in range(count))
    found = schemas(tmp_path, f"{lines}\nS{count}: {{type: string}}")
    assert found.codes == []
    first = found.schema("S0")
    assert isinstance(first, ir.Alias) and first.type == ir.Ref(f"{ROOT}/S{count}")


def test_a_long_chain_of_allof_is_cut_with_a_diagnostic(tmp_path: Path) -> None:
    lines = "\n".join(
        f"S{index}: {{allOf: [{{$ref: '{ROOT}/S{index + 1}'}}, {{type: object, properties: {{p{index}: {{type: string}}}}}}]}}"
        for index in range(300)
    )
    found = schemas(tmp_path, f"{lines}\nS300: {{type: object, properties: {{end: {{type: string}}}}}}")
    assert set(found.codes) == {"SCH003"}
    assert "p0" in {prop.name for prop in found.object("S0").properties}
    assert "end" in {prop.name for prop in found.object("S280").properties}


def test_chains_through_unions_and_nulls_end(tmp_path: Path) -> None:
    lines = "\n".join(f"S{index}: {{anyOf: [{{$ref: '{ROOT}/S{index + 1}'}}, {{type: 'null'}}]}}" for index in range(400))
    found = schemas(tmp_path, f"{lines}\nS400: {{type: string}}\nU: {{type: object, properties: {{a: {{$ref: '{ROOT}/S0'}}}}}}")
    assert isinstance(found.property("U", "a").type, ir.Nullable)


def test_only_one_alias_of_a_ring_is_widened(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        A: {anyOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
        B: {anyOf: [{$ref: '#/components/schemas/C'}, {type: 'null'}]}
        C: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}
    """)  # fmt: skip
    widened = [name for name in "ABC" if found.schema(name) == ir.Alias(id=f"{ROOT}/{name}", type=ir.Anything())]
    assert len(widened) <= 1


def test_unevaluated_properties_close_the_merged_object(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        Base: {type: object, properties: {a: {type: string}}}
        Closed: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {b: {type: string}}, unevaluatedProperties: false}
        Open: {type: object, properties: {a: {type: string}}, unevaluatedProperties: false, if: {}, then: {properties: {b: true}}}
    """)  # fmt: skip
    assert found.object("Closed").closed and not found.object("Open").closed


def test_identities_are_followed(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        Tree:
          $id: https://example.com/tree
          $dynamicAnchor: node
          type: object
          properties:
            twig: {$ref: '#/$defs/Twig'}
            leaf: {$ref: leaf#vein}
            next: {$dynamicRef: '#node'}
          $defs: {Twig: {type: string}}
        Leaf: {$id: https://example.com/leaf, $defs: {Vein: {$anchor: vein, type: integer}}}
        User: {type: object, properties: {tree: {$ref: 'https://example.com/tree'}, lost: {$ref: 'https://example.com/other'}}}
    """)  # fmt: skip
    assert found.codes == ["REF002"]
    assert [prop.type for prop in found.object("Tree").properties] == [
        ir.Ref(f"{ROOT}/Tree/$defs/Twig"),
        ir.Ref(f"{ROOT}/Leaf/$defs/Vein"),
        ir.Ref(f"{ROOT}/Tree"),
    ]
    assert found.property("User", "tree").type == ir.Ref(f"{ROOT}/Tree")


def test_what_looks_like_an_identity_in_data_is_none(tmp_path: Path) -> None:
    found = schemas(tmp_path, """
        A: {type: object, properties: {a: {$ref: '#x'}}, example: {$anchor: x}}
        B: {type: object, properties: {example: {$anchor: y, type: string}, b: {$ref: '#y'}}}
    """)  # fmt: skip
    assert found.codes == ["REF001"]
    assert found.property("B", "b").type == ir.Ref(f"{ROOT}/B/properties/example")


def test_swagger_is_lifted_in_place(tmp_path: Path) -> None:
    found = lowered(tmp_path, """
swagger: 2.0
info: {title: T, version: '1'}
host: example.com
basePath: /v1
schemes: [http, https, ws]
definitions: {Pet: {type: object, properties: {tag: {type: string, x-nullable: true}}}}
responses: {Fault: {description: F, schema: {type: object, properties: {why: {type: string}}}}}
paths:
  /pets:
    post:
      operationId: add
      parameters: [{name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}]
      responses: {'200': {description: A, schema: {type: file}}, default: {$ref: '#/responses/Fault'}}
""")  # fmt: skip
    operation = found.api.operations[0]
    assert found.codes == ["OAS010"]
    assert [server.url for server in found.api.servers] == ["https://example.com/v1", "http://example.com/v1"]
    assert operation.body is not None and operation.body.required
    assert [content.type for content in operation.body.contents] == [ir.Ref("#/definitions/Pet")]
    first, default = operation.responses
    assert [content.media_type for content in first.contents] == ["application/octet-stream"]
    assert default.contents[0].type == ir.Ref("#/responses/Fault/schema")
    assert found.names.classes["#/responses/Fault/schema"] == "FaultResponse"
    assert found.names.classes["#/definitions/Pet"] == "Pet"


def test_what_the_lift_of_swagger_loses_is_told(tmp_path: Path) -> None:
    found = lowered(tmp_path, """
swagger: '2.0'
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: add
      parameters:
        - {name: a, in: body, schema: {type: string}}
        - {name: b, in: body, schema: {type: string}}
        - {name: c, in: formData, type: string}
        - {name: d, in: query, type: array, items: {type: string}, collectionFormat: tsv}
        - {name: e, in: nowhere, type: string}
      responses: {'204': {description: Done}}
""")  # fmt: skip
    assert sorted(found.codes) == ["OAS003", "OAS010", "OAS011", "OAS011", "OAS011"]


def test_what_openapi_3_2_adds(tmp_path: Path) -> None:
    found = lowered(tmp_path, HEAD.replace("3.1.0", "3.2.0") + """
paths:
  /a:
    query: {operationId: look, responses: {'200': {description: A, content: {application/jsonl: {itemSchema: {type: string}}}}}}
    additionalOperations:
      COPY: {operationId: copy, parameters: [{name: q, in: querystring, content: {text/plain: {}}}], responses: {}}
      'bad name': {operationId: bad, responses: {}}
""")  # fmt: skip
    assert [operation.method for operation in found.api.operations] == ["QUERY", "COPY"]
    assert found.api.operations[0].responses[0].contents[0].item_type == STRING
    assert sorted(found.codes) == ["OAS003", "OAS009", "OAS012"]


def test_ignored_header_parameters_are_told(tmp_path: Path) -> None:
    found = lowered(tmp_path, HEAD + """
paths:
  /a: {get: {operationId: a, parameters: [{name: Accept, in: header, schema: {type: string}}], responses: {}}}
""")  # fmt: skip
    assert found.codes == ["OAS013"] and found.api.operations[0].parameters == ()
