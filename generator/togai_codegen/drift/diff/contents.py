"""How bodies differ: whether they must be there, their media types, their schemas and encodings."""

from collections.abc import Iterable
from typing import Any

from togai_codegen.drift.diff.facts import Bucket, Direction, Fact
from togai_codegen.drift.diff.schemas import Place, SchemaComparer
from togai_codegen.ir.model import Anything, Body, Content, Response
from togai_codegen.records import changed, dataclass


@dataclass(frozen=True, slots=True)
class ContentComparer:
    """Compares what an operation or a webhook sends; everything goes into one bucket. `owner` is its id."""

    schemas: SchemaComparer
    bucket: Bucket
    owner: str

    def bodies(self, old: Body | None, new: Body | None, place: Place) -> None:
        """Compare two bodies; `place` is that of their owner, with the directions in which they are felt."""
        place = changed(place, subject=f"{self.owner} body")
        if old is None or new is None:
            if old is not None:
                self._say("body-removed", place)
            elif new is not None:
                self._say("body-added-required" if new.required else "body-added", place)
            return
        if old.required != new.required:
            self._say("body-required" if new.required else "body-optional", place)
        self.contents(old.contents, new.contents, changed(place, old_at=old.at, new_at=new.at))

    def answers(self, old: Response, new: Response) -> None:
        """Compare the bodies of two answers."""
        place = Place(
            f"{self.owner} {new.status}", old.at, new.at, frozenset({Direction.RESPONSE}), of_error=not is_success(new.status)
        )
        if old.contents and not new.contents:
            self._say("response-body-removed", place)
        elif new.contents and not old.contents:
            self._say("response-body-added", place)
        else:
            self.contents(old.contents, new.contents, place)

    def contents(self, old: tuple[Content, ...], new: tuple[Content, ...], place: Place) -> None:
        """Compare the media types, and what each holds."""
        side = "request" if Direction.REQUEST in place.directions else "response"
        before, after = _by_media(old), _by_media(new)
        for name, item in after.items():
            where = changed(place, subject=f"{place.subject} {name}")
            if name not in before:
                self._say(f"{side}-media-type-added", where, None, name)
            else:
                self._content(before[name], item, where)
        for name in before:
            if name not in after:
                self._say(f"{side}-media-type-removed", changed(place, subject=f"{place.subject} {name}"), name, None)

    def _content(self, old: Content, new: Content, place: Place) -> None:
        limits = (old.constraints, new.constraints)
        self.schemas.compare(old.type or Anything(), new.type or Anything(), place, self.bucket, limits)
        if old.item_type is not None or new.item_type is not None:
            where = changed(place, subject=f"{place.subject} items")
            self.schemas.compare(old.item_type or Anything(), new.item_type or Anything(), where, self.bucket)
        if old.end != new.end:
            self._say("stream-end-changed", place, old.end, new.end)
        before, after = {item.name: item for item in old.encodings}, {item.name: item for item in new.encodings}
        for name in sorted({*before, *after}):
            if before.get(name) != after.get(name):
                self._say("encoding-changed", changed(place, subject=f"{place.subject} {name}"))

    def _say(self, kind: str, place: Place, old: Any = None, new: Any = None) -> None:
        fact = Fact(
            kind=kind,
            subject=place.subject,
            old=old,
            new=new,
            old_at=place.old_at,
            new_at=place.new_at,
            directions=place.directions,
        )
        self.bucket.facts.append(fact)


def is_success(status: str) -> bool:
    """Whether a status, or a range of them, is none of an error."""
    return status[:1] in "23" and status[:1] != ""


def _by_media(contents: Iterable[Content]) -> dict[str, Content]:
    return {item.media_type.partition(";")[0].strip().lower(): item for item in contents}
