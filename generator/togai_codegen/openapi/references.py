"""`$ref` to what is no schema: read as a Reference, or followed at once where only the value counts."""

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.location import Location
from togai_codegen.openapi.cursor import Context, Cursor
from togai_codegen.openapi.model import Reference
from togai_codegen.shapes import is_container

_MAX_HOPS = 64


def read_reference(cursor: Cursor) -> Reference | None:
    """The Reference at the cursor, or None where there is no `$ref`. Its target is "" if it is refused."""
    found = cursor.reference()
    if found is None:
        return None
    target, at = found
    return Reference(
        at=at,
        extensions=cursor.extensions(),
        target=target or "",
        summary=cursor.string("summary"),
        description=cursor.string("description"),
    )


def open_target(context: Context, target: str, at: Location) -> Cursor | None:
    """The cursor of a canonical target; None, after a warning at `at`, if there is none."""
    found = context.documents.resolve(target, at)
    if found is None:
        return None
    document, pointer, value = found
    place = document.locate_key(pointer) if is_container(value) and pointer else document.locate(pointer)
    return Cursor(context, document, value, pointer, place)


def note_crossing(context: Context, target: str) -> None:
    """Note a reference from what is no schema to one: then that part depends on what the schema says."""
    if target.startswith("#/components/schemas/"):
        context.documents.crosses = True


def follow(cursor: Cursor) -> Cursor | None:
    """The cursor after all references; None, after a warning, for a missing target or a ring."""
    current = cursor
    seen: set[str] = set()
    while (reference := current.reference()) is not None:
        target, at = reference
        if target is None:
            return None
        if target in seen or len(seen) >= _MAX_HOPS:
            message = f"references from {target!r} lead back to it"
            cursor.context.diagnostics.report(codes.REF004, message, at, action=Action.SKIPPED)
            return None
        seen.add(target)
        note_crossing(cursor.context, target)
        found = open_target(cursor.context, target, at)
        if found is None:
            return None
        current = found
    return current
