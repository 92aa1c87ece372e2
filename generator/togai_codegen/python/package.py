"""The stage: an Api and its names become a Python package."""

from togai_codegen.config import ModelLibrary
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names
from togai_codegen.python import api_json, limits, roots
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.clients import ClientWriter
from togai_codegen.python.mixins import NO_MIXINS, Mixins
from togai_codegen.python.model import PyModule, PyPackage
from togai_codegen.python.modelling import model_parts
from togai_codegen.python.options import PackageOptions
from togai_codegen.python.parts import Part
from togai_codegen.python.resourcing import resource_parts
from togai_codegen.python.runtime_modules import unused_modules
from togai_codegen.python.streaming import with_twins
from togai_codegen.python.view import View, view_of
from togai_codegen.python.webhooks import webhook_modules
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePlan:
    """Everything about a package but the modules that can be made apart: those of models and of resources, its `parts`."""

    name: str
    line_length: int
    models: ModelLibrary
    view: View
    parts: tuple[Part, ...]
    modules: tuple[PyModule, ...]
    """The other modules. They list what all parts hold."""
    unused_runtime: frozenset[str]
    limits_json: bytes

    def part(self, path: str) -> Part:
        """The part of a path. Raises KeyError where there is none."""
        for part in self.parts:
            if part.path == path:
                return part
        raise KeyError(path)


def plan_package(api: Api, names: Names, options: PackageOptions, mixins: Mixins = NO_MIXINS) -> PackagePlan:
    """Decide which modules there are, and make those that need a look at the whole Api."""
    unused = unused_modules(api)
    api, names = with_twins(api, names)
    annotator = Annotator(api.declarations, names)
    modules: tuple[PyModule, ...] = (
        roots.root_module(api, options, unused),
        ClientWriter(api, names, options, mixins, has_limits="checks.py" not in unused).module(),
        roots.errors_module(api, options),
        roots.transports_module(api),
        roots.models_module(api, names, options),
        roots.resources_module(api, names, options),
        *webhook_modules(api, names, annotator),
        *((roots.testing_module(api, options),) if options.testing else ()),
    )
    return PackagePlan(
        name=options.package,
        line_length=options.line_length,
        view=view_of(api, names, options, mixins),
        models=options.models,
        parts=(*model_parts(api, names), *resource_parts(api, names)),
        modules=modules,
        unused_runtime=unused | (frozenset[str]() if options.testing else {"testing"}),
        limits_json=limits.limits_json(api, names),
    )


def build_package(api: Api, names: Names, options: PackageOptions, mixins: Mixins = NO_MIXINS) -> PyPackage:
    """Decide everything about the package; nothing is written yet."""
    plan = plan_package(api, names, options, mixins)
    modules = (*plan.modules, *(part.make(plan.view, *part.given) for part in plan.parts))
    symbols = (symbol for module in modules for symbol in api_json.symbols(module))
    return PyPackage(
        name=plan.name,
        line_length=plan.line_length,
        models=plan.models,
        modules=modules,
        unused_runtime=plan.unused_runtime,
        api_json=api_json.public_api(plan.name, symbols),
        limits_json=plan.limits_json,
    )
