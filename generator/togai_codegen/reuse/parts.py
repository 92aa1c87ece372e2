"""Parts of the output by what they were made from: where all of that is as it was, so is the part."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, field, fields, replace
from typing import Any, Concatenate, Final, ParamSpec, TypeAlias, TypeVar

from togai_codegen.ir.base import Base
from togai_codegen.naming.model import Names
from togai_codegen.python.view import View
from togai_codegen.records import dataclass
from togai_codegen.reuse.watched import Watched
from togai_codegen.shapes import strict_bytes
from togai_codegen.source import Kept as DocumentKept

_T = TypeVar("_T")
_P = ParamSpec("_P")

Plain: TypeAlias = Any
"""None, str, bytes, bool, int, and tuples, lists and dicts of them."""
Kept: TypeAlias = tuple[Plain, tuple[tuple[str, tuple[Plain, ...], tuple[Plain, ...]], ...], Plain]
"""What a part was given; where it looked, for which keys, and what it found there; what came of it."""
Facts: TypeAlias = Mapping[str, Mapping[Any, Plain]]
"""For each place where a part can look: what stands there, as plain values that differ where what stands there differs."""

_LISTED: Final = "keys of "
_NAMES: Final = tuple(item.name for item in fields(Names))
_OTHERS: Final = ("operations", "modules", "neighbours")
_NOTHING: Final[Mapping[str, Mapping[Any, Any]]] = {name: {} for name in _OTHERS}


@dataclass(slots=True)
class State:
    """All parts of one run. `frame` is the digest of what every part can see without leaving a trace."""

    frame: str = ""
    parts: dict[str, Kept] = field(default_factory=dict[str, Kept])
    code: str = ""
    """See `render.own_code_sha256`: a state is only ever shown to the code that left it."""
    compiled: dict[str, tuple[str, bytes]] = field(default_factory=dict[str, tuple[str, bytes]])
    """See `render.compiled`: templates, whether or not this run wrote anything with them."""
    documents: tuple[DocumentKept | None, ...] = ()
    """The spec and its overlays: see `source.kept_document`."""
    stored: Mapping[str, Kept] | None = field(default=None, compare=False)
    """Parts that stand in the cache already, of the same frame: see `cache.states`."""
    base: Base | None = None
    """The spec of this run, or of an earlier one of which this took parts."""


class Reuse:
    """Makes parts, or takes them over from an earlier run; `state` is what this run leaves to the next.

    A part sees nothing but a view whose every mapping is watched, and what it is given: plain values. What else it could see
    is the same for all parts and stands in the frame.
    """

    def __init__(self, view: View, facts: Facts, earlier: State, frame: str) -> None:
        """`facts` tells what stands in the view's declarations and operations; names are plain themselves."""
        self.state = State(frame, stored=earlier.stored if earlier.frame == frame else None)
        self._facts: dict[str, Mapping[Any, Plain]] = {**_NOTHING, **_name_facts(view.names), **facts}
        self._view, self._watched = _watched(view)
        self._earlier = earlier.parts if earlier.frame == frame else {}
        self._lists: dict[str, str] = {}
        self._reads: dict[str, tuple[Plain, Any]] = {}

    def show(self, view: View, facts: Facts) -> None:
        """Let parts see more from now on, in a view that is otherwise the same; `facts` tells what stands in what is new."""
        self._view, self._watched = _watched(view)
        self._facts.update(facts)

    def find(self, key: str, *given: Plain) -> Plain | None:
        """What the part of an earlier run came to, where it would come to the same now; None where that is not known."""
        kept = self._earlier.get(key)
        if kept is None or kept[0] != given or not all(self._holds(*read) for read in kept[1]):
            return None
        self.state.parts[key] = kept
        return kept[2]

    def make(self, key: str, work: Callable[Concatenate[View, _P], _T], *given: _P.args, **nothing: _P.kwargs) -> _T:
        """Make a part, and note what it is made from."""
        made = work(self._view, *given, **nothing)
        self._reads[key] = (given, tuple(self._seen()))
        return made

    def keep(self, key: str, value: Plain) -> None:
        """Keep what the part that was made became in the end."""
        given, reads = self._reads.pop(key)
        self.state.parts[key] = (given, reads, value)

    def origin(self, key: str) -> str:
        """The digest of what a part was made from: of two with the same, each is as good as the other."""
        given, reads, _ = self.state.parts[key]
        return hashlib.sha256(strict_bytes((given, reads))).hexdigest()

    def plain(self, key: str, work: Callable[Concatenate[View, _P], _T], *given: _P.args, **nothing: _P.kwargs) -> _T:
        """A part that is a plain value as it is made: found or made."""
        found: _T | None = self.find(key, *given)
        if found is None:
            found = self.make(key, work, *given, **nothing)
            self.keep(key, found)
        return found

    def _holds(self, place: str, keys: tuple[Plain, ...], found: tuple[Plain, ...]) -> bool:
        if place.startswith(_LISTED):
            return found == (self._list(place.removeprefix(_LISTED)),)
        facts = self._facts.get(place)
        return facts is not None and tuple(map(facts.get, keys)) == found

    def _seen(self) -> Iterator[tuple[str, tuple[Plain, ...], tuple[Plain, ...]]]:
        """What the part just made was made from. It is forgotten, so that the next one begins anew."""
        for place, mapping in self._watched:
            if not mapping.asked and not mapping.listed:
                continue
            if mapping.asked:
                keys = tuple(mapping.asked)
                yield place, keys, tuple(map(self._facts[place].get, keys))
            if mapping.listed:
                yield _LISTED + place, (), (self._list(place),)
            mapping.forget()

    def _list(self, place: str) -> str:
        found = self._lists.get(place)
        if found is None:
            keys = repr(list(self._facts[place])).encode("utf-8", "surrogatepass")
            found = self._lists[place] = hashlib.sha256(keys).hexdigest()
        return found


def _name_facts(names: Names) -> dict[str, Mapping[Any, Plain]]:
    facts: dict[str, Mapping[Any, Plain]] = {f"names.{name}": getattr(names, name) for name in _NAMES}
    return {**facts, "names.resources": {tag: astuple(resource) for tag, resource in names.resources.items()}}


def _watched(view: View) -> tuple[View, tuple[tuple[str, Watched[Any, Any]], ...]]:
    """The view with all its mappings watched, and these by their places."""
    names: dict[str, Any] = {name: Watched(getattr(view.names, name)) for name in _NAMES}
    others: dict[str, Any] = {name: Watched(getattr(view, name)) for name in _OTHERS}
    declarations = Watched(view.api.declarations)
    seen = replace(view, api=replace(view.api, declarations=declarations), names=replace(view.names, **names), **others)
    named = ((f"names.{name}", mapping) for name, mapping in names.items())
    return seen, (("declarations", declarations), *others.items(), *named)
