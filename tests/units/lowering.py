"""Specs as text, taken through the real front end down to the Api and its names."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.lower import lower
from togai_codegen.naming import give_names
from togai_codegen.naming.model import Names
from togai_codegen.openapi import read_spec
from togai_codegen.resolve.registry import SchemaRegistry
from togai_codegen.source import DocumentSet, load_document

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'


@dataclass(frozen=True)
class Lowered:
    """What came out: the Api, its names, and the codes and words of the diagnostics."""

    api: ir.Api
    names: Names
    codes: list[str]
    messages: list[str]

    def schema(self, name: str) -> ir.Declaration:
        """A component."""
        return self.api.declarations[f"#/components/schemas/{name}"]

    def object(self, name: str) -> ir.Object:
        """A component that is an object."""
        found = self.schema(name)
        assert isinstance(found, ir.Object)
        return found

    def union(self, name: str) -> ir.Union:
        """A component that is a union."""
        found = self.schema(name)
        assert isinstance(found, ir.Union)
        return found

    def property(self, name: str, wire: str) -> ir.Property:
        """A property of a component."""
        return next(prop for prop in self.object(name).properties if prop.name == wire)

    def class_of(self, type_: ir.Type) -> str:
        """The class that a type refers to."""
        assert isinstance(type_, ir.Ref)
        return self.names.classes[type_.target]


def lowered(folder: Path, text: str) -> Lowered:
    """Lower a whole document."""
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    document = load_document(path, diagnostics)
    documents = DocumentSet(document, diagnostics)
    spec = read_spec(document, documents, diagnostics)
    api = lower(spec, SchemaRegistry(documents, spec, diagnostics), diagnostics)
    names = give_names(api, diagnostics)
    return Lowered(api, names, [item.code.id for item in diagnostics], [item.message for item in diagnostics])


def schemas(folder: Path, text: str, *, head: str = HEAD) -> Lowered:
    """Lower component schemas."""
    return lowered(folder, f"{head}paths: {{}}\ncomponents:\n  schemas:\n{indent(dedent(text), '    ')}")


def paths(folder: Path, text: str) -> Lowered:
    """Lower a document's `paths` and what stands beside them."""
    return lowered(folder, f"{HEAD}{dedent(text)}")
