"""Call sites in a consumer's tree, by our own reading of its syntax trees."""

import ast
import re
from collections.abc import Iterator

from togai_codegen.drift.api.changes import ApiChange
from togai_codegen.drift.api.surface import Surface
from togai_codegen.drift.impact.consumer import Consumer, Module
from togai_codegen.drift.impact.index import ChangeIndex
from togai_codegen.drift.impact.model import Site, Tier, Unread
from togai_codegen.drift.impact.names import API
from togai_codegen.drift.impact.scope import Env
from togai_codegen.drift.impact.sites import Sites
from togai_codegen.drift.impact.statements import Statements
from togai_codegen.drift.impact.values import OWN, Foreign, ModuleOf, Unknown, Value
from togai_codegen.records import dataclass

_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")


@dataclass(frozen=True, slots=True)
class Scanned:
    """What our own reading found, and files that were too deep to be followed all the way."""

    sites: tuple[Site, ...]
    unread: tuple[Unread, ...]


def scan(consumer: Consumer, old: Surface, new: Surface, changes: tuple[ApiChange, ...], package: str = "") -> Scanned:
    """Find the call sites. `package` is the dotted name by which the code imports the package, where it lies outside the tree."""
    engine = Statements(consumer, ChangeIndex(old, new, changes), Sites(), package)
    for name in sorted(consumer.modules):
        engine.module_env(name)
    engine.run_all()
    for name in sorted(consumer.modules):
        module = consumer.modules[name]
        for node in _texts(module):
            _read_text(engine, node, module)
    return Scanned(
        engine.sites.sorted(), tuple(Unread(path, "parts of it are nested too deeply") for path in sorted(engine.too_deep))
    )


def _texts(module: Module) -> Iterator[ast.Constant]:
    """Texts that may be the path of something: those of documentation are not."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.kind = "prose"
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.kind != "prose"
            and _DOTTED.fullmatch(node.value)
        ):
            yield node


def _read_text(engine: Statements, node: ast.Constant, module: Module) -> None:
    """A text such as `patch("billing.togai.resources.Invoices.get")` names something; whether it is meant so can't be seen."""
    env = Env(module)
    parts = str(node.value).split(".")
    for length in range(len(parts) - 1, 0, -1):
        value: Value = engine.module_value(".".join(parts[:length]))
        # The package itself, for what stands behind it may be a class as well as a module.
        if value == ModuleOf(API) or (isinstance(value, ModuleOf) and value.name.startswith(OWN)):
            for part in parts[length:]:
                value = engine.string_attribute(value, part, node, env, Tier.REVIEW)
                if isinstance(value, Unknown | Foreign):
                    return
            return
    if engine.touches(env):
        _by_ending(engine, parts, node, env)


def _by_ending(engine: Statements, parts: list[str], node: ast.Constant, env: Env) -> None:
    ending = ".".join(parts[-2:])
    change = engine.index.gone(ending) or engine.index.gone(f"models.{ending}")
    if change is not None:
        engine.sites.add(env.module, node, change, Tier.POSSIBLE)
