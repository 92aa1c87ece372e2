"""Python types as the pieces of their source, with links to models. Names stand bare, as a reader knows them."""

from typing import assert_never

from togai_codegen.docs.phrases import Lexicon, Spelled
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.expressions import Choice, Either, Generic, Marked, Name, NoneType, PyType, choice_source

_MODELS = ".models."


def model_anchor(name: str) -> str:
    """The anchor of a model's section."""
    return f"models.{name}"


def without_omit(type: PyType) -> PyType:
    """A type as what a caller passes: that it may be left out is said elsewhere."""
    if not isinstance(type, Either):
        return type
    kept = tuple(member for member in type.members if member != rt.OMIT_TYPE)
    return kept[0] if len(kept) == 1 else Either(kept)


def spelled(type: PyType, words: Lexicon, before: str = "") -> Spelled:
    """A type's source, perhaps with something before it."""
    pieces = _pieces(type)
    return words.type([(before, ""), *pieces] if before else pieces)


def _pieces(type: PyType) -> list[tuple[str, str]]:
    match type:
        case Name(name, module):
            return [(name, model_anchor(name) if module.startswith(_MODELS) else "")]
        case Generic(base, arguments):
            return [*_pieces(base), ("[", ""), *_joined(arguments, ", "), ("]", "")]
        case Either(members):
            return _joined(members, " | ")
        case Choice():
            return [(f"Literal[{choice_source(type)}]", "")]
        case NoneType():
            return [("None", "")]
        case Marked(inner):
            return _pieces(inner)
        case _:
            assert_never(type)


def _joined(types: tuple[PyType, ...], separator: str) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    for position, type in enumerate(types):
        pieces += [(separator, "")] * bool(position) + _pieces(type)
    return pieces
