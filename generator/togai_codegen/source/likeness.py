"""Where two documents say the same, told from their values alone: quickly, and by the letter."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from togai_codegen.location import join_pointer, split_pointer
from togai_codegen.shapes import form_of, is_dict, is_list
from togai_codegen.source.document import MISSING, step

_REFERENCE: Final = re.compile(rb"u\x04\0\0\0\$ref(?:u(.{4}))?", re.DOTALL)
"""A key or a string `$ref` in that form, with the length of the string behind it."""
_ODD_REFERENCE: Final = re.compile(rb"u\x04\0\0\0\$ref(?!u.{4}#/)", re.DOTALL)
"""The same where no pointer follows."""
_ELSEWHERE: Final = (b"$id", b"$anchor", b"$dynamic", b"$recursive", b"$self")
_MOST_LINKS: Final = 20
_SAME_LEVEL: Final = ("allOf", "anyOf", "oneOf")
_LOOSE: Final = frozenset({"properties", "required", "title", "description", "example", "examples"})
"""Keywords that say nothing about null, but for whether they are there."""
_SCHEMAS: Final = "#/components/schemas/"


def references(form: bytes) -> Iterator[str | None]:
    """The values of all `$ref` in what `form_of` gave; None for one that is no string. Data that look like one count."""
    for match in _REFERENCE.finditer(form):
        if match[1] is None:
            yield None
        else:
            end = match.end() + int.from_bytes(match[1], "little")
            yield form[match.end() : end].decode("utf-8", "surrogatepass")


class Likeness:
    """Which parts of two documents are the same. Targets are canonical: `#/components/schemas/Pet`."""

    def __init__(self, old: Any, new: Any) -> None:
        """Of the roots of two documents."""
        self.old, self.new = old, new
        self._pairs: dict[str, tuple[Any, Any]] = {}
        self._same: dict[str, bool] = {}
        self._nulls: dict[str, bool] = {}
        self._forms: dict[str, bytes] = {}
        """What stands at the targets that are the same."""
        self._named: dict[str, tuple[str | None, ...]] = {}
        """What is named there besides schemas; None for what can't be told."""

    @property
    def is_plain(self) -> bool:
        """Whether both are of one version of OpenAPI 3, and all that they refer to stands, by pointer, in themselves."""
        old, new = self.old, self.new
        if not (is_dict(old) and is_dict(new)) or "swagger" in old or "swagger" in new:
            return False
        form = form_of(new)
        if form is None or old.get("openapi") != new.get("openapi") or not _is_plain(form):
            return False
        before = form_of(old)
        return before == form or (before is not None and _is_plain(before))

    def is_alike_around(self, *keys: str) -> bool:
        """Whether the same stands under these keys of the root, and the same security schemes are declared."""
        for tokens in (*((key,) for key in keys), ("components", "securitySchemes")):
            old, new = _at(self.old, f"#{join_pointer('', *tokens)}"), _at(self.new, f"#{join_pointer('', *tokens)}")
            if (old is MISSING) != (new is MISSING):
                return False
            form = None if old is MISSING else form_of(old)
            if old is not MISSING and (form is None or form != form_of(new) or any(references(form))):
                return False
        return True

    def is_same(self, target: str) -> bool:
        """Whether both have the target, and say the same there; of a chain of references, all along it."""
        known = self._same.get(target)
        if known is None:
            known = self._same[target] = self._is_same(target)
        return known

    def is_there(self, target: str) -> bool:
        """Whether both have a schema at the target. Where it is a reference, it must be the same one."""
        old, new = self._both(target)
        if old is MISSING or new is MISSING:
            return False
        return not (_links(old) or _links(new)) or self.is_same(target)

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
            found = {_target(reference): None for reference in references(self._forms[target])}
            known = self._named[target] = tuple(name for name in found if name is None or not name.startswith(_SCHEMAS))
        return known

    def _both(self, target: str) -> tuple[Any, Any]:
        found = self._pairs.get(target)
        if found is None:
            found = self._pairs[target] = _at(self.old, target), _at(self.new, target)
        return found

    def _is_same(self, first: str) -> bool:
        target = first
        for _ in range(_MOST_LINKS):
            old, new = self._both(target)
            if old is MISSING or new is MISSING:
                return False
            form = form_of(old)
            if form is None or form != form_of(new):
                return False
            self._forms.setdefault(first, form)
            if not _links(old):
                return True
            following = _target(old["$ref"])
            if following is None:
                return False
            target = following
        return False

    def _is_null_alike(self, target: str) -> bool:
        old, new = self._both(target)
        if not (is_dict(old) and is_dict(new)):
            return self.is_same(target)
        if not self.is_same(target):
            form = _without_content(old)
            if form is None or form != _without_content(new):
                return False
        named = (_target(reference) for reference in _same_level(old))
        return all(other is not None and self.is_null_alike(other) for other in named)


def _is_plain(form: bytes) -> bool:
    return not any(word in form for word in _ELSEWHERE) and _ODD_REFERENCE.search(form) is None


def _at(root: Any, target: str) -> Any:
    """The value at a canonical target of the root document."""
    if target[:1] != "#":
        return MISSING
    value = root
    for token in split_pointer(target[1:]):
        # Most steps are into objects: these cost no call.
        value = value.get(token, MISSING) if value.__class__ is dict else step(value, token)
    return value


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
