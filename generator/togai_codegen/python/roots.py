"""The `__init__.py` files, which import nothing before it is asked for, and `errors.py`."""

from collections.abc import Iterable, Iterator

from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names
from togai_codegen.python import prose
from togai_codegen.python.expressions import Name
from togai_codegen.python.literals import literal, tuple_source
from togai_codegen.python.model import ErrorsModule, LazyEntry, LazyModule, LazyNames, PyConstant, TestingModule
from togai_codegen.python.options import DEFAULT_LINE_LENGTH, PROSE_WIDTH, PackageOptions
from togai_codegen.python.resourcing import used_resources
from togai_codegen.python.runtime_names import ERROR_NAMES
from togai_codegen.python.scope import ImportGroup, ImportLine, Scope

_PUBLIC_RUNTIME = (
    ("OMIT", "omit"),
    ("Omit", "omit"),
    ("RateLimit", "pacing"),
    ("Retry", "retry"),
    ("Timeout", "options"),
    ("RequestOptions", "options"),
    ("NetworkOptions", "transport"),
    ("RawResponse", "raw_response"),
    ("SyncPager", "paging"),
    ("AsyncPager", "paging"),
    ("validate_strict", "strict"),
    ("Event", "hooks"),
    ("Hook", "hooks"),
)
_TRANSPORTS = (
    ("HttpxTransport", "httpx_transport"),
    ("AsyncHttpxTransport", "httpx_transport"),
    ("HttpClientTransport", "http_client_transport"),
    ("AiohttpTransport", "aiohttp_transport"),
)
_OPTIONAL_RUNTIME = (
    ("BatchFailure", "batches"),
    ("BatchResult", "batches"),
    ("WaitOptions", "waiting"),
    ("File", "multipart"),
    ("FileContent", "uploads"),
    ("ClientCredentials", "_sync_oauth2"),
    ("AsyncClientCredentials", "_async_oauth2"),
)
"""Names of modules that only some packages have."""


def root_module(api: Api, options: PackageOptions, unused: frozenset[str]) -> LazyModule:
    """`__init__.py` of the package; `unused` are files of the runtime that it does without."""
    taken = {options.client, f"Async{options.client}"}
    names = [(options.client, "_client"), (f"Async{options.client}", "_client")]
    names += [(name, f"_runtime.{module}") for name, module in _public_runtime(unused) if name not in taken]
    constants = (
        PyConstant(name="__version__", source=literal(api.version)),
        PyConstant(name="SPEC_SHA256", source=literal(options.spec_sha256)),
        PyConstant(name="GENERATOR_VERSION", source=literal(options.generator_version)),
    )
    title = prose.docstring(prose.wrap(f"Client of {prose.api_title(api.title)}.", PROSE_WIDTH - 6))
    submodules = ("errors", "models", "resources", "transports", *(("webhooks",) if api.webhooks else ()))
    return _lazy("__init__", title, names, submodules, constants)


def _public_runtime(unused: frozenset[str]) -> tuple[tuple[str, str], ...]:
    return (*_PUBLIC_RUNTIME, *(item for item in _OPTIONAL_RUNTIME if f"{item[1]}.py" not in unused))


def models_module(api: Api, names: Names, options: PackageOptions) -> LazyModule:
    """`models/__init__.py`."""
    found = [(names.classes[identity], names.modules[identity]) for identity in api.declarations if identity in names.modules]
    title = prose.docstring(prose.wrap(f"Models of {prose.api_title(api.title)}, loaded on first use.", PROSE_WIDTH - 6))
    return _lazy("models.__init__", title, found, (), ())


def resources_module(api: Api, names: Names, options: PackageOptions) -> LazyModule:
    """`resources/__init__.py`."""
    found = [(prefix + item.class_name, item.module) for item, _ in used_resources(api, names) for prefix in ("", "Async")]
    title = prose.docstring(prose.wrap(f"Resources of {prose.api_title(api.title)}, loaded on first use.", PROSE_WIDTH - 6))
    return _lazy("resources.__init__", title, found, (), ())


def transports_module(api: Api) -> LazyModule:
    """`transports/__init__.py`: what can stand between a client and the network."""
    text = f"Ways to send the requests of {prose.api_title(api.title)}, for `transport=`; loaded on first use."
    found = [(name, f"._runtime.{module}") for name, module in _TRANSPORTS]
    return _lazy("transports.__init__", prose.docstring(prose.wrap(text, PROSE_WIDTH - 6)), found, (), ())


def errors_module(api: Api, options: PackageOptions) -> ErrorsModule:
    """`errors.py`."""
    title = prose.docstring(prose.wrap(f"The errors that a client of {prose.api_title(api.title)} raises.", PROSE_WIDTH - 6))
    names = tuple(sorted(ERROR_NAMES, key=str.casefold))
    return ErrorsModule(
        path="errors.py", docstring=title, module="._runtime.errors", names=names, public=tuple(literal(name) for name in names)
    )


def testing_module(api: Api, options: PackageOptions) -> TestingModule:
    """`testing.py`."""
    lines = prose.wrap(
        f"A fake of {prose.api_title(api.title)} for tests; nothing else in the package needs it.", PROSE_WIDTH - 6
    )
    lines += ["", "It stands on `_testing.json` and `_runtime/testing`; all three may be left out together."]
    client = options.client
    return TestingModule(path="testing.py", docstring=prose.docstring(lines), client=client, async_client=f"Async{client}")


def _lazy(
    module: str,
    docstring: tuple[str, ...],
    names: Iterable[tuple[str, str]],
    submodules: tuple[str, ...],
    constants: tuple[PyConstant, ...],
) -> LazyModule:
    scope = Scope(module)
    folder = module.rpartition(".")[0]
    entries = sorted(set(names))
    for name, where in entries:
        scope.use(Name(name, where if where.startswith(".") else f".{folder}.{where}" if folder else f".{where}"))
    for name in submodules:
        scope.use(Name(name, "."))
    public = sorted({*submodules, *(item.name for item in constants)})
    return LazyModule(
        path=module.replace(".", "/") + ".py",
        docstring=docstring,
        type_imports=_public(scope.groups()),
        entries=tuple(LazyEntry(name=name, module=where) for name, where in entries),
        names=_names(entries),
        submodules=tuple(literal(name) for name in submodules),
        public=tuple(literal(name) for name in public),
        constants=constants,
    )


def _public(groups: tuple[ImportGroup, ...]) -> tuple[ImportGroup, ...]:
    """Imports that type checkers take for exports: `from .x import A as A` (typing specification, "Library interface")."""
    return tuple(ImportGroup(tuple(piece for line in group.lines for piece in _pieces(line))) for group in groups)


def _pieces(line: ImportLine) -> Iterator[ImportLine]:
    """An import as statements of one line each: a formatter would write hundreds of names one below the other."""
    names: list[str] = []
    room = start = DEFAULT_LINE_LENGTH - 4 - len(ImportLine(line.module, ("",)).source)
    for name in map(_exported, line.names):
        if names and len(name) > room:
            yield ImportLine(line.module, tuple(names))
            names, room = [], start
        names.append(name)
        room -= len(name) + len(", ")
    yield ImportLine(line.module, tuple(names))


def _exported(name: str) -> str:
    return name if " as " in name else f"{name} as {name}"


def _names(names: Iterable[tuple[str, str]]) -> tuple[LazyNames, ...]:
    """The names of each module, in lines of text."""
    by_module: dict[str, list[str]] = {}
    for name, module in names:
        by_module.setdefault(module, []).append(name)
    return tuple(LazyNames(module=literal(f".{module}"), lines=_lines(found)) for module, found in sorted(by_module.items()))


def _lines(names: list[str]) -> str:
    # A tuple of lines: about adjacent strings that could stand on one line, the two formatters disagree.
    return tuple_source(literal(line) for line in prose.wrap(" ".join(names), PROSE_WIDTH))
