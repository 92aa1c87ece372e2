"""Tags as resource modules: descriptors of the operations, and the classes whose methods call them."""

from typing import TypeVar

from togai_codegen.ir.model import Api, Operation
from togai_codegen.ir.queries import security_of
from togai_codegen.naming.model import Names, ResourceName
from togai_codegen.python import prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.expressions import Name
from togai_codegen.python.helpers import HelperWriter
from togai_codegen.python.methods import MethodWriter
from togai_codegen.python.mixins import Mixins
from togai_codegen.python.model import PyRaw, PyResource, ResourceModule
from togai_codegen.python.operations import OperationWriter
from togai_codegen.python.options import PROSE_WIDTH, PackageOptions
from togai_codegen.python.parts import Part
from togai_codegen.python.samples import Samples
from togai_codegen.python.scope import Scope
from togai_codegen.python.streaming import stream_class
from togai_codegen.python.view import View
from togai_codegen.records import dataclass

WriterT = TypeVar("WriterT", bound=MethodWriter)


def used_resources(api: Api, names: Names) -> tuple[tuple[ResourceName, tuple[Operation, ...]], ...]:
    """Each resource that has operations, in the order of the attributes, with its operations in the order of the spec."""
    found: dict[str, list[Operation]] = {}
    for operation in api.operations:
        tag = operation.tag or ""
        if tag in names.resources and operation.id in names.methods:
            found.setdefault(tag, []).append(operation)
    used = ((names.resources[tag], tuple(operations)) for tag, operations in found.items())
    return tuple(sorted(used, key=lambda item: item[0].attribute))


def resource_path(resource: ResourceName) -> str:
    """The path of a resource's module."""
    return f"resources/{resource.module}.py"


def resource_parts(api: Api, names: Names) -> tuple[Part, ...]:
    """All resource modules, in the order of their attributes."""
    security, models = security_of(api), tuple(sorted({f".models.{module}" for module in names.modules.values()}))
    return tuple(
        Part(resource_path(resource), resource_module, (tuple(item.id for item in operations), security, models))
        for resource, operations in used_resources(api, names)
    )


def resource_module(
    view: View, ids: tuple[str, ...], security: tuple[tuple[str, ...], ...], models: tuple[str, ...]
) -> ResourceModule:
    """The module of a resource, whose operations are `ids`. `models` are the modules of the models."""
    operations = tuple(view.operations[identity] for identity in ids)
    resource = view.names.resources[operations[0].tag or ""]
    writer = ResourceWriter(view.api, view.names, view.annotator, view.options, view.mixins)
    return writer.module(resource, operations, security, frozenset(models))


@dataclass(frozen=True, slots=True)
class ResourceWriter:
    """Makes one resource module."""

    api: Api
    names: Names
    annotator: Annotator
    options: PackageOptions
    mixins: Mixins

    def module(
        self,
        resource: ResourceName,
        operations: tuple[Operation, ...],
        security: tuple[tuple[str, ...], ...],
        model_modules: frozenset[str],
    ) -> ResourceModule:
        """The module of a resource with these operations. `security` is what most of the API's operations have."""
        methods = frozenset(self.names.methods[operation.id] for operation in operations) | {
            "with_raw_response",
            "with_streaming_response",
        }
        classes = {prefix + resource.class_name + suffix for prefix in ("", "Async") for suffix in ("", "WithResponse")}
        scope = ModelsScope(f"resources.{resource.module}", methods | classes, model_modules)
        scope.future_annotations()
        writer = OperationWriter(self.api, self.names, self.annotator, scope, security)
        helpers = self._maker(HelperWriter, resource, writer, methods)
        made = (
            (
                writer.descriptor(operation),
                writer.pages(operation),
                *(helpers.descriptor(operation, item) for item in operation.helpers),
            )
            for operation in operations
        )
        descriptors = tuple(item for group in made for item in group if item is not None)
        sync, later = (self._resource(resource, operations, writer, methods, is_async) for is_async in (False, True))
        title = f"The `{resource.attribute}` resource of {prose.api_title(self.api.title)}."
        return ResourceModule(
            path=resource_path(resource),
            docstring=prose.docstring(prose.wrap(title, PROSE_WIDTH - 6)),
            imports=scope.groups(),
            tables=writer.error_tables(),
            operations=descriptors,
            resources=(sync, later),
        )

    def _resource(
        self,
        resource: ResourceName,
        operations: tuple[Operation, ...],
        writer: OperationWriter,
        methods: frozenset[str],
        is_async: bool,
    ) -> PyResource:
        name = ("Async" if is_async else "") + resource.class_name
        maker = self._maker(MethodWriter, resource, writer, methods)
        helpers = self._maker(HelperWriter, resource, writer, methods)
        made = tuple(maker.method(operation, is_async) for operation in operations)
        others = tuple(helpers.helper(operation, item, is_async) for operation in operations for item in operation.helpers)
        answering = tuple(
            PyRaw(name=method.name, wrap=writer.scope.use(_wrap(operation, is_async)), is_deprecated=bool(method.deprecated))
            for operation, method in zip(operations, made, strict=True)
            if stream_class(operation, is_async) is None
        )
        for used in (rt.MODE, rt.RAW, rt.STREAMED, rt.VIEW, Name("Generic", "typing")) if answering else ():
            writer.scope.use(used)
        return PyResource(
            name=name,
            base=self.mixins.bases(writer.scope, f"resources.{name}", rt.ASYNC_RESOURCE if is_async else rt.SYNC_RESOURCE),
            raw_name=f"{name}WithResponse",
            docstring=prose.docstring(self._resource_lines(resource)),
            raw_docstring=prose.docstring([f"`{name}`, each method giving the response."]),
            methods=made + others,
            raw_attributes=answering,
        )

    def _maker(self, kind: type[WriterT], resource: ResourceName, writer: OperationWriter, methods: frozenset[str]) -> WriterT:
        return kind(writer, Samples(self.api), PROSE_WIDTH, self.options.client, resource.attribute, methods)

    def _resource_lines(self, resource: ResourceName) -> list[str]:
        described = [
            tag.description
            for tag in self.api.tags
            if self.names.resources.get(tag.name) == resource and tag.description is not None
        ]
        text = described[0] if described else f"Operations of `{resource.attribute}`"
        return prose.wrap(prose.sentence(" ".join(prose.paragraphs(text)[:1]) or resource.attribute), PROSE_WIDTH - 10)


def _wrap(operation: Operation, is_async: bool) -> Name:
    """What gives a method its other modes; for pagers apart, since overloads could not tell them (mypy answers Any)."""
    if operation.pagination is not None:
        return rt.ASYNC_RESPOND_PAGE if is_async else rt.RESPOND_PAGE
    return rt.ASYNC_RESPOND if is_async else rt.RESPOND


@dataclass(slots=True)
class ModelsScope(Scope):
    """A scope that writes every model as `models.Name`: the lazy table finds its module."""

    def use(self, name: Name) -> str:
        if name.module in self.qualify:
            return f"{self._imported('.', 'models')}.{name.name}"
        return Scope.use(self, name)
