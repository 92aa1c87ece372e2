"""Writes the reference down: Markdown, and one page of HTML that needs nothing but itself."""

from pathlib import Path

from togai_codegen.docs.model import Reference
from togai_codegen.docs.page import self_contained_page
from togai_codegen.render.templates import jinja_environment

FILES = ("reference.html", "reference.md")


def render_reference(reference: Reference, own: Path | None = None) -> dict[str, bytes]:
    """Both files, by name. `own`: a folder whose templates come before ours."""
    page = self_contained_page("reference", own, reference=reference)
    return {"reference.html": page.encode(), "reference.md": _markdown(reference, own).encode()}


def _markdown(reference: Reference, own: Path | None) -> str:
    # Every phrase escapes itself when it is printed, here by `str`, in the page by `__html__`.
    environment = jinja_environment(own, autoescape=False)
    text = environment.get_template("reference.md.jinja").render(reference=reference)
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n")) + "\n"
