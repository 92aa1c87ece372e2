"""Writes the reference down: Markdown, and one page of HTML that needs nothing but itself."""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from togai_codegen.docs.model import Reference
from togai_codegen.render.templates import jinja_environment

FILES = ("reference.html", "reference.md")


def render_reference(reference: Reference, own: Path | None = None) -> dict[str, bytes]:
    """Both files, by name. `own`: a folder whose templates come before ours."""
    return {"reference.html": _page(reference, own).encode(), "reference.md": _markdown(reference, own).encode()}


def _page(reference: Reference, own: Path | None) -> str:
    environment = jinja_environment(own, autoescape=True)
    # Style and script are ours and hold nothing of a spec; the page's policy allows these two and no other, by their digests.
    style, script = (Markup(_source(environment, f"reference.{kind}")) for kind in ("css", "js"))
    return environment.get_template("reference.html.jinja").render(
        reference=reference,
        style=style,
        script=script,
        style_hash=_csp_hash(style),
        script_hash=_csp_hash(script),
    )


def _markdown(reference: Reference, own: Path | None) -> str:
    # Every phrase escapes itself when it is printed, here by `str`, in the page by `__html__`.
    environment = jinja_environment(own, autoescape=False)
    text = environment.get_template("reference.md.jinja").render(reference=reference)
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n")) + "\n"


def _source(environment: Environment, name: str) -> str:
    """The text of a file beside the templates, as it stands."""
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0].strip()


def _csp_hash(text: str) -> str:
    """The source expression that allows exactly this inline text (CSP Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
