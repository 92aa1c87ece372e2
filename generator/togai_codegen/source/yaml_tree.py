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
_ITEM: Final = object()
_MERGE: Final = object()
_UNKNOWN: Final = object()
_CONTAINER_TAGS: Final = {None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


@dataclass(slots=True)
class _Anchor:
    """A finished node with an anchor: its value, the number of nodes it expands to, and its height."""

    value: Any
    size: int
    height: int
    at: tuple[int, int]


class _Frame:
    """A container that is being read. `key` is the key whose value comes next, in a list always `_ITEM`."""

    __slots__ = ("anchor", "at", "height", "key", "key_column", "key_line", "marks", "merges", "size_before", "value")

    def __init__(self, value: Any, marks: Any, key: Any, at: tuple[int, int], anchor: str | None, size_before: int) -> None:
        self.value = value
        self.marks = marks
        self.at = at
        self.anchor = anchor
        self.size_before = size_before
        self.height = 0
        self.key = key
        self.key_line = self.key_column = 0
        self.merges: list[tuple[Any, tuple[int, int]]] | None = None


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
        self.documents = 0
        self.stack = [_Frame([], [], _ITEM, (0, 0), None, 0)]
        """The containers that are open; the first one holds the root."""
        self.anchors: dict[str, _Anchor] = {}
        self.open_anchors: list[str] = []
        self.extra = 0
        self.duplicates = 0
        self.is_plain = True
        self.plain: dict[str, Scalar] = {}
        """What plain scalars came to: most stand there many times, and are one object then."""
        self.keys: dict[str, str] = {}

    def read(self, text: str, *, pure: bool) -> tuple[Any, Marks]:
        try:
            with event_source(text, pure=pure) as next_event:
                self._loop(next_event)
        except YamlFault as fault:
            hint = "indent with spaces" if "tab" in fault.message or "'\\t'" in fault.message else None
            self._stop(codes.SRC004, f"this is not well-formed YAML: {fault.message}", (fault.line, fault.column), hint=hint)
        if self.duplicates:
            raise StopRun
        outside = self.stack[0]
        if not outside.value:
            self._stop(codes.SRC002, "the file holds no document", (0, 0))
        line, column = outside.marks[0][2:]
        self.marks.root = (line + 1, column + 1)
        self.marks.is_plain = self.is_plain and not self.anchors
        return outside.value[0], self.marks

    def _loop(self, next_event: Callable[[], Any]) -> None:
        """Read all events. Two of three are scalars without anchor and tag: those are read here, for a call costs too much."""
        one_key, plain = self.keys.setdefault, self.plain
        frame = self.stack[-1]
        size = 0
        while (event := next_event()) is not None:
            kind: object = event.__class__
            if kind is ScalarEvent:
                size += 1
                key, text = frame.key, event.value
                if event.tag is not None or event.anchor is not None or key is _MERGE:
                    self._scalar(event, frame)
                    continue
                mark = event.start_mark
                if key is _NO_KEY:
                    frame.key = text = one_key(text, text)
                    frame.key_line, frame.key_column = mark.line, mark.column
                    if text in frame.value or text == "<<":
                        self._odd_key(event, frame)
                    continue
                line, column = mark.line, mark.column
                value = text
                if event.implicit[0] and (value := plain.get(text, _UNKNOWN)) is _UNKNOWN:
                    value = self._plain(text, (line, column))
                if key is _ITEM:
                    frame.value.append(value)
                    frame.marks.append((line, column, line, column))
                else:
                    frame.value[key] = value
                    frame.marks[key] = (frame.key_line, frame.key_column, line, column)
                    frame.key = _NO_KEY
            elif kind is MappingStartEvent:
                frame = self._open(event, {}, {}, _NO_KEY, size)
                size += 1
            elif kind is SequenceStartEvent:
                frame = self._open(event, [], [], _ITEM, size)
                size += 1
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                frame = self._close(size)
            elif kind is AliasEvent:
                size += self._alias(event, frame)
            elif self._is_end(event, kind):
                return

    def _is_end(self, event: Any, kind: object) -> bool:
        """Whether what an event begins is not to be read: a second document."""
        if kind is DocumentStartEvent:
            self.documents += 1
            self.is_plain = self.is_plain and not (event.version or event.tags)
            if self.documents > 1:
                self._report(codes.SRC013, "the file holds more than one YAML document", _place(event), Action.SKIPPED)
                return True
        elif kind is DocumentEndEvent:
            self.is_plain = self.is_plain and not event.explicit
        return False

    # --- nodes -------------------------------------------------------------------------------------------------

    def _scalar(self, event: Any, frame: _Frame) -> None:
        """A scalar with an anchor or a tag, or one that is to be merged."""
        at = _place(event)
        if frame.key is _NO_KEY:
            value: Scalar = self.keys.setdefault(event.value, event.value)
            frame.key, (frame.key_line, frame.key_column) = value, at
            self._odd_key(event, frame)
        else:
            if event.tag is not None:
                value = self._tagged(event, at)
            else:
                value = self._plain(event.value, at) if event.implicit[0] else event.value
            self._add(frame, value, at)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchor(value, 1, 0, at)

    def _plain(self, text: str, at: tuple[int, int]) -> Scalar:
        if text in self.plain:
            return self.plain[text]
        try:
            value = self.plain[text] = plain_scalar(text)
        except NoJsonNumber:
            return self._no_number(text, at)
        return value

    def _tagged(self, event: Any, at: tuple[int, int]) -> Scalar:
        text: str = event.value
        try:
            return tagged_scalar(event.tag, text)
        except NoJsonNumber:
            return self._no_number(text, at)
        except ValueError:
            self._report(codes.SRC011, f"tag {event.tag} is ignored", at, Action.KEPT)
        return text

    def _no_number(self, text: str, at: tuple[int, int]) -> str:
        self._report(codes.SRC012, f"number {text[:40]} has no JSON form", at, Action.KEPT)
        return text

    def _odd_key(self, event: Any, frame: _Frame) -> None:
        """A key that may be `<<`, or be there already."""
        text: str = frame.key
        if text == "<<" and event.implicit[0] and event.tag is None:
            frame.key = _MERGE
        elif text in frame.value:
            first = frame.marks[text]
            related = (("first written here", Location(self.display, "", first[0] + 1, first[1] + 1)),)
            at = (frame.key_line, frame.key_column)
            self._report(codes.SRC005, f"duplicate key {text[:80]!r}", at, Action.STOPPED, related=related)
            self.duplicates += 1
            if self.duplicates >= MAX_DUPLICATES:
                raise StopRun

    def _open(self, event: Any, value: Any, marks: MapMarks | ListMarks, key: object, size: int) -> _Frame:
        at = _place(event)
        stack, anchor = self.stack, event.anchor
        if stack[-1].key is _NO_KEY:
            self._stop(codes.SRC009, "a mapping's key must be a scalar", at)
        if event.tag not in _CONTAINER_TAGS:
            self._report(codes.SRC011, f"tag {event.tag} is ignored", at, Action.KEPT)
        if len(stack) > MAX_DEPTH:
            self._stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep", at)
        frame = _Frame(value, marks, key, at, anchor, size)
        stack.append(frame)
        if anchor is not None:
            self.anchors.pop(anchor, None)
            self.open_anchors.append(anchor)
        return frame

    def _close(self, size: int) -> _Frame:
        """End a container, and give the one around it."""
        frame = self.stack.pop()
        around = self.stack[-1]
        if frame.merges is not None:
            self._merge(frame)
        if frame.key is _ITEM:
            self.marks.lists[id(frame.value)] = frame.marks
        else:
            self.marks.maps[id(frame.value)] = frame.marks
        height = frame.height + 1
        if frame.anchor is not None:
            self.open_anchors.remove(frame.anchor)
            self.anchors[frame.anchor] = _Anchor(frame.value, size - frame.size_before, height, frame.at)
        if around.height < height:
            around.height = height
        self._add(around, frame.value, frame.at)
        return around

    def _alias(self, event: Any, frame: _Frame) -> int:
        """Take what an alias stands for, and give how many nodes that is."""
        at = _place(event)
        anchor = self.anchors.get(event.anchor)
        if anchor is None:
            inside = event.anchor in self.open_anchors
            reason = "stands inside what it refers to" if inside else "has no anchor"
            self._stop(codes.SRC006, f"alias *{event.anchor[:80]} {reason}", at)
        self.extra += anchor.size
        if self.extra > MAX_ALIAS_NODES:
            self._stop(codes.SRC007, f"aliases expand to more than {MAX_ALIAS_NODES:,} nodes", at)
        # What is merged stands beside the keys that are there, not below them.
        height = anchor.height - 1 if frame.key is _MERGE else anchor.height
        if len(self.stack) - 1 + height > MAX_DEPTH:
            self._stop(codes.SRC008, f"nested more than {MAX_DEPTH} levels deep by an alias", at)
        if frame.key is _NO_KEY:
            if is_container(anchor.value):
                self._stop(codes.SRC009, "a mapping's key must be a scalar", at)
            frame.key, (frame.key_line, frame.key_column) = str(anchor.value), at
            return anchor.size
        frame.height = max(frame.height, height)
        self._add(frame, anchor.value, anchor.at if is_container(anchor.value) else at)
        return anchor.size

    def _add(self, frame: _Frame, value: Any, at: tuple[int, int]) -> None:
        """Put a finished value into the container that is being read."""
        key = frame.key
        line, column = at
        if key is _ITEM:
            frame.value.append(value)
            frame.marks.append((line, column, line, column))
            return
        frame.key = _NO_KEY
        if key is _MERGE:
            self.is_plain = False
            frame.merges = [*(frame.merges or ()), (value, (frame.key_line, frame.key_column))]
        else:
            frame.value[key] = value
            frame.marks[key] = (frame.key_line, frame.key_column, line, column)

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
