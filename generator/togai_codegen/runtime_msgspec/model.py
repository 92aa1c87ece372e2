"""The base class of models."""

from collections.abc import Iterator, Mapping
from copy import copy, deepcopy
from typing import Any, ClassVar, Literal, Self, dataclass_transform

from msgspec import Struct
from msgspec.json import decode as plain_decode

from ..runtime.errors import ShapeError
from ..runtime.guards import is_array, is_mapping
from .decode import decode
from .fields import Nullable, WireField
from .flat import flattened, restored
from .shapes import shape_of
from .structs import (
    ModelMeta,
    Noted,
    attributes,
    extra_of,
    given,
    holds_apart,
    keep_extra,
    note,
    noted,
    properties_of,
    stored_values,
)
from .walk import NotAsDocumented, Walk
from .writing import json_text

__all__ = ["Model", "Nullable", "WireField", "camel_case"]


def camel_case(name: str) -> str:
    """The JSON name of an attribute: `net_term_days` -> `netTermDays`, `class_` -> `class`."""
    head, *tail = name.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in tail)


@dataclass_transform(kw_only_default=True, field_specifiers=(WireField,))
class Model(Noted, Struct, metaclass=ModelMeta, repr_omit_defaults=True):
    """A JSON object of the API, as a msgspec Struct.

    Reading is strict about types; properties that are not declared are left out. A property that was never set is not written;
    None is written as null. Constructors check names, not types.

    In an answer that is not all as documented, a wrong value stands at its attribute as it came, a missing one is None, and
    `model_shape_errors` says where.
    """

    __closed__: ClassVar[bool]
    """Whether the specification forbids properties that it does not list; `validate_strict` heeds it."""

    @property
    def model_shape_errors(self) -> tuple[ShapeError, ...]:
        """Where the answer that this was read from is not as documented, here and below; () where it is."""
        return noted(self)[0]

    @property
    def model_extra(self) -> dict[str, Any]:
        """The undeclared properties of an object for which the specification gives their type; others are not kept."""
        return extra_of(self)

    @property
    def model_fields_set(self) -> set[str]:
        """The attributes of the properties that are set."""
        return set(given(self))

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray) -> Self:
        """Read JSON text. Raises ValueError."""
        content = json_data.encode(errors="surrogatepass") if isinstance(json_data, str) else bytes(json_data)
        made: Self = decode(cls, content)
        return made

    @classmethod
    def model_validate(cls, data: Any) -> Self:
        """Read JSON values, or Python values of the same meaning. Raises ValueError."""
        walk = Walk(nulls=True, by_name=True)
        made: Self = shape_of(cls).read(data, (), walk)
        if walk.found:
            raise NotAsDocumented(tuple(walk.found))
        return made

    @classmethod
    def validate_strict(cls, data: str | bytes | bytearray | Mapping[str, Any]) -> Self:
        """Read JSON, or JSON values, and refuse what the specification does; for those who test an API.

        Reading answers keeps what this refuses: values of enums and variants of unions that are not listed, nulls. Raises
        ValueError.
        """
        from .strict import validate_strict

        return validate_strict(cls, data)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON text with the wire names, without the properties that were never set."""
        return json_text(self._without_missing(), indent)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values with the wire names; decimals as int or float."""
        plain: dict[str, Any] = plain_decode(self.to_json())
        return plain

    def model_dump(
        self, *, mode: Literal["python", "json"] = "python", by_alias: bool = True, exclude_unset: bool = False
    ) -> dict[str, Any]:
        """The properties as a dict, and models below as dicts too."""
        dumped: dict[str, Any] = _dumped(self, by_alias, exclude_unset)
        plain: dict[str, Any] = plain_decode(json_text(dumped, None)) if mode == "json" else dumped
        return plain

    def model_dump_json(self, *, indent: int | None = None, by_alias: bool = True, exclude_unset: bool = False) -> str:
        """The properties as JSON text."""
        return json_text(_dumped(self, by_alias, exclude_unset), indent)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with other values of some attributes."""
        twin = deepcopy(self) if deep else copy(self)
        for name, value in (update or {}).items():
            setattr(twin, name, value)
        return twin

    def __wire_value__(self) -> Any:
        """JSON values of what was set; decimals stay decimals."""
        values = given(self)
        return {item.wire: values[item.name] for item in properties_of(type(self)) if item.name in values} | extra_of(self)

    def _without_missing(self) -> Any:
        """Itself, or JSON values where a None stands for a property that is missing in the answer."""
        return _dumped(self, True, True) if noted(self)[0] or holds_apart(type(self)) else self

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter([(name, getattr(self, name)) for name in self.__struct_fields__])

    def __copy__(self) -> Self:
        twin = type(self)(**dict(zip(self.__struct_fields__, stored_values(self), strict=True)))
        if extra := extra_of(self):
            keep_extra(twin, dict(extra))
        if noted(self)[0]:
            note(twin, *noted(self))
        return twin

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        memo = {} if memo is None else memo
        twin: Self = restored(flattened(self, lambda value: deepcopy(value, memo)))
        return twin

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (flattened(self),)


def _dumped(value: Any, by_alias: bool, exclude_unset: bool) -> Any:
    """A value with dicts in place of models."""
    if isinstance(value, Model):
        values = given(value)
        parts = [item for item in properties_of(type(value)) if item.name in values or not exclude_unset]
        named = {item.wire if by_alias else item.name: values.get(item.name) for item in parts} | extra_of(value)
        return {name: _dumped(item, by_alias, exclude_unset) for name, item in named.items()}
    if is_mapping(value):
        return {key: _dumped(item, by_alias, exclude_unset) for key, item in value.items()}
    if is_array(value):
        return [_dumped(item, by_alias, exclude_unset) for item in value]
    return value.__wire_value__() if hasattr(value, "__wire_value__") else value


def read_by_wire_name(model: Model, wire: str) -> Any:
    """The value of a property by its wire name, undeclared ones included; None where it is absent."""
    name = attributes(type(model)).get(wire)
    return getattr(model, name) if name is not None else extra_of(model).get(wire)
