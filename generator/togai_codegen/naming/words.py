"""Texts cut into words, and words put together as Python spells things."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"U{2,}s(?![lsd])|U+(?![ls])d*|U?(?:[ls]+d*)+|d+(?:[ls]+d*)*")
"""Over a text of kinds (U: capital, l: other letter, s: the letter s, d: digit): acronyms, their plurals, words, numbers."""


def split_words(text: str) -> list[str]:
    """`isXMLFile` -> is, XML, File; `line1` -> line1; `user_id` -> user, id; `userIDs` -> user, IDs."""
    return list(_words(text))


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    # Most names of a spec are split several times: for attributes, arguments, classes and what they might collide with.
    if text.isascii():
        kinds = text.translate(_ASCII_KINDS)
    else:
        text = unicodedata.normalize("NFKC", text)
        kinds = "".join(_kind(character) for character in text)
    return tuple([text[match.start() : match.end()] for match in _WORD.finditer(kinds)])


def _kind(character: str) -> str:
    if not ("a" + character).isidentifier() or character == "_":
        return "-"
    if character.isdecimal():
        return "d"
    if character.isupper():
        return "U"
    return "s" if character == "s" else "l"


_ASCII_KINDS = {code: _kind(chr(code)) for code in range(128)}


@lru_cache(maxsize=100_000)
def snake(text: str) -> str:
    """`dailyInvoiceConsolidation` -> `daily_invoice_consolidation`. Empty where the text has no letter and no digit."""
    return "_".join([word.lower() for word in _words(text)])


def camel_case(name: str) -> str:
    """What the runtime's `camel_case` makes of an attribute: `net_term_days` -> `netTermDays`. A test holds the two together."""
    head, *tail = name.split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in tail)


def pascal(text: str) -> str:
    """`user_id` -> `UserId`; capitals stay as they are (`URLList`, `SKU`)."""
    return "".join([word[0].upper() + word[1:] for word in _words(text)])


def spelled(text: str) -> str:
    """A text of nothing but signs in words, from their Unicode names: `<=` -> `less_than_sign_equals_sign`."""
    names = (unicodedata.name(character, f"U{ord(character):04X}") for character in text.strip())
    return "_".join(snake(name) for name in names)


def forms(word: str) -> frozenset[str]:
    """What the singular of a word may be, the word itself included: enough to tell that two words are the same."""
    word = word.lower()
    found = {word}
    for ending, replacement in (("s", ""), ("es", ""), ("ies", "y")):
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith("ss"):
            found.add(word.removesuffix(ending) + replacement)
    return frozenset(found)


def singular(word: str) -> str:
    """The likeliest singular of an English plural: `lineItems` -> `lineItem`, `entries` -> `entry`, `aliases` -> `alias`."""
    lower = word.lower()
    if len(word) < 4 or lower.endswith(("ss", "us", "is", "as", "news", "series", "species")):
        return word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("iases", "tuses", "sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if lower.endswith("s") else word
