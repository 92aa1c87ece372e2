"""The stage itself."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import Api
from togai_codegen.naming.arguments import argument_names
from togai_codegen.naming.classes import class_names
from togai_codegen.naming.fields import member_names, property_names
from togai_codegen.naming.methods import helper_names, method_names, stream_names
from togai_codegen.naming.model import Names, Outline
from togai_codegen.naming.modules import module_names
from togai_codegen.naming.resources import resource_names
from togai_codegen.naming.webhooks import webhook_names


def give_outline(api: Api, diagnostics: Diagnostics) -> Outline:
    """Name classes and methods as `give_names` does, and nothing else."""
    resources, methods = resource_names(api, diagnostics), method_names(api, diagnostics)
    helpers = helper_names(api, methods, diagnostics)
    return Outline(classes=class_names(api, diagnostics), resources=resources, methods=methods, helpers=helpers)


def give_names(api: Api, diagnostics: Diagnostics) -> Names:
    """Name everything that Python code calls by a name. Order of claims: asked for, components, operations, inline."""
    resources, methods = resource_names(api, diagnostics), method_names(api, diagnostics)
    parameters, body_fields = argument_names(api, diagnostics)
    helpers = helper_names(api, methods, diagnostics)
    return Names(
        classes=class_names(api, diagnostics),
        modules=module_names(api, resources),
        properties=dict(property_names(api, diagnostics)),
        members=dict(member_names(api, diagnostics)),
        resources=resources,
        methods=methods,
        helpers=helpers,
        streams=stream_names(api, methods, helpers),
        parameters=parameters,
        body_fields=body_fields,
        webhooks=webhook_names(api, diagnostics),
    )
