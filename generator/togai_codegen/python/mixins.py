"""Classes of the package's owner that generated classes inherit from: `_custom/`, which regeneration keeps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from togai_codegen.config import ConfigError
from togai_codegen.ir.model import Api, Object
from togai_codegen.naming.model import Names
from togai_codegen.python.expressions import Name
from togai_codegen.python.options import PackageOptions
from togai_codegen.python.scope import Scope
from togai_codegen.records import dataclass

MODULE = "._custom"


@dataclass(frozen=True, slots=True)
class Mixins:
    """Generated class (`Togai`, `resources.Invoices`, `models.Invoice`) -> the class of `_custom` that it inherits from."""

    by_class: Mapping[str, Name] = field(default_factory=lambda: MappingProxyType({}))

    def bases(self, scope: Scope, owner: str, base: Name) -> str:
        """The bases of a generated class as its module writes them."""
        mixin = self.by_class.get(owner)
        return scope.use(base) if mixin is None else f"{scope.use(mixin)}, {scope.use(base)}"


NO_MIXINS = Mixins()


def place_mixins(api: Api, names: Names, options: PackageOptions, wanted: Mapping[str, str]) -> Mixins:
    """Find the class that each key means.

    A key is a generated class, or an attribute of the client (`invoices`; `client` for the client itself), which means the sync
    class and the async one, whose mixin has `Async` before its name. Raises ConfigError for a key that means none.
    """
    known = dict(_targets(api, names, options))
    found: dict[str, Name] = {}
    for key, value in wanted.items():
        if key not in known:
            import difflib

            close = difflib.get_close_matches(key, known, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise ConfigError(f"mixins: nothing generated that can have one is called {key!r}{hint}")
        module, _, name = value.rpartition(".")
        for owner, prefix in zip(known[key], ("", "Async"), strict=False):
            found[owner] = Name(prefix + name, f"{MODULE}.{module}" if module else MODULE)
    return Mixins(found)


def _targets(api: Api, names: Names, options: PackageOptions) -> Iterator[tuple[str, Sequence[str]]]:
    """Each key with the classes that it means: one, or the sync and the async one."""
    for resource in names.resources.values():
        pair = [f"resources.{prefix}{resource.class_name}" for prefix in ("", "Async")]
        yield resource.attribute, pair
        yield from ((owner, [owner]) for owner in pair)
    for declaration in api.declarations.values():
        if isinstance(declaration, Object):
            owner = f"models.{names.classes[declaration.id]}"
            yield owner, [owner]
    clients = [options.client, f"Async{options.client}"]
    yield from ((owner, [owner]) for owner in clients)
    # Last, so that it wins over a resource of that name, which can be named by its class.
    yield "client", clients
