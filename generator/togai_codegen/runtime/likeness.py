"""Which variants of a union a broken value was meant for, told by its outline: what is inside is for the readers to judge."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import core_schema

from .adapters import adapter_of
from .core_schemas import OTHER, Line, Location, settlers, visible_lines
from .fields import attributes
from .guards import is_array, is_mapping
from .model import constant_fields

AKIN = "akin"
"""The type of the error of a union whose value is akin to some of its members, and the key of their numbers."""
ANY_OF, MEMBER = "<any of>", "<member>"
"""Labels of a union without a discriminator in pydantic's locations; the number of a member follows in the same text."""


def akin(forms: Sequence[Any], value: Any) -> list[int]:
    """The numbers of the types that a value is akin to."""
    return [number for number, form in enumerate(forms) if _is_akin(form, value)]


def _is_akin(form: Any, value: Any) -> bool:
    """Objects to objects with properties in common, arrays and maps to those of which an item is right or akin."""
    plain = form
    while (inner := get_args(plain)[0] if get_origin(plain) is Annotated else getattr(plain, "__value__", None)) is not None:
        plain = inner
    if not (is_mapping(value) or is_array(value)):
        return _reads(form, value)
    if isinstance(plain, type) and issubclass(plain, BaseModel):
        return is_mapping(value) and _is_akin_object(plain, value)
    if isinstance(plain, str):
        return True  # the value of an alias that is a union with itself in it: only what is akin is wrong below it
    kind, parts = get_origin(plain), get_args(plain)
    if kind in (list, dict):
        items = value if is_array(value) and kind is list else value.values() if is_mapping(value) and kind is dict else ()
        return any(_is_akin(parts[-1], item) for item in items)
    return any(_is_akin(part, value) for part in parts)


def _is_akin_object(cls: type[BaseModel], value: Mapping[Any, Any]) -> bool:
    """It misses no more than it has, has none of its constants otherwise, and nothing undeclared in place of what it misses."""
    infos, names, constants = cls.model_fields, attributes(cls), constant_fields(cls)
    if any(wire in value and value[wire] != infos[names[wire]].default for wire in names if names[wire] in constants):
        return False
    declared = len(names.keys() & value.keys())
    missing = sum(infos[name].is_required() for wire, name in names.items() if wire not in value)
    return bool(declared) and missing <= declared and not 0 < missing <= len(value) - declared


def _reads(form: Any, value: Any) -> bool:
    return not _count_wrong(form, value)


def _count_wrong(form: Any, value: Any) -> int:
    try:
        adapter_of(form).validate_python(value, strict=True, by_alias=True, by_name=False)
    except ValidationError as error:
        return len({path for path, _ in visible_lines(error)}) or 1
    return 0


def nearest(forms: Sequence[Any]) -> Callable[..., Any]:
    """Makes the reader, given a lenient one of a type, of what fits no member: as the one that finds the least wrong with it."""

    def using(lenient: Callable[[Any, Any], Any]) -> Callable[[Any, core_schema.ValidatorFunctionWrapHandler], Any]:
        def read(value: Any, strict: core_schema.ValidatorFunctionWrapHandler) -> Any:
            try:
                return strict(value)
            except ValidationError:
                numbers = akin(forms, value)
                best = min(numbers, key=lambda number: _count_wrong(forms[number], value)) if numbers[1:] else numbers[0]
                return lenient(forms[best], value)

        return read

    return using


def settle(lines: list[Line]) -> list[Line]:
    """Errors of a union reduced to those of the member that it is read as, which have the same locations as without a union."""
    found: list[Line] = []
    for union, group in groupby(lines, _union_of):
        about = list(group)
        if union is None:
            found += about
            continue
        members: dict[str | int, list[Line]] = {}
        numbers: list[int] = []
        for location, item in about:
            label, *rest = location[len(union) + (location[len(union)] == ANY_OF) :] or (OTHER,)
            members.setdefault(label, []).append(((*union, *rest), item))
            numbers = item["ctx"][AKIN] if item["type"] == AKIN and not rest else numbers
        settled = [settle(members.get(f"{MEMBER}{number}", [])) for number in numbers]
        found += min(settled, key=lambda lines: len({location for location, _ in lines if OTHER not in location}), default=about)
    return found


def _union_of(line: Line) -> Location | None:
    """Where the outermost union without a discriminator is that an error is about; None: it is about none."""
    location, item = line
    for index, part in enumerate(location):
        if isinstance(part, str) and (part == ANY_OF or part.startswith(MEMBER)):
            return location[:index]
    return location[:-1] if item["type"] == AKIN else None


settlers.append(settle)
