"""Addresses as pages write them: what is none stays a text, and is refused by name where somebody wants to read it."""

from urllib.parse import SplitResult, urljoin, urlsplit


def parts_of(address: str) -> SplitResult:
    """The parts of an address; a text that is none is all path."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", address, "", "")


def join(base: str, target: str) -> str:
    """Where a link in `base` leads, without the fragment."""
    try:
        return urljoin(base, target).partition("#")[0]
    except ValueError:
        return target
