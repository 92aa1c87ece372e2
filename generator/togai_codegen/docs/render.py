"""Writes the reference down: Markdown, and one page of HTML that needs nothing but itself.

Sections are written one by one, and the files around marks that stand for them: so each can be taken over from an earlier run.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from togai_codegen.docs.model import Entry, Markdown, Reference, Section, Shape
from togai_codegen.docs.page import self_contained_page
from togai_codegen.docs.phrases import Source
from togai_codegen.render.compiled import CompiledTemplates
from togai_codegen.render.templates import jinja_environment

FILES = ("reference.html", "reference.md")


_MARK = re.compile("\0([0-9]+)\0")


def section(number: int, anchor: Source, name: Source) -> Section:
    """A section that prints a mark; nothing that a spec says can hold one."""
    mark = f"\0{number}\0"
    return Section(anchor, name, Markup(mark), Markdown(mark))


def fill(frame: tuple[str, str], sections: Sequence[tuple[str, str]]) -> dict[str, bytes]:
    """Both files, by name: the sections, as HTML and as Markdown by their numbers, in place of their marks."""
    page = _MARK.sub(lambda mark: sections[int(mark[1])][0], frame[0])
    text = _MARK.sub(lambda mark: sections[int(mark[1])][1], frame[1])
    return {"reference.html": page.encode(), "reference.md": (text.rstrip("\n") + "\n").encode()}


class Templates:
    """Writes sections, and whole references from these.

    `own` is a folder whose templates come before ours, and `compiled` are templates that are compiled already; others are added.
    """

    def __init__(self, own: Path | None = None, compiled: CompiledTemplates | None = None) -> None:
        """Nothing is read before the first section."""
        # Every phrase escapes itself when it is printed, here by `str`, in the page by `__html__`.
        self._page, self._text = (jinja_environment(own, autoescape=kind, compiled=compiled) for kind in (True, False))
        self._sections: dict[str, tuple[Template, Template]] = {}

    def entry(self, entry: Entry) -> tuple[str, str]:
        """An operation, as HTML and as Markdown."""
        return self._section("entry", entry=entry)

    def shape(self, shape: Shape) -> tuple[str, str]:
        """A model, an enumeration, a union or an alias, as HTML and as Markdown."""
        return self._section("shape", shape=shape)

    def frame(self, reference: Reference) -> tuple[str, str]:
        """Both files, in which a mark stands for each section."""
        page = self_contained_page("reference", self._page, reference=reference)
        return page, _without_blank_ends(self._text.get_template("reference.md.jinja").render(reference=reference))

    def _section(self, kind: str, **values: Entry | Shape) -> tuple[str, str]:
        found = self._sections.get(kind)
        if found is None:
            found = self._sections[kind] = (
                self._page.get_template(f"reference_{kind}.html.jinja"),
                self._text.get_template(f"reference_{kind}.md.jinja"),
            )
        page, text = found
        return _rendered(page, values), _without_blank_ends(_rendered(text, values))


def _without_blank_ends(text: str) -> str:
    """A text no line of which ends in a blank: templates leave some, where they print nothing."""
    return "\n".join([line.rstrip() for line in text.split("\n")])


def _rendered(template: Template, values: dict[str, Any]) -> str:
    """What `Template.render` gives. That works out anew for each section which names its caller's templates have in common."""
    environment = template.environment
    context = environment.context_class(environment, {**environment.globals, **values}, template.name, template.blocks)
    try:
        return environment.concat(template.root_render_func(context))
    except Exception:
        environment.handle_exception()
