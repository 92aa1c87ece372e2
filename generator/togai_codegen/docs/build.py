"""The stage: an Api, its names and its modules become a reference, section by section."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import count
from typing import TypeAlias

from togai_codegen.docs.client import ClientTold, client_entry
from togai_codegen.docs.entries import EntryWriter
from togai_codegen.docs.examples import Examples
from togai_codegen.docs.model import Chapter, Reference, Row, Section
from togai_codegen.docs.phrases import Lexicon
from togai_codegen.docs.pictures import neighbours, picture
from togai_codegen.docs.render import Templates, section
from togai_codegen.docs.shapes import ShapeWriter
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names
from togai_codegen.python import PackageOptions
from togai_codegen.python.options import server_environments
from togai_codegen.python.resourcing import resource_path, used_resources
from togai_codegen.python.streaming import with_twins
from togai_codegen.python.view import Neighbour, View
from togai_codegen.records import dataclass

Written: TypeAlias = tuple[str, str, str, str]
"""A section: anchor, name, HTML, Markdown."""
Headings: TypeAlias = tuple[tuple[str, str], ...]
"""The anchors and names of sections."""

_FAILURES = (
    (
        "ResponseError",
        "The server answered with an error: `status`, `body`, `request_id` and `retry_after` are on it. "
        "A status of its own class is a `NotFoundError`, a `RateLimitError` and so on; any 5xx is a `ServerError`.",
    ),
    ("ConnectionFailed", "The connection failed; `sent` is false where no byte of the request left. `TimedOut` is one of them."),
    ("DeadlineExceeded", "The call took longer than its deadline, retries included."),
    ("ResponseShapeError", "The status is a success, but the body is not what it should be: HTML, for example, or cut off."),
    ("PagingError", "Reading pages cannot go on; `token` is where to resume."),
    ("ConfigurationError", "The client or the call was set up wrongly; nothing was sent."),
)


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Makes and writes the sections of one reference, each from a view.

    What it keeps beside are phrases by their texts.
    """

    templates: Templates
    words: Lexicon = field(default_factory=Lexicon)

    def entries(self, view: View, attribute: str, path: str, ids: tuple[str, ...]) -> tuple[Written, ...]:
        """The entries of a resource, whose module has this path and whose operations these ids."""
        methods = view.modules[path].resources[0].methods
        own = {method.operation_id: method for method in methods if not method.helper}
        helpers = tuple(method for method in methods if method.helper)
        examples = Examples.of(view.api, view.options)
        writer = EntryWriter(view.api, view.annotator, examples, self.words, own, helpers, attribute)
        made = [writer.entry(view.operations[identity]) for identity in ids]
        return tuple((entry.call.value, entry.name.value, *self.templates.entry(entry)) for entry in made)

    def shape(self, view: View, identity: str) -> Written:
        """The section of a declaration."""
        item, (users, used) = view.api.declarations[identity], view.neighbours[identity]
        writer = ShapeWriter(view.names, view.annotator, self.words)
        shape = writer.shape(item, picture(view.names.classes[identity], users, used))
        return (shape.anchor.value, shape.name.value, *self.templates.shape(shape))

    def frame(
        self, view: View, client: ClientTold, chapters: tuple[tuple[str, Headings], ...], shapes: Headings
    ) -> tuple[str, str]:
        """Both files around marks that stand for their sections: see `build_reference`."""
        return self.templates.frame(build_reference(view, client, chapters, shapes))


def headings(written: Iterable[Written]) -> Headings:
    """What the contents say of sections."""
    return tuple((anchor, name) for anchor, name, _, _ in written)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reference has sections for: chapters as (attribute, path of the module, ids of the operations), and shapes."""

    chapters: tuple[tuple[str, str, tuple[str, ...]], ...]
    shapes: tuple[str, ...]
    neighbours: Mapping[str, tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]]


def plan_reference(api: Api, names: Names, options: PackageOptions) -> Contents:
    """Decide which sections there are, and in what order."""
    # An operation that may answer a stream has two methods, and so two entries.
    api, names = with_twins(api, names)
    resources, examples = used_resources(api, names), Examples.of(api, options)
    calls = {item.id: examples.call_name(resource.attribute, names.methods[item.id])
             for resource, operations in resources for item in operations}  # fmt: skip
    classes = names.classes
    shapes = [identity for identity in api.declarations if identity in classes]
    return Contents(
        chapters=tuple((resource.attribute, resource_path(resource), tuple(item.id for item in operations))
                       for resource, operations in resources),
        shapes=tuple(sorted(shapes, key=lambda identity: (classes[identity].casefold(), classes[identity]))),
        neighbours=neighbours(api, names, calls),
    )  # fmt: skip


def build_reference(view: View, client: ClientTold, chapters: Sequence[tuple[str, Headings]], shapes: Headings) -> Reference:
    """Everything that the reference says around its sections, which are marks: entries first, then shapes.

    `chapters` are the entries by attribute.
    """
    api, options = view.api, view.options
    numbers = count()
    words, examples = Lexicon(), Examples.of(api, options)
    environments = dict(options.environments) or server_environments(api.servers)
    return Reference(
        title=words.plain(api.title if api.title.strip() else options.package),
        package=words.source(options.package),
        errors=words.source(f"{options.package}.errors"),
        version=words.plain(api.version),
        generator=words.plain(options.generator_version),
        text=words.prose(api.description),
        client=client_entry(client, examples, words),
        servers=tuple(Row(name=words.source(name), text=words.prose(url)) for name, url in environments.items()),
        failures=tuple(Row(name=words.source(name), text=words.prose(text)) for name, text in _FAILURES),
        chapters=tuple(
            Chapter(
                attribute=words.source(f"{examples.variable}.{attribute}"),
                name=words.source(attribute),
                text=words.prose(_described(api, view.names, attribute)),
                entries=_sections(entries, words, numbers),
            )
            for attribute, entries in chapters
        ),
        shapes=_sections(shapes, words, numbers),
    )


def _sections(found: Headings, words: Lexicon, numbers: Iterator[int]) -> tuple[Section, ...]:
    return tuple(section(next(numbers), words.source(anchor), words.source(name)) for anchor, name in found)


def _described(api: Api, names: Names, attribute: str) -> str:
    """What the spec says of a resource, whose attribute no other has."""
    found = (tag for tag in api.tags if tag.description and tag.name in names.resources)
    return next((tag.description or "" for tag in found if names.resources[tag.name].attribute == attribute), "")
