"""The order of keys: that of the spec on disk where it has them, so that a pull changes the lines that mean something else."""

from typing import Any

from togai_codegen.shapes import is_dict, is_list


def ordered_like(value: Any, model: Any) -> Any:
    """The same value with the keys of its objects in the order of `model`; keys that are new come after those before them."""
    if is_dict(value) and is_dict(model):
        return {key: ordered_like(value[key], model.get(key)) for key in _keys(value, model)}
    if is_list(value) and is_list(model):
        return [ordered_like(item, model[number] if number < len(model) else None) for number, item in enumerate(value)]
    return value


def _keys(value: dict[str, Any], model: dict[str, Any]) -> list[str]:
    """Known keys in the model's order; each new one behind the key that it follows in `value`."""
    followers: dict[str | None, list[str]] = {}
    before: str | None = None
    for key in value:
        if key in model:
            before = key
        else:
            followers.setdefault(before, []).append(key)
    ordered = list(followers.get(None, ()))
    for key in model:
        if key in value:
            ordered += [key, *followers.get(key, ())]
    return ordered
