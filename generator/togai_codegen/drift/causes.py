"""Why a package is not what would be generated now: what of its origin has changed, told by the digests of its manifest."""

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from togai_codegen.emit import FileDigest, Manifest, Provenance, canonical_sha256
from togai_codegen.records import dataclass


class Cause(StrEnum):
    """Why a package is not what would be generated now. Several may hold at once."""

    SPEC = "spec"
    OVERLAY = "overlay"
    CONFIG = "config"
    GENERATOR = "generator"
    HAND_EDIT = "hand edit"
    MISSING = "missing"
    ORPHAN = "orphan"
    UNTRACKED = "untracked"
    NOT_GENERATED = "not generated"


EXPLANATIONS = {
    Cause.SPEC: "the spec has changed since the package was generated",
    Cause.OVERLAY: "an overlay has changed since the package was generated",
    Cause.CONFIG: "the configuration has changed since the package was generated",
    Cause.GENERATOR: "another generator made the package",
    Cause.HAND_EDIT: "a generated file was edited by hand",
    Cause.MISSING: "a generated file is missing",
    Cause.ORPHAN: "a file of an earlier generation was left behind",
    Cause.UNTRACKED: "a file that was never generated stands in the package",
    Cause.NOT_GENERATED: "there is no generated package here, or nothing says how it was generated",
}

RUNTIME = "_runtime/"
"""Files below it are copied byte for byte, so only another generator can change them."""
_NO_ACTIONS = canonical_sha256([])


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause, with what is known of it beyond its name."""

    cause: Cause
    details: tuple[str, ...] = ()
    documentation_only: bool = False
    """Whether only prose has changed, so that the code is the same but for its docstrings."""


def reasons(then: Manifest, now: Manifest, overlay_names: Sequence[str] = ()) -> tuple[Reason, ...]:
    """What the package is made from and has changed since, in the order of `Cause`. `overlay_names` are those of now."""
    old, new = then.provenance, now.provenance
    found: list[Reason] = []
    if old.spec != new.spec:
        prose = bool(old.spec_without_prose) and old.spec_without_prose == new.spec_without_prose
        found.append(Reason(Cause.SPEC, tuple(_spec_files(old.spec_files, new.spec_files)), prose))
    if old.overlays != new.overlays:
        found.append(Reason(Cause.OVERLAY, tuple(_overlays(old, new, overlay_names)), _is_prose(old, new)))
    if old.config != new.config:
        found.append(Reason(Cause.CONFIG, tuple(_options(old.options, new.options)) if old.options else ()))
    told = tuple(_generator(then, now, unexplained=not found))
    found = _without_false_prose(found, old, new)
    return (*found, Reason(Cause.GENERATOR, told)) if told else tuple(found)


def _spec_files(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """Which files of the spec changed, where it has several."""
    for name in sorted({*old, *new}):
        called = repr(name) if name else "the document itself"
        # A spec of one file has no list; its document may be the same in the new list, which then says nothing.
        if name in old and name in new:
            if old[name] != new[name]:
                yield f"{called} has changed"
        elif name:
            yield f"{called} is now part of the spec" if name in new else f"{called} is no longer part of the spec"


def _overlays(old: Provenance, new: Provenance, names: Sequence[str]) -> Iterator[str]:
    import difflib  # takes longer to import than a clean package to check

    if sorted(old.overlays) == sorted(new.overlays):
        yield "their order has changed"
        return
    bare = old.overlays_without_prose, new.overlays_without_prose
    for kind, first, last, start, end in difflib.SequenceMatcher(None, old.overlays, new.overlays, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(last - first, end - start)
        for index in range(start, start + pairs):
            before = first + index - start
            known = len(bare[0]) == len(old.overlays) and len(bare[1]) == len(new.overlays)
            prose = " (documentation only)" if known and bare[0][before] == bare[1][index] else ""
            yield f"overlay {index + 1}{_name(names, index)} has changed{prose}"
        for index in range(start + pairs, end):
            yield f"overlay {index + 1}{_name(names, index)} was added"
        for index in range(first + pairs, last):
            yield f"what was overlay {index + 1} is no longer there"


def _name(names: Sequence[str], index: int) -> str:
    return f" ({names[index]})" if index < len(names) else ""


def _is_prose(old: Provenance, new: Provenance) -> bool:
    """Whether the overlays differ in prose only; one that holds nothing else may come and go."""
    before, after = old.overlays_without_prose, new.overlays_without_prose
    if len(before) != len(old.overlays) or len(after) != len(new.overlays):
        return False
    return [item for item in before if item != _NO_ACTIONS] == [item for item in after if item != _NO_ACTIONS]


def _options(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted({*old, *new}):
        if old.get(key) != new.get(key):
            if key == "templates":
                yield "templates: other ones, or changed"
            else:
                yield f"{key}: {_value(old.get(key))} -> {_value(new.get(key))}"


def _value(value: Any) -> str:
    if value is None:
        return "not set"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


def _generator(then: Manifest, now: Manifest, *, unexplained: bool) -> Iterator[str]:
    """What shows that another generator was at work. `unexplained`: nothing else that decides the output has changed."""
    old, new = then.provenance, now.provenance
    runtime = [path for path, digest in now.files.items() if path.startswith(RUNTIME) and then.files.get(path, digest) != digest]
    if old.generator != new.generator:
        yield f"version {_version(old)} made the package, this is {_version(new)}"
    elif old.code and new.code and old.code != new.code:
        yield f"the same version {_version(new)}, but its code or its templates have changed"
    elif runtime:
        yield f"the same version {_version(new)}, but its runtime has changed"
    elif unexplained and (then.files != now.files or old.api != new.api):
        yield f"the same version {_version(new)}, but from the same input it makes other files"


def _version(origin: Provenance) -> str:
    return origin.generator or "unknown"


def _without_false_prose(found: list[Reason], old: Provenance, new: Provenance) -> list[Reason]:
    """Prose can have an effect (where paging begins may be said in words alone): then it is more than documentation."""
    alone = all(reason.documentation_only for reason in found)
    if alone and old.api_without_prose and old.api_without_prose != new.api_without_prose:
        return [Reason(reason.cause, reason.details) for reason in found]
    return found


def is_same_but_for_line_ends(content: bytes, digest: FileDigest) -> bool:
    """Whether a text differs from what was generated in its line ends alone, as git's autocrlf leaves it."""
    return b"\r" in content and FileDigest.of(content.replace(b"\r\n", b"\n")) == digest
