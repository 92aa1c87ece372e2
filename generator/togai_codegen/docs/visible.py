"""Characters that nobody sees, made visible: controls, changes of direction, lone surrogates."""

from togai_codegen.python.literals import escape_character

_KEPT = "\n\r\t\u00a0"
_WITHOUT_KEPT = str.maketrans("", "", _KEPT)


def visible(text: str) -> str:
    """The text with each such character as an escape sequence; line ends, tabs and fixed spaces stay."""
    if text.isprintable() or text.translate(_WITHOUT_KEPT).isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in _KEPT else escape_character(character) for character in text
    )
