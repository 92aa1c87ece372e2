"""Diagnostics kept and told again, so that a run that is remembered says what the first one said."""

from collections.abc import Iterable
from typing import Any

from togai_codegen.diagnostics.model import Action, Diagnostic, Diagnostics
from togai_codegen.location import Location


def kept(diagnostics: Diagnostics) -> list[Any]:
    """All diagnostics, allowed ones included, as JSON values."""
    return [_plain(item) for item in diagnostics.in_order()]


def tell_again(items: Iterable[Any], diagnostics: Diagnostics) -> None:
    """Report what was kept. Raises KeyError, TypeError or ValueError for what is not as `kept` made it."""
    for item in items:
        from togai_codegen.diagnostics.codes import CODES  # most runs have nothing to tell

        code, message, at, action, hint, related = item
        others = tuple((str(text), _location(place)) for text, place in related)
        diagnostics.report(CODES[code], str(message), _location(at), action=Action(action), hint=hint, related=others)


def _plain(item: Diagnostic) -> list[Any]:
    related = [[text, _place(at)] for text, at in item.related]
    return [item.code.id, item.message, _place(item.at), item.action.value, item.hint, related]


def _place(at: Location) -> list[Any]:
    return [at.document, at.pointer, at.line, at.column]


def _location(value: Any) -> Location:
    document, pointer, line, column = value
    return Location(str(document), str(pointer), int(line), int(column))
