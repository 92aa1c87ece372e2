"""The Jinja environment: templates print attributes, loop, and ask booleans."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from togai_codegen.python.model import PyModule
from togai_codegen.render.compiled import CompiledTemplates, KnownTemplates

_PACKAGE = Path(__file__).resolve().parent.parent


def template_folders(own: Path | None = None) -> list[Path]:
    """Where templates are looked for: the user's folder first, then the wheel's, then the checkout's."""
    folders = [own] if own is not None else []
    return folders + [folder for folder in (_PACKAGE / "templates", _PACKAGE.parent.parent / "templates") if folder.is_dir()]


def jinja_environment(own: Path | None, *, autoescape: bool, compiled: CompiledTemplates | None = None) -> Environment:
    """What renders templates. `own`: a folder whose templates come before ours; `compiled`: known ones, to which it adds."""
    return Environment(
        loader=FileSystemLoader(template_folders(own)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=autoescape,
        keep_trailing_newline=True,
        auto_reload=False,  # a run is short
        bytecode_cache=None if compiled is None else KnownTemplates(compiled),
    )


class Templates:
    """Writes modules of the package model as source."""

    def __init__(self, own: Path | None = None, compiled: CompiledTemplates | None = None) -> None:
        """`own`: a folder whose templates come before ours, by name; `compiled` as for `jinja_environment`."""
        # Values are Python source, not HTML: nothing is escaped here, everything was quoted in togai_codegen.python.
        self._environment = jinja_environment(own, autoescape=False, compiled=compiled)

    def source(self, module: PyModule) -> str:
        """One module's source, not formatted yet."""
        return self._environment.get_template(module.template).render(module=module)
