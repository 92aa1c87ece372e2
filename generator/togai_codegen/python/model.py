"""The Python package as a value: every decision made, ready to be written down by plain templates.

Strings named `annotation`, `default`, `source` or `call` are Python source that may be printed as it stands; `docstring` is the
lines of a docstring with its quotes, without indentation, or empty.
"""

from dataclasses import field
from typing import Any, TypeAlias

from togai_codegen.config import ModelLibrary
from togai_codegen.python.expressions import PyType
from togai_codegen.python.scope import ImportGroup
from togai_codegen.records import dataclass

Lines: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PyField:
    """A field of a model. `wire` is its name in JSON."""

    name: str
    wire: str
    required: bool
    type: PyType
    annotation: str
    default: str = ""
    docstring: Lines = ()
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PyModel:
    """A model class."""

    name: str
    base: str
    fields: tuple[PyField, ...]
    docstring: Lines
    pointer: str = ""
    is_object: bool = True
    is_enumeration: bool = False
    is_alias: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PyMember:
    """A member of an enumeration."""

    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PyEnum:
    """An enumeration class."""

    name: str
    base: str
    members: tuple[PyMember, ...]
    docstring: Lines
    pointer: str = ""
    is_object: bool = False
    is_enumeration: bool = True
    is_alias: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PyAlias:
    """A type alias; `annotation` is TypeAlias, or empty where `source` says itself that it is one."""

    name: str
    type: PyType
    annotation: str
    source: str
    docstring: Lines
    pointer: str = ""
    is_object: bool = False
    is_enumeration: bool = False
    is_alias: bool = True


PyDeclaration: TypeAlias = PyModel | PyEnum | PyAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """`models/<name>.py`. `late_imports` stand below the classes, where modules need each other."""

    path: str
    docstring: Lines
    imports: tuple[ImportGroup, ...]
    declarations: tuple[PyDeclaration, ...]
    late_imports: tuple[ImportGroup, ...] = ()
    template: str = "model_module.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class PyArgument:
    """An argument of a method. `default` is empty where the argument is required."""

    name: str
    wire: str
    location: str
    type: PyType
    annotation: str
    default: str = ""
    is_keyword: bool = True

    @property
    def source(self) -> str:
        """The argument as a signature has it."""
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PyConstant:
    """A constant with its source."""

    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PyOperation:
    """A module constant that describes an operation to the runtime: `constant: type = factory(arguments)`."""

    constant: str
    type: str
    factory: str
    arguments: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class PyMethod:
    """One operation in a resource class. `signature` has everything between the parentheses; `call` is what is returned."""

    name: str
    operation_id: str
    arguments: tuple[PyArgument, ...]
    signature: str
    returns: PyType
    annotation: str
    docstring: Lines
    call: str
    deprecated: str = ""
    is_async: bool = False
    pointer: str = ""
    sample: tuple[tuple[str, Any], ...] = ()
    """Arguments of an example call: the source before each value (`name=`, or nothing), and the value."""
    helper: str = ""
    """`batch` or `wait` for a method beside the operation's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PyRaw:
    """An attribute of a `WithResponse` class: `self.name = wrap(resource.name, mode)`."""

    name: str
    wrap: str
    is_deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PyResource:
    """A resource class and its twin, whose methods answer with the response."""

    name: str
    base: str
    raw_name: str
    docstring: Lines
    raw_docstring: Lines
    methods: tuple[PyMethod, ...]
    raw_attributes: tuple[PyRaw, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModule:
    """`resources/<name>.py`. `tables` are the typed errors that operations share: status to type."""

    path: str
    docstring: Lines
    imports: tuple[ImportGroup, ...]
    tables: tuple[PyConstant, ...]
    operations: tuple[PyOperation, ...]
    resources: tuple[PyResource, ...]
    template: str = "resource_module.py.jinja"

    @property
    def has_deprecated(self) -> bool:
        """Whether the views of a resource name a method that is deprecated."""
        return any(raw.is_deprecated for resource in self.resources for raw in resource.raw_attributes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PyResourceProperty:
    """`client.attribute`: the resource, whose module is imported on first use."""

    attribute: str
    class_name: str
    docstring: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class PyClient:
    """A client class."""

    name: str
    base: str
    docstring: Lines
    signature: Lines
    super_arguments: Lines
    resources: tuple[PyResourceProperty, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """`_client.py`."""

    path: str
    docstring: Lines
    imports: tuple[ImportGroup, ...]
    config: Lines
    clients: tuple[PyClient, ...]
    template: str = "client.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyEntry:
    """A public name and the module, relative to the package's own, that has it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyNames:
    """A module, relative to the package's own, and its public names: the sources of a string and of a tuple of lines."""

    module: str
    lines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyModule:
    """An `__init__.py` that imports nothing before it is asked for."""

    path: str
    docstring: Lines
    type_imports: tuple[ImportGroup, ...]
    entries: tuple[LazyEntry, ...]
    names: tuple[LazyNames, ...]
    submodules: Lines
    public: Lines
    constants: tuple[PyConstant, ...] = ()
    template: str = "lazy.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsModule:
    """`errors.py`: the runtime's errors under their public address."""

    path: str
    docstring: Lines
    module: str
    names: Lines
    public: Lines
    template: str = "errors.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class PyWebhook:
    """A constant of the module `webhooks`: `name: annotation = factory(arguments)`."""

    name: str
    wire: str
    type: PyType
    annotation: str
    factory: str
    arguments: Lines
    docstring: Lines
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksModule:
    """`webhooks.py`: what the API sends to its user."""

    path: str
    docstring: Lines
    imports: tuple[ImportGroup, ...]
    public: Lines
    webhooks: tuple[PyWebhook, ...]
    template: str = "webhooks.py.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingModule:
    """`testing.py`: the door to the fake. `clients` are the names of the sync and the async class."""

    path: str
    docstring: Lines
    client: str
    async_client: str
    template: str = "testing.py.jinja"


PyModule: TypeAlias = ModelModule | ResourceModule | ClientModule | LazyModule | ErrorsModule | WebhooksModule | TestingModule


@dataclass(frozen=True, slots=True, kw_only=True)
class PyPackage:
    """A whole package: what the templates write, what is copied comes on top."""

    name: str
    line_length: int
    modules: tuple[PyModule, ...]
    models: ModelLibrary = "pydantic"
    """What the models are made with."""
    unused_runtime: frozenset[str] = frozenset()
    """Files and folders of the runtime that are not copied."""
    api_json: bytes = field(default=b"", repr=False)
    """Contents of `_api.json`."""
    limits_json: bytes = field(default=b"", repr=False)
    """Contents of `_limits.json`; empty where there are no limits."""
