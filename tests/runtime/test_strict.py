"""`validate_strict` judges by the letter, and what reading makes of the same documents."""

# mypy: disable-error-code="attr-defined,name-defined,valid-type"

import copy
import json
import pickle
import sys
import types
from datetime import UTC, date, datetime
from typing import Any

import pytest

from .conftest import Load, invalid, of_structs, source_for

SOURCE = """
from __future__ import annotations
from typing import Annotated, Literal, TypeAlias

class Status(OpenStrEnum):
    OPEN = "open"

class Level(OpenIntEnum):
    LOW = 1

class Card(Model, closed=True):
    type: Literal["card"] = "card"
    no: int

class Bank(Model, alias_generator=camel_case):
    type: Literal["bank"]
    iban_no: str | None = None

class Stay(Model, alias_generator=camel_case, closed=True):
    status: Status
    method: Method | None = None
    size: Size | None = None
    guest_count: Nullable[int] = None
    level: Level | None = None
    begins_at: DateTime | None = None
    born: Date | None = None
    days: list[Date] | None = None
    before: list[Stay] | None = None

Method: TypeAlias = Annotated[Card | Bank | UnknownVariant, Discriminated("type", {"card": Card, "bank": Bank})]
Size: TypeAlias = Annotated[int | str | UnknownVariant, OpenUnion()]
"""
ACCEPTED: list[dict[str, Any]] = [
    {},
    {"guestCount": None},
    {"guestCount": 15.0},
    {"level": 1},
    {"size": "L"},
    {"method": {"type": "card", "no": 1}},
    {"method": {"type": "bank", "added": 1}},
    {"before": [{"status": "open"}]},
    {"beginsAt": "2024-02-29T23:59:60.123456789012345678Z", "born": "2024-02-29", "days": ["2023-02-28"]},
]
REFUSED: list[dict[str, Any]] = [
    {"status": "shut"},
    {"status": None},
    {"level": 2},
    {"size": 1.5},
    {"added": 1},
    {"method": None},
    {"method": {"type": "coin"}},
    {"method": {}},
    {"method": {"type": "card"}},
    {"method": {"type": "card", "no": 1, "added": 1}},
    {"method": {"type": "bank", "ibanNo": None}},
    {"guestCount": True},
    {"guestCount": 1.5},
    {"guestCount": "1"},
    {"before": [{"status": "shut"}]},
    {"before": [{}]},
    {"beginsAt": "2023-02-29T00:00:00Z"},
    {"beginsAt": "0000-01-01T00:00:00Z"},
    {"beginsAt": 5},
    {"born": "2023-04-31"},
    {"days": ["2023-13-01"]},
]


@pytest.fixture(scope="module")
def m(rt: Load) -> Any:
    module = types.ModuleType(f"stays_{id(rt)}")
    sys.modules[module.__name__] = module
    for name in ("model", "scalars", "enums", "unions"):
        module.__dict__.update({key: value for key, value in vars(rt(name)).items() if not key.startswith("_")})
    exec(source_for(rt, SOURCE), module.__dict__)
    return module


@pytest.mark.parametrize("more", ACCEPTED, ids=json.dumps)
def test_accepted(rt: Load, m: Any, more: dict[str, Any]) -> None:
    document = {"status": "open", **more}
    text = json.dumps(document)
    for data in (text, text.encode(), document):
        assert isinstance(m.Stay.validate_strict(data), m.Stay)
    assert rt("strict").validate_strict(list[m.Stay], f"[{text}]")[0] == m.Stay.model_validate_json(text)
    read, found = rt("decode").read(m.Stay, text.encode())
    assert found == () and json.loads(read.to_json()) == document


@pytest.mark.parametrize("more", REFUSED, ids=json.dumps)
def test_refused(rt: Load, m: Any, more: dict[str, Any]) -> None:
    document = {"status": "open", **more}
    for data in (json.dumps(document), document):
        with pytest.raises(invalid(rt)):
            m.Stay.validate_strict(data)
    with pytest.raises(invalid(rt)):
        rt("strict").validate_strict(dict[str, m.Stay], {"a": document})
    read, _ = rt("decode").read(m.Stay, json.dumps(document).encode())
    assert json.loads(read.to_json()) == document


def test_required_and_root(rt: Load, m: Any) -> None:
    with pytest.raises(invalid(rt), match="guest_count" if of_structs(rt) else "for Stay"):
        m.Stay.validate_strict({"status": "open", "guest_count": 1})
    for data in ("{}", "[]", "7", "null", '{"status":"open"', "<html>"):
        with pytest.raises(ValueError):
            m.Stay.validate_strict(data)


def test_news_of_the_server_are_no_errors_to_a_reader(rt: Load, m: Any) -> None:
    content = b'{"status":"new","level":9,"added":1,"size":[1],"method":{"type":"coin","k":null}}'
    read, found = rt("decode").read(m.Stay, content)
    assert found == () and read.model_shape_errors == ()
    assert not read.status.is_known and read.method.raw == {"type": "coin", "k": None}


def test_a_wrong_field_of_a_known_variant_costs_only_itself(rt: Load, m: Any) -> None:
    read, found = rt("decode").read(m.Stay, b'{"status":"open","method":{"type":"card","no":"x","k":1}}')
    assert isinstance(read.method, m.Card) and read.method.no == "x"
    assert [error.path for error in found] == [("method", "no")]


def test_a_null_that_may_only_be_absent(rt: Load, m: Any) -> None:
    read, found = rt("decode").read(m.Stay, b'{"status":"open","guestCount":null,"before":[{"status":"open","born":null}]}')
    assert [error.path for error in found] == [("before", 0, "born")]
    assert read.before[0].born is None and [error.path for error in read.before[0].model_shape_errors] == [("born",)]


def test_integers_with_a_fraction_are_integers(rt: Load, m: Any) -> None:
    read = m.Stay.model_validate_json('{"status":"open","guestCount":15.0}')
    assert isinstance(read.guest_count, int) and read.guest_count == 15
    for twin in (read, copy.deepcopy(read), pickle.loads(pickle.dumps(read))):
        assert twin.to_json() == '{"status":"open","guestCount":15.0}'
    with pytest.raises(invalid(rt)):
        m.Stay.model_validate_json('{"status":"open","guestCount":15.5}')


def test_timestamps_are_values_to_everybody_but_the_wire(m: Any) -> None:
    text = '{"status":"open","beginsAt":"2024-01-02T03:04:05.000Z","born":"2024-01-02"}'
    moment, day = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), date(2024, 1, 2)
    read = m.Stay.model_validate_json(text)
    assert read.begins_at == moment and read.born == day
    assert read == m.Stay(status="open", begins_at=moment, born=day)
    assert read != m.Stay(status="open", begins_at=moment, born=date(2024, 1, 3))
    dumped = read.model_dump()
    assert dumped["begins_at" if "begins_at" in dumped else "beginsAt"] == moment and dumped["born"] == day
    assert dict(read)["begins_at"] == moment
    assert m.Stay(before=[read], status="open").model_dump()["before"][0]["born"] == day
    assert read.to_json() == text and read.model_dump(mode="json", exclude_unset=True) == json.loads(text)


def test_timestamps_can_be_set_and_deleted(rt: Load, m: Any) -> None:
    stay = m.Stay(status="open", begins_at="2024-01-02T03:04:05Z", days=[date(2024, 1, 1)])
    assert stay.begins_at == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    stay.begins_at = datetime(2025, 1, 1)
    assert stay.to_json() == '{"status":"open","beginsAt":"2025-01-01T00:00:00","days":["2024-01-01"]}'
    assert stay.model_copy(update={"born": date(2024, 1, 1)}).born == date(2024, 1, 1)
    del stay.begins_at
    assert not hasattr(stay, "begins_at") and not hasattr(m.Stay, "begins_at")
    for wrong in (5, "soon", [1]):
        with pytest.raises(invalid(rt)):
            m.Stay(status="open", begins_at=wrong)


def test_depth_is_an_error_of_ours(rt: Load, m: Any) -> None:
    read = rt("decode").read
    deep = '{"status":"open","before":[' * 1000 + "]}" * 1000
    with pytest.raises(ValueError):
        read(m.Stay, deep.encode())
    stay = m.Stay(status="open")
    for _ in range(1000):
        stay = (m.Stay if of_structs(rt) else m.Stay.model_construct)(status="open", before=[stay])
    with pytest.raises(ValueError):
        stay.to_json()
