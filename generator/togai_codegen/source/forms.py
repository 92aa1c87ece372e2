"""A document in bytes, entry by entry: what tells at once where another one says the same, and what an earlier one said."""

import marshal
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from togai_codegen.location import escape_token, split_pointer
from togai_codegen.shapes import form_of, is_dict
from togai_codegen.source.document import MISSING, step

_ODD_REFERENCE: Final = re.compile(rb"u\x04\0\0\0\$ref(?!u.{4}#/)", re.DOTALL)
"""A key or a string `$ref` in a form, where no pointer follows."""
_ELSEWHERE: Final = (b"$id", b"$anchor", b"$dynamic", b"$recursive", b"$self")
_DIVIDED: Final = {"paths": 1, "components": 2}
"""Members of the root that have more than one entry, and how far below them these stand."""


class Forms:
    """The entries of a document (each path, each component, what else stands at the root) by their canonical targets.

    Of each, `entries` has the form: see `shapes.form_of`. A map that is empty, or a reference, is an entry itself.
    """

    def __init__(
        self, entries: Mapping[str, bytes], values: Mapping[str, Any] = MappingProxyType({}), *, is_plain: bool | None = None
    ) -> None:
        """`entries` are those of `forms_of`, be it in an earlier run; `values` are theirs, as far as they are at hand."""
        self.entries = entries
        self._values = dict(values)
        self._is_plain = is_plain

    @property
    def is_plain(self) -> bool:
        """Whether all that it refers to stands, by pointer, in itself."""
        if self._is_plain is None:
            self._is_plain = all(is_plain(*item) for item in self.entries.items())
        return self._is_plain

    def value(self, target: str) -> Any:
        """What stands at a target; MISSING where nothing does, or more than one entry."""
        value = self._values.get(target, MISSING)
        if value is not MISSING:
            return value
        entry = entry_of(target)
        form = self.entries.get(entry)
        if form is None:
            return MISSING
        value = self._values.get(entry, MISSING)
        if value is MISSING:
            value = self._values[entry] = marshal.loads(form)
        for token in split_pointer(target[len(entry) :]):
            value = step(value, token)
        return value


def forms_of(root: Any) -> Forms | None:
    """A document's forms; None for one that is no object or refers to another, or holds what no JSON document does."""
    if not is_dict(root) or "$ref" in root:
        return None
    values: dict[str, Any] = {}
    for key, value in root.items():
        _divide(f"#/{escape_token(key)}", value, _DIVIDED.get(key, 0), values)
    forms = {target: form_of(value) for target, value in values.items()}
    entries = {target: form for target, form in forms.items() if form is not None}
    return Forms(entries, values) if len(entries) == len(forms) else None


def _divide(target: str, value: Any, levels: int, found: dict[str, Any]) -> None:
    if levels and is_dict(value) and value and "$ref" not in value:
        for key, item in value.items():
            _divide(f"{target}/{escape_token(key)}", item, levels - 1, found)
    else:
        found[target] = value


def entry_of(target: str) -> str:
    """The target of the entry that another target leads into."""
    tokens = target.split("/")
    return "/".join(tokens[: 2 + _DIVIDED.get("".join(tokens[1:2]), 0)])


def is_plain(entry: str, form: bytes) -> bool:
    """Whether all that an entry refers to is said by a pointer into its own document, which has no other name there."""
    # The key may be the word: `$self` stands at the root.
    said = form + entry.encode("utf-8", "surrogatepass") if "$" in entry else form
    return not any(word in said for word in _ELSEWHERE) and _ODD_REFERENCE.search(form) is None
