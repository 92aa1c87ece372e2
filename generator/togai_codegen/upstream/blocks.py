"""Fenced code blocks of Markdown (CommonMark 0.31, section 4.5), and which of them are there to hold an OpenAPI document."""

import re
from collections.abc import Iterator
from typing import Final

from togai_codegen.records import dataclass

_FENCE: Final = re.compile(r"( {0,3})(`{3,}|~{3,})(.*)")
_HEADING: Final = re.compile(r" {0,3}#{1,6} +(.*)")
_TARGET: Final = re.compile(
    r"(?P<language>ya?ml|json)(?: +(?P<file>\S.*?))? +(?P<method>get|put|post|delete|options|head|patch|trace|query|webhook)"
    r" +(?P<path>\S+)",
    re.IGNORECASE,
)
"""The info string of a portal that says which operation a block is about; the specification's own name may stand before it."""
_LANGUAGES: Final = frozenset({"", "yaml", "yml", "json", "json5", "jsonc", "openapi"})
_ROOT_KEY: Final = re.compile(r"(?:^|[{,]\s*)[\"']?(?:openapi|swagger)[\"']?\s*:", re.MULTILINE)
_OPENAPI_HEADING: Final = re.compile(r"open ?api\b|swagger\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A code block. `line` is that of its fence, counted from 1; `info` is what stands behind the fence."""

    line: int
    info: str
    content: str
    heading: str

    @property
    def target(self) -> re.Match[str] | None:
        """The language, file, method and path that the info string names, where it names an operation."""
        return _TARGET.fullmatch(self.info.strip())

    @property
    def has_root_key(self) -> bool:
        """Whether the text has the look of an OpenAPI document; what it is, only its parser can say."""
        return _ROOT_KEY.search(self.content) is not None

    @property
    def is_meant(self) -> bool:
        """Whether the page has this block in order to hold an OpenAPI document, be there one in it or not."""
        words = self.info.split()
        language = words[0].lower() if words else ""
        if self.target is not None:
            return True
        if language not in _LANGUAGES:
            return False
        return self.has_root_key or (language != "" and _OPENAPI_HEADING.match(self.heading) is not None)


def blocks_of(text: str) -> tuple[Block, ...]:
    """The code blocks of a page. One that is never closed reaches to the end."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    heading = ""
    opened: tuple[int, str, str, str] | None = None
    inside: list[str] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        fence = _FENCE.match(line)
        if opened is None:
            if fence is not None and not (fence[2][0] == "`" and "`" in fence[3]):
                opened, inside = (number, fence[1], fence[2], fence[3].strip()), []
            elif found := _HEADING.match(line):
                heading = found[1].strip()
        elif fence is not None and fence[2][0] == opened[2][0] and len(fence[2]) >= len(opened[2]) and not fence[3].strip():
            yield Block(opened[0], opened[3], "\n".join(inside), heading)
            opened = None
        else:
            inside.append(_less_indented(line, len(opened[1])))
    if opened is not None:
        yield Block(opened[0], opened[3], "\n".join(inside), heading)


def _less_indented(line: str, spaces: int) -> str:
    return line[min(spaces, len(line) - len(line.lstrip(" "))) :] if spaces else line
