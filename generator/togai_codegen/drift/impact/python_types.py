"""What Python's own types can do: attributes, operators, iteration. Known facts only; what is not known is allowed."""

import ast
import datetime
import decimal
from collections.abc import Mapping
from typing import Final

from togai_codegen.drift.api.types import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    NONE,
    OBJECT,
    STR,
    Applied,
    Named,
    Type,
    Values,
    members_of,
    one_of,
)

CLASSES: Final[Mapping[str, type]] = {
    "str": str, "int": int, "float": float, "bool": bool, "bytes": bytes, "None": type(None), "object": object,
    "list": list, "dict": dict, "set": set, "tuple": tuple,
    "datetime": datetime.datetime, "date": datetime.date, "timedelta": datetime.timedelta, "Decimal": decimal.Decimal,
}  # fmt: skip
"""The types whose attributes are known, by the names that annotations use."""

_BYTES, _DECIMAL = Named("bytes"), Named("Decimal")
_DATE, _DATETIME, _DELTA = Named("date"), Named("datetime"), Named("timedelta")
_RESULTS: Final[Mapping[str, Mapping[Type, tuple[str, ...]]]] = {
    "str": {
        STR: (
            "capitalize", "casefold", "center", "expandtabs", "format", "join", "ljust", "lower", "lstrip", "removeprefix",
            "removesuffix", "replace", "rjust", "rstrip", "strip", "swapcase", "title", "translate", "upper", "zfill",
        ),
        INT: ("count", "find", "index", "rfind"),
        BOOL: ("startswith", "endswith", "isdigit", "isalpha", "isupper", "islower", "isspace", "isidentifier", "isnumeric"),
        _BYTES: ("encode",),
        Applied("list", (STR,)): ("split", "rsplit", "splitlines"),
        Applied("tuple", (STR, STR, STR)): ("partition", "rpartition"),
    },
    "datetime": {
        STR: ("isoformat", "strftime", "ctime"), _DATE: ("date",), FLOAT: ("timestamp",), _DATETIME: ("astimezone", "replace"),
        INT: ("weekday", "isoweekday", "toordinal"), _DELTA: ("utcoffset",),
    },
    "date": {STR: ("isoformat", "strftime", "ctime"), INT: ("weekday", "isoweekday", "toordinal"), _DATE: ("replace",)},
    "Decimal": {_DECIMAL: ("quantize", "copy_abs", "normalize", "sqrt", "to_integral_value"), BOOL: ("is_zero", "is_signed")},
    "float": {BOOL: ("is_integer",), STR: ("hex",)},
    "int": {INT: ("bit_length",)},
    "timedelta": {FLOAT: ("total_seconds",)},
    "bytes": {STR: ("decode", "hex")},
}  # fmt: skip
_PROPERTIES: Final[Mapping[str, Mapping[str, Type]]] = {
    "datetime": dict.fromkeys(("year", "month", "day", "hour", "minute", "second", "microsecond"), INT),
    "date": dict.fromkeys(("year", "month", "day"), INT),
    "timedelta": dict.fromkeys(("days", "seconds", "microseconds"), INT),
    "int": {"real": INT, "numerator": INT, "denominator": INT},
}
_NUMBERS = ("bool", "int", "float")
_SEQUENCES = ("list", "Sequence", "Iterable", "Collection", "Iterator", "SyncPager", "set")


def base_of(type_: Type) -> str | None:
    """The name of the class that a value of this type has; None where that is not one class."""
    match type_:
        case Named(name):
            return name
        case Applied(base, _):
            return base
        case Values(values):
            kinds = {type(value).__name__ for value in values}
            return kinds.pop() if len(kinds) == 1 else None
        case _:
            return None


def has_attribute(base: str, name: str) -> bool | None:
    """Whether values of a class of Python have an attribute; None for classes that are not known here."""
    if base in ("Sequence", "Iterable", "Collection"):
        return name in ("index", "count", "__iter__", "__len__", "__getitem__", "__contains__")
    if base == "Mapping":
        return hasattr(dict, name) and name not in ("update", "pop", "popitem", "setdefault", "clear", "copy")
    found = CLASSES.get(base)
    return None if found is None else hasattr(found, name)


def attribute_type(type_: Type, name: str) -> Type | None:
    """The type of an attribute that is no method."""
    return _PROPERTIES.get(base_of(type_) or "", {}).get(name)


def method_result(type_: Type, name: str) -> Type | None:
    """What a method of one of Python's types answers; None where that is not known."""
    base = base_of(type_)
    for result, names in _RESULTS.get(base or "", {}).items():
        if name in names:
            return result
    if isinstance(type_, Applied) and base in ("dict", "Mapping") and len(type_.arguments) == 2:
        key, value = type_.arguments
        return {
            "items": Applied("Iterable", (Applied("tuple", (key, value)),)),
            "keys": Applied("Iterable", (key,)),
            "values": Applied("Iterable", (value,)),
            "get": one_of((value, NONE)),
            "pop": value,
            "setdefault": value,
            "copy": type_,
        }.get(name)
    if isinstance(type_, Applied) and base == "list" and type_.arguments:
        return {"pop": type_.arguments[0], "copy": type_, "index": INT, "count": INT}.get(name)
    return None


def items_of(type_: Type) -> Type | None:
    """What iterating over a value gives; None where it can't be iterated over, Any where that is not known."""
    match type_:
        case Applied("tuple", arguments):
            return one_of(arguments) if arguments else ANY
        case Applied(base, arguments) if arguments and (base in _SEQUENCES or base in ("dict", "Mapping")):
            return arguments[0]
        case Named("str"):
            return STR
        case Values(values) if all(isinstance(value, str) for value in values):
            return STR
        case Named("bytes"):
            return INT
        case Named("None" | "int" | "float" | "bool" | "Decimal" | "datetime" | "date" | "object"):
            return None
        case Named(name) if name.startswith("models.") and name.count(".") == 1:
            # Models give pairs, enumerations text.
            return ANY
        case _:
            return ANY


def item_at(type_: Type) -> Type | None:
    """What `value[index]` gives; None where a value can't be subscripted, Any where the result is not known."""
    match type_:
        case Applied("dict" | "Mapping", (_, value)):
            return value
        case Applied("list" | "Sequence", (item,)):
            return item
        case Applied("Iterable" | "Iterator" | "SyncPager" | "AsyncPager" | "set", _):
            return None
        case Named("str"):
            return STR
        case Named("None" | "int" | "float" | "bool" | "Decimal" | "datetime" | "date" | "object"):
            return None
        case _:
            return ANY


def combined(operator: ast.operator, left: Type, right: Type) -> Type | None:
    """The type of `left operator right`; None where Python refuses it, Any where that is not known."""
    results: list[Type] = []
    for one in members_of(left):
        for other in members_of(right):
            result = _combined(operator, base_of(one), base_of(other), one, other)
            if result is None:
                return None
            results.append(result)
    return one_of(results)


def _combined(operator: ast.operator, left: str | None, right: str | None, one: Type, other: Type) -> Type | None:
    if isinstance(operator, ast.Mod) and left == "str":
        return STR
    models = [name for name in (left, right) if name is not None and name.startswith("models.")]
    if models and all(name in CLASSES or name in models for name in (left, right)):
        # Models have no operators; enumerations come here as the text or number that they are.
        return None
    if left is None or right is None or left not in CLASSES or right not in CLASSES:
        # A model or None beside something unknown: None takes no operator at all.
        return None if NONE in (one, other) and {left, right} & {*CLASSES} - {"None"} else ANY
    if left in _NUMBERS and right in _NUMBERS:
        if isinstance(operator, ast.Div):
            return FLOAT
        return FLOAT if "float" in (left, right) else INT
    match operator, left, right:
        case (ast.Add(), "str", "str") | (ast.Add(), "bytes", "bytes") | (ast.Add(), "list", "list"):
            return one
        case (ast.Mult(), "str" | "bytes" | "list", "int" | "bool"):
            return one
        case (ast.Mult(), "int" | "bool", "str" | "bytes" | "list"):
            return other
        case _, "Decimal", "Decimal" | "int" | "bool":
            return _DECIMAL
        case _, "int" | "bool", "Decimal":
            return _DECIMAL
        case (ast.Sub(), "datetime", "datetime") | (ast.Sub(), "date", "date"):
            return _DELTA
        case ast.Add() | ast.Sub(), "datetime" | "date" | "timedelta", "timedelta":
            return one
        case ast.Add(), "timedelta", "datetime" | "date":
            return other
        case ast.Mult() | ast.Div() | ast.FloorDiv(), "timedelta", "int" | "float" | "timedelta":
            return _DELTA
        case (ast.BitOr(), "dict", "dict") | (ast.BitOr() | ast.BitAnd() | ast.Sub(), "set", "set"):
            return one
        case ast.Mod(), "bytes", _:
            return _BYTES
        case _:
            return None


def can_be_ordered(left: Type, right: Type) -> bool:
    """Whether `<` takes these types."""
    return all(_ordered(base_of(one), base_of(other)) for one in members_of(left) for other in members_of(right))


def _ordered(left: str | None, right: str | None) -> bool:
    if "None" in (left, right):
        return False
    if left not in CLASSES or right not in CLASSES:
        return True
    groups = (
        {"bool", "int", "float", "Decimal"},
        {"str"},
        {"datetime"},
        {"date"},
        {"timedelta"},
        {"bytes"},
        {"list"},
        {"tuple"},
        {"set"},
    )
    return any(left in group and right in group for group in groups)


def can_be_negated(type_: Type) -> bool:
    """Whether `-value` is possible."""
    return all(base_of(item) not in CLASSES or base_of(item) in (*_NUMBERS, "Decimal", "timedelta") for item in members_of(type_))


PARAMETERS: Final[Mapping[str, Type]] = {
    "len": one_of((STR, _BYTES, *(Applied(base, (OBJECT,)) for base in ("list", "Sequence", "Collection", "tuple", "set")),
                   Applied("dict", (OBJECT, OBJECT)), Applied("Mapping", (OBJECT, OBJECT)))),
    "int": one_of((STR, FLOAT, INT, _BYTES, _DECIMAL)),
    "float": one_of((STR, FLOAT, INT, _DECIMAL)),
    "range": INT,
    "round": one_of((FLOAT, INT, _DECIMAL)),
    "abs": one_of((FLOAT, INT, _DECIMAL, _DELTA)),
    "sum": one_of((Applied("Iterable", (one_of((FLOAT, INT, _DECIMAL, _DELTA)),)),)),
    "sorted": Applied("Iterable", (OBJECT,)),
    "list": Applied("Iterable", (OBJECT,)),
    "tuple": Applied("Iterable", (OBJECT,)),
    "set": Applied("Iterable", (OBJECT,)),
    "enumerate": Applied("Iterable", (OBJECT,)),
    "reversed": Applied("Sequence", (OBJECT,)),
    "iter": Applied("Iterable", (OBJECT,)),
    "any": Applied("Iterable", (OBJECT,)),
    "all": Applied("Iterable", (OBJECT,)),
    "str.join": Applied("Iterable", (STR,)),
    "decimal.Decimal": one_of((STR, FLOAT, INT, _DECIMAL)),
    "datetime.date.fromisoformat": STR,
    "datetime.datetime.fromisoformat": STR,
    "datetime.datetime.combine": _DATE,
    "datetime.timedelta": one_of((FLOAT, INT)),
    "json.loads": one_of((STR, _BYTES)),
    "math.floor": one_of((FLOAT, INT, _DECIMAL)),
    "math.ceil": one_of((FLOAT, INT, _DECIMAL)),
    "math.fsum": Applied("Iterable", (one_of((FLOAT, INT)),)),
    "uuid.UUID": STR,
    "re.compile": STR,
    "html.escape": STR,
    "urllib.parse.quote": one_of((STR, _BYTES)),
}  # fmt: skip
"""What functions of Python's library take as their first argument, as their stubs say."""

RESULTS: Final[Mapping[str, Type]] = {
    "len": INT, "int": INT, "float": FLOAT, "str": STR, "repr": STR, "bool": BOOL, "isinstance": BOOL, "callable": BOOL,
    "any": BOOL, "all": BOOL, "hash": INT, "id": INT, "ord": INT, "chr": STR, "input": STR,
    "format": STR, "print": NONE, "bytes": _BYTES,
    "decimal.Decimal": _DECIMAL, "datetime.date.today": _DATE, "datetime.datetime.now": _DATETIME,
    "datetime.datetime.fromisoformat": _DATETIME, "datetime.date.fromisoformat": _DATE, "datetime.timedelta": _DELTA,
    "datetime.datetime": _DATETIME, "datetime.date": _DATE, "datetime.datetime.utcnow": _DATETIME, "time.time": FLOAT,
    "datetime.datetime.combine": _DATETIME, "json.dumps": STR, "math.floor": INT, "math.ceil": INT, "html.escape": STR,
    "range": Applied("Sequence", (INT,)),
    "urllib.parse.quote": STR, "os.environ.get": one_of((STR, NONE)), "os.getenv": one_of((STR, NONE)),
}  # fmt: skip
"""What functions of Python's library answer."""
