"""Names: the rules by example, and the laws that hold for any document."""

# ruff: noqa: E501 - the small documents read best with one thing a line

import keyword
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.units.lowering import Lowered, lowered, paths, schemas
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import dependencies
from togai_codegen.naming import give_names
from togai_codegen.naming.words import singular, snake, split_words


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("dailyInvoiceConsolidation", "daily_invoice_consolidation"), ("line1", "line1"), ("URL", "url"), ("isXMLFile", "is_xml_file"),
        ("PricePlanV2", "price_plan_v2"), ("Event Management", "event_management"), ("userIDs", "user_ids"), ("@type", "type"), ("2fa", "2fa"),
    ],
)  # fmt: skip
def test_snake(wire: str, expected: str) -> None:
    assert snake(wire) == expected


def test_singular() -> None:
    assert [singular(word) for word in ("Items", "Entries", "Aliases", "Status", "Address", "Data")] == [
        "Item", "Entry", "Alias", "Status", "Address", "Data",
    ]  # fmt: skip


def test_properties_keep_clear_of_python_and_pydantic(tmp_path: Path) -> None:
    wires = ["class", "json", "2fa", "$ref", "_id", "id", "date", "modelId", "model_dump", "type", "a-b", "aB", "+", ""]
    found = schemas(tmp_path, "A: {type: object, properties: {" + ", ".join(f"{wire!r}: {{}}" for wire in wires) + "}}")
    names = [found.names.properties["#/components/schemas/A", wire] for wire in wires]
    assert names == [
        "class_", "json_", "field_2fa", "ref", "id_", "id", "date_", "model_id", "model_dump_", "type", "a_b", "a_b_", "plus_sign", "field",
    ]  # fmt: skip


def test_members(tmp_path: Path) -> None:
    values = ["+1", "-1", "", "1", "GMT+0", "GMT-0", "in progress", "A", "a", "<=", "None"]
    found = schemas(
        tmp_path, "E: {type: string, enum: [" + ", ".join(f"{value!r}" for value in values) + "]}\nI: {enum: [1, -1]}"
    )
    assert list(found.names.members.values()) == [
        "A", "PLUS_1", "MINUS_1", "EMPTY", "VALUE_1", "GMT_PLUS_0", "GMT_MINUS_0", "IN_PROGRESS", "A_2",
        "LESS_THAN_SIGN_EQUALS_SIGN", "NONE", "VALUE_1", "MINUS_1",
    ]  # fmt: skip


def test_classes(tmp_path: Path) -> None:
    found = schemas(
        tmp_path,
        """
        user_id: {type: object, properties: {a: {}}}
        UserId: {type: object, properties: {a: {}}}
        Exception: {type: object, properties: {a: {}}}
        SKUList: {type: array, items: {type: object, properties: {a: {}}}}
        Invoice:
          type: object
          properties:
            status: {type: string, enum: [A]}
            lineItems: {type: array, items: {type: object, properties: {kind: {type: string, enum: [A]}}}}
            owner: {type: object, title: Owner, properties: {a: {}}}
            pinned: {type: object, x-codegen-name: Special, properties: {a: {}}}
    """,
    )
    assert list(found.names.classes.values()) == [
        "UserIdModel", "UserId", "ExceptionModel", "SKUList", "Invoice", "SKUListItem",
        "InvoiceStatus", "InvoiceLineItem", "InvoiceLineItemKind", "Owner", "Special",
    ]  # fmt: skip


METHODS = """
    tags: [{name: InvoiceGroups}]
    paths:
      /g: {get: {operationId: listInvoiceGroups, tags: [InvoiceGroups], responses: {}}, post: {operationId: createInvoiceGroup, tags: [InvoiceGroups], responses: {}}}
      /g/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: id, in: query, schema: {type: string}}]
        get: {operationId: getInvoiceGroup, tags: [InvoiceGroups], responses: {}}
        patch: {tags: [InvoiceGroups], responses: {}, requestBody: {content: {application/json: {schema: {type: object, properties: {id: {}, timeout: {}, name: {}}}}}}}
      /g/{id}/a: {post: {operationId: AddInvoiceGroupAccounts, tags: [InvoiceGroups], responses: {}}}
      /i: {get: {operationId: import, responses: {}}, put: {operationId: z, x-codegen-name: better, responses: {}}}
"""


def test_methods_resources_and_arguments(tmp_path: Path) -> None:
    found = paths(tmp_path, METHODS)
    assert list(found.names.methods.values()) == ["list", "create", "get", "patch_g", "add_accounts", "import_", "better"]
    assert found.names.resources["InvoiceGroups"].attribute == "invoice_groups"
    assert found.names.resources[""].class_name == "Default"
    patch = "PATCH /g/{id}"
    assert found.names.parameters[patch, "path", "id"] == "id"
    assert found.names.parameters[patch, "query", "id"] == "id_query"
    assert [found.names.body_fields[patch, wire] for wire in ("id", "timeout", "name")] == ["id_body", "timeout_", "name"]


def test_methods_that_clash_take_their_whole_names(tmp_path: Path) -> None:
    found = paths(
        tmp_path,
        """
        paths:
          /a: {get: {operationId: getItems, tags: [Items], responses: {}}, put: {operationId: getItem, tags: [Items], responses: {}}}
          /b: {get: {operationId: Items, tags: [Items], responses: {}}}
    """,
    )
    assert list(found.names.methods.values()) == ["get_items", "get_item", "items"]


def test_unreached_schemas_never_make_an_import_circle(tmp_path: Path) -> None:
    ref = "content: {{application/json: {{schema: {{$ref: '#/components/schemas/{0}'}}}}}}"
    answer = "{{get: {{operationId: {0}, tags: [{0}], responses: {{'200': {{description: ok, " + ref + "}}}}}}}}"
    found = lowered(
        tmp_path,
        f"""openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  /a: {answer.format("A")}
  /b: {answer.format("B")}
components:
  schemas:
    A: {{type: object, properties: {{c: {{$ref: '#/components/schemas/C'}}}}}}
    B: {{type: object, properties: {{c: {{$ref: '#/components/schemas/C'}}}}}}
    C: {{type: object, properties: {{a: {{type: string}}}}}}
    Idle: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A'}}, b: {{$ref: '#/components/schemas/B'}}}}}}
""",
    )
    assert list(found.names.modules.values()) == ["a", "b", "shared", "unused"]
    for target, declaration in found.api.declarations.items():
        assert all(
            found.names.modules[name] in (found.names.modules[target], "shared", "a", "b") for name in dependencies(declaration)
        )


@pytest.mark.parametrize(
    ("values", "modules"),
    [(30, ["default"] * 3), (4_000, ["disk_images", "snapshots", "default"])],
)
def test_very_many_models_without_tags_have_modules_by_path(tmp_path: Path, values: int, modules: list[str]) -> None:
    answer = "{{content: {{application/json: {{schema: {{$ref: '#/components/schemas/{0}'}}}}}}, description: ok}}"
    found = lowered(
        tmp_path,
        f"""openapi: 3.1.0
info: {{title: T, version: '1'}}
paths:
  "/api/v1beta2/{{shop}}/disk-images": {{get: {{responses: {{'200': {answer.format("Image")}}}}}}}
  /2026-01-01/Snapshots: {{get: {{responses: {{'200': {answer.format("Snapshot")}}}}}}}
components:
  schemas:
    Image: {{type: object, properties: {{of: {{$ref: '#/components/schemas/Shared'}}}}}}
    Snapshot: {{type: object, properties: {{of: {{$ref: '#/components/schemas/Shared'}}}}}}
    Shared: {{enum: {[f"v{number}" for number in range(values)]}}}
""",
    )
    assert [found.names.modules[f"#/components/schemas/{name}"] for name in ("Image", "Snapshot", "Shared")] == modules


NAMES = st.one_of(
    st.text(min_size=1, max_size=12),
    st.sampled_from(
        ["class", "id", "Id", "ID", "_id", "json", "list", "Model", "Field", "user_id", "userId", "UserId", "2x", "+1", "é"]
    ),
)


def _object(name: str, properties: list[str]) -> ir.Object:
    target = f"#/components/schemas/{name.replace('~', '~0').replace('/', '~1')}"
    text = ir.Primitive(ir.PrimitiveKind.STRING)
    return ir.Object(id=target, properties=tuple(ir.Property(name=wire, type=text, required=False) for wire in properties))


def _api(objects: dict[str, list[str]]) -> ir.Api:
    made = [_object(name, properties) for name, properties in objects.items()]
    return ir.Api(title="T", version="1", declarations={item.id: item for item in made})


OBJECTS = st.dictionaries(NAMES, st.lists(NAMES, max_size=6, unique=True), max_size=6)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(OBJECTS)
def test_names_are_identifiers_and_unique(objects: dict[str, list[str]]) -> None:
    names = give_names(_api(objects), Diagnostics())
    classes = list(names.classes.values())
    assert len(set(classes)) == len(classes)
    for declaration in _api(objects).declarations:
        attributes = [name for (owner, _), name in names.properties.items() if owner == declaration]
        assert len(set(attributes)) == len(attributes)
    for name in [*classes, *names.properties.values()]:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(OBJECTS, OBJECTS)
def test_schemas_added_at_the_end_rename_nothing(objects: dict[str, list[str]], added: dict[str, list[str]]) -> None:
    """But for one case, which is wanted: a schema whose own name is `UserId` takes it from one called `user_id`."""
    exact = {name for name in added if name.isidentifier() and name.isascii() and name[0].isupper() and "_" not in name}
    before = give_names(_api(objects), Diagnostics())
    after = give_names(
        _api(objects | {name: wires for name, wires in added.items() if name not in exact | set(objects)}), Diagnostics()
    )
    assert {target: after.classes[target] for target in before.classes} == dict(before.classes)
    assert before.properties.items() <= after.properties.items()


@given(st.text(max_size=20))
def test_words_hold_all_letters_and_digits(text: str) -> None:
    assert all(word and not word.startswith("_") for word in split_words(text))


@pytest.mark.parametrize(
    ("usual", "intruder"), [("user_id", "UserId"), ("UserId", "user_id"), ("userId", "UserId"), ("user-id", "UserId")]
)
def test_a_name_of_another_spelling_takes_no_name_away(usual: str, intruder: str) -> None:
    """Wherever it stands: first, or last."""
    spelled = {"user_id": "thing_{}", "UserId": "Thing{}a", "userId": "thing{}A", "user-id": "thing-{}"}[usual]
    objects: dict[str, list[str]] = {usual: ["a"], **{spelled.format(number): ["a"] for number in range(30)}}
    before = give_names(_api(objects), Diagnostics()).classes
    for grown in ({intruder: ["b"], **objects}, {**objects, intruder: ["b"]}):
        after = give_names(_api(grown), Diagnostics()).classes
        assert {target: after[target] for target in before} == dict(before)
        assert after[f"#/components/schemas/{intruder}"] == "UserIdModel"


def test_a_schema_that_lost_its_name_takes_none_away_either() -> None:
    objects: dict[str, list[str]] = {"UserId": [], "user_id": [], "UserIdModel": []}
    assert list(give_names(_api(objects), Diagnostics()).classes.values()) == ["UserId", "UserId_", "UserIdModel"]


def test_names_do_not_depend_on_the_run(tmp_path: Path) -> None:
    first: Lowered = paths(tmp_path, METHODS)
    assert paths(tmp_path, METHODS).names == first.names
