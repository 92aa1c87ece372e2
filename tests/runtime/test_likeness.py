"""A union without a discriminator: a wrong part of a variant costs only itself; what nobody knows is kept, and is no error."""

# mypy: disable-error-code="attr-defined,name-defined,valid-type"

import json
import sys
import time
import types
from typing import Annotated, Any, Literal

import pytest

from .conftest import Load, alias_type, as_kept, source_for

SOURCE = """
from __future__ import annotations

class Card(Model):
    kind: Literal["card"] = "card"
    number: str
    until: DateTime
    limit: ExactDecimal | None = None

class Account(Model):
    iban: str
    holder: str
    tags: list[str] | None = None

class Purse(Model):
    coins: list[Coin]

class Coin(Model):
    worth: int
    metal: str

class Sum(Model):
    parts: list[Term]

class Number(Model):
    value: int

Term = TypeAliasType("Term", "Annotated[Number | Sum | list[Term] | UnknownVariant, OpenUnion()]")
Means = Annotated[Card | Account | Purse | list[Coin] | dict[str, Coin] | int | UnknownVariant, OpenUnion()]
Alone = Annotated[Account | UnknownVariant, OpenUnion()]

class Payer(Model):
    name: str
    means: Means
    others: list[Means] | None = None
    alone: Alone | None = None
    term: Term | None = None
"""
CARD = {"kind": "card", "number": "4", "until": "2030-01-01T00:00:00.000Z", "limit": 12.5}
ACCOUNT = {"iban": "FI21", "holder": "x", "tags": ["a", "b"]}
COIN = {"worth": 5, "metal": "silver"}


@pytest.fixture(scope="module")
def m(rt: Load) -> types.ModuleType:
    """Models with unions."""
    module = types.ModuleType(f"payers_{id(rt)}")
    sys.modules[module.__name__] = module
    unions, scalars = rt("unions"), rt("scalars")
    module.__dict__.update(Model=rt("model").Model, DateTime=scalars.DateTime, ExactDecimal=scalars.ExactDecimal)
    module.__dict__.update(UnknownVariant=unions.UnknownVariant, OpenUnion=unions.OpenUnion)
    module.__dict__.update(Annotated=Annotated, Literal=Literal, TypeAliasType=alias_type(rt))
    exec(source_for(rt, SOURCE), module.__dict__)
    return module


def read(rt: Load, m: Any, **fields: Any) -> tuple[Any, list[str], dict[str, Any]]:
    """A payer, the paths that are wrong with it, and what it was read from."""
    data = {"name": "n", **fields}
    payer, found = rt("decode").read(m.Payer, json.dumps(data).encode())
    assert payer.model_shape_errors == found
    assert as_kept(rt, payer.to_dict()) == as_kept(rt, data)
    return payer, [".".join(map(str, error.path)) for error in found], data


@pytest.mark.parametrize(
    ("means", "variant", "path"),
    [
        pytest.param({**CARD, "number": 4}, "Card", "means.number", id="wrong type"),
        pytest.param({**CARD, "until": "soon"}, "Card", "means.until", id="wrong form"),
        pytest.param({**CARD, "limit": "much"}, "Card", "means.limit", id="wrong decimal"),
        pytest.param({**ACCOUNT, "iban": None}, "Account", "means.iban", id="null"),
        pytest.param({"iban": "FI21", "tags": []}, "Account", "means.holder", id="missing"),
        pytest.param({**ACCOUNT, "tags": ["a", 5]}, "Account", "means.tags.1", id="an item"),
        pytest.param({"coins": "none"}, "Purse", "means.coins", id="the only field"),
        pytest.param({"coins": [COIN, {**COIN, "worth": "5"}]}, "Purse", "means.coins.1.worth", id="below"),
        pytest.param([COIN, {"worth": 5}], "list", "means.1.metal", id="in an array"),
        pytest.param({"a": COIN, "b": {**COIN, "worth": True}}, "dict", "means.b.worth", id="in a map"),
    ],
)
def test_a_wrong_part_costs_only_itself(rt: Load, m: Any, means: Any, variant: str, path: str) -> None:
    payer, found, _ = read(rt, m, means=means)
    assert (type(payer.means).__name__, found) == (variant, [path])


@pytest.mark.parametrize("variant", [CARD, ACCOUNT], ids=["card", "account"])
def test_the_rest_reads_as_in_the_strict_parse(rt: Load, m: Any, variant: dict[str, Any]) -> None:
    strict = m.Payer.model_validate_json(json.dumps({"name": "n", "means": variant})).means
    for wire in variant:
        for wrong in (..., {"w": 1}):
            if (wrong is ... and wire in ("kind", "limit", "tags")) or (wire, wrong) == ("kind", {"w": 1}):
                continue  # may be absent; the constant says which variant it is
            means = {key: value if key != wire else wrong for key, value in variant.items() if key != wire or wrong is not ...}
            payer, found, _ = read(rt, m, means=means)
            assert found == [f"means.{wire}"] and type(payer.means) is type(strict)
            for other in variant.keys() - {wire}:
                assert getattr(payer.means, other) == getattr(strict, other)


@pytest.mark.parametrize(
    "means",
    [
        {"phone": "+358"},
        {"iban": "FI21", "bic": "X"},
        {"kind": "cheque", "number": "4", "until": CARD["until"]},
        "cash",
        1.5,
        None,
        ["a", 1],
        {"a": {"b": 1}},
    ],
    ids=str,
)
def test_what_nobody_knows_is_kept_and_no_error(rt: Load, m: Any, means: Any) -> None:
    payer, found, _ = read(rt, m, means=means)
    assert (payer.means, found) == (rt("unions").UnknownVariant(means), [])


def test_what_nobody_knows_is_kept_beside_what_is_wrong(rt: Load, m: Any) -> None:
    others = [{"phone": "+358"}, 5, {**ACCOUNT, "holder": 1}, "cash"]
    payer, found, _ = read(rt, m, means=5, others=others, alone={"iban": 1, "holder": "x"})
    unknown = rt("unions").UnknownVariant
    assert (payer.others[0], payer.others[1], payer.others[3]) == (unknown({"phone": "+358"}), 5, unknown("cash"))
    assert found == ["others.2.holder", "alone.iban"]
    assert (payer.alone.iban, payer.alone.holder) == (1, "x")


def test_the_variant_with_the_fewest_wrong_parts_is_taken_else_the_first(rt: Load, m: Any) -> None:
    both = {"number": "4", "until": CARD["until"], "iban": "FI21", "holder": "x"}
    for change, variant, wrong in (
        ({"number": 4, "until": 5, "holder": 1}, "Account", ["means.holder"]),
        ({"number": 4, "holder": 1, "iban": 1}, "Card", ["means.number"]),
        ({"number": 4, "holder": 1}, "Card", ["means.number"]),
    ):
        payer, found, _ = read(rt, m, means={**both, **change})
        assert (type(payer.means).__name__, found) == (variant, wrong)


def test_unions_in_themselves(rt: Load, m: Any) -> None:
    term = {"parts": [{"value": 1}, [{"value": 2}, {"parts": [{"value": "3"}, {"root": 4}]}]]}
    payer, found, _ = read(rt, m, means=1, term=term)
    assert found == ["term.parts.1.1.parts.0.value"]
    assert payer.term.parts[1][1].parts[1] == rt("unions").UnknownVariant({"root": 4})


def test_depth_costs_no_explosion(rt: Load, m: Any) -> None:
    term: Any = {"value": "wrong"}
    for _ in range(24):
        term = {"parts": [term]}
    began = time.thread_time()
    _, found, _ = read(rt, m, means=1, term=term)
    assert found == ["term" + ".parts.0" * 24 + ".value"]
    assert time.thread_time() - began < 5


def test_names_like_our_labels_do_no_harm(rt: Load, m: Any) -> None:
    for name in ("<any of>", "<member>0", "<variant>", "<other>"):
        payer, found, _ = read(rt, m, means={name: {"worth": "5", "metal": "silver"}, "b": COIN})
        assert found and payer.means[name] is not None


def test_the_strict_readers_refuse_it(rt: Load, m: Any) -> None:
    for text in ('{"name":"n","means":{"iban":5,"holder":"x"}}', '{"name":"n","means":5,"alone":{"iban":"x"}}'):
        with pytest.raises(ValueError):
            m.Payer.model_validate_json(text)
        with pytest.raises(ValueError):
            m.Payer.validate_strict(text)
