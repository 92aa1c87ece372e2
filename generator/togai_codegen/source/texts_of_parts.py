"""A spec's canonical text, and the same without prose, joined from those of its parts: an unchanged part keeps its texts."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from togai_codegen.emit import canonical_text
from togai_codegen.shapes import is_dict
from togai_codegen.source.without_prose import without_prose

PartTexts: TypeAlias = dict[tuple[str, ...], dict[str, tuple[str, str]]]
"""By the way to a map of parts, and a part's name: its text behind its name, and that without prose. Plain values for caches."""

_COMPONENTS: Final = (
    "schemas", "parameters", "responses", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems",
)  # fmt: skip
"""Maps by name, of which `without_prose` treats each value by itself."""


def part_texts(root: Any, earlier: tuple[Any, PartTexts] | None = None) -> PartTexts:
    """The texts of all parts. Of an `earlier` root those are taken whose values are the same objects in this one."""
    known: PartTexts = {} if earlier is None else earlier[1]
    before = {} if earlier is None else dict(_sections(earlier[0]))
    found: PartTexts = {}
    for way, values in _sections(root):
        old_values, old_texts = before.get(way, {}), known.get(way, {})
        texts: dict[str, tuple[str, str]] = {}
        for name, value in values.items():
            text = old_texts.get(name) if name in old_values and old_values[name] is value else None
            texts[name] = text or (_named(name, canonical_text(value)), _named(name, canonical_text(without_prose(value))))
        found[way] = texts
    return found


def joined_texts(root: Any, parts: PartTexts) -> tuple[str, str]:
    """The canonical text of a root with these parts, and that without prose."""
    if not is_dict(root):
        return canonical_text(root), canonical_text(without_prose(root))
    rest = {key: value for key, value in root.items() if (key,) not in parts}
    components = rest.get("components")
    if is_dict(components):
        rest["components"] = {key: value for key, value in components.items() if ("components", key) not in parts}
    return _joined(rest, parts, 0), _joined(without_prose(rest), parts, 1)


def _sections(root: Any) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    if not is_dict(root):
        return
    paths, components = root.get("paths"), root.get("components")
    if is_dict(paths):
        yield ("paths",), paths
    if is_dict(components):
        for name in _COMPONENTS:
            values = components.get(name)
            if is_dict(values):
                yield ("components", name), values


def _joined(rest: dict[str, Any], parts: PartTexts, which: int) -> str:
    sections = {way: _object({name: texts[which] for name, texts in section.items()}) for way, section in parts.items()}
    inner = {way[1]: _named(way[1], text) for way, text in sections.items() if len(way) == 2}
    found = {key: _named(key, canonical_text(value)) for key, value in rest.items()}
    if inner:
        others = {key: _named(key, canonical_text(item)) for key, item in rest["components"].items()}
        found["components"] = _named("components", _object({**others, **inner}))
    return _object({**found, **{way[0]: _named(way[0], text) for way, text in sections.items() if len(way) == 1}})


def _named(name: str, text: str) -> str:
    return f"{json.dumps(name)}:{text}"


def _object(entries: Mapping[str, str]) -> str:
    return "{" + ",".join([entries[name] for name in sorted(entries)]) + "}"
