"""A place in the documents while the typed spec is read: typed access, with a warning for what does not fit."""

from collections.abc import Iterator
from typing import Any, TypeVar

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics
from togai_codegen.location import Location, escape_token
from togai_codegen.openapi.model import Json
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source import Document, DocumentSet

_T = TypeVar("_T")
_NAMES: dict[type[Any], str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
}


def describe(value: Json) -> str:
    """What a value is, for messages: `an object`, `null`."""
    return "null" if value is None else _NAMES.get(value.__class__, "a value")


@dataclass(frozen=True, slots=True)
class Context:
    """What all readers share. `swagger` is true for Swagger 2.0, whose operations have another form."""

    documents: DocumentSet
    diagnostics: Diagnostics
    swagger: bool


class Cursor:
    """One value of a document. `at` is where its key stands (or the value itself, where that is no container or has no key)."""

    __slots__ = ("at", "context", "document", "pointer", "value")

    def __init__(self, context: Context, document: Document, value: Json, pointer: str, at: Location) -> None:
        self.context = context
        self.document = document
        self.value: Json = value
        self.pointer = pointer
        self.at = at

    def child(self, token: str | int) -> "Cursor":
        """The cursor of an entry, which must exist."""
        value = self.value[token]
        pointer = f"{self.pointer}/{escape_token(token) if isinstance(token, str) else token}"
        at = self.document.location_of(self.value, token, pointer, self.at, key=is_container(value))
        return Cursor(self.context, self.document, value, pointer, at)

    # --- faults ------------------------------------------------------------------------------------------------

    def warn(self, message: str, *, action: Action = Action.SKIPPED, code: Code = codes.OAS003, hint: str | None = None) -> None:
        """Report a warning at this place."""
        self.context.diagnostics.report(code, message, self.at, action=action, hint=hint)

    def is_object(self, what: str) -> bool:
        """Whether the value is an object; warns if not."""
        if is_dict(self.value):
            return True
        self.warn(f"{what} must be an object, not {describe(self.value)}")
        return False

    # --- typed entries of an object -----------------------------------------------------------------------------

    def get(self, key: str) -> "Cursor | None":
        """The entry, or None where it is absent."""
        return self.child(key) if key in self.value else None

    def string(self, key: str) -> str | None:
        """A string entry; a number or boolean is taken as it is written in JSON, with a warning."""
        value = self.value.get(key)
        if value is None or isinstance(value, str):
            if value is None and key in self.value:
                self._mistyped(key, "a string")
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            self._mistyped(key, "a string", Action.KEPT)
            return str(value)
        self._mistyped(key, "a string")
        return None

    def boolean(self, key: str, default: bool = False) -> bool:
        """A boolean entry."""
        value = self._typed(key, bool, "a boolean")
        return default if value is None else value

    def objects(self, key: str) -> Iterator[tuple[str, "Cursor"]]:
        """The entries of an object entry; nothing where it is absent. Entries with a null value warn and are left out."""
        if self._typed(key, dict, "an object") is None:
            return
        yield from self.child(key).entries()

    def entries(self) -> Iterator[tuple[str, "Cursor"]]:
        """The entries of this object but for its extensions."""
        for name in self.value:
            if not name.startswith("x-"):
                yield name, self.child(name)

    def all_entries(self, key: str) -> Iterator[tuple[str, "Cursor"]]:
        """Like `objects`, names that begin with `x-` included: for maps whose keys are data (properties, headers)."""
        if self._typed(key, dict, "an object") is not None:
            container = self.child(key)
            for name in container.value:
                yield name, container.child(name)

    def items(self, key: str) -> Iterator["Cursor"]:
        """The items of a list entry; nothing where it is absent."""
        if self._typed(key, list, "a list") is None:
            return
        container = self.child(key)
        for index in range(len(container.value)):
            yield container.child(index)

    def strings(self, key: str) -> tuple[str, ...]:
        """The strings of a list entry; others warn and are left out."""
        value = self.value.get(key)
        if is_list(value) and all(isinstance(item, str) for item in value):
            return tuple(value)
        found: list[str] = []
        for item in self.items(key):
            if isinstance(item.value, str):
                found.append(item.value)
            else:
                item.warn(f"an item of {key!r} must be a string, not {describe(item.value)}")
        return tuple(found)

    def extensions(self) -> dict[str, Json]:
        """The `x-` entries as they are."""
        return {key: value for key, value in self.value.items() if key[:2] == "x-"}

    def reference(self) -> tuple[str | None, Location] | None:
        """Canonical target and place of `$ref`, or None where there is none. The target is None if it is refused."""
        if not is_dict(self.value) or "$ref" not in self.value:
            return None
        mark = self.child("$ref")
        at = mark.at.moved(self.pointer)
        if not isinstance(mark.value, str):
            mark.warn(f"'$ref' must be a string, not {describe(mark.value)}", action=Action.WIDENED)
            return None, at
        return self.context.documents.canonical(self.document, mark.value, at), at

    def _typed(self, key: str, type_: type[_T], what: str) -> _T | None:
        value = self.value.get(key)
        if isinstance(value, type_):
            return value
        if key in self.value:
            self._mistyped(key, what)
        return None

    def _mistyped(self, key: str, what: str, action: Action = Action.SKIPPED) -> None:
        child = self.child(key)
        child.warn(f"{key!r} must be {what}, not {describe(child.value)}", action=action)
