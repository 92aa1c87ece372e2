"""Operations as the entries of the reference."""

from collections.abc import Iterator, Mapping

from togai_codegen.docs.examples import Examples
from togai_codegen.docs.facts import facts
from togai_codegen.docs.model import Entry, Failure, Row
from togai_codegen.docs.phrases import Lexicon, Plain, Source, Spelled
from togai_codegen.docs.types import spelled, without_omit
from togai_codegen.ir.model import Api, Operation, Parameter, Property
from togai_codegen.ir.queries import body_object
from togai_codegen.python import contents, prose
from togai_codegen.python import runtime_names as rt
from togai_codegen.python.annotations import Annotator
from togai_codegen.python.model import PyArgument, PyMethod
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Makes the entries of one resource."""

    api: Api
    annotator: Annotator
    examples: Examples
    words: Lexicon
    methods: Mapping[str, PyMethod]
    """Operation id -> its sync method."""
    helpers: tuple[PyMethod, ...]
    """Methods beside those of the operations: batches, waiting."""
    attribute: str
    """That of the resource."""

    def entry(self, operation: Operation) -> Entry:
        """The entry of an operation that has a method."""
        method, words = self.methods[operation.id], self.words
        call = self.examples.call_name(self.attribute, method.name)
        described = {item.status: item.description or "" for item in operation.responses}
        success = contents.successes(operation)[0]
        summary, description = operation.summary or "", operation.docs.description or ""
        alternatives = (" and ".join(alternative) or "none" for alternative in operation.security)
        return Entry(
            call=words.source(call),
            name=words.source(method.name),
            signature=self._signature(method),
            method=words.source(operation.method.upper()),
            path=words.source(operation.path),
            is_deprecated=operation.docs.deprecated,
            lead=words.prose(prose.sentence(summary)),
            text=words.prose(description if prose.says_more(description, summary) else ""),
            parameters=tuple(self._parameters(operation, method)),
            returns=spelled(method.returns, self.words),
            returned=words.prose("" if operation.pagination else described.get(success.status, "")),
            headers=tuple(self._headers(operation)),
            failures=tuple(self._failures(operation)),
            credentials=words.plain(" or ".join(alternatives)),
            helpers=tuple(self._helper(item, call) for item in self.helpers if item.operation_id == operation.id),
            example=self.examples.call(operation, method, call),
        )

    def _helper(self, method: PyMethod, call: str) -> Row:
        """A method beside the operation's own, by the first line of its docstring."""
        resource = call.rpartition(".")[0]
        text = method.docstring[0].removeprefix('"""').removesuffix('"""') if method.docstring else ""
        return Row(
            name=self.words.source(f"{resource}.{method.name}"),
            type=spelled(method.returns, self.words, "-> "),
            text=self.words.prose(text.replace("\\\\", "\\")),
        )

    def _signature(self, method: PyMethod) -> Spelled:
        """The arguments by name, in the order of the method, and what comes back."""
        positional = [item.name for item in method.arguments if not item.is_keyword]
        keywords = sorted((item for item in method.arguments if item.is_keyword), key=lambda item: bool(item.default))
        names = [f"{item.name}=..." if item.default else item.name for item in keywords]
        inside = ", ".join([*positional, *(["*", *names] if names else [])])
        return spelled(method.returns, self.words, f"({inside}) -> ")

    def _parameters(self, operation: Operation, method: PyMethod) -> Iterator[Row]:
        parameters = {(item.location.value, item.name): item for item in operation.parameters}
        body = body_object(self.api, operation)
        fields = {item.name: item for item in body.properties} if body is not None else {}
        whole = operation.body.description if operation.body else None
        for argument in method.arguments:
            if argument.location == "body":
                yield self._row(argument, fields.get(argument.wire), whole)
            else:
                yield self._row(argument, parameters.get((argument.location, argument.wire)), None)

    def _row(self, argument: PyArgument, known: Parameter | Property | None, text: str | None) -> Row:
        marks = ["deprecated"] if known is not None and known.docs.deprecated else []
        if argument.location not in ("body", "query"):
            marks.append(f"in {argument.location}")
        return Row(
            name=self.words.source(argument.name),
            wire=self.words.source(argument.wire if argument.wire != argument.name else ""),
            type=spelled(without_omit(argument.type), self.words),
            marks=tuple(map(self.words.plain, marks)),
            is_required=not argument.default,
            text=self.words.prose(text if known is None else known.docs.description or known.docs.title),
            facts=self.words.plain("" if known is None else facts(known)),
        )

    def _headers(self, operation: Operation) -> Iterator[Row]:
        for header in contents.answered_headers(operation):
            yield Row(
                name=self.words.source(header.name),
                type=spelled(self.annotator.model(header.type), self.words),
                text=self.words.prose(header.description or ""),
                facts=self.words.plain(prose.limits(header.constraints)),
            )

    def _failures(self, operation: Operation) -> Iterator[Failure]:
        """The documented errors; those that say the same stand together."""
        successes = {item.status for item in contents.successes(operation)}
        types = dict(contents.errors(operation))
        grouped: dict[tuple[Spelled, str], list[tuple[Plain, Source]]] = {}
        for item in operation.responses:
            if item.status not in successes and item.status[:1] in "45d":
                body = spelled(self.annotator.model(types[item.status]), self.words) if item.status in types else Spelled()
                pair = (self.words.plain(item.status), self.words.source(_error_class(item.status)))
                grouped.setdefault((body, item.description or ""), []).append(pair)
        for (body, text), classes in grouped.items():
            yield Failure(classes=tuple(classes), type=body, text=self.words.prose(text))


def _error_class(status: str) -> str:
    return "ServerError" if status[:1] == "5" else rt.ERROR_CLASSES.get(status, "ResponseError")
