"""Declarations as the models of the reference."""

from collections.abc import Iterator
from typing import assert_never

from togai_codegen.docs.facts import facts
from togai_codegen.docs.model import Row, Shape
from togai_codegen.docs.phrases import NO_TYPE, Lexicon, Plain, Source, Spelled
from togai_codegen.docs.types import model_anchor, spelled
from togai_codegen.ir.model import Alias, Anything, Declaration, Enumeration, Object, Property, Type, Union
from togai_codegen.naming.fields import json_text
from togai_codegen.naming.model import Names
from togai_codegen.python import prose
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.literals import literal
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class ShapeWriter:
    """Makes the shapes of the models of one Api."""

    names: Names
    annotator: Annotator
    words: Lexicon

    def shape(self, item: Declaration, picture: Plain) -> Shape:
        """The shape of a declaration."""
        words, name = self.words, self.names.classes[item.id]
        rows: tuple[Row, ...] = ()
        if isinstance(item, Enumeration):
            kind, heading, type, limits = "enumeration", "Values", NO_TYPE, "A value that is not listed yet is kept."
        else:
            kind, heading, type, rows, limits = self._parts(item)
        return Shape(
            anchor=words.source(model_anchor(name)),
            name=words.source(name),
            kind=words.plain(kind),
            is_deprecated=item.docs.deprecated,
            text=words.prose(item.docs.description or item.docs.title),
            type=type,
            facts=words.plain(limits),
            heading=words.plain(heading),
            rows=rows,
            values=tuple(self._values(item)),
            picture=picture,
        )

    def _parts(self, item: Object | Alias | Union) -> tuple[str, str, Spelled, tuple[Row, ...], str]:
        """Kind, heading of the rows, what an alias stands for, the rows, and the limits."""
        match item:
            case Object():
                return "model", "Fields", NO_TYPE, tuple(self._fields(item)), self._others(item)
            case Alias():
                return "alias", "", self._type(item.type), (), prose.limits(item.constraints)
            case Union():
                limits = f"The field {item.discriminator} tells which." if item.discriminator else ""
                return "union", "One of", NO_TYPE, tuple(self._variants(item)), limits
            case _:
                assert_never(item)

    def _type(self, type: Type) -> Spelled:
        return spelled(self.annotator.model(type), self.words)

    def _fields(self, item: Object) -> Iterator[Row]:
        for prop in item.properties:
            name = self.names.properties[item.id, prop.name]
            yield Row(
                name=self.words.source(name),
                wire=self.words.source(prop.name if prop.name != name else ""),
                type=self._type(prop.type),
                marks=tuple(map(self.words.plain, _marks(prop))),
                is_required=prop.required,
                text=self.words.prose(prop.docs.description or prop.docs.title),
                facts=self.words.plain(facts(prop)),
            )

    def _others(self, item: Object) -> str:
        if item.closed or isinstance(item.additional, Anything):
            return ""
        return f"Any other key holds {self._type(item.additional).value}."

    def _values(self, item: Declaration) -> Iterator[tuple[Source, Source]]:
        for value in item.values if isinstance(item, Enumeration) else ():
            name = self.names.members.get((item.id, json_text(value)), "")
            yield self.words.source(name), self.words.source(literal(value))

    def _variants(self, item: Union) -> Iterator[Row]:
        for variant in item.variants:
            tags = ", ".join(map(literal, variant.tags))
            yield Row(type=self._type(variant.type), facts=self.words.plain(tags and f"where {item.discriminator} is {tags}"))


def _marks(prop: Property) -> Iterator[str]:
    if prop.docs.deprecated:
        yield "deprecated"
    if prop.read_only:
        yield "only in responses"
    if prop.write_only:
        yield "only in requests"
