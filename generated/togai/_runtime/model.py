"""The base class of models."""

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, Unpack, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler

# Under a name of its own: `Field` is a word that APIs like for their schemas.
from pydantic import Field as WireField
from pydantic_core import CoreSchema

from . import exact
from .errors import ShapeError
from .fields import Nullable, adjust, adjusted, attributes
from .flat import flattened, restored
from .guards import is_array, is_mapping

__all__ = ["Model", "Nullable", "WireField", "camel_case"]


def camel_case(name: str) -> str:
    """The JSON name of an attribute: `net_term_days` -> `netTermDays`, `class_` -> `class`."""
    head, *tail = name.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in tail)


class Model(BaseModel):
    """A JSON object of the API.

    Reading is strict about types and open about the rest: unknown properties are kept (`model_extra`), and `to_json` writes
    back what was read; declared decimals digit by digit. A property that was never set is not written; None is written as null.

    In an answer that is not all as documented, a wrong value stands at its attribute as it came, a missing one is None, and
    `model_shape_errors` says where.
    """

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        strict=True,
        defer_build=True,
        protected_namespaces=(),
        serialize_by_alias=True,
        ser_json_inf_nan="constants",
    )

    __closed__: ClassVar[bool] = False
    """Whether the specification forbids properties that it does not list; `validate_strict` heeds it, reading does not."""
    __extras__: ClassVar[Any] = None
    """A function that gives the type of undeclared properties, where the specification says one."""
    __late_fields__: ClassVar[frozenset[str]] = frozenset()
    """Attributes whose values are kept as they came, and made when they are read."""

    def __init_subclass__(
        cls, *, closed: bool = False, extras: Callable[[], Any] | None = None, **config: Unpack[ConfigDict]
    ) -> None:
        super().__init_subclass__(**config)
        cls.__closed__ = closed
        cls.__extras__ = extras

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        built: Any = handler.resolve_ref_schema(schema)
        # Pydantic asks again for a class that it has built, and is given the adjusted schema then.
        cls.__late_fields__ = cls.__late_fields__ | adjust(cls, built["schema"]["fields"])
        if cls.__extras__ is not None:
            extras: Any = handler.generate_schema(cls.__extras__())
            built["schema"].setdefault("extras_schema", adjusted(extras, outermost=False))
        return schema

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            super().__init__(**data)
            constants = constant_fields(type(self))
            if constants:
                self.__pydantic_fields_set__.update(constants)

        __init__.__pydantic_base_init__ = True

        def __iter__(self) -> Iterator[tuple[str, Any]]:
            late = type(self).__late_fields__
            for name, value in super().__iter__():
                yield name, getattr(self, name) if name in late else value

        def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
            late = type(self).__late_fields__
            for name, value in super().__repr_args__():
                yield name, getattr(self, name) if name in late and type(value) is not str else value

        def __eq__(self, other: Any) -> bool:
            equal = super().__eq__(other)
            late = type(self).__late_fields__
            if equal is not False or not late or type(other) is not type(self):
                return equal
            # The same moment may be written in several ways.
            return _comparable(self) == _comparable(other)

        def __reduce__(self) -> tuple[Any, ...]:
            return restored, (flattened(self),)

        def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Any:
            memo = {} if memo is None else memo
            return restored(flattened(self, lambda value: deepcopy(value, memo)))

        def model_dump(self, **options: Any) -> dict[str, Any]:
            dumped = super().model_dump(**self._as_it_came(options))
            return dumped if options.get("mode") == "json" else revived(self, dumped)

        def model_dump_json(self, **options: Any) -> str:
            return super().model_dump_json(**self._as_it_came(options))

    def __wire_value__(self) -> Any:
        """JSON values of what was set; decimals stay decimals."""
        return BaseModel.model_dump(self, by_alias=True, exclude_unset=True, warnings=not self.model_shape_errors)

    def _as_it_came(self, options: dict[str, Any]) -> dict[str, Any]:
        """Options of writing; what is known to be wrong is written without pydantic's warnings."""
        return {"warnings": False, **options} if self.model_shape_errors else options

    @property
    def model_shape_errors(self) -> tuple[ShapeError, ...]:
        """Where the answer that this was read from is not as documented, here and below; () where it is."""
        private: dict[str, Any] = getattr(self, "__pydantic_private__", None) or {}
        found: tuple[ShapeError, ...] = private.get(_SHAPE_ERRORS, ())
        return found

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read JSON text. Raises pydantic's ValidationError; where decimals are below, digits are kept."""
        # Attributes' own names are for constructors: in JSON they would be undeclared keys, and are kept as such.
        options = {"by_alias": True, "by_name": False, **options}
        if is_exact(cls):
            content = json_data.encode(errors="surrogatepass") if isinstance(json_data, str) else bytes(json_data)
            if not exact.is_plain(content):
                try:
                    data = exact.loads(json_data)
                except ValueError:
                    return super().model_validate_json(json_data, **options)
                return super().model_validate(data, **options)
        return super().model_validate_json(json_data, **options)

    @classmethod
    def validate_strict(cls, data: str | bytes | bytearray | Mapping[str, Any]) -> Self:
        """Read JSON, or JSON values, and refuse what the specification does; for those who test an API.

        Reading answers keeps what this refuses: values of enums and variants of unions that are not listed, properties that a
        closed object does not have, nulls. Raises ValueError (pydantic's ValidationError is one).
        """
        from .strict import validate_strict

        return validate_strict(cls, data)

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON text with the wire names, without the properties that were never set."""
        # Pydantic writes a wrong `true` in place of an integer as 1.
        if self.model_shape_errors or is_exact(type(self)):
            return exact.dumps(jsonable(self), indent)
        return self.model_dump_json(by_alias=True, exclude_unset=True, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values with the wire names; decimals as int or float."""
        if self.model_shape_errors:
            plain: dict[str, Any] = json.loads(self.to_json())
            return plain
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


_SHAPE_ERRORS = "shape_errors"
_exact: dict[Any, bool] = {}
_constants: dict[type, frozenset[str]] = {}


def constant_fields(cls: type[BaseModel]) -> frozenset[str]:
    """Names of the fields with one possible value as default: set even where the caller does not name them."""
    found = _constants.get(cls)
    if found is None:
        found = _constants[cls] = frozenset(
            name
            for name, info in cls.model_fields.items()
            if get_origin(info.annotation) is Literal and get_args(info.annotation) == (info.default,)
        )
    return found


def _comparable(model: Model) -> tuple[Any, ...]:
    late = {name: getattr(model, name) for name in type(model).__late_fields__ if name in model.__dict__}
    return {**model.__dict__, **late}, model.__pydantic_private__, model.model_extra


def revived(value: Any, dumped: Any) -> Any:
    """What `model_dump` gave of a value, with late fields as the Python values that they stand for."""
    if isinstance(value, Model) and is_mapping(dumped):
        late = type(value).__late_fields__
        parts = {key: (name in late, name) for wire, name in attributes(type(value)).items() for key in (wire, name)}
        plain = {key: revived(vars(value).get(parts[key][1]), item) for key, item in dumped.items() if key in parts}
        found = {key: getattr(value, parts[key][1]) for key in plain if parts[key][0]}
        return {**dumped, **plain, **found}
    if is_array(value) and is_array(dumped) and len(value) == len(dumped):
        return [revived(*pair) for pair in zip(value, dumped, strict=True)]
    if is_mapping(value) and is_mapping(dumped):
        return {key: revived(value.get(key), item) for key, item in dumped.items()}
    return dumped


def record(model: Model, found: tuple[ShapeError, ...]) -> None:
    """Note on a model what is wrong with it; pickles, copies and equality heed it."""
    object.__setattr__(model, "__pydantic_private__", {_SHAPE_ERRORS: found})


def is_exact(form: Any) -> bool:
    """Say whether an exact decimal stands anywhere below a type; worked out once per type."""
    try:
        known = _exact.get(form)
    except TypeError:
        return _search(form, set())
    if known is None:
        known = _exact[form] = _search(form, set())
    return known


def _search(form: Any, seen: set[int]) -> bool:
    if id(form) in seen:
        return False
    seen.add(id(form))
    if getattr(form, "exact", False) is True:
        return True
    if isinstance(form, type) and issubclass(form, BaseModel):
        if not form.__pydantic_fields_complete__:
            form.model_rebuild(raise_errors=False)
        extras = getattr(form, "__extras__", None)
        forms = [item for info in form.model_fields.values() for item in (info.annotation, *info.metadata)]
        return any(_search(item, seen) for item in (*forms, extras and extras()))
    return _search_parts(form, seen)


def _search_parts(form: Any, seen: set[int]) -> bool:
    metadata: tuple[Any, ...] = getattr(form, "__metadata__", ())
    value: Any = getattr(form, "__value__", None)
    return any(_search(item, seen) for item in (*metadata, *get_args(form), *([value] if value is not None else [])))


def jsonable(value: Any) -> Any:
    """Turn a Python value into JSON values; decimals stay decimals. Raises TypeError for what JSON has no form for."""
    from .values import to_json_value

    try:
        return to_json_value(value)
    except RecursionError:
        raise ValueError("the value is nested too deeply") from None


def read_by_wire_name(model: BaseModel, wire: str) -> Any:
    """The value of a property by its wire name, undeclared ones included; None where it is absent."""
    name = attributes(type(model)).get(wire)
    return getattr(model, name) if name is not None else (model.model_extra or {}).get(wire)
