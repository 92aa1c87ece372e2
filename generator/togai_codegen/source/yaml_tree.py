"""YAML text to plain values with marks, in one loop over the parser's events.

The loop keeps its own stack, so that depth costs no Python frames; what aliases would expand to is counted, never built.
"""

from collections.abc import Callable
from typing import Any, Final, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source.limits import MAX_ALIAS_NODES, MAX_DEPTH, MAX_DUPLICATES
from togai_codegen.source.marks import ListMarks, MapMarks, Mark, Marks
from togai_codegen.source.scalars import NoJsonNumber, Scalar, plain_scalar, tagged_scalar
from togai_codegen.source.yaml_events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YamlFault,
    event_source,
)

_NO_KEY: Final = object()
_MERGE: Final = object()
_CONTAINER_TAGS: Final = {None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


@dataclass(slots=True)
class _Anchor:
    """A finished node with an anchor: its value, the number of nodes it expands to, and its height."""

    value: Any
    size: int
    height: int
    at: tuple[int, int]


@dataclass(slots=True)
class _Frame:
    """A container that is being read. `key` is the key whose value comes next."""

    value: dict[str, Any] | list[Any]
    marks: Any
    at: tuple[int, int]
    anchor: str | None
    size_before: int
    height: int = 0
    key: Any = _NO_KEY
    key_at: tuple[int, int] = (0, 0)
    merges: list[tuple[Any, tuple[int, int]]] | None = None


def read_yaml(text: str, display: str, diagnostics: Diagnostics, *, pure: bool = False) -> tuple[Any, Marks]:
    """Read the first document of a YAML stream.

    Raises StopRun, after reporting, for syntax errors, duplicate keys, aliases without measure, and excessive depth.
    """
    return _Builder(display, diagnostics).read(text, pure=pure)


class _Builder:
    def __init__(self, display: str, diagnostics: Diagnostics) -> None:
        self.display = display
        self.diagnostics = diagnostics
        self.marks = Marks()
        self.stack: list[_Frame] = []
        self.anchors: dict[str, _Anchor] = {}
        self.open_anchors: list[str] = []
        self.size = 0
        self.extra = 0
        self.duplicates = 0
        self.is_plain = True
        self.plain: dict[str, Scalar] = {}
        """What plain scalars came to: most stand there many times, and are one object then."""
        self.keys: dict[str, str] = {}
        self.root: Any = _NO_KEY

    def read(self, text: str, *, pure: bool) -> tuple[Any, Marks]:
        try:
            self._loop(event_source(text, pure=pure))
        except YamlFault as fault:
            hint = "indent with spaces" if "tab" in fault.message or "'\\t'" in fault.message else None
            self._stop(codes.SRC004, f"this is not well-formed YAML: {fault.message}", (fault.line, fault.column), hint=hint)
        if self.duplicates:
            raise StopRun
        if self.root is _NO_KEY:
            self._stop(codes.SRC002, "the file holds no document", (0, 0))
        self.marks.is_plain = self.is_plain and not self.anchors
        return self.root, self.marks

    def _loop(self, next_event: Callable[[], Any]) -> None:
        documents = 0
        while (event := next_event()) is not None:
            kind: object = event.__class__
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent:
                self._open(event, {}, {})
            elif kind is SequenceStartEvent:
                self._open(event, [], [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close()
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                documents += 1
                self.is_plain = self.is_plain and not (event.version or event.tags)
                if documents > 1:
                    at = _place(event)
                    self._report(codes.SRC013, "the file holds more than one YAML document", at, Action.SKIPPED)
                    return
            elif kind is DocumentEndEvent:
                self.is_plain = self.is_plain and not event.explicit

    # --- nodes -------------------------------------------------------------------------------------------------

    def _scalar(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        mark = event.start_mark
        at = (mark.line, mark.column)
        if frame is not None and type(frame.value) is dict and frame.key is _NO_KEY:
            self._key(frame, event, at)
            return
        text: str = event.value
        value: Scalar = text if event.tag is None and not event.implicit[0] else self._value(event, text, at)
        self.size += 1
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchor(value, 1, 0, at)
        self._add(value, at)

    def _value(self, event: Any, text: str, at: tuple[int, int]) -> Scalar:
        try:
            if event.tag is not None:
                return tagged_scalar(event.tag, text)
            if text in self.plain:
                return self.plain[text]
            value = self.plain[text] = plain_scalar(text)
            return value
        except NoJsonNumber:
            self._report(codes.SRC012, f"number {text[:40]} has no JSON form", at, Action.KEPT)
        except ValueError:
            self._report(codes.SRC011, f"tag {event.tag} is ignored", at, Action.KEPT)
        return text

    def _key(self, frame: _Frame, event: Any, at: tuple[int, int]) -> None:
        self.size += 1
        text: str = self.keys.setdefault(event.value, event.value)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchor(text, 1, 0, at)
        frame.key_at = at
        frame.key = _MERGE if text == "<<" and event.implicit[0] and event.tag is None else text
        if text in frame.value and frame.key is not _MERGE:
            first = frame.marks[text]
            related = (("first written here", Location(self.display, "", first[0] + 1, first[1] + 1)),)
            self._report(codes.SRC005, f"duplicate key {text[:80]!r}", at, Action.STOPPED, related=related)
            self.duplicates += 1
            if self.duplicates >= MAX_DUPLICATES:
                raise StopRun

    def _open(self, event: Any, value: dict[str, Any] | list[Any], marks: MapMarks | ListMarks) -> None:
        mark = event.start_mark
        at = (mark.line, mark.column)
        if self.stack and type(self.stack[-1].value) is dict and self.stack[-1].key is _NO_KEY:
            self._stop(codes.SRC009, "a mapping's key must be a scalar", at)
        if event.tag not in _CONTAINER_TAGS:
            self._report(codes.SRC011, f"tag {event.tag} is ignored", at, Action.KEPT)
        if len(self.stack) >= MAX_DEPTH:
            self._stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep", at)
        self.stack.append(_Frame(value, marks, at, event.anchor, self.size))
        if event.anchor is not None:
            self.anchors.pop(event.anchor, None)
            self.open_anchors.append(event.anchor)
        self.size += 1

    def _close(self) -> None:
        frame = self.stack.pop()
        if frame.merges is not None:
            self._merge(frame)
        if type(frame.value) is dict:
            self.marks.maps[id(frame.value)] = frame.marks
        else:
            self.marks.lists[id(frame.value)] = frame.marks
        height = frame.height + 1
        if frame.anchor is not None:
            self.open_anchors.remove(frame.anchor)
            self.anchors[frame.anchor] = _Anchor(frame.value, self.size - frame.size_before, height, frame.at)
        if self.stack and self.stack[-1].height < height:
            self.stack[-1].height = height
        self._add(frame.value, frame.at)

    def _alias(self, event: Any) -> None:
        at = _place(event)
        anchor = self.anchors.get(event.anchor)
        if anchor is None:
            inside = event.anchor in self.open_anchors
            reason = "stands inside what it refers to" if inside else "has no anchor"
            self._stop(codes.SRC006, f"alias *{event.anchor[:80]} {reason}", at)
        self.size += anchor.size
        self.extra += anchor.size
        if self.extra > MAX_ALIAS_NODES:
            self._stop(codes.SRC007, f"aliases expand to more than {MAX_ALIAS_NODES:,} nodes", at)
        frame = self.stack[-1]
        # What is merged stands beside the keys that are there, not below them.
        height = anchor.height - 1 if frame.key is _MERGE else anchor.height
        if len(self.stack) + height > MAX_DEPTH:
            self._stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep by an alias", at)
        if type(frame.value) is dict and frame.key is _NO_KEY:
            if is_container(anchor.value):
                self._stop(codes.SRC009, "a mapping's key must be a scalar", at)
            frame.key, frame.key_at = str(anchor.value), at
            return
        frame.height = max(frame.height, height)
        self._add(anchor.value, anchor.at if is_container(anchor.value) else at)

    def _add(self, value: Any, at: tuple[int, int]) -> None:
        """Put a finished value into the container that is being read."""
        if not self.stack:
            self.root = value
            self.marks.root = (at[0] + 1, at[1] + 1)
            return
        frame = self.stack[-1]
        if type(frame.value) is list:
            frame.value.append(value)
            frame.marks.append((*at, *at))
            return
        key = frame.key
        frame.key = _NO_KEY
        if key is _MERGE:
            self.is_plain = False
            frame.merges = [*(frame.merges or ()), (value, frame.key_at)]
        else:
            frame.value[key] = value
            frame.marks[key] = (*frame.key_at, *at)

    # --- merge keys --------------------------------------------------------------------------------------------

    def _merge(self, frame: _Frame) -> None:
        """Add the keys of the merged mappings that the mapping itself does not have; the first source wins."""
        target: Any = frame.value
        for value, at in frame.merges or ():
            sources = value if is_list(value) else [value]
            for source in sources:
                if not is_dict(source):
                    self._stop(codes.SRC010, "only mappings can be merged by '<<'", at)
                marks: dict[str, Mark] = self.marks.maps.get(id(source), {})
                for key, item in source.items():
                    if key not in target:
                        target[key] = item
                        frame.marks[key] = marks[key]

    # --- faults ------------------------------------------------------------------------------------------------

    def _report(
        self,
        code: Code,
        message: str,
        at: tuple[int, int],
        action: Action,
        *,
        hint: str | None = None,
        related: tuple[tuple[str, Location], ...] = (),
    ) -> None:
        place = Location(self.display, "", at[0] + 1, at[1] + 1) if at[0] >= 0 else Location(self.display)
        self.diagnostics.report(code, message, place, action=action, hint=hint, related=related)

    def _stop(self, code: Code, message: str, at: tuple[int, int], *, hint: str | None = None) -> NoReturn:
        self._report(code, message, at, Action.STOPPED, hint=hint)
        raise StopRun


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line, event.start_mark.column
