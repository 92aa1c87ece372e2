"""What the writer of one part of a package may look at."""

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from togai_codegen.ir.model import Api, Operation
from togai_codegen.naming.model import Names
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.mixins import Mixins
from togai_codegen.python.model import ResourceModule
from togai_codegen.python.options import PackageOptions
from togai_codegen.records import changed, dataclass

Neighbour: TypeAlias = tuple[str, str, str]
"""Kind (`call`, `model` or `self`), title, anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An Api, its names and what was made of them, all of it by key, so that what a part has read can be noted key by key.

    `api` has no operations, `options` no digest of the spec: a part that lists or tells them would change with every edit.
    """

    api: Api
    names: Names
    options: PackageOptions
    mixins: Mixins
    operations: Mapping[str, Operation]
    modules: Mapping[str, ResourceModule] = field(default_factory=dict[str, ResourceModule])
    """Modules of resources, by path."""
    neighbours: Mapping[str, tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]] = field(
        default_factory=dict[str, tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]]
    )
    """Who uses a declaration and whom it uses, by its id."""

    @property
    def annotator(self) -> Annotator:
        """What reads types."""
        return Annotator(self.api.declarations, self.names)


def view_of(api: Api, names: Names, options: PackageOptions, mixins: Mixins) -> View:
    """The view of a whole Api."""
    return View(
        api=changed(api, operations=(), written={}),
        names=names,
        options=changed(options, spec_sha256=""),
        mixins=mixins,
        operations={item.id: item for item in api.operations},
    )
