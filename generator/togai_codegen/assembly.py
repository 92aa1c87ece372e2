"""The stages that write: names become files, part by part, each made or taken over from an earlier run."""

import hashlib
import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from togai_codegen.docs import SectionWriter, Templates, client_told, fill, headings, plan_reference
from togai_codegen.emit import FileSet
from togai_codegen.ir.model import Api
from togai_codegen.ir.parts import ApiParts, Known, api_parts, part_told
from togai_codegen.naming.model import Names
from togai_codegen.python import Mixins, PackageOptions, PackagePlan, Part, Symbol, View, plan_package, public_api, symbols
from togai_codegen.python.model import PyModule, ResourceModule
from togai_codegen.records import dataclass
from togai_codegen.render import Formatter, data_files, format_files, render_modules, runtime_files
from togai_codegen.reuse import Reuse, State
from togai_codegen.testing import DATA_FILE, OperationText, joined_data, operation_text, schema_text

_Module: TypeAlias = tuple[bytes, tuple[Symbol, ...]]
"""What is kept of a module: its text and its public symbols."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """One Api on its way to files."""

    api: Api
    names: Names
    options: PackageOptions
    parts: ApiParts
    plan: PackagePlan
    reuse: Reuse
    made: dict[str, PyModule] = field(default_factory=dict[str, PyModule])
    """The modules that were made and not taken over, by path."""

    @classmethod
    def of(
        cls,
        api: Api,
        names: Names,
        options: PackageOptions,
        mixins: Mixins,
        earlier: State | None = None,
        known: Known = MappingProxyType({}),
    ) -> "Assembly":
        """Plan a package; `earlier` are the parts of a run with the same config, `known` those of the Api as they were told."""
        earlier = earlier or State()
        parts = api_parts(api, known)
        plan = plan_package(api, names, options, mixins)
        told = {item.id: found.whole for item, found in zip(api.operations, parts.operations, strict=True)}
        facts = {
            "declarations": {key: found.whole for key, found in parts.declarations.items()},
            # A twin is no operation of the Api.
            "operations": {key: told.get(key) or part_told(item).whole for key, item in plan.view.operations.items()},
        }
        reuse = Reuse(plan.view, facts, earlier, _frame(parts, plan.view))
        reuse.state.compiled.update(earlier.compiled)
        return cls(api, names, options, parts, plan, reuse)

    def package(self, templates: Path | None, formatter: Formatter) -> FileSet:
        """The package without reference and fake. `templates` is a folder whose templates replace ours by name."""
        parts = [*(_whole(module) for module in self.plan.modules), *self.plan.parts]
        found: dict[str, _Module] = {}
        made = self.made
        for part in parts:
            known = self.reuse.find(part.path, *part.given)
            if known is None:
                made[part.path] = self.reuse.make(part.path, part.make, *part.given)
            else:
                found[part.path] = known
        if made:
            texts = format_files(FileSet(render_modules(made.values(), templates, self.reuse.state.compiled)), formatter).files
            for path, module in made.items():
                found[path] = texts[path], tuple(symbols(module))
                self.reuse.keep(path, found[path])
        api_json = public_api(self.plan.name, (symbol for _, told in found.values() for symbol in told))
        written = {path: text for path, (text, _) in found.items()}
        return FileSet(
            {
                **written,
                **runtime_files(self.plan.unused_runtime, self.plan.models),
                **data_files(api_json, self.plan.limits_json),
            }
        )

    def reference(self, templates: Path | None = None) -> dict[str, bytes]:
        """The files of the reference; after `package`. `templates` as there."""
        contents = plan_reference(self.api, self.names, self.options)
        modules = _Modules({path: self.plan.part(path) for _, path, _ in contents.chapters}, self.plan.view, self.made)
        origins = {path: self.reuse.origin(path) for path in modules}
        view = replace(self.plan.view, modules=modules, neighbours=contents.neighbours)
        self.reuse.show(view, {"modules": origins, "neighbours": contents.neighbours})
        writer = SectionWriter(Templates(templates, self.reuse.state.compiled))
        chapters = {
            attribute: self.reuse.plain(f"chapter {path}", writer.entries, attribute, path, ids)
            for attribute, path, ids in contents.chapters
        }
        shapes = [self.reuse.plain(f"shape {identity}", writer.shape, identity) for identity in contents.shapes]
        contents_of = tuple((attribute, headings(entries)) for attribute, entries in chapters.items())
        frame = self.reuse.plain("reference", writer.frame, client_told(self.plan.modules), contents_of, headings(shapes))
        return fill(frame, [(html, text) for *_, html, text in (*chain.from_iterable(chapters.values()), *shapes)])

    def testing(self) -> dict[str, bytes]:
        """The file of the fake."""
        names = self.names
        operations = {
            names.called(item): self.reuse.plain(f"fake {item.id}", _operation, item.id) for item in self.api.operations
        }
        schemas = {names.classes[key]: self.reuse.plain(f"fake {key}", _schema, key) for key in self.api.declarations}
        return {DATA_FILE: joined_data(self.api, operations, schemas)}


def _operation(view: View, identity: str) -> OperationText:
    return operation_text(view.operations[identity], view.names.classes)


def _schema(view: View, identity: str) -> str:
    return schema_text(view.api.declarations[identity], view.names.classes)


def _whole(module: PyModule) -> Part:
    """A module that is made already, as a part: what it is given is itself."""

    def make(_view: View, _sha256: str) -> PyModule:
        return module

    return Part(module.path, make, (_digest(module),))


def _digest(module: PyModule) -> str:
    """Equal digests, equal modules; the converse holds in one run, and elsewhere mostly."""
    return hashlib.sha256(pickle.dumps(module)).hexdigest()


def _frame(parts: ApiParts, view: View) -> str:
    """The digest of what every part can see."""
    seen = [parts.frame.whole.hex(), repr(view.options), sorted((key, repr(name)) for key, name in view.mixins.by_class.items())]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


class _Modules(Mapping[str, ResourceModule]):
    """The modules of resources, each made when it is asked for: where the text was taken over, nobody else needs its model."""

    def __init__(self, parts: Mapping[str, Part], view: View, made: Mapping[str, PyModule]) -> None:
        self._parts = parts
        self._view = view
        self._made = dict(made)

    def __getitem__(self, path: str) -> ResourceModule:
        module = self._made.get(path)
        if module is None:
            part = self._parts[path]
            module = self._made[path] = part.make(self._view, *part.given)
        assert isinstance(module, ResourceModule)
        return module

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)
