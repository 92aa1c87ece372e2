"""What the reference prints. Each phrase writes itself as HTML (`__html__`, which autoescape asks for) and as Markdown (`str`).

No field of the reference's model is a plain string, so that no template can forget to escape one.
"""

from collections.abc import Iterable
from html import escape

from togai_codegen.docs.html import html_of
from togai_codegen.docs.markdown import code_span, escaped, fenced, markdown_of
from togai_codegen.docs.prose import Block, parse
from togai_codegen.docs.visible import visible


class Plain:
    """Text that means only itself, on one line."""

    __slots__ = ("_html", "_markdown", "value")

    def __init__(self, value: str) -> None:
        self.value = value
        self._html: str | None = None
        self._markdown: str | None = None

    def __bool__(self) -> bool:
        return bool(self.value)

    def __reduce__(self) -> tuple[object, ...]:
        # Without what it has written already, so that equal phrases have equal digests.
        return type(self), (self.value,)

    def __html__(self) -> str:
        if self._html is None:
            self._html = self.to_html()
        return self._html

    def __str__(self) -> str:
        if self._markdown is None:
            self._markdown = self.to_markdown()
        return self._markdown

    def to_html(self) -> str:
        """HTML, for text and for attributes."""
        return escape(self._line())

    def to_markdown(self) -> str:
        """Markdown inside a paragraph."""
        return escaped(self._line())

    def _line(self) -> str:
        return " ".join(visible(self.value).split())


class Source(Plain):
    """A name or a piece of source: a code span in Markdown, bare in HTML, where the template says `code`."""

    __slots__ = ()

    def to_markdown(self) -> str:
        """A code span."""
        return code_span(self._line())


class Program(Plain):
    """Lines of Python."""

    __slots__ = ()

    def to_html(self) -> str:
        """The inside of `pre`."""
        return escape(visible(self.value))

    def to_markdown(self) -> str:
        """A fenced block."""
        return fenced(visible(self.value), "python")


class Prose(Plain):
    """Prose of a spec, in the part of CommonMark that `prose.parse` knows."""

    __slots__ = ("_blocks", "_line_text")

    def __init__(self, value: str) -> None:
        super().__init__(value if value.strip() else "")
        self._blocks: tuple[Block, ...] | None = None
        self._line_text: str | None = None

    def to_html(self) -> str:
        """Blocks."""
        return html_of(self.blocks)

    def to_markdown(self) -> str:
        """Blocks, parted by empty lines."""
        return markdown_of(self.blocks)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was read."""
        if self._blocks is None:
            self._blocks = parse(visible(self.value))
        return self._blocks

    @property
    def line(self) -> str:
        """Markdown on one line, for an item of a list; what has several blocks stands as plain text."""
        if self._line_text is None:
            self._line_text = str(self) if len(self.blocks) == 1 and "\n" not in str(self) else escaped(self._line())
        return self._line_text


class Spelled(Plain):
    """A type's source, with links to the models that it names: (text, anchor or "") pairs."""

    __slots__ = ("pieces",)

    def __init__(self, pieces: Iterable[tuple[str, str]] = ()) -> None:
        self.pieces = tuple(pieces)
        super().__init__("".join(text for text, _ in self.pieces))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.pieces,)

    def to_html(self) -> str:
        """Source with links."""
        return "".join(
            f'<a href="#{escape(link)}">{escape(visible(text))}</a>' if link else escape(visible(text))
            for text, link in self.pieces
        )

    def to_markdown(self) -> str:
        """A code span, which can't hold links."""
        return code_span(self._line())


NOTHING = Plain("")
NO_PROSE = Prose("")
NO_TYPE = Spelled()


class Lexicon:
    """Makes each phrase once: specs repeat themselves, and a phrase keeps what it has written."""

    def __init__(self) -> None:
        self._plain: dict[str, Plain] = {"": NOTHING}
        self._source: dict[str, Source] = {}
        self._prose: dict[str, Prose] = {"": NO_PROSE}
        self._types: dict[tuple[tuple[str, str], ...], Spelled] = {}

    def plain(self, text: str) -> Plain:
        """Text that means only itself."""
        found = self._plain.get(text)
        if found is None:
            found = self._plain[text] = Plain(text)
        return found

    def source(self, text: str) -> Source:
        """A name or a piece of source."""
        found = self._source.get(text)
        if found is None:
            found = self._source[text] = Source(text)
        return found

    def prose(self, text: str | None) -> Prose:
        """Prose of the spec."""
        found = self._prose.get(text or "")
        if found is None:
            found = self._prose[text or ""] = Prose(text or "")
        return found

    def type(self, pieces: Iterable[tuple[str, str]]) -> Spelled:
        """A type's source, by its pieces."""
        # Not by the type: `Literal[1]` and `Literal[True]` are equal.
        key = tuple(pieces)
        found = self._types.get(key)
        if found is None:
            found = self._types[key] = Spelled(key)
        return found
