"""Whole programs that call one operation: copied into a file, they run."""

import keyword

from togai_codegen.docs.model import Programs
from togai_codegen.docs.phrases import Program
from togai_codegen.ir.model import Api, Operation
from togai_codegen.python.calls import call_lines
from togai_codegen.python.expressions import NONE
from togai_codegen.python.literals import literal
from togai_codegen.python.model import PyMethod
from togai_codegen.python.options import PackageOptions, server_environments
from togai_codegen.python.streaming import stream_class
from togai_codegen.records import dataclass

_WIDTH = 60
_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class Examples:
    """Writes programs for one package. `variable` is what they call the client; `arguments` are those of the client."""

    package: str
    client: str
    variable: str
    arguments: str = ""

    @classmethod
    def of(cls, api: Api, options: PackageOptions) -> "Examples":
        """For an Api whose servers are all relative, the programs name one that the reader replaces."""
        variable = options.client.lower()
        known = options.environments or server_environments(api.servers)
        return cls(
            package=options.package,
            client=options.client,
            variable=variable + "_" * keyword.iskeyword(variable),
            arguments="" if known else f"base_url={literal('https://api.example.com')}",
        )

    def call_name(self, attribute: str, method: str) -> str:
        """`togai.invoices.get`: what a caller writes, and the anchor of an operation's entry."""
        return f"{self.variable}.{attribute}.{method}"

    def client_only(self) -> Programs:
        """A program that does nothing but open the client."""
        return Programs(sync=self._program(["..."], False), later=self._program(["..."], True))

    def call(self, operation: Operation, method: PyMethod, call: str) -> Programs:
        """A program with one call."""
        sync, later = (self._program(_call(operation, method, call, is_async), is_async) for is_async in (False, True))
        return Programs(sync=sync, later=later)

    def _program(self, lines: list[str], is_async: bool) -> Program:
        client = "Async" * is_async + self.client
        imports = [f"from {self.package} import {client}", ""]
        opening = f"with {client}({self.arguments}) as {self.variable}:"
        if not is_async:
            return Program("\n".join([*imports, opening, *(_INDENT + line for line in lines)]))
        body = [f"{_INDENT}async {opening}", *(_INDENT * 2 + line for line in lines)]
        return Program(
            "\n".join(["import asyncio", "", *imports, "", "async def main() -> None:", *body, "", "", "asyncio.run(main())"])
        )


def _call(operation: Operation, method: PyMethod, call: str, is_async: bool) -> list[str]:
    """The lines that call an operation and print what it returns."""
    width = _WIDTH - len(_INDENT) * (1 + is_async)
    is_stream = stream_class(operation, is_async) is not None
    if operation.pagination is not None or is_stream:
        opening = f"{'async ' * is_async}for item in {'await ' * (is_async and is_stream)}{call}("
        return [*call_lines(opening, method.sample, "):", width), f"{_INDENT}print(item)"]
    returns = method.returns != NONE
    opening = f"{'result = ' * returns}{'await ' * is_async}{call}("
    return [*call_lines(opening, method.sample, ")", width), *["print(result)"] * returns]
