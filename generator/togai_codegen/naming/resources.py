"""Tags as resources."""

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.location import NOWHERE
from togai_codegen.naming import reserved
from togai_codegen.naming.fields import attribute, pinned
from togai_codegen.naming.model import ResourceName
from togai_codegen.naming.scope import Scope, valid
from togai_codegen.naming.words import pascal, spelled

UNTAGGED = ""
"""The key in `Names.resources` of operations without a tag."""


def resource_names(api: ir.Api, diagnostics: Diagnostics) -> dict[str, ResourceName]:
    """For each tag, and for operations without one if there are any, which are named last. Used tags come before idle ones."""
    attributes, classes = Scope(reserved.CLIENT | reserved.MODULES), Scope(reserved.RESOURCE_CLASSES)
    names: dict[str, ResourceName] = {}
    used = {operation.tag for operation in api.operations}
    for tag in sorted(api.tags, key=lambda item: (item.python_name is None, item.name not in used)):
        if tag.python_name is not None:
            own = pinned(attributes, tag.python_name, attribute(tag.python_name), NOWHERE, diagnostics)
        else:
            own = attributes.give([attribute(tag.name)])
        names[tag.name] = _resource(classes, own, tag.python_name or tag.name)
    if any(operation.tag is None for operation in api.operations):
        names[UNTAGGED] = _resource(classes, attributes.give(["default"]), "default")
    order = [tag.name for tag in api.tags] + [UNTAGGED]
    return {name: names[name] for name in order if name in names}


def _resource(classes: Scope, own: str, text: str) -> ResourceName:
    name = valid(pascal(text) or pascal(spelled(text)), "Resource")
    while not all(classes.is_free(derived) for derived in derived_classes(name)):
        name += "Resource" if not name.endswith("Resource") else "_"
    classes.taken.update(derived_classes(name))
    return ResourceName(own, name, own)


def derived_classes(name: str) -> tuple[str, ...]:
    """All classes that a resource has: none of them may be another resource's."""
    return name, f"Async{name}", f"{name}WithResponse", f"Async{name}WithResponse"
