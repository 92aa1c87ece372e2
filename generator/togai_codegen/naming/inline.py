"""Where an inline schema stands, as words: `InvoiceStatus` for the property `status` of Invoice."""

import re
from collections.abc import Mapping

from togai_codegen.ir import model as ir
from togai_codegen.ir.queries import references
from togai_codegen.location import join_pointer, split_pointer
from togai_codegen.naming.words import pascal, singular, split_words
from togai_codegen.records import dataclass

_KEYWORDS = frozenset({"content", "schema", "headers", "links"})
"""First tokens of pointers into a file that is a single node."""
_ENDINGS = re.compile(r"(?:\.(?:schema|model|openapi))?(?:\.(?:ya?ml|json))?$", re.IGNORECASE)
_BARE = re.compile("~(?![01])")
_PLAIN_FILES = frozenset({"index", "schema", "model", "response", "request"})
_COMPONENT_FOLDERS = {"schemas", "definitions", "$defs"}


def component_name(target: str) -> str | None:
    """The name that a component has in the spec; None for an inline schema. A whole file has the file's name."""
    if target.startswith("#/paths/"):
        return None
    document, _, pointer = target.partition("#")
    tokens = split_pointer(pointer)
    if not tokens:
        return _stem(document)
    if len(tokens) >= 2 and tokens[-2] in _COMPONENT_FOLDERS and tokens[:-2] in ((), ("components",)):
        return tokens[-1]
    return tokens[0] if document and len(tokens) == 1 else None


def _stem(document: str) -> str:
    """The name of a file without folder and endings; of one that is called like its kind, its folder's name before it."""
    *folders, name = document.split("/")
    stem = _ENDINGS.sub("", name)
    return f"{folders[-1]}_{stem}" if folders and stem.lower() in _PLAIN_FILES else stem


def longer_component_name(target: str) -> str | None:
    """The name with its folder's before it, for a component in a file of its own."""
    document = target.partition("#")[0]
    folder = document.rpartition("/")[0].rpartition("/")[2]
    name = component_name(target)
    return f"{folder}_{name}" if folder and name is not None else None


@dataclass(frozen=True, slots=True)
class Place:
    """The declaration that an inline one stands in (None: it stands in an operation), and the words from there, outermost first.

    `longer` are words that tell it from another with the same words: the status of a response, the media type.
    """

    owner: str | None
    words: tuple[str, ...]
    longer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """What is needed to put any inline pointer into words."""

    api: ir.Api
    operations: Mapping[str, ir.Operation]
    parameters: Mapping[str, str]
    variants: Mapping[str, str]

    def of(self, target: str) -> Place:
        """The place of an inline declaration."""
        document, _, pointer = target.partition("#")
        tokens = split_pointer(pointer)
        owner, is_escaped = target, "~" in target and _BARE.search(target) is None
        for length in range(len(tokens) - 1, -1 if document else 0, -1):
            # What is escaped as it should be would be escaped so again.
            owner = (
                owner.rpartition("/")[0] if is_escaped or "~" not in target else join_pointer(f"{document}#", *tokens[:length])
            )
            if owner in self.api.declarations:
                return Place(owner, self._below(target, tokens[length:]))
        return self._outside(target, document, tokens)

    def _below(self, target: str, tokens: tuple[str, ...]) -> tuple[str, ...]:
        """Keywords left out, items in the singular, an alternative by what tells it apart."""
        words: list[str] = []
        index = 0
        while index < len(tokens):
            keyword, argument = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else ""
            match keyword:
                case "properties" | "patternProperties" | "$defs" | "definitions":
                    words.append(pascal(argument) or "Field")
                    index += 2
                case "allOf":
                    index += 2
                case "oneOf" | "anyOf" | "type" | "prefixItems":
                    words.append(self.variants.get(target) or f"Option{int(argument) + 1 if argument.isdecimal() else ''}")
                    index += 2
                case "items":
                    words = [*words[:-1], _singular(words[-1])] if words else ["Item"]
                    index += 1
                case "additionalProperties":
                    words = [*words[:-1], _value(words[-1])] if words else ["Value"]
                    index += 1
                case _:
                    index += 1
        return tuple(words)

    def _outside(self, target: str, document: str, tokens: tuple[str, ...]) -> Place:
        if document and tokens[0] in _KEYWORDS:
            # The file itself is a response, a body, a parameter or a header, and is called like it.
            return self._content(target, pascal(_stem(document)), tokens)
        if document and tokens[0] in ("properties", "items", "allOf", "oneOf", "anyOf", "additionalProperties"):
            return Place(None, (pascal(_stem(document)), *self._below(target, tokens)))
        match tokens:
            case ("paths", path, "parameters", *_):
                words = "".join(pascal(part) for part in path.split("/") if "{" not in part)
                return Place(None, (words, self.parameters.get(target, "Parameter")))
            case ("paths", path, method, *rest):
                operation = self.operations.get(f"{method.upper()} {path}")
                base = _operation_words(operation) if operation else pascal(method) + pascal(path)
                return self._in_operation(target, base, tuple(rest))
            case ("webhooks" | "x-webhooks", name, _, *rest) | ("components", "pathItems", name, _, *rest):
                return self._in_operation(target, pascal(name), tuple(rest))
            case ("components", "callbacks", name, _, _, *rest):
                return self._in_operation(target, pascal(name), tuple(rest))
            case ("components", "parameters" | "headers" as folder, name, *rest):
                return Place(None, (pascal(name), *self._below(target, tuple(rest))), (pascal(folder[:-1]),))
            case ("components", "requestBodies", name, *rest):
                return self._content(target, _ending(pascal(name), "Request"), tuple(rest))
            case ("components", "responses", name, *rest):
                return self._content(target, _ending(pascal(name), "Response"), tuple(rest))
            case ("responses", name, *rest):
                return self._content(target, _ending(pascal(name), "Response"), tuple(rest))
            case ("parameters", name, *rest):
                return self._content(target, _ending(pascal(name), "Request"), tuple(rest))
            case _:
                named = pascal(tokens[0]) if tokens else pascal(document)
                return Place(None, (named, *self._below(target, tokens[1:])))

    def _in_operation(self, target: str, base: str, tokens: tuple[str, ...]) -> Place:
        match tokens:
            case ("requestBody", *rest):
                return self._content(target, f"{base}Request", tuple(rest))
            case ("responses", status, "headers", name, *rest):
                return Place(None, (base, pascal(name), *self._below(target, tuple(rest))), (pascal(status),))
            case ("responses", status, *rest):
                name = f"{base}Response" if status.startswith("2") else f"{base}{pascal(status)}Response"
                place = self._content(target, name, tuple(rest))
                return Place(None, place.words, (pascal(status), *place.longer))
            case ("callbacks", name, _, _, *rest):
                return self._in_operation(target, base + pascal(name), tuple(rest))
            case ("parameters", _, *rest):
                return Place(None, (base, self.parameters.get(target, "Parameter"), *self._below(target, tuple(rest)[1:])))
            case _:
                return Place(None, (base, *self._below(target, tokens)))

    def _content(self, target: str, base: str, tokens: tuple[str, ...]) -> Place:
        match tokens:
            case ("content", media_type, "schema" | "itemSchema", *rest):
                return Place(None, (base, *self._below(target, tuple(rest))), (pascal(media_type.partition("/")[2]),))
            case _:
                return Place(None, (base, *self._below(target, tokens)))


def places(api: ir.Api) -> Places:
    """Put an Api's operations, parameters and alternatives at hand."""
    operations = {f"{operation.method} {operation.path}": operation for operation in api.operations}
    parameters = {
        target: pascal(parameter.name) or "Parameter"
        for operation in api.operations
        for parameter in operation.parameters
        for target in references(parameter.type)
    }
    variants: dict[str, str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, ir.Union):
            variants.update(_variant_words(api, declaration))
    return Places(api, operations, parameters, variants)


def _variant_words(api: ir.Api, union: ir.Union) -> dict[str, str]:
    """What tells the inline alternatives of a union apart: the tag, the schema merged in, a property that only this one has."""
    words: dict[str, str] = {}
    inline = {
        variant.type.target: variant
        for variant in union.variants
        if isinstance(variant.type, ir.Ref) and component_name(variant.type.target) is None
    }
    for target, variant in inline.items():
        declaration = api.declarations.get(target)
        word = pascal(variant.tags[0]) if variant.tags else ""
        if not word and isinstance(declaration, ir.Object):
            word = _base_word(declaration) or _own_property(api, declaration, union)
        if word and word not in words.values():
            words[target] = word
    return words


def _base_word(declaration: ir.Object) -> str:
    return pascal(component_name(declaration.bases[-1]) or "") if declaration.bases else ""


def _own_property(api: ir.Api, declaration: ir.Object, union: ir.Union) -> str:
    others: set[str] = set()
    for variant in union.variants:
        other = api.declarations.get(variant.type.target) if isinstance(variant.type, ir.Ref) else None
        if isinstance(other, ir.Object) and other.id != declaration.id:
            others.update(prop.name for prop in other.properties)
    own = [prop for prop in declaration.properties if prop.name not in others]
    return pascal(min(own, key=lambda prop: not prop.required).name) if own else ""


def _operation_words(operation: ir.Operation) -> str:
    """The operationId, or method and path."""
    if operation.operation_id:
        return pascal(operation.operation_id)
    return pascal(operation.method.lower()) + "".join(pascal(part) for part in operation.path.split("/") if "{" not in part)


def _ending(name: str, word: str) -> str:
    return name if name.endswith((word, "Body")) else name + word


def _singular(words: str) -> str:
    """The last word in the singular; `Item` after it where that changes nothing (`Data` -> `DataItem`)."""
    *first, last = split_words(words) or [words]
    changed = singular(last)
    return "".join((*first, changed)) if changed != last else f"{words}Item"


def _value(words: str) -> str:
    changed = _singular(words)
    return changed.removesuffix("Item") + "Value" if changed.endswith("Item") else changed
