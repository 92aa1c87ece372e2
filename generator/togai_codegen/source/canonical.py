"""The digests of a spec, whole and without its prose, put together from the texts of its entries.

The canonical JSON of an object is that of its entries in the order of their keys. So what an edit leaves as it was is written as
JSON once, and not in every run.
"""

from typing import Any, Final, TypeAlias

from togai_codegen.emit import canonical_text, sha256_of
from togai_codegen.shapes import is_dict, is_identical
from togai_codegen.source.without_prose import NAMES, bare, is_prose

Texts: TypeAlias = tuple[str, str]
"""The canonical JSON of a value, or of a key and a value; and that of the same without its prose."""
Entries: TypeAlias = dict[str, dict[str, Texts]]
"""For each map of names or examples that stands at the top or among the components: the texts of its entries with their keys."""
Canonical: TypeAlias = tuple[str, str, Entries]
"""The digest of a value, that of the same without its prose, and the entries' texts. `marshal` writes it."""
Before: TypeAlias = tuple[Any, Canonical]
"""A value of an earlier run, and what it came to."""
_Members: TypeAlias = tuple[list[str], list[str]]
"""The texts of keys and values, between which commas belong: whole, and without prose."""

_COMPONENTS: Final = "components"
_MAPS: Final = NAMES | {"examples"}
"""What is a map whose entries are left without their prose in the same way, whatever they are called."""
_MOST: Final = 16 * 2**20
"""Characters of both texts: four times those of Stripe. Entries of larger specs are not kept, for a state's file is limited."""


def canonical_of(root: Any, before: Before | None) -> Canonical:
    """The digests `canonical_sha256(root)` and `canonical_sha256(without_prose(root))`, with what the next run wants to know.

    What the root has in common with that of an earlier run is taken from there.
    """
    if before is not None and root is before[0]:
        return before[1]
    made = _Made() if before is None else _Made(before[0], before[1][2])
    # One join for all: a text is copied once.
    whole, rest = map(",".join, _braced("", made.members(root, ""))) if is_dict(root) else _texts(root, "")
    entries = made.entries if len(whole) + len(rest) <= _MOST else {}
    return sha256_of(whole.encode()), sha256_of(rest.encode()), entries


def _texts(value: Any, key: str) -> Texts:
    """The texts of the value of a keyword."""
    whole = canonical_text(value)
    left = bare(value, key)
    return whole, whole if left is value else canonical_text(left)


class _Made:
    """The texts of a root, as they are put together."""

    def __init__(self, root: Any = None, known: Entries | None = None) -> None:
        """`root` is what an earlier run read, and `known` its entries."""
        self.entries: Entries = {}
        self._root = root
        self._known = known or {}

    def members(self, value: dict[str, Any], path: str) -> _Members:
        """The texts of the root, or of its components: `path` says which."""
        whole: list[str] = []
        rest: list[str] = []
        for name, item in sorted(value.items()):
            label = canonical_text(name) + ":"
            if name in _MAPS and is_dict(item):
                found = _braced(label, self._entries(item, path, name))
            elif not path and name == _COMPONENTS and is_dict(item):
                found = _braced(label, self.members(item, name))
            else:
                texts = _texts(item, name)
                found = [label + texts[0]], [] if is_prose(name, item) else [label + texts[1]]
            whole += found[0]
            rest += found[1]
        return whole, rest

    def _entries(self, value: dict[str, Any], path: str, name: str) -> _Members:
        """The texts of a map, no entry of which is left out."""
        place = f"{path}/{name}"
        known = self._known.get(place, {})
        old = self._old(path, name) if known else {}
        inside = "" if name in NAMES else name
        made: dict[str, Texts] = {}
        for key, item in sorted(value.items()):
            found = known.get(key)
            if found is None or not is_identical(item, old[key]):
                found = _entry(key, item, inside)
            made[key] = found
        self.entries[place] = made
        return [texts[0] for texts in made.values()], [texts[1] for texts in made.values()]

    def _old(self, path: str, name: str) -> dict[str, Any]:
        found: dict[str, Any] = (self._root[path] if path else self._root)[name]
        return found


def _entry(key: str, item: Any, inside: str) -> Texts:
    label = canonical_text(key) + ":"
    whole, rest = _texts(item, inside)
    # Where nothing is left out, both are one text, and are kept as one.
    found = label + whole
    return found, found if rest == whole else label + rest


def _braced(label: str, members: _Members) -> _Members:
    """The members of an object with its braces, and before them its own key."""
    for texts in members:
        if texts:
            texts[0] = f"{label}{{{texts[0]}"
            texts[-1] += "}"
        else:
            texts.append(label + "{}")
    return members
