"""One page of HTML that needs nothing but itself: its style and its script stand in it, and its policy allows no other."""

import base64
import hashlib
from typing import Any

from jinja2 import Environment
from markupsafe import Markup


def self_contained_page(name: str, environment: Environment, /, **values: Any) -> str:
    """The page that `NAME.html.jinja`, `NAME.css` and `NAME.js` make of these values, which the template escapes.

    `environment` is one that escapes by itself.
    """
    # Style and script are ours and hold nothing of a spec; the page's policy allows these two and no other, by their digests.
    style, script = (Markup(_text(environment, f"{name}.{kind}")) for kind in ("css", "js"))
    return environment.get_template(f"{name}.html.jinja").render(
        **values, style=style, script=script, style_hash=_csp_hash(style), script_hash=_csp_hash(script)
    )


def _text(environment: Environment, name: str) -> str:
    """A file beside the templates, with what it includes."""
    return environment.get_template(name).render().strip()


def _csp_hash(text: str) -> str:
    """The source expression that allows exactly this inline text (CSP Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
