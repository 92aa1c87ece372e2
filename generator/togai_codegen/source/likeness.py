"""Where two documents say the same, told from their values alone: quickly, and by the letter."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from togai_codegen.shapes import form_of, is_dict, is_list
from togai_codegen.source.document import MISSING
from togai_codegen.source.forms import Forms, entry_of, is_plain

_REFERENCE: Final = re.compile(rb"u\x04\0\0\0\$ref(?:u(.{4}))?", re.DOTALL)
"""A key or a string `$ref` in a form, with the length of the string behind it."""
_OTHER_REFERENCE: Final = re.compile(rb"u\x04\0\0\0\$ref(?!u.{4}#/components/schemas/)(?:u(.{4}))?", re.DOTALL)
"""The same where no schema follows, as one does nearly everywhere."""
_MOST_LINKS: Final = 20
_SAME_LEVEL: Final = ("allOf", "anyOf", "oneOf")
_LOOSE: Final = frozenset({"properties", "required", "title", "description", "example", "examples"})
"""Keywords that say nothing about null, but for whether they are there."""
_SCHEMAS: Final = "#/components/schemas/"
_SCHEMES: Final = "#/components/securitySchemes"


def references(form: bytes, pattern: re.Pattern[bytes] = _REFERENCE) -> Iterator[str | None]:
    """The values of all `$ref` in what `form_of` gave; None for one that is no string. Data that look like one count."""
    for match in pattern.finditer(form):
        if match[1] is None:
            yield None
        else:
            end = match.end() + int.from_bytes(match[1], "little")
            yield form[match.end() : end].decode("utf-8", "surrogatepass")


class Likeness:
    """Which parts of two documents are the same. Targets are canonical: `#/components/schemas/Pet`."""

    def __init__(self, old: Forms, new: Forms) -> None:
        self.old, self.new = old, new
        self._same: dict[str, bool] = {}
        self._nulls: dict[str, bool] = {}
        self._named: dict[str, tuple[str | None, ...]] = {}
        """What is named at the targets that are the same, besides schemas; None for what can't be told."""

    @property
    def is_plain(self) -> bool:
        """Whether both are of one version of OpenAPI 3, and all that they refer to stands, by pointer, in themselves."""
        old, new = self.old.entries, self.new.entries
        if "#/swagger" in old or "#/swagger" in new or old.get("#/openapi") != new.get("#/openapi") or not self.old.is_plain:
            return False
        return all(form == old.get(entry) or is_plain(entry, form) for entry, form in new.items())

    def is_alike_around(self, *keys: str) -> bool:
        """Whether the same stands under these keys of the root, and the same security schemes are declared."""
        # Components that are a reference are one entry, which says what schemes there are.
        wanted = {"#/components", *(f"#/{key}" for key in keys)}
        old, new = (
            [item for item in forms.entries.items() if item[0] in wanted or item[0].startswith(_SCHEMES)]
            for forms in (self.old, self.new)
        )
        return old == new and not any(any(references(form)) for _, form in new)

    def is_same(self, target: str) -> bool:
        """Whether both have the target, and say the same there; of a chain of references, all along it."""
        known = self._same.get(target)
        if known is None:
            known = self._same[target] = self._is_same(target)
        return known

    def is_there(self, target: str) -> bool:
        """Whether both have a schema at the target. Where it is a reference, it must be the same one."""
        if self.is_same(target):
            return True
        old, new = self.old.value(target), self.new.value(target)
        return not (old is MISSING or new is MISSING or _links(old) or _links(new))

    def is_null_alike(self, target: str) -> bool:
        """Whether null is allowed by both schemas at the target, or by neither; False where that is not plain to see."""
        known = self._nulls.get(target)
        if known is None:
            self._nulls[target] = False  # until it is known, for a schema that leads back to itself
            known = self._nulls[target] = self._is_null_alike(target)
        return known

    def is_closed(self, target: str) -> bool:
        """Whether the same stands at the target and at all that it names besides schemas."""
        waiting, seen = [target], {target}
        while waiting:
            current = waiting.pop()
            if not self.is_same(current):
                return False
            for named in self._names_at(current):
                if named is None:
                    return False
                if named not in seen:
                    seen.add(named)
                    waiting.append(named)
        return True

    def _names_at(self, target: str) -> tuple[str | None, ...]:
        known = self._named.get(target)
        if known is None:
            form = self.new.entries.get(target) or form_of(self.new.value(target)) or b""
            found = dict.fromkeys(map(_target, dict.fromkeys(references(form, _OTHER_REFERENCE))))
            known = self._named[target] = tuple(name for name in found if name is None or not name.startswith(_SCHEMAS))
        return known

    def _is_same(self, target: str) -> bool:
        for _ in range(_MOST_LINKS):
            if not self._is_same_here(target):
                return False
            value = self.new.value(target)
            if not _links(value):
                return True
            following = _target(value["$ref"])
            if following is None:
                return False
            target = following
        return False

    def _is_same_here(self, target: str) -> bool:
        old = self.old.entries
        form = self.new.entries.get(target)
        if form is not None:
            return form == old.get(target)
        entry = entry_of(target)
        form = self.new.entries.get(entry)
        if form is not None and form == old.get(entry):
            return self.new.value(target) is not MISSING
        one, other = self.old.value(target), self.new.value(target)
        form = None if one is MISSING or other is MISSING else form_of(one)
        return form is not None and form == form_of(other)

    def _is_null_alike(self, target: str) -> bool:
        old = self.new.value(target) if self.is_same(target) else self.old.value(target)
        new = self.new.value(target)
        if not (is_dict(old) and is_dict(new)):
            return self.is_same(target)
        if old is not new:
            form = _without_content(old)
            if form is None or form != _without_content(new):
                return False
        named = (_target(reference) for reference in _same_level(old))
        return all(other is not None and self.is_null_alike(other) for other in named)


def _links(value: Any) -> bool:
    return is_dict(value) and "$ref" in value


def _target(reference: Any) -> str | None:
    """The canonical target of a reference within the document."""
    return "#" + unquote(reference[1:]) if isinstance(reference, str) and reference.startswith("#/") else None


def _without_content(schema: dict[str, Any]) -> bytes | None:
    return form_of({key: _presence(value) if key in _LOOSE else value for key, value in schema.items()})


def _presence(value: Any) -> list[Any]:
    return [type(value).__name__, bool(value)]


def _same_level(schema: dict[str, Any]) -> Iterator[Any]:
    """What a schema refers to by itself and by its members, whose instances are its own."""
    waiting: list[Any] = [schema]
    while waiting:
        current = waiting.pop()
        if is_dict(current):
            if "$ref" in current:
                yield current["$ref"]
            for key in _SAME_LEVEL:
                members = current.get(key)
                waiting += members if is_list(members) else []
