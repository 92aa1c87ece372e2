"""A spec or an overlay without its prose, to tell a change of documentation from a change of the API."""

import re
from typing import Any, Final

from togai_codegen.shapes import is_dict, is_list

_PROSE: Final = frozenset({"description", "summary", "externalDocs"})
_INFO: Final = frozenset({*_PROSE, "title", "contact", "license", "termsOfService"})
_DATA: Final = frozenset({"default", "enum", "const", "example", "examples", "value"})
"""Keywords whose values are data, in which `description` is a key like any other."""
NAMES: Final = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "parameters", "responses",
     "headers", "requestBodies", "securitySchemes", "pathItems", "paths", "callbacks", "links", "webhooks", "mapping",
     "variables", "content", "encoding", "securityDefinitions"}
)  # fmt: skip
"""Keywords whose values are maps, in which `description` is the name of something."""

_SCALARS: Final = frozenset({str, int, float, bool, type(None)})


def without_prose(spec: Any) -> Any:
    """The value of a spec's document without what only people read. Titles of schemas stay, for they name classes."""
    return bare(spec, "")


def overlay_without_prose(overlay: Any) -> Any:
    """The actions of an overlay that change more than prose, without the prose in them."""
    actions: Any = overlay.get("actions") if is_dict(overlay) else None
    found = [_action(action) for action in actions] if is_list(actions) else []
    return [action for action in found if action is not None]


def _action(action: Any) -> Any:
    if not is_dict(action):
        return action
    left = {key: value for key, value in action.items() if key not in _PROSE}
    if "update" in left:
        # The target's last name says whose keys these are: those of `info`, of a map of names, of data, or keywords.
        last = re.split(r"[.\[\]'\"]+", str(left.get("target", "")).rstrip("]'\""))[-1]
        if _is_all_prose(left["update"], last):
            return None
        left["update"] = bare(left["update"], last)
    return left


def _is_all_prose(value: Any, key: str) -> bool:
    """Whether an object's values are prose, or objects of which the same holds."""
    if not is_dict(value) or not value or key in _DATA or key.startswith("x-"):
        return False
    prose = frozenset[str]() if key in NAMES else _INFO if key == "info" else _PROSE
    inside = "" if key in NAMES else None
    return all(
        (name in prose and not _is_structure(name, item)) or _is_all_prose(item, name if inside is None else inside)
        for name, item in value.items()
    )


def bare(value: Any, key: str) -> Any:
    """The value of a keyword without its prose."""
    if key in _DATA or key.startswith("x-"):
        return value
    if is_list(value):
        return [bare(item, "") for item in value]
    if not is_dict(value):
        return value
    if key in NAMES:
        return {name: bare(item, "") for name, item in value.items()}
    if key == "info":
        return {name: item for name, item in value.items() if name not in _INFO}
    # Most values are texts and numbers: these are not asked.
    return {
        name: item if item.__class__ in _SCALARS else bare(item, name)
        for name, item in value.items()
        if name not in _PROSE or _is_structure(name, item)
    }


def is_prose(name: str, value: Any) -> bool:
    """Whether what a keyword holds is prose as a whole, and so is left out with the keyword."""
    return name in _PROSE and not _is_structure(name, value)


def _is_structure(name: str, value: Any) -> bool:
    """What is called like prose and is none: only text, and the object of `externalDocs`, is prose."""
    return not (isinstance(value, str) or name in ("externalDocs", "contact", "license"))
