"""The Jinja environment: templates print attributes, loop, and ask booleans."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Getattr
from jinja2.nodes import Template as TemplateNode
from markupsafe import escape

from togai_codegen.python.model import PyModule
from togai_codegen.render.compiled import CompiledTemplates, KnownTemplates

_PACKAGE = Path(__file__).resolve().parent.parent


def template_folders(own: Path | None = None) -> list[Path]:
    """Where templates are looked for: the user's folder first, then the wheel's, then the checkout's."""
    folders = [own] if own is not None else []
    return folders + [folder for folder in (_PACKAGE / "templates", _PACKAGE.parent.parent / "templates") if folder.is_dir()]


def escaped(value: Any) -> str:
    """A value as HTML. What writes itself is not wrapped in a string of its own kind, as Jinja does, only to be joined."""
    try:
        text: str = value.__html__()
    except AttributeError:
        return escape(value)
    return text


class _ModelCode(CodeGenerator):
    """Reads attributes and calls macros as Python does.

    Jinja's ways ask for an item too, and for what a function may want to know of its caller: at ten times the cost of what most
    templates print.
    """

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 (Jinja names it)
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 (Jinja names it)
        assert not (forward_caller or node.dyn_args or node.dyn_kwargs), "our templates call macros with what they name"
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Template(self, node: TemplateNode, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja names it)
        """Print by `escaped`."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import escaped as escape")


class _ModelEnvironment(Environment):
    """For templates that read nothing but the fields of our models: ours. A user's may read what they like."""

    code_generator_class = _ModelCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """As a plain dictionary, which Jinja compares at each import of a macro; nobody adds to the environment's later."""
        return {**self.globals, **(d or {})}


def jinja_environment(own: Path | None, *, autoescape: bool, compiled: CompiledTemplates | None = None) -> Environment:
    """What renders templates. `own`: a folder whose templates come before ours; `compiled`: known ones, to which it adds."""
    kind = _ModelEnvironment if own is None else Environment
    return kind(
        loader=FileSystemLoader(template_folders(own)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=autoescape,
        keep_trailing_newline=True,
        auto_reload=False,  # a run is short
        cache_size=-1,  # there are few templates: all are kept
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
