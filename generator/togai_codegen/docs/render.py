"""Writes the reference down: Markdown, and one page of HTML that needs nothing but itself."""

from pathlib import Path

from togai_codegen.docs.model import Entry, Reference, Shape
from togai_codegen.docs.page import self_contained_page
from togai_codegen.render.templates import jinja_environment

FILES = ("reference.html", "reference.md")


class SectionTemplates:
    """Writes single sections, each as HTML and as Markdown. `own` as for `render_reference`."""

    def __init__(self, own: Path | None = None) -> None:
        """Nothing is read before the first section."""
        # Every phrase escapes itself when it is printed, here by `str`, in the page by `__html__`.
        self._page, self._text = (jinja_environment(own, autoescape=kind) for kind in (True, False))

    def entry(self, entry: Entry) -> tuple[str, str]:
        """An operation."""
        return self._both("entry", entry=entry)

    def shape(self, shape: Shape) -> tuple[str, str]:
        """A model, an enumeration, a union or an alias."""
        return self._both("shape", shape=shape)

    def _both(self, kind: str, **values: Entry | Shape) -> tuple[str, str]:
        page = self._page.get_template(f"reference_{kind}.html.jinja").render(**values)
        return page, self._text.get_template(f"reference_{kind}.md.jinja").render(**values)


def render_reference(reference: Reference, own: Path | None = None) -> dict[str, bytes]:
    """Both files, by name. `own`: a folder whose templates come before ours."""
    page = self_contained_page("reference", own, reference=reference)
    return {"reference.html": page.encode(), "reference.md": _markdown(reference, own).encode()}


def _markdown(reference: Reference, own: Path | None) -> str:
    environment = jinja_environment(own, autoescape=False)
    text = environment.get_template("reference.md.jinja").render(reference=reference)
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n")) + "\n"
