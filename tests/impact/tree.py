"""The consumer repository, made with the package of one of two specs vendored into it."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.support.command import generate

CASES = Path(__file__).parent / "cases"
PACKAGE = "parcel"
VERSIONS = ("old", "new")


def sources() -> Mapping[str, str]:
    """The consumer's modules by file name. They are kept as text, since no checker of ours finds their package."""
    return {path.name.removesuffix(".txt"): path.read_text("utf-8") for path in sorted((CASES / "consumer").glob("*.py.txt"))}


def make_tree(folder: Path, version: str) -> Path:
    """`folder/shop`, with the package of a version in `shop/_vendor/parcel`."""
    vendor = folder / "shop" / "_vendor"
    ran = generate(CASES / f"{version}.yaml", vendor, PACKAGE)
    assert ran.status == 0, str(ran)
    for init in (folder / "shop" / "__init__.py", vendor / "__init__.py"):
        init.write_text("", "utf-8")
    for name, text in sources().items():
        (folder / "shop" / name).write_text(text, "utf-8")
    return folder


def logical_lines(source: str) -> dict[int, int]:
    """Each line and the first line of the statement, or of its head, that it is a part of."""
    found: dict[int, int] = {}
    for first, last in _spans(ast.parse(source).body):
        found.update(dict.fromkeys(range(first, last + 1), first))
    return found


def _spans(body: list[ast.stmt]) -> Iterator[tuple[int, int]]:
    for node in body:
        inner = [part for name in ("body", "orelse", "finalbody") for part in getattr(node, name, [])]
        inner += [part for handler in getattr(node, "handlers", []) for part in handler.body]
        cases: list[ast.match_case] = getattr(node, "cases", [])
        starts = [part.lineno for part in inner] + [case.pattern.lineno for case in cases]
        yield node.lineno, min(starts, default=(node.end_lineno or node.lineno) + 1) - 1
        yield from _spans([part for part in inner if isinstance(part, ast.stmt)])
        for case in cases:
            yield case.pattern.lineno, case.pattern.lineno
            yield from _spans(case.body)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for decorator in node.decorator_list:
                yield decorator.lineno, decorator.end_lineno or decorator.lineno
