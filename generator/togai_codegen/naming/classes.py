"""Classes and aliases of the models package."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir import model as ir
from togai_codegen.naming import reserved
from togai_codegen.naming.fields import pinned
from togai_codegen.naming.inline import Places, component_name, longer_component_name, places
from togai_codegen.naming.scope import Scope, valid
from togai_codegen.naming.words import pascal, spelled, split_words
from togai_codegen.records import dataclass

_LONGEST_TITLE = 5
"""Titles of more words than this are prose."""
_ENOUGH = 20
"""Fewer names than these have no convention."""

_STYLES = {
    "snake": re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"),
    "pascal": re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*"),
    "camel": re.compile(r"[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+"),
    "kebab": re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"),
    "dotted": re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+"),
}


def class_names(api: ir.Api, diagnostics: Diagnostics) -> dict[str, str]:
    """By declaration id; unique in the package."""
    naming = _Naming(api, places(api))
    components = {target: name for target in api.declarations if (name := component_name(target)) is not None}
    naming.give_pinned(diagnostics)
    naming.give_components(components)
    inline = [target for target in api.declarations if target not in components]
    for target in sorted(inline, key=lambda item: not _is_in_operation(item)):
        naming.give_inline(target)
    return {target: naming.names[target] for target in api.declarations}


def component_class(name: str) -> str:
    """A component's own name, made a class name where it is none: `user_id` -> `UserId`, `2fa` -> `Model2fa`."""
    if name.isidentifier() and name.isascii() and name[0].isupper() and "_" not in name:
        return name
    return valid(pascal(name) or pascal(spelled(name)), "Model")


def _usual_style(styles: Collection[str]) -> str | None:
    """How more than half of the names are spelled; None where they are too few to tell, or follow no convention."""
    style, count = Counter(styles).most_common(1)[0] if styles else ("", 0)
    return style if style and len(styles) >= _ENOUGH and count * 2 > len(styles) else None


def _style(name: str) -> str:
    """How a name is spelled; "" where it follows no convention."""
    return next((style for style, form in _STYLES.items() if form.fullmatch(name)), "")


def _is_in_operation(target: str) -> bool:
    return target.partition("#")[2].startswith("/paths/")


@dataclass(slots=True)
class _Naming:
    api: ir.Api
    places: Places
    scope: Scope = field(default_factory=lambda: Scope(reserved.CLASSES))
    names: dict[str, str] = field(default_factory=dict[str, str])

    def give_pinned(self, diagnostics: Diagnostics) -> None:
        for target, declaration in self.api.declarations.items():
            wanted = declaration.python_name
            if wanted is not None:
                self.names[target] = pinned(self.scope, wanted, component_class(wanted), declaration.at, diagnostics)

    def give_components(self, components: Mapping[str, str]) -> None:
        """Where several want one name it goes to the one that is spelled like most names of the spec, then to one that is a
        class name already, then to the first: a few schemas that a later version adds take no name away.
        """
        styles = {name: _style(name) for name in components.values()}
        usual = _usual_style([styles[name] for name in components.values()])
        wanted = {target: component_class(name) for target, name in components.items()}
        order = sorted(
            (target for target in components if target not in self.names),
            key=lambda target: (
                usual is not None and styles[components[target]] != usual,
                wanted[target] != components[target],
            ),
        )
        late: list[str] = []
        for target in order:
            if self.scope.is_free(wanted[target]):
                self.names[target] = self.scope.give([wanted[target]])
            else:
                late.append(target)
        for target in late:
            longer = longer_component_name(target)
            by_folder = [component_class(longer)] if longer is not None else []
            self.names[target] = self.scope.give([*by_folder, f"{wanted[target]}Model", f"{wanted[target]}_"])

    def give_inline(self, target: str) -> str:
        """The owner is named first, for its name is part of this one."""
        if target not in self.names:
            self.names[target] = self.scope.give(self._candidates(target))
        return self.names[target]

    def _candidates(self, target: str) -> Iterator[str]:
        """The title, owner and property, and then longer ones: what distinguishes the place, the kind, a number."""
        declaration = self.api.declarations[target]
        place = self.places.of(target)
        owner = self.give_inline(place.owner) if place.owner is not None else ""
        title = split_words(declaration.docs.title or "")
        if title and len(title) <= _LONGEST_TITLE:
            yield valid(pascal(" ".join(title)), "Model")
        path = valid(owner + "".join(place.words), "Model")
        if path != owner:
            yield path
        for count in range(1, len(place.longer) + 1):
            yield path + "".join(place.longer[:count])
        kind = type(declaration).__name__.replace("Enumeration", "Enum").replace("Alias", "Value")
        yield path + kind
        number = 2
        while True:
            yield f"{path}{number}"
            number += 1
