"""The part of JSONPath (RFC 9535) that overlays use: names, indices, wildcards, descendants, filters with comparisons.

Parsed by hand in one pass without backtracking; evaluated under a budget, since `$..a..b` can multiply.
"""

import operator
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NoReturn, TypeAlias

from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container, is_dict, is_list

Path: TypeAlias = tuple[str | int, ...]
"""The tokens from the root to a node."""

MAX_STEPS: Final = 500_000
_MAX_NESTING: Final = 30
_NOTHING: Final = object()
_NAMED: Final = re.compile(r"""\.([\w\-]+)|\['([^'\\]*)'\]|\["([^"\\]*)"\]""")
"""The segments that most expressions are made of alone: `.name`, `['name']`."""
_ALL_NAMED: Final = re.compile(rf"\$(?:{_NAMED.pattern})*")


class JsonPathError(Exception):
    """The expression is malformed or unsupported. `column` counts from 0 in the expression; -1 where none is to blame."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Name:
    name: str


@dataclass(frozen=True, slots=True)
class Index:
    index: int


@dataclass(frozen=True, slots=True)
class Wildcard:
    pass


@dataclass(frozen=True, slots=True)
class Filter:
    test: "Test"


Selector: TypeAlias = Name | Index | Wildcard | Filter
Test: TypeAlias = Callable[[Any], bool]
Operand: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Segment:
    """Selectors applied to every node, or with `descend` to it and everything below it."""

    selectors: tuple[Selector, ...]
    descend: bool = False


def select(expression: str, root: Any) -> list[Path]:
    """The paths of all nodes that the expression selects, each once, in document order of the last segment.

    Raises JsonPathError.
    """
    if _ALL_NAMED.fullmatch(expression):
        # Names alone lead to one node, and need neither parser nor budget.
        names: Path = tuple([named[named.lastindex or 1] for named in _NAMED.finditer(expression)])
        return [names] if _value_at(root, names) is not _NOTHING else []
    segments = _Parser(expression).query()
    steps = 0
    nodes: dict[Path, Any] = {(): root}
    for segment in segments:
        found: dict[Path, Any] = {}
        for path, value in nodes.items():
            starts = _descendants(path, value) if segment.descend else iter([(path, value)])
            for start, inner in starts:
                for selector in segment.selectors:
                    for token, child in _apply(selector, inner):
                        steps += 1
                        found[(*start, token)] = child
                steps += 1
                if steps > MAX_STEPS:
                    raise JsonPathError("the expression takes too many steps", -1)
        nodes = found
    if steps > MAX_STEPS:
        raise JsonPathError("the expression takes too many steps", -1)
    return list(nodes)


def _children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if is_dict(value):
        yield from value.items()
    elif is_list(value):
        yield from enumerate(value)


def _descendants(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    stack = [(path, value)]
    while stack:
        place, inner = stack.pop()
        yield place, inner
        stack.extend(reversed([((*place, token), child) for token, child in _children(inner) if is_container(child)]))


def _apply(selector: Selector, value: Any) -> Iterator[tuple[str | int, Any]]:
    match selector:
        case Name(name):
            if is_dict(value) and name in value:
                yield name, value[name]
        case Index(index):
            if is_list(value) and -len(value) <= index < len(value):
                yield index % len(value), value[index]
        case Wildcard():
            yield from _children(value)
        case Filter(test):
            yield from ((token, child) for token, child in _children(value) if test(child))


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.nesting = 0

    def query(self) -> tuple[Segment, ...]:
        self.expect("$")
        segments = self.segments()
        if self.at < len(self.text):
            self.fail(f"unexpected {self.text[self.at]!r}")
        return segments

    def segments(self) -> tuple[Segment, ...]:
        found: list[Segment] = []
        while True:
            named = _NAMED.match(self.text, self.at)
            if named is not None:
                self.at = named.end()
                found.append(Segment((Name(named[named.lastindex or 1]),)))
            elif self.take(".."):
                selectors = self.brackets() if self.take("[") else (self.wildcard_or_name(),)
                found.append(Segment(selectors, descend=True))
            elif self.take("."):
                found.append(Segment((self.wildcard_or_name(),)))
            elif self.take("["):
                found.append(Segment(self.brackets()))
            else:
                return tuple(found)

    def wildcard_or_name(self) -> Selector:
        if self.take("*"):
            return Wildcard()
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] in "_-"):
            self.at += 1
        if start == self.at:
            self.fail("a name or '*' is expected")
        return Name(self.text[start : self.at])

    def brackets(self) -> tuple[Selector, ...]:
        found = [self.selector()]
        while self.take(",", spaces=True):
            found.append(self.selector())
        self.expect("]", spaces=True)
        return tuple(found)

    def selector(self) -> Selector:
        self.spaces()
        if self.take("*"):
            return Wildcard()
        if self.take("?"):
            return Filter(self.either())
        if self.peek() in "'\"" and self.peek():
            return Name(self.quoted())
        start = self.at
        value = self.number()
        if not isinstance(value, int) or self.peek() == ":":
            self.at = start
            self.fail("a quoted name, an index, '*' or a filter is expected")
        return Index(value)

    # --- filters -----------------------------------------------------------------------------------------------

    def either(self) -> Test:
        tests = [self.both()]
        while self.take("||", spaces=True):
            tests.append(self.both())
        return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)

    def both(self) -> Test:
        tests = [self.unary()]
        while self.take("&&", spaces=True):
            tests.append(self.unary())
        return tests[0] if len(tests) == 1 else lambda value: all(test(value) for test in tests)

    def unary(self) -> Test:
        self.nesting += 1
        if self.nesting > _MAX_NESTING:
            self.fail("the filter is nested too deeply")
        self.spaces()
        if self.take("!"):
            inner = self.unary()
            test: Test = lambda value: not inner(value)  # noqa: E731
        elif self.take("("):
            test = self.either()
            self.expect(")", spaces=True)
        else:
            test = self.comparison()
        self.nesting -= 1
        return test

    def comparison(self) -> Test:
        start = self.at
        left, is_query = self.operand()
        self.spaces()
        for sign, compare in _COMPARISONS:
            if self.take(sign):
                right, _ = self.operand()
                return lambda value: compare(left(value), right(value))
        if not is_query:
            self.at = start
            self.fail("a comparison is expected")
        return lambda value: left(value) is not _NOTHING

    def operand(self) -> tuple[Operand, bool]:
        self.spaces()
        if self.take("@"):
            start = self.at
            segments = self.segments()
            tokens: list[str | int] = []
            for segment in segments:
                selector = segment.selectors[0]
                if segment.descend or len(segment.selectors) > 1 or not isinstance(selector, Name | Index):
                    self.at = start
                    self.fail("only names and indices are supported after '@'")
                tokens.append(selector.name if isinstance(selector, Name) else selector.index)
            path = tuple(tokens)
            return lambda value: _value_at(value, path), True
        literal = self.literal()
        return lambda value: literal, False

    def literal(self) -> Any:
        if self.peek() in ("'", '"'):
            return self.quoted()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if self.take(word):
                return meaning
        return self.number()

    def number(self) -> int | float:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "0123456789+-.eE":
            self.at += 1
        text = self.text[start : self.at]
        try:
            return int(text) if text.lstrip("-").isdigit() else float(text)
        except ValueError:
            self.at = start
            self.fail("a value is expected")

    def quoted(self) -> str:
        quote = self.text[self.at]
        start = self.at
        self.at += 1
        found: list[str] = []
        while self.at < len(self.text):
            character = self.text[self.at]
            self.at += 1
            if character == quote:
                return "".join(found)
            if character == "\\" and self.at < len(self.text):
                character = self.text[self.at]
                self.at += 1
                if character not in "\\'\"/":
                    self.fail("this escape is not supported")
            found.append(character)
        raise JsonPathError("the string has no end", start)

    # --- characters --------------------------------------------------------------------------------------------

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def spaces(self) -> None:
        while self.peek() in (" ", "\t", "\n", "\r"):
            self.at += 1

    def take(self, text: str, *, spaces: bool = False) -> bool:
        if spaces:
            self.spaces()
        if not self.text.startswith(text, self.at):
            return False
        self.at += len(text)
        return True

    def expect(self, text: str, *, spaces: bool = False) -> None:
        if not self.take(text, spaces=spaces):
            self.fail(f"{text!r} is expected")

    def fail(self, message: str) -> NoReturn:
        raise JsonPathError(message, self.at)


def _value_at(value: Any, tokens: Path) -> Any:
    for token in tokens:
        if isinstance(token, str):
            value = value.get(token, _NOTHING) if is_dict(value) else _NOTHING
        else:
            value = value[token] if is_list(value) and -len(value) <= token < len(value) else _NOTHING
    return value


def _equal(left: Any, right: Any) -> bool:
    """Equality of JSON values: `true` is not 1."""
    return isinstance(left, bool) == isinstance(right, bool) and bool(left == right)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def test(left: Any, right: Any) -> bool:
        numbers = all(isinstance(side, int | float) and not isinstance(side, bool) for side in (left, right))
        return (numbers or (isinstance(left, str) and isinstance(right, str))) and compare(left, right)

    return test


_COMPARISONS: Final[tuple[tuple[str, Callable[[Any, Any], bool]], ...]] = (
    ("==", _equal),
    ("!=", lambda left, right: not _equal(left, right)),
    ("<=", _ordered(operator.le)),
    (">=", _ordered(operator.ge)),
    ("<", _ordered(operator.lt)),
    (">", _ordered(operator.gt)),
)
