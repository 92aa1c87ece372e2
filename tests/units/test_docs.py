"""Prose of specs: what is read as Markdown, what stays text, and what no writer lets through."""

import time
from dataclasses import fields, is_dataclass
from typing import get_type_hints

import pytest
from markdown_it import MarkdownIt

from togai_codegen.docs import model
from togai_codegen.docs.phrases import Plain, Program, Prose, Source, Spelled

MARKDOWN = MarkdownIt("commonmark")


def html(text: str) -> str:
    return Prose(text).__html__()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", "<p>one two</p><p>three</p>"),
        ("- a\n- b\n  c\n\nd", "<ul><li>a<li>b c</ul><p>d</p>"),
        ("3. a\n4. b", '<ol start="3"><li>a<li>b</ol>'),
        ("## Head ##\ntext", "<p><strong>Head</strong></p><p>text</p>"),
        ("```json\n<a>\n```", '<pre tabindex="0">&lt;a&gt;</pre>'),
        ("`a<b` **bold** *it*", "<p><code>a&lt;b</code> <strong>bold</strong> <em>it</em></p>"),
        ("__b__ _i_", "<p><strong>b</strong> <em>i</em></p>"),
        ("snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"),
        (r"\*not\* \<b>", "<p>*not* &lt;b&gt;</p>"),
        ("[a `b`](https://x.example/?a&b)", '<p><a href="https://x.example/?a&amp;b" rel="noreferrer">a <code>b</code></a></p>'),
        ("see https://x.example/a.", '<p>see <a href="https://x.example/a" rel="noreferrer">https://x.example/a</a>.</p>'),
        ('<p>a<br/>b <code>c</code> <a href="https://x.example">d</a></p>',
         '<p>a</p><p>b <code>c</code> <a href="https://x.example" rel="noreferrer">d</a></p>'),
        ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
        ("a &amp; b &lt; c & d", "<p>a &amp; b &lt; c &amp; d</p>"),
        ("", ""),
        (" \n ", ""),
    ],
)  # fmt: skip
def test_reads(text: str, expected: str) -> None:
    assert html(text) == expected


HOSTILE = (
    "<script>alert(1)</script>",
    "</script></style><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](data:text/html,hi) [x](//evil.example) [x](vbscript:x)",
    "[x](java\tscript:alert(1)) [x](&#106;avascript:alert(1)) <javascript:alert(1)>",
    '<a href="javascript:alert(1)">x</a> <a href="https://x.example" onclick="alert(1)">y</a>',
    '[x](https://x.example/"onmouseover="alert(1))',
    "![x](https://evil.example/pixel.png)",
    "`</code><script>alert(1)</script>`",
    "```\n</pre><script>alert(1)</script>\n```",
    "**<svg onload=alert(1)>** _<b onclick=x>_",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "a\n\n    <script>alert(1)</script>\n\n<div><img src=https://evil.example/x></div>",
    "[a]: javascript:alert(1)\n\n[a]",
    "1. <iframe src=//evil.example>\n- [ ] <input>",
    "``` ` ``` <b>`",
    "> quote\n# head\n---\n===\n+ plus",
)


BARE = ("p", "ul", "li", "ol", "code", "strong", "em")
ALLOWED = (*(f"<{name}>" for name in BARE), *(f"</{name}>" for name in (*BARE, "pre", "a")), '<pre tabindex="0">', '<a href="https://',
           '" rel="noreferrer">')  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", [Prose, Plain, Source, Program])
def test_no_writer_lets_markup_through(text: str, kind: type[Plain]) -> None:
    written = kind(text)
    page = written.__html__()
    for tag in ALLOWED:
        page = page.replace(tag, "")
    assert "<" not in page
    in_list = [] if kind is Program else [f"- {written.line}" if isinstance(written, Prose) else f"- {written}"]
    for markdown in (str(written), *in_list):
        tokens = [inner for token in MARKDOWN.parse(markdown) for inner in (token, *(token.children or ()))]
        assert not [token for token in tokens if token.type in ("html_block", "html_inline", "image")]
        assert all(str(token.attrs["href"]).startswith("https://") for token in tokens if token.type == "link_open")


@pytest.mark.parametrize(
    "text", ["# a", "- a", "1. a", "a * b * c", "[a](b)", "<a>", "a\\", "*a*", "_a_", "`a", "~~~", "&amp;", "==="]
)
def test_plain_text_means_itself_in_markdown(text: str) -> None:
    paragraph, inline, _ = MARKDOWN.parse(str(Plain(text)))
    assert paragraph.type == "paragraph_open"
    assert [token.content for token in inline.children or ()] == [text] or "".join(
        t.content for t in inline.children or ()
    ) == text


@pytest.mark.parametrize("text", ["a`b", "`a`", "``", "a``b`c"])
def test_source_means_itself_in_markdown(text: str) -> None:
    _, inline, _ = MARKDOWN.parse(str(Source(text)))
    assert [(token.type, token.content) for token in inline.children or ()] == [("code_inline", text)]


def test_characters_that_nobody_sees_are_shown() -> None:
    text = "a\u202eb\u0000c\ud800d\u2028e"
    for written in (html(text), str(Prose(text)), str(Plain(text)), Program(text).__html__()):
        assert written.isprintable()
        assert "\\u202e" in written.replace("\\\\", "\\")


def test_types_link_to_models() -> None:
    type_ = Spelled([("list[", ""), ("Pet", "models.Pet"), ("] | None", "")])
    assert type_.__html__() == 'list[<a href="#models.Pet">Pet</a>] | None'
    assert str(type_) == "`list[Pet] | None`"


@pytest.mark.parametrize(
    "piece", ["`", "*", "_a", "[", "[a](", "<a href=", "**a", "\\", "http://", "- ", "```\n", "<p>", "&", "![a"]
)
def test_reading_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    text = Prose(piece * 40_000)
    assert isinstance(text.__html__() + str(text), str)
    assert time.process_time() - began < 5


def test_no_field_of_the_model_is_a_plain_string() -> None:
    """A phrase escapes itself; a string would rely on a template that remembers."""
    kinds = [kind for kind in vars(model).values() if isinstance(kind, type) and is_dataclass(kind)]
    hints = {(kind.__name__, item.name): get_type_hints(kind)[item.name] for kind in kinds for item in fields(kind)}
    assert hints
    assert not [name for name, hint in hints.items() if "str" in str(hint).replace("'", "") and "struct" not in str(hint)]
