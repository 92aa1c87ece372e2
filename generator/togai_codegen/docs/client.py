"""The client's classes: what `_client.py` says of their arguments."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from togai_codegen.docs.examples import Examples
from togai_codegen.docs.model import ClientEntry, Row
from togai_codegen.docs.phrases import Lexicon, Spelled
from togai_codegen.python.model import ClientModule, PyModule

ClientTold: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What is told of a client's class: its name, the lines of its docstring, its signature."""

_HANGING = " " * 8


def client_told(modules: Iterable[PyModule]) -> ClientTold:
    """What the module of the clients, one of these, says of the one that is not async."""
    sync = next(module.clients[0] for module in modules if isinstance(module, ClientModule))
    return sync.name, sync.docstring, sync.signature


def client_entry(told: ClientTold, examples: Examples, words: Lexicon) -> ClientEntry:
    """The client's section, from the docstring and the signature that the client itself has."""
    name, docstring, signature = told
    return ClientEntry(
        name=words.source(name),
        async_name=words.source(f"Async{examples.client}"),
        example=examples.client_only(),
        arguments=tuple(_arguments(docstring, signature, words)),
    )


def _arguments(docstring: Sequence[str], signature: Sequence[str], words: Lexicon) -> Iterator[Row]:
    texts = dict(_described(docstring))
    for source in signature:
        name, colon, rest = source.partition(": ")
        if colon:
            annotation, _, default = rest.rpartition(" = ")
            yield Row(
                name=words.source(name),
                type=Spelled([(annotation or rest, "")]),
                is_required=not annotation,
                text=words.prose(texts.get(name)),
                facts=words.plain(f"Default: {default}." if annotation and default != "None" else ""),
            )


def _described(docstring: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The arguments that a docstring describes: `    name: text`, further lines hang by eight blanks."""
    name, text = "", ""
    for line in docstring[docstring.index("Args:") + 1 :] if "Args:" in docstring else ():
        if line.startswith(_HANGING):
            text += f" {line.strip()}"
        else:
            if name:
                yield name, text
            name, _, text = line.strip().partition(": ")
            if not line.strip():
                return
    if name:
        yield name, text
