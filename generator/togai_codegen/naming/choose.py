"""Which operations `--only` and `--only-operation` mean."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from togai_codegen.config import ConfigError
from togai_codegen.ir.model import Api, Operation
from togai_codegen.naming.model import ResourceName
from togai_codegen.naming.resources import UNTAGGED


def chosen_operations(
    api: Api, resources: Mapping[str, ResourceName], tags: Iterable[str], patterns: Iterable[str]
) -> frozenset[str]:
    """The ids of the operations of these tags, and of those whose operationId or id matches one of the patterns.

    A tag is named as in the spec or by its resource; case, blanks, dashes and underscores do not matter. Raises ConfigError, with
    what may be meant, for a tag without operations and for a pattern that matches none.
    """
    wanted = frozenset(_tag(api, resources, text) for text in tags)
    found = {operation.id for operation in api.operations if (operation.tag or UNTAGGED) in wanted}
    for pattern in patterns:
        matching = {operation.id for operation in api.operations if _matches(operation, pattern)}
        if not matching:
            known = [operation.operation_id or operation.id for operation in api.operations]
            raise ConfigError(f"only-operations: no operation is called {pattern!r}{_suggestion(pattern, known)}")
        found |= matching
    return frozenset(found)


def _matches(operation: Operation, pattern: str) -> bool:
    return any(fnmatchcase(text, pattern) for text in (operation.operation_id, operation.id) if text)


def _tag(api: Api, resources: Mapping[str, ResourceName], text: str) -> str:
    used = {operation.tag or UNTAGGED for operation in api.operations}
    known = {name: resource for name, resource in resources.items() if name in used}
    # What is spelled exactly so comes before what only looks like it.
    for spelled in (str, _plain):
        for name, resource in known.items():
            if spelled(text) in (spelled(name), spelled(resource.attribute)):
                return name
    names = [name or known[name].attribute for name in known]
    raise ConfigError(f"only: there is no tag {text!r} with operations{_suggestion(text, names)}")


def _plain(text: str) -> str:
    return "".join(_letters(text)).casefold()


def _letters(text: str) -> Iterator[str]:
    return (character for character in text if character not in " _-")


def _suggestion(text: str, known: list[str]) -> str:
    import difflib

    by_plain = {_plain(name): name for name in known}
    close = difflib.get_close_matches(_plain(text), by_plain, n=3)
    if close:
        return "; did you mean " + " or ".join(repr(by_plain[item]) for item in close) + "?"
    return f"; there are {', '.join(map(repr, sorted(known)[:40]))}" if known else ""
