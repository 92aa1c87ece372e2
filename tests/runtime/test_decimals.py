"""Decimals of models: the field keeps the number that was read, and whoever looks sees a Decimal."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest

from .conftest import Load

PLAIN = '{"amount":12.5,"count":3,"rest":null,"parts":[0.25,7]}'
DIGITS = '{"amount":12.50,"count":3,"rest":0.00001,"parts":[0.25000000000000000001,7]}'


@pytest.fixture(params=[PLAIN, DIGITS], ids=["read by the core", "read digit by digit"])
def text(request: pytest.FixtureRequest) -> str:
    """A page that floats keep, and one that they do not."""
    return str(request.param)


@pytest.fixture
def bill_of(rt: Load) -> Any:
    """A model with decimals."""
    exact: Any = rt("scalars").ExactDecimal
    notes = {"amount": exact, "count": exact, "rest": exact | None, "parts": list[exact]}
    made: Any = type("Bill", (rt("model").Model,), {"__annotations__": notes, "rest": None, "__module__": __name__})
    globals()["Bill"] = made  # where pickle looks for it
    return made


def test_whoever_looks_sees_decimals(bill_of: Any, text: str) -> None:
    bill = bill_of.model_validate_json(text)
    assert [type(bill.amount), type(bill.count), type(bill.parts[0])] == [Decimal] * 3
    assert (bill.amount, bill.count) == (Decimal("12.5"), Decimal(3))
    assert dict(bill)["amount"] == bill.amount and type(dict(bill)["amount"]) is Decimal
    assert f"amount={bill.amount!r}, count=Decimal('3')" in repr(bill)
    assert type(bill.model_dump()["count"]) is Decimal
    with_more = bill.model_copy(update={"count": Decimal(4)})
    assert with_more.count == 4 and with_more != bill


def test_it_is_written_as_it_came(bill_of: Any, text: str) -> None:
    bill = bill_of.model_validate_json(text)
    assert bill.to_json() == text
    dumped = bill.model_dump(mode="json")
    assert (dumped["amount"], dumped["count"], type(dumped["count"])) == (12.5, 3, int)
    assert bill.to_dict() == dumped


def test_one_that_was_read_equals_one_that_was_made(bill_of: Any, text: str) -> None:
    read = bill_of.model_validate_json(text)
    made = bill_of(amount=Decimal("12.5"), count=Decimal(3), rest=read.rest, parts=read.parts)
    assert read == made and made == read
    assert read != bill_of(amount=Decimal("12.51"), count=Decimal(3), rest=read.rest, parts=read.parts)
    for again in (pickle.loads(pickle.dumps(read)), copy.deepcopy(read), copy.copy(read)):
        assert again == read and again.amount.as_tuple() == read.amount.as_tuple()


def test_small_and_large_numbers_keep_their_value(bill_of: Any) -> None:
    for number in ("0.000001", "99999999999999", "-0", "123456789.123456", "1e5", "1E-400", "1e400", "9" * 30):
        bill = bill_of.model_validate_json(f'{{"amount":{number},"count":0,"parts":[{number}]}}')
        assert bill.amount == bill.parts[0] == Decimal(number)


@pytest.mark.parametrize("wrong", ['"12.5"', "true", "[1]"])
@pytest.mark.parametrize("count", ["3", "3.10"])
def test_what_is_no_number_stays_as_it_came(rt: Load, bill_of: Any, wrong: str, count: str) -> None:
    value, found = rt("decode").read(bill_of, f'{{"amount":{wrong},"count":{count},"parts":[]}}'.encode())
    assert [problem.path for problem in found] == [("amount",)]
    assert type(value.amount) is not Decimal
    assert value.count == Decimal(count)
