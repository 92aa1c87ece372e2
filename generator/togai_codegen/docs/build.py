"""The stage: an Api, its names and its package become a reference."""

from collections.abc import Iterator, Sequence

from togai_codegen.docs.client import client_entry
from togai_codegen.docs.entries import EntryWriter
from togai_codegen.docs.examples import Examples
from togai_codegen.docs.model import Chapter, Reference, Row
from togai_codegen.docs.phrases import Lexicon
from togai_codegen.docs.pictures import Neighbours
from togai_codegen.docs.shapes import ShapeWriter
from togai_codegen.docs.types import Speller
from togai_codegen.ir.model import Api, Operation
from togai_codegen.naming.model import Names, ResourceName
from togai_codegen.python import PackageOptions, PyPackage
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.model import PyMethod, PyModule, ResourceModule
from togai_codegen.python.options import server_environments
from togai_codegen.python.resourcing import used_resources
from togai_codegen.python.streaming import with_twins

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


def build_reference(api: Api, names: Names, package: PyPackage, options: PackageOptions) -> Reference:
    """Decide everything that the reference says; nothing is written yet."""
    # An operation that may answer a stream has two methods, and so two entries.
    api, names = with_twins(api, names)
    words, speller, annotator = Lexicon(), Speller(), Annotator(api.declarations, names)
    examples = Examples.of(api, options)
    resources = used_resources(api, names)
    attributes = {operation.id: resource.attribute for resource, operations in resources for operation in operations}
    methods = tuple(_methods(package.modules))
    own = {method.operation_id: method for method in methods if not method.helper}
    helpers = tuple(method for method in methods if method.helper)
    entries = EntryWriter(api, annotator, examples, words, speller, own, helpers, attributes)
    calls = {item.id: entries.call(item) for item in api.operations if item.id in attributes}
    shapes = ShapeWriter(api, names, annotator, words, speller, Neighbours(api, names, calls))
    environments = dict(options.environments) or server_environments(api.servers)
    return Reference(
        title=words.plain(api.title if api.title.strip() else options.package),
        package=words.source(options.package),
        errors=words.source(f"{options.package}.errors"),
        version=words.plain(api.version),
        generator=words.plain(options.generator_version),
        text=words.prose(api.description),
        client=client_entry(package.modules, examples, words),
        servers=tuple(Row(name=words.source(name), text=words.prose(url)) for name, url in environments.items()),
        failures=tuple(Row(name=words.source(name), text=words.prose(text)) for name, text in _FAILURES),
        chapters=tuple(_chapter(api, names, entries, *resource) for resource in resources),
        shapes=tuple(shapes.all()),
    )


def _methods(modules: Sequence[PyModule]) -> Iterator[PyMethod]:
    """The sync methods of all resources."""
    for module in modules:
        if isinstance(module, ResourceModule) and module.resources:
            yield from module.resources[0].methods


def _chapter(api: Api, names: Names, entries: EntryWriter, resource: ResourceName, operations: tuple[Operation, ...]) -> Chapter:
    texts = (tag.description for tag in api.tags if tag.description and names.resources.get(tag.name) == resource)
    return Chapter(
        attribute=entries.words.source(f"{entries.examples.variable}.{resource.attribute}"),
        name=entries.words.source(resource.attribute),
        text=entries.words.prose(next(texts, "")),
        entries=tuple(entries.entry(operation) for operation in operations),
    )
