"""What is read is written back the same; nothing is lost."""

# ruff: noqa: N806
# mypy: disable-error-code="attr-defined,name-defined,valid-type"

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest

from .conftest import Load, invalid, renamed

TIMES = [
    "2024-01-02T03:04:05.58015Z",
    "2024-01-02T03:04:05.000Z",
    "2024-01-02T03:04:05",
    "2024-01-02T03:04:05.1234567890123+05:30",
    "2024-01-02 03:04:05Z",
    "2016-12-31T23:59:60Z",
]


@pytest.mark.parametrize("text", TIMES)
def test_timestamps_keep_their_text(rt: Load, text: str) -> None:
    X = type("X", (rt("model").Model,), {"__annotations__": {"at": rt("scalars").DateTime}})
    source = json.dumps({"at": text})
    value = X.model_validate_json(source)
    assert isinstance(value.at, datetime)
    assert json.loads(value.to_json()) == json.loads(source)
    assert value.model_dump(mode="json", by_alias=True, exclude_unset=True) == {"at": text}
    for twin in (pickle.loads(pickle.dumps(value.at)), copy.copy(value.at), copy.deepcopy(value.at)):
        assert twin == value.at
        assert twin.wire == text  # type: ignore[union-attr]


def test_timestamp_values(rt: Load) -> None:
    parse = rt("timestamps").WireDateTime.parse
    assert parse("2024-01-02T03:04:05.58015Z") == datetime(2024, 1, 2, 3, 4, 5, 580150, tzinfo=UTC)
    assert hash(parse("2024-01-02T03:04:05Z")) == hash(datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert parse("2024-01-02T03:04:05").tzinfo is None
    assert (parse("2024-01-02T03:04:05Z") + timedelta(days=1)).wire == "2024-01-03T03:04:05Z"
    for bad in ("2024-02-31T00:00:00Z", "yesterday", "", "2024-01-02T25:00:00Z", "15"):
        with pytest.raises(ValueError):
            parse(bad)


def test_numbers(rt: Load) -> None:
    Model, s = rt("model").Model, rt("scalars")
    X = type("X", (Model,), {"__annotations__": {"n": s.Number, "i": int, "d": s.Date | None}, "d": None})
    value = X.model_validate_json('{"n":15,"i":3}')
    assert type(value.n) is int
    assert value.to_json() == '{"n":15,"i":3}'
    assert X.model_validate_json('{"n":15.0,"i":3,"d":null}').to_json() == '{"n":15.0,"i":3,"d":null}'
    for bad in ('{"n":"15","i":3}', '{"n":15,"i":"3"}', '{"n":true,"i":3}', '{"n":1,"i":3.5}', '{"n":1,"i":3,"d":"2024-02-31"}'):
        with pytest.raises(invalid(rt)):
            X.model_validate_json(bad)


def test_exact_decimals(rt: Load) -> None:
    Model, s = rt("model").Model, rt("scalars")
    Inner = type("Inner", (Model,), {"__annotations__": {"amount": s.ExactDecimal}})
    Outer = type("Outer", (Model,), {"__annotations__": {"inner": list[Inner], "n": s.Number, "at": s.DateTime}})
    amount = "123456789012345678901234567890.123456789012345678901234567890"
    text = '{"inner":[{"amount":AMOUNT},{"amount":15},{"amount":15.0}],"n":1.5,"at":"2024-01-01T00:00:00.000Z","x":1.10}'
    text = text.replace("AMOUNT", amount)
    value = Outer.model_validate_json(text)
    assert value.inner[0].amount == Decimal(amount)
    assert value.to_json() == text
    assert pickle.loads(pickle.dumps(value.inner[0].amount)) == Decimal(amount)
    dumped = value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert dumped == json.loads(text)
    assert type(dumped["inner"][1]["amount"]) is int
    assert rt("decode").decode(list[Inner], b'[{"amount":0.10}]')[0].amount.as_tuple() == Decimal("0.10").as_tuple()
    with pytest.raises(invalid(rt)):
        Outer.model_validate_json('{"inner":[{"amount":"1"}],"n":1.5,"at":"2024-01-01T00:00:00Z"}')
    with pytest.raises(invalid(rt)):
        Inner.model_validate_json('{"amount":1')


def test_null_absent_unknown(rt: Load) -> None:
    model = rt("model")
    X = type(
        "X",
        (model.Model,),
        {"__annotations__": {"net_days": int | None}, "net_days": renamed(rt, "netDays")},
    )
    for text in ("{}", '{"netDays":null}', '{"netDays":3,"other":{"a":[1]}}'):
        assert X.model_validate_json(text).to_json() == text
    assert X.model_validate_json('{"netDays":3,"other":1}').other == 1
    assert X(net_days=3).to_json() == '{"netDays":3}'


def test_open_enums(rt: Load) -> None:
    enums, Model = rt("enums"), rt("model").Model
    Status = enums.OpenStrEnum("Status", {"DRAFT": "draft"})
    Level = enums.OpenIntEnum("Level", {"LOW": 1})
    assert Status("draft") is Status.DRAFT
    new = Status("NEW")
    assert not new.is_known
    assert Status.DRAFT.is_known
    assert new == "NEW"
    assert hash(new) == hash("NEW")
    assert {new: 1}["NEW"] == 1
    assert Level(7) == 7
    assert not Level(7).is_known
    with pytest.raises(ValueError):
        Status(3)
    X = type("X", (Model,), {"__annotations__": {"s": Status, "l": Level | None}, "l": None})
    value = X.model_validate_json('{"s":"NEW","l":9}')
    assert isinstance(value.s, Status)
    assert value.to_json() == '{"s":"NEW","l":9}'
    assert X.model_validate({"s": "draft"}).s is Status.DRAFT
    assert type(value.model_dump(mode="json")["s"]) is str
    with pytest.raises(invalid(rt)):
        X.model_validate_json('{"s":1}')


def test_open_enum_pickles(rt: Load) -> None:
    import sys

    enums = rt("enums")
    module = sys.modules[__name__]
    module.PickledStatus = enums.OpenStrEnum("PickledStatus", {"A": "a"}, module=__name__)
    for value in (module.PickledStatus("a"), module.PickledStatus("zz")):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) is value


def test_unions(rt: Load) -> None:
    model, unions = rt("model"), rt("unions")
    Card = type("Card", (model.Model,), {"__annotations__": {"type": Literal["card"], "no": int}, "type": "card"})
    Bank = type("Bank", (model.Model,), {"__annotations__": {"type": Literal["bank"], "iban": str}, "type": "bank"})
    Method = Annotated[Card | Bank | unions.UnknownVariant, unions.Discriminated("type", {"card": Card, "bank": Bank})]
    Either = Annotated[int | Bank | unions.UnknownVariant, unions.OpenUnion()]
    X = type("X", (model.Model,), {"__annotations__": {"m": Method, "e": Either | None}, "e": None})
    assert isinstance(X.model_validate_json('{"m":{"type":"bank","iban":"x"}}').m, Bank)
    with pytest.raises(invalid(rt)):
        X.model_validate_json('{"m":{"type":"card"}}')
    for text in ('{"m":{"type":"coin","k":1}}', '{"m":{"k":1},"e":"s"}', '{"m":5,"e":7}'):
        value = X.model_validate_json(text)
        assert isinstance(value.m, unions.UnknownVariant)
        assert value.to_json() == text
    assert X.model_validate_json('{"m":null,"e":7}').e == 7
    made = X(m=Card(no=1))
    assert made.to_json() == '{"m":{"type":"card","no":1}}'
    assert rt("values").to_json_value({"m": unions.UnknownVariant({"a": 1})}) == {"m": {"a": 1}}


def test_recursion(rt: Load) -> None:
    namespace: dict[str, Any] = {"Model": rt("model").Model, "__name__": "recursive_" + str(id(rt))}
    import sys
    import types

    module = types.ModuleType(namespace["__name__"])
    sys.modules[module.__name__] = module
    module.__dict__.update(namespace)
    exec(
        "from __future__ import annotations\nclass Line(Model):\n    id: str\n    items: list[Line] | None = None\n",
        module.__dict__,
    )
    text = '{"id":"a","items":[{"id":"b","items":[{"id":"c"}]}]}'
    value = module.__dict__["Line"].model_validate_json(text)
    assert value.items[0].items[0].id == "c"
    assert value.to_json() == text


def test_binary(rt: Load) -> None:
    X = type("X", (rt("model").Model,), {"__annotations__": {"b": rt("scalars").Binary}})
    assert X.model_validate_json('{"b":"aGk="}').b == b"hi"
    assert X.model_validate_json('{"b":"not base64!"}').to_json() == '{"b":"not base64!"}'
    assert X(b=b"hi").to_json() == '{"b":"aGk="}'
