"""What the committed Togai models make of what servers send: the spec's examples, new enum values, deep trees."""

import importlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support.json_equal import same_json
from tests.support.places import shared
from tests.support.values import Values
from togai_codegen.ir.model import Alias, Api, Array, Enumeration, Nullable, Object, Ref, Type
from togai_codegen.naming.model import Names

NEW = "A_VALUE_OF_NEXT_YEAR"


def model(names: Names, target: str) -> Any:
    return getattr(importlib.import_module("togai.models"), names.classes[target])


def survives(cls: Any, value: Any) -> bool:
    """Whether a document parses, and both ways of writing give it back."""
    read = cls.model_validate_json(json.dumps(value))
    dumped = read.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return same_json(json.loads(read.to_json()), value) and same_json(dumped, value)


def examples(api: Api) -> Iterator[tuple[str, str, Any]]:
    """Schema, name and value of every example of a JSON body or answer whose schema is a component."""
    for operation in api.operations:
        contents = [*(operation.body.contents if operation.body else ()), *(c for r in operation.responses for c in r.contents)]
        for content in contents:
            if isinstance(content.type, Ref) and isinstance(api.declarations[content.type.target], Object):
                yield from ((content.type.target, example.name, example.value) for example in content.examples)


def test_every_example_of_the_spec_survives(api: Api, names: Names) -> None:
    found = {(target, name): value for target, name, value in examples(api)}
    assert len(found) > 80
    lost = [key for key, value in found.items() if not survives(model(names, key[0]), value)]
    assert lost == []


def test_an_undocumented_field_of_a_closed_object_is_readable(api: Api, names: Names) -> None:
    values = [value for target, _, value in examples(api) if target.endswith("/InvoiceGroupPaginatedResponse")]
    page = model(names, "#/components/schemas/InvoiceGroupPaginatedResponse").model_validate_json(json.dumps(values[0]))
    with_field = [group for group in page.data if group.model_extra]
    assert [group.gracePeriod for group in with_field] == [group.model_extra["gracePeriod"] for group in with_field] != []


def test_the_published_example_of_invoice_groups_survives(names: Names) -> None:
    """The page that the project began with, where it is at hand."""
    (page,) = shared("seeds").glob("002_*.txt")
    text = page.read_text("utf-8").split("````yaml", 1)[1].split("\n", 1)[1].split("````")[0]
    document = yaml.safe_load(text)
    value = document["components"]["examples"]["InvoiceGroupPaginatedResponse"]["value"]
    cls = model(names, "#/components/schemas/InvoiceGroupPaginatedResponse")
    assert survives(cls, value)
    assert cls.model_validate_json(json.dumps(value)).data[0].gracePeriod == 3


def with_new_values(api: Api, type_: Type, value: Any) -> Any:
    """The same document with every enum value replaced by one that the spec does not list."""
    if isinstance(type_, Nullable):
        return with_new_values(api, type_.inner, value) if value is not None else None
    if isinstance(type_, Array):
        return [with_new_values(api, type_.items, item) for item in value]
    if not isinstance(type_, Ref):
        return value
    match api.declarations[type_.target]:
        case Enumeration(values=values):
            return NEW if isinstance(values[0], str) else 987654
        case Object(properties=properties):
            types = {prop.name: prop.type for prop in properties}
            return {key: with_new_values(api, types[key], item) if key in types else item for key, item in value.items()}
        case Alias(type=inner):
            return with_new_values(api, inner, value)
        case _:
            return value


def test_a_new_enum_value_in_any_answer_is_kept(api: Api, names: Names) -> None:
    changed = 0
    for id_, declaration in api.declarations.items():
        if isinstance(declaration, Object):
            value = Values(api, full=True).declaration(declaration)
            new = with_new_values(api, Ref(id_), value)
            assert survives(model(names, id_), new), id_
            changed += not same_json(new, value)
    assert changed > 80


@pytest.mark.parametrize("bare", [True, False], ids=["bare leaves", "empty lists on leaves"])
def test_line_items_nest_to_any_depth(names: Names, bare: bool) -> None:
    leaf: dict[str, Any] = {"description": "Nights", "type": "USAGE_RATE_CARD_REVENUE", "value": 15}
    item = leaf if bare else {**leaf, "lineItems": []}
    for _ in range(60):
        item = {**leaf, "value": 881.94, "lineItems": [item, leaf if bare else {**leaf, "lineItems": []}]}
    assert survives(model(names, "#/components/schemas/InvoiceLineItem"), item)


def test_keys_that_look_like_attributes_stay_as_they_are(names: Names) -> None:
    """`postal_code` is how Python calls `postalCode`; in JSON it is a key that the spec does not know."""
    assert survives(model(names, "#/components/schemas/Address"), {"postal_code": "9", "postalCode": "10"})


def test_numbers_beyond_all_bounds_are_errors_of_the_models(names: Names) -> None:
    cls = model(names, "#/components/schemas/InvoiceLineItem")
    with pytest.raises(ValueError, match="exponent"):
        cls.model_validate_json('{"description": "x", "type": "NET_REVENUE", "value": 1e9999999999999999999999}')


def test_digits_survive_indentation(names: Names) -> None:
    cls = model(names, "#/components/schemas/InvoiceLineItem")
    text = '{"description": "x", "type": "NET_REVENUE", "value": 0.1234567890123456789012345678901}'
    assert cls.model_validate_json(text).to_json(indent=2) == text.replace("{", "{\n  ").replace(", ", ",\n  ").replace(
        "}", "\n}"
    )
