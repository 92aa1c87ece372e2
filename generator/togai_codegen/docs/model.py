"""The reference as a value: every decision made, ready to be written down by the templates.

All texts are phrases, which escape themselves for the language that asks (see `phrases`).
"""

from typing import NewType

from markupsafe import Markup

from togai_codegen.docs.phrases import NO_PROSE, NO_TYPE, NOTHING, Plain, Program, Prose, Source, Spelled
from togai_codegen.records import dataclass

Markdown = NewType("Markdown", str)
"""What a template has written: its phrases have escaped themselves, as in `Markup`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A parameter, a field or a value. `wire` is the name in JSON where it is another one; `facts` are limits and default."""

    name: Plain = NOTHING
    type: Spelled = NO_TYPE
    wire: Plain = NOTHING
    marks: tuple[Plain, ...] = ()
    is_required: bool = False
    text: Prose = NO_PROSE
    facts: Plain = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Documented errors of one type: (status, error class) pairs, the type of their body, what the spec says."""

    classes: tuple[tuple[Plain, Source], ...]
    type: Spelled
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """One example, twice."""

    sync: Program
    later: Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An operation. `call` is how it is called and its anchor, `signature` what stands behind its name."""

    call: Source
    name: Source
    signature: Spelled
    method: Source
    path: Source
    is_deprecated: bool
    lead: Prose
    text: Prose
    parameters: tuple[Row, ...]
    returns: Spelled
    returned: Prose
    headers: tuple[Row, ...]
    """The documented header fields of what it answers."""
    failures: tuple[Failure, ...]
    credentials: Plain
    helpers: tuple[Row, ...]
    """Methods that make many calls of it, or wait by it."""
    example: Programs


@dataclass(frozen=True, slots=True)
class Section:
    """An entry or a shape, written down: how it is called in the contents, and its text as HTML and as Markdown."""

    anchor: Source
    name: Source
    html: Markup
    markdown: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A resource with its operations. `attribute` is how it is reached (`togai.invoices`), and its anchor."""

    attribute: Source
    name: Source
    text: Prose
    entries: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A model, an enumeration, a union or an alias. `type` is what an alias stands for; `heading` is that of the rows."""

    anchor: Source
    name: Source
    kind: Plain
    is_deprecated: bool
    text: Prose
    type: Spelled = NO_TYPE
    facts: Plain = NOTHING
    heading: Plain = NOTHING
    rows: tuple[Row, ...] = ()
    values: tuple[tuple[Source, Source], ...] = ()
    """Of an enumeration: member and value."""
    picture: Plain = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientEntry:
    """The client's two classes and the arguments of both."""

    name: Source
    async_name: Source
    example: Programs
    arguments: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Everything that both documents say. `errors` is the module of the errors."""

    title: Plain
    package: Source
    errors: Source
    version: Plain
    generator: Plain
    text: Prose
    client: ClientEntry
    servers: tuple[Row, ...]
    failures: tuple[Row, ...]
    chapters: tuple[Chapter, ...] = ()
    shapes: tuple[Section, ...] = ()
