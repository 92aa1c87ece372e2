"""The stage: an Api and its names become a Python package."""

from dataclasses import replace

from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names
from togai_codegen.python import api_json, limits, roots
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.clients import ClientWriter
from togai_codegen.python.mixins import NO_MIXINS, Mixins
from togai_codegen.python.model import PyModule, PyPackage
from togai_codegen.python.modelling import ModelWriter
from togai_codegen.python.options import PROSE_WIDTH, PackageOptions
from togai_codegen.python.resourcing import ResourceWriter
from togai_codegen.python.runtime_modules import unused_modules
from togai_codegen.python.streaming import with_twins
from togai_codegen.python.webhooks import webhook_modules


def build_package(api: Api, names: Names, options: PackageOptions, mixins: Mixins = NO_MIXINS) -> PyPackage:
    """Decide everything about the package; nothing is written yet."""
    unused = unused_modules(api)
    api, names = with_twins(api, names)
    annotator = Annotator(api.declarations, names)
    modules: tuple[PyModule, ...] = (
        roots.root_module(api, options, unused),
        ClientWriter(api, names, options, mixins, has_limits="checks.py" not in unused).module(),
        roots.errors_module(api, options),
        roots.transports_module(api),
        roots.models_module(api, names, options),
        *ModelWriter(api, names, replace(annotator, to_the_letter=True), PROSE_WIDTH, mixins, options.models).modules(),
        roots.resources_module(api, names, options),
        *ResourceWriter(api, names, annotator, options, mixins).modules(),
        *webhook_modules(api, names, annotator),
        *((roots.testing_module(api, options),) if options.testing else ()),
    )
    return PyPackage(
        name=options.package,
        line_length=options.line_length,
        models=options.models,
        modules=modules,
        unused_runtime=unused | (frozenset[str]() if options.testing else {"testing"}),
        api_json=api_json.public_api(options.package, modules),
        limits_json=limits.limits_json(api, names),
    )
